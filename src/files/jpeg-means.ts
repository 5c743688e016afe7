// How bright each block of a JPEG is: the means alone, read from the file without unpacking a pixel (ITU-T T.81).
import { setImmediate } from 'node:timers/promises';
import { difference, passOver, readCodes, type Bits, type Codes, type Tables } from './jpeg-bits.ts';

type Component = { id: number; h: number; v: number };
type Frame = { isProgressive: boolean; width: number; height: number; components: Component[] };
/** One component of a scan with its tables. */
type Part = Component & { dc: Codes; ac: Codes | undefined; last: number };

const readFrame = (marker: number, body: Buffer): Frame | undefined => {
  const count = body.length < 6 ? 0 : body.readUInt8(5);
  if (count === 0 || body.length < 6 + 3 * count || body.readUInt8(0) !== 8) return undefined;
  const components = Array.from({ length: count }, (_one, index) => {
    const at = 6 + 3 * index;
    const sampling = body.readUInt8(at + 1);
    return { id: body.readUInt8(at), h: sampling >> 4, v: sampling & 15 };
  });
  if (components.some(({ h, v }) => h < 1 || h > 4 || v < 1 || v > 4)) return undefined;
  return { isProgressive: marker === 0xc2, height: body.readUInt16BE(1), width: body.readUInt16BE(3), components };
};

/** Those of a scan that holds the means of the first component, which is how bright it is. */
const partsOf = (body: Buffer, frame: Frame, tables: Tables): Part[] | undefined => {
  const count = body.length === 0 ? 0 : body.readUInt8(0);
  if (body.length < 4 + 2 * count || body.readUInt8(1 + 2 * count) !== 0 || body.readUInt8(3 + 2 * count) >> 4 !== 0)
    return undefined;
  const parts = Array.from({ length: count }, (_one, index): Part | undefined => {
    const component = frame.components.find(({ id }) => id === body.readUInt8(1 + 2 * index));
    const names = body.readUInt8(2 + 2 * index);
    const dc = tables.dc.get(names >> 4);
    return component === undefined || dc === undefined
      ? undefined
      : { ...component, dc, ac: frame.isProgressive ? undefined : tables.ac.get(names & 15), last: 0 };
  });
  const known = parts.filter((part) => part !== undefined);
  const isWhole = known.length === count && (frame.isProgressive || known.every(({ ac }) => ac !== undefined));
  return isWhole && known.some(({ id }) => id === frame.components[0]?.id) ? known : undefined;
};

/** The means of the blocks that say how bright it is, row by row. */
export type Means = { wide: number; high: number; values: Int32Array };

/** False where the bits say nothing that a picture could. */
const readBlock = (bits: Bits, part: Part): boolean => {
  const changed = difference(bits, part.dc);
  if (changed === undefined) return false;
  part.last += changed;
  return part.ac === undefined || passOver(bits, part.ac);
};

const restart = (bits: Bits, parts: readonly Part[]): void => {
  while (bits.at + 1 < bits.bytes.length) {
    const [byte, next = 0] = [bits.bytes[bits.at], bits.bytes[bits.at + 1]];
    if (byte === 0xff && next >= 0xd0 && next <= 0xd7) break;
    bits.at += 1;
  }
  Object.assign(bits, { at: bits.at + 2, held: 0, count: 0 });
  for (const part of parts) part.last = 0;
};

const atOnce = 4096;

type Unit = { across: number; down: number; single: boolean };

const unitsOf = (frame: Frame, parts: readonly Part[]): Unit => {
  const hMost = Math.max(...frame.components.map(({ h }) => h));
  const vMost = Math.max(...frame.components.map(({ v }) => v));
  const [only] = parts;
  if (parts.length > 1 || only === undefined)
    return { across: Math.ceil(frame.width / (8 * hMost)), down: Math.ceil(frame.height / (8 * vMost)), single: false };
  return {
    across: Math.ceil(Math.ceil((frame.width * only.h) / hMost) / 8),
    down: Math.ceil(Math.ceil((frame.height * only.v) / vMost) / 8),
    single: true,
  };
};

const meansFor = ({ across, down, single }: Unit, { h, v }: Component): Means => {
  const wide = across * (single ? 1 : h);
  const high = down * (single ? 1 : v);
  return { wide, high, values: new Int32Array(wide * high) };
};

type Reading = {
  bits: Bits;
  parts: readonly Part[];
  single: boolean;
  keep: (part: Part, x: number, y: number) => void;
};

/** One unit of the scan: the blocks of each part. */
const readUnit = ({ bits, parts, single, keep }: Reading, x: number, y: number): boolean => {
  for (const part of parts) {
    const [h, v] = single ? [1, 1] : [part.h, part.v];
    for (let block = 0; block < h * v; block += 1) {
      if (!readBlock(bits, part)) return false;
      keep(part, x * h + (block % h), y * v + Math.floor(block / h));
    }
  }
  return true;
};

type Scan = { bytes: Buffer; from: number; frame: Frame; parts: readonly Part[]; restartEvery: number };

const readScan = async ({ bytes, from, frame, parts, restartEvery }: Scan): Promise<Means | undefined> => {
  const bits: Bits = { bytes, at: from, held: 0, count: 0 };
  const unit = unitsOf(frame, parts);
  const bright = parts.find(({ id }) => id === frame.components[0]?.id);
  if (bright === undefined) return undefined;
  const means = meansFor(unit, bright);
  const keep: Reading['keep'] = (part, x, y) => {
    if (part === bright) means.values[y * means.wide + x] = part.last;
  };
  const reading = { bits, parts, single: unit.single, keep };
  for (let n = 0; n < unit.across * unit.down; n += 1) {
    if (restartEvery > 0 && n > 0 && n % restartEvery === 0) restart(bits, parts);
    if (!readUnit(reading, n % unit.across, Math.floor(n / unit.across))) return undefined;
    // Whoever waits for the program meanwhile has their turn.
    if (n % atOnce === atOnce - 1) await setImmediate();
  }
  return means;
};

const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xc2;

/** Undefined of what is no JPEG that telephones and networks make (arithmetic codes, 12 bits, no first scan of means), and of what breaks off. */
export const jpegMeans = async (bytes: Buffer): Promise<Means | undefined> => {
  const tables: Tables = { dc: new Map(), ac: new Map(), restartEvery: 0 };
  let frame: Frame | undefined;
  for (let at = 2; at + 4 <= bytes.length;) {
    const marker = bytes.readUInt8(at + 1);
    if (bytes.readUInt8(at) !== 0xff || marker === 0xff || marker === 0) {
      at += 1;
      continue;
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    const body = bytes.subarray(at + 4, end);
    if (isFrame(marker)) frame = readFrame(marker, body);
    if (marker === 0xc4) readCodes(body, tables);
    if (marker === 0xdd && body.length >= 2) tables.restartEvery = body.readUInt16BE(0);
    if (marker === 0xda && frame !== undefined) {
      const parts = partsOf(body, frame, tables);
      if (parts !== undefined) return readScan({ bytes, from: end, frame, parts, restartEvery: tables.restartEvery });
    }
    at = end;
  }
  return undefined;
};
