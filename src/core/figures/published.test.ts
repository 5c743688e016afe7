// A month as everybody is told of it: nothing smaller than five, nothing that was not said, and every line that there could be.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { publicTables, publicTotals, type CountedLine, type CountedMonth } from './public-month.ts';
import { publishedOf } from './published.ts';

const hourMs = 3_600_000;
const never = (): boolean => false;

const line = (key: string, n: number, more: Partial<CountedLine> = {}): CountedLine => ({ key, n, ...more });

const month = (changed: Partial<CountedMonth['tables']> = {}): CountedMonth => ({
  month: '2026-10',
  totals: {
    opened: { n: 123 },
    told: { n: 101 },
    ended: { n: 99 },
    steps: { n: 512 },
    onTime: { n: 512, part: 480 },
    kept: { n: 4, part: 4 },
    reopened: { n: 101, part: 3 },
    answered: { n: 101, part: 50 },
  },
  tables: {
    steps: [
      line('ask-identity', 300, { part: 290, medianMs: 1.2 * hourMs, p90Ms: 2 * hourMs, timed: 299 }),
      line('convey', 212, { part: 190 }),
    ],
    agencies: [
      line('dlh', 40, { part: 20, medianMs: 9.5 * hourMs, p90Ms: 22 * hourMs, timed: 4 }),
      line('dpupkp', 61, { part: 33 }),
      line('dishub', 3, { part: 3, medianMs: hourMs, p90Ms: hourMs, timed: 3 }),
    ],
    channels: [line('instagram', 100), line('x', 21), line('not-said', 2)],
    categories: [line('jalan', 70), line('sampah', 50), line('not-said', 3)],
    kelurahan: [line('34.71.02.1003', 60), line('not-said', 63)],
    ratings: ['1', '2', '3', '4', '5'].map((key, index) => line(key, index * 7)),
    ...changed,
  },
});

suite('a month that is told', () => {
  const { totals, tables } = publishedOf(month(), [], never);

  test('has counts in fives, shares as what they may be, and hides what is small', () => {
    assert.deepEqual(totals.opened, { n: 120 });
    assert.deepEqual(totals.onTime, { n: 510, share: { least: 93, most: 95 } });
    assert.deepEqual(totals.kept, { n: 0 });
    assert.deepEqual(totals.reopened, { n: 100, share: { least: 0, most: 4 } });
  });

  test('has every line, also one that is hidden, and nothing of that but its name', () => {
    assert.deepEqual(tables.agencies.lines.at(-1), { key: 'dishub', n: 0 });
    assert.deepEqual(tables.channels.lines, [
      { key: 'instagram', n: 100 },
      { key: 'x', n: 20 },
      { key: 'not-said', n: 0 },
    ]);
  });

  test('has whole hours, of no fewer than five', () => {
    const [first] = tables.steps.lines;
    assert.deepEqual([first?.medianHours, first?.p90Hours], [2, 2]);
    assert.equal(tables.agencies.lines[0]?.medianHours, undefined);
  });

  test('has no table that was drawn, and no share in one whose parts say too much', () => {
    const drawn = publishedOf(month(), [], () => true);
    for (const name of publicTables) assert.deepEqual(drawn.tables[name], { withheld: true, lines: [] });
    const { totals: whole, ...rest } = month({
      steps: ['a', 'b', 'c', 'd', 'e'].map((key) => line(key, 20, { part: 4 })),
    });
    const told = publishedOf(
      { ...rest, totals: { ...whole, steps: { n: 100 }, onTime: { n: 100, part: 20 } } },
      [],
      never,
    );
    assert.equal(told.tables.steps.withheld, false);
    assert.ok(told.tables.steps.lines.every(({ share }) => share === undefined));
  });
});

