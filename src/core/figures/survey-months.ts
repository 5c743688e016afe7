// In which months answers to the survey are counted, and which of them may be told: those that are over, so that no two looks differ by one person.
// Must not count.
import { dateOf, startOfDate } from '../city-day.ts';
import { dayMs, type Instant } from '../time.ts';

/** `2026-11`, on the city's clock. */
export const monthAt = (at: Instant): string => dateOf(at).slice(0, 7);

/** Its first moment. */
export const startOfMonth = (month: string): Instant => startOfDate(`${month}-01`);

/** The month after. */
export const nextMonth = (month: string): string => monthAt(startOfMonth(month) + 32 * dayMs);

/** Whether nobody can answer in it any more. */
export const isOver = (month: string, now: Instant): boolean => startOfMonth(nextMonth(month)) <= now;

/** Those that the period touches, from its first moment until before `until`, and that are over. */
export const monthsToTell = ({ from, until }: { from: Instant; until: Instant }, now: Instant): string[] => {
  const months: string[] = [];
  for (let month = monthAt(from); startOfMonth(month) < until && isOver(month, now); month = nextMonth(month))
    months.push(month);
  return months;
};

/** `2026-Q4` of `2026-11`. */
export const quarterOf = (month: string): string =>
  `${month.slice(0, 4)}-Q${String(Math.ceil(Number(month.slice(5)) / 3))}`;

/** Its three months. */
export const monthsOf = (quarter: string): string[] => {
  const last = Number(quarter.slice(6)) * 3;
  return [last - 2, last - 1, last].map((month) => `${quarter.slice(0, 4)}-${String(month).padStart(2, '0')}`);
};
