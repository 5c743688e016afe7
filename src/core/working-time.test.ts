// Time that runs only while somebody works, to the millisecond: which hours a day has, what a boundary is, far dates.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { dayMs, hourMs, minuteMs, type Holidays, type WeekSpans, type WorkingSpan } from './time.ts';
import { addWorking, calendarOf, subtractWorking, workingBetween, type WorkingCalendar } from './working-time.ts';

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
const iso = (at: number): string => new Date(at).toISOString();
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

/** Half past seven to noon and one to four. */
const day = (...spans: [string, string][]): WorkingSpan[] =>
  spans.map(([from, to]) => ({ fromMinute: minuteOf(from), toMinute: minuteOf(to) }));
const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const week = (usual: WorkingSpan[], friday: WorkingSpan[] = usual): WeekSpans => [
  ...([none, usual, usual, usual, usual, friday] as const),
  none,
];

/** An office in Yogyakarta: breaks, a short fasting month, a holiday, a Saturday that is worked and a Tuesday of its own that is closed. */
const city: WorkingCalendar = {
  utcOffsetMinutes: 420,
  spans: week(day(['07:30', '12:00'], ['13:00', '16:00']), day(['07:30', '11:30'], ['13:00', '16:30'])),
  holidays: ['2026-03-19', '2026-03-21'],
  periods: [
    {
      from: '2026-02-19',
      to: '2026-03-20',
      spans: week(day(['08:00', '12:00'], ['12:30', '15:00']), day(['08:00', '11:30'])),
    },
  ],
  ownDays: { '2026-02-28': day(['09:00', '12:00']), '2026-02-24': [], '2026-03-21': day(['22:00', '24:00']) },
};

suite('which hours a day has', () => {
  const rows: [what: string, from: string, hours: number, until: string][] = [
    ['usual hours until the eve of the period', '2026-02-18T15:00:00.000', 1, '2026-02-18T16:00:00.000'],
    [
      'the first day of the period has the hours of the period',
      '2026-02-18T15:00:00.001',
      1,
      '2026-02-19T08:00:00.001',
    ],
    ['the short break of the period', '2026-02-19T11:30:00', 1, '2026-02-19T13:00:00'],
    ['a day of one’s own that is closed', '2026-02-23T14:00:00', 2, '2026-02-25T09:00:00'],
    ['a Saturday that is worked', '2026-02-27T11:00:00', 2, '2026-02-28T10:30:00'],
    ['a holiday within the period', '2026-03-18T14:30:00', 1, '2026-03-20T08:30:00'],
    ['hours of its own on a holiday, until midnight', '2026-03-20T11:00:00', 2.5, '2026-03-22T00:00:00'],
    ['after the period, the usual hours', '2026-03-20T11:00:00', 3.5, '2026-03-23T08:30:00'],
    ['before opening', '2026-04-01T00:00:00', 1, '2026-04-01T08:30:00'],
    ['at the moment of closing nothing is left of the day', '2026-04-01T16:00:00', 0.5, '2026-04-02T08:00:00'],
    [
      'time that ends with the day ends at closing, not at the next opening',
      '2026-04-01T07:30:00',
      7.5,
      '2026-04-01T16:00:00',
    ],
    ['a millisecond more ends after the next opening', '2026-04-01T07:30:00.001', 7.5, '2026-04-02T07:30:00.001'],
  ];
  for (const [what, from, hours, until] of rows)
    test(what, () => {
      assert.equal(iso(addWorking(city, wib(from), hours * hourMs)), iso(wib(until)));
      assert.equal(workingBetween(city, wib(from), wib(until)), hours * hourMs);
      assert.equal(addWorking(city, subtractWorking(city, wib(until), hours * hourMs), hours * hourMs), wib(until));
    });

  test('of two periods that name a day the first counts, and a period that ends before it begins names none', () => {
    const [short, long] = [week(day(['08:00', '09:00'])), week(day(['08:00', '18:00']))];
    const both: WorkingCalendar = {
      ...city,
      periods: [
        { from: '2026-05-06', to: '2026-05-05', spans: week([]) },
        { from: '2026-05-05', to: '2026-05-06', spans: short },
        { from: '2026-05-04', to: '2026-05-08', spans: long },
      ],
    };
    const hours = (date: string) => workingBetween(both, wib(`${date}T00:00:00`), wib(`${date}T24:00:00`)) / hourMs;
    assert.deepEqual(['2026-05-04', '2026-05-05', '2026-05-06', '2026-05-07'].map(hours), [10, 1, 1, 10]);
  });

  test('hours that overlap or touch count once', () => {
    const double: WorkingCalendar = {
      ...city,
      spans: week(day(['13:00', '15:00'], ['08:00', '10:00'], ['09:00', '13:00'], ['09:30', '09:45'])),
    };
    assert.equal(workingBetween(double, wib('2026-04-01T00:00:00'), wib('2026-04-02T00:00:00')), 7 * hourMs);
    assert.equal(addWorking(double, wib('2026-04-01T08:00:00'), 6 * hourMs), wib('2026-04-01T14:00:00'));
  });
});

