// The days on which offices are closed beside week-ends: facts of each year, which stand in holidays-id.json or in the file of lists.
// A year that nobody has told yet has only its week-ends. What was promised before never moves.
// Must not remember which are in force: they are handed to whatever counts working time.
import { dayMs, hourMs, localDate, type Holidays, type Instant } from '../time.ts';
import known from './holidays-id.json' with { type: 'json' };

/** Local dates `YYYY-MM-DD` by year. */
export type HolidayYears = Readonly<Record<string, readonly string[]>>;

const brought: HolidayYears = Object.fromEntries(
  Object.entries(known.years).map(([year, { days }]) => [year, Object.keys(days)]),
);

/** In order. A year that the city names stands in place of the one that is brought along. */
export const holidaysWith = (own: HolidayYears): Holidays =>
  Object.values({ ...brought, ...own })
    .flat()
    .toSorted();

/** The decree for a year is out in September or October of the year before. */
const askedFromMonth = 10;
const wibMs = 7 * hourMs;

/** This year, or from 1 October the next one, where nobody told its holidays. */
export const yearWithoutHolidays = (holidays: Holidays, now: Instant): number | undefined => {
  const today = localDate(Math.floor((now + wibMs) / dayMs));
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const wanted = month >= askedFromMonth ? [year, year + 1] : [year];
  return wanted.find((one) => !holidays.some((date) => date.startsWith(`${String(one)}-`)));
};
