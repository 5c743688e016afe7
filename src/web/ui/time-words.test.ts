// How instants and spans read in Indonesian, in Jakarta's time whatever the machine's zone.
import '#test/given/indonesian.ts';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayMs, hourMs, minuteMs } from '#core/time.ts';
import {
  clockTime,
  fromLocalInput,
  localInput,
  momentWords,
  sameDay,
  shortMoment,
  spanWords,
  spokenSpan,
} from './time-words.ts';

test('a span reads in minutes below two hours, hours below two days, then days', () => {
  assert.equal(spanWords(43 * minuteMs), '43 mnt');
  assert.equal(spanWords(119 * minuteMs), '119 mnt');
  assert.equal(spanWords(2 * hourMs), '2 j');
  assert.equal(spanWords(47 * hourMs + 59 * minuteMs), '47 j');
  assert.equal(spanWords(2 * dayMs), '2 hr');
});

test('a negative span reads as nothing left', () => {
  assert.equal(spanWords(-5 * minuteMs), '0 mnt');
});

test('an overdue span keeps its minutes below two days', () => {
  assert.equal(spanWords(130 * minuteMs, true), '2 j 10 mnt');
  assert.equal(spanWords(3 * hourMs, true), '3 j');
  assert.equal(spanWords(5 * minuteMs, true), '5 mnt');
  assert.equal(spanWords(0, true), '0 mnt');
});

test('a sentence has no shortened word, and may keep its minutes', () => {
  for (const [span, words] of [
    [3 * hourMs + 12 * minuteMs, '3 jam 12 menit'],
    [3 * hourMs, '3 jam'],
    [40 * minuteMs, '40 menit'],
    [4 * dayMs + 5 * hourMs, '4 hari'],
    [-minuteMs, '0 menit'],
  ] as const)
    assert.equal(spokenSpan(span, true), words);
});

test('those who listen hear whole words', () => {
  assert.equal(spokenSpan(43 * minuteMs), '43 menit');
  assert.equal(spokenSpan(5 * hourMs), '5 jam');
  assert.equal(spokenSpan(3 * dayMs), '3 hari');
  assert.equal(spokenSpan(3 * hourMs + 12 * minuteMs), '3 jam');
});

test('a moment reads in Jakarta with its zone', () => {
  assert.equal(momentWords('2026-11-24T23:14:00Z'), 'Rab, 25 Nov 06.14 WIB');
  assert.equal(clockTime('2026-11-24T23:14:00Z'), '06.14');
});

test('a moment of today is told by its time alone', () => {
  const now = Date.parse('2026-11-25T01:00:00Z');
  assert.equal(shortMoment('2026-11-24T23:14:00Z', now), '06.14');
  assert.equal(shortMoment('2026-11-24T10:14:00Z', now), 'Sel, 24 Nov 17.14');
});

test('days change at midnight in Jakarta', () => {
  assert.equal(sameDay('2026-11-24T16:59:00Z', '2026-11-24T17:01:00Z'), false);
  assert.equal(sameDay('2026-11-24T17:01:00Z', '2026-11-25T16:59:00Z'), true);
});

test('a local input and the instant it means agree', () => {
  const at = Date.parse('2026-11-25T03:30:00Z');
  assert.equal(localInput(at), '2026-11-25T10:30');
  assert.equal(Date.parse(fromLocalInput(localInput(at))), at);
});
