import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addWorking,
  dayMs,
  hourMs,
  localDate,
  localYear,
  minuteMs,
  subtractWorking,
  workingBetween,
  type WorkingCalendar,
} from './time.ts';

const none = [] as const;
const office = [{ fromMinute: 7.5 * 60, toMinute: 15.5 * 60 }] as const;
/** Monday to Thursday with a break, Friday short, in UTC+7, one holiday. */
const calendar: WorkingCalendar = {
  utcOffsetMinutes: 7 * 60,
  spans: [
    none,
    [
      { fromMinute: 450, toMinute: 720 },
      { fromMinute: 780, toMinute: 930 },
    ],
    office,
    office,
    office,
    [{ fromMinute: 450, toMinute: 690 }],
    none,
  ],
  holidays: ['2026-03-19'],
};
const wib = (text: string): number => Date.parse(`${text}+07:00`);
const instants = fc.integer({ min: wib('2026-01-01T00:00:00'), max: wib('2026-12-31T00:00:00') });
const amounts = fc.integer({ min: 1, max: 200 }).map((count) => count * 10 * minuteMs);

test('without a calendar every hour counts', () => {
  assert.equal(addWorking(undefined, 1000, 2 * hourMs), 1000 + 2 * hourMs);
  assert.equal(workingBetween(undefined, 5000, 1000), -4000);
  assert.equal(subtractWorking(undefined, 5000, 1000), 4000);
});

test('working time stops at closing and goes on at opening', () => {
  assert.equal(addWorking(calendar, wib('2026-03-03T14:30:00'), 2 * hourMs), wib('2026-03-04T08:30:00'));
});

test('the break of a day does not count', () => {
  assert.equal(addWorking(calendar, wib('2026-03-02T11:00:00'), 2 * hourMs), wib('2026-03-02T14:00:00'));
});

test('working time counts backward as it counts forward', () => {
  const [early, late] = [wib('2026-03-02T11:00:00'), wib('2026-03-02T14:00:00')];
  assert.equal(workingBetween(calendar, early, late), 2 * hourMs);
  assert.equal(workingBetween(calendar, late, early), -2 * hourMs);
  assert.equal(subtractWorking(calendar, late, 2 * hourMs), early);
});

test('hours that end before they begin, or after midnight, open nothing', () => {
  const odd: WorkingCalendar = {
    ...calendar,
    spans: [
      none,
      [
        { fromMinute: 900, toMinute: 600 },
        { fromMinute: 0, toMinute: 2000 },
      ],
      office,
      none,
      none,
      none,
      none,
    ],
  };
  assert.equal(addWorking(odd, wib('2026-03-02T08:00:00'), hourMs), wib('2026-03-03T08:30:00'));
});

test('around the clock on every day is the same as no calendar', () => {
  const always = [{ fromMinute: 0, toMinute: 24 * 60 }] as const;
  const open: WorkingCalendar = {
    ...calendar,
    spans: [always, always, always, always, always, always, always],
    holidays: [],
  };
  fc.assert(
    fc.property(instants, amounts, (from, amount) => {
      assert.equal(addWorking(open, from, amount), from + amount);
      assert.equal(subtractWorking(open, from, amount), from - amount);
      assert.equal(workingBetween(open, from, from + amount), amount);
    }),
  );
});

test('a report on Friday evening starts to count on Monday morning', () => {
  assert.equal(addWorking(calendar, wib('2026-03-06T19:00:00'), hourMs), wib('2026-03-09T08:30:00'));
});

test('a holiday is no working day', () => {
  assert.equal(addWorking(calendar, wib('2026-03-18T15:00:00'), hourMs), wib('2026-03-20T08:00:00'));
});

test('a calendar that never opens is a broken one', () => {
  const never: WorkingCalendar = { ...calendar, spans: [none, none, none, none, none, none, none] };
  assert.throws(() => addWorking(never, 0, hourMs), /no opening hours/);
  assert.throws(() => subtractWorking(never, 0, hourMs), /no opening hours/);
});

test('no amount moves nothing', () => {
  assert.equal(addWorking(calendar, 12345, 0), 12345);
  assert.equal(subtractWorking(calendar, 12345, 0), 12345);
});

test('the time between a start and its end is the amount that was added', () => {
  fc.assert(
    fc.property(instants, amounts, (from, amount) => {
      assert.equal(workingBetween(calendar, from, addWorking(calendar, from, amount)), amount);
    }),
  );
});

test('going back as far as forward leaves no working time between', () => {
  fc.assert(
    fc.property(instants, amounts, (from, amount) => {
      const back = subtractWorking(calendar, addWorking(calendar, from, amount), amount);
      assert.equal(Math.abs(workingBetween(calendar, Math.min(from, back), Math.max(from, back))), 0);
    }),
  );
});

test('more time is never due earlier', () => {
  fc.assert(
    fc.property(instants, amounts, amounts, (from, one, more) => {
      assert.ok(addWorking(calendar, from, one) <= addWorking(calendar, from, one + more));
    }),
  );
});

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
