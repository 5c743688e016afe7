// Weeks and months as the screen of recaps names them. Pure.
import { dateOf } from '#core/city-day.ts';
import type { Dates } from '#core/findings/period.ts';
import { quarterOf } from '#core/figures/survey-months.ts';
import { dayOfDate, localDate } from '#core/time.ts';
import type { Language } from '#words/same.ts';

const locales = { id: 'id-ID', en: 'en-GB' } as const;
const dayMs = 86_400_000;

/** "23 Nov – 29 Nov 2026" of its Monday. */
export const weekWords = (day: string, language: Language): string => {
  const monday = Date.parse(`${day}T00:00:00Z`);
  const said = (at: number, year: boolean): string =>
    new Intl.DateTimeFormat(locales[language], {
      ...{ timeZone: 'UTC', day: 'numeric', month: 'short' },
      ...(year ? { year: 'numeric' } : {}),
    }).format(at);
  return `${said(monday, false)} – ${said(monday + 6 * dayMs, true)}`;
};

/** "November 2026" of `2026-11`. */
export const monthWords = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(
    Date.parse(`${month}-01T00:00:00Z`),
  );

/** From its Monday to its Sunday. */
export const datesOfWeek = (day: string): Dates => ({ from: day, until: localDate(dayOfDate(day) + 6) });

/** Of a month or a year: `2026-11`, `2026`. */
export const datesOfPeriod = (period: string): Dates => {
  if (period.length === 4) return { from: `${period}-01-01`, until: `${period}-12-31` };
  const until = new Date(Date.UTC(Number(period.slice(0, 4)), Number(period.slice(5)), 0)).toISOString().slice(0, 10);
  return { from: `${period}-01`, until };
};

/** The quarters of these months, each once: `2026-Q4`. */
export const quartersIn = (months: readonly string[]): string[] => [...new Set(months.map(quarterOf))];

/** So many months, the one that runs first. */
export const monthsBefore = (now: number, count: number): string[] => {
  const [year, month] = [Number(dateOf(now).slice(0, 4)), Number(dateOf(now).slice(5, 7))];
  return Array.from({ length: count }, (_month, nth) =>
    new Date(Date.UTC(year, month - 1 - nth, 1)).toISOString().slice(0, 7),
  );
};
