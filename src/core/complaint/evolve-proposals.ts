// What data from a public link leaves in the file, and what takes it away again.
import type { CaseFile } from './complaint.ts';
import type { RecordedEvent, RecordedOf } from './recorded.ts';

const proposed = (file: CaseFile, { proposalId, fields, untilAt }: RecordedOf<'IdentityProposed'>): CaseFile => ({
  ...file,
  proposals: [...(file.proposals ?? []), { proposalId, fields, untilAt }],
});

const settled = (file: CaseFile, { proposalId }: RecordedOf<'ProposalSettled'>): CaseFile => ({
  ...file,
  proposals: (file.proposals ?? []).filter((one) => one.proposalId !== proposalId),
});

/** By their events. */
export const proposalChanges = { IdentityProposed: proposed, ProposalSettled: settled };

/** Nobody decides on it any more: it is known who reported it, or there is nothing left to report. */
const isOver = (event: RecordedEvent): boolean =>
  (event.type === 'IdentityProvided' && event.complete) || event.type === 'CaseClosed' || event.type === 'PersonErased';

/** Of whatever happened: what nobody decides on any more does not stay. */
export const withoutProposals = (file: CaseFile, event: RecordedEvent): CaseFile => {
  if (file.proposals === undefined || !isOver(event)) return file;
  const { proposals: _undecided, ...rest } = file;
  return rest;
};
