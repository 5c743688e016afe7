// What holds of working time whatever the calendar: time that is cut in two, moved by whole days, counted forward and back, opened further.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { dayMs, hourMs, minuteMs, type WeekSpans, type WorkingSpan } from './time.ts';
import { addWorking, subtractWorking, workingBetween, type WorkingCalendar } from './working-time.ts';

const hours: WorkingSpan[] = [
  { fromMinute: 450, toMinute: 720 },
  { fromMinute: 780, toMinute: 960 },
];
const week: WeekSpans = [[], hours, hours, hours, hours, [{ fromMinute: 450, toMinute: 690 }], []];
const short: WeekSpans = [[], [], hours, [], [{ fromMinute: 0, toMinute: 1440 }], [], []];
const plain: WorkingCalendar = { utcOffsetMinutes: 420, spans: week, holidays: [] };
const full: WorkingCalendar = {
  ...plain,
  holidays: ['2026-03-18', '2026-03-19', '2026-03-20', '2026-05-01'],
  periods: [{ from: '2026-02-19', to: '2026-03-20', spans: short }],
  ownDays: { '2026-03-19': hours, '2026-04-06': [], '2026-04-12': hours },
};

const first = Date.parse('2026-02-01T00:00:00+07:00');
const instants = fc.integer({ min: 0, max: 120 * 1440 }).map((minute) => first + minute * minuteMs);
const amounts = fc.integer({ min: 1, max: 300 * 60 }).map((minutes) => minutes * minuteMs);
const both = [
  ['with a plain week', plain],
  ['with holidays, a period and days of its own', full],
] as const;

for (const [what, calendar] of both)
  suite(what, () => {
    test('a stretch that is cut anywhere is as long as its parts', () => {
      fc.assert(
        fc.property(instants, instants, instants, (one, two, three) => {
          const whole = workingBetween(calendar, one, three);
          assert.equal(workingBetween(calendar, one, two) + workingBetween(calendar, two, three), whole);
          assert.equal(workingBetween(calendar, three, one) + whole, 0);
        }),
      );
    });

    test('time added in two parts ends where it ends when it is added at once', () => {
      fc.assert(
        fc.property(instants, amounts, amounts, (from, one, other) => {
          assert.equal(
            addWorking(calendar, addWorking(calendar, from, one), other),
            addWorking(calendar, from, one + other),
          );
        }),
      );
    });

    test('time taken away in two parts begins where it begins when it is taken at once', () => {
      fc.assert(
        fc.property(instants, amounts, amounts, (until, one, other) => {
          const parts = subtractWorking(calendar, subtractWorking(calendar, until, one), other);
          assert.equal(parts, subtractWorking(calendar, until, one + other));
        }),
      );
    });

    test('it ends in an open minute, and the millisecond before is open, too', () => {
      fc.assert(
        fc.property(instants, amounts, (from, amount) => {
          const end = addWorking(calendar, from, amount);
          assert.equal(workingBetween(calendar, end - 1, end), 1);
          const start = subtractWorking(calendar, from, amount);
          assert.equal(workingBetween(calendar, start, start + 1), 1);
        }),
      );
    });

    test('whoever begins later is never done earlier', () => {
      fc.assert(
        fc.property(instants, fc.nat({ max: 20_000 }), amounts, (from, later, amount) => {
          const [early, late] = [from, from + later * minuteMs].map((at) => addWorking(calendar, at, amount));
          assert.ok((early ?? 0) <= (late ?? 0));
        }),
      );
    });
  });

suite('two calendars beside each other', () => {
  test('a week later is a week later, where nothing but weeks counts', () => {
    fc.assert(
      fc.property(instants, amounts, fc.integer({ min: 1, max: 500 }), (from, amount, weeks) => {
        const later = weeks * 7 * dayMs;
        assert.equal(addWorking(plain, from + later, amount), addWorking(plain, from, amount) + later);
        assert.equal(subtractWorking(plain, from + later, amount), subtractWorking(plain, from, amount) + later);
      }),
    );
  });

  test('an hour further east the same office is done an hour earlier', () => {
    fc.assert(
      fc.property(instants, amounts, (from, amount) => {
        const east = { ...full, utcOffsetMinutes: 480 };
        assert.equal(addWorking(east, from - hourMs, amount), addWorking(full, from, amount) - hourMs);
      }),
    );
  });

  test('more holidays never make anything due earlier, and warn no later', () => {
    const more = { ...plain, holidays: ['2026-03-18', '2026-03-19', '2026-05-01', '2026-02-17'] };
    fc.assert(
      fc.property(instants, amounts, (at, amount) => {
        assert.ok(addWorking(more, at, amount) >= addWorking(plain, at, amount));
        assert.ok(subtractWorking(more, at, amount) <= subtractWorking(plain, at, amount));
        assert.ok(workingBetween(more, at, at + 30 * dayMs) <= workingBetween(plain, at, at + 30 * dayMs));
      }),
    );
  });

  test('a day of its own with its usual hours changes nothing, nor does a period of the usual week', () => {
    const said = {
      ...plain,
      ownDays: { '2026-03-17': hours },
      periods: [{ from: '2026-03-01', to: '2026-04-30', spans: week }],
    };
    fc.assert(
      fc.property(instants, amounts, (from, amount) => {
        assert.equal(addWorking(said, from, amount), addWorking(plain, from, amount));
        assert.equal(subtractWorking(said, from, amount), subtractWorking(plain, from, amount));
      }),
    );
  });
});
