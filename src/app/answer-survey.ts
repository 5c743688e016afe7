// Takes a reporter's answers to the survey of satisfaction: once for each case, added up by month, and never kept beside it.
import { mayBeSurveyed } from '#core/complaint/survey.ts';
import { talliesOf, type SurveyAnswers } from '#core/figures/satisfaction.ts';
import { monthAt } from '#core/figures/survey-months.ts';
import type { Store } from '#ports/store.ts';
import { retryingConflicts } from './handle-command.ts';
import type { Heard } from './hear-reporter.ts';

/** `too-late`: their time is over, or has not come. */
export type Surveyed = 'taken' | 'taken-before' | 'empty' | 'too-late';

/** No event tells of it: what stands in the record beside a moment could be laid beside what was added then. */
export const answerSurvey = (
  { store }: { store: Store },
  { complaintId, now }: Heard,
  answers: SurveyAnswers,
): Promise<Surveyed> => {
  const tallies = talliesOf(answers);
  if (tallies.length === 0) return Promise.resolve('empty');
  return retryingConflicts(store, async (tx) => {
    const { state } = await tx.log.load(complaintId);
    if (!mayBeSurveyed(state, now, tx.log.terms)) return 'too-late';
    return (await tx.surveys.take(complaintId, monthAt(now), tallies)) ? 'taken' : 'taken-before';
  });
};
