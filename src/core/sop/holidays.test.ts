// Holidays are facts of each year: those that are brought along, those that a city names, and the year that nobody has told.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  closedDays,
  decreedYears,
  holidaysWith,
  holidayTroublesIn,
  knownHolidayRows,
  withDropped,
  yearWithoutHolidays,
  type HolidayRow,
} from './holidays.ts';

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

suite('two kinds of holidays', () => {
  const ofYear = (year: string, kind: HolidayRow['kind']) =>
    knownHolidayRows.filter((row) => row.id.startsWith(year) && row.kind === kind).length;

  test('those that are brought along are as many as the decrees name, each with its decree', () => {
    const counts: [year: string, national: number, jointLeave: number][] = [
      ['2024', 17, 10],
      ['2025', 17, 11],
      ['2026', 17, 8],
      ['2027', 18, 8],
    ];
    for (const [year, national, jointLeave] of counts)
      assert.deepEqual([ofYear(year, 'national'), ofYear(year, 'joint-leave')], [national, jointLeave], year);
    assert.deepEqual(holidayTroublesIn(knownHolidayRows), []);
    assert.deepEqual(
      knownHolidayRows.map(({ id }) => id),
      holidaysWith({}),
    );
  });

  const row = (id: string, kind: HolidayRow['kind']): HolidayRow => ({ id, kind, name: 'Hari', decree: 'SKB 1/2030' });
  const rows = [
    row('2030-01-01', 'national'),
    row('2030-01-02', 'joint-leave'),
    row('2030-01-03', 'none'),
    row('2029-12-25', 'national'),
  ];

  test('joint leave is a holiday for all but those who work on it; what is none any more is one for nobody', () => {
    const { holidays, national } = closedDays(rows, {});
    assert.deepEqual(holidays, ['2029-12-25', '2030-01-01', '2030-01-02']);
    assert.deepEqual(national, ['2029-12-25', '2030-01-01']);
  });

  test('a year of the file of lists stands in place of the list, all of it closed for everybody', () => {
    const { holidays, national } = closedDays(rows, { '2030': ['2030-05-01'] });
    assert.deepEqual(holidays, ['2029-12-25', '2030-05-01']);
    assert.deepEqual(national, holidays);
  });

  test('a holiday is a real day, and somebody decreed it', () => {
    const wrong = [
      row('2030-02-30', 'national'),
      row('besok', 'national'),
      { ...row('2030-05-01', 'national'), decree: ' ' },
    ];
    assert.deepEqual(
      holidayTroublesIn([...rows, ...wrong]).map(({ id, field, why }) => [id, field, why]),
      [
        ['2030-02-30', 'id', 'no-date'],
        ['besok', 'id', 'no-date'],
        ['2030-05-01', 'decree', 'holiday-decree'],
      ],
    );
  });

  test('a decree is the whole of its years: what it does not name is dropped, other years stay', () => {
    const decreed = [row('2030-01-01', 'joint-leave'), row('2030-12-25', 'national')];
    assert.deepEqual(decreedYears(decreed), ['2030']);
    assert.deepEqual(
      withDropped(rows, decreed).map(({ id, kind }) => `${id} ${kind}`),
      ['2030-01-01 joint-leave', '2030-12-25 national', '2030-01-02 none'],
    );
    // A day that is added, or changed, says nothing of the others; nor do two years that are each told by half.
    for (const some of [decreed.slice(0, 1), decreed.slice(1), [row('2029-01-01', 'national'), ...decreed.slice(1)]]) {
      assert.deepEqual(decreedYears(some), []);
      assert.deepEqual(withDropped(rows, some), some);
    }
    assert.deepEqual(withDropped(rows, []), []);
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
