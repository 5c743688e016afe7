// What everybody may see of a case: an officer's decision, kept beside the case and told in its record, both or neither.
import type { Actor, Complaint } from '#core/complaint/complaint.ts';
import { findPersonalData } from '#core/personal-data.ts';
import type { Refusal } from '#core/complaint/refusal.ts';
import type { Instant } from '#core/time.ts';
import type { Publication } from '#ports/cases.ts';
import type { Store, Tx } from '#ports/store.ts';
import { handleIn, retryingConflicts } from '../handle-command.ts';

export type Publishing = {
  complaintId: string;
  publication: Publication;
  /** What the record says of it. */
  note: string;
  by: Extract<Actor, { kind: 'officer' }>;
  now: Instant;
};

/** What the reporter asked for stands before what the city would like to show. */
const keptBack = async (tx: Tx, state: Complaint): Promise<Refusal | undefined> => {
  if (state.status === 'none') return undefined;
  const { privacy, reporterId } = state.file;
  if (privacy === 'secret' || (await tx.requests.hasWithdrawn(reporterId))) return 'secret-report';
  return (await tx.requests.isRestricted(reporterId)) ? 'processing-restricted' : undefined;
};

export const publishCase = (
  store: Store,
  { complaintId, publication, note, by, now }: Publishing,
): Promise<{ ok: true } | { ok: false; refusal: Refusal }> => {
  if (findPersonalData(publication.summary) !== undefined)
    return Promise.resolve({ ok: false, refusal: 'personal-data-in-public' });
  return retryingConflicts(store, async (tx) => {
    const { state } = await tx.log.load(complaintId);
    const refusal = publication.listed ? await keptBack(tx, state) : undefined;
    if (refusal !== undefined) return { ok: false, refusal };
    const noted = await handleIn(tx, complaintId, { type: 'AddNote', now, by, text: note });
    if (!noted.ok) return noted;
    await tx.cases.publish(complaintId, publication, by.userId, now);
    return { ok: true };
  });
};
