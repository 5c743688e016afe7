// Of which promises the log tells what becomes of them, and how long working time takes on the wall.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workingDays } from '#core/sop/sp4n.ts';
import { dayMs, hourMs } from '#core/time.ts';
import { measuredDesk, usualDesk } from '#test/given/whole-desk.ts';
import { beyondReach, longestWay, reachOf, wallOf } from './reach.ts';

const calendar = { ...workingDays, holidays: [] };

test('a whole log tells of what it is long enough for, a cut one of half as much', () => {
  assert.equal(reachOf({ from: 0, isWhole: true }, 10 * dayMs), 10 * dayMs);
  assert.equal(reachOf({ from: 0, isWhole: false }, 10 * dayMs), 5 * dayMs);
  assert.equal(reachOf({ from: 11 * dayMs, isWhole: false }, 10 * dayMs), 0);
});

test('working days take as long as from the worst hour of a week', () => {
  const days = (working: number): number => wallOf(calendar, working * dayMs) / dayMs;
  assert.deepEqual([days(1), days(3), days(5), days(13), days(59)], [3, 5, 7, 19, 83]);
  assert.equal(wallOf(undefined, 36 * hourMs), 36 * hourMs);
});

test('a time that is just as long as the log tells of is told, a millisecond more is not', () => {
  const clocks = { 'follow-up': calendar };
  const limits = { ...usualDesk.limits, 'follow-up': 13 * 24 };
  const beyond = (reachMs: number) => beyondReach({ clocks, reachMs }, { limits });
  assert.deepEqual([beyond(19 * dayMs), beyond(19 * dayMs - 1)], [[], ['follow-up']]);
  assert.equal(longestWay(measuredDesk(1, { clocks }), { limits }), 22 * dayMs + 2 * hourMs);
  assert.equal(longestWay(measuredDesk(1, { clocks, reachMs: 7 * dayMs }), { limits }), 3 * dayMs + 2 * hourMs);
});
