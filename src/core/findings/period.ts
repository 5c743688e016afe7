// Days that figures are of, and those that they are compared with. Both ends belong to a period; days are those on the wall in Yogyakarta.
import { midnightOf } from '../city-day.ts';
import { dayOfDate, localDate, type Instant } from '../time.ts';

/** `2026-11-01` to `2026-11-30`. */
export type Dates = { from: string; until: string };

/** With the time just before it, or with the same days a year earlier. */
export const comparisons = ['before', 'year'] as const;
export type Comparison = (typeof comparisons)[number];

/** More than two years are no period that anybody compares. */
const mostDays = 731;

/** Long before anything was counted; with years of fewer signs nothing is compared. */
const firstDay = '1900-01-01';

/** Days that there are, in their order, and not too many. */
export const areDates = ({ from, until }: Dates): boolean => {
  const [first, last] = [dayOfDate(from), dayOfDate(until)];
  const isEach = from >= firstDay && localDate(first) === from && localDate(last) === until;
  return isEach && first <= last && last - first < mostDays;
};

/** From the first millisecond until before the last one. */
export const instantsOf = ({ from, until }: Dates): { from: Instant; until: Instant } => ({
  from: midnightOf(dayOfDate(from)),
  until: midnightOf(dayOfDate(until) + 1),
});

const pad = (n: number): string => String(n).padStart(2, '0');

/** The same day of another month, or its last day where it has none. */
const inMonth = (date: string, months: number): string => {
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const name = (at: number): string => `${String(Math.floor(at / 12))}-${pad((at % 12) + 1)}`;
  const lastDay = Number(localDate(dayOfDate(`${name(month + 1)}-01`) - 1).slice(8));
  return `${name(month)}-${pad(Math.min(Number(date.slice(8)), lastDay))}`;
};

const isMonthsEnd = (date: string): boolean => localDate(dayOfDate(date) + 1).endsWith('-01');

const lastOfMonth = (date: string): string => localDate(dayOfDate(`${inMonth(date, 1).slice(0, 7)}-01`) - 1);

/** Whether a period begins with a month and ends within it. */
export const isOfMonth = ({ from, until }: Dates): boolean =>
  from.endsWith('-01') && from.slice(0, 7) === until.slice(0, 7);

/** A month is compared with the month before it, up to the same day, and whole ones with whole ones; other days with as many before them. */
export const comparedWith = (dates: Dates, comparison: Comparison): Dates => {
  const { from, until } = dates;
  const months = comparison === 'year' ? -12 : -1;
  if (comparison === 'year' || isOfMonth(dates)) {
    const end = inMonth(until, months);
    return { from: inMonth(from, months), until: isMonthsEnd(until) ? lastOfMonth(end) : end };
  }
  const days = dayOfDate(until) - dayOfDate(from) + 1;
  return { from: localDate(dayOfDate(from) - days), until: localDate(dayOfDate(from) - 1) };
};

/** The Mondays of as many weeks, the last of which `until` lies in. */
export const weeksUntil = (until: string, weeks: number): string[] => {
  const day = dayOfDate(until);
  const monday = day - ((day + 3) % 7);
  return Array.from({ length: weeks }, (_, at) => localDate(monday - (weeks - 1 - at) * 7));
};
