// An officer passes a case on to another city system: the row that goes there and what the record says of it, both or neither.
import type { Actor } from '#core/complaint/complaint.ts';
import { findPersonalData } from '#core/personal-data.ts';
import type { Refusal } from '#core/complaint/refusal.ts';
import type { Instant } from '#core/time.ts';
import type { NewForward } from '#ports/forwards.ts';
import type { Store } from '#ports/store.ts';
import { handleIn, retryingConflicts } from './handle-command.ts';

export type Forwarding = { forward: NewForward; note: string; by: Actor; now: Instant };

export const forwardCase = (
  store: Store,
  { forward, note, by, now }: Forwarding,
): Promise<{ ok: true } | { ok: false; refusal: Refusal }> => {
  // Another system shows what it is told to everybody.
  if (findPersonalData(forward.text) !== undefined)
    return Promise.resolve({ ok: false, refusal: 'personal-data-in-public' });
  return retryingConflicts(store, async (tx) => {
    if (!(await tx.queueForward(forward, now))) return { ok: false, refusal: 'already-recorded' };
    const noted = await handleIn(tx, forward.complaintId, { type: 'AddNote', now, by, text: note });
    if (!noted.ok) throw new Error(`case ${forward.number} takes no note: ${noted.refusal}`);
    return { ok: true };
  });
};
