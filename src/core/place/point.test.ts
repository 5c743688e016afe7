// Which points can be the place of a complaint, what is wrong with the others, and how a point is written.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { pointTrouble, pointWords, rounded, type PointTrouble } from './point.ts';

suite('a point', () => {
  const rows: [what: string, lat: number, lon: number, trouble: PointTrouble | undefined][] = [
    ['Tugu', -7.7829, 110.36707, undefined],
    ['in Sleman', -7.6, 110.42, undefined],
    ['at the sea of Bantul', -8.02, 110.32, undefined],
    ['the northern end of what is around', -7.3, 110.4, undefined],
    ['beyond it', -7.2999, 110.4, 'far-away'],
    ['the southern end', -8.4, 110.4, undefined],
    ['beyond that', -8.4001, 110.4, 'far-away'],
    ['the western end', -7.8, 109.9, undefined],
    ['west of it', -7.8, 109.8999, 'far-away'],
    ['the eastern end', -7.8, 111, undefined],
    ['east of it', -7.8, 111.0001, 'far-away'],
    ['longitude first', 110.36707, -7.7829, 'swapped'],
    ['longitude first, without the minus', 110.36707, 7.7829, 'swapped'],
    ['without the minus', 7.7829, 110.36707, 'sign-lost'],
    ['Jakarta', -6.1754, 106.8272, 'far-away'],
    ['where no satellite was seen', 0, 0, 'far-away'],
    ['west instead of east', -7.7829, -110.36707, 'far-away'],
    ['once around the earth', -7.7829, 470.36707, 'off-the-earth'],
    ['once around the other way', -7.7829, -249.63293, 'off-the-earth'],
    ['beyond the pole', -97.7829, 110.36707, 'off-the-earth'],
    ['at the pole', -90, 110.36707, 'far-away'],
    ['at the antimeridian', -7.7829, 180, 'far-away'],
    ['without its dot', -77829, 11036707, 'off-the-earth'],
    ['no number', NaN, 110.36707, 'not-a-number'],
    ['no second number', -7.7829, NaN, 'not-a-number'],
    ['endless', -Infinity, 110.36707, 'not-a-number'],
    ['endless to the east', -7.7829, Infinity, 'not-a-number'],
  ];
  for (const [what, lat, lon, trouble] of rows)
    test(`${what}: ${trouble ?? 'can be a place'}`, () => {
      assert.equal(pointTrouble({ lat, lon }), trouble);
    });

  test('whatever two numbers it is made of has one answer, and swapping a good one is told as that', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), (lat, lon) => {
        const trouble = pointTrouble({ lat, lon });
        if (trouble === undefined) assert.equal(pointTrouble({ lat: lon, lon: lat }), 'swapped');
        if (Number.isNaN(lat) || Number.isNaN(lon)) assert.equal(trouble, 'not-a-number');
      }),
      { numRuns: 500 },
    );
    const around = fc.record({
      lat: fc.double({ min: -8.4, max: -7.3, noNaN: true }),
      lon: fc.double({ min: 109.9, max: 111, noNaN: true }),
    });
    fc.assert(
      fc.property(around, ({ lat, lon }) => {
        assert.equal(pointTrouble({ lat, lon }), undefined);
        assert.equal(pointTrouble({ lat: lon, lon: lat }), 'swapped');
        assert.equal(pointTrouble({ lat: -lat, lon }), 'sign-lost');
      }),
      { numRuns: 200 },
    );
  });
});

test('a point is kept within a few centimetres, and the same point stays the same', () => {
  assert.deepEqual(rounded({ lat: -7.782900123456, lon: 110.367069999999 }), { lat: -7.7829, lon: 110.36707 });
  assert.deepEqual(rounded({ lat: -7.7829006, lon: 110.3670704 }), { lat: -7.782901, lon: 110.36707 });
  const once = rounded({ lat: -7.123456789, lon: 110.987654321 });
  assert.deepEqual(rounded(once), once);
});

test('a point is written latitude first, with all its signs', () => {
  assert.equal(pointWords({ lat: -7.7829, lon: 110.36707 }), '-7.782900, 110.367070');
  assert.equal(pointWords({ lat: -8, lon: 110 }), '-8.000000, 110.000000');
});
