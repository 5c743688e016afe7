// Years of the decrees counted by calendars, month by month, against days that are looked at one by one on the wall.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { dayMs, dayOfDate, hourMs, localDate, minuteMs } from '../time.ts';
import { addWorking, calendarOf, subtractWorking, workingBetween } from '../working-time.ts';
import { calendarsOf, readHours, weekdays, zones, type CalendarRow, type Zone } from './calendars.ts';
import { closedDays, holidaysWith, knownHolidayRows, type HolidayRow } from './holidays.ts';
import { knownCalendars } from './known-calendars.ts';
import { workingDays } from './sp4n.ts';

const [city] = knownCalendars;
assert.ok(city);
const days = closedDays(knownHolidayRows, {});
const wib = (text: string): number => Date.parse(`${text}+07:00`);

suite('working days of a year, as SP4N-LAPOR! counts them', () => {
  // Monday to Friday without the holidays of the joint decree that fall on them.
  const rows: [year: string, workdays: number][] = [
    ['2024', 240],
    ['2025', 237],
    ['2026', 240],
    ['2027', 242],
  ];
  for (const [year, workdays] of rows)
    test(year, () => {
      const [from, to] = [wib(`${year}-01-01T00:00:00`), wib(`${String(Number(year) + 1)}-01-01T00:00:00`)];
      const byHand = Array.from({ length: Math.round((to - from) / dayMs) }, (_none, at) => from + at * dayMs).filter(
        (at) => {
          const wall = new Date(at + 7 * hourMs);
          return ![0, 6].includes(wall.getUTCDay()) && !days.holidays.includes(wall.toISOString().slice(0, 10));
        },
      ).length;
      assert.equal(workingBetween(calendarOf(workingDays, days.holidays), from, to) / dayMs, byHand);
      assert.equal(byHand, workdays);
    });
});

/** One day's hours by the rules in their order, written without any of the counting. */
const minutesOn = (rows: readonly CalendarRow[], id: string, date: string): number => {
  const row = rows.find((one) => one.id === id);
  assert.ok(row);
  const own = row.ownDays.split('\n').find((line) => line.startsWith(date));
  const period = rows.find((one) => one.partOf === id && one.fromDate <= date && date <= one.toDate);
  const closed = (row.jointLeave === 'worked' ? days.national : days.holidays).includes(date);
  const weekday = weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? 'sunday';
  const said = own === undefined ? (closed ? '' : (period ?? row)[weekday]) : own.slice(11);
  return (readHours(said) ?? []).reduce((sum, { fromMinute, toMinute }) => sum + toMinute - fromMinute, 0);
};

suite('any week of any of these years', () => {
  const variants: [what: string, change: Partial<CalendarRow>][] = [
    ['as it is brought along', {}],
    ['worked on joint leave', { jointLeave: 'worked' }],
    ['with days of its own', { ownDays: '2026-03-19 08.00-09.00\n2026-08-15 09.00-12.00\n2027-01-04 tutup' }],
    ['around the clock on Sundays', { sunday: '00.00-24.00' }],
  ];
  for (const [what, change] of variants)
    for (const zone of Object.keys(zones) as Zone[])
      test(`${what}, in ${zone}`, () => {
        const rows = knownCalendars.map((row) => (row.id === city.id ? { ...row, ...change, zone } : row));
        const calendar = calendarsOf(rows, days)[city.id];
        const first = dayOfDate('2025-12-01');
        fc.assert(
          fc.property(fc.integer({ min: 0, max: 760 }), fc.integer({ min: 1, max: 40 }), (after, length) => {
            const dates = Array.from({ length }, (_none, at) => localDate(first + after + at));
            const sum = dates.reduce((minutes, date) => minutes + minutesOn(rows, city.id, date), 0);
            const from = (first + after) * dayMs - zones[zone] * minuteMs;
            assert.equal(workingBetween(calendar, from, from + length * dayMs), sum * minuteMs);
            if (sum === 0) return;
            const end = addWorking(calendar, from, sum * minuteMs);
            assert.ok(end <= from + length * dayMs, 'used up within those days');
            assert.equal(workingBetween(calendar, end, from + length * dayMs), 0);
            assert.ok(subtractWorking(calendar, from + length * dayMs, sum * minuteMs) >= from);
          }),
          { numRuns: 60 },
        );
      });
});

