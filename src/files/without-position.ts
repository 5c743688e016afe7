// Telephones' pictures and films without the place where they were taken: what tells it is blanked where it stands, so that nothing moves
// and nothing is coded anew. Boxes as ISO/IEC 14496-12 and 23008-12 lay them out; QuickTime's differ in names only.

type Box = { type: string; at: number; body: number; end: number };

const ascii = (bytes: Buffer, from: number, to: number): string => bytes.toString('latin1', from, to);

/** Those that follow one another; a last one that was cut off ends where the file does. */
const boxesIn = (bytes: Buffer, from: number, to: number): Box[] => {
  const boxes: Box[] = [];
  for (let at = from; at + 8 <= to;) {
    const short = bytes.readUInt32BE(at);
    const isLong = short === 1 && at + 16 <= to;
    const size = isLong ? Number(bytes.readBigUInt64BE(at + 8)) : short;
    const body = at + (isLong ? 16 : 8);
    const end = short === 0 ? to : Math.min(at + size, to);
    if (end < body) break;
    boxes.push({ type: ascii(bytes, at + 4, at + 8), at, body, end });
    at = end;
  }
  return boxes;
};

const blank = (bytes: Buffer, from: number, to: number): void => {
  bytes.fill(0, Math.min(from, bytes.length), Math.min(to, bytes.length));
};

/** A box that nobody reads any more. */
const setFree = (bytes: Buffer, { at, body, end }: Box): void => {
  bytes.write('free', at + 4, 'latin1');
  blank(bytes, body, end);
};

const within = (bytes: Buffer, box: Box, ...path: string[]): Box | undefined => {
  const [name, ...more] = path;
  if (name === undefined) return box;
  const next = boxesIn(bytes, box.body, box.end).find(({ type }) => type === name);
  return next === undefined ? undefined : within(bytes, next, ...more);
};

/** Numbers of a table whose count stands before them. */
const tableOf = (bytes: Buffer, box: Box | undefined, headBytes: number, width: number): number[][] => {
  if (box === undefined || box.body + headBytes > box.end) return [];
  const count = bytes.readUInt32BE(box.body + headBytes - 4);
  const first = box.body + headBytes;
  const rows = Math.min(count, Math.floor((box.end - first) / width));
  return Array.from({ length: rows }, (_none, row) => {
    const at = first + row * width;
    if (width === 8) return [Number(bytes.readBigUInt64BE(at))];
    return Array.from({ length: width / 4 }, (_no, column) => bytes.readUInt32BE(at + column * 4));
  });
};

/** No honest file has its notes twice as long as itself: what claims so would only keep us busy. */
type Sheet = { bytes: Buffer; left: number };

const blankNotes = (sheet: Sheet, from: number, to: number): void => {
  sheet.left -= Math.max(0, Math.min(to, sheet.bytes.length) - from);
  if (sheet.left < 0) throw new RangeError('notes without end');
  blank(sheet.bytes, from, to);
};

/** Blanks what a track of notes (positions, texts, telemetry) has written among pictures and sounds. */
const blankSamples = (sheet: Sheet, track: Box): void => {
  const { bytes } = sheet;
  const stbl = within(bytes, track, 'mdia', 'minf', 'stbl');
  if (stbl === undefined) return;
  const part = (name: string): Box | undefined => within(bytes, stbl, name);
  const chunks = [...tableOf(bytes, part('stco'), 8, 4), ...tableOf(bytes, part('co64'), 8, 8)];
  const runs = tableOf(bytes, part('stsc'), 8, 12);
  const stsz = part('stsz');
  const sizes = tableOf(bytes, stsz, 12, 4);
  const same = stsz === undefined || stsz.body + 8 > stsz.end ? 0 : bytes.readUInt32BE(stsz.body + 4);
  let [sample, run] = [0, 0];
  chunks.forEach(([offset = 0], index) => {
    // Each row holds until the chunk with which the next one begins.
    while ((runs[run + 1]?.[0] ?? Infinity) <= index + 1) run += 1;
    const count = runs[run]?.[1] ?? 0;
    const length =
      same > 0 ? same * count : sizes.slice(sample, sample + count).reduce((sum, [size = 0]) => sum + size, 0);
    sample += count;
    blankNotes(sheet, offset, offset + length);
  });
};

const seenAndHeard = ['vide', 'soun'];

const handlerOf = (bytes: Buffer, track: Box): string => {
  const hdlr = within(bytes, track, 'mdia', 'hdlr');
  return hdlr === undefined ? '' : ascii(bytes, hdlr.body + 8, hdlr.body + 12);
};

/** Where anybody may write anything: makers' notes, keys, XMP, and room that was left. */
const anybodys = ['udta', 'meta', 'uuid', 'free', 'skip', 'wide'];