suite('the three times of the country', () => {
  const zones: [name: string, utcOffsetMinutes: number, opens: string][] = [
    ['WIB', 420, '2026-04-02T00:30:00.000Z'],
    ['WITA', 480, '2026-04-01T23:30:00.000Z'],
    ['WIT', 540, '2026-04-01T22:30:00.000Z'],
  ];
  for (const [name, utcOffsetMinutes, opens] of zones)
    test(`an office opens by the wall in ${name}`, () => {
      const there = { ...city, utcOffsetMinutes };
      assert.equal(iso(addWorking(there, Date.parse('2026-04-01T16:00:00Z'), 1)), iso(Date.parse(opens) + 1));
    });

  test('a holiday begins and ends at midnight there', () => {
    const always = day(['00:00', '24:00']);
    const open: WorkingCalendar = {
      utcOffsetMinutes: 540,
      spans: [always, always, always, always, always, always, always],
      holidays: ['2026-05-01'],
    };
    const eve = Date.parse('2026-04-30T24:00:00+09:00');
    assert.equal(addWorking(open, eve - 1, 1), eve);
    assert.equal(addWorking(open, eve - 1, 2), eve + dayMs + 1);
    assert.equal(subtractWorking(open, eve + dayMs, 1), eve - 1);
  });
});

suite('far dates', () => {
  test('centuries are counted without walking through them, as near ones are', () => {
    const from = wib('2026-04-01T07:30:00');
    const perWeek = 37.5 * hourMs;
    const weeks = 52_000;
    const far = addWorking(city, from, weeks * perWeek);
    assert.equal(workingBetween(city, from, far), weeks * perWeek);
    assert.equal(far, wib('2026-03-31T16:00:00') + weeks * 7 * dayMs);
    assert.equal(workingBetween(city, from, subtractWorking(city, far, weeks * perWeek)), 0);
  });

  test('whole weeks of time end at the last closing, not at the next opening; and back likewise', () => {
    const [saturday, later] = [wib('2026-04-04T10:00:00'), wib('2026-04-17T16:30:00')];
    assert.equal(iso(addWorking(city, saturday, 75 * hourMs)), iso(later));
    assert.equal(iso(subtractWorking(city, wib('2026-04-19T10:00:00'), 75 * hourMs)), iso(wib('2026-04-06T07:30:00')));
  });

  test('a calendar of single days ends with them', () => {
    const once: WorkingCalendar = {
      ...city,
      spans: week([]),
      periods: [],
      holidays: [],
      ownDays: { '2030-01-05': day(['08:00', '10:00']) },
    };
    assert.equal(addWorking(once, wib('2026-01-01T00:00:00'), hourMs), wib('2030-01-05T09:00:00'));
    assert.equal(subtractWorking(once, wib('2040-01-01T00:00:00'), hourMs), wib('2030-01-05T09:00:00'));
    assert.throws(() => addWorking(once, wib('2026-01-01T00:00:00'), 3 * hourMs), /no opening hours/);
  });

  test('the same hours with the same holidays are one calendar, with others another', () => {
    const holidays: Holidays = ['2026-05-01'];
    assert.equal(calendarOf(city, holidays), calendarOf(city, holidays));
    assert.notEqual(calendarOf(city, holidays), calendarOf(city, ['2026-05-01', '2026-05-02']));
    assert.equal(calendarOf(undefined, holidays), undefined);
  });
});
