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

/** Opening hours by weekday (0 = Sunday) in a fixed UTC offset. */
export type OpeningHours = {
  utcOffsetMinutes: number;
  spans: readonly [
    readonly WorkingSpan[],
    readonly WorkingSpan[],
    readonly WorkingSpan[],
    readonly WorkingSpan[],
    readonly WorkingSpan[],
    readonly WorkingSpan[],
    readonly WorkingSpan[],
  ];
};

/** Local dates `YYYY-MM-DD` on which nothing is open, whatever the weekday. */
export type Holidays = readonly string[];

export type WorkingCalendar = OpeningHours & { holidays: Holidays };

/** Opening hours on the days that are no holidays; undefined where every hour counts. */
export const calendarOf = (hours: OpeningHours | undefined, holidays: Holidays): WorkingCalendar | undefined =>
  hours === undefined ? undefined : { ...hours, holidays };

const minutesPerDay = 24 * 60;

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

/** Western Indonesian time: the year in a case's number is the year on the wall there. */
export const wibMinutes = 7 * 60;

/** The year in which an instant falls at a fixed UTC offset. */
export const localYear = (at: Instant, utcOffsetMinutes: number): number =>
  Number(localDate(Math.floor((at + utcOffsetMinutes * minuteMs) / dayMs)).slice(0, 4));

type Span = { from: Instant; to: Instant };

/** The opening hours of one local day as instants, in order. */
const spansOfDay = (calendar: WorkingCalendar, day: number): Span[] => {
  if (calendar.holidays.includes(localDate(day))) return [];
  const weekday = (((day + 4) % 7) + 7) % 7;
  const midnight = day * dayMs - calendar.utcOffsetMinutes * minuteMs;
  return calendar.spans
    .flatMap((spans, at) => (at === weekday ? spans : []))
    .filter((span) => span.toMinute > span.fromMinute && span.toMinute <= minutesPerDay)
    .map((span) => ({ from: midnight + span.fromMinute * minuteMs, to: midnight + span.toMinute * minuteMs }));
};

const dayOf = (calendar: WorkingCalendar, at: Instant): number =>
  Math.floor((at + calendar.utcOffsetMinutes * minuteMs) / dayMs);

/** Days looked at before a calendar counts as never open. */
const horizonDays = 3660;

/** The instant at which `amount` of working time has passed since `from`; without a calendar every hour counts. */
export const addWorking = (calendar: WorkingCalendar | undefined, from: Instant, amount: DurationMs): Instant => {
  if (calendar === undefined || amount <= 0) return from + Math.max(0, amount);
  let left = amount;
  const firstDay = dayOf(calendar, from);
  for (let day = firstDay; day < firstDay + horizonDays; day += 1) {
    for (const span of spansOfDay(calendar, day)) {
      const start = Math.max(span.from, from);
      const open = span.to - start;
      if (open <= 0) continue;
      if (open >= left) return start + left;
      left -= open;
    }
  }
  throw new Error('the working calendar has no opening hours');
};

/** Working time between two instants; negative when `to` lies before `from`. */
export const workingBetween = (calendar: WorkingCalendar | undefined, from: Instant, to: Instant): DurationMs => {
  if (calendar === undefined) return to - from;
  if (to < from) return -workingBetween(calendar, to, from);
  let sum = 0;
  for (let day = dayOf(calendar, from); day <= dayOf(calendar, to); day += 1) {
    for (const span of spansOfDay(calendar, day)) {
      sum += Math.max(0, Math.min(span.to, to) - Math.max(span.from, from));
    }
  }
  return sum;
};

/** The latest instant from which `amount` of working time is left until `until`. */
export const subtractWorking = (calendar: WorkingCalendar | undefined, until: Instant, amount: DurationMs): Instant => {
  if (calendar === undefined || amount <= 0) return until - Math.max(0, amount);
  let left = amount;
  const lastDay = dayOf(calendar, until);
  for (let day = lastDay; day > lastDay - horizonDays; day -= 1) {
    for (const span of spansOfDay(calendar, day).toReversed()) {
      const end = Math.min(span.to, until);
      const open = end - span.from;
      if (open <= 0) continue;
      if (open >= left) return end - left;
      left -= open;
    }
  }
  throw new Error('the working calendar has no opening hours');
};
