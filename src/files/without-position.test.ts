// Boxes as telephones write them, with a place in each corner where one is known to stand; what is seen and heard stays to the byte.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspectAttached } from './accepted-file.ts';
import { withoutPosition } from './without-position.ts';

const u16 = (...values: number[]): Buffer => Buffer.concat(values.map((value) => Buffer.of(value >> 8, value & 255)));
const u32 = (...values: number[]): Buffer =>
  Buffer.concat(
    values.map((value) => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32BE(value);
      return bytes;
    }),
  );
const text = (words: string): Buffer => Buffer.from(words, 'latin1');
const box = (type: string, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  return Buffer.concat([u32(8 + body.length), text(type), body]);
};
const full = (type: string, version: number, ...parts: Buffer[]): Buffer =>
  box(type, Buffer.of(version, 0, 0, 0), ...parts);
/** More than four gigabytes could stand in it. */
const long = (type: string, body: Buffer): Buffer =>
  Buffer.concat([u32(1), text(type), u32(0, 16 + body.length), body]);

const place = '-7.8014+110.3647+114.000/';
const exif = Buffer.concat([u32(6), text('Exif\0\0MM\0*'), text(`GPS ${place}`)]);
const xmp = text(`<x:xmpmeta exif:GPSLatitude="${place}"/>`);
const pixels = text('coded pixels that nobody may touch');
const sound = text('coded sound');

const infe = (version: 2 | 3, id: number, type: string): Buffer =>
  full('infe', version, version === 3 ? u32(id) : u16(id), u16(0), text(type), text('\0'));

/** ISO/IEC 23008-12: the items of a picture, each by its place in the file, Exif and XMP among them. */
const heic = (version: 0 | 1 | 2): Buffer => {
  const ftyp = box('ftyp', text('heic'), u32(0), text('mif1heic'));
  const items = [pixels, exif, xmp];
  const inIdat = version === 0 ? Buffer.alloc(0) : box('idat', xmp);
  const meta = (start: number): Buffer => {
    const offsets = items.map(
      (_item, index) => start + items.slice(0, index).reduce((sum, one) => sum + one.length, 0),
    );
    const located = items.map((item, index) => {
      const id = version === 2 ? u32(index + 1) : u16(index + 1);
      const method = version === 0 ? Buffer.alloc(0) : u16(index === 2 ? 1 : 0);
      const offset = version > 0 && index === 2 ? 0 : (offsets[index] ?? 0);
      return Buffer.concat([id, method, u16(0), u16(1), u32(offset, item.length)]);
    });
    const count = version === 2 ? u32(items.length) : u16(items.length);
    const entry = version === 2 ? 3 : 2;
    return full(
      ...(['meta', 0] as const),
      full('hdlr', 0, u32(0), text('pict'), Buffer.alloc(13)),
      full('pitm', 0, u16(1)),
      full('iinf', 0, u16(3), infe(entry, 1, 'hvc1'), infe(entry, 2, 'Exif'), infe(entry, 3, 'mime')),
      full('iloc', version, Buffer.of(0x44, 0), count, ...located),
      inIdat,
    );
  };
  const headLength = ftyp.length + meta(0).length + 8;
  return Buffer.concat([ftyp, meta(headLength), box('mdat', ...(version === 0 ? items : items.slice(0, 2)))]);
};

const track = (handler: string, chunkAt: number, sizes: readonly number[], wide = false): Buffer =>
  box(
    'trak',
    full('tkhd', 0, Buffer.alloc(80)),
    box('udta', box('name', text(place))),
    box(
      'mdia',
      full('hdlr', 0, u32(0), text(handler), Buffer.alloc(13)),
      box(
        'minf',
        box(
          'stbl',
          full('stsc', 0, u32(1), u32(1, sizes.length, 1)),
          full('stsz', 0, u32(0), u32(sizes.length), u32(...sizes)),
          wide ? full('co64', 0, u32(1), u32(0, chunkAt)) : full('stco', 0, u32(1), u32(chunkAt)),
        ),
      ),
    ),
  );

const notes = text(`second 1 at ${place}second 2 at ${place}`);

