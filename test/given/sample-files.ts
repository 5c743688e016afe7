// Small files that are what they say, made byte by byte: pictures of any stated size, a document, a film, a voice.
import { strToU8, zipSync } from 'fflate';
import { crc32, deflateSync } from 'node:zlib';

const u16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
};

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

const chunk = (name: string, body: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  return Buffer.concat([u32(body.length), named, u32(crc32(named))]);
};

/** Drawn in full up to 100 pixels a side; beyond that only its header is true. */
export const png = (width = 1, height = 1): Buffer => {
  const rows = Buffer.alloc(Math.min(height, 100) * (Math.min(width, 100) + 1));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', Buffer.concat([u32(width), u32(height), Buffer.from([8, 0, 0, 0, 0])])),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

const segment = (marker: number, body: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker]), u16(body.length + 2), body]);

/** A header only; `comment` stands in front of the frame, as cameras and attackers put it. */
export const jpeg = (width = 1, height = 1, comment = ''): Buffer =>
  Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    segment(0xe0, Buffer.from('4a46494600010100000100010000', 'hex')),
    ...(comment === '' ? [] : [segment(0xfe, Buffer.from(comment))]),
    segment(0xc4, Buffer.alloc(17)),
    segment(0xc2, Buffer.concat([Buffer.from([8]), u16(height), u16(width), Buffer.from([1, 1, 0x11, 0])])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from('00ffd9', 'hex'),
  ]);

export const gif = (width = 1, height = 1): Buffer => {
  const size = Buffer.alloc(4);
  size.writeUInt16LE(width);
  size.writeUInt16LE(height, 2);
  return Buffer.concat([Buffer.from('GIF89a'), size, Buffer.from([0, 0, 0, 0x3b])]);
};

const riff = (name: string, body: Buffer): Buffer => {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(body.length);
  const inner = Buffer.concat([Buffer.from(`WEBP${name}`), size, body]);
  const whole = Buffer.alloc(4);
  whole.writeUInt32LE(inner.length);
  return Buffer.concat([Buffer.from('RIFF'), whole, inner]);
};

export const webp = {
  extended: (width: number, height: number): Buffer => {
    const body = Buffer.alloc(10);
    body.writeUIntLE(width - 1, 4, 3);
    body.writeUIntLE(height - 1, 7, 3);
    return riff('VP8X', body);
  },
  lossless: (width: number, height: number): Buffer => {
    const body = Buffer.alloc(10);
    body.writeUInt8(0x2f);
    body.writeUInt32LE(((width - 1) | ((height - 1) << 14)) >>> 0, 1);
    return riff('VP8L', body);
  },
  lossy: (width: number, height: number): Buffer => {
    const body = Buffer.from('0000009d012a00000000', 'hex');
    body.writeUInt16LE(width, 6);
    body.writeUInt16LE(height, 8);
    return riff('VP8 ', body);
  },
};

export const boxed = (brand: string): Buffer =>
  Buffer.concat([u32(24), Buffer.from(`ftyp${brand}`), u32(0), Buffer.from(`${brand}isom`), Buffer.alloc(64)]);

export const mp4 = (): Buffer => boxed('isom');
export const m4a = (): Buffer => boxed('M4A ');
export const heic = (): Buffer => boxed('heic');
export const pdf = (): Buffer => Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
export const html = (): Buffer => Buffer.from('<!doctype html><script>alert(document.domain)</script>');
export const svg = (): Buffer =>
  Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');

/** As old cameras begin: no `ftyp` before the film. */
export const movie = (): Buffer =>
  Buffer.concat([u32(8), Buffer.from('wide'), u32(16), Buffer.from('mdat'), Buffer.alloc(64)]);
export const webm = (): Buffer =>
  Buffer.from('1a45dfa39f4286810142f7810142f2810442f381084282847765626d428781024285810218538067', 'hex');
/** One page, whose packet begins as the codec's does. */
/** `codec`: one byte a character. */
export const ogg = (codec: string): Buffer =>
  Buffer.concat([
    Buffer.from('OggS\0\u0002', 'latin1'),
    Buffer.alloc(20),
    Buffer.from([1, 19]),
    Buffer.from(codec, 'latin1'),
    Buffer.alloc(64),
  ]);

/** A document of Office, as far as anybody looks to know it. */
export const office = (
  path: string,
  type: string,
  main = `application/vnd.openxmlformats-officedocument.${type}`,
): Buffer =>
  Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(
        `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${path}" ContentType="${main}.main+xml"/></Types>`,
      ),
      [path]: strToU8('<x/>'),
    }),
  );

export const openDocument = (): Buffer =>
  Buffer.from(
    zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
      'content.xml': strToU8('<x/>'),
    }),
  );

/** A compound file with streams of these names. */
export const oldOffice = (...names: string[]): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    ...names.map((name) => Buffer.concat([Buffer.from(name, 'utf16le'), Buffer.alloc(64)])),
  ]);
