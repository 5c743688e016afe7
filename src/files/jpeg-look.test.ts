// How a photo looks stays nearly the same when it is made smaller or packed anew, and another photo looks otherwise. Whatever the bytes are, it ends.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { smallPhoto } from '#test/given/small-photo.ts';
import { gif, jpeg, png } from '#test/given/sample-files.ts';
import { jpegLook } from './jpeg-look.ts';
import { jpegMeans } from './jpeg-means.ts';

type Bright = (x: number, y: number) => number;

/** `bright`: of a point between 0 and 1. */
const drawn = (wide: number, high: number, bright: Bright): number[][] =>
  Array.from({ length: high }, (_row, y) =>
    Array.from({ length: wide }, (_cell, x) => Math.round(bright((x + 0.5) / wide, (y + 0.5) / high))),
  );

const street: Bright = (x, y) => 300 * Math.sin(9 * x + 4 * y) + 120 * Math.cos(17 * y * x);
const other: Bright = (x, y) => 300 * Math.cos(6 * x - 9 * y) + 120 * Math.sin(21 * x);

const apart = (one: bigint | undefined, two: bigint | undefined): number => {
  assert.ok(one !== undefined && two !== undefined);
  return (one ^ two).toString(2).replaceAll('0', '').length;
};

suite('the means of its blocks', () => {
  test('are read as they were written, in rows', async () => {
    const rows = drawn(11, 9, street);
    const means = await jpegMeans(smallPhoto(rows));
    assert.deepEqual([means?.wide, means?.high, [...(means?.values ?? [])]], [11, 9, rows.flat()]);
  });

  test('are read at each border of their codes: powers of two, one less, and what is below nought', async () => {
    const differences = Array.from({ length: 10 }, (_one, power) => [2 ** power, 2 ** power - 1]).flat();
    const row = differences.flatMap((one) => [one, 0, 0 - one, 0]);
    assert.deepEqual([...((await jpegMeans(smallPhoto([row])))?.values ?? [])], row);
  });

  test('are read whatever a camera wrote before them', async () => {
    const rows = drawn(10, 8, street);
    const plain = await jpegMeans(smallPhoto(rows));
    assert.deepEqual(await jpegMeans(smallPhoto(rows, Buffer.from('4d4d002a0000000800000000', 'hex'))), plain);
  });

  test('are none of other formats, of a header alone and of what breaks off', async () => {
    const whole = smallPhoto(drawn(10, 8, street));
    for (const bytes of [
      png(),
      gif(),
      jpeg(640, 480),
      Buffer.alloc(0),
      Buffer.from('ffd8', 'hex'),
      whole.subarray(0, 60),
    ])
      assert.equal(await jpegMeans(bytes), undefined);
  });

  test('end, whatever the bytes are', async () => {
    const whole = smallPhoto(drawn(10, 8, street));
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 0, max: 255 }), async (at, byte) => {
        const spoilt = Buffer.from(whole);
        spoilt.writeUInt8(byte, at);
        // The size may be spoilt, too: a flood of blocks is not this test's matter.
        if (at > 80 && at < 96) return;
        const means = await jpegMeans(spoilt);
        assert.ok(means === undefined || means.values.length === means.wide * means.high);
      }),
      { numRuns: 150 },
    );
  });
});

suite('the look', () => {
  const lookOf = (bright: Bright, wide = 40, high = 30): Promise<bigint | undefined> =>
    jpegLook(smallPhoto(drawn(wide, high, bright)));

  test('of the same photo in another size is nearly the same', async () => {
    const full = await lookOf(street);
    for (const [wide, high] of [
      [80, 60],
      [27, 20],
      [20, 15],
    ] as const)
      assert.ok(apart(full, await lookOf(street, wide, high)) <= 6, `${String(wide)} × ${String(high)}`);
  });

  test('of the same photo, darker and with less contrast, is the same', async () => {
    assert.equal(apart(await lookOf(street), await lookOf((x, y) => 0.5 * street(x, y) - 200)), 0);
  });

  test('of another photo is another', async () => {
    assert.ok(apart(await lookOf(street), await lookOf(other)) > 12);
    assert.ok(apart(await lookOf(street), await lookOf((x, y) => street(1 - x, y))) > 12);
  });

  test('is none of a wall, and of a photo too small to tell', async () => {
    assert.equal(await lookOf(() => 40), undefined);
    assert.equal(await lookOf((x) => 500 * x), undefined);
    assert.equal(await lookOf(street, 8, 8), undefined);
    assert.equal(await lookOf(street, 9, 7), undefined);
    assert.notEqual(await lookOf(street, 9, 8), undefined);
  });
});
