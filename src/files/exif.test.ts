// What a camera wrote is read as it stands; what contradicts itself says nothing, and nothing that somebody sends makes it fail.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { cameraWrote, smallPhoto } from '#test/given/small-photo.ts';
import { jpeg, png } from '#test/given/sample-files.ts';
import { cameraFacts } from './exif.ts';

const square = [[0, 10]];
const photo = (wrote: Parameters<typeof cameraWrote>[0]) =>
  cameraFacts(smallPhoto(square, cameraWrote(wrote)), 'image/jpeg');
const here = { lat: -7.7956, lon: 110.3695 };

suite('when it was taken', () => {
  test('is read in the zone that the camera names, and in Yogyakarta’s where it names none', () => {
    const taken = '2026:03:02 09:15:00';
    assert.equal(photo({ taken }).takenAt, Date.parse('2026-03-02T09:15:00+07:00'));
    assert.equal(photo({ taken, zone: '+09:00' }).takenAt, Date.parse('2026-03-02T09:15:00+09:00'));
    assert.equal(photo({ taken, zone: 'lokal' }).takenAt, Date.parse('2026-03-02T09:15:00+07:00'));
  });

  test('is not known where the camera was never set, or wrote nonsense', () => {
    for (const taken of ['0000:00:00 00:00:00', '2026:13:40 09:15:00', 'kemarin', '    :  :     :  :  '])
      assert.equal(photo({ taken }).takenAt, undefined, taken);
  });
});

suite('where it was taken', () => {
  test('is read on each side of the equator and of Greenwich', () => {
    for (const point of [here, { lat: 7.7956, lon: 110.3695 }, { lat: -7.7956, lon: -110.3695 }]) {
      const read = photo({ point }).point;
      assert.ok(read !== undefined);
      assert.ok(Math.abs(read.lat - point.lat) < 1e-5 && Math.abs(read.lon - point.lon) < 1e-5);
    }
  });

  test('is not known at nought and nought, where a telephone without satellites says that it is', () => {
    assert.equal(photo({ point: { lat: 0, lon: 0 } }).point, undefined);
    assert.equal(photo({ point: { lat: 91, lon: 10 } }).point, undefined);
  });
});

test('both are read beside each other, and neither of what holds none', () => {
  const facts = photo({ taken: '2026:03:02 09:15:00', point: here });
  assert.deepEqual(Object.keys(facts), ['takenAt', 'point']);
  assert.deepEqual(photo({}), {});
  assert.deepEqual(cameraFacts(jpeg(), 'image/jpeg'), {});
  assert.deepEqual(cameraFacts(png(), 'image/png'), {});
  assert.deepEqual(cameraFacts(Buffer.alloc(0), 'image/jpeg'), {});
});

test('in a PNG and a WebP it stands in a chunk of its own', () => {
  const wrote = cameraWrote({ taken: '2026:03:02 09:15:00' });
  const size = Buffer.alloc(4);
  size.writeUInt32BE(wrote.length);
  const inPng = Buffer.concat([
    png().subarray(0, 33),
    size,
    Buffer.from('eXIf'),
    wrote,
    Buffer.alloc(4),
    png().subarray(33),
  ]);
  assert.equal(cameraFacts(inPng, 'image/png').takenAt, Date.parse('2026-03-02T09:15:00+07:00'));
  const little = Buffer.alloc(4);
  little.writeUInt32LE(wrote.length);
  const inWebp = Buffer.concat([Buffer.from('RIFF0000WEBP'), Buffer.from('EXIF'), little, wrote]);
  assert.equal(cameraFacts(inWebp, 'image/webp').takenAt, Date.parse('2026-03-02T09:15:00+07:00'));
});

test('never fails, whatever the bytes are', () => {
  const whole = smallPhoto(square, cameraWrote({ taken: '2026:03:02 09:15:00', point: here }));
  fc.assert(
    fc.property(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 0, max: 255 }), fc.nat(), (at, byte, cut) => {
      const spoilt = Buffer.from(whole);
      spoilt.writeUInt8(byte, at);
      for (const type of ['image/jpeg', 'image/png', 'image/webp'])
        assert.ok(typeof cameraFacts(spoilt.subarray(0, cut % spoilt.length), type) === 'object');
      assert.ok(typeof cameraFacts(spoilt, 'image/jpeg') === 'object');
    }),
    { numRuns: 400 },
  );
});
