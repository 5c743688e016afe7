// Findings of shares: promises of the procedure, kept agreements, reopened cases, satisfaction.
import type { Change, Finding } from './finding.ts';
import { changeBetween, percentOf, tooFew, type Part } from './share.ts';

/** Of this period, and of the one that it is compared with where there is one. */
export type Compared<T> = { now: T; before?: T | undefined };

type Judged = { percent: number; n: number; change?: Change };

const judged = ({ now, before }: Compared<Part>): Judged => {
  const change = before === undefined ? undefined : changeBetween(before, now);
  return { percent: percentOf(now) ?? 0, n: now.n, ...(change === undefined ? {} : { change }) };
};

/** What the city has set itself, in percent of steps on time. */
export const targetPercent = 95;

/** `target` in percent. */
export const findingOfKept = (shares: Compared<Part>, target?: number): Finding =>
  tooFew('turns', shares.now.n) ?? { says: 'kept', ...judged(shares), ...(target === undefined ? {} : { target }) };

/** Dates that were promised to reporters and agencies, and kept. */
export const findingOfPromises = (shares: Compared<Part>): Finding =>
  tooFew('promises', shares.now.n) ?? { says: 'promised', ...judged(shares) };

/** Of the cases that ended, how many were opened again. */
export const findingOfReopened = (shares: Compared<Part>): Finding =>
  tooFew('ended', shares.now.n) ?? { says: 'reopened', ...judged(shares) };

/** How many gave one star to five, in this order. */
export type Stars = readonly [one: number, two: number, three: number, four: number, five: number];

/** Four stars and five are content; `answered`: of those who were told a result, how many gave stars, where it is known. */
export const findingOfRatings = (stars: Stars, answered?: Part): Finding => {
  const n = stars.reduce((sum, one) => sum + one, 0);
  const percent = percentOf({ part: stars[3] + stars[4], n }) ?? 0;
  return tooFew('ratings', n) ?? { says: 'rated', percent, n, answered: answered && percentOf(answered) };
};
