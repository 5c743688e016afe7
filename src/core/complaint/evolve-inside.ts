// What visits and telephone numbers that are handed on leave in the file, and what takes all of it away again.
import type { CaseFile } from './complaint.ts';
import { proposalChanges, withoutProposals } from './evolve-proposals.ts';
import type { RecordedEvent, RecordedOf } from './recorded.ts';

type OfAgency = { agencyId: string };

const without = <One extends OfAgency>(all: readonly One[] | undefined, agencyId: string): One[] =>
  (all ?? []).filter((one) => one.agencyId !== agencyId);

/** One that was agreed before is not awaited any more. */
const withVisit = (file: CaseFile, { agencyId, visitAt }: RecordedOf<'VisitAgreed'>): CaseFile => ({
  ...file,
  visits: [...without(file.visits, agencyId), { agencyId, visitAt }],
});

const withoutVisit = (file: CaseFile, { agencyId }: RecordedOf<'VisitSettled'>): CaseFile => ({
  ...file,
  visits: without(file.visits, agencyId),
});

const withPhoneAsked = (file: CaseFile, { agencyId, reason }: RecordedOf<'PhoneAsked'>): CaseFile => ({
  ...file,
  phoneAsks: [...without(file.phoneAsks, agencyId), { agencyId, reason }],
});

/** What was asked for is answered by it. */
const withPhone = (file: CaseFile, { agencyId, untilAt }: RecordedOf<'PhoneGranted'>): CaseFile => ({
  ...file,
  phoneAsks: without(file.phoneAsks, agencyId),
  phoneGrants: [...without(file.phoneGrants, agencyId), { agencyId, untilAt }],
});

const withoutPhone = (file: CaseFile, { agencyId }: OfAgency): CaseFile => ({
  ...file,
  phoneAsks: without(file.phoneAsks, agencyId),
  phoneGrants: without(file.phoneGrants, agencyId),
});

/** By their events. */
export const insideChanges = {
  ...proposalChanges,
  VisitAgreed: withVisit,
  VisitSettled: withoutVisit,
  PhoneAsked: withPhoneAsked,
  PhoneGranted: withPhone,
  PhoneEnded: withoutPhone,
};

const same = <State>(state: State): State => state;

/** None of it moves a case on or back. */
export const insideStates = {
  ...{ ContactTried: same, VisitAgreed: same, VisitHeld: same, VisitSettled: same },
  ...{ IdentityProposed: same, ProposalSettled: same },
  ...{ PhoneAsked: same, PhoneGranted: same, PhoneEnded: same, FieldLinkMade: same, FieldLinkEnded: same },
};

/** Nothing that was allowed outlives the agency's part, or the reporter's wish to be hidden: it does not come back with either. */
const isOver = (event: RecordedEvent): boolean => {
  if (event.type === 'PrivacyChosen') return event.privacy !== 'public';
  if (event.type === 'StepMet' || event.type === 'StepSkipped') return event.step === 'follow-up';
  return event.type === 'MovedToLane' || event.type === 'PersonErased' || event.type === 'IdentityWaived';
};

/** Of whatever happened: numbers that were handed on are so no more where the agency, or the reporter, is not there for it. */
export const withoutOver = (before: CaseFile, event: RecordedEvent): CaseFile => {
  const file = withoutProposals(before, event);
  if (file.phoneAsks === undefined && file.phoneGrants === undefined) return file;
  if (isOver(event)) {
    const { phoneAsks: _asks, phoneGrants: _grants, ...rest } = file;
    return rest;
  }
  if (event.type === 'DispositionRefused') return withoutPhone(file, event);
  if (event.type !== 'Disposed') return file;
  return file.formerAgencyIds.reduce((left, agencyId) => withoutPhone(left, { agencyId }), file);
};
