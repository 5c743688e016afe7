// What everybody is told of a quarter's survey: means of enough answers, and how many answered in fives.
// Must not ask a database.
import { toldCount } from './hiding.ts';
import { gradeOf, hundredths, leastPublished, type Element, type Grade } from './satisfaction.ts';
import { satisfactionIn, type MonthTally } from './survey-groups.ts';
import { monthsOf } from './survey-months.ts';

/** `n`: at least so many answered, and at most four more; 0: hidden. What has no mean was answered by too few. */
export type PublishedSurvey = {
  quarter: string;
  n: number;
  elements: { element: Element; mean?: number }[];
  index?: number;
  grade?: Grade;
};

/** Profiles are told to nobody outside the desk. */
export const publishedSurveyOf = (quarter: string, tallies: readonly MonthTally[]): PublishedSurvey => {
  const { respondents, elements, index } = satisfactionIn(tallies, monthsOf(quarter), leastPublished);
  return {
    quarter,
    n: toldCount(respondents),
    elements: elements.map(({ element, mean }) => ({
      element,
      ...(mean === undefined ? {} : { mean: hundredths(mean) }),
    })),
    ...(index === undefined ? {} : { index, grade: gradeOf(index) }),
  };
};
