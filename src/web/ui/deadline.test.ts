// The marks of a deadline: half, a quarter, gone; paused; met.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hourMs, minuteMs } from '#core/time.ts';
import { showDeadline, type Deadline } from './deadline.ts';

const dueAt = '2026-11-24T10:00:00Z';
const due = Date.parse(dueAt);
const clock = (limitMs: number, paused = false): Deadline => ({ step: 'ask-identity', dueAt, limitMs, paused });

test('above half of the time it is quiet, above a quarter it stands out, below it is amber', () => {
  assert.equal(showDeadline(clock(2 * hourMs), due - 61 * minuteMs).look, 'neutral');
  assert.equal(showDeadline(clock(2 * hourMs), due - 59 * minuteMs).look, 'calm');
  assert.equal(showDeadline(clock(2 * hourMs), due - 29 * minuteMs).look, 'soon');
});

test('words and what is heard name the same span', () => {
  const shown = showDeadline(clock(2 * hourMs), due - 43 * minuteMs);
  assert.equal(shown.words, '43 mnt');
  assert.equal(shown.spoken, 'Tenggat Tanya identitas, sisa 43 menit');
});

test('past the deadline it says by how much', () => {
  assert.deepEqual(showDeadline(clock(2 * hourMs), due + 130 * minuteMs), {
    look: 'late',
    words: 'lewat 2 j 10 mnt',
    spoken: 'Tenggat Tanya identitas lewat 2 jam',
  });
});

test('a paused clock is never late', () => {
  assert.equal(showDeadline(clock(2 * hourMs, true), due + 5 * hourMs).look, 'paused');
});

test('without a clock there is nothing left to promise', () => {
  assert.equal(showDeadline(undefined, due).look, 'ok');
});
