// Working time against a model that looks at every minute on its own: slow, and easy to see through.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayMs, hourMs, minuteMs, type WeekSpans } from './time.ts';
import { addWorking, subtractWorking, workingBetween, type WorkingCalendar } from './working-time.ts';

const isOpenAt = (
  { utcOffsetMinutes, spans, holidays, periods = [], ownDays = {} }: WorkingCalendar,
  at: number,
): boolean => {
  const wall = new Date(at + utcOffsetMinutes * minuteMs);
  const date = wall.toISOString().slice(0, 10);
  const minute = wall.getUTCHours() * 60 + wall.getUTCMinutes();
  const period = periods.find(({ from, to }) => from <= date && date <= to);
  const usual = (period?.spans ?? spans)[wall.getUTCDay()] ?? [];
  const hours = ownDays[date] ?? (holidays.includes(date) ? [] : usual);
  return hours.some(({ fromMinute, toMinute }) => fromMinute <= minute && minute < toMinute);
};

const slowly = {
  between: (calendar: WorkingCalendar, from: number, to: number): number => {
    let open = 0;
    for (let at = from; at < to; at += minuteMs) if (isOpenAt(calendar, at)) open += minuteMs;
    return open;
  },
  add: (calendar: WorkingCalendar, from: number, amount: number): number => {
    let [at, left] = [from, amount];
    for (; left > 0; at += minuteMs) if (isOpenAt(calendar, at)) left -= minuteMs;
    return at;
  },
  subtract: (calendar: WorkingCalendar, until: number, amount: number): number => {
    let [at, left] = [until, amount];
    for (; left > 0; at -= minuteMs) if (isOpenAt(calendar, at - minuteMs)) left -= minuteMs;
    return at;
  },
};

const spanArbitrary = fc
  .tuple(fc.integer({ min: 0, max: 1380 }), fc.integer({ min: 10, max: 720 }))
  .map(([fromMinute, length]) => ({ fromMinute, toMinute: Math.min(1440, fromMinute + length) }));
const dayArbitrary = fc.array(spanArbitrary, { maxLength: 3 });
const weekArbitrary = fc.tuple(...(Array.from({ length: 7 }, () => dayArbitrary) as Seven));
type Seven = [
  typeof dayArbitrary,
  typeof dayArbitrary,
  typeof dayArbitrary,
  typeof dayArbitrary,
  typeof dayArbitrary,
  typeof dayArbitrary,
  typeof dayArbitrary,
];
const dateArbitrary = fc
  .integer({ min: 20_480, max: 20_530 })
  .map((one) => new Date(one * dayMs).toISOString().slice(0, 10));
const worked = [{ fromMinute: 540, toMinute: 550 }];
/** Any hours of any week, and one morning in which somebody works for certain. */
const calendars: fc.Arbitrary<WorkingCalendar> = fc.record({
  utcOffsetMinutes: fc.constantFrom(420, 480, 540),
  spans: weekArbitrary.map(([, ...days]): WeekSpans => [worked, ...days]),
  holidays: fc.uniqueArray(dateArbitrary, { maxLength: 8 }),
  periods: fc.array(fc.record({ from: dateArbitrary, to: dateArbitrary, spans: weekArbitrary }), { maxLength: 2 }),
  ownDays: fc.dictionary(dateArbitrary, dayArbitrary, { maxKeys: 4 }),
});
const minutes = fc.integer({ min: 20_485 * 1440, max: 20_525 * 1440 }).map((one) => one * minuteMs);
const some = fc.integer({ min: 1, max: 600 }).map((one) => one * minuteMs);

test('whatever the calendar, it counts as whoever looks at every minute', () => {
  fc.assert(
    fc.property(calendars, minutes, some, (calendar, from, amount) => {
      const end = addWorking(calendar, from, amount);
      assert.equal(end, slowly.add(calendar, from, amount));
      assert.equal(workingBetween(calendar, from, end + 3 * hourMs), slowly.between(calendar, from, end + 3 * hourMs));
      assert.equal(subtractWorking(calendar, from, amount), slowly.subtract(calendar, from, amount));
    }),
    { numRuns: 100 },
  );
});

test('where little is worked, whole weeks are taken at once and count the same', () => {
  const rare = calendars.map((calendar): WorkingCalendar => {
    const spans: WeekSpans = [worked, [], [], [], [], [], []];
    return { ...calendar, spans, periods: calendar.periods?.slice(1) ?? [] };
  });
  fc.assert(
    fc.property(rare, minutes, fc.integer({ min: 1, max: 70 }), (calendar, from, count) => {
      const end = addWorking(calendar, from, count * minuteMs);
      assert.equal(end, slowly.add(calendar, from, count * minuteMs));
      const back = subtractWorking(calendar, from, count * minuteMs);
      assert.equal(back, slowly.subtract(calendar, from, count * minuteMs));
    }),
    { numRuns: 30 },
  );
});

test('between two minutes it counts every millisecond', () => {
  fc.assert(
    fc.property(calendars, minutes, fc.integer({ min: 1, max: 59_999 }), (calendar, minute, part) => {
      const open = isOpenAt(calendar, minute);
      assert.equal(workingBetween(calendar, minute, minute + part), open ? part : 0);
      if (open) assert.equal(addWorking(calendar, minute, part), minute + part);
      if (open) assert.equal(subtractWorking(calendar, minute + part, part), minute);
    }),
  );
});
