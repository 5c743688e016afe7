// The numbers of a version in words, and what differs between two. Holds no rule.
import type { NumberChange, NumberField, NumberPlace } from '#core/sop/numbers.ts';
import type { StepName } from '#core/sop/key.ts';
import { textParts } from '#core/sop/step-texts.ts';
import { language, text } from '#words/console.ts';
import { late } from '#words/late.ts';
import type { CalendarChoice, Numbers } from './sop.contract.ts';

const words = late.sop;
const dayMinutes = 24 * 60;

const number = (value: number): string => {
  const short = String(Math.round(value * 100) / 100);
  return language === 'id' ? short.replace('.', ',') : short;
};

/** In hours, or in days where they are whole. */
const timeOf = (minutes: number): string =>
  minutes >= 2 * dayMinutes && minutes % dayMinutes === 0
    ? words.inDays(number(minutes / dayMinutes))
    : words.inHours(number(minutes / 60));

/** What a step has of its own, and which step it is. */
const ofStep = /^(limit|calendar|warn|ladder|call|name|activity|needs|output)-(.+)$/;

/** What is called so on the form. */
export const placeWords = (at: NumberPlace): string => {
  const [, what, step] = ofStep.exec(at) ?? [];
  if (what === undefined || step === undefined) return words.places[at as NumberField];
  return words.ofStep[what as keyof typeof words.ofStep](text.steps[step as StepName].name);
};

const isWord = (what: string): boolean => (textParts as readonly string[]).includes(what);

type Rung = Numbers['escalation'][number];

/** Who hears when, and by what besides their own order. */
const rungWords = ({ to, afterMinutes, ways = [] }: Rung): string => {
  const who = `${text.roles[to]} ${timeOf(afterMinutes)}`;
  return ways.length === 0
    ? who
    : words.alsoBy(
        who,
        ways.map((way) => late.ways.names[way]),
      );
};

const valueWords = (at: NumberPlace, value: unknown): string => {
  const what = ofStep.exec(at)?.[1] ?? at;
  if (value === undefined) return what === 'limit' ? words.leftOut : isWord(what) ? words.asEnacted : words.asVersion;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return what === 'call' ? words.inMinutes(value) : timeOf(value);
  const values = value as readonly unknown[];
  if (values.length === 0) return words.none;
  if (what === 'warnAtPercent' || what === 'warn') return values.map((one) => `${String(one)} %`).join(', ');
  if (what !== 'escalation' && what !== 'ladder') return (values as readonly number[]).map(timeOf).join(', ');
  return (values as readonly Rung[]).map(rungWords).join(', ');
};

/** By its name; by its key where the desk has none of it any more. */
const calendarWords = (key: unknown, calendars: readonly CalendarChoice[]): string =>
  typeof key === 'string' ? (calendars.find((one) => one.key === key)?.name ?? key) : words.wallClock;

/** One sentence for each thing that differs. */
export const changeWords = ({ at, before, after }: NumberChange, calendars: readonly CalendarChoice[]): string => {
  const said = (value: unknown): string =>
    at.startsWith('calendar-') ? calendarWords(value, calendars) : valueWords(at, value);
  return words.change(placeWords(at), said(before), said(after));
};
