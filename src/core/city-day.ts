// Days as the city counts them: from midnight to midnight on the clock of its wall.
import { dayMs, dayOfDate, localDate, minuteMs, wibMinutes, type Instant } from './time.ts';

/** As databases call that clock. */
export const cityZone = 'Asia/Jakarta';
const aheadMs = wibMinutes * minuteMs;

/** The day in which an instant lies, counted from 1970-01-01. */
export const dayOf = (at: Instant): number => Math.floor((at + aheadMs) / dayMs);

/** When such a day begins. */
export const midnightOf = (day: number): Instant => day * dayMs - aheadMs;

/** `2026-11-30`: the day in which an instant lies. */
export const dateOf = (at: Instant): string => localDate(dayOf(at));

/** When such a date begins; not a number of a day that no calendar has. */
export const startOfDate = (date: string): Instant => {
  const day = dayOfDate(date);
  return localDate(day) === date ? midnightOf(day) : Number.NaN;
};
