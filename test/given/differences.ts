// What differs between two states, place by place, so that a table can say that an act changed this and nothing else.
import { hourMs } from '#core/time.ts';
import { start } from './given.ts';

type Bag = Readonly<Record<string, unknown>>;
const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null;

const aYearMs = 365 * 24 * hourMs;

/** An instant as hours after the start, `@1`; a length of time in hours, `2 h`. */
const plain = (value: unknown): unknown => {
  if (typeof value !== 'number' || value < 1000) return value;
  return value > aYearMs ? `@${String((value - start) / hourMs)}` : `${String(value / hourMs)} h`;
};

const written = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : JSON.stringify(value, (_name, part: unknown) => plain(part))
        .replaceAll(/["{}]/g, '')
        .replaceAll(',', ' ');

const below = (path: string, before: unknown, after: unknown): string[] => {
  if (isBag(before) && isBag(after))
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) =>
      below(path === '' ? name : `${path}.${name}`, before[name], after[name]),
    );
  if (before === after) return [];
  if (before === undefined) return [`${path} = ${written(after)}`];
  return after === undefined ? [`${path} gone`] : [`${path}: ${written(before)} → ${written(after)}`];
};

/** Each place in which something else stands afterwards, in the order of the fields. */
export const differences = (before: unknown, after: unknown): string[] => below('', before, after);
