// One report as their list or detail gives it, in our words: the payload that is stored and that `parse` reads.
// Whoever is not to be named is dropped here, before anything is kept.
import type { Instant } from '#core/time.ts';
import { valueAt } from '../json-shape.ts';
import type { Sp4nSettings, FieldName } from './settings.ts';
import { privacyOf } from './words.ts';

/** As stored: by a form with our names, by the list with their words. */
export type PassedReport = {
  id: string;
  reportClass: string;
  privacy: string;
  status: string;
  title: string;
  text: string;
  place: string;
  category: string;
  name: string;
  url: string;
  /** When it was passed on to the city: the first clock starts then. */
  passedAt: Instant;
  feedback?: { text: string; at: Instant };
};

const wordsOf = (value: unknown): string => {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
};

/** Without a zone a time is Jakarta's. Seconds or milliseconds since 1970 are taken too. */
export const instantOf = (value: unknown): Instant | undefined => {
  const words = wordsOf(value);
  if (words === '') return undefined;
  if (/^\d{9,13}$/.test(words)) return Number(words) < 100_000_000_000 ? Number(words) * 1000 : Number(words);
  const iso = words.replace(' ', 'T');
  const at = Date.parse(
    /T.*(?:Z|[+-]\d{2}:?\d{2})$/i.test(iso) ? iso : `${iso.includes('T') ? iso : `${iso}T00:00`}+07:00`,
  );
  return Number.isNaN(at) ? undefined : at;
};

/** Undefined where it has no number, or no words. */
export const readReport = (settings: Sp4nSettings, item: unknown, now: Instant): PassedReport | undefined => {
  const read = (name: FieldName): unknown => valueAt(item, settings.fields[name]);
  const words = (name: FieldName): string => wordsOf(read(name));
  const [id, title, text, privacy] = [words('id'), words('title'), words('text'), words('privacy')];
  if (id === '' || (title === '' && text === '')) return undefined;
  const feedback = words('feedback');
  return {
    ...{ id, title, text, privacy },
    reportClass: words('class'),
    status: words('status'),
    place: words('place'),
    category: words('category'),
    name: privacyOf(privacy).unnamed ? '' : words('name'),
    url: words('url'),
    passedAt: instantOf(read('passedAt')) ?? now,
    ...(feedback === '' ? {} : { feedback: { text: feedback, at: instantOf(read('feedbackAt')) ?? now } }),
  };
};
