// What can wait is told in the morning, in numbers: when that is, and whether there is anything to tell. Must not count: the rows are elsewhere.
import { dayOf, midnightOf } from '../city-day.ts';
import { kindOfDay, shiftAt, type ShiftStarts } from '../duty/shifts.ts';
import { localDate, minuteMs, dayMs, hourMs, type Holidays, type Instant } from '../time.ts';
import type { MorningCounts } from './alert.ts';

/** A program that was away at that minute still tells it within so long: later it is no morning. */
export const morningLastsMs = 4 * hourMs;

/** The morning that has begun: its day, and until when its shift and its day last. */
export type Morning = { day: string; at: Instant; shiftEndsAt: Instant; dayEndsAt: Instant };

/** When the desk's morning shift begins on a working day; undefined before and long after that, and on days off. */
export const morningAt = (now: Instant, starts: ShiftStarts, holidays: Holidays): Morning | undefined => {
  const day = dayOf(now);
  const midnight = midnightOf(day);
  const at = midnight + starts.morning * minuteMs;
  if (kindOfDay(day, holidays) !== 'workday' || now < at || now >= at + morningLastsMs) return undefined;
  return { day: localDate(day), at, shiftEndsAt: shiftAt(at, starts).untilAt, dayEndsAt: midnight + dayMs };
};

/** Nothing to tell is not told. */
export const isWorthTelling = (counts: MorningCounts): boolean => Object.values(counts).some((count) => count > 0);
