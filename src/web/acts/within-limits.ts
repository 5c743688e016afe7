// How long the words of an act may be: by its channel, and by its contract, which the server asks too. Asked before anything is sent. Pure.
import type { TObject } from 'typebox';
import { Errors } from 'typebox/value';
import { hashtagCount, textLength } from '#core/text-length.ts';
import type { Checked, Outlet, Problem, Problems, TextName } from './act-values.ts';

const textNames = ['text', 'publicText', 'privateText', 'publicNote'] as const satisfies readonly TextName[];

const tooMuch = (values: object, { limits }: Outlet): Problems =>
  Object.fromEntries(
    textNames.flatMap((name): [TextName, Problem][] => {
      const [limit, text = ''] = [limits[name], (values as Partial<Record<TextName, string>>)[name]];
      if (limit === undefined) return [];
      const over = textLength(text.trim(), limit.unit) - limit.max;
      if (over > 0) return [[name, { kind: 'too-long', over }]];
      const { hashtags: most = Infinity } = limit;
      return hashtagCount(text) > most ? [[name, { kind: 'too-many-hashtags', most }]] : [];
    }),
  );

/** A form holds a field under its own name; the reason of publishing has no other to be told from. */
const heldAs = (path: string): string =>
  path === '/publishAnyway/reason' ? 'publishReason' : path.slice(path.lastIndexOf('/') + 1);

const valueAt = (body: object, path: string): unknown =>
  path
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (value, name) => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined),
      body,
    );

/** By how much each of the texts is longer than the contract takes. */
const longerThanContract = (contract: TObject, body: object): Problems =>
  Object.fromEntries(
    Errors(contract, body).flatMap(({ keyword, instancePath, params }) => {
      const value = valueAt(body, instancePath);
      const isLong = keyword === 'maxLength' && 'limit' in params && typeof params.limit === 'number';
      if (!isLong || typeof value !== 'string') return [];
      const over = Math.max(1, textLength(value, 'characters') - Number(params.limit));
      return [[heldAs(instancePath), { kind: 'too-long', over }]];
    }),
  );

/** What the act's channel and its contract say of the lengths, beside what the form found. */
export const withinLimits = <Body extends object>(
  contract: TObject,
  values: object,
  outlet: Outlet,
  result: Checked<Body>,
): Checked<Body> => {
  const long = { ...(result.ok ? longerThanContract(contract, result.body) : {}), ...tooMuch(values, outlet) };
  if (result.ok) return Object.keys(long).length === 0 ? result : { ok: false, problems: long };
  return { ok: false, problems: { ...long, ...result.problems } };
};
