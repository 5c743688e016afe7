// Dates on the wall and days counted from 1970: the same, there and back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayMs, dayOfDate, isLocalDate, localDate, localYear } from './time.ts';

test('local dates are those of the calendar on the wall', () => {
  assert.equal(localDate(0), '1970-01-01');
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => {
      const iso = new Date(day * dayMs).toISOString();
      fc.pre(/^\d{4}-/.test(iso));
      assert.equal(localDate(day), iso.slice(0, 10));
    }),
  );
});

test('a New Year’s night belongs to the year on the wall', () => {
  assert.equal(localYear(Date.parse('2026-12-31T17:00:00Z'), 7 * 60), 2027);
  assert.equal(localYear(Date.parse('2026-12-31T16:59:59Z'), 7 * 60), 2026);
});

test('a date on the wall and the day counted from 1970 are one, in leap years and at their ends, too', () => {
  const rows: [date: string, day: number][] = [
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2024-02-29', 19_782],
    ['2024-12-31', 20_088],
    ['2100-03-01', 47_541],
  ];
  for (const [date, day] of rows) assert.equal(dayOfDate(date), day, date);
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => {
      assert.equal(dayOfDate(localDate(day)), day);
    }),
  );
});

test('a date is one that the calendar has, of this century, and written in full', () => {
  for (const date of ['2000-01-01', '2026-11-30', '2028-02-29', '2099-12-31'])
    assert.equal(isLocalDate(date), true, date);
  const none = ['2026-02-29', '2100-02-28', '1999-12-31', '2026-11-31', '2026-13-01', '2026-00-10', '2026-01-00'];
  const written = ['2026-1-01', '26-01-01', '2026-01-01T00:00', ' 2026-01-01', '2026-01-01\n', '2026/01/01', ''];
  for (const date of [...none, ...written]) assert.equal(isLocalDate(date), false, JSON.stringify(date));
});
