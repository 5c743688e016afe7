// What is between: from the first to the last that is chosen, in the order of the list, and nothing where there is no between.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { betweenChosen } from './between-chosen.ts';

const rows = (numbers: string): { number: string }[] => [...numbers].map((number) => ({ number }));
const between = (chosen: string, all = 'ABCDEFG'): string =>
  betweenChosen(rows(all), rows(chosen))
    .map(({ number }) => number)
    .join('');

test('what stands between the first and the last that is chosen, whichever was chosen first', () => {
  assert.equal(between('BE'), 'CD');
  assert.equal(between('EB'), 'CD');
  assert.equal(between('GCA'), 'BDEF');
});

test('nothing between neighbours, of one, of none, or of what the list does not have', () => {
  for (const chosen of ['', 'C', 'CD', 'ABCDEFG', 'XY', 'CX']) assert.equal(between(chosen), '', chosen);
  assert.equal(between('AB', ''), '');
});
