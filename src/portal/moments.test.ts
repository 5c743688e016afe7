// Instants as a citizen reads them: in Yogyakarta's time, whatever the server's, and readable for programs too.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hourMs, minuteMs } from '#core/time.ts';
import { hoursWords, moment, momentWords } from './moments.ts';

test('a moment has its day and its time in Yogyakarta, on either side of midnight', () => {
  for (const [iso, id, en] of [
    ['2026-03-02T08:00:00+07:00', 'Sen, 2 Mar 2026 pukul 08.00 WIB', 'Mon, 2 Mar 2026, 08.00 WIB'],
    ['2026-03-02T16:59:59Z', 'Sen, 2 Mar 2026 pukul 23.59 WIB', 'Mon, 2 Mar 2026, 23.59 WIB'],
    ['2026-03-02T17:00:00Z', 'Sel, 3 Mar 2026 pukul 00.00 WIB', 'Tue, 3 Mar 2026, 00.00 WIB'],
    ['2025-12-31T17:00:00Z', 'Kam, 1 Jan 2026 pukul 00.00 WIB', 'Thu, 1 Jan 2026, 00.00 WIB'],
    ['2028-02-28T17:00:00Z', 'Sel, 29 Feb 2028 pukul 00.00 WIB', 'Tue, 29 Feb 2028, 00.00 WIB'],
    ['2026-08-17T03:04:00Z', 'Sen, 17 Agu 2026 pukul 10.04 WIB', 'Mon, 17 Aug 2026, 10.04 WIB'],
  ] as const) {
    assert.equal(momentWords(Date.parse(iso), 'id'), id);
    assert.equal(momentWords(Date.parse(iso), 'en'), en);
  }
});

test('a moment never names an hour 24, and cuts seconds instead of rounding them up', () => {
  const evening = Date.parse('2026-03-02T16:30:00Z');
  for (let minute = 0; minute < 60; minute += 1) {
    const words = momentWords(evening + minute * minuteMs + 59_999, 'id');
    assert.doesNotMatch(words, /pukul 24/);
    const expected = minute < 30 ? `23.${String(minute + 30)}` : `00.${String(minute - 30).padStart(2, '0')}`;
    assert.ok(words.includes(`pukul ${expected} WIB`), words);
  }
});

test('a moment tells programs the very instant, with what people read around it', () => {
  const at = Date.parse('2026-03-02T01:02:03.004Z');
  const { text } = moment(at, 'en');
  assert.equal(text, `<time datetime="2026-03-02T01:02:03.004Z">${momentWords(at, 'en')}</time>`);
});

test('a time standard is told to the minute, one of a kind in the singular', () => {
  for (const [hours, id, en] of [
    [1, '1 jam', '1 hour'],
    [2, '2 jam', '2 hours'],
    [24, '24 jam', '24 hours'],
    [336, '336 jam', '336 hours'],
    [0, '0 jam', '0 hours'],
    [0.4, '24 menit', '24 minutes'],
    [1.5, '1 jam 30 menit', '1 hour 30 minutes'],
    [2 + 1 / 60, '2 jam 1 menit', '2 hours 1 minute'],
  ] as const) {
    assert.equal(hoursWords(hours * hourMs, 'id'), id);
    assert.equal(hoursWords(hours * hourMs, 'en'), en);
  }
});
