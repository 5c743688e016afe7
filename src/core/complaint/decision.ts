// What a rule answers, and the few moves every rule is made of: meeting, skipping and opening a step.
// Must not know any command.
import type { SopKey, StepName } from '../sop.ts';
import { stepOf } from '../sop.ts';
import type { Instant } from '../time.ts';
import type { Actor, CaseFile, Clock, Complaint, ComplaintEvent, ThreadRef } from './complaint.ts';
import { dueAt, isOverdue, limitOf, remaining } from './deadlines.ts';
import type { Refusal } from './refusal.ts';

export type Decision = { ok: true; events: ComplaintEvent[] } | { ok: false; refusal: Refusal };
export type Existing = Exclude<Complaint, { status: 'none' }>;
export type Open = Exclude<Existing, { status: 'closed' }>;

/** When an act takes effect and by whom. */
export type Moment = { at: Instant; by: Actor };

/** Found by the clock, whoever's act made it visible. */
export const sweep: Actor = { kind: 'system', part: 'sweep' };

export const accepted = (...events: ComplaintEvent[]): Decision => ({ ok: true, events });
export const refused = (refusal: Refusal): Decision => ({ ok: false, refusal });

export const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';

/** The moment of an act: never before what is already on the file, so that a clock set back changes nothing. */
export const momentOf = (file: CaseFile, asked: { now: Instant; by: Actor }): Moment => ({
  at: Math.max(asked.now, file.lastAt),
  by: asked.by,
});

/** The running step is done. A promise that passed unnoticed is recorded as missed first. */
export const meet = (clock: Clock, moment: Moment): ComplaintEvent[] => {
  const late = isOverdue(clock, moment.at);
  const met: ComplaintEvent = { ...moment, type: 'StepMet', step: clock.step, dueAt: clock.dueAt, late };
  if (!late || clock.missedAt !== undefined) return [met];
  return [{ at: moment.at, by: sweep, type: 'DeadlineMissed', step: clock.step, dueAt: clock.dueAt }, met];
};

/** The running step ends without having been done; a promise already broken stays on the record. */
export const abandon = (clock: Clock, moment: Moment): ComplaintEvent[] => {
  const skipped: ComplaintEvent = { ...moment, type: 'StepSkipped', step: clock.step, reason: 'closed' };
  if (!isOverdue(clock, moment.at) || clock.missedAt !== undefined) return [skipped];
  return [{ at: moment.at, by: sweep, type: 'DeadlineMissed', step: clock.step, dueAt: clock.dueAt }, skipped];
};

/** The next step begins; `from` differs from the moment only where the platform's own timestamp counts. */
export const open = (sop: SopKey, step: StepName, moment: Moment, from: Instant = moment.at): ComplaintEvent => ({
  ...moment,
  type: 'StepOpened',
  step,
  dueAt: dueAt(sop, step, from),
  limitMs: limitOf(stepOf(sop, step)),
});

export const pause = (file: CaseFile, clock: Clock, moment: Moment): ComplaintEvent => ({
  ...moment,
  type: 'ClockPaused',
  step: clock.step,
  remainingMs: remaining(file.sop, clock, moment.at),
  reason: 'awaiting-identity',
});

/** Nothing when the clock already runs. */
export const resume = (file: CaseFile, clock: Clock, moment: Moment): ComplaintEvent[] =>
  clock.pausedWithMs === undefined
    ? []
    : [
        {
          ...moment,
          type: 'ClockResumed',
          step: clock.step,
          dueAt: Math.max(clock.dueAt, dueAt(file.sop, clock.step, moment.at, clock.pausedWithMs)),
        },
      ];

/** The thread on which the reporter came. */
export const originOf = (file: CaseFile): ThreadRef => {
  const [origin] = file.threads;
  if (origin === undefined) throw new Error(`case ${file.number} has no thread`);
  return origin;
};

export const privateThreadOf = (file: CaseFile): ThreadRef | undefined =>
  file.threads.find((thread) => thread.visibility === 'private');
