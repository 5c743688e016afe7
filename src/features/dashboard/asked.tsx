// What is asked of the figures stands in the address: the period, what it is compared with, and what it is narrowed to.
import { dayOf } from '#core/city-day.ts';
import { isOfMonth, type Dates } from '#core/findings/period.ts';
import { dayOfDate, localDate } from '#core/time.ts';
import { language } from '#words/console.ts';
import { late } from '#words/late.ts';
import type { DashboardAsked } from './dashboard.contract.ts';

/** Names in the address, by those of the question. */
const names = {
  from: 'dari',
  until: 'sampai',
  compare: 'banding',
  step: 'langkah',
  holder: 'pemegang',
  agency: 'perangkat',
  channel: 'kanal',
  category: 'kategori',
  kelurahan: 'wilayah',
} as const satisfies Record<keyof DashboardAsked, string>;

/** As it was asked; of no period it is this month so far. */
export type Asked = Record<keyof DashboardAsked, string>;

/** What figures may be narrowed to, in the order in which it is shown. */
export const narrowings = ['step', 'holder', 'agency', 'channel', 'category', 'kelurahan'] as const;
export type Narrowing = (typeof narrowings)[number];

/** The first of this month to today, the Monday of this week to today, and so on. */
export const periodsAt = (now: number) => {
  const [day, today] = [dayOf(now), localDate(dayOf(now))];
  const firstOfMonth = `${today.slice(0, 8)}01`;
  const lastOfLast = localDate(dayOfDate(firstOfMonth) - 1);
  return {
    week: { from: localDate(day - ((day + 3) % 7)), until: today },
    month: { from: firstOfMonth, until: today },
    lastMonth: { from: `${lastOfLast.slice(0, 8)}01`, until: lastOfLast },
    year: { from: `${today.slice(0, 5)}01-01`, until: today },
  } as const satisfies Record<string, Dates>;
};

/** Read from an address. */
export const askedIn = (params: URLSearchParams, now: number): Asked => {
  const { month } = periodsAt(now);
  const entries = Object.entries(names).map(([name, said]) => [name, params.get(said) ?? '']);
  const asked = Object.fromEntries(entries) as Asked;
  return asked.from === '' || asked.until === '' ? { ...asked, ...month } : asked;
};

/** All of these days. */
export const askedOf = ({ from, until }: Dates): Asked =>
  askedIn(new URLSearchParams({ [names.from]: from, [names.until]: until }), 0);

/** An address below `/meja` that asks this; `more` is what its page asks besides. */
export const hrefOf = (path: string, asked: Asked, more: Record<string, string> = {}): string => {
  const all = Object.entries(names).flatMap(([name, said]) => {
    const value = asked[name as keyof DashboardAsked];
    return value === '' ? [] : [[said, value] as [string, string]];
  });
  return `${path}?${new URLSearchParams([...all, ...Object.entries(more)]).toString()}`;
};

const locale = language === 'en' ? 'en-GB' : 'id-ID';
const formats = {
  day: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
  month: new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }),
};

/** "1 Nov 2026". */
export const dateWords = (date: string): string => formats.day.format(new Date(`${date}T00:00:00Z`));

/** "1 Nov 2026 – 29 Nov 2026". */
export const datesWords = ({ from, until }: Dates): string =>
  from === until ? dateWords(from) : late.charts.period.span(dateWords(from), dateWords(until));

/** How a sentence calls the period of comparison: "Oktober", "minggu sebelumnya". */
export const beforeWords = (before: Dates, compare: string): string => {
  const words = late.charts.before;
  if (compare === 'year') return words.year;
  if (isOfMonth(before)) return formats.month.format(new Date(`${before.from}T00:00:00Z`));
  return dayOfDate(before.until) - dayOfDate(before.from) === 6 ? words.week : words.time;
};
