// The same in English: what figures say.
import type { Change, Counted, Finding, FindingOf, HealthPart } from '#core/findings/finding.ts';
import { dayMs, hourMs, minuteMs } from '#core/time.ts';
import type { findings as indonesian } from '../id/findings.ts';
import type { Same } from '../same.ts';
import { counted } from './counted.ts';

const oneDecimal = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const whole = new Intl.NumberFormat('en');

const percent = (value: number): string => `${oneDecimal.format(value)}%`;
const number = (value: number): string => whole.format(value);

const span = (ms: number): string => {
  if (ms < 2 * hourMs) return counted(Math.round(ms / minuteMs), 'minute');
  if (ms < 2 * dayMs) return counted(Math.round(ms / hourMs), 'hour');
  return `${oneDecimal.format(ms / dayMs)} days`;
};

const hour = (at: number): string => `${String(at % 24).padStart(2, '0')}:00`;

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const dayName = (day: number): string => days[day] ?? '';

const things = {
  turns: ['step', 'steps'],
  cases: ['complaint', 'complaints'],
  ended: ['ended complaint', 'ended complaints'],
  promises: ['promise', 'promises'],
  ratings: ['rating', 'ratings'],
} as const satisfies Record<Counted, readonly string[]>;

const some = (n: number, of: Counted): string => counted(n, things[of][0], things[of][1]);

const nothing = {
  turns: 'No step ended in this period.',
  cases: 'No complaint in this period.',
  ended: 'No complaint ended in this period.',
  promises: 'No promise fell due in this period.',
  ratings: 'No rating in this period.',
} as const satisfies Record<Counted, string>;

const moved = (change: Change | undefined, before: string): string => {
  if (change === undefined) return '';
  if (change.moved === 'same') return `, the same as ${before}`;
  const points = `${oneDecimal.format(change.points)} ${change.points === 1 ? 'point' : 'points'}`;
  return `, ${change.moved} ${points} from ${before}`;
};

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

const target = ({ percent: reached, target: wanted }: FindingOf<'kept'>): string =>
  wanted === undefined ? '' : `; the target of ${percent(wanted)} is ${reached >= wanted ? 'met' : 'not met'}`;

const more = (difference: number | undefined, before: string): string => {
  if (difference === undefined) return '';
  if (difference === 0) return `, as many as ${before}`;
  return `, ${number(Math.abs(difference))} ${difference > 0 ? 'more' : 'fewer'} than ${before}`;
};

const busiest = ({ day, hour: from, percent: part, n }: FindingOf<'busiest'>): string => {
  const of = `(${percent(part)} of ${some(n, 'cases')})`;
  if (from === undefined) return `Busiest day: ${dayName(day ?? 0)} ${of}.`;
  const hours = `Busiest hours: ${hour(from)}–${hour(from + 3)} ${of}`;
  return day === undefined ? `${hours}.` : `${hours}; busiest day: ${dayName(day)}.`;
};

const partNames = {
  channels: 'channels',
  intake: 'messages in',
  outbox: 'answers out',
  ways: 'news to officers',
  backup: 'back-up',
} as const satisfies Record<HealthPart, string>;

type Says = { [Name in Finding['says']]: (finding: FindingOf<Name>, before: string) => string };

const says: Says = {
  none: ({ of }) => nothing[of],
  few: ({ of, n }) => `Only ${some(n, of)} yet: too few to conclude anything.`,
  kept: (finding, before) =>
    `${percent(finding.percent)} of ${some(finding.n, 'turns')} on time${moved(finding.change, before)}${target(finding)}.`,
  arrived: ({ n, more: difference }, before) => `${some(n, 'cases')} came in${more(difference, before)}.`,
  'nothing-open': () => 'No complaint is open.',
  'all-within': ({ open }) =>
    open === 1
      ? 'The only open complaint is within its deadline.'
      : `All ${number(open)} open complaints are within their deadlines.`,
  stuck: ({ name, late, ofLate }) => {
    if (ofLate === 1) return `The only late complaint is in the step ${name}.`;
    const which = late === ofLate ? `All ${number(late)}` : `${number(late)} of ${number(ofLate)}`;
    return `${which} late complaints are in the step ${name}.`;
  },
  'stuck-in-several': ({ over, late }) => `${counted(late, 'late complaint')}, spread over ${counted(over, 'step')}.`,
  'none-late': ({ n }) => `No delay in ${some(n, 'turns')}.`,
  'few-cause-most': ({ names, percent: part, late }) =>
    names.length === 1
      ? `${listed(names)} accounts for ${percent(part)} of ${counted(late, 'delay')}.`
      : `${number(names.length)} agencies account for ${percent(part)} of ${counted(late, 'delay')}: ${listed(names)}.`,
  'late-spread': ({ over, late }) =>
    `${counted(late, 'delay')} in ${counted(over, 'agency', 'agencies')}, not gathered in a few.`,
  coming: ({ n, late }) =>
    `${counted(n, 'complaint')} due within 24 hours${late === 0 ? '' : `; ${number(late)} late already`}.`,
  'none-coming': ({ late }) =>
    late === 0
      ? 'No complaint is due within 24 hours.'
      : `${counted(late, 'complaint')} late already; no other is due within 24 hours.`,
  busiest,
  evenly: ({ n }) => `${some(n, 'cases')} came evenly over the week.`,
  'most-by': ({ name, percent: part, n, change }, before) =>
    `Most came by ${name}: ${percent(part)} of ${some(n, 'cases')}${moved(change, before)}.`,
  rising: ({ name, from, to, others }) =>
    `${name} rose from ${number(from)} to ${some(to, 'cases')}${others === 0 ? '' : `; ${counted(others, 'other category', 'other categories')} rose, too`}.`,
  'none-rising': ({ n }) => `No category stands out as rising among ${some(n, 'cases')}.`,
  lasting: ({ medianMs, p90Ms, n }) =>
    `Half of ${counted(n, 'citizen')} had the result within ${span(medianMs)}, nine in ten within ${span(p90Ms)}.`,
  rated: ({ percent: part, n, answered }) =>
    `${percent(part)} of ${some(n, 'ratings')} content (4–5 stars)${answered === undefined ? '' : `; ${percent(answered)} of ended complaints were rated`}.`,
  promised: ({ percent: part, n, change }, before) =>
    `${percent(part)} of ${some(n, 'promises')} kept${moved(change, before)}.`,
  reopened: ({ percent: part, n, change }, before) =>
    `${percent(part)} of ${some(n, 'ended')} opened again${moved(change, before)}.`,
  well: ({ parts }) => `The system is well: ${number(parts)} parts work as they should.`,
  watched: ({ parts }) => `To be watched: ${listed(parts.map((part) => partNames[part]))}.`,
  unwell: ({ parts }) => `To be mended today: ${listed(parts.map((part) => partNames[part]))}.`,
};

const sentence = <Name extends Finding['says']>(finding: FindingOf<Name>, before: string): string =>
  (says as Says)[finding.says as Name](finding, before);

/** The same shape as in Indonesian. */
export const findings: Same<typeof indonesian> = {
  sentence: (finding: Finding, before: string): string => sentence(finding, before),
  week: (all: readonly Finding[]): string => all.map((finding) => sentence(finding, 'the week before')).join(' '),
  ...{ percent, number, span, hour, days },
};
