// How a platform's payload may differ from how it is described: each way of changing each place of it, one at a time.
// Must not know what is said in it.
import { valueIn, type Path } from './leaves.ts';

/** Each place in it, itself first. */
export const nodesIn = (value: unknown, path: Path = []): Path[] => [
  path,
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, one]) => nodesIn(one, [...path, Array.isArray(value) ? Number(key) : key]))
    : []),
];

const swapped = (value: unknown): unknown => {
  if (typeof value === 'string') return /^\d{1,15}$/.test(value) ? Number(value) : [value];
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return Object.fromEntries(Object.entries(value));
  return typeof value === 'object' && value !== null ? Object.values(value) : 'ramalan';
};

const values = {
  dropped: () => undefined,
  nulled: () => null,
  swapped,
  wrapped: (value: unknown) => ({ lain: value }),
  listed: (value: unknown) => [value],
  renamed: (value: unknown) => (typeof value === 'string' && /^[a-z._]+$/i.test(value) ? 'xx.yy' : value),
} as const;

/** `keyed`: under another name, as when a platform renames a field. */
export const changes = ['dropped', 'nulled', 'swapped', 'wrapped', 'listed', 'renamed', 'keyed'] as const;
export type Change = (typeof changes)[number];

/** A copy along the path; the rest is the given one's. */
export const changed = (payload: unknown, [step = '', ...rest]: Path, change: Change): unknown => {
  if (Array.isArray(payload)) {
    const items: unknown[] = [...payload];
    const at = Number(step);
    const now = rest.length > 0 ? changed(items[at], rest, change) : valueNow(items[at], change);
    items.splice(at, 1, ...(now === undefined ? [] : [now]));
    return items;
  }
  return Object.fromEntries(
    Object.entries(payload as object).flatMap(([key, one]): [string, unknown][] => {
      if (key !== String(step)) return [[key, one]];
      if (rest.length > 0) return [[key, changed(one, rest, change)]];
      if (change === 'keyed') return [[`baru_${key}`, one]];
      const now = valueNow(one, change);
      return now === undefined ? [] : [[key, now]];
    }),
  );
};

const valueNow = (value: unknown, change: Change): unknown => (change === 'keyed' ? value : values[change](value));

/** A part told a second time beside the others, which stand as they are. */
export const doubled = (payload: unknown, leaf: Path): unknown => {
  const copy = structuredClone(payload);
  const list = valueIn(copy, leaf.slice(0, -1));
  if (Array.isArray(list)) list.push(structuredClone(valueIn(copy, leaf)));
  return copy;
};
