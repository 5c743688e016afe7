// The day's units: given anew at midnight in California, and kept for answers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hourMs } from '#core/time.ts';
import { ledgerOf } from './ledger.ts';
import { costOf, dayOf, leftToPoll, paceMs, plus, untilResetMs, usageOf, usedNow, usedUp } from './quota.ts';

const now = Date.UTC(2026, 10, 24, 8);
const used = (read: number, written = 0) => ({ day: '2026-11-24', read, written });

test('the day ends at midnight in California, in winter, in summer and when the clock changes', () => {
  assert.equal(untilResetMs(Date.UTC(2026, 10, 24, 7)), hourMs);
  assert.equal(untilResetMs(Date.UTC(2026, 6, 24, 6)), hourMs);
  assert.equal(untilResetMs(Date.UTC(2026, 10, 1, 7)), 25 * hourMs);
  assert.equal(untilResetMs(Date.UTC(2026, 10, 24, 7, 59, 59)), 1000);
  assert.equal(dayOf(Date.UTC(2026, 10, 24, 7, 59)), '2026-11-23');
});

test('units of another day count no more', () => {
  assert.deepEqual(usedNow({ day: '2026-11-23', read: 9000, written: 50 }, now), used(0));
  assert.deepEqual(usedNow(used(9, 50), now), used(9, 50));
});

test('what is asked costs one unit, an answer fifty', () => {
  assert.deepEqual(plus(plus(used(0), costOf('GET')), costOf('POST')), used(1, 50));
});

test('polling slows as its share is used, and leaves the rest to answers', () => {
  assert.equal(leftToPoll(used(0)), 4000);
  assert.equal(leftToPoll(used(4000)), 0);
  assert.equal(leftToPoll(used(0, 5000)), 4000);
  assert.equal(leftToPoll(used(0, 9000)), 500);
  assert.equal(leftToPoll(used(100, 9500)), 0);
  assert.equal(paceMs(used(0), now, 1), 21_600);
  assert.equal(paceMs(used(3000), now, 1), 86_400);
  assert.equal(paceMs(used(4000), now, 1), 24 * hourMs);
});

test('how much is used is told in percent, and when it comes back once nothing is left', () => {
  assert.deepEqual(usageOf(used(500, 2000), now), { percent: 25 });
  assert.deepEqual(usageOf(used(3000, 8000), now), { percent: 100, regainAccessMs: 24 * hourMs });
  assert.deepEqual(usageOf(usedUp(used(10, 50)), now), { percent: 100, regainAccessMs: 24 * hourMs });
});

test('what any channel of an account spends is counted once, and not on the next day', () => {
  const one = ledgerOf({ apiUrl: 'https://youtube.example', id: 'kota-1' });
  const again = ledgerOf({ apiUrl: 'https://youtube.example', id: 'kota-1' });
  const other = ledgerOf({ apiUrl: 'https://youtube.example', id: 'kota-2' });
  one.note(costOf('POST'), now, false);
  again.note(costOf('GET'), undefined, false);
  assert.deepEqual(one.peek(now), { read: 1, written: 50, isUsedUp: false });
  assert.deepEqual(again.take(now), { read: 1, written: 50, isUsedUp: false });
  assert.deepEqual(one.take(now), { read: 0, written: 0, isUsedUp: false });
  assert.deepEqual(other.take(now), { read: 0, written: 0, isUsedUp: false });
  one.note(costOf('POST'), now - 1, true);
  assert.deepEqual(one.take(now), { read: 0, written: 0, isUsedUp: false });
});
