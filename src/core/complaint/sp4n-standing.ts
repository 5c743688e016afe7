// What a state of SP4N-LAPOR! is among ours, and one of ours there.
import type { Sp4nStatus } from '../sp4n.ts';
import type { CloseReason, NotComplaintReason, Status } from './complaint.ts';

/** Where a case stands, as far as SP4N-LAPOR! tells states apart. */
export type OurStanding =
  | { status: Exclude<Status, 'none' | 'closed' | 'follow-up'> }
  | { status: 'follow-up'; disposed: boolean }
  | { status: 'closed'; reason: Exclude<CloseReason, 'not-a-complaint'> }
  | { status: 'closed'; reason: 'not-a-complaint'; because: NotComplaintReason };

const opened = {
  triage: 'unverified',
  'awaiting-identity': 'postponed',
  coordination: 'unverified',
  registration: 'verified',
  conveying: 'in-progress',
} as const satisfies Record<Exclude<Status, 'none' | 'closed' | 'follow-up'>, Sp4nStatus>;

const ended = {
  conveyed: 'done',
  referred: 'not-theirs',
  withdrawn: 'archived',
  'information-answered': 'done',
  'information-refused': 'done',
  'identity-not-completed': 'archived',
  duplicate: 'archived',
  merged: 'archived',
} as const satisfies Record<Exclude<CloseReason, 'not-a-complaint'>, Sp4nStatus>;

/** What is told there of one of our states. */
export const theirStatus = (ours: OurStanding): Sp4nStatus => {
  if (ours.status === 'follow-up') return ours.disposed ? 'in-progress' : 'verified';
  if (ours.status !== 'closed') return opened[ours.status];
  if (ours.reason !== 'not-a-complaint') return ended[ours.reason];
  return ours.because === 'out-of-scope' ? 'not-theirs' : 'archived';
};

/** What one of their states is here. */
export const ourStanding = {
  unverified: { status: 'coordination' },
  verified: { status: 'follow-up', disposed: false },
  postponed: { status: 'awaiting-identity' },
  'in-progress': { status: 'follow-up', disposed: true },
  'not-theirs': { status: 'closed', reason: 'not-a-complaint', because: 'out-of-scope' },
  archived: { status: 'closed', reason: 'not-a-complaint', because: 'no-substance' },
  done: { status: 'closed', reason: 'conveyed' },
} as const satisfies Record<Sp4nStatus, OurStanding>;
