// The day's units: given anew at midnight in California, and kept for answers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf, leftToPoll, paceMs, untilResetMs, usageOf, usedNow } from './quota.ts';

const hourMs = 3_600_000;

test('the day ends at midnight in California, in winter, in summer and when the clock changes', () => {
  assert.equal(untilResetMs(Date.UTC(2026, 10, 24, 7)), hourMs);
  assert.equal(untilResetMs(Date.UTC(2026, 6, 24, 6)), hourMs);
  assert.equal(untilResetMs(Date.UTC(2026, 10, 1, 7)), 25 * hourMs);
  assert.equal(untilResetMs(Date.UTC(2026, 10, 24, 7, 59, 59)), 1000);
  assert.equal(dayOf(Date.UTC(2026, 10, 24, 7, 59)), '2026-11-23');
});

test('units of another day count no more', () => {
  const now = Date.UTC(2026, 10, 24, 8);
  assert.deepEqual(usedNow({ day: '2026-11-23', units: 9000 }, now), { day: '2026-11-24', units: 0 });
  assert.deepEqual(usedNow({ day: '2026-11-24', units: 9 }, now), { day: '2026-11-24', units: 9 });
});

test('polling slows as its share is used, and leaves the rest to answers', () => {
  const now = Date.UTC(2026, 10, 24, 8);
  const used = (units: number) => ({ day: '2026-11-24', units });
  assert.equal(leftToPoll(used(0)), 4000);
  assert.equal(leftToPoll(used(4000)), 0);
  assert.equal(paceMs(used(0), now, 1), 21_600);
  assert.equal(paceMs(used(3000), now, 1), 86_400);
  assert.equal(paceMs(used(4000), now, 1), 24 * hourMs);
  assert.deepEqual(usageOf(used(2500)), { percent: 25 });
});
