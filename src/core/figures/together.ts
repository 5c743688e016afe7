// Periods laid together, so that what lies in several of them is asked for once.
import type { Instant } from '../time.ts';

type Period = { from: Instant; until: Instant };

/** Those that overlap or touch in one, the earliest first. */
export const togetherOf = (periods: readonly Period[]): Period[] => {
  const together: Period[] = [];
  for (const period of periods.toSorted((one, other) => one.from - other.from)) {
    const last = together.at(-1);
    if (last === undefined || last.until < period.from) together.push({ ...period });
    else last.until = Math.max(last.until, period.until);
  }
  return together;
};
