// What a colleague is told while somebody writes: from the first key on, for a minute after the last one, and no longer once it is sent.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writingForMs } from '#core/presence.ts';
import { doingOn, noteDone, noteKey, watchTyping } from './typing.ts';

const [one, other] = ['ADU-2026-000001-A1', 'ADU-2026-000002-A2'];

test('the first key is told at once, the next ones are not, and another form is', () => {
  let told = 0;
  const unwatch = watchTyping(() => (told += 1));
  noteKey(one, 'AskIdentity', 0);
  noteKey(one, 'AskIdentity', 1_000);
  assert.equal(told, 1);
  noteKey(one, 'AddNote', 2_000);
  assert.equal(told, 2);
  noteKey(other, 'AddNote', 3_000);
  assert.equal(told, 3);
  assert.deepEqual([doingOn(one, 3_000), doingOn(other, 3_000)], ['looking', 'noting']);
  unwatch();
  noteKey(one, 'AskIdentity', 4_000);
  assert.equal(told, 3);
});

test('a minute after the last key somebody looks and writes no more', () => {
  noteKey(one, 'AskIdentity', 0);
  assert.equal(doingOn(one, writingForMs - 1), 'answering');
  assert.equal(doingOn(one, writingForMs), 'looking');
});

test('what was sent is written no more; what is sent elsewhere changes nothing', () => {
  noteKey(one, 'SetPriority', 0);
  noteDone(other);
  assert.equal(doingOn(one, 1), 'filling-in');
  noteDone(one);
  assert.equal(doingOn(one, 1), 'looking');
});
