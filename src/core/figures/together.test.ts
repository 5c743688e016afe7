// Periods laid together cover what they covered apart, and no moment twice.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { togetherOf } from './together.ts';

type Period = { from: number; until: number };
const period = (from: number, until: number): Period => ({ from, until });

test('periods that overlap or touch are one, and others stay apart', () => {
  assert.deepEqual(togetherOf([period(5, 9), period(0, 2), period(2, 4), period(6, 7)]), [period(0, 4), period(5, 9)]);
  assert.deepEqual(togetherOf([]), []);
});

test('each moment of some is a moment of just one of those together, in their order', () => {
  const some = fc.array(
    fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 6 })).map(([from, long]) => period(from, from + long)),
  );
  fc.assert(
    fc.property(some, (apart) => {
      const together = togetherOf(apart);
      const holding = (periods: readonly Period[], moment: number): number =>
        periods.filter(({ from, until }) => from <= moment && moment < until).length;
      for (let moment = 0; moment < 30; moment += 1)
        assert.equal(holding(together, moment), Math.min(holding(apart, moment), 1));
      assert.deepEqual(
        together,
        together.toSorted((one, other) => one.from - other.from),
      );
    }),
  );
});
