// What addresses of lists are narrowed by: the words stand in links that people keep.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { narrowings, nobody } from './narrowing.ts';
import { urgencies } from './urgency.ts';

test('lists are narrowed by what is pressing, by the hour, by what is open and by what was promised, in this spelling', () => {
  assert.deepEqual([...narrowings], ['late', 'near', 'hour', 'open', 'promised']);
  assert.deepEqual(narrowings.slice(0, urgencies.length), [...urgencies]);
});

test('whoever is nobody has a name that no officer’s id has', () => {
  assert.equal(nobody, 'nobody');
  assert.doesNotMatch(nobody, /\d|-/);
});