suite('a list that changes', () => {
  const added: HolidayRow = { id: '2026-06-10', name: 'Contoh', kind: 'national', decree: 'Contoh 1/2026' };
  const week = (rows: readonly HolidayRow[], row: Partial<CalendarRow> = {}): number => {
    const calendar = calendarsOf([{ ...city, ...row }], closedDays(rows, {}))[city.id];
    return workingBetween(calendar, wib('2026-06-08T00:00:00'), wib('2026-06-13T00:00:00')) / hourMs;
  };

  test('a holiday that is inserted closes its day, one that is dropped opens it again', () => {
    assert.equal(week(knownHolidayRows), 37.5);
    assert.equal(week([...knownHolidayRows, added]), 30);
    assert.equal(week([...knownHolidayRows, { ...added, kind: 'none' }]), 37.5);
    assert.equal(week([...knownHolidayRows, { ...added, kind: 'joint-leave' }], { jointLeave: 'worked' }), 37.5);
  });

  test('what was counted before is not changed by a list that comes later', () => {
    const calendar = calendarsOf(knownCalendars, days)[city.id];
    const before = addWorking(calendar, wib('2026-06-09T15:00:00'), 2 * hourMs);
    const later = calendarsOf(knownCalendars, closedDays([...knownHolidayRows, added], {}))[city.id];
    assert.equal(addWorking(later, wib('2026-06-09T15:00:00'), 2 * hourMs), before + dayMs);
    assert.equal(addWorking(calendar, wib('2026-06-09T15:00:00'), 2 * hourMs), before);
  });

  test('the order of rows says nothing, and a day that is there once is counted once', () => {
    const turned = closedDays(knownHolidayRows.toReversed(), {});
    assert.deepEqual(turned, days);
    assert.deepEqual(holidaysWith({}), [...new Set(days.holidays)]);
    assert.deepEqual(
      calendarsOf(knownCalendars.toReversed(), days)[city.id],
      calendarsOf(knownCalendars, days)[city.id],
    );
  });
});

suite('what a day of a decree changes in time that runs', () => {
  const before = calendarsOf(knownCalendars, days)[city.id];
  const after = calendarsOf(
    knownCalendars,
    closedDays(
      [...knownHolidayRows, { id: '2026-06-10', name: 'Contoh', kind: 'national', decree: 'Contoh 1/2026' }],
      {},
    ),
  )[city.id];
  // Eight working hours from each instant, with and without a holiday on Wednesday 10 June 2026.
  const rows: [what: string, from: string, without: string, within: string][] = [
    ['time that is used up on the eve', '2026-06-08T16:00:00', '2026-06-10T08:00:00', '2026-06-11T08:00:00'],
    ['time that begins on the eve’s morning', '2026-06-09T07:30:00', '2026-06-10T08:00:00', '2026-06-11T08:00:00'],
    ['time that begins on the day itself', '2026-06-10T09:00:00', '2026-06-11T09:30:00', '2026-06-12T08:00:00'],
    ['time that begins when the day is over', '2026-06-11T00:00:00', '2026-06-12T08:00:00', '2026-06-12T08:00:00'],
    ['time that ends before it', '2026-06-05T13:00:00', '2026-06-08T12:00:00', '2026-06-08T12:00:00'],
    ['time that ends at closing on the eve', '2026-06-09T00:00:00', '2026-06-10T08:00:00', '2026-06-11T08:00:00'],
    ['time that passes over a week-end, too', '2026-06-09T16:00:00', '2026-06-11T08:00:00', '2026-06-12T08:00:00'],
  ];
  for (const [what, from, without, within] of rows)
    test(what, () => {
      const iso = (at: number): string => new Date(at + 7 * hourMs).toISOString().slice(0, 19);
      assert.equal(iso(addWorking(before, wib(from), 8 * hourMs)), without);
      assert.equal(iso(addWorking(after, wib(from), 8 * hourMs)), within);
    });

  test('a warning that is counted back from a promise comes earlier by the day, and never later than the promise', () => {
    const promised = wib('2026-06-12T10:00:00');
    assert.equal(subtractWorking(after, promised, 16 * hourMs), subtractWorking(before, promised, 23.5 * hourMs));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (hours) => {
        const [early, late] = [after, before].map((one) => subtractWorking(one, promised, hours * hourMs));
        assert.ok((early ?? 0) <= (late ?? 0) && (late ?? 0) < promised);
      }),
    );
  });
});
