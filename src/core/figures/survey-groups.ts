// Which answers to the survey are told together, so that no two periods, taken from each other, leave those of fewer than five people.
// Must not ask a database, and must not know what is done with them.
import { leastCounted } from './definitions.ts';
import { elements, satisfactionOf, type Element, type Satisfaction, type Tally } from './satisfaction.ts';
import { quarterOf } from './survey-months.ts';

/** Of one month. */
export type MonthTally = Tally & { month: string };

/** What is told as one number: an element's mean by all its marks, who somebody is by each answer. */
const numberOf = ({ question, answer }: Tally): string =>
  elements.includes(question as Element) ? question : `${question} ${answer}`;

/**
 * The months of a quarter in groups that are told whole or not at all. A month of enough is one; smaller ones are put together in their order until
 * they are enough, and what is left at the end is no group. A month that is over changes no more, and so no group that is closed does.
 */
const groupsOf = (counts: ReadonlyMap<string, number>): string[][] => {
  const groups: string[][] = [];
  let small: string[] = [];
  let n = 0;
  for (const [month, count] of [...counts].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    if (count >= leastCounted) groups.push([month]);
    else {
      small.push(month);
      n += count;
    }
    if (n < leastCounted) continue;
    groups.push(small);
    [small, n] = [[], 0];
  }
  return groups;
};

const countsOf = (tallies: readonly MonthTally[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { month, n } of tallies) counts.set(month, (counts.get(month) ?? 0) + n);
  return counts;
};

/** Of these months, what may be told. `tallies`: of all months of their quarters up to the last of them. */
export const talliesToTell = (tallies: readonly MonthTally[], months: readonly string[]): MonthTally[] => {
  const byNumber = Map.groupBy(tallies, (one) => `${quarterOf(one.month)} ${numberOf(one)}`);
  return [...byNumber.values()].flatMap((all) => {
    const groups = groupsOf(countsOf(all)).filter((group) => group.every((month) => months.includes(month)));
    return all.filter(({ month }) => groups.some((group) => group.includes(month)));
  });
};

/** How many answered is told of these months as it is; every mean and every part of a profile of what may be told. An element of which no mean is told says how many answered it. */
export const satisfactionIn = (
  tallies: readonly MonthTally[],
  months: readonly string[],
  least: number = leastCounted,
): Satisfaction => {
  const { respondents, elements: all } = satisfactionOf(tallies.filter(({ month }) => months.includes(month)));
  const told = satisfactionOf(talliesToTell(tallies, months), least);
  return {
    ...told,
    respondents,
    elements: told.elements.map((one, at) => (one.mean === undefined ? { ...one, n: all[at]?.n ?? one.n } : one)),
  };
};
