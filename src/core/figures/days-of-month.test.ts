// A month beside the days that were told before it, story by story: one busy day, a year's end, a leap day, an outage, a case that moved since.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { dayOfDate, localDate } from '../time.ts';
import { knownBy } from './hiding.ts';
import { publicTables, publicTotals, stepsOfSop, type CountedMonth } from './public-month.ts';
import { dayCases, publishedDayOf, type CountedDay, type PublishedDay } from './published-day.ts';
import { publishedOf } from './published.ts';

const never = (): boolean => false;
const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

/** What was decided on a day, by the keys of its lines. */
type Happened = { opened?: number; told?: number; ended?: number; convey?: [kept: number, broken: number] };

const dayOf = (date: string, { opened = 0, told = 0, ended = 0, convey = [0, 0] }: Happened): CountedDay => ({
  ...{ date, cases: { opened, told, ended }, promised: { kept: 0, broken: 0 }, agencies: [] },
  steps: stepsOfSop.map((key) => {
    const [kept, broken] = key === 'convey' ? convey : [0, 0];
    return { key, kept, broken };
  }),
});

/** Every date from one on, each with what happened on it. */
const datesFrom = (first: string, happened: readonly Happened[]): CountedDay[] =>
  happened.map((one, index) => dayOf(localDate(dayOfDate(first) + index), one));

const quiet = (days: number): Happened[] => Array.from({ length: days }, () => ({}));

/** The month that these days are; `more`: what was found of it since, or is of it no more. */
const monthOf = (days: readonly CountedDay[], more = 0): CountedMonth => {
  const cases = (which: (typeof dayCases)[number]): number => sum(days.map((day) => day.cases[which]));
  const opened = cases('opened') + more;
  const steps = stepsOfSop.map((key) => {
    const lines = days.flatMap((day) => day.steps.filter((line) => line.key === key));
    const part = sum(lines.map(({ kept }) => kept));
    return { key, n: part + sum(lines.map(({ broken }) => broken)), part };
  });
  const all = { n: sum(steps.map(({ n }) => n)), part: sum(steps.map(({ part }) => part)) };
  const told = { n: cases('told'), part: 0 };
  return {
    month: days[0]?.date.slice(0, 7) ?? assert.fail(),
    totals: {
      ...{ opened: { n: opened }, told: { n: told.n }, ended: { n: cases('ended') } },
      ...{ steps: { n: all.n }, onTime: all, kept: { n: 0, part: 0 }, reopened: told, answered: told },
    },
    tables: {
      ...{ steps, agencies: [], ratings: ['1', '2', '3', '4', '5'].map((key) => ({ key, n: 0 })) },
      channels: [
        { key: 'instagram', n: 0 },
        { key: 'x', n: 0 },
        { key: 'not-said', n: opened },
      ],
      ...{ categories: [{ key: 'not-said', n: opened }], kelurahan: [{ key: 'not-said', n: opened }] },
    },
  };
};

const told = (days: readonly CountedDay[]): PublishedDay[] => days.map((day) => publishedDayOf(day, never));
const published = (days: readonly CountedDay[], more = 0) => publishedOf(monthOf(days, more), told(days), never);
/** Which totals are not told. */
const missing = ({ totals }: ReturnType<typeof publishedOf>): string[] =>
  publicTotals.filter((name) => totals[name].withheld === true);

suite('a month of one busy day', () => {
  const one = (opened: number): CountedDay[] => datesFrom('2026-11-01', [...quiet(9), { opened }, ...quiet(20)]);

  test('is told, and its days with it: any of the others may have had four', () => {
    const { totals, tables } = published(one(103));
    assert.deepEqual(totals.opened, { n: 100 });
    assert.deepEqual(
      tables.days.lines.filter(({ n }) => n > 0),
      [{ key: '2026-11-10', n: 100 }],
    );
    assert.equal(tables.days.lines.length, 30);
  });

  test('is told where that day is all that there is of the month', () => {
    const only = datesFrom('2026-11-30', [{ opened: 103 }]);
    assert.deepEqual(published(only).totals.opened, { n: 100 });
    assert.deepEqual(published(only).tables.days.lines, [{ key: '2026-11-30', n: 100 }]);
  });

  test('is not told where one was found since that makes its only day impossible, or a day lost so many', () => {
    const only = datesFrom('2026-11-30', [{ opened: 104 }]);
    assert.deepEqual(missing(published(only, 1)), ['opened']);
    assert.deepEqual(missing(published(only, -5)), ['opened']);
    assert.deepEqual(missing(published(one(104), 1)), [], 'the other days could have had them');
  });
});

