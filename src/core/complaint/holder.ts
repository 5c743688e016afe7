// Who has a case now, since when, and by when an agency should be done with what it got: its own time, whatever the desk took before.
// Must not say anything of the promise to the citizen: that is the step's, whoever held the case meanwhile.
import type { Role } from '../access.ts';
import type { Instant } from '../time.ts';
import type { Clock, Complaint } from './complaint.ts';
import { dueAt, dueByOwn, type Timing } from './deadlines.ts';
import { evolve } from './evolve.ts';
import { pauses } from './pauses.ts';
import type { RecordedEvent } from './recorded.ts';

/** `closed`: nobody has it. Of agencies the one that leads. */
export type Holder =
  | { kind: 'desk'; role: Extract<Role, 'admin-medsos' | 'admin-pusat'> }
  | { kind: 'agency'; agencyId: string }
  | { kind: 'reporter' }
  | { kind: 'closed' };

type Existing = Exclude<Complaint, { status: 'none' }>;

const medsos: Holder = { kind: 'desk', role: 'admin-medsos' };
const pusat: Holder = { kind: 'desk', role: 'admin-pusat' };

/** Whose move it is; what is paused waits for the reporter. */
export const holderOf = (state: Existing): Holder => {
  switch (state.status) {
    case 'triage':
    case 'registration':
      return medsos;
    case 'awaiting-identity':
      return state.clock.pausedWithMs === undefined ? medsos : { kind: pauses['awaiting-identity'].chargedTo };
    case 'coordination':
    case 'conveying':
      return pusat;
    case 'follow-up':
      return state.disposition === undefined ? pusat : { kind: 'agency', agencyId: state.disposition.leadAgencyId };
    case 'closed':
      return { kind: 'closed' };
  }
};

/** Whether two are one. */
export const isSameHolder = (one: Holder, other: Holder): boolean => JSON.stringify(one) === JSON.stringify(other);

/** As rows name a holder; which agency stands beside it. */
export type StandsWith = 'admin-medsos' | 'admin-pusat' | 'agency' | 'reporter';

/** Of what is closed, nobody. */
export const standsWith = (state: Existing): StandsWith | undefined => {
  const holder = holderOf(state);
  if (holder.kind === 'closed') return undefined;
  return holder.kind === 'desk' ? holder.role : holder.kind;
};

/** Of an agency that got the case late, by when it should be done; undefined where the step's promise says it. */
export const ownTimeOf = (state: Complaint): Instant | undefined =>
  state.status === 'follow-up' ? state.disposition?.own?.dueAt : undefined;

/** When its time began: with the report; of one matter of a message, whose parent was in time or late for that, when it was broken off. */
export const begunAt = ({ parent, openedAt, reportedAt }: Existing['file']): Instant =>
  parent === undefined ? reportedAt : openedAt;

/** The moment at which these events gave the case to whoever has it after them; undefined where it stayed with whoever had it `before`. */
export const standsSince = (before: Complaint, events: readonly RecordedEvent[]): Instant | undefined => {
  let state = before;
  let since: Instant | undefined;
  for (const event of events) {
    const next = evolve(state, event);
    if (next.status === 'none') continue;
    if (state.status === 'none') since = begunAt(next.file);
    else if (!isSameHolder(holderOf(state), holderOf(next))) since = event.at;
    state = next;
  }
  return since;
};

/**
 * Where one promise runs through all, nobody has a time beside it. Else the whole time of the step from when the agency got the case, by its own
 * calendar where it has one, or what was promised of the step if that is later; of work given with the step and without a calendar, that alone.
 */
export const ownDueAt = (
  timing: Timing,
  clock: Pick<Clock, 'openedAt' | 'dueAt'>,
  { agencyId, from }: { agencyId: string; from: Instant },
): Instant => {
  if (timing.sop.request !== undefined) return clock.dueAt;
  const own = dueByOwn(timing, agencyId, from);
  if (own !== undefined) return Math.max(clock.dueAt, own);
  return clock.openedAt === from ? clock.dueAt : Math.max(clock.dueAt, dueAt(timing, 'follow-up', from));
};
