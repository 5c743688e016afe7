// A photo made small and grey, from the means of its blocks alone: enough to know it again on paper. Strangers' pictures are never unpacked for it.
import { crc32, deflateSync } from 'node:zlib';
import { jpegMeans, type Means } from './jpeg-means.ts';

const mostWide = 320;

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

const chunk = (name: string, body: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  return Buffer.concat([u32(body.length), named, u32(crc32(named))]);
};

/** Every so many means across and down become one. */
const smaller = ({ wide, high, values }: Means): Means => {
  const every = Math.ceil(Math.max(wide, high) / mostWide);
  const [less, lower] = [Math.ceil(wide / every), Math.ceil(high / every)];
  const sums = new Int32Array(less * lower);
  const counts = new Int32Array(less * lower);
  for (let y = 0; y < high; y += 1)
    for (let x = 0; x < wide; x += 1) {
      const at = Math.floor(y / every) * less + Math.floor(x / every);
      sums[at] = (sums[at] ?? 0) + (values[y * wide + x] ?? 0);
      counts[at] = (counts[at] ?? 0) + 1;
    }
  return { wide: less, high: lower, values: sums.map((sum, at) => Math.round(sum / (counts[at] ?? 1))) };
};

/** The darkest becomes black and the brightest white: how strongly the file was packed does not matter then. */
const rowsOf = ({ wide, high, values }: Means): Buffer => {
  const [least, most] = values.reduce(([low, top], one) => [Math.min(low, one), Math.max(top, one)], [
    Infinity,
    -Infinity,
  ] as [number, number]);
  const rows = Buffer.alloc(high * (wide + 1));
  for (let y = 0; y < high; y += 1)
    for (let x = 0; x < wide; x += 1) {
      const value = values[y * wide + x] ?? 0;
      rows[y * (wide + 1) + 1 + x] = most === least ? 128 : Math.round((255 * (value - least)) / (most - least));
    }
  return rows;
};

const pngOf = (means: Means): Buffer => {
  const greyOfEightBits = Buffer.from([8, 0, 0, 0, 0]);
  const head = Buffer.concat([u32(means.wide), u32(means.high), greyOfEightBits]);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rowsOf(means))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

/** A PNG of at most 320 pixels a side; undefined of what is no JPEG that can be read. */
export const smallPicture = async (bytes: Buffer): Promise<Buffer | undefined> => {
  const means = await jpegMeans(bytes);
  return means === undefined || means.wide === 0 || means.high === 0 ? undefined : pngOf(smaller(means));
};
