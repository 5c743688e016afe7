// The marks of a deadline: the first warning, the last, gone; paused; met.
import '#test/given/indonesian.ts';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hourMs, minuteMs } from '#core/time.ts';
import { showDeadline, type Deadline } from './deadline.ts';

const dueAt = '2026-11-24T10:00:00Z';
const due = Date.parse(dueAt);
const before = (ms: number): string => new Date(due - ms).toISOString();
const marks = { warnAt: before(hourMs), nearAt: before(24 * minuteMs) };
const clock = (paused = false): Deadline => ({ step: 'ask-identity', dueAt, paused, ...(paused ? {} : marks) });

test('before the first warning it is quiet, after it stands out, from the last one on it is amber', () => {
  assert.equal(showDeadline(clock(), due - hourMs - 1).look, 'neutral');
  assert.equal(showDeadline(clock(), due - hourMs).look, 'calm');
  assert.equal(showDeadline(clock(), due - 24 * minuteMs - 1).look, 'calm');
  assert.equal(showDeadline(clock(), due - 24 * minuteMs).look, 'soon');
  assert.equal(showDeadline(clock(), due).look, 'soon');
});

test('a procedure that warns of nothing colours nothing', () => {
  assert.equal(showDeadline({ step: 'ask-identity', dueAt, paused: false }, due).look, 'neutral');
});

test('words and what is heard name the same span', () => {
  const shown = showDeadline(clock(), due - 43 * minuteMs);
  assert.equal(shown.words, '43 mnt');
  assert.equal(shown.spoken, 'Tenggat Tanya identitas, sisa 43 menit');
});

test('a step that its case calls otherwise is heard by that name', () => {
  const called: Deadline = { ...marks, step: 'ask-identity', stepName: 'Kenali pelapor', dueAt, paused: false };
  assert.equal(showDeadline(called, due - 43 * minuteMs).spoken, 'Tenggat Kenali pelapor, sisa 43 menit');
});

test('past the deadline it says by how much', () => {
  assert.deepEqual(showDeadline(clock(), due + 130 * minuteMs), {
    look: 'late',
    words: 'lewat 2 j 10 mnt',
    spoken: 'Tenggat Tanya identitas lewat 2 jam',
  });
});

test('a paused clock is never late', () => {
  assert.equal(showDeadline(clock(true), due + 5 * hourMs).look, 'paused');
});

test('without a clock there is nothing left to promise', () => {
  assert.equal(showDeadline(undefined, due).look, 'ok');
});
