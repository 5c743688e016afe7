// The days on which offices are closed beside week-ends: facts of each year, which stand in holidays-id.json or in the file of lists.
// A year that nobody has told yet has only its week-ends. What was promised before never moves.
import known from './holidays-id.json' with { type: 'json' };
import { dayMs, hourMs, localDate, type Instant } from './time.ts';

/** Local dates `YYYY-MM-DD` by year. */
export type HolidayYears = Readonly<Record<string, readonly string[]>>;

const brought: HolidayYears = Object.fromEntries(
  Object.entries(known.years).map(([year, { days }]) => [year, Object.keys(days)]),
);

const datesOf = (years: HolidayYears): string[] => Object.values(years).flat().toSorted();

let yearsInForce = brought;
/** Filled once, at the start: the calendars of the SOPs hold this very list. */
const inForce = datesOf(brought);

export const holidaysInForce = (): HolidayYears => yearsInForce;

/** Local dates `YYYY-MM-DD`, in order. */
export const indonesianHolidays: readonly string[] = inForce;

/** A year that the city names stands in place of the one that is brought along. */
export const withHolidays = (own: HolidayYears): HolidayYears => ({ ...brought, ...own });

/** At the start of a process, before anything is promised. */
export const useHolidays = (years: HolidayYears): void => {
  yearsInForce = years;
  inForce.splice(0, inForce.length, ...datesOf(years));
};

/** The decree for a year is out in September or October of the year before. */
const askedFromMonth = 10;
const wibMs = 7 * hourMs;

/** This year, or from 1 October the next one, where nobody told its holidays. */
export const yearWithoutHolidays = (years: HolidayYears, now: Instant): number | undefined => {
  const today = localDate(Math.floor((now + wibMs) / dayMs));
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const wanted = month >= askedFromMonth ? [year, year + 1] : [year];
  return wanted.find((one) => (years[String(one)] ?? []).length === 0);
};
