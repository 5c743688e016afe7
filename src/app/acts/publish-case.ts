// What everybody may see of a case: an officer's decision, kept beside the case and told in its record, both or neither.
import type { Actor } from '#core/complaint/complaint.ts';
import { findPersonalData } from '#core/personal-data.ts';
import type { Refusal } from '#core/complaint/refusal.ts';
import type { Instant } from '#core/time.ts';
import type { Publication } from '#ports/cases.ts';
import type { Store } from '#ports/store.ts';
import { handleIn, retryingConflicts } from '../handle-command.ts';

export type Publishing = {
  complaintId: string;
  publication: Publication;
  /** What the record says of it. */
  note: string;
  by: Extract<Actor, { kind: 'officer' }>;
  now: Instant;
};

export const publishCase = (
  store: Store,
  { complaintId, publication, note, by, now }: Publishing,
): Promise<{ ok: true } | { ok: false; refusal: Refusal }> => {
  if (findPersonalData(publication.summary) !== undefined)
    return Promise.resolve({ ok: false, refusal: 'personal-data-in-public' });
  return retryingConflicts(store, async (tx) => {
    const { state } = await tx.log.load(complaintId);
    if (publication.listed && state.status !== 'none' && state.file.privacy === 'secret')
      return { ok: false, refusal: 'secret-report' };
    const noted = await handleIn(tx, complaintId, { type: 'AddNote', now, by, text: note });
    if (!noted.ok) return noted;
    await tx.cases.publish(complaintId, publication, by.userId, now);
    return { ok: true };
  });
};
