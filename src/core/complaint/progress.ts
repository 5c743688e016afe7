// How a case goes on, told to its reporter without an officer's words: to whom it went, that it takes its time, that it is late. Never the same sentence twice.
import { dayMs } from '../time.ts';
import { ladderOf, sopOf } from '../sop/in-force.ts';
import type { Terms } from '../sop/terms.ts';
import type { EventOf } from './event.ts';
import type { Existing } from './decision.ts';
import { tell } from './bells.ts';
import type { Effect, SendEffect } from './reactions.ts';
import { isOfRegister, say } from './say.ts';
import { passings, waitings } from './told-ends.ts';

/** Each agency that comes to lead it once, however often it is given the case. */
export const tellGiven = ({ file }: Existing, agencyId: string): SendEffect[] => {
  const { leads = [], upikNumber } = file;
  if (isOfRegister(file) || leads.filter((one) => one === agencyId).length > 1) return [];
  return say(waitings.disposed, file, { agencyId, ...(upikNumber === undefined ? {} : { upikNumber }) });
};

/** Praise or a proposal: the agency hears of it, and whoever said it where it went. */
export const tellPassedOn = ({ file }: Existing, { agencyId }: EventOf<'PassedOn'>): Effect[] => [
  tell('admin-agency', 'passed-on', agencyId),
  ...(isOfRegister(file) ? [] : say(passings['passed-on'], file, { agencyId })),
];

/** From so long a time on its middle is told. */
const longMs = 5 * dayMs;

/** At the first warning, half-way; who works on it is warned by the bell. */
export const tellUnderWay = (
  state: Existing,
  { percent, step }: EventOf<'DeadlineWarned'>,
  terms: Terms,
): SendEffect[] => {
  if (state.status !== 'follow-up' || isOfRegister(state.file) || state.clock.limitMs < longMs) return [];
  if (percent !== ladderOf(sopOf(terms, state.file.sop), step).warnAtPercent[0]) return [];
  return say(waitings['under-way'], state.file, { untilAt: state.clock.dueAt });
};

/** What has its own word, or needs none: nobody has answered yet, the answer is on its way, a promised day has passed. */
const isToldOtherwise = (state: Exclude<Existing, { status: 'closed' }>): boolean =>
  state.status === 'triage' ||
  state.status === 'awaiting-identity' ||
  state.file.promises?.at(-1)?.plannedAt === state.clock.dueAt ||
  (state.status === 'conveying' && (state.sends?.pending ?? 0) > 0);

/** Once for each promise that passed, by the day that it named: when the clock found it, not when somebody ended what was late. */
export const tellDelay = (state: Existing, { to, step }: EventOf<'Escalated'>, terms: Terms): SendEffect[] => {
  if (state.status === 'closed' || isToldOtherwise(state) || isOfRegister(state.file)) return [];
  if (to !== ladderOf(sopOf(terms, state.file.sop), step).escalation[0]?.to) return [];
  return say(waitings.delayed, state.file, { untilAt: state.clock.dueAt });
};
