// Chance that can be had again, and that is as even as a queue needs.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { chanceOf, chosen, counted, drawn } from './chance.ts';

const throws = (seed: number, many: number): number[] => {
  const chance = chanceOf(seed);
  return Array.from({ length: many }, chance);
};

suite('chance', () => {
  test('is the same again from the same seed, and another from another', () => {
    assert.deepEqual(throws(7, 20), throws(7, 20));
    assert.notDeepEqual(throws(7, 20), throws(8, 20));
    for (const seed of [0, -1, 2 ** 31, 0x9e3779b9]) assert.ok(new Set(throws(seed, 50)).size > 45, String(seed));
  });

  test('lies between nought and one, evenly', () => {
    const many = throws(1, 20_000);
    assert.ok(many.every((one) => one >= 0 && one < 1));
    const tenths = Array.from({ length: 10 }, (_, at) => many.filter((one) => Math.floor(one * 10) === at).length);
    for (const count of tenths) assert.ok(Math.abs(count - 2000) < 200, tenths.join(' '));
  });

  test('draws between the values of a sample, from the least to the most', () => {
    const many = throws(3, 5000).map((one) => drawn([10, 20, 40], () => one));
    assert.ok(many.every((one) => one >= 10 && one <= 40));
    const mean = many.reduce((sum, one) => sum + one, 0) / many.length;
    // Half of them lie evenly between 10 and 20, half between 20 and 40.
    assert.ok(Math.abs(mean - 22.5) < 0.5, String(mean));
    assert.deepEqual([drawn([], chanceOf(1)), drawn([5], chanceOf(1))], [0, 5]);
  });

  test('chooses by shares, whatever they add up to, and never what has none', () => {
    const chance = chanceOf(4);
    const many = Array.from({ length: 8000 }, () => chosen({ ends: 1, goes: 3, never: 0 }, chance));
    const ends = many.filter((one) => one === 'ends').length;
    assert.ok(Math.abs(ends - 2000) < 150, String(ends));
    assert.ok(!many.includes('never'));
    assert.equal(chosen({}, chance), undefined);
  });

  test('counts as many as come on average, few or many, and none of none', () => {
    for (const mean of [0, 0.2, 4, 35, 200]) {
      const chance = chanceOf(5);
      const many = Array.from({ length: 2000 }, () => counted(mean, chance));
      const found = many.reduce((sum, one) => sum + one, 0) / many.length;
      const spread = many.reduce((sum, one) => sum + (one - found) ** 2, 0) / many.length;
      assert.ok(Math.abs(found - mean) <= 0.1 * Math.sqrt(mean), `${String(mean)}: ${String(found)}`);
      // Of what comes by chance, the variance is the mean.
      assert.ok(Math.abs(spread - mean) <= 0.15 * mean, `${String(mean)}: ${String(spread)}`);
    }
  });
});
