// A long list is there in part: what was left behind can be gone back to, and what is in sight does not move.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { firstPage, pageAfter, pageBefore, startOf, type PageAt } from './list-window.ts';

const page = (rows: number, next?: string) => ({ cases: Array.from({ length: rows }, () => ({})), next });

/** So many pages of fifty. */
const after = (pages: number): PageAt => {
  let at = firstPage;
  for (let count = 1; count <= pages; count += 1) at = pageAfter(page(50, `p${String(count)}`), at) ?? at;
  return at;
};

suite('a page', () => {
  test('begins behind all those before it, and behind the last is none', () => {
    const { after: place, at } = after(3);
    assert.deepEqual([place, at], ['p3', 150]);
    assert.equal(pageAfter(page(12), after(3)), undefined);
  });

  test('knows the one before it, up to the first', () => {
    const { before } = after(2);
    assert.deepEqual([before?.().after, before?.().before?.().after], ['p1', '']);
    assert.equal(firstPage.before, undefined);
  });

  for (const [row, place] of [
    [0, ''],
    [49, ''],
    [50, 'p1'],
    [149, 'p2'],
    [150, 'p3'],
    [900, 'p5'],
  ] as const)
    test(`is found in which row ${String(row)} stands`, () => assert.equal(pageBefore(after(5), row).after, place));

  test('is found among two thousand of them', () => assert.equal(pageBefore(after(2000), 60).after, 'p1'));
});

suite('rows that take the place of others', () => {
  const starts: readonly [what: string, former: [string, number], order: string, at: number, start: number][] = [
    ['begin where they did', ['abcd', 100], 'abcd', 100, 100],
    ['begin later where the first are left behind', ['abcd', 100], 'cdef', 102, 102],
    ['stay where they are though the server counts otherwise', ['abcd', 100], 'cdef', 107, 102],
    ['begin earlier where others come before them', ['cdef', 102], 'abcdef', 100, 100],
    ['never begin before the first', ['cd', 1], 'xyabcd', 3, 0],
    ['begin at nothing with the first page', ['cdef', 3], 'abcdef', 0, 0],
    ['begin where their page does where none of them is known', ['abcd', 100], 'wxyz', 700, 700],
    ['begin where their page does where nothing was there', ['', 0], 'wxyz', 700, 700],
    ['begin where their page does where nothing is left', ['abcd', 100], '', 100, 100],
  ];
  for (const [what, [rows, start], order, at, expected] of starts)
    test(what, () =>
      assert.equal(
        startOf({ order: rows === '' ? [] : rows.split(''), start }, order === '' ? [] : order.split(''), at),
        expected,
      ),
    );
});
