// Which figures are shown on a map, and how dark.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { shadeOf, shadesOf, type AreaFigure } from './shades.ts';

const area = (value: number, n = 20): AreaFigure => ({ code: `k-${String(value)}-${String(n)}`, value, n });
const shares = (values: readonly number[]) => shadesOf(values.map((value) => area(value)));

suite('shades', () => {
  for (const [values, expected] of [
    [[], []],
    [[7], [[7, 7]]],
    [[7, 7, 7], [[7, 7]]],
    [
      [2, 1],
      [
        [1, 1],
        [2, 2],
      ],
    ],
    [
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      [
        [1, 2],
        [3, 4],
        [5, 6],
        [7, 8],
        [9, 10],
      ],
    ],
    // Nearly all alike: the few others are told apart all the same.
    [
      [0, 0, 0, 0, 0, 0, 0, 1, 50],
      [
        [0, 0],
        [1, 1],
        [50, 50],
      ],
    ],
    [
      [-3, 0, 4],
      [
        [-3, -3],
        [0, 0],
        [4, 4],
      ],
    ],
  ] as const)
    test(`of ${values.join(' ') || 'nothing'}`, () => {
      assert.deepEqual(
        shares(values).map(({ from, to }) => [from, to]),
        expected,
      );
    });

  test('hold every shown figure in just one of them, however many there are', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const values = Array.from({ length: seed }, (_, at) => ((at * 7919 * seed) % 31) / 2);
      const shades = shares(values);
      assert.ok(shades.length <= 5);
      for (const value of values)
        assert.equal(shades.filter(({ from, to }) => value >= from && value <= to).length, 1, String(value));
      for (const [at, { from, to }] of shades.entries()) assert.ok(from <= to && from > (shades[at - 1]?.to ?? -1));
    }
  });
});

suite('a figure of few cases', () => {
  const shades = shadesOf([area(10, 5), area(90, 4), area(50, 30)]);

  test('makes no shade and has none, from five on it does', () => {
    assert.deepEqual(
      shades.map(({ from, to }) => [from, to]),
      [
        [10, 10],
        [50, 50],
      ],
    );
    assert.equal(shadeOf(area(10, 4), shades), undefined);
    assert.equal(shadeOf(area(10, 5), shades), 0);
  });

  test('is none where nothing was reported, or where it is no number', () => {
    assert.equal(shadeOf(undefined, shades), undefined);
    assert.equal(shadeOf(area(Number.NaN, 40), shades), undefined);
    assert.deepEqual(shadesOf([area(Number.NaN, 40), area(Infinity, 40)]), []);
  });
});
