// What a colleague said in a platform's own app, counted by an officer: it meets SOP row 2 or 6 as our own message would.
// Whether it was late is judged by when it was said; a deadline noted as missed before stays on the record.
import type { CommandOf } from '../command.ts';
import type { OutsideMeaning } from '../complaint.ts';
import type { ComplaintEvent } from '../event.ts';
import { accepted, isFollowed, meet, momentOf, pause, refused, type Decision, type Moment } from '../decision.ts';
import { isOverdue, timingOf } from '../deadlines.ts';
import type { Terms } from '../../sop/terms.ts';
import type { Instant } from '../../time.ts';
import { obstacle } from '../standing.ts';
import type { StateFor } from '../act-table.ts';
import { openPaused } from './ask-identity.ts';
import { afterTelling } from './promise.ts';

type State = StateFor<'CountOutsideAnswer'>;
type Counting = CommandOf<'CountOutsideAnswer'>;

/** The act of ours that it stands for: who may do that, and where, may count. */
const standsFor = {
  'identity-asked': 'AskIdentity',
  'result-told': 'ConveyResult',
} as const satisfies Record<OutsideMeaning, string>;

/** A case runs from the report on, which we may hear of later than a colleague did; a reopened one from its reopening. */
const beganAt = ({ file, clock }: State): Instant =>
  clock.step === 'ask-identity' && !file.steps.some(({ step }) => step === 'ask-identity')
    ? Math.min(clock.openedAt, file.reportedAt)
    : clock.openedAt;

const metWhenSaid = ({ clock }: State, moment: Moment, saidAt: Instant): ComplaintEvent[] => {
  const { missedAt: _noted, ...inTime } = clock;
  return meet(isOverdue(clock, saidAt) ? clock : inTime, moment, saidAt);
};

const counted = (moment: Moment, { answerId, saidAt, as, visibility }: Counting): ComplaintEvent => ({
  ...moment,
  type: 'OutsideAnswerCounted',
  answerId,
  saidAt,
  as,
  visibility,
});

/** In public only where the channel has no private messages. */
const identityAsked = (state: State, command: Counting, moment: Moment, terms: Terms): Decision => {
  if (command.visibility === 'public' && command.privatelyPossible) return refused('ask-in-private');
  const { file, clock } = state;
  const fact = counted(moment, command);
  const timing = timingOf(file, terms);
  if (state.status === 'triage')
    return accepted(fact, ...metWhenSaid(state, moment, command.saidAt), ...openPaused(timing, moment));
  // The clock runs while waiting where our own question did not arrive.
  return clock.pausedWithMs === undefined
    ? accepted(fact, ...pause(timing, clock, moment, command.now))
    : refused('wrong-step');
};

/** Whoever follows the case was not told by it. */
const resultTold = (state: State, command: Counting, moment: Moment, terms: Terms): Decision => {
  if (isFollowed(state.file)) return refused('followers-untold');
  const met = metWhenSaid(state, moment, command.saidAt);
  const after: ComplaintEvent[] =
    state.status === 'conveying'
      ? afterTelling(state, moment, terms)
      : [{ ...moment, type: 'CaseClosed', reason: 'conveyed' }];
  return accepted(counted(moment, command), ...met, ...after);
};

const countOutsideAnswer = (state: State, command: Counting, terms: Terms): Decision => {
  const { as, answerId, saidAt, now } = command;
  const { file } = state;
  if (file.countedAnswers?.some((one) => one.answerId === answerId) === true) return refused('already-recorded');
  const stands = obstacle(state, command.by, standsFor[as]);
  if (stands !== undefined) return refused(stands);
  if (saidAt > now) return refused('said-in-future');
  if (saidAt < beganAt(state)) return refused('said-before-step');
  const moment = momentOf(file, command);
  const count = as === 'identity-asked' ? identityAsked : resultTold;
  return count(state, command, moment, terms);
};

/** By the names of their acts. */
export const rules = {
  CountOutsideAnswer: countOutsideAnswer,
};
