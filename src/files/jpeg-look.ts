// How a photo looks, in 64 bits that stay nearly the same when it is made smaller or packed anew: whether it gets brighter from each cell
// of a 9 × 8 grid to the next one. Strangers' pictures are never unpacked for it.
import { jpegMeans, type Means } from './jpeg-means.ts';

const across = 9;
const down = 8;

/** The mean of a part of the picture. */
const cell = ({ wide, high, values }: Means, x: number, y: number): number => {
  const [left, right] = [Math.floor((x * wide) / across), Math.floor(((x + 1) * wide) / across)];
  const [top, bottom] = [Math.floor((y * high) / down), Math.floor(((y + 1) * high) / down)];
  let sum = 0;
  for (let row = top; row < bottom; row += 1)
    for (let column = left; column < right; column += 1) sum += values[row * wide + column] ?? 0;
  return sum / ((right - left) * (bottom - top));
};

const ones = (look: bigint): number => look.toString(2).replaceAll('0', '').length;

/** A wall, a night sky: so few steps look like every other one. */
const leastSteps = 6;

/** Undefined of what is no photo, too small, or too plain to be told from others. */
export const jpegLook = async (bytes: Buffer): Promise<bigint | undefined> => {
  const means = await jpegMeans(bytes);
  if (means === undefined || means.wide < across || means.high < down) return undefined;
  let look = 0n;
  for (let y = 0; y < down; y += 1)
    for (let x = 0; x + 1 < across; x += 1) look = (look << 1n) | (cell(means, x, y) < cell(means, x + 1, y) ? 1n : 0n);
  const steps = ones(look);
  return steps < leastSteps || steps > 64 - leastSteps ? undefined : look;
};
