// When a step is due, what is left of it, and when the clock must next be looked at.
// Reads no clock and no calendar: every instant is an argument, and so are the terms.
import { ladderOf, sopOf, stepOf } from '../sop/in-force.ts';
import type { Sop, Step } from '../sop/shape.ts';
import type { CalendarKey } from '../sop/calendars.ts';
import type { StepName } from '../sop/key.ts';
import type { Terms } from '../sop/terms.ts';
import type { DurationMs, Instant } from '../time.ts';
import { addWorking, calendarOf, subtractWorking, workingBetween, type WorkingCalendar } from '../working-time.ts';
import type { CaseFile, Clock, Complaint } from './complaint.ts';
import { pauses } from './pauses.ts';
import { levelOf, type PriorityLevel } from './priority.ts';
import { asksAt } from './referral.ts';
import { insideWakeAt } from './reachable.ts';
import type { Urgency } from './urgency.ts';

/** The time standard of a step that has one. */
export const limitOf = (step: Step): DurationMs => {
  if (step.limitMs === undefined) throw new Error(`step ${step.name} has no time standard`);
  return step.limitMs;
};

type OpenCase = Exclude<Complaint, { status: 'none' | 'closed' }>;

/** By which procedure a case's time runs, and what that is reckoned by. */
export type Timing = { sop: Sop; terms: Terms };

/** Of a case. Throws where its procedure is in no table. */
export const timingOf = ({ sop }: Pick<CaseFile, 'sop'>, terms: Terms): Timing => ({ sop: sopOf(terms, sop), terms });

/** A name that no calendar has is a broken invariant: calendars never go. */
const namedIn = ({ calendars }: Terms, key: CalendarKey): WorkingCalendar => {
  const named = calendars?.[key];
  if (named === undefined) throw new Error(`there is no calendar ${key}`);
  return named;
};

/** By which a step's time runs; undefined where every hour counts. */
export const calendarIn = ({ sop, terms }: Timing, step: StepName): WorkingCalendar | undefined => {
  const { calendar } = stepOf(sop, step);
  return typeof calendar === 'string' ? namedIn(terms, calendar) : calendarOf(calendar, terms.holidays);
};

/** When a step that starts at `from` with `amount` left is due. */
export const dueAt = (timing: Timing, step: StepName, from: Instant, amount?: DurationMs): Instant =>
  addWorking(calendarIn(timing, step), from, amount ?? limitOf(stepOf(timing.sop, step)));

/** When an agency that gets the follow-up at `from` has spent its whole time by a calendar of its own; undefined where it has none, or a regulation says which days count. */
export const dueByOwn = ({ sop, terms }: Timing, agencyId: string, from: Instant): Instant | undefined => {
  const [key, step] = [terms.agencyCalendars?.[agencyId], stepOf(sop, 'follow-up')];
  if (key === undefined || typeof step.calendar === 'object') return undefined;
  return addWorking(namedIn(terms, key), from, limitOf(step));
};

/** Time between two instants as the step counts it; negative when `to` lies before `from`. */
export const timeBetween = (timing: Timing, step: StepName, from: Instant, to: Instant): DurationMs =>
  workingBetween(calendarIn(timing, step), from, to);

/** The instant before which a step had so much time until `until`. */
export const backFrom = (timing: Timing, step: StepName, until: Instant, amount: DurationMs): Instant =>
  subtractWorking(calendarIn(timing, step), until, amount);

/** What is left of a clock: negative when overdue. */
export const remaining = (timing: Timing, clock: Clock, now: Instant): DurationMs =>
  clock.pausedWithMs ?? timeBetween(timing, clock.step, now, clock.dueAt);

/** Whether the promised instant has passed on a running clock. */
export const isOverdue = (clock: Clock, now: Instant): boolean => clock.pausedWithMs === undefined && now > clock.dueAt;

/** The first whole millisecond at which `percent` of a clock's time is spent. */
export const spentAt = (timing: Timing, { step, dueAt: until, limitMs }: Clock, percent: number): Instant =>
  Math.ceil(backFrom(timing, step, until, (limitMs * (100 - percent)) / 100));

/** When a running clock's officers are warned first, and from when on its deadline is near: at the last warning. */
export type Warnings = { warnAt?: Instant; nearAt?: Instant };

