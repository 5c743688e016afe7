// Of a case in the field: which agencies have it, whom of them the reporter awaits, who may be called and by whom, and when the clock says so.
// Must not change anything.
import type { Instant } from '../time.ts';
import type { CaseFile, Complaint } from './complaint.ts';
import { visitWrittenWithinMs, type PhoneGrant, type Visit } from './inside.ts';

type FollowUp = Extract<Complaint, { status: 'follow-up' }>;

/** The agencies that have the case now. */
export const partiesIn = (state: Complaint): readonly string[] =>
  state.status === 'follow-up' && state.disposition !== undefined
    ? [state.disposition.leadAgencyId, ...state.disposition.helpingAgencyIds]
    : [];

/** Known, and of somebody who hides nothing: of no other reporter is a number ever handed on. */
export const isCallable = ({ file }: Pick<FollowUp, 'file'>): boolean =>
  file.lane === undefined &&
  file.privacy === undefined &&
  file.erased !== true &&
  file.withoutIdentity === undefined &&
  file.identity?.fields.includes('phone') === true;

/** By which this agency may open the number at this moment; undefined where it may not. */
export const runningGrant = (state: Complaint, agencyId: string | undefined, now: Instant): PhoneGrant | undefined =>
  state.status === 'follow-up' && isCallable(state) && partiesIn(state).some((id) => id === agencyId)
    ? grantOf(state.file, agencyId, now)
    : undefined;

const grantOf = ({ phoneGrants = [] }: CaseFile, agencyId: string | undefined, now: Instant): PhoneGrant | undefined =>
  phoneGrants.find((one) => one.agencyId === agencyId && now < one.untilAt);

/** The visit that an agency agreed, as long as nothing is known of it. */
export const visitOf = ({ visits = [] }: CaseFile, agencyId: string): Visit | undefined =>
  visits.find((one) => one.agencyId === agencyId);

const insideMoments = (visits: readonly Visit[], phoneGrants: readonly PhoneGrant[]): Instant[] => [
  ...visits.map(({ visitAt }) => visitAt + visitWrittenWithinMs),
  ...phoneGrants.map(({ untilAt }) => untilAt),
];

/** When the clock has something to say of what is agreed, granted or proposed; undefined where nothing is. */
export const insideWakeAt = (state: Complaint): Instant | undefined => {
  if (state.status === 'none' || state.status === 'closed') return undefined;
  const { visits = [], phoneGrants = [], proposals = [] } = state.file;
  const moments = [
    ...proposals.map(({ untilAt }) => untilAt),
    ...(state.status === 'follow-up' ? insideMoments(visits, phoneGrants) : []),
  ];
  return moments.length === 0 ? undefined : Math.min(...moments);
};
