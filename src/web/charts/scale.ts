// Where a number lies on an axis, as a percentage of its length: drawings bend to the screen and their words do not.

/** 0 to 100 for 0 to `most`; what lies outside stands at the edge. */
export const along = (value: number, most: number): number =>
  most <= 0 ? 0 : Math.min(100, Math.max(0, (value / most) * 100));

/** As an attribute of a drawing. */
export const percent = (value: number): string => `${String(Math.round(value * 100) / 100)}%`;

/** The lowest whole tens below all of these percentages: an axis that shows 92 and 94 apart, and says where it begins. */
export const lowestTen = (percentages: readonly number[]): number =>
  Math.max(0, Math.min(90, Math.floor(Math.min(100, ...percentages) / 10) * 10));

/** Places for words beside their points, no two nearer than `gap`, in the order of the points; within `height` where there is room. */
export const apart = (points: readonly number[], gap: number, height: number): number[] => {
  const order = points.map((at, index) => ({ at, index })).toSorted((a, b) => a.at - b.at || a.index - b.index);
  const placed: number[] = [];
  for (const [place, { at }] of order.entries())
    placed.push(Math.max(at, place === 0 ? 0 : (placed[place - 1] ?? 0) + gap));
  for (let place = placed.length - 1; place >= 0; place -= 1) {
    const most = place === placed.length - 1 ? height : (placed[place + 1] ?? height) - gap;
    placed[place] = Math.min(placed[place] ?? 0, most);
  }
  const result = points.map(() => 0);
  for (const [place, { index }] of order.entries()) result[index] = placed[place] ?? 0;
  return result;
};

/** Five shades and none: 0 for nothing, 5 for the most. */
export const shade = (value: number, most: number): number =>
  value <= 0 || most <= 0 ? 0 : Math.max(1, Math.ceil((value / most) * 5));
