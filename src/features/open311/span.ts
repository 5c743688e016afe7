// The time and the page that a list is asked for: at most ninety days, at most a thousand rows.
import { dayMs, type Instant } from '#core/time.ts';
import { wrong, type Answer311 } from './answer.ts';
import { one, type Fields } from './form.ts';

export type Span = { from: Instant; to: Instant; limit: number; offset: number };

const longestMs = 90 * dayMs;
const mostRows = 1000;

/** W3C date-time, always with its offset. */
const instantIn = (text: string): Instant | undefined => {
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/.test(text)
    ? Date.parse(text)
    : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
};

const pageOf = (fields: Fields, name: string, fallback: number, most: number): number | undefined => {
  const text = one(fields, name);
  if (text === undefined) return fallback;
  return /^[1-9]\d{0,5}$/.test(text) ? Math.min(Number(text), most) : undefined;
};

/** The end of a span that names one side only lies ninety days from the other. */
export const spanOf = (fields: Fields, now: Instant): { ok: true; span: Span } | { ok: false; answer: Answer311 } => {
  const no = (description: string) => ({ ok: false, answer: wrong(400, description) }) as const;
  const [start, end] = [one(fields, 'start_date'), one(fields, 'end_date')];
  const given = { from: instantIn(start ?? ''), to: instantIn(end ?? '') };
  if ((start !== undefined && given.from === undefined) || (end !== undefined && given.to === undefined))
    return no('start_date dan end_date ditulis seperti 2026-03-02T08:00:00+07:00.');
  const to = given.to ?? Math.min(now, (given.from ?? now) + longestMs);
  const from = given.from ?? to - longestMs;
  if (to - from > longestMs) return no('Jarak start_date dan end_date paling lama 90 hari.');
  const page = pageOf(fields, 'page', 1, 1_000_000);
  const size = pageOf(fields, 'page_size', mostRows, mostRows);
  if (page === undefined || size === undefined) return no('page dan page_size harus bilangan bulat di atas nol.');
  return { ok: true, span: { from, to, limit: size, offset: (page - 1) * size } };
};
