// Holidays are facts of each year: those that are brought along, those that a city names, and the year that nobody has told.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { holidaysWith, yearWithoutHolidays } from './holidays.ts';

const wib = (text: string): number => Date.parse(`${text}+07:00`);

suite('which days are holidays', () => {
  const brought = holidaysWith({});

  test('those of the decrees that are brought along, each a real day, once and in order', () => {
    for (const day of ['2026-01-01', '2026-08-17', '2026-12-25', '2027-01-01', '2027-08-17'])
      assert.ok(brought.includes(day), day);
    for (const day of brought) assert.equal(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10), day);
    assert.deepEqual(brought, [...new Set(brought)].toSorted());
  });

  test('a year that the city names stands in place of the one that is brought along, and no other', () => {
    const own = holidaysWith({ '2026': ['2026-03-05'] });
    assert.ok(own.includes('2026-03-05') && !own.includes('2026-08-17'));
    assert.ok(own.includes('2027-08-17'));
  });

  test('a year may have none at all, and a new one stands in its order', () => {
    assert.ok(!holidaysWith({ '2026': [] }).some((day) => day.startsWith('2026-')));
    const later = holidaysWith({ '2031': ['2031-01-01'], '2020': ['2020-01-01'] });
    assert.deepEqual([later[0], later.at(-1)], ['2020-01-01', '2031-01-01']);
  });
});

suite('the year whose holidays nobody told', () => {
  const told = ['2026-01-01', '2027-01-01'];
  const rows: [now: string, of: readonly string[], year: number | undefined][] = [
    ['2026-05-01T08:00:00', told, undefined],
    ['2026-05-01T08:00:00', [], 2026],
    ['2026-09-30T23:59:59', ['2026-01-01'], undefined],
    // The decree for a year is out by then.
    ['2026-10-01T00:00:00', ['2026-01-01'], 2027],
    ['2026-12-31T23:59:59', ['2026-01-01'], 2027],
    ['2026-12-31T23:59:59', told, undefined],
    ['2027-01-01T00:00:00', told, undefined],
    ['2027-10-01T00:00:00', told, 2028],
    // Both are missing: the nearer one first.
    ['2028-11-01T00:00:00', told, 2028],
  ];
  for (const [now, of, year] of rows)
    test(`on ${now} in Yogyakarta with ${of.length === 0 ? 'none' : of.join(', ')}`, () => {
      assert.equal(yearWithoutHolidays(of, wib(now)), year);
    });

  test('the year turns at midnight in Yogyakarta, not in Greenwich', () => {
    assert.equal(yearWithoutHolidays(['2026-01-01'], Date.parse('2026-09-30T16:59:59Z')), undefined);
    assert.equal(yearWithoutHolidays(['2026-01-01'], Date.parse('2026-09-30T17:00:00Z')), 2027);
  });
});