/** Nothing of a clock that does not run. */
export const warningsOf = (state: Complaint, terms: Terms): Warnings => {
  if (state.status === 'none' || state.status === 'closed' || state.clock.pausedWithMs !== undefined) return {};
  const { clock, file } = state;
  const timing = timingOf(file, terms);
  const marks = ladderOf(timing.sop, clock.step).warnAtPercent.map((percent) => spentAt(timing, clock, percent));
  return marks.length === 0 ? {} : { warnAt: Math.min(...marks), nearAt: Math.max(...marks) };
};

/** Undefined of what is closed or paused in time, and of a clock before its last warning. */
export const urgencyAt = (state: Complaint, now: Instant, terms: Terms): Urgency | undefined => {
  if (state.status === 'none' || state.status === 'closed') return undefined;
  if (isOverdue(state.clock, now)) return 'late';
  const { nearAt } = warningsOf(state, terms);
  return nearAt !== undefined && nearAt <= now ? 'near' : undefined;
};

/**
 * What a list shows first: danger whose clock stands still (-3) or runs (-2), what is pressing (-1), where else a clock runs (0),
 * where the case waits for its reporter (1), where it is closed (2). From -2 to 0 a clock runs: SQL counts on it.
 */
export type Priority = -3 | -2 | -1 | 0 | 1 | 2;

const running = { danger: -2, high: -1, normal: 0 } as const;

/** Lists begin with the least. */
export const priorityOf = (state: Complaint): Priority => {
  if (state.status === 'none' || state.status === 'closed') return 2;
  const level = levelOf(state.file);
  if (state.clock.pausedWithMs === undefined) return running[level];
  return level === 'danger' ? -3 : 1;
};

/** What lists say of it: of what is closed nothing is pressing. */
export const pressingOf = (state: Complaint): { level: PriorityLevel; suspected: boolean } =>
  state.status === 'none' || state.status === 'closed'
    ? { level: 'normal', suspected: false }
    : { level: levelOf(state.file), suspected: state.file.danger !== undefined };

const nextOfRunningClock = (timing: Timing, clock: Clock): Instant | undefined => {
  const policy = ladderOf(timing.sop, clock.step);
  if (clock.missedAt === undefined) {
    const warning = policy.warnAtPercent.find((percent) => percent > clock.warnedPercent);
    return warning === undefined ? clock.dueAt + 1 : Math.min(clock.dueAt + 1, spentAt(timing, clock, warning));
  }
  const told = policy.escalation.findIndex((rung) => rung.to === clock.escalatedTo);
  const rung = policy.escalation[told + 1];
  return rung === undefined ? undefined : clock.dueAt + Math.max(1, rung.afterDueMs);
};

/** The first millisecond after an agency's own time, until it was noted. */
const ownTimeEnds = (state: Complaint): Instant | undefined => {
  const own = state.status === 'follow-up' ? state.disposition?.own : undefined;
  return own === undefined || own.missedAt !== undefined ? undefined : own.dueAt + 1;
};

const earliest = (one: Instant | undefined, other: Instant | undefined): Instant | undefined =>
  one === undefined || other === undefined ? (one ?? other) : Math.min(one, other);

const nextOfStep = (state: OpenCase, terms: Terms): Instant | undefined => {
  if (state.status === 'awaiting-identity' && state.clock.pausedWithMs !== undefined) {
    const policy = sopOf(terms, state.file.sop);
    const reminder = policy.remindIdentityAfterMs[state.reminders];
    const after = Math.min(reminder ?? Infinity, pauses['awaiting-identity'].limitOf(policy));
    return state.askedAt + after;
  }
  return earliest(nextOfRunningClock(timingOf(state.file, terms), state.clock), ownTimeEnds(state));
};

/** When the sweep must look at this case again; undefined when only a person can move it. */
export const nextWakeAt = (state: Complaint, terms: Terms): Instant | undefined => {
  if (state.status === 'none') return undefined;
  if (state.status === 'closed') return asksAt(state.reason === 'referred' ? state.file.referral : undefined);
  const { laneDue } = state.file;
  const wakes = earliest(nextOfStep(state, terms), insideWakeAt(state));
  return laneDue === undefined || laneDue.missed === true ? wakes : Math.min(laneDue.at + 1, wakes ?? Infinity);
};
