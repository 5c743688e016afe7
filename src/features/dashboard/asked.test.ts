// What is asked stands in the address: read as it was written, in Yogyakarta's days, whatever hour it is.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Dates } from '#core/findings/period.ts';
import { consoleIn } from '#test/beds/screens.ts';

type AskedParts = {
  askedIn: (params: URLSearchParams, now: number) => Record<string, string>;
  periodsAt: (now: number) => Record<'week' | 'month' | 'lastMonth' | 'year', Dates>;
  hrefOf: (path: string, asked: Record<string, string>, more?: Record<string, string>) => string;
  datesWords: (dates: Dates) => string;
  beforeWords: (before: Dates, compare: string) => string;
};

const [id, en] = [await consoleIn('id'), await consoleIn('en')];
const indonesian = await id.load<AskedParts>('features/dashboard/asked.tsx');
const english = await en.load<AskedParts>('features/dashboard/asked.tsx');
const { askedIn, hrefOf, periodsAt, datesWords, beforeWords } = indonesian;
const at = (iso: string): number => Date.parse(iso);

suite('periods', () => {
  test('begin with the day in Yogyakarta, where it is tomorrow already', () => {
    assert.equal(periodsAt(at('2026-11-30T16:59:59Z')).month.until, '2026-11-30');
    const { month, lastMonth, year } = periodsAt(at('2026-11-30T17:00:00Z'));
    assert.deepEqual(month, { from: '2026-12-01', until: '2026-12-01' });
    assert.deepEqual(lastMonth, { from: '2026-11-01', until: '2026-11-30' });
    assert.deepEqual(year, { from: '2026-01-01', until: '2026-12-01' });
  });

  test('of a week begin on its Monday, on a Monday and on a Sunday', () => {
    assert.deepEqual(periodsAt(at('2026-11-30T03:00:00Z')).week, { from: '2026-11-30', until: '2026-11-30' });
    assert.deepEqual(periodsAt(at('2026-11-29T03:00:00Z')).week, { from: '2026-11-23', until: '2026-11-29' });
  });

  test('at the turn of the year are of both', () => {
    const { week, lastMonth, year } = periodsAt(at('2027-01-01T03:00:00Z'));
    assert.deepEqual(week, { from: '2026-12-28', until: '2027-01-01' });
    assert.deepEqual(lastMonth, { from: '2026-12-01', until: '2026-12-31' });
    assert.deepEqual(year, { from: '2027-01-01', until: '2027-01-01' });
  });
});

suite('an address', () => {
  const now = at('2026-11-29T03:00:00Z');
  const said = 'dari=2026-10-01&sampai=2026-10-31&banding=year&langkah=follow-up&perangkat=dlh&kategori=a%26b';

  test('is read as it was written, and nothing else of it', () => {
    const asked = askedIn(new URLSearchParams(`${said}&janji=step&fremd=1`), now);
    assert.equal(hrefOf('/laporan', asked), `/laporan?${said}`);
    assert.equal(asked['category'], 'a&b');
  });

  test('takes along what its page asks besides', () => {
    const asked = askedIn(new URLSearchParams(said), now);
    assert.equal(hrefOf('/laporan/aduan', asked, { hasil: 'late' }), `/laporan/aduan?${said}&hasil=late`);
  });

  test('of half a period is of this month', () => {
    for (const half of ['', 'dari=2026-10-01', 'sampai=2026-10-31', 'dari=&sampai=']) {
      const { from, until } = askedIn(new URLSearchParams(half), now);
      assert.deepEqual([from, until], ['2026-11-01', '2026-11-29'], half);
    }
  });
});

suite('days in words', () => {
  test('are a span, or the one day', () => {
    assert.equal(datesWords({ from: '2026-11-01', until: '2026-11-29' }), '1 Nov 2026 – 29 Nov 2026');
    assert.equal(datesWords({ from: '2026-11-01', until: '2026-11-01' }), '1 Nov 2026');
  });

  const rows: readonly (readonly [from: string, until: string, compare: string, id: string, en: string])[] = [
    ['2026-10-01', '2026-10-29', '', 'Oktober', 'October'],
    ['2026-02-01', '2026-02-28', 'before', 'Februari', 'February'],
    ['2026-11-16', '2026-11-22', '', 'minggu sebelumnya', 'the week before'],
    ['2026-08-02', '2026-09-30', '', 'masa sebelumnya', 'the time before'],
    ['2025-11-01', '2025-11-29', 'year', 'tahun lalu', 'a year earlier'],
  ];
  for (const [from, until, compare, inIndonesian, inEnglish] of rows)
    test(`${from} to ${until} is "${inIndonesian}" in a sentence`, () => {
      assert.equal(beforeWords({ from, until }, compare), inIndonesian);
      assert.equal(english.beforeWords({ from, until }, compare), inEnglish);
    });
});
