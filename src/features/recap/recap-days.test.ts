// How weeks and months are named on the screen of recaps, and which months have a report: by the city's clock, over ends of months and years.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import { periodOf } from './report-period.ts';

type Days = {
  weekWords: (day: string, language: 'id' | 'en') => string;
  monthWords: (month: string, language: 'id' | 'en') => string;
  monthsBefore: (now: number, count: number) => string[];
};
const { weekWords, monthWords, monthsBefore } = await (
  await consoleIn('id')
).load<Days>('features/recap/recap-days.tsx');
const iso = (at: number): string => new Date(at).toISOString();

suite('a week', () => {
  const rows: readonly (readonly [monday: string, id: string, en: string])[] = [
    ['2026-03-02', '2 Mar – 8 Mar 2026', '2 Mar – 8 Mar 2026'],
    ['2026-04-27', '27 Apr – 3 Mei 2026', '27 Apr – 3 May 2026'],
    // The year of its Sunday.
    ['2025-12-29', '29 Des – 4 Jan 2026', '29 Dec – 4 Jan 2026'],
    ['2024-02-26', '26 Feb – 3 Mar 2024', '26 Feb – 3 Mar 2024'],
    ['2026-08-10', '10 Agu – 16 Agu 2026', '10 Aug – 16 Aug 2026'],
  ];
  for (const [monday, inIndonesian, inEnglish] of rows)
    test(`of ${monday} is "${inIndonesian}"`, () => {
      assert.deepEqual([weekWords(monday, 'id'), weekWords(monday, 'en')], [inIndonesian, inEnglish]);
    });
});

suite('months', () => {
  test('are named in the language of the console', () => {
    assert.deepEqual([monthWords('2026-11', 'id'), monthWords('2026-11', 'en')], ['November 2026', 'November 2026']);
    assert.deepEqual([monthWords('2026-08', 'id'), monthWords('2026-08', 'en')], ['Agustus 2026', 'August 2026']);
  });

  test('begin with the one that runs on the city’s clock', () => {
    const at = (moment: string): string[] => monthsBefore(Date.parse(moment), 3);
    assert.deepEqual(at('2026-02-28T16:59:59.999Z'), ['2026-02', '2026-01', '2025-12']);
    assert.deepEqual(at('2026-02-28T17:00:00Z'), ['2026-03', '2026-02', '2026-01']);
    assert.deepEqual(at('2025-12-31T17:00:00Z'), ['2026-01', '2025-12', '2025-11']);
    // No day of a longer month is left over into the next.
    assert.deepEqual(at('2026-03-31T03:00:00Z'), ['2026-03', '2026-02', '2026-01']);
    assert.deepEqual(monthsBefore(Date.parse('2026-03-31T03:00:00Z'), 0), []);
  });

  test('follow one another without a gap or an overlap, through several years', () => {
    const months = monthsBefore(Date.parse('2026-11-29T03:00:00Z'), 40);
    assert.equal(new Set(months).size, 40);
    for (const [at, month] of months.entries()) {
      const { period, before } = periodOf(month, 'id');
      assert.equal(before.until, period.from, month);
      assert.deepEqual(before, periodOf(months[at + 1] ?? '2023-07', 'id').period, month);
    }
  });
});

suite('the period of a report', () => {
  const rows: readonly (readonly [asked: string, name: string, from: string, until: string])[] = [
    ['2024-02', 'Februari 2024', '2024-01-31T17:00:00.000Z', '2024-02-29T17:00:00.000Z'],
    ['2026-02', 'Februari 2026', '2026-01-31T17:00:00.000Z', '2026-02-28T17:00:00.000Z'],
    ['2026-12', 'Desember 2026', '2026-11-30T17:00:00.000Z', '2026-12-31T17:00:00.000Z'],
    ['2024', '2024', '2023-12-31T17:00:00.000Z', '2024-12-31T17:00:00.000Z'],
    ['2099-12', 'Desember 2099', '2099-11-30T17:00:00.000Z', '2099-12-31T17:00:00.000Z'],
  ];
  for (const [asked, name, from, until] of rows)
    test(`of ${asked} is from ${from}`, () => {
      const said = periodOf(asked, 'id');
      assert.deepEqual([said.name, iso(said.period.from), iso(said.period.until)], [name, from, until]);
    });

  test('of a year is its twelve months, no more and no less', () => {
    for (const year of ['2024', '2025', '2026']) {
      const months = Array.from({ length: 12 }, (_one, at) =>
        periodOf(`${year}-${String(at + 1).padStart(2, '0')}`, 'en'),
      );
      const { period, before } = periodOf(year, 'en');
      assert.deepEqual([months[0]?.period.from, months[11]?.period.until], [period.from, period.until]);
      assert.equal(before.until, period.from);
      assert.equal(new Set(months.map(({ name }) => name)).size, 12);
    }
    assert.equal(periodOf('2026-08', 'en').name, 'August 2026');
  });
});
