// The time and the page that a list is asked for: at most ninety days, at most a thousand rows.
import { dayMs, hourMs, minuteMs, type Instant } from '#core/time.ts';
import { wrong, type Answer311 } from './answer.ts';
import { one, type Fields } from './form.ts';

/** Both ends count; `limit` is at most a thousand. */
export type Span = { from: Instant; to: Instant; limit: number; offset: number };

const longestMs = 90 * dayMs;
const mostRows = 1000;
/** What is written without an offset is Western Indonesian time. */
const wibMs = 7 * hourMs;

const written =
  /^(\d{4}-\d\d-\d\d)(?:[Tt ](\d\d:\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s*(?:([Zz])|([+-]?)([01]\d|2[0-3]):?([0-5]\d)?)?)?$/;

/** A blank before the offset is a plus that nobody encoded. */
const offsetOf = (zulu: string | undefined, sign = '', hours?: string, minutes = '00'): number => {
  if (zulu !== undefined) return 0;
  if (hours === undefined) return wibMs;
  const ms = Number(hours) * hourMs + Number(minutes) * minuteMs;
  return sign === '-' ? -ms : ms;
};

/** Days and times that the calendar knows: 30 February is no day. */
const momentOf = (date: string, time: string, seconds: string): Instant | undefined => {
  const text = `${date}T${time}:${seconds}.000Z`;
  const at = Date.parse(text);
  return Number.isNaN(at) || new Date(at).toISOString() !== text ? undefined : at;
};

/** W3C date-time, or a date alone: its first instant, or as an end its last. */
const instantIn = (text: string, isEnd: boolean): Instant | undefined => {
  const [, date, time, seconds = '00', fraction = '', zulu, sign, hours, minutes] = written.exec(text) ?? [];
  if (date === undefined) return undefined;
  const at = momentOf(date, time ?? '00:00', seconds);
  if (at === undefined) return undefined;
  const fractionMs = Number(fraction.padEnd(3, '0').slice(0, 3));
  // A row is told without its fraction: an end in whole seconds takes that second in.
  const restMs = isEnd && fraction === '' ? 999 : fractionMs;
  const wholeMs = isEnd && time === undefined ? dayMs - 1000 : 0;
  return at - offsetOf(zulu, sign, hours, minutes) + wholeMs + restMs;
};

const pageOf = (fields: Fields, name: string, fallback: number, most: number): number | undefined => {
  const text = one(fields, name);
  if (text === undefined) return fallback;
  return /^[1-9]\d{0,5}$/.test(text) ? Math.min(Number(text), most) : undefined;
};

type Read<T> = { ok: true; span: T } | { ok: false; answer: Answer311 };
const no = (description: string) => ({ ok: false, answer: wrong(400, description) }) as const;

/** The end of a span that names one side only lies ninety days from the other. */
const timesOf = (fields: Fields, now: Instant): Read<Pick<Span, 'from' | 'to'>> => {
  const [start, end] = [one(fields, 'start_date'), one(fields, 'end_date')];
  const given = { from: instantIn(start ?? '', false), to: instantIn(end ?? '', true) };
  if ((start !== undefined && given.from === undefined) || (end !== undefined && given.to === undefined))
    return no('start_date dan end_date ditulis seperti 2026-03-02T08:00:00+07:00 atau 2026-03-02.');
  const to = given.to ?? Math.min(now, (given.from ?? now) + longestMs);
  const from = given.from ?? to - longestMs;
  if (from > to && end !== undefined) return no('start_date harus sebelum end_date.');
  // A last day, and a last second, count whole.
  if (to - from >= longestMs + dayMs) return no('Jarak start_date dan end_date paling lama 90 hari.');
  return { ok: true, span: { from, to } };
};

/** Refuses what is no date or page; a span that is too long is told so and not cut. */
export const spanOf = (fields: Fields, now: Instant): Read<Span> => {
  const times = timesOf(fields, now);
  if (!times.ok) return times;
  const page = pageOf(fields, 'page', 1, 1_000_000);
  const size = pageOf(fields, 'page_size', mostRows, mostRows);
  if (page === undefined || size === undefined) return no('page dan page_size harus bilangan bulat di atas nol.');
  return { ok: true, span: { ...times.span, limit: size, offset: (page - 1) * size } };
};
