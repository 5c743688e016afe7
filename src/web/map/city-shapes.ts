// The 45 kelurahan as shapes of one drawing: about a thousand units wide, north up. Loads the outlines: whoever draws them comes late.
import cityFile from '#core/place/city-outlines.json' with { type: 'json' };
import type { Point } from '#core/place/point.ts';

/** `path` as SVG reads it; `middle` is where words and arrows take it to lie. */
export type Shape = { code: string; path: string; middle: readonly [x: number, y: number] };

type Corner = readonly [x: number, y: number];

/** A degree of longitude is shorter than one of latitude by so much, where the city lies. */
const eastward = Math.cos((7.8 * Math.PI) / 180);
const across = 1000;
/** Outlines count in millionths of a degree east of 110 and south of 7. */
const millionths = 1_000_000;

const cornersOf = (words: string): Corner[] =>
  words.split(' ').map((pair) => {
    const [east = 0, south = 0] = pair.split(',').map(Number);
    return [east * eastward, south];
  });

const outlines: readonly (readonly [code: string, corners: readonly Corner[]])[] = Object.entries(
  cityFile.outlines,
).map(([code, words]) => [code, cornersOf(words)]);

const every = outlines.flatMap(([, corners]) => corners);
const ends = (of: (corner: Corner) => number): { least: number; most: number } => {
  const all = every.map(of);
  return { least: Math.min(...all), most: Math.max(...all) };
};
const [wide, high] = [ends(([x]) => x), ends(([, y]) => y)];
const scale = across / (wide.most - wide.least);

/** Of the whole drawing. */
export const drawing = { width: across, height: Math.round((high.most - high.least) * scale) } as const;

const placed = ([x, y]: Corner): Corner => [Math.round((x - wide.least) * scale), Math.round((y - high.least) * scale)];

/** Where a point lies in the drawing, which may be beside it. */
export const drawnAt = ({ lat, lon }: Point): Corner =>
  placed([(lon - 110) * millionths * eastward, (-7 - lat) * millionths]);

/** The middle of its surface, not of its corners: a winding border has more corners than a straight one. */
const middleOf = (corners: readonly Corner[]): Corner => {
  let [area, sumX, sumY] = [0, 0, 0];
  for (const [at, [x, y]] of corners.entries()) {
    const [beforeX, beforeY] = corners.at(at - 1) ?? [x, y];
    const part = beforeX * y - x * beforeY;
    area += part;
    sumX += (beforeX + x) * part;
    sumY += (beforeY + y) * part;
  }
  return [Math.round(sumX / (3 * area)), Math.round(sumY / (3 * area))];
};

/** In the order of their codes. Corners that fall on one another are one. */
export const cityShapes: readonly Shape[] = outlines.map(([code, all]) => {
  const corners = all.map(placed).filter(([x, y], at, those) => {
    const before = those.at(at - 1);
    return before?.[0] !== x || before[1] !== y;
  });
  return { code, path: `M${corners.map((corner) => corner.join(' ')).join('L')}Z`, middle: middleOf(corners) };
});

const ways: Readonly<Record<string, Corner | undefined>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The nearest in the way of an arrow key, more ahead than aside; undefined at the edge, and for every other key. */
export const neighbourOf = (code: string, key: string): string | undefined => {
  const way = ways[key];
  const from = cityShapes.find((one) => one.code === code);
  if (way === undefined || from === undefined) return undefined;
  const ahead = cityShapes.flatMap((one) => {
    const [x, y] = [one.middle[0] - from.middle[0], one.middle[1] - from.middle[1]];
    const forward = x * way[0] + y * way[1];
    const aside = Math.abs(x * way[1] + y * way[0]);
    return forward > 0 && forward >= aside ? [{ code: one.code, far: forward + 2 * aside }] : [];
  });
  return ahead.toSorted((a, b) => a.far - b.far)[0]?.code;
};
