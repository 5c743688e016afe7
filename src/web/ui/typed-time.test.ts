// Days and times of day as people type them, whatever the language of their browser.
import '#test/given/indonesian.ts';
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { clockTyped, dayTyped, isDay, isMoment, momentTyped, partsShown } from './typed-time.ts';

const today = '2026-11-29';

const days: readonly [typed: string, day: string | undefined][] = [
  ['25-11-2026', '2026-11-25'],
  ['25/11/2026', '2026-11-25'],
  ['25.11.26', '2026-11-25'],
  [' 5 - 1 - 2027 ', '2027-01-05'],
  ['25112026', '2026-11-25'],
  ['251126', '2026-11-25'],
  ['2511', '2026-11-25'],
  ['5/1', '2027-01-05'],
  ['25 Nov', '2026-11-25'],
  ['25 nopember 2026', '2026-11-25'],
  ['Rab, 25 Nov 2026', '2026-11-25'],
  ["Jum'at 4 Desember", '2026-12-04'],
  ['17 Agustus 2026', '2026-08-17'],
  ['1 Mei 2026', '2026-05-01'],
  ['2026-11-25', '2026-11-25'],
  ['2026-1-5', '2026-01-05'],
  ['besok', '2026-11-30'],
  ['Hari  ini', '2026-11-29'],
  ['kemarin', '2026-11-28'],
  ['lusa', '2026-12-01'],
  ['29-02-2028', '2028-02-29'],
  ['11/25/2026', undefined],
  ['29-02-2027', undefined],
  ['31-11-2026', undefined],
  ['0-11-2026', undefined],
  ['25', undefined],
  ['25 xyz 2026', undefined],
  ['kapan saja', undefined],
  ['constructor', undefined],
  ['', undefined],
];

const clocks: readonly [typed: string, clock: string | undefined][] = [
  ['14.30', '14:30'],
  ['14:30', '14:30'],
  ['14,30', '14:30'],
  ['1430', '14:30'],
  ['930', '09:30'],
  ['9.05', '09:05'],
  ['9', '09:00'],
  ['14', '14:00'],
  ['00.00', '00:00'],
  ['23.59', '23:59'],
  ['pukul 14.30 WIB', '14:30'],
  ['jam 7', '07:00'],
  ['2:30 PM', '14:30'],
  ['12:05 am', '00:05'],
  ['12 p.m.', '12:00'],
  ['24.00', undefined],
  ['14.60', undefined],
  ['14.3', undefined],
  ['13 pm', undefined],
  ['2 siang', undefined],
  ['-1', undefined],
  ['14.30.00', undefined],
  ['', undefined],
];

suite('a day', () => {
  for (const [typed, day] of days) test(JSON.stringify(typed), () => assert.equal(dayTyped(typed, today), day));
});

suite('a time of day', () => {
  for (const [typed, clock] of clocks) test(JSON.stringify(typed), () => assert.equal(clockTyped(typed), clock));
});

test('both together are a moment, shown again as they are read here', () => {
  const moment = momentTyped('25 Nov', '7', today);
  assert.equal(moment, '2026-11-25T07:00');
  assert.ok(isMoment(moment));
  assert.deepEqual(partsShown(moment), { day: '25-11-2026', clock: '07.00' });
});

test('half a moment, or one that cannot be read, is neither a moment nor nothing', () => {
  for (const [day, clock] of [
    ['25-11-2026', ''],
    ['', '07.00'],
    ['OKT', '25.99'],
  ] as const) {
    const held = momentTyped(day, clock, today);
    assert.equal(isMoment(held), false, held);
    assert.notEqual(held, '');
    assert.deepEqual(partsShown(held), { day, clock });
  }
  assert.equal(momentTyped(' ', '', today), '');
  assert.equal(isDay('25-11-2026'), false);
});

test('what has the shape of a day or a moment, and is none, is none', () => {
  for (const day of ['2026-02-30', '2026-13-01', '2026-00-10', '2026-04-31', '2027-02-29', '0000-00-00']) {
    assert.equal(isDay(day), false, day);
    assert.equal(isMoment(momentTyped(day, '08:00', today)), false, day);
  }
  for (const clock of ['25:99', '24:00', '23:60', '99:00']) {
    const held = momentTyped('25-11-2026', clock, today);
    assert.equal(isMoment(held), false, clock);
    assert.deepEqual(partsShown(held), { day: '25-11-2026', clock: clock.replace(':', '.') });
  }
  for (const day of ['2028-02-29', '2026-12-31', '2026-01-01']) {
    assert.ok(isDay(day), day);
    for (const clock of ['00:00', '23:59']) assert.ok(isMoment(`${day}T${clock}`), clock);
  }
  for (const held of ['2026-11-25T08:00T09:00', '2026-11-25 08:00', '2026-11-25T8:00', '2026-11-25T08:00:00', 'T'])
    assert.equal(isMoment(held), false, held);
});