suite('days that contradict their month', () => {
  const busy = datesFrom(
    '2026-11-01',
    Array.from({ length: 30 }, () => ({ opened: 5, told: 5, ended: 5 })),
  );

  test('take from it what they contradict, and leave the rest', () => {
    const month = published(busy, -1);
    assert.deepEqual(missing(month), ['opened']);
    for (const name of ['channels', 'categories', 'kelurahan'] as const)
      assert.deepEqual(month.tables[name], { withheld: true, lines: [] });
    assert.equal(month.tables.steps.withheld, false);
    assert.deepEqual([month.totals.told, month.totals.ended], [{ n: 150 }, { n: 150 }]);
  });

  test('are told all the same, as they were', () => {
    const { tables } = published(busy, -40);
    assert.deepEqual(
      tables.days.lines,
      busy.map(({ date }) => ({ key: date, n: 5 })),
    );
  });

  test('do so though only one of them is of another month', () => {
    const [last] = datesFrom('2026-10-31', [{ opened: 300 }]);
    assert.ok(last);
    const month = publishedOf(monthOf(busy), told([last, ...busy]), never);
    assert.deepEqual(missing(month), ['opened']);
  });
});

suite('a case that moved after its day was told', () => {
  const before = datesFrom('2026-11-01', [{ opened: 5 }, { opened: 7 }, ...quiet(28)]);

  test('to another day of the month changes nothing: neither day is counted again', () => {
    const after = datesFrom('2026-11-01', [{ opened: 4 }, { opened: 8 }, ...quiet(28)]);
    assert.deepEqual(publishedOf(monthOf(after), told(before), never), published(before));
  });

  test('to another month is not told of where it would show', () => {
    const exact = datesFrom(
      '2026-11-01',
      Array.from({ length: 30 }, () => ({ opened: 5 })),
    );
    assert.deepEqual(missing(published(exact, -1)), ['opened']);
    assert.deepEqual(missing(published(before, -1)), [], 'eleven could be, too');
  });

  test('to days of nothing is as hidden as they were', () => {
    const found = publishedOf(monthOf(datesFrom('2026-11-01', quiet(30)), 3), told(before.slice(2)), never);
    assert.deepEqual([found.totals.opened, found.tables.channels.withheld], [{ n: 0 }, false]);
  });
});

suite('the days of a month', () => {
  const lengths: [string, number, string][] = [
    ['2028-02-01', 29, '2028-02-29'],
    ['2027-02-01', 28, '2027-02-28'],
    ['2100-02-01', 28, '2100-02-28'],
    ['2026-12-01', 31, '2026-12-31'],
    ['2026-11-01', 30, '2026-11-30'],
  ];
  for (const [first, days, last] of lengths)
    test(`${first.slice(0, 7)} end with ${last}, the one after which is another month’s`, () => {
      const month = datesFrom(first, quiet(days));
      const { tables } = published(month);
      assert.equal(tables.days.lines.at(-1)?.key, last);
      assert.notEqual(localDate(dayOfDate(last) + 1).slice(0, 7), first.slice(0, 7));
    });

  test('a year’s last one and the next one’s first say nothing of each other', () => {
    const december = datesFrom('2026-12-01', [...quiet(30), { opened: 44 }]);
    const january = datesFrom('2027-01-01', [{ opened: 3 }, ...quiet(30)]);
    assert.equal(published(december).tables.days.lines.at(-1)?.n, 40);
    assert.deepEqual(published(january).totals.opened, { n: 0 });
    assert.deepEqual(missing(published(december)), []);
  });

  test('are none where none was told, and the table says that it is not there', () => {
    const month = publishedOf(monthOf(datesFrom('2026-11-01', [{ opened: 12 }])), [], never);
    assert.deepEqual(month.tables.days, { withheld: true, lines: [] });
    assert.deepEqual(month.totals.opened, { n: 10 });
  });

  test('after an outage of five are told as each by itself would have been, in their order', () => {
    const five = datesFrom(
      '2026-11-24',
      [3, 12, 0, 29, 5].map((opened) => ({ opened })),
    );
    const oneByOne = five.map((day) => told([day])[0]);
    assert.deepEqual(told(five), oneByOne);
    assert.deepEqual(
      published(five).tables.days.lines.map(({ key, n }) => [key, n]),
      [
        ...[
          ['2026-11-24', 0],
          ['2026-11-25', 10],
          ['2026-11-26', 0],
        ],
        ...[
          ['2026-11-27', 25],
          ['2026-11-28', 5],
        ],
      ],
    );
  });
});

