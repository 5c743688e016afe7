// An officer passes a case on to another city system: the row that goes there and what the record says of it, both or neither.
import { findPersonalData } from '#core/personal-data.ts';
import type { Refusal } from '#core/complaint/refusal.ts';
import { obstacle } from '#core/complaint/standing.ts';
import type { Instant } from '#core/time.ts';
import type { RegisterName } from '#ports/forward-target.ts';
import type { ForwardNumber, NewForward, QueuedHow } from '#ports/forwards.ts';
import type { Store } from '#ports/store.ts';
import { handleIn, retryingConflicts } from './handle-command.ts';

export type Forwarding = {
  forward: NewForward;
  how: QueuedHow;
  register?: RegisterName | undefined;
  note: string;
  now: Instant;
};

type Done = { ok: true } | { ok: false; refusal: Refusal };

export const forwardCase = (store: Store, { forward, how, register, note, now }: Forwarding): Promise<Done> => {
  const { complaintId, askedBy: by, text, fields } = forward;
  // Another system shows what it is told to everybody.
  if ([text, ...Object.values(fields)].some((words) => findPersonalData(words) !== undefined))
    return Promise.resolve({ ok: false, refusal: 'personal-data-in-public' });
  return retryingConflicts(store, async (tx) => {
    const { state } = await tx.load(complaintId);
    const refusal = obstacle(state, by, register === 'upik' ? 'RegisterInUpik' : 'AddNote');
    if (refusal !== undefined) return { ok: false, refusal };
    if (!(await tx.queueForward(forward, how, now))) return { ok: false, refusal: 'already-recorded' };
    const noted = await handleIn(tx, complaintId, { type: 'AddNote', now, by, text: note });
    if (!noted.ok) throw new Error(`case ${forward.number} takes no note: ${noted.refusal}`);
    return { ok: true };
  });
};

export type NumberNoted = ForwardNumber & { by: NewForward['askedBy']; note: string; now: Instant };

/** The number that an officer was given there, once. */
export const noteForwardNumber = (store: Store, { by, note, now, ...noted }: NumberNoted): Promise<Done> =>
  retryingConflicts(store, async (tx) => {
    const { complaintId } = noted;
    const refusal = obstacle((await tx.load(complaintId)).state, by, 'AddNote');
    if (refusal !== undefined) return { ok: false, refusal };
    if (!(await tx.numberForward(noted, now))) return { ok: false, refusal: 'already-recorded' };
    const done = await handleIn(tx, complaintId, { type: 'AddNote', now, by, text: note });
    if (!done.ok) throw new Error(`a case takes no note: ${done.refusal}`);
    return { ok: true };
  });
