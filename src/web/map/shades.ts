// Into which of a few shades a figure falls: as many areas in each as can be, equal figures in one.

import { leastCounted } from '#core/figures/definitions.ts';

/** What an area has: the figure, and of how many cases it tells. */
export type AreaFigure = { code: string; value: number; n: number };

/** Of fewer cases nothing is shown: one case more would change the figure, and its reporter could be guessed. */
export const fewestShown = leastCounted;

const mostShades = 5;

/** From the lightest to the darkest: each holds figures from `from` to `to`, both included. */
export type Shade = { from: number; to: number };

export const isShown = ({ n, value }: Pick<AreaFigure, 'n' | 'value'>): boolean =>
  n >= fewestShown && Number.isFinite(value);

/** At most five; fewer where there are fewer different figures. Empty where nothing may be shown. */
export const shadesOf = (figures: readonly AreaFigure[]): Shade[] => {
  const values = figures
    .filter(isShown)
    .map(({ value }) => value)
    .toSorted((a, b) => a - b);
  const different = [...new Set(values)];
  const count = Math.min(mostShades, different.length);
  const starts = Array.from({ length: count }, (_, at) => values[Math.floor((at * values.length) / count)] ?? 0);
  // Where many are equal, two shades would begin alike: then the figures themselves are shared out, not the areas.
  const firsts =
    new Set(starts).size === count
      ? starts
      : Array.from({ length: count }, (_, at) => different[Math.floor((at * different.length) / count)] ?? 0);
  return firsts.map((from, at) => {
    const next = firsts[at + 1];
    const within = different.filter((value) => value >= from && (next === undefined || value < next));
    return { from, to: within.at(-1) ?? from };
  });
};

/** The place of its shade, from 0; undefined where the figure is not shown. */
export const shadeOf = (figure: AreaFigure | undefined, shades: readonly Shade[]): number | undefined => {
  if (figure === undefined || !isShown(figure)) return undefined;
  const at = shades.findIndex(({ from, to }) => figure.value >= from && figure.value <= to);
  return at === -1 ? undefined : at;
};