test('a channel of which nothing came is told as one of which little did, beside all that named none', () => {
  const { tables } = published(datesFrom('2026-11-01', [{ opened: 60 }, { opened: 63 }]));
  assert.deepEqual(tables.channels.lines, [
    ...[
      { key: 'instagram', n: 0 },
      { key: 'x', n: 0 },
    ],
    { key: 'not-said', n: 120 },
  ]);
  const nothing = published(datesFrom('2026-11-01', quiet(30)));
  for (const name of publicTables.filter((one) => one !== 'agencies'))
    assert.ok(
      !nothing.tables[name].withheld &&
        nothing.tables[name].lines.every(({ n, share }) => n === 0 && share === undefined),
    );
  assert.deepEqual(missing(nothing), []);
});

const anyDay = fc.record({
  opened: fc.nat(30),
  told: fc.nat(9),
  ended: fc.nat(12),
  convey: fc.tuple(fc.nat(9), fc.nat(5)),
});
const anyMonth = fc.array(anyDay, { minLength: 1, maxLength: 31 }).map((all) => datesFrom('2026-12-01', all));

suite('whatever a month was', () => {
  test('what is told of it can be so beside what was told of its days, and is so', () => {
    fc.assert(
      fc.property(anyMonth, fc.integer({ min: -6, max: 6 }), (days, more) => {
        fc.pre(sum(days.map(({ cases }) => cases.opened)) + more >= 0);
        const counted = monthOf(days, more);
        const { totals } = publishedOf(counted, told(days), never);
        for (const name of dayCases) {
          if (totals[name].withheld === true) continue;
          const { least, most } = knownBy(totals[name].n);
          assert.ok(least <= counted.totals[name].n && counted.totals[name].n <= most);
          const ofDays = told(days).map(({ cases }) => knownBy(cases[name]));
          assert.ok(sum(ofDays.map((day) => day.least)) <= most && least <= sum(ofDays.map((day) => day.most)));
        }
      }),
    );
  });

  test('it makes no difference in which order its days were told, but for theirs', () => {
    fc.assert(
      fc.property(anyMonth, (days) => {
        const [forward, back] = [told(days), told(days.toReversed())];
        const one = publishedOf(monthOf(days), forward, never);
        const other = publishedOf(monthOf(days), back, never);
        assert.deepEqual({ ...other.tables, days: undefined }, { ...one.tables, days: undefined });
        assert.deepEqual(other.totals, one.totals);
        assert.deepEqual(other.tables.days.lines.toReversed(), one.tables.days.lines);
      }),
    );
  });

  test('nothing that was counted of a day is read of it again: days that were told alike make the same month', () => {
    fc.assert(
      fc.property(anyMonth, (days) => {
        const month = monthOf(days);
        const least = (count: number): number => count - (count % 5);
        const alike = days.map(({ cases, ...day }) => ({
          ...day,
          cases: { opened: least(cases.opened) + 4, told: least(cases.told), ended: least(cases.ended) },
        }));
        assert.deepEqual(publishedOf(month, told(alike), never), publishedOf(month, told(days), never));
      }),
      { numRuns: 40 },
    );
  });
});
