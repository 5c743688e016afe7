// Reads untrusted JSON by name and place, so that a payload that is not understood says where.
// Must not tell a value in an error: it may be what a citizen wrote.
import type { Instant } from '#core/time.ts';
import { ParseError } from '#ports/channel.ts';

/** A value and where it stands, as `entry[0].changes[1].value`. */
export type Field = { value: unknown; place: string };

const kindOf = (value: unknown): string => {
  if (value === undefined || value === null) return 'nothing';
  return Array.isArray(value) ? 'a list' : typeof value;
};

const wrong = ({ value, place }: Field, wanted: string): ParseError =>
  new ParseError(`${place === '' ? 'payload' : place}: ${wanted} expected, ${kindOf(value)} found`);

/** The whole payload, whose place is empty. */
export const payloadField = (value: unknown): Field => ({ value, place: '' });

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Missing or null: platforms mean the same by both. */
export const isAbsent = ({ value }: Field): boolean => value === undefined || value === null;

/** The field below; absent where the parent is no object. */
export const at = ({ value, place }: Field, key: string): Field => ({
  value: isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined,
  place: place === '' ? key : `${place}.${key}`,
});

/** Throws ParseError for anything else, a list too. */
export const needObject = (field: Field): Field => {
  if (!isObject(field.value)) throw wrong(field, 'an object');
  return field;
};

/** None where it is no object. */
export const keysOf = ({ value }: Field): string[] => (isObject(value) ? Object.keys(value) : []);

/** Each with its place; throws ParseError where it is no list. */
export const itemsOf = (field: Field): Field[] => {
  if (!Array.isArray(field.value)) throw wrong(field, 'a list');
  return field.value.map((value: unknown, index) => ({ value, place: `${field.place}[${String(index)}]` }));
};

/** Nothing where the list is absent; still an error where it is something else. */
export const findItems = (field: Field): Field[] => (isAbsent(field) ? [] : itemsOf(field));

/** Undefined where it is absent; throws ParseError where it is something else than text. */
export const findText = (field: Field): string | undefined => {
  if (isAbsent(field)) return undefined;
  if (typeof field.value !== 'string') throw wrong(field, 'text');
  return field.value;
};

/** An id, which some payloads write as a number. Never empty. */
export const findId = (field: Field): string | undefined => {
  if (isAbsent(field)) return undefined;
  const { value } = field;
  if (typeof value === 'string' && value !== '') return value;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  throw wrong(field, 'an id');
};

/** As `findId`; throws ParseError where it is absent, too. */
export const needId = (field: Field): string => {
  const id = findId(field);
  if (id === undefined) throw wrong(field, 'an id');
  return id;
};

/** Below this a number is seconds: it would be March 1973 in milliseconds. */
const leastMs = 100_000_000_000;
const mostMs = 100 * leastMs;

/** Seconds or milliseconds since 1970, as the platform pleased. */
export const findInstant = (field: Field): Instant | undefined => {
  if (isAbsent(field)) return undefined;
  const read = typeof field.value === 'string' && /^\d{1,16}$/.test(field.value) ? Number(field.value) : field.value;
  if (typeof read !== 'number' || !Number.isFinite(read) || read <= 0) throw wrong(field, 'a time');
  const instant = Math.round(read < leastMs ? read * 1000 : read);
  if (instant > mostMs) throw wrong(field, 'a time');
  return instant;
};

/** As `findInstant`; throws ParseError where it is absent, too. */
export const needInstant = (field: Field): Instant => {
  const instant = findInstant(field);
  if (instant === undefined) throw wrong(field, 'a time');
  return instant;
};
