// The case after the open one, as the list has them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numberAfter } from './next-case.ts';

const list = (open: number, length = 3) =>
  Array.from({ length }, (_, index) => ({ number: `ADU-${String(index)}`, current: index === open }));

test('the next case is the one below, above the last one, and the first where the open one is not in the list', () => {
  assert.equal(numberAfter(list(0)), 'ADU-1');
  assert.equal(numberAfter(list(1)), 'ADU-2');
  assert.equal(numberAfter(list(2)), 'ADU-1');
  assert.equal(numberAfter(list(-1)), 'ADU-0');
});

test('there is none where nothing else is in the list', () => {
  assert.equal(numberAfter(list(0, 1)), undefined);
  assert.equal(numberAfter([]), undefined);
});
