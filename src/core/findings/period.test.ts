// Days and those that they are compared with: ends of months, leap years, weeks, and what is no period.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { dayMs } from '../time.ts';
import { areDates, comparedWith, instantsOf, weeksUntil, type Comparison, type Dates } from './period.ts';

const dates = (from: string, until: string): Dates => ({ from, until });

suite('a period', () => {
  test('is of days that there are, in their order, and of two years at most', () => {
    for (const good of [
      dates('2026-11-01', '2026-11-01'),
      dates('2026-11-01', '2026-11-30'),
      dates('2024-02-29', '2024-03-01'),
      dates('2024-01-01', '2025-12-31'),
      dates('1900-01-01', '1900-12-31'),
      dates('9999-01-01', '9999-12-31'),
    ])
      assert.ok(areDates(good), JSON.stringify(good));
    for (const bad of [
      dates('2026-11-02', '2026-11-01'),
      dates('2026-02-29', '2026-03-01'),
      dates('2026-11-01', '2026-11-31'),
      dates('2026-13-01', '2026-13-02'),
      dates('2026-00-10', '2026-01-10'),
      dates('2020-01-01', '2026-01-01'),
      dates('', ''),
      dates('gestern', 'heute'),
      dates('0000-01-01', '0000-01-31'),
      dates('1899-12-31', '1900-01-01'),
    ])
      assert.ok(!areDates(bad), JSON.stringify(bad));
  });

  test('as early as there may be one is compared with days of four-digit years, and is in thirteen weeks', () => {
    const first = dates('1900-01-01', '1900-01-31');
    assert.deepEqual(comparedWith(first, 'before'), dates('1899-12-01', '1899-12-31'));
    assert.deepEqual(comparedWith(first, 'year'), dates('1899-01-01', '1899-01-31'));
    assert.equal(weeksUntil(first.until, 13).length, 13);
  });

  test('begins and ends at midnight in Yogyakarta', () => {
    assert.deepEqual(instantsOf(dates('2026-11-01', '2026-11-01')), {
      from: Date.UTC(2026, 9, 31, 17),
      until: Date.UTC(2026, 10, 1, 17),
    });
    const { from, until } = instantsOf(dates('2026-11-01', '2026-11-30'));
    assert.equal((until - from) / dayMs, 30);
  });

  test('meets the one after it without a gap', () => {
    assert.equal(
      instantsOf(dates('2026-11-01', '2026-11-15')).until,
      instantsOf(dates('2026-11-16', '2026-11-30')).from,
    );
  });
});

suite('what it is compared with', () => {
  const rows: readonly (readonly [Comparison, Dates, Dates])[] = [
    ['before', dates('2026-11-01', '2026-11-29'), dates('2026-10-01', '2026-10-29')],
    ['before', dates('2026-11-01', '2026-11-30'), dates('2026-10-01', '2026-10-31')],
    ['before', dates('2026-10-01', '2026-10-31'), dates('2026-09-01', '2026-09-30')],
    ['before', dates('2026-03-01', '2026-03-30'), dates('2026-02-01', '2026-02-28')],
    ['before', dates('2024-03-01', '2024-03-29'), dates('2024-02-01', '2024-02-29')],
    ['before', dates('2026-01-01', '2026-01-31'), dates('2025-12-01', '2025-12-31')],
    ['before', dates('2026-01-01', '2026-01-05'), dates('2025-12-01', '2025-12-05')],
    ['before', dates('2026-11-23', '2026-11-29'), dates('2026-11-16', '2026-11-22')],
    ['before', dates('2026-11-29', '2026-11-29'), dates('2026-11-28', '2026-11-28')],
    ['before', dates('2026-10-01', '2026-11-29'), dates('2026-08-02', '2026-09-30')],
    ['before', dates('2026-01-01', '2026-12-31'), dates('2025-01-01', '2025-12-31')],
    ['year', dates('2026-11-01', '2026-11-29'), dates('2025-11-01', '2025-11-29')],
    ['year', dates('2024-02-01', '2024-02-29'), dates('2023-02-01', '2023-02-28')],
    ['year', dates('2025-02-01', '2025-02-28'), dates('2024-02-01', '2024-02-29')],
    ['year', dates('2024-02-29', '2024-03-05'), dates('2023-02-28', '2023-03-05')],
    ['year', dates('2026-01-01', '2026-12-31'), dates('2025-01-01', '2025-12-31')],
  ];
  for (const [comparison, now, before] of rows)
    test(`${now.from} to ${now.until}, ${comparison}: ${before.from} to ${before.until}`, () => {
      assert.deepEqual(comparedWith(now, comparison), before);
      assert.ok(areDates(before));
    });

  test('lies before it, and is about as long, whatever the period', () => {
    for (let day = 0; day < 800; day += 13)
      for (const length of [0, 6, 27, 30, 45]) {
        const at = (days: number): string => new Date(Date.UTC(2024, 0, 1) + days * dayMs).toISOString().slice(0, 10);
        const now = dates(at(day), at(day + length));
        const before = comparedWith(now, 'before');
        assert.ok(before.until < now.from, JSON.stringify([now, before]));
        const spanOf = (some: Dates): number => (instantsOf(some).until - instantsOf(some).from) / dayMs;
        assert.ok(Math.abs(spanOf(before) - spanOf(now)) <= 3, JSON.stringify([now, before]));
      }
  });
});

test('weeks begin on Mondays, and the last one holds the day', () => {
  assert.deepEqual(weeksUntil('2026-11-29', 3), ['2026-11-09', '2026-11-16', '2026-11-23']);
  assert.deepEqual(weeksUntil('2026-11-30', 2), ['2026-11-23', '2026-11-30']);
  assert.deepEqual(weeksUntil('2026-01-01', 1), ['2025-12-29']);
});
