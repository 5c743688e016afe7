// What a camera wrote beside a picture never leaves with it; the picture does, the right way up.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { jpeg, png, webp } from '#test/given/sample-files.ts';
import { pictureSize } from './picture-size.ts';
import { sendableTypes, withoutMetadata } from './without-metadata.ts';

const secret = 'GPS -7.7956 110.3695 Warga Demo';

const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};

/** As telephones write it: little-endian, the orientation among others, places behind it. */
const exif = (orientation: number): Buffer => {
  const tiff = Buffer.alloc(8 + 2 + 2 * 12 + 4);
  tiff.write('II', 'latin1');
  tiff.writeUInt16LE(42, 2);
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(2, 8);
  tiff.writeUInt16LE(0x010f, 10);
  tiff.writeUInt16LE(0x0112, 22);
  tiff.writeUInt16LE(3, 24);
  tiff.writeUInt32LE(1, 26);
  tiff.writeUInt16LE(orientation, 30);
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from(secret)]));
};

const after = (bytes: Buffer, at: number, ...added: Buffer[]): Buffer =>
  Buffer.concat([bytes.subarray(0, at), ...added, bytes.subarray(at)]);

const stripped = (bytes: Buffer, type: string): Buffer => {
  const left = withoutMetadata(bytes, type);
  assert.ok(left, 'it can be told apart');
  assert.ok(!left.includes('GPS'), 'nothing of the place is left');
  return left;
};

suite('a JPEG', () => {
  test('loses Exif, XMP, maker’s notes, comments and what telephones append; the rest is the same to the byte', () => {
    const plain = jpeg(300, 200);
    const full = after(
      Buffer.concat([plain, Buffer.from(`ftypmp4 ${secret}`)]),
      2,
      exif(1),
      segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${secret}`)),
      segment(0xe2, Buffer.from(`MPF\0${secret}`)),
      segment(0xed, Buffer.from(secret)),
      segment(0xfe, Buffer.from(secret)),
    );
    assert.deepEqual(stripped(full, 'image/jpeg'), plain);
  });

  test('keeps which way up it is held, and says nothing else of the camera', () => {
    const left = stripped(after(jpeg(30, 20), 2, exif(6)), 'image/jpeg');
    const at = left.indexOf('Exif');
    assert.ok(at > 0);
    const tiff = left.subarray(at + 6);
    assert.deepEqual([tiff.toString('latin1', 0, 2), tiff.readUInt16BE(10), tiff.readUInt16BE(18)], ['MM', 0x0112, 6]);
    assert.equal(left.length, jpeg(30, 20).length + 36);
    assert.deepEqual(pictureSize(left, 'image/jpeg'), { width: 30, height: 20 });
    assert.deepEqual(stripped(left, 'image/jpeg'), left, 'twice is once');
  });

  test('keeps the profile of its colours', () => {
    const profile = segment(0xe2, Buffer.from('ICC_PROFILE\0\u0001\u0001warna'));
    assert.ok(stripped(after(jpeg(), 2, profile, exif(1)), 'image/jpeg').includes('warna'));
  });

  test('with several scans is walked to its end, and one that is cut off goes nowhere', () => {
    const scan = Buffer.concat([segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])), Buffer.from('a1ff00b2ffd0c3', 'hex')]);
    const plain = jpeg();
    const full = after(plain, plain.length - 2, scan, segment(0xfe, Buffer.from(secret)), scan);
    assert.deepEqual(stripped(full, 'image/jpeg'), after(plain, plain.length - 2, scan, scan));
    assert.equal(withoutMetadata(full.subarray(0, full.length - 2), 'image/jpeg'), undefined);
  });
});

suite('a PNG', () => {
  const chunk = (name: string): Buffer => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(secret.length);
    head.write(name, 4, 'latin1');
    return Buffer.concat([head, Buffer.from(secret), Buffer.alloc(4)]);
  };

  test('loses Exif, texts and what stands behind its end', () => {
    const full = after(png(4, 4), 33, chunk('eXIf'), chunk('tEXt'), chunk('iTXt'), chunk('zTXt'), chunk('tIME'));
    assert.deepEqual(stripped(Buffer.concat([full, Buffer.from(secret)]), 'image/png'), png(4, 4));
    assert.equal(withoutMetadata(full.subarray(0, 60), 'image/png'), undefined);
  });
});

suite('a WebP', () => {
  const chunk = (name: string, body: Buffer): Buffer => {
    const size = Buffer.alloc(4);
    size.writeUInt32LE(body.length);
    return Buffer.concat([Buffer.from(name), size, body, Buffer.alloc(body.length % 2)]);
  };

  test('loses Exif and XMP, and no longer says that it has them', () => {
    const plain = webp.extended(40, 30);
    const body = Buffer.concat([
      plain.subarray(12),
      chunk('EXIF', Buffer.from(secret)),
      chunk('XMP ', Buffer.from(secret)),
    ]);
    const full = Buffer.concat([plain.subarray(0, 12), body]);
    full.writeUInt32LE(4 + body.length, 4);
    full.writeUInt8(0x0c, 20);
    assert.deepEqual(stripped(full, 'image/webp'), plain);
  });
});

test('whatever the bytes are, it ends, and what is no picture goes nowhere', () => {
  const starts = [jpeg().subarray(0, 20), png().subarray(0, 33), webp.lossy(2, 2), Buffer.alloc(0)];
  fc.assert(
    fc.property(
      fc.constantFrom(...starts),
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom(...sendableTypes),
      (start, rest, type) => {
        const left = withoutMetadata(Buffer.concat([start, rest]), type);
        assert.ok(left === undefined || left.length <= start.length + rest.length + 36);
      },
    ),
    { numRuns: 3000 },
  );
  assert.equal(withoutMetadata(Buffer.from('GIF89a..........'), 'image/gif'), undefined);
});
