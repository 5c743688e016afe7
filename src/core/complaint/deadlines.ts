// When a step is due, what is left of it, and when the clock must next be looked at.
// Reads no clock: every instant is an argument.
import { sopOf, stepOf, type SopKey, type Step, type StepName } from '../sop.ts';
import { addWorking, subtractWorking, workingBetween, type DurationMs, type Instant } from '../time.ts';
import type { Clock, Complaint } from './complaint.ts';

/** The time standard of a step that has one. */
export const limitOf = (step: Step): DurationMs => {
  if (step.limitMs === undefined) throw new Error(`step ${step.name} has no time standard`);
  return step.limitMs;
};

/** When a step that starts at `from` with `amount` left is due. */
export const dueAt = (sop: SopKey, step: StepName, from: Instant, amount?: DurationMs): Instant => {
  const found = stepOf(sop, step);
  return addWorking(found.calendar, from, amount ?? limitOf(found));
};

/** What is left of a clock: negative when overdue. */
export const remaining = (sop: SopKey, clock: Clock, now: Instant): DurationMs =>
  clock.pausedWithMs ?? workingBetween(stepOf(sop, clock.step).calendar, now, clock.dueAt);

/** Whether the promised instant has passed on a running clock. */
export const isOverdue = (clock: Clock, now: Instant): boolean => clock.pausedWithMs === undefined && now > clock.dueAt;

/** The first whole millisecond at which `percent` of a clock's time is spent. */
export const spentAt = (sop: SopKey, clock: Clock, percent: number): Instant =>
  Math.ceil(subtractWorking(stepOf(sop, clock.step).calendar, clock.dueAt, (clock.limitMs * (100 - percent)) / 100));

/** When a running clock's officers are warned first, and from when on its deadline is near: at the last warning. */
export type Warnings = { warnAt?: Instant; nearAt?: Instant };

/** Nothing of a clock that does not run. */
export const warningsOf = (state: Complaint): Warnings => {
  if (state.status === 'none' || state.status === 'closed' || state.clock.pausedWithMs !== undefined) return {};
  const { clock, file } = state;
  const marks = sopOf(file.sop).warnAtPercent.map((percent) => spentAt(file.sop, clock, percent));
  return marks.length === 0 ? {} : { warnAt: Math.min(...marks), nearAt: Math.max(...marks) };
};

/** Past its deadline, or near it. */
export type Urgency = 'late' | 'near';

export const urgencyAt = (state: Complaint, now: Instant): Urgency | undefined => {
  if (state.status === 'none' || state.status === 'closed') return undefined;
  if (isOverdue(state.clock, now)) return 'late';
  const { nearAt } = warningsOf(state);
  return nearAt !== undefined && nearAt <= now ? 'near' : undefined;
};

/** What a list shows first: 0 where a clock runs, 1 where the case waits for its reporter, 2 where it is closed. */
export type Priority = 0 | 1 | 2;

export const priorityOf = (state: Complaint): Priority => {
  if (state.status === 'none' || state.status === 'closed') return 2;
  return state.clock.pausedWithMs === undefined ? 0 : 1;
};

const nextOfRunningClock = (sop: SopKey, clock: Clock): Instant | undefined => {
  const policy = sopOf(sop);
  if (clock.missedAt === undefined) {
    const warning = policy.warnAtPercent.find((percent) => percent > clock.warnedPercent);
    return warning === undefined ? clock.dueAt + 1 : Math.min(clock.dueAt + 1, spentAt(sop, clock, warning));
  }
  const told = policy.escalation.findIndex((rung) => rung.to === clock.escalatedTo);
  const rung = policy.escalation[told + 1];
  return rung === undefined ? undefined : clock.dueAt + Math.max(1, rung.afterDueMs);
};

/** When the sweep must look at this case again; undefined when only a person can move it. */
export const nextWakeAt = (state: Complaint): Instant | undefined => {
  if (state.status === 'none' || state.status === 'closed') return undefined;
  if (state.status === 'awaiting-identity' && state.clock.pausedWithMs !== undefined) {
    const policy = sopOf(state.file.sop);
    const reminder = policy.remindIdentityAfterMs[state.reminders];
    const after = Math.min(reminder ?? Infinity, policy.closeWithoutIdentityAfterMs);
    return state.askedAt + after;
  }
  return nextOfRunningClock(state.file.sop, state.clock);
};
