import assert from 'node:assert/strict';
import { test } from 'node:test';
import { copyProblems, isTrackingId } from './passed-report.ts';

const now = Date.parse('2026-11-25T10:00:00+07:00');
const report = { trackingId: ' 9100001 ', title: 'Trotoar', text: 'Rusak', passedAt: now - 3_600_000 };

test('a copied report needs its number, a title, its words and the time when it was passed on', () => {
  assert.deepEqual(copyProblems(report, now), {});
  assert.deepEqual(copyProblems({ trackingId: ' ', title: '', text: '\n', passedAt: Number.NaN }, now), {
    trackingId: 'missing',
    title: 'missing',
    text: 'missing',
    passedAt: 'wrong',
  });
});

test('a number is letters, digits and dashes; a time is neither ahead nor long ago', () => {
  for (const id of ['9100001', 'LPR-2026-77']) assert.ok(isTrackingId(id));
  for (const id of ['ab', '-12345', '91 00', 'x'.repeat(41), 'a/b']) assert.ok(!isTrackingId(id), id);
  assert.deepEqual(copyProblems({ ...report, trackingId: 'a/b/c' }, now), { trackingId: 'wrong' });
  for (const passedAt of [now + 6 * 60_000, now - 91 * 86_400_000])
    assert.deepEqual(copyProblems({ ...report, passedAt }, now), { passedAt: 'wrong' });
  assert.deepEqual(copyProblems({ ...report, passedAt: now + 4 * 60_000 }, now), {});
});
