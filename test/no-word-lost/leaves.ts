// What a payload carries, counted from the platforms' own descriptions: where its single messages and events stand, and what is said in them.
// Must not know an adapter.
import type { PayloadShape } from '../scenes/channel-row.ts';

export type Path = readonly (string | number)[];

const stepInto = (value: unknown, step: string | number): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[step] : undefined;

export const valueIn = (payload: unknown, path: Path): unknown => path.reduce(stepInto, payload);

const isBag = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Each item of the list at this path; `*` stands for every place of a list. */
const itemsAt = (payload: unknown, steps: readonly string[]): Path[] => {
  let paths: Path[] = [[]];
  for (const step of steps)
    paths = paths.flatMap((path): Path[] => {
      const value = valueIn(payload, path);
      if (step !== '*') return isBag(value) && value[step] !== undefined ? [[...path, step]] : [];
      return Array.isArray(value) ? value.map((_, index) => [...path, index]) : [];
    });
  return paths;
};

export const leavesOf = ({ parts, bare }: PayloadShape, payload: unknown): Path[] => {
  const items = parts.flatMap((steps) => itemsAt(payload, steps.split('.')));
  const holders = bare === undefined ? [] : itemsAt(payload, bare.split('.'));
  const isBare = (holder: Path): boolean => !items.some((item) => holder.every((step, at) => item[at] === step));
  const found = [...items, ...holders.filter(isBare)];
  return found.length === 0 ? [[]] : found;
};

const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => (key.endsWith('id') ? [] : stringsIn(one)));
};

export const wordsOf = (text: string): string[] =>
  text
    // What a link shows of its address is cut to pieces.
    .replaceAll(/<a\b.*?<\/a>|<[^<>]*>|&\w+;/gs, ' ')
    .replaceAll(/https?:\/\/\S*/g, ' ')
    .match(/[\p{L}\p{N}]{4,}/gu)
    ?.map((word) => word.toLowerCase()) ?? [];

const stringsAt = (leaf: unknown, places: readonly string[]): string[] =>
  places.flatMap((steps) => stringsIn(valueIn(leaf, steps.split('.'))));

/** Every word that a person says in this part, wherever a change has put it. Of what stands whole beside itself the longest text is the whole one. */
export const saidIn = ({ said, wholeIn = [] }: PayloadShape, leaf: unknown): string[] => {
  const [whole = ''] = stringsAt(leaf, wholeIn).toSorted((one, other) => other.length - one.length);
  const long = wordsOf(whole);
  return long.length > 0 ? long : stringsAt(leaf, said).flatMap(wordsOf);
};

/** The payload with this part of it and none of the others. */
export const alone = (value: unknown, [step, ...rest]: Path, others: readonly Path[]): unknown => {
  if (step === undefined) return value;
  const below = others.filter(([first]) => first === step).map((path) => path.slice(1));
  if (Array.isArray(value)) return [alone(value[Number(step)], rest, below)];
  if (!isBag(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key === step || !others.some(([first]) => first === key))
      .map(([key, one]) => [key, key === step ? alone(one, rest, below) : one]),
  );
};
