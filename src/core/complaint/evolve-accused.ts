// An agency that has a case no more: it gave it back, or is accused in it. Must not decide which.
import type { Complaint } from './complaint.ts';
import { stoppedWith } from './evolve-joined.ts';
import type { RecordedOf } from './recorded.ts';

type Existing = Exclude<Complaint, { status: 'none' }>;
type FollowUp = Extract<Existing, { status: 'follow-up' }>;

/** Nobody asks for more time any longer. */
export const withoutExtension = (state: Existing): Existing => {
  if (state.status !== 'follow-up') return state;
  const { extension: _asked, ...rest } = state;
  return rest;
};

/** By the one that leads, or by one that helps. */
export const dispositionRefused = (state: FollowUp, agencyId: string): Existing => {
  const { disposition, ...rest } = state;
  if (disposition === undefined) return state;
  if (disposition.leadAgencyId === agencyId) return withoutExtension(rest);
  const helpingAgencyIds = disposition.helpingAgencyIds.filter((id) => id !== agencyId);
  return { ...state, disposition: { ...disposition, helpingAgencyIds } };
};

/** Whoever is accused has the case no more, and does not get it back. */
export const withoutAccused = (state: Existing, event: RecordedOf<'MovedToLane'>): Existing => {
  const { accusedAgencyId } = event;
  if (accusedAgencyId === undefined) return state;
  if (state.status === 'closed' && state.before !== undefined)
    return stoppedWith(state, (running) => withoutAccused(running, event));
  if (state.status === 'follow-up') return dispositionRefused(state, accusedAgencyId);
  // A closed case would go back to them when it is opened again.
  if ((state.status !== 'conveying' && state.status !== 'closed') || state.disposition === undefined) return state;
  const { disposition, ...rest } = state;
  if (disposition.leadAgencyId === accusedAgencyId) return rest;
  const helpingAgencyIds = disposition.helpingAgencyIds.filter((id) => id !== accusedAgencyId);
  return { ...rest, disposition: { ...disposition, helpingAgencyIds } };
};
