// Days and times of day as people here type them, in either language. Must not read a clock: `today` is handed in.
import { dayMs } from '#core/time.ts';
import { language } from '#words/console.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'agu', 'sep', 'okt', 'nov', 'des'];
const otherSpellings: Readonly<Record<string, string>> = {
  peb: 'feb',
  may: 'mei',
  ags: 'agu',
  agt: 'agu',
  aug: 'agu',
  oct: 'okt',
  nop: 'nov',
  dec: 'des',
};
const named: Readonly<Record<string, number>> = {
  ...{ kemarin: -1, 'hari ini': 0, besok: 1, lusa: 2 },
  ...{ yesterday: -1, today: 0, tomorrow: 1 },
};

const two = (value: number): string => String(value).padStart(2, '0');

/** `YYYY-MM-DD`, if there is such a day. */
const dayOf = (year: number, month: number, day: number): string | undefined => {
  const written = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  const at = Date.parse(`${written}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(written) ? written : undefined;
};

const shifted = (today: string, days: number): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** Without a year it is the one that lies nearest. */
const nearest = (today: string, month: number, day: number): string | undefined => {
  const year = Number(today.slice(0, 4));
  const away = (written: string): number => Math.abs(Date.parse(written) - Date.parse(today));
  return [year - 1, year, year + 1]
    .flatMap((one) => dayOf(one, month, day) ?? [])
    .toSorted((a, b) => away(a) - away(b))[0];
};

const monthOf = (word: string): number => {
  if (/^\d+$/.test(word)) return Number(word);
  const start = word.slice(0, 3);
  return months.indexOf(otherSpellings[start] ?? start) + 1;
};

/** "25-11-2026", "25/11/26", "25 Nov", "Rab, 25 November 2026", "25112026", "besok"; undefined where it is no day. Day before month, always. */
export const dayTyped = (typed: string, today: string): string | undefined => {
  const words = typed.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  const days = Object.hasOwn(named, words) ? named[words] : undefined;
  if (days !== undefined) return shifted(today, days);
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words) ?? [];
  if (isoYear !== undefined) return dayOf(Number(isoYear), Number(isoMonth), Number(isoDay));
  const bare = words.replace(/^[a-z’'.]+,? (?=\d)/, '');
  const parts =
    /^(\d{1,2})[-/. ]+(\d{1,2}|[a-z]{3,9})\.?(?:[-/. ]+(\d{4}|\d{2}))?$/.exec(bare) ??
    /^(\d{2})(\d{2})(\d{4}|\d{2})?$/.exec(bare);
  if (parts === null) return undefined;
  const [, day = '', month = '', year] = parts;
  if (year === undefined) return nearest(today, monthOf(month), Number(day));
  return dayOf(year.length === 2 ? 2000 + Number(year) : Number(year), monthOf(month), Number(day));
};

/** "14.30", "14:30", "1430", "9", "pukul 9.05 WIB", "2:30 PM" as `HH:MM`; undefined where it is no time of day. */
export const clockTyped = (typed: string): string | undefined => {
  const words = typed
    .trim()
    .toLowerCase()
    .replace(/^(?:pukul|jam|pk\.?) */, '')
    .replace(/ *wib$/, '');
  const parts = /^(\d{1,2})(?: ?[.:,] ?(\d{2})|(\d{2}))?(?: ?([ap])\.?m\.?)?$/.exec(words);
  if (parts === null) return undefined;
  const [, said = '', apart, joined, half] = parts;
  const [hour, minute] = [Number(said), Number(apart ?? joined ?? '0')];
  if (minute > 59 || hour > 23 || (half !== undefined && (hour < 1 || hour > 12))) return undefined;
  const shift = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  return `${two(shift)}:${two(minute)}`;
};

/** What a form holds: `YYYY-MM-DDTHH:MM` once both are understood, else what was typed, so that nothing wrong is taken for nothing. */
export const momentTyped = (day: string, clock: string, today: string): string => {
  if (day.trim() === '' && clock.trim() === '') return '';
  return `${dayTyped(day, today) ?? day}T${clockTyped(clock) ?? clock}`;
};

/** Written as a form holds it, and there is such a day: what could not be understood may have the same shape. */
export const isDay = (value: string): boolean => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  return year !== undefined && dayOf(Number(year), Number(month), Number(day)) === value;
};

/** The same with a time of day. */
export const isMoment = (value: string): boolean => {
  const [day = '', clock = '', ...more] = value.split('T');
  return more.length === 0 && isDay(day) && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(clock);
};

/** "25-11-2026"; what is no day as it was typed. */
export const dayShown = (value: string): string => (isDay(value) ? value.split('-').toReversed().join('-') : value);

/** "14.30" as Indonesian writes it, "14:30" as English does. */
export const clockShown = (clock: string): string => (language === 'en' ? clock : clock.replace(':', '.'));

/** The two fields of what a form holds. */
export const partsShown = (value: string): { day: string; clock: string } => {
  const cut = value.lastIndexOf('T');
  if (cut < 0) return { day: dayShown(value), clock: '' };
  return { day: dayShown(value.slice(0, cut)), clock: clockShown(value.slice(cut + 1)) };
};