test('no number of a month that is told is one to four, whatever was counted', () => {
  const lines = fc
    .array(fc.record({ n: fc.nat(40), of: fc.nat(100) }), { minLength: 1, maxLength: 9 })
    .map((counted) => counted.map(({ n, of }, index) => line(String(index), n, { part: Math.floor((n * of) / 100) })));
  const counted = fc.record({ steps: lines, agencies: lines, ratings: lines });
  fc.assert(
    fc.property(counted, fc.nat(300), (tables, opened) => {
      const given = { ...month(tables), totals: { ...month().totals, opened: { n: opened } } };
      const { totals, tables: told } = publishedOf(given, [], never);
      for (const name of publicTotals) assert.equal(totals[name].n % 5, 0);
      for (const name of publicTables)
        for (const { key, n, share } of told[name].lines) {
          assert.equal(n % 5, 0);
          if (share === undefined) continue;
          const whole = name === 'days' ? undefined : given.tables[name].find((one) => one.key === key);
          assert.ok(whole?.part !== undefined && n > 0);
          const percent = (100 * whole.part) / whole.n;
          assert.ok(share.least <= percent && percent <= share.most);
        }
    }),
    { numRuns: 300 },
  );
});

suite('hours that are told', () => {
  /** Told in a month that holds no other steps. */
  const steps = (...lines: CountedLine[]) => {
    const given = month({ steps: lines });
    const of = (pick: (one: CountedLine) => number): number => lines.reduce((sum, one) => sum + pick(one), 0);
    const all = { n: of(({ n }) => n), part: of(({ part = 0 }) => part) };
    const totals = { ...given.totals, steps: { n: all.n }, onTime: all };
    return publishedOf({ ...given, totals }, [], never).tables.steps.lines;
  };
  const timed = (ms: number | null, n: number, count = n): CountedLine =>
    line('convey', n, { part: n, medianMs: ms, p90Ms: ms, timed: count });

  test('are the next whole ones, so that nobody took longer than is said', () => {
    for (const [ms, hours] of [
      [0, 0],
      [1, 1],
      [hourMs, 1],
      [hourMs + 1, 2],
      [23.5 * hourMs, 24],
    ] as const)
      assert.equal(steps(timed(ms, 300), line('register', 212, { part: 212 }))[0]?.medianHours, hours);
  });

  test('are none where fewer than five took them, none did, or the line is hidden', () => {
    const hoursOf = (counted: CountedLine): unknown[] => {
      const [first] = steps(counted, line('register', 212, { part: 212 }));
      return [first?.n, first?.medianHours, first?.p90Hours];
    };
    assert.deepEqual(hoursOf(timed(hourMs, 300, 4)), [300, undefined, undefined]);
    assert.deepEqual(hoursOf(timed(hourMs, 300, 5)), [300, 1, 1]);
    assert.deepEqual(hoursOf(timed(null, 300)), [300, undefined, undefined]);
    assert.deepEqual(hoursOf(timed(hourMs, 4, 9)), [0, undefined, undefined]);
  });
});

suite('the tables of a month', () => {
  const shown = publishedOf(month(), [], never);

  test('are all there, in the order of the page, and totals too', () => {
    assert.deepEqual(Object.keys(shown.tables), [...publicTables]);
    assert.deepEqual(Object.keys(shown.totals), [...publicTotals]);
  });

  test('of one number go together where one of them would tell another, and leave what is of another number', () => {
    const exact = ['a', 'b', 'c', 'd', 'e'].map((key) => line(key, 4));
    const given = month({ channels: exact, categories: [line('jalan', 20)], kelurahan: [line('x', 20)] });
    const { tables } = publishedOf({ ...given, totals: { ...given.totals, opened: { n: 20 } } }, [], never);
    assert.deepEqual(
      publicTables.filter((name) => tables[name].withheld),
      ['channels', 'categories', 'kelurahan', 'days'],
    );
  });

  test('have each a lot of its own, and those that are told one for their shares', () => {
    const withLot = (place: number) => {
      let drawn = -1;
      return publishedOf(month(), [], () => ((drawn += 1), drawn === place)).tables;
    };
    for (const [place, name] of (
      ['channels', 'categories', 'kelurahan', 'steps', 'agencies', 'ratings'] as const
    ).entries())
      assert.deepEqual(
        publicTables.filter((one) => withLot(place)[one].withheld && one !== 'days'),
        [name],
      );
    const beside = 6;
    const { steps, agencies } = withLot(6 + beside);
    assert.ok(steps.lines.length > 0 && steps.lines.every(({ share }) => share === undefined));
    assert.deepEqual(agencies, shown.tables.agencies);
  });
});
