// Rows that are chosen together: in and out again, in their order, as they were seen, and none that is out of sight.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { choose, chooseBetween, chosenCases, keepChosen, toggleChosen } from './chosen-cases.ts';

const one = (number: string, version = 1) => ({ number, version, channel: 'instagram', may: [] });
const numbers = (): string[] => chosenCases().map(({ number }) => number);

beforeEach(() => choose([]));

test('a row is taken in and out, the others stay in their order', () => {
  for (const number of ['B', 'A', 'C']) toggleChosen(one(number));
  assert.deepEqual(numbers(), ['B', 'A', 'C']);
  toggleChosen(one('A'));
  assert.deepEqual(numbers(), ['B', 'C']);
  toggleChosen(one('A'));
  assert.deepEqual(numbers(), ['B', 'C', 'A']);
});

test('a row counts as it was when it was chosen, and is left out whatever became of it', () => {
  toggleChosen(one('A', 3));
  assert.deepEqual(chosenCases(), [one('A', 3)]);
  toggleChosen(one('A', 9));
  assert.deepEqual(chosenCases(), []);
});

test('what is in sight no more is chosen no more', () => {
  choose([one('A'), one('B'), one('C')]);
  keepChosen((number) => number !== 'B');
  assert.deepEqual(numbers(), ['A', 'C']);
  const before = chosenCases();
  keepChosen(() => true);
  assert.equal(chosenCases(), before, 'the same list while nothing changes');
  keepChosen(() => false);
  assert.deepEqual(numbers(), []);
});

test('a range goes from the one that was chosen last to this one, either way, beside what was chosen before', () => {
  const all = 'ABCDE'.split('').map((number) => one(number));
  const reached = (before: string, first: string | undefined, last: string): string => {
    choose(before.split('').map((number) => one(number)));
    chooseBetween(all, first, last);
    return numbers().join('');
  };
  assert.equal(reached('B', 'B', 'D'), 'BCD');
  assert.equal(reached('D', 'D', 'B'), 'DBC');
  assert.equal(reached('', 'C', 'C'), 'C');
  assert.equal(reached('E', 'A', 'B'), 'EAB');
  assert.equal(reached('', undefined, 'B'), 'B');
  assert.equal(reached('A', 'gone', 'C'), 'AC');
  assert.equal(reached('A', 'A', 'gone'), 'A');
  assert.equal(reached('A', 'A', 'E'), 'ABCDE');
});
