// JPEG files whose blocks are as bright as asked: baseline, one component, so small that a test can say what each byte is.

const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};

/** Twelve sizes of differences, four bits each; of the rest of a block only its end, one bit. */
const dcCodes = Buffer.from([
  0x00,
  0,
  0,
  0,
  12,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  ...Array.from({ length: 12 }, (_one, size) => size),
]);
const acCodes = Buffer.from([0x10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);

const bits = (value: number, count: number): string => (count === 0 ? '' : value.toString(2).padStart(count, '0'));

const differenceBits = (difference: number): string => {
  const size = difference === 0 ? 0 : Math.floor(Math.log2(Math.abs(difference))) + 1;
  return bits(size, 4) + bits(difference < 0 ? difference + (1 << size) - 1 : difference, size);
};

/** A byte of ones is told from a marker by the nought behind it. */
const coded = (all: string): Buffer => {
  const bytes: number[] = [];
  for (let at = 0; at < all.length; at += 8) {
    const byte = parseInt(all.slice(at, at + 8).padEnd(8, '1'), 2);
    bytes.push(byte, ...(byte === 0xff ? [0] : []));
  }
  return Buffer.from(bytes);
};

/** `means`: row by row, from -1000 to 1000; `exif`: what a camera wrote, a TIFF structure. */
export const smallPhoto = (means: readonly (readonly number[])[], exif?: Buffer): Buffer => {
  const [wide, high] = [(means[0]?.length ?? 0) * 8, means.length * 8];
  const all = means.flat();
  const scan = all.map((mean, index) => `${differenceBits(mean - (all[index - 1] ?? 0))}0`).join('');
  const frame = Buffer.from([8, high >> 8, high & 255, wide >> 8, wide & 255, 1, 1, 0x11, 0]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...(exif === undefined ? [] : [segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif]))]),
    segment(0xdb, Buffer.from([0, ...Array.from({ length: 64 }, () => 1)])),
    segment(0xc0, frame),
    segment(0xc4, dcCodes),
    segment(0xc4, acCodes),
    segment(0xda, Buffer.from([1, 1, 0x00, 0, 63, 0])),
    coded(scan),
    Buffer.from([0xff, 0xd9]),
  ]);
};

const text = (words: string): Buffer => Buffer.from(`${words}\0`, 'latin1');
const u32 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeUInt32BE(value, index * 4));
  return bytes;
};

type Entry = { tag: number; type: number; count: number; value: Buffer };

/** Entries first, then what is larger than four bytes. */
const directory = (from: number, entries: readonly Entry[]): Buffer => {
  const heads: Buffer[] = [];
  const bodies: Buffer[] = [];
  let at = from + 2 + entries.length * 12 + 4;
  for (const { tag, type, count, value } of entries) {
    const head = Buffer.alloc(12);
    head.writeUInt16BE(tag, 0);
    head.writeUInt16BE(type, 2);
    head.writeUInt32BE(count, 4);
    if (value.length <= 4) value.copy(head, 8);
    else {
      head.writeUInt32BE(at, 8);
      bodies.push(value);
      at += value.length;
    }
    heads.push(head);
  }
  const count = Buffer.alloc(2);
  count.writeUInt16BE(entries.length);
  return Buffer.concat([count, ...heads, Buffer.alloc(4), ...bodies]);
};

/** `taken`: as cameras write it, `2026:03:02 09:15:00`; `point`: in degrees. */
export const cameraWrote = ({
  taken,
  zone,
  point,
}: {
  taken?: string;
  zone?: string;
  point?: { lat: number; lon: number };
}): Buffer => {
  const degrees = (value: number): Buffer => u32(Math.floor(Math.abs(value) * 1e6), 1e6, 0, 1, 0, 1);
  const camera: Entry[] = [
    ...(taken === undefined ? [] : [{ tag: 0x9003, type: 2, count: taken.length + 1, value: text(taken) }]),
    ...(zone === undefined ? [] : [{ tag: 0x9011, type: 2, count: zone.length + 1, value: text(zone) }]),
  ];
  const place: Entry[] =
    point === undefined
      ? []
      : [
          { tag: 1, type: 2, count: 2, value: text(point.lat < 0 ? 'S' : 'N') },
          { tag: 2, type: 5, count: 3, value: degrees(point.lat) },
          { tag: 3, type: 2, count: 2, value: text(point.lon < 0 ? 'W' : 'E') },
          { tag: 4, type: 5, count: 3, value: degrees(point.lon) },
        ];
  const first = 8;
  const cameraAt = first + 2 + 2 * 12 + 4;
  const cameraPart = directory(cameraAt, camera);
  const placePart = directory(cameraAt + cameraPart.length, place);
  const head = directory(first, [
    { tag: 0x8769, type: 4, count: 1, value: u32(cameraAt) },
    { tag: 0x8825, type: 4, count: 1, value: u32(cameraAt + cameraPart.length) },
  ]);
  return Buffer.concat([Buffer.from('4d4d002a00000008', 'hex'), head, cameraPart, placePart]);
};
