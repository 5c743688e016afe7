// What the clock alone does to a case: warnings, breaches, the ladder of escalation, reminders, the end of waiting.
import { pauses } from '../pauses.ts';
import type { Rung } from '../../access.ts';
import { ladderOf, sopOf } from '../../sop/in-force.ts';
import type { Terms } from '../../sop/terms.ts';
import type { Instant } from '../../time.ts';
import type { CommandOf } from '../command.ts';
import type { ComplaintEvent } from '../event.ts';
import { accepted, breach, momentOf, refused, type Decision, type Moment, type Open } from '../decision.ts';
import { isOverdue, spentAt, timingOf } from '../deadlines.ts';
import type { StateFor } from '../act-table.ts';
import { missedInLane } from './lane.ts';
import { askedElsewhere } from './refer-elsewhere.ts';
import { grantsPassed } from './phone.ts';
import { settled } from './promise.ts';
import { proposalsPassed } from './proposal.ts';
import { visitsMissed } from './visit.ts';

type Waiting = Extract<Open, { status: 'awaiting-identity' }>;

/** UU 25/2009: a complaint not completed within the time counts as withdrawn. */
const whileWaiting = (state: Waiting, moment: Moment, now: Instant, terms: Terms): ComplaintEvent[] => {
  const policy = sopOf(terms, state.file.sop);
  const waited = now - state.askedAt;
  if (waited >= pauses['awaiting-identity'].limitOf(policy))
    return [
      { ...moment, type: 'StepSkipped', step: state.clock.step, reason: 'closed' },
      { ...moment, type: 'CaseClosed', reason: 'identity-not-completed' },
    ];
  const count = policy.remindIdentityAfterMs.filter((after) => after <= waited).length;
  return count > state.reminders ? [{ ...moment, type: 'IdentityReminded', count }] : [];
};

const warning = (state: Open, moment: Moment, now: Instant, terms: Terms): ComplaintEvent[] => {
  const { clock, file } = state;
  if (clock.missedAt !== undefined) return [];
  const timing = timingOf(file, terms);
  const passed = ladderOf(timing.sop, clock.step).warnAtPercent.filter(
    (percent) => spentAt(timing, clock, percent) <= now,
  );
  const percent = Math.max(0, ...passed);
  return percent > clock.warnedPercent ? [{ ...moment, type: 'DeadlineWarned', step: clock.step, percent }] : [];
};

const rungsReached = ({ clock, file }: Open, at: Instant, terms: Terms): Rung[] => {
  const ladder = ladderOf(sopOf(terms, file.sop), clock.step).escalation;
  const told = ladder.findIndex((rung) => rung.to === clock.escalatedTo);
  return ladder.slice(told + 1).flatMap((rung) => (clock.dueAt + Math.max(1, rung.afterDueMs) <= at ? [rung.to] : []));
};

/** An agency that got the case late has its own time, which the step's promise does not end. */
const ownTimePassed = (state: Open, moment: Moment, now: Instant): ComplaintEvent[] => {
  if (state.status !== 'follow-up' || state.disposition?.own === undefined) return [];
  const { leadAgencyId: agencyId, own } = state.disposition;
  return own.missedAt === undefined && now > own.dueAt
    ? [{ ...moment, type: 'OwnTimeMissed', agencyId, dueAt: own.dueAt }]
    : [];
};

const whileRunning = (state: Open, moment: Moment, now: Instant, terms: Terms): ComplaintEvent[] => {
  const { clock } = state;
  if (!isOverdue(clock, now)) return warning(state, moment, now, terms);
  const escalated = rungsReached(state, now, terms).map((to): ComplaintEvent => ({
    ...moment,
    type: 'Escalated',
    step: clock.step,
    to,
  }));
  const missed = [...breach(clock, moment, now), ...settled(state.file, moment, false)];
  return [...missed, ...escalated, ...ownTimePassed(state, moment, now)];
};

/** Judged by the clock on the wall alone: one that was set back finds nothing, whatever the record is dated. */
const noteTime = (state: StateFor<'NoteTime'>, command: CommandOf<'NoteTime'>, terms: Terms): Decision => {
  const moment = momentOf(state.file, command);
  if (state.status === 'closed') return askedElsewhere(state, moment, command.now);
  const waits = state.status === 'awaiting-identity' && state.clock.pausedWithMs !== undefined;
  const events = [
    ...missedInLane(state.file, moment, command.now),
    ...visitsMissed(state.file, moment, command.now),
    ...proposalsPassed(state.file, moment, command.now),
    ...grantsPassed(state.file, moment, command.now),
    ...(waits ? whileWaiting(state, moment, command.now, terms) : whileRunning(state, moment, command.now, terms)),
  ];
  return events.length === 0 ? refused('nothing-due') : accepted(...events);
};

/** By the names of their acts. */
export const rules = {
  NoteTime: noteTime,
};
