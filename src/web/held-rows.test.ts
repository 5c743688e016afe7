// What somebody looks at in a list stands still while others write, and is never out of date for it.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { heldRows } from './held-rows.ts';

const rows = (numbers: string) => numbers.split('').map((number) => ({ number, words: `now ${number}` }));
const held = (shown: string, fresh: string, holds = true) => {
  const { rows: all, news, order } = heldRows(shown.split(''), rows(fresh), holds);
  assert.deepEqual(
    order,
    all.map(({ number }) => number),
  );
  return [order.join(''), news];
};

suite('a list that is held', () => {
  const cases: readonly [what: string, shown: string, fresh: string, order: string, news: number][] = [
    ['stands as it stood', 'abc', 'abc', 'abc', 0],
    ['lets what came before it wait', 'abc', 'xabc', 'abc', 1],
    ['lets what came between wait', 'abc', 'axbyc', 'abc', 2],
    ['keeps its order though the server has another', 'abc', 'cab', 'abc', 0],
    ['leaves out what is gone', 'abc', 'ac', 'ac', 0],
    ['goes on with what follows, as a further page does', 'abc', 'abcde', 'abcde', 0],
    ['tells both apart', 'abc', 'xabcd', 'abcd', 1],
    ['counts as following only what stands behind all of it', 'abc', 'bxcay', 'abcy', 1],
    ['shows all where nothing of it is left', 'abc', 'xyz', 'xyz', 0],
    ['shows all where nothing was shown', '', 'abc', 'abc', 0],
    ['is empty where everything is gone', 'abc', '', '', 0],
  ];
  for (const [what, shown, fresh, order, news] of cases)
    test(what, () => assert.deepEqual(held(shown, fresh), [order, news]));

  test('shows each row as it is now', () => {
    assert.deepEqual(heldRows(['b', 'a'], rows('ab'), true).rows, rows('ba'));
  });

  test('begins with a page that was called back, and lets news wait all the same', () => {
    const { rows: all, news } = heldRows(['c', 'd'], rows('abxcyd'), true, 2);
    assert.deepEqual([all.map(({ number }) => number).join(''), news], ['abcd', 2]);
    assert.deepEqual(heldRows(['c', 'd'], rows('cbd'), true, 2).rows, rows('bcd'));
  });

  test('that is called shows everything in the server’s order', () => {
    assert.deepEqual(held('abc', 'cxab', false), ['cxab', 0]);
  });

  test('loses nothing and shows nothing twice, however often it changes', () => {
    let order: readonly string[] = 'abc'.split('');
    for (const fresh of ['xabc', 'xyabc', 'ybc', 'ybcq', 'cqby', 'zcq']) {
      const now = heldRows(order, rows(fresh), true);
      assert.equal(now.rows.length + now.news, fresh.length, fresh);
      assert.equal(new Set(now.order).size, now.order.length, fresh);
      ({ order } = now);
    }
  });
});
