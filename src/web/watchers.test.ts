// Who watches is told of each change until they leave, and nobody else is.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeWatchers } from './watchers.ts';

test('everybody who watches is told, until they leave; of another thing nothing', () => {
  const [one, other] = [makeWatchers(), makeWatchers()];
  const heard: string[] = [];
  const leave = one.watch(() => heard.push('first'));
  one.watch(() => heard.push('second'));
  other.watch(() => heard.push('other'));
  one.tell();
  assert.deepEqual(heard, ['first', 'second']);
  leave();
  leave();
  one.tell();
  assert.deepEqual(heard, ['first', 'second', 'second']);
});
