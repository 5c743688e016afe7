// Which moments may be chosen before the server is asked, and which are suggested.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import type * as SendLater from './send-later.ts';

const { load } = await consoleIn('id');
const { isAtNight, laterTrouble, suggestedTimes } = await load<typeof SendLater>('web/acts/send-later.ts');

/** 09.00 in Jakarta. */
const now = Date.parse('2026-03-02T02:00:00.000Z');
const bounds = (sendBefore?: string) => ({ now, sendBefore });

test('a moment is one that can be read, lies a minute ahead, and before the deadline', () => {
  assert.equal(laterTrouble('besok', bounds()), 'no-moment');
  assert.equal(laterTrouble('2026-03-02T09:00', bounds()), 'past');
  assert.equal(laterTrouble('2026-03-02T09:01', bounds()), undefined);
  assert.equal(laterTrouble('2026-03-02T11:00', bounds('2026-03-02T04:00:00.000Z')), 'after-deadline');
  assert.equal(laterTrouble('2026-03-02T10:59', bounds('2026-03-02T04:00:00.000Z')), undefined);
});

test('the next usual hours are suggested, none at the deadline or after it', () => {
  assert.deepEqual(suggestedTimes(bounds()), ['2026-03-02T13:00', '2026-03-02T16:00', '2026-03-03T08:00']);
  assert.deepEqual(suggestedTimes(bounds('2026-03-02T07:00:00.000Z')), ['2026-03-02T13:00']);
  assert.deepEqual(suggestedTimes(bounds('2026-03-02T04:00:00.000Z')), []);
});

test('the night is from nine in the evening to six in the morning', () => {
  const at = (time: string): boolean => isAtNight(`2026-03-02T${time}`);
  assert.deepEqual(['20:59', '21:00', '05:59', '06:00'].map(at), [false, true, true, false]);
  assert.equal(isAtNight(''), false);
});
