// What the clock alone does to a case: warnings, breaches, the ladder of escalation, reminders, the end of waiting.
import { sopOf } from '../../sop.ts';
import type { Instant } from '../../time.ts';
import type { CommandOf } from '../command.ts';
import type { Clock, Complaint, ComplaintEvent } from '../complaint.ts';
import { accepted, momentOf, refused, type Decision, type Existing, type Moment, type Open } from '../decision.ts';
import { isOverdue, spentAt } from '../deadlines.ts';

type Waiting = Extract<Complaint, { status: 'awaiting-identity' }>;

/** UU 25/2009: a complaint not completed within the time counts as withdrawn. */
const whileWaiting = (state: Waiting, moment: Moment): ComplaintEvent[] => {
  const policy = sopOf(state.file.sop);
  const waited = moment.at - state.askedAt;
  if (waited >= policy.closeWithoutIdentityAfterMs)
    return [
      { ...moment, type: 'StepSkipped', step: state.clock.step, reason: 'closed' },
      { ...moment, type: 'CaseClosed', reason: 'identity-not-completed' },
    ];
  const count = policy.remindIdentityAfterMs.filter((after) => after <= waited).length;
  return count > state.reminders ? [{ ...moment, type: 'IdentityReminded', count }] : [];
};

const warning = (state: Open, moment: Moment): ComplaintEvent[] => {
  const { clock, file } = state;
  const passed = sopOf(file.sop).warnAtPercent.filter((percent) => spentAt(file.sop, clock, percent) <= moment.at);
  const percent = Math.max(0, ...passed);
  return percent > clock.warnedPercent ? [{ ...moment, type: 'DeadlineWarned', step: clock.step, percent }] : [];
};

const rungsReached = (state: Open, clock: Clock, at: Instant): ('team-lead' | 'division-head')[] => {
  const ladder = sopOf(state.file.sop).escalation;
  const told = ladder.findIndex((rung) => rung.to === clock.escalatedTo);
  return ladder.slice(told + 1).flatMap((rung) => (clock.dueAt + Math.max(1, rung.afterDueMs) <= at ? [rung.to] : []));
};

const whileRunning = (state: Open, moment: Moment): ComplaintEvent[] => {
  const { clock } = state;
  if (!isOverdue(clock, moment.at)) return warning(state, moment);
  const missed: ComplaintEvent[] =
    clock.missedAt === undefined ? [{ ...moment, type: 'DeadlineMissed', step: clock.step, dueAt: clock.dueAt }] : [];
  const escalated = rungsReached(state, clock, moment.at).map((to): ComplaintEvent => ({
    ...moment,
    type: 'Escalated',
    step: clock.step,
    to,
  }));
  return [...missed, ...escalated];
};

export const noteTime = (state: Existing, command: CommandOf<'NoteTime'>): Decision => {
  if (state.status === 'closed') return refused('nothing-due');
  const moment = momentOf(state.file, command);
  const waits = state.status === 'awaiting-identity' && state.clock.pausedWithMs !== undefined;
  const events = waits ? whileWaiting(state, moment) : whileRunning(state, moment);
  return events.length === 0 ? refused('nothing-due') : accepted(...events);
};
