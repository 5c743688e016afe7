// Days of the city begin at its midnight, seven hours before that of Greenwich.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { cityZone, dateOf, startOfDate } from './city-day.ts';
import { dayMs } from './time.ts';

suite('a day of the city', () => {
  const rows: [string, string][] = [
    ['2026-11-29T16:59:59.999Z', '2026-11-29'],
    ['2026-11-29T17:00:00.000Z', '2026-11-30'],
    ['2026-12-31T17:00:00.000Z', '2027-01-01'],
    ['2028-02-28T17:00:00.000Z', '2028-02-29'],
    ['1969-12-31T16:59:59.999Z', '1969-12-31'],
  ];
  for (const [at, date] of rows)
    test(`${at} lies in ${date}`, () => {
      assert.equal(dateOf(Date.parse(at)), date);
    });

  test('begins at its first millisecond, and the one before it ends there', () => {
    for (const date of ['2026-01-01', '2026-11-30', '2028-02-29']) {
      assert.equal(dateOf(startOfDate(date)), date);
      assert.notEqual(dateOf(startOfDate(date) - 1), date);
      assert.equal(dateOf(startOfDate(date) + dayMs - 1), date);
    }
  });

  test('is the day that the zone has', () => {
    const at = Date.parse('2026-06-30T18:30:00Z');
    assert.equal(new Intl.DateTimeFormat('sv-SE', { timeZone: cityZone }).format(at), dateOf(at));
  });

  test('of what is no day begins never', () => {
    assert.ok(Number.isNaN(startOfDate('2026-13-01')));
  });
});
