// Which signs a font has, read from its file (OpenType, table cmap). Must not know what is printed with it.

/** Whether the font draws the sign of this number. */
export type HasSign = (sign: number) => boolean;

type Run = readonly [first: number, last: number];

const tableAt = (font: Buffer, wanted: string): number => {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const at = 12 + 16 * index;
    if (font.toString('latin1', at, at + 4) === wanted) return font.readUInt32BE(at + 8);
  }
  throw new Error(`a font without the table ${wanted}`);
};

/** Format 12: runs of 32 bits. */
const wideRuns = (font: Buffer, at: number): Run[] =>
  Array.from({ length: font.readUInt32BE(at + 12) }, (_one, index) => {
    const run = at + 16 + 12 * index;
    return [font.readUInt32BE(run), font.readUInt32BE(run + 4)];
  });

/** Of a segment of format 4, whose single signs can be missing. */
const segmentRuns = (font: Buffer, at: number, index: number): Run[] => {
  const twice = font.readUInt16BE(at + 6);
  const row = (nth: number): number => at + 14 + nth * twice + (nth > 0 ? 2 : 0) + 2 * index;
  const [last, first] = [font.readUInt16BE(row(0)), font.readUInt16BE(row(1))];
  const step = font.readUInt16BE(row(3));
  if (first === 0xff_ff) return [];
  if (step === 0) return [[first, last]];
  const signs = Array.from({ length: last - first + 1 }, (_one, nth) => first + nth);
  return signs
    .filter((sign) => font.readUInt16BE(row(3) + step + 2 * (sign - first)) !== 0)
    .map((sign) => [sign, sign] as const);
};

const narrowRuns = (font: Buffer, at: number): Run[] =>
  Array.from({ length: font.readUInt16BE(at + 6) / 2 }, (_one, index) => segmentRuns(font, at, index)).flat();

const runsAt = (font: Buffer, at: number): Run[] => {
  const format = font.readUInt16BE(at);
  if (format === 12) return wideRuns(font, at);
  return format === 4 ? narrowRuns(font, at) : [];
};

/** From the Unicode tables of the font alone; of a file that is no font it throws. */
export const signsOf = (font: Buffer): HasSign => {
  const cmap = tableAt(font, 'cmap');
  const has = new Set<number>();
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index += 1) {
    const at = cmap + font.readUInt32BE(cmap + 8 + 8 * index);
    for (const [first, last] of runsAt(font, at)) for (let sign = first; sign <= last; sign += 1) has.add(sign);
  }
  return (sign) => has.has(sign);
};
