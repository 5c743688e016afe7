// A picture without what its camera, telephone or editor wrote beside it: where it was taken, when, with what, by whom.
// The pixels are copied as they are. Which way up a photo is held stays, else many would lie on their side.

/** What is left of a picture; undefined where its parts cannot be told apart. */
type Strip = (bytes: Buffer) => Buffer | undefined;

const ascii = (bytes: Buffer, from: number, to: number): string => bytes.toString('latin1', from, to);

const exifMark = 'Exif\0\0';
const orientationTag = 0x0112;

/** Of a TIFF structure; 1, upright, where it says nothing (TIFF 6.0, section 2). */
const orientationIn = (tiff: Buffer): number => {
  const order = ascii(tiff, 0, 2);
  if (tiff.length < 8 || (order !== 'II' && order !== 'MM')) return 1;
  const u16 = (at: number): number => {
    if (at + 2 > tiff.length) return 0;
    return order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  };
  const directory = order === 'II' ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const entries = Math.min(u16(directory), 500);
  for (let at = directory + 2; at < directory + 2 + entries * 12; at += 12)
    if (u16(at) === orientationTag) return u16(at + 8) >= 1 && u16(at + 8) <= 8 ? u16(at + 8) : 1;
  return 1;
};

/** An APP1 segment that says nothing else. */
const onlyOrientation = (orientation: number): Buffer => {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(2 + exifMark.length + tiff.length, 2);
  return Buffer.concat([head, Buffer.from(exifMark, 'latin1'), tiff]);
};

const app0 = 0xe0;
const app1 = 0xe1;
const app2 = 0xe2;
const app14 = 0xee;
const app15 = 0xef;
const comment = 0xfe;
const startOfScan = 0xda;
const endOfImage = 0xd9;

/** Colours need their profile and Adobe's mark; what else stands in application segments and comments is about the photo. */
const isPlain = (marker: number, body: Buffer): boolean => {
  if (marker === app0) return ascii(body, 0, 5) === 'JFIF\0';
  if (marker === app2) return ascii(body, 0, 12) === 'ICC_PROFILE\0';
  if (marker === app14) return ascii(body, 0, 5) === 'Adobe';
  return marker !== comment && !(marker >= app1 && marker <= app15);
};

/** Where the coded pixels end: at the next marker that is neither a stuffed byte nor a restart (ITU-T T.81, B.1.1). */
const scanEnd = (bytes: Buffer, from: number): number => {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes.readUInt8(at + 1);
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return -1;
};

/** What follows the end, as telephones append films and second pictures, is left out too. */
const stripJpeg: Strip = (bytes) => {
  const kept: Buffer[] = [];
  let at = 2;
  let orientation = 1;
  while (at + 2 <= bytes.length) {
    if (bytes.readUInt8(at) !== 0xff) return undefined;
    const marker = bytes.readUInt8(at + 1);
    if (marker === 0xff) at += 1;
    else if (marker === endOfImage) {
      const held = orientation === 1 ? [] : [onlyOrientation(orientation)];
      return Buffer.concat([bytes.subarray(0, 2), ...held, ...kept, bytes.subarray(at, at + 2)]);
    } else {
      const end = at + 4 > bytes.length ? Infinity : at + 2 + bytes.readUInt16BE(at + 2);
      if (end > bytes.length || end < at + 4) return undefined;
      const body = bytes.subarray(at + 4, end);
      if (isPlain(marker, body)) kept.push(bytes.subarray(at, end));
      if (marker === app1 && ascii(body, 0, 6) === exifMark) orientation = orientationIn(body.subarray(6));
      at = end;
      if (marker !== startOfScan) continue;
      const scanned = scanEnd(bytes, end);
      if (scanned < 0) return undefined;
      kept.push(bytes.subarray(end, scanned));
      at = scanned;
    }
  }
  return undefined;
};

/** Chunks without which a picture looks otherwise (PNG, third edition, 11). */
const pngChunks =
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs acTL fcTL fdAT'.split(' ');

const stripPng: Strip = (bytes) => {
  const kept = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const name = ascii(bytes, at + 4, at + 8);
    if (end > bytes.length) return undefined;
    if (pngChunks.includes(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return undefined;
};

const webpChunks = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'];
/** In the extended header: that XMP and Exif follow (RFC 9649, 2.7). */
const saysMore = 0x0c;

const stripWebp: Strip = (bytes) => {
  const kept: Buffer[] = [];
  const whole = Math.min(bytes.length, 8 + bytes.readUInt32LE(4));
  for (let at = 12; at + 8 <= whole;) {
    const size = bytes.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    if (at + 8 + size > whole) return undefined;
    const chunk = Buffer.from(bytes.subarray(at, end));
    const name = ascii(chunk, 0, 4);
    if (name === 'VP8X' && size > 0) chunk.writeUInt8(chunk.readUInt8(8) & ~saysMore & 0xff, 8);
    if (webpChunks.includes(name)) kept.push(chunk);
    at = end;
  }
  const body = Buffer.concat(kept);
  if (body.length === 0) return undefined;
  const head = Buffer.from(bytes.subarray(0, 12));
  head.writeUInt32LE(4 + body.length, 4);
  return Buffer.concat([head, body]);
};

const strips: Readonly<Record<string, Strip | undefined>> = {
  'image/jpeg': stripJpeg,
  'image/png': stripPng,
  'image/webp': stripWebp,
};

/** Of these kinds alone pictures go out. */
export const sendableTypes = Object.keys(strips);

/** undefined when nobody can say what would be left: then it must not go out. */
export const withoutMetadata = (bytes: Buffer, contentType: string): Buffer | undefined => {
  if (bytes.length < 12) return undefined;
  return strips[contentType]?.(bytes);
};
