// Words that wait some seconds before they leave, so that whoever sent them can take them back. An act is done when its words leave, and not
// when its button was pressed: until then its step stays open and its clock runs.
import type { Instant } from '../../time.ts';
import type { CommandOf } from '../command.ts';
import { isOutward, type CommandType, type StateFor } from '../act-table.ts';
import type { Complaint } from '../complaint.ts';
import { accepted, momentOf, type Decision } from '../decision.ts';
import type { HoldSeconds } from '../hold-seconds.ts';
import { levelOf } from '../priority.ts';
import { waitsForNothing } from '../waiting.ts';

export type Holding = { until: Instant } | { atOnce: 'not-asked' | 'says-nothing' | 'danger' | 'deadline' };

const secondMs = 1_000;

/** By when something is owed while clocks run. */
export const promisedIn = (state: Exclude<Complaint, { status: 'none' }>): Instant[] => {
  const clock = state.status === 'closed' || state.clock.pausedWithMs !== undefined ? undefined : state.clock.dueAt;
  return [clock, state.file.laneDue?.at].filter((dueAt) => dueAt !== undefined);
};

/** Until when the act waits, or why it does not: nobody waits in danger, and no promise is broken by waiting. */
export const holdingOf = (state: Complaint, type: CommandType, now: Instant, seconds: HoldSeconds): Holding => {
  if (seconds === 0) return { atOnce: 'not-asked' };
  if (state.status === 'none' || !isOutward(type)) return { atOnce: 'says-nothing' };
  if (waitsForNothing(type, levelOf(state.file) === 'danger')) return { atOnce: 'danger' };
  const until = now + seconds * secondMs;
  // What is late already gets no later by it.
  return promisedIn(state).some((dueAt) => dueAt >= now && dueAt <= until) ? { atOnce: 'deadline' } : { until };
};

const callBack = ({ file }: StateFor<'CallBackSending'>, command: CommandOf<'CallBackSending'>): Decision =>
  accepted({ ...momentOf(file, command), type: 'SendingCalledBack' });

/** By the names of their acts. */
export const rules = { CallBackSending: callBack };
