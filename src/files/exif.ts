// When and where a camera says that it took a picture (Exif 3.0), read before what it wrote is taken off. Whoever edits a file can write anything:
// it is a hint and proves nothing.
import type { PictureFacts } from '#ports/media.ts';

/** `point`: WGS 84, in degrees. */
export type CameraFacts = Pick<PictureFacts, 'takenAt' | 'point'>;

const ascii = (bytes: Buffer, from: number, to: number): string => bytes.toString('latin1', from, to);

const exifMark = 'Exif\0\0';

const inJpeg = (bytes: Buffer): Buffer | undefined => {
  for (let at = 2; at + 4 <= bytes.length && bytes.readUInt8(at) === 0xff;) {
    const marker = bytes.readUInt8(at + 1);
    if (marker === 0xda || marker === 0xd9) return undefined;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (marker === 0xe1 && ascii(bytes, at + 4, at + 10) === exifMark) return bytes.subarray(at + 10, end);
    at = end;
  }
  return undefined;
};

const inPng = (bytes: Buffer): Buffer | undefined => {
  for (let at = 8; at + 12 <= bytes.length;) {
    const size = bytes.readUInt32BE(at);
    if (ascii(bytes, at + 4, at + 8) === 'eXIf') return bytes.subarray(at + 8, at + 8 + size);
    at += 12 + size;
  }
  return undefined;
};

const inWebp = (bytes: Buffer): Buffer | undefined => {
  for (let at = 12; at + 8 <= bytes.length;) {
    const size = bytes.readUInt32LE(at + 4);
    const body = bytes.subarray(at + 8, at + 8 + size);
    if (ascii(bytes, at, at + 4) === 'EXIF') return ascii(body, 0, 6) === exifMark ? body.subarray(6) : body;
    at += 8 + size + (size % 2);
  }
  return undefined;
};

const finders: Readonly<Record<string, ((bytes: Buffer) => Buffer | undefined) | undefined>> = {
  'image/jpeg': inJpeg,
  'image/png': inPng,
  'image/webp': inWebp,
};

/** One value of a directory: of which kind, how many, and where it stands. */
type Entry = { type: number; count: number; at: number };
type Tiff = { bytes: Buffer; isLittle: boolean };

const u16 = ({ bytes, isLittle }: Tiff, at: number): number => {
  if (at < 0 || at + 2 > bytes.length) return 0;
  return isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at);
};
const u32 = ({ bytes, isLittle }: Tiff, at: number): number => {
  if (at < 0 || at + 4 > bytes.length) return 0;
  return isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
};

const mostEntries = 500;
const widths: Readonly<Record<number, number | undefined>> = { 2: 1, 3: 2, 4: 4, 5: 8 };

/** By their tags; what is larger than four bytes stands elsewhere. */
const directoryAt = (tiff: Tiff, from: number): Map<number, Entry> => {
  const entries = new Map<number, Entry>();
  const count = Math.min(u16(tiff, from), mostEntries);
  for (let at = from + 2; at < from + 2 + count * 12; at += 12) {
    const [type, many] = [u16(tiff, at + 2), u32(tiff, at + 4)];
    const size = (widths[type] ?? 0) * many;
    entries.set(u16(tiff, at), { type, count: many, at: size > 4 ? u32(tiff, at + 8) : at + 8 });
  }
  return entries;
};

const textIn = ({ bytes }: Tiff, entry: Entry | undefined): string =>
  entry?.type === 2 ? ascii(bytes, entry.at, entry.at + Math.min(entry.count, 40)).replace(/\0.*$/s, '') : '';

/** Cameras that name no zone stand here: in Yogyakarta. */
const zoneHere = '+07:00';

const momentOf = (text: string, zone: string): number | undefined => {
  const [, day, clock] = /^(\d{4}:\d\d:\d\d) (\d\d:\d\d:\d\d)$/.exec(text) ?? [];
  if (day === undefined || clock === undefined) return undefined;
  const at = Date.parse(`${day.replaceAll(':', '-')}T${clock}${/^[+-]\d\d:\d\d$/.test(zone) ? zone : zoneHere}`);
  return Number.isNaN(at) ? undefined : at;
};

/** Degrees, minutes and seconds, each as two numbers of which one divides the other. */
const degreesIn = (tiff: Tiff, entry: Entry | undefined): number | undefined => {
  if (entry?.type !== 5 || entry.count < 3) return undefined;
  const [degrees = NaN, minutes = NaN, seconds = NaN] = [0, 8, 16].map(
    (more) => u32(tiff, entry.at + more) / u32(tiff, entry.at + more + 4),
  );
  const whole = degrees + minutes / 60 + seconds / 3600;
  return Number.isFinite(whole) ? whole : undefined;
};

const pointOf = (tiff: Tiff, gps: Map<number, Entry>): CameraFacts['point'] => {
  const [lat, lon] = [degreesIn(tiff, gps.get(2)), degreesIn(tiff, gps.get(4))];
  if (lat === undefined || lon === undefined || lat > 90 || lon > 180 || (lat === 0 && lon === 0)) return undefined;
  return {
    lat: textIn(tiff, gps.get(1)) === 'S' ? -lat : lat,
    lon: textIn(tiff, gps.get(3)) === 'W' ? -lon : lon,
  };
};

const tags = { exif: 0x8769, gps: 0x8825, taken: 0x9003, zone: 0x9011 } as const;

/** Nothing of what says nothing; never throws, whatever the bytes are. */
export const cameraFacts = (bytes: Buffer, contentType: string): CameraFacts => {
  const found = bytes.length < 12 ? undefined : finders[contentType]?.(bytes);
  const order = found === undefined ? '' : ascii(found, 0, 2);
  if (found === undefined || (order !== 'II' && order !== 'MM')) return {};
  const tiff = { bytes: found, isLittle: order === 'II' };
  const first = directoryAt(tiff, u32(tiff, 4));
  const below = (tag: number): Map<number, Entry> => {
    const entry = first.get(tag);
    return entry === undefined ? new Map() : directoryAt(tiff, u32(tiff, entry.at));
  };
  const camera = below(tags.exif);
  const takenAt = momentOf(textIn(tiff, camera.get(tags.taken)), textIn(tiff, camera.get(tags.zone)));
  const point = pointOf(tiff, below(tags.gps));
  return { ...(takenAt === undefined ? {} : { takenAt }), ...(point === undefined ? {} : { point }) };
};
