// Where numbers lie on an axis: at its ends, beyond them, on axes of nothing; and words that stand beside each other.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { along, apart, lowestTen, percent, shade } from './scale.ts';
import { tableFile } from './table.ts';

test('a number lies between nought and the end, and at the edge where it lies beyond', () => {
  assert.deepEqual([along(0, 8), along(2, 8), along(8, 8), along(9, 8), along(-1, 8)], [0, 25, 100, 100, 0]);
  assert.deepEqual([along(3, 0), along(0, 0), along(3, -1)], [0, 0, 0]);
  assert.deepEqual([percent(33.333333), percent(0), percent(100)], ['33.33%', '0%', '100%']);
});

test('an axis of percentages begins at the whole ten below the lowest, and leaves room to its end', () => {
  assert.equal(lowestTen([94.2, 95]), 90);
  assert.equal(lowestTen([89.9, 95]), 80);
  assert.equal(lowestTen([100]), 90);
  assert.equal(lowestTen([0, 95]), 0);
  assert.equal(lowestTen([]), 90);
});

test('shades tell little from nothing, and the most from all others', () => {
  assert.deepEqual(
    [0, 1, 20, 21, 40, 80, 81, 100].map((n) => shade(n, 100)),
    [0, 1, 1, 2, 2, 4, 5, 5],
  );
  assert.equal(shade(0, 0), 0);
});

suite('words beside points', () => {
  test('stand where their points are, where there is room', () => {
    assert.deepEqual(apart([0, 50, 100], 18, 100), [0, 50, 100]);
  });

  test('make way for each other, and stay in the order of their points', () => {
    assert.deepEqual(apart([50, 50, 50], 10, 100), [50, 60, 70]);
    assert.deepEqual(apart([95, 100, 100], 10, 100), [80, 90, 100]);
    assert.deepEqual(apart([100, 0, 99], 10, 100), [100, 0, 90]);
  });

  test('are never nearer than the gap, and within the height where that can be', () => {
    for (let seed = 1; seed < 60; seed += 1) {
      const points = Array.from({ length: (seed % 9) + 1 }, (_, at) => (seed * (at + 7) * 37) % 181);
      const placed = apart(points, 18, 180).toSorted((a, b) => a - b);
      for (const [at, one] of placed.entries()) {
        assert.ok(one <= 180 && one >= 0, String(one));
        if (at > 0) assert.ok(one - (placed[at - 1] ?? 0) >= 18 - 1e-9);
      }
    }
  });
});

test('a table is a file that spreadsheets open as it was, and that runs nothing', () => {
  const rows = [{ key: 'a', cells: ['=HYPERLINK("x")', 'Jl. A, "B"', '94,2 %'] }];
  const [kind, text = ''] = tableFile({ head: ['Nama', 'Jalan', 'Bagian'], rows }).split(',', 2);
  assert.equal(kind, 'data:text/csv;charset=utf-8');
  assert.equal(
    decodeURIComponent(text),
    '\uFEFF"Nama","Jalan","Bagian"\r\n"\'=HYPERLINK(""x"")","Jl. A, ""B""","94,2 %"\r\n',
  );
});