/** A film as an iPhone, an Android telephone and an action camera would write it together. */
const film = (brand: string, mdat: (body: Buffer) => Buffer = (body) => box('mdat', body)): Buffer => {
  const ftyp = box('ftyp', text(brand), u32(0), text(brand));
  const data = mdat(Buffer.concat([pixels, sound, notes]));
  const first = ftyp.length + data.length - pixels.length - sound.length - notes.length;
  const half = notes.length / 2;
  const moov = box(
    'moov',
    full('mvhd', 0, Buffer.alloc(96)),
    track('vide', first, [pixels.length]),
    track('soun', first + pixels.length, [sound.length], true),
    track('meta', first + pixels.length + sound.length, [half, half]),
    box(
      'udta',
      box('\xa9xyz', u16(place.length), u16(0x15c7), text(place)),
      full('loci', 0, u16(0x2a0e), text(`Rumah\0${place}`)),
    ),
    box(
      'meta',
      full('keys', 0, u32(1), box('mdta', text('com.apple.quicktime.location.ISO6709'))),
      box('ilst', text(place)),
    ),
  );
  return Buffer.concat([ftyp, data, moov, box('uuid', Buffer.alloc(16, 7), xmp), box('free', text(place))]);
};

const holds = (bytes: Buffer, words: Buffer | string): boolean => bytes.includes(words);

test('a picture keeps its pixels and loses Exif and XMP, wherever they lie', async () => {
  for (const version of [0, 1, 2] as const) {
    const whole = heic(version);
    assert.ok(holds(whole, place));
    for (const type of ['image/heic', 'image/avif']) {
      const clean = withoutPosition(whole, type) ?? assert.fail();
      assert.equal(clean.length, whole.length);
      assert.ok(holds(clean, pixels) && holds(clean, 'hvc1'), String(version));
      assert.ok(!holds(clean, place) && !holds(clean, 'GPS'), String(version));
    }
    const taken = await inspectAttached(whole, 'file');
    assert.ok(taken.ok && taken.bytes !== undefined && !holds(taken.bytes, place));
  }
});

test('a film keeps what is seen and heard and loses every place, also in tracks of notes and after its end', async () => {
  for (const [brand, type] of [
    ['qt  ', 'video/quicktime'],
    ['mp42', 'video/mp4'],
    ['3gp4', 'video/3gpp'],
    ['M4A ', 'audio/x-m4a'],
  ] as const)
    for (const mdat of [undefined, (body: Buffer) => long('mdat', body)]) {
      const whole = film(brand, mdat);
      const clean = withoutPosition(whole, type) ?? assert.fail();
      assert.equal(clean.length, whole.length);
      assert.ok(holds(clean, pixels) && holds(clean, sound) && holds(clean, 'vide') && holds(clean, 'soun'), type);
      assert.ok(!holds(clean, place) && !holds(clean, 'second 1') && !holds(clean, 'ISO6709'), type);
    }
  const taken = await inspectAttached(film('mp42'), 'video');
  assert.ok(taken.ok && taken.bytes !== undefined && !holds(taken.bytes, place));
});

test('whatever a file says of its own sizes, nothing is written beyond it and nothing is thrown', () => {
  const whole = Buffer.concat([film('mp42'), heic(1)]);
  for (let at = 0; at + 4 < whole.length; at += 7)
    for (const value of [0, 1, 0x7f, 0xff]) {
      const odd = Buffer.from(whole);
      odd.fill(value, at, at + 4);
      for (const type of ['video/mp4', 'image/heic'])
        assert.equal((withoutPosition(odd, type) ?? odd).length, whole.length);
      assert.equal(withoutPosition(whole.subarray(0, at), 'video/mp4')?.length, at);
    }
});

test('tables that claim the same place over and over keep nobody busy', () => {
  const many = 200_000;
  const claims = box(
    'trak',
    box(
      'mdia',
      full('hdlr', 0, u32(0), text('meta'), Buffer.alloc(13)),
      box(
        'minf',
        box(
          'stbl',
          full(
            'stsc',
            0,
            u32(many),
            Buffer.concat(Array.from({ length: many }, (_no, row) => u32(row + 1, 0xffff, 1))),
          ),
          full('stsz', 0, u32(0xffffffff), u32(0)),
          full('stco', 0, u32(many), Buffer.alloc(4 * many)),
        ),
      ),
    ),
  );
  assert.equal(withoutPosition(box('moov', claims), 'video/mp4'), undefined);
});

test('a picture whose items cannot be told apart is said to be so, and other kinds stay as they are', () => {
  assert.equal(withoutPosition(film('mp42'), 'image/heic'), undefined);
  assert.equal(withoutPosition(heic(0).subarray(0, 90), 'image/heic'), undefined);
  const other = text(place);
  assert.equal(withoutPosition(other, 'application/pdf'), other);
});
