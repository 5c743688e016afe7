// Instants and durations of the core: plain numbers, so that every clock is an argument.
// Must not read a clock: `now` always comes from outside.

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;
/** A length of time in milliseconds. */
export type DurationMs = number;

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** One span of opening hours on one weekday, minutes after local midnight. */
export type WorkingSpan = { fromMinute: number; toMinute: number };

type DaySpans = readonly WorkingSpan[];

/** Opening hours by weekday, 0 = Sunday. */
export type WeekSpans = readonly [DaySpans, DaySpans, DaySpans, DaySpans, DaySpans, DaySpans, DaySpans];

/** Opening hours of every week in a fixed UTC offset. */
export type OpeningHours = { utcOffsetMinutes: number; spans: WeekSpans };

/** Local dates `YYYY-MM-DD` on which nothing is open, whatever the weekday. */
export type Holidays = readonly string[];

/** The local calendar date of a day counted from 1970-01-01, as `YYYY-MM-DD` (Hinnant's civil-from-days). */
export const localDate = (day: number): string => {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
};

/** The day counted from 1970-01-01 that has a calendar date `YYYY-MM-DD` (Hinnant's days-from-civil). */
export const dayOfDate = (date: string): number => {
  const [year, month, dayOfMonth] = [date.slice(0, 4), date.slice(5, 7), date.slice(8, 10)].map(Number) as [
    number,
    number,
    number,
  ];
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
};

/** A day of this century that the calendar has, as `YYYY-MM-DD`. */
export const isLocalDate = (text: string): boolean =>
  /^20\d\d-\d\d-\d\d$/.test(text) && localDate(dayOfDate(text)) === text;

/** Western Indonesian time: the year in a case's number is the year on the wall there. */
export const wibMinutes = 7 * 60;

/** The year in which an instant falls at a fixed UTC offset. */
export const localYear = (at: Instant, utcOffsetMinutes: number): number =>
  Number(localDate(Math.floor((at + utcOffsetMinutes * minuteMs) / dayMs)).slice(0, 4));
