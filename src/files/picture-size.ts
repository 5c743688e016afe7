// How large a picture says it is, read from its first bytes without unpacking it: a small file may unfold to a flood of pixels.

/** In pixels, as the header claims them. */
export type PictureSize = { width: number; height: number };

const ascii = (bytes: Buffer, from: number, to: number): string => bytes.toString('latin1', from, to);

const pngSize = (bytes: Buffer): PictureSize | undefined =>
  bytes.length >= 24 && ascii(bytes, 12, 16) === 'IHDR'
    ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
    : undefined;

const gifSize = (bytes: Buffer): PictureSize | undefined =>
  bytes.length >= 10 ? { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) } : undefined;

/** SOF0 to SOF15, without the three of these numbers that are tables (ITU-T T.81, table B.1). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Markers without a length: TEM, RST0 to RST7, SOI. */
const standsAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

const startOfScan = 0xda;

/** Walks from marker to marker and over stray bytes, as decoders do. */
const jpegSize = (bytes: Buffer): PictureSize | undefined => {
  let at = 2;
  while (at + 9 <= bytes.length) {
    const marker = bytes.readUInt8(at + 1);
    if (bytes.readUInt8(at) !== 0xff || marker === 0xff || marker === 0) at += 1;
    else if (isFrame(marker)) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    else if (marker === startOfScan) return undefined;
    else at += standsAlone(marker) ? 2 : 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
};

/** https://developers.google.com/speed/webp/docs/riff_container */
const webpSize = (bytes: Buffer): PictureSize | undefined => {
  if (bytes.length < 30) return undefined;
  switch (ascii(bytes, 12, 16)) {
    case 'VP8 ':
      return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
    default:
      return undefined;
  }
};

const readers: Readonly<Record<string, ((bytes: Buffer) => PictureSize | undefined) | undefined>> = {
  'image/png': pngSize,
  'image/gif': gifSize,
  'image/jpeg': jpegSize,
  'image/webp': webpSize,
};

/** undefined when no size can be read: a picture of no known size is not to be trusted. */
export const pictureSize = (bytes: Buffer, contentType: string): PictureSize | undefined => {
  const size = readers[contentType]?.(bytes);
  return size === undefined || size.width === 0 || size.height === 0 ? undefined : size;
};