const cleanFilm = (sheet: Sheet, from: number, to: number): void => {
  const { bytes } = sheet;
  for (const box of boxesIn(bytes, from, to)) {
    if (box.type === 'trak' && !seenAndHeard.includes(handlerOf(bytes, box))) {
      blankSamples(sheet, box);
      setFree(bytes, box);
    } else if (['moov', 'trak', 'moof', 'traf'].includes(box.type)) cleanFilm(sheet, box.body, box.end);
    else if (anybodys.includes(box.type)) setFree(bytes, box);
  }
};

type Extent = { from: number; length: number; inData: boolean };
type Reader = { read: (bytes: number) => number; left: () => number };

const readerOf = (bytes: Buffer, from: number, to: number): Reader => {
  let at = from;
  return {
    read: (width) => {
      if (at + width > to) throw new RangeError('cut off');
      const value = width === 8 ? Number(bytes.readBigUInt64BE(at)) : width === 0 ? 0 : bytes.readUIntBE(at, width);
      at += width;
      return value;
    },
    left: () => to - at,
  };
};

/** Where each item of a picture lies. */
const extentsOf = (bytes: Buffer, iloc: Box): Map<number, Extent[]> => {
  const { read } = readerOf(bytes, iloc.body, iloc.end);
  const version = read(1);
  read(3);
  const [sizes, more] = [read(1), read(1)];
  const [offsetSize, lengthSize, baseSize] = [sizes >> 4, sizes & 15, more >> 4];
  const indexSize = version === 0 ? 0 : more & 15;
  const found = new Map<number, Extent[]>();
  for (let left = read(version < 2 ? 2 : 4); left > 0; left -= 1) {
    const id = read(version < 2 ? 2 : 4);
    const inData = version > 0 && (read(2) & 15) === 1;
    read(2);
    const base = read(baseSize);
    const extents: Extent[] = [];
    for (let parts = read(2); parts > 0; parts -= 1) {
      read(indexSize);
      const from = base + read(offsetSize);
      extents.push({ from, length: read(lengthSize), inData });
    }
    found.set(id, extents);
  }
  return found;
};

/** Items of which the picture is not made: Exif, XMP, and whatever else somebody wrote beside it. */
const notesIn = (bytes: Buffer, iinf: Box): number[] => {
  const version = bytes.readUInt8(iinf.body);
  return boxesIn(bytes, iinf.body + (version === 0 ? 6 : 8), iinf.end).flatMap(({ type, body, end }) => {
    if (type !== 'infe') return [];
    const { read } = readerOf(bytes, body, end);
    const entry = read(1);
    read(3);
    const id = read(entry === 3 ? 4 : 2);
    read(2);
    // Before the second version an item had no type of its own, and only a name.
    const kind =
      entry < 2 ? '' : [read(1), read(1), read(1), read(1)].map((sign) => String.fromCharCode(sign)).join('');
    return ['Exif', 'mime', 'uri '].includes(kind) ? [id] : [];
  });
};

const cleanPicture = (sheet: Sheet, meta: Box): void => {
  const { bytes } = sheet;
  const inner = { ...meta, body: meta.body + 4 };
  const [iinf, iloc] = [within(bytes, inner, 'iinf'), within(bytes, inner, 'iloc')];
  if (iinf === undefined || iloc === undefined) throw new RangeError('no items');
  const idat = within(bytes, inner, 'idat');
  const extents = extentsOf(bytes, iloc);
  for (const id of notesIn(bytes, iinf))
    for (const { from, length, inData } of extents.get(id) ?? []) {
      const start = (inData ? (idat?.body ?? bytes.length) : 0) + from;
      blankNotes(sheet, start, length === 0 ? (inData ? (idat?.end ?? start) : bytes.length) : start + length);
    }
  for (const box of boxesIn(bytes, inner.body, inner.end)) if (box.type === 'uuid') setFree(bytes, box);
};

const films = ['video/mp4', 'video/x-m4v', 'video/quicktime', 'video/3gpp', 'video/3gpp2', 'audio/mp4', 'audio/x-m4a'];
const pictures = ['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence', 'image/avif'];

/** Whether a file of this kind may tell where it was made, in a way that is known here. */
export const mayTellPlace = (contentType: string): boolean => [...films, ...pictures].includes(contentType);

/** As long as before. undefined where its parts cannot be told apart; other kinds come back as they are. */
export const withoutPosition = (bytes: Buffer, contentType: string): Buffer | undefined => {
  if (!mayTellPlace(contentType)) return bytes;
  const clean = Buffer.from(bytes);
  const sheet = { bytes: clean, left: 2 * clean.length };
  try {
    const whole = boxesIn(clean, 0, clean.length);
    const meta = pictures.includes(contentType) ? whole.find(({ type }) => type === 'meta') : undefined;
    if (pictures.includes(contentType) && meta === undefined) return undefined;
    if (meta !== undefined) cleanPicture(sheet, meta);
    for (const box of whole) if (box !== meta) cleanFilm(sheet, box.at, box.end);
    return clean;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};
