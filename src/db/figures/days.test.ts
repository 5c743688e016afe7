// Which questions are answered by days that were counted already, and from which of their lines.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { dayMs, hourMs } from '#core/time.ts';
import type { Of } from './asked.ts';
import { isOfDays, keptOf } from './days.ts';

const midnight = Date.parse('2026-03-02T00:00:00+07:00');
const zone = 'Asia/Jakarta';
const period = { from: midnight, until: midnight + 3 * dayMs };

suite('a period is one of whole days', () => {
  test('from midnight to midnight, also of no day at all', () => {
    assert.equal(isOfDays({ period, zone }), true);
    assert.equal(isOfDays({ period: { from: midnight, until: midnight }, zone }), true);
  });
  test('and not where it begins or ends within one', () => {
    assert.equal(isOfDays({ period: { ...period, from: midnight + 1 }, zone }), false);
    assert.equal(isOfDays({ period: { ...period, until: period.until - 1 }, zone }), false);
    assert.equal(isOfDays({ period: { from: midnight + hourMs, until: period.until + hourMs }, zone }), false);
  });
  test('nor on another clock, even where it shows the same time', () => {
    assert.equal(isOfDays({ period, zone: 'Asia/Bangkok' }), false);
    assert.equal(isOfDays({ period, zone: 'UTC' }), false);
  });
  test('nor where it is longer than ten years', () => {
    assert.equal(isOfDays({ period: { from: midnight, until: midnight + 3660 * dayMs }, zone }), true);
    assert.equal(isOfDays({ period: { from: midnight, until: midnight + 3661 * dayMs }, zone }), false);
  });
});

suite('the lines that answer', () => {
  /** Lines stand under the names of their sides, but agencies’. */
  const nameOf = (side: string): string | undefined =>
    ({ all: 'all', channel: 'channel', category: 'category', agency: 'lead' })[side];
  const answers: [string, Of, string | undefined, boolean][] = [
    ['all', {}, 'all', false],
    ['all', { kind: 'complaint' }, 'all', false],
    ['all', { kind: 'request' }, undefined, false],
    ['channel', { kind: 'request' }, undefined, false],
    ['day', {}, 'all', false],
    ['week', {}, 'all', false],
    ['month', {}, 'all', false],
    ['channel', {}, 'channel', false],
    ['agency', {}, 'lead', false],
    ['all', { channel: 'x' }, 'channel', true],
    ['week', { agency: 'dlh' }, 'lead', true],
    ['month', { category: 'jalan' }, 'category', true],
    ['channel', { channel: 'x' }, 'channel', true],
    ['channel', { category: 'jalan' }, undefined, false],
    ['week', { channel: 'x', category: 'jalan' }, undefined, false],
    ['all', { channel: 'x', agency: 'dlh' }, undefined, false],
    ['kelurahan', {}, undefined, false],
    ['all', { kelurahan: '34.71.02.1003' }, undefined, false],
    ['shift', {}, undefined, false],
  ];
  for (const [by, of, toldApart, isOne] of answers)
    test(`by ${by} of ${JSON.stringify(of)} are ${toldApart ?? 'none'}${isOne ? ', those of one key' : ''}`, () => {
      const kept = keptOf(by, of, nameOf);
      assert.equal(kept?.toldApart, toldApart);
      assert.equal(kept?.only !== undefined, isOne);
    });
});
