// How shares are rounded and compared: all is 100 and none is 0, nothing else is either, and what is shown can be subtracted.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { changeBetween, percentOf, tooFew } from './share.ts';

suite('a percentage', () => {
  const rows: readonly (readonly [part: number, n: number, percent: number | undefined])[] = [
    [0, 0, undefined],
    [3, 0, undefined],
    [0, -1, undefined],
    [0, 5, 0],
    [5, 5, 100],
    [1, 2, 50],
    [1, 3, 33.3],
    [2, 3, 66.7],
    [942, 1000, 94.2],
    [9995, 10_000, 99.9],
    [9999, 10_000, 99.9],
    [1, 10_000, 0.1],
    [4, 10_000, 0.1],
    [6, 10_000, 0.1],
    [15, 10_000, 0.2],
    [10_000, 10_000, 100],
  ];
  for (const [part, n, percent] of rows)
    test(`of ${String(part)} in ${String(n)} is ${String(percent)}`, () => {
      assert.equal(percentOf({ part, n }), percent);
    });

  test('is all only where it is all, and none only where it is none, of any number', () => {
    for (let n = 1; n <= 2500; n += 7)
      for (const part of [0, 1, Math.floor(n / 2), n - 1, n]) {
        const percent = percentOf({ part, n });
        assert.equal(percent === 100, part === n, `${String(part)}/${String(n)}`);
        assert.equal(percent === 0, part === 0, `${String(part)}/${String(n)}`);
      }
  });
});

suite('a change', () => {
  const of = (part: number, n: number) => ({ part, n });

  test('is the difference of what is shown', () => {
    assert.deepEqual(changeBetween(of(921, 1000), of(942, 1000)), { moved: 'up', points: 2.1 });
    assert.deepEqual(changeBetween(of(942, 1000), of(921, 1000)), { moved: 'down', points: 2.1 });
    // 33.3 and 66.7 are shown, so that 33.4 lie between them, though it is a third.
    assert.deepEqual(changeBetween(of(10, 30), of(20, 30)), { moved: 'up', points: 33.4 });
  });

  test('too small to be shown is none', () => {
    assert.deepEqual(changeBetween(of(5000, 10_000), of(5004, 10_000)), { moved: 'same', points: 0 });
    assert.deepEqual(changeBetween(of(5, 5), of(9, 9)), { moved: 'same', points: 0 });
    assert.deepEqual(changeBetween(of(5000, 10_000), of(5006, 10_000)), { moved: 'up', points: 0.1 });
  });

  test('from all but one to all is seen, however many there are', () => {
    assert.deepEqual(changeBetween(of(99_999, 100_000), of(100_000, 100_000)), { moved: 'up', points: 0.1 });
    assert.deepEqual(changeBetween(of(1, 100_000), of(0, 100_000)), { moved: 'down', points: 0.1 });
  });

  test('is not spoken of where either side is of fewer than five', () => {
    assert.equal(changeBetween(of(4, 4), of(1, 100)), undefined);
    assert.equal(changeBetween(of(1, 100), of(4, 4)), undefined);
    assert.equal(changeBetween(of(0, 0), of(50, 100)), undefined);
    assert.equal(changeBetween(of(50, 100), of(0, 0)), undefined);
    assert.deepEqual(changeBetween(of(5, 5), of(0, 5)), { moved: 'down', points: 100 });
  });
});

test('too few are said with their number, none as none, five are enough', () => {
  assert.deepEqual(tooFew('ratings', 0), { says: 'none', of: 'ratings' });
  assert.deepEqual(tooFew('turns', -3), { says: 'none', of: 'turns' });
  assert.deepEqual(tooFew('ratings', 1), { says: 'few', of: 'ratings', n: 1 });
  assert.deepEqual(tooFew('ended', 4), { says: 'few', of: 'ended', n: 4 });
  assert.equal(tooFew('ended', 5), undefined);
});
