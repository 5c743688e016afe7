// When recaps and reports leave by mail, and to what addresses beside the officers' own. Pure: the clock is an argument.
import type { Role } from './access.ts';
import { dateOf, dayOf, midnightOf, startOfDate } from './city-day.ts';
import { hourMs, localDate, type Instant } from './time.ts';

/** A recap of a week, a report of a month, a report of a year. */
export const reportKinds = ['week', 'month', 'year'] as const;
/** One of them. */
export type ReportKind = (typeof reportKinds)[number];

/** `period`: the Monday of a week, `2026-11`, or `2026`. */
export type DueReport = { kind: ReportKind; period: string; dueAt: Instant };

/** On the city's clock: the recap is there from six on, so that somebody can write its paragraph before it leaves. */
export const mailedAtHour = 8;

const dayBack = (date: string): string => dateOf(startOfDate(date) - 1);

/** The latest of each kind that is due; older ones are made up by nobody. */
export const lastReports = (now: Instant): DueReport[] => {
  const counted = now - mailedAtHour * hourMs;
  const day = dayOf(counted);
  // The first of January 1970 was a Thursday.
  const monday = day - ((((day + 3) % 7) + 7) % 7);
  const [year = '', month = ''] = dateOf(counted).split('-');
  const dueOn = (date: string): Instant => startOfDate(date) + mailedAtHour * hourMs;
  return [
    { kind: 'week', period: localDate(monday - 7), dueAt: midnightOf(monday) + mailedAtHour * hourMs },
    { kind: 'month', period: dayBack(`${year}-${month}-01`).slice(0, 7), dueAt: dueOn(`${year}-${month}-01`) },
    { kind: 'year', period: dayBack(`${year}-01-01`).slice(0, 4), dueAt: dueOn(`${year}-01-01`) },
  ];
};

/** Who gets them until somebody chooses: whoever answers for the desk. */
export const usualReaders: readonly Role[] = ['team-lead', 'division-head'];

/** More are a distribution list, which a mail server keeps better. */
export const mostOutside = 50;

/** Of what every mail server takes: a sign that nobody sees, or that turns the line around, would show another address than it is. */
const address =
  /^(?=[!-~]+$)[^\s@<>,;:"'()[\]\\]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/** One address a line, compared without capitals, each once; `wrong`: what is none. Empty lines are nothing. */
export const outsideIn = (lines: readonly string[]): { addresses: string[]; wrong: string[] } => {
  const typed = lines.map((line) => line.trim().toLowerCase()).filter((line) => line !== '');
  const isAddress = (line: string): boolean => line.length <= 254 && !line.includes('..') && address.test(line);
  return {
    addresses: [...new Set(typed.filter(isAddress))],
    wrong: [...new Set(typed.filter((line) => !isAddress(line)))],
  };
};
