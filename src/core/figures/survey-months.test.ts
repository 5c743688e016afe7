// Months of the survey: on the city's clock, told when they are over and not a moment before, and in quarters.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { dayMs } from '../time.ts';
import { isOver, monthAt, monthsOf, monthsToTell, nextMonth, quarterOf, startOfMonth } from './survey-months.ts';

const wib = (local: string): number => Date.parse(`${local}+07:00`);

test('a month begins at midnight in Yogyakarta', () => {
  assert.equal(monthAt(wib('2026-03-31T23:59:59.999')), '2026-03');
  assert.equal(monthAt(wib('2026-04-01T00:00:00')), '2026-04');
  assert.equal(startOfMonth('2026-04'), wib('2026-04-01T00:00:00'));
});

test('the month after is that of the calendar, over a year’s end and a leap day', () => {
  const after: [string, string][] = [
    ['2026-11', '2026-12'],
    ['2026-12', '2027-01'],
    ['2026-01', '2026-02'],
    ['2026-02', '2026-03'],
    ['2028-02', '2028-03'],
    ['2026-07', '2026-08'],
    ['2026-09', '2026-10'],
  ];
  for (const [month, next] of after) assert.equal(nextMonth(month), next);
});

test('a month is over with its last moment', () => {
  const end = wib('2026-05-01T00:00:00');
  assert.deepEqual([isOver('2026-04', end - 1), isOver('2026-04', end), isOver('2026-05', end)], [false, true, false]);
});

suite('months that may be told of a period', () => {
  const told = (from: string, until: string, now: string): string[] =>
    monthsToTell({ from: wib(from), until: wib(until) }, wib(now));
  const later = '2027-06-15T00:00:00';

  test('are those that it touches, its first and its last day too', () => {
    assert.deepEqual(told('2026-03-01T00:00:00', '2026-04-01T00:00:00', later), ['2026-03']);
    assert.deepEqual(told('2026-03-31T23:00:00', '2026-04-01T00:00:01', later), ['2026-03', '2026-04']);
    assert.deepEqual(told('2026-12-15T00:00:00', '2027-02-01T00:00:00', later), ['2026-12', '2027-01']);
  });

  test('are none that still runs: two looks at it would differ by one person', () => {
    assert.deepEqual(told('2026-03-01T00:00:00', '2026-06-01T00:00:00', '2026-04-30T23:59:59'), ['2026-03']);
    assert.deepEqual(told('2026-03-01T00:00:00', '2026-06-01T00:00:00', '2026-05-01T00:00:00'), ['2026-03', '2026-04']);
    assert.deepEqual(told('2026-05-01T00:00:00', '2026-06-01T00:00:00', '2026-05-31T23:59:59'), []);
  });

  test('are none of a period that has no moment', () => {
    assert.deepEqual(told('2026-03-01T00:00:00', '2026-03-01T00:00:00', later), []);
    assert.deepEqual(told('2026-03-10T00:00:00', '2026-03-01T00:00:00', later), []);
  });

  test('follow each other without a gap, whatever the period', () => {
    const moment = fc.integer({ min: wib('2020-01-01T00:00:00'), max: wib('2030-01-01T00:00:00') });
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 800 }), moment, (from, days, now) => {
        const months = monthsToTell({ from, until: from + days * dayMs }, now);
        months.forEach((month, at) => {
          assert.ok(isOver(month, now));
          assert.equal(month, at === 0 ? monthAt(from) : nextMonth(months[at - 1] ?? ''));
        });
        const next = months.length === 0 ? monthAt(from) : nextMonth(months.at(-1) ?? '');
        assert.ok(startOfMonth(next) >= from + days * dayMs || !isOver(next, now), 'none is left out');
      }),
    );
  });
});

test('a quarter is its three months, and each month is of one', () => {
  assert.deepEqual(monthsOf('2026-Q1'), ['2026-01', '2026-02', '2026-03']);
  assert.deepEqual(monthsOf('2026-Q4'), ['2026-10', '2026-11', '2026-12']);
  for (const quarter of ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'])
    assert.deepEqual(monthsOf(quarter).map(quarterOf), [quarter, quarter, quarter]);
});
