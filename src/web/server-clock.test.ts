// The server's time is learnt from what it answers, whatever the officer's own clock says.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { learnServerTime, serverNow } from './server-clock.ts';

const near = (a: number, b: number): boolean => Math.abs(a - b) < 1_500;

test('a clock that runs an hour behind is corrected by the first answer', () => {
  const server = Date.now() + 3_600_000;
  learnServerTime(new Date(server).toUTCString());
  assert.ok(near(serverNow(), server));
});

test('an answer without a date, or with a broken one, changes nothing', () => {
  const before = serverNow() - Date.now();
  learnServerTime(null);
  learnServerTime('kemarin sore');
  assert.ok(near(serverNow() - Date.now(), before));
});

test('a difference of a second is left alone, so that badges do not flicker', () => {
  learnServerTime(new Date().toUTCString());
  const before = serverNow() - Date.now();
  learnServerTime(new Date(Date.now() + 1_000).toUTCString());
  assert.equal(serverNow() - Date.now() === before || near(serverNow() - Date.now(), before), true);
});
