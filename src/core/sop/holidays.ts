// The days on which offices are closed beside week-ends: facts of each year, which stand in holidays-id.json, in the list that the desk keeps, or
// in the file of lists. A year that nobody has told yet has only its week-ends. What was promised before never moves.
// Must not remember which are in force: they are handed to whatever counts working time.
import { dateOf } from '../city-day.ts';
import { isLocalDate, type Holidays, type Instant } from '../time.ts';
import known from './holidays-id.json' with { type: 'json' };

/** Local dates `YYYY-MM-DD` by year. */
export type HolidayYears = Readonly<Record<string, readonly string[]>>;

/** `joint-leave`: cuti bersama, on which some offices work. `none`: it was one, and is none any more. */
export const holidayKinds = ['national', 'joint-leave', 'none'] as const;
export type HolidayKind = (typeof holidayKinds)[number];

/** One day of the list that the desk keeps; its id is its date. `decree`: what made it one, or took that back. */
export type HolidayRow = { id: string; name: string; kind: HolidayKind; decree: string };

const rowsOf = (days: Readonly<Record<string, string>>, kind: HolidayKind, decree: string): HolidayRow[] =>
  Object.entries(days).map(([id, name]) => ({ id, name, kind, decree }));

/** Those that are brought along, by their dates. */
export const knownHolidayRows: readonly HolidayRow[] = Object.values(known.years)
  .flatMap(({ decree, national, jointLeave }) => [
    ...rowsOf(national, 'national', decree),
    ...rowsOf(jointLeave, 'joint-leave', decree),
  ])
  .toSorted((one, other) => (one.id < other.id ? -1 : 1));

/** In order: days on which all is closed, and those of them that are no joint leave. */
export type ClosedDays = { holidays: Holidays; national: Holidays };

/** A year that the file of lists names stands in place of all that the list says of it; it makes no difference between kinds. */
export const closedDays = (rows: readonly HolidayRow[], own: HolidayYears): ClosedDays => {
  const listed = rows.filter(({ id, kind }) => kind !== 'none' && !Object.hasOwn(own, id.slice(0, 4)));
  const named = Object.values(own).flat();
  const national = listed.flatMap(({ id, kind }) => (kind === 'national' ? [id] : []));
  return {
    holidays: [...listed.map(({ id }) => id), ...named].toSorted(),
    national: [...national, ...named].toSorted(),
  };
};

/** In order. A year that the city names stands in place of the one that is brought along. */
export const holidaysWith = (own: HolidayYears): Holidays => closedDays(knownHolidayRows, own).holidays;

/** Why a list of holidays is none. */
export type HolidayTrouble =
  | { id: string; field: 'id'; why: 'no-date' }
  | { id: string; field: 'decree'; why: 'holiday-decree' };

/** A day that no calendar has, and one of which nobody says what made it a holiday. */
export const holidayTroublesIn = (rows: readonly HolidayRow[]): HolidayTrouble[] =>
  rows.flatMap(({ id, decree }): HolidayTrouble[] => {
    if (!isLocalDate(id)) return [{ id, field: 'id', why: 'no-date' }];
    return decree.trim() === '' ? [{ id, field: 'decree', why: 'holiday-decree' }] : [];
  });

/** A decree names the first and the last fixed holiday of its year; what changes one, or adds a day, does not. */
export const decreedYears = (rows: readonly HolidayRow[]): string[] => {
  const named = new Set(rows.map(({ id }) => id));
  return [...new Set(rows.map(({ id }) => id.slice(0, 4)))].filter(
    (year) => named.has(`${year}-01-01`) && named.has(`${year}-12-25`),
  );
};

/** Of a year that is decreed as a whole, days that the decree does not name are holidays no more. */
export const withDropped = (known: readonly HolidayRow[], decreed: readonly HolidayRow[]): HolidayRow[] => {
  const years = new Set(decreedYears(decreed));
  const named = new Set(decreed.map(({ id }) => id));
  const dropped = known.filter(({ id, kind }) => kind !== 'none' && years.has(id.slice(0, 4)) && !named.has(id));
  return [...decreed, ...dropped.map((row): HolidayRow => ({ ...row, kind: 'none' }))];
};

/** The decree for a year is out in September or October of the year before. */
const askedFromMonth = 10;

/** This year, or from 1 October the next one, where nobody told its holidays. */
export const yearWithoutHolidays = (holidays: Holidays, now: Instant): number | undefined => {
  const today = dateOf(now);
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const wanted = month >= askedFromMonth ? [year, year + 1] : [year];
  return wanted.find((one) => !holidays.some((date) => date.startsWith(`${String(one)}-`)));
};
