// Days as everybody is told of them, and the month beside them: whoever knows the rule and tries every way in which all could have been can
// say of no day and of no month what it was, nor that anything was found of it since.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { leastPossible } from './hiding.ts';
import { publishedDayOf, type CountedDay, type PublishedDay } from './published-day.ts';
import type { CountedLine, CountedMonth } from './public-month.ts';
import { publishedOf } from './published.ts';

const never = (): boolean => false;

const dayOf = (changed: Partial<CountedDay> = {}): CountedDay => ({
  date: '2026-10-01',
  cases: { opened: 0, told: 0, ended: 0 },
  promised: { kept: 0, broken: 0 },
  steps: [],
  agencies: [],
  ...changed,
});

suite('a day that is told', () => {
  const lines = (...counts: [number, number][]) =>
    counts.map(([kept, broken], index) => ({ key: String(index), kept, broken }));

  test('has its cases and its promises in fives, and hides what is small', () => {
    const cases = { opened: 23, told: 4, ended: 5 };
    const promised = { kept: 11, broken: 1 };
    const told = publishedDayOf(
      dayOf({ cases, promised, steps: lines([14, 3]), agencies: lines([7, 0], [2, 9]) }),
      never,
    );
    assert.deepEqual(told, {
      date: '2026-10-01',
      cases: { opened: 20, told: 0, ended: 5 },
      promised: { kept: 10, broken: 0 },
      steps: lines([10, 0]),
      agencies: { withheld: false, lines: lines([5, 0], [0, 5]) },
    });
  });

  test('has no agencies where their sum would say what each kept, and sometimes none by lot', () => {
    const four = lines([4, 0], [4, 0], [4, 0], [4, 0], [4, 0]);
    const withheld = { withheld: true, lines: [] };
    assert.deepEqual(publishedDayOf(dayOf({ agencies: four }), never).agencies, withheld);
    assert.deepEqual(publishedDayOf(dayOf({ agencies: lines([9, 0]) }), () => true).agencies, withheld);
  });

  test('has no agencies where the broken ones alone would say it, and all of them where there are none', () => {
    const broken = lines([0, 4], [0, 4], [0, 4], [0, 4], [0, 4]);
    assert.equal(publishedDayOf(dayOf({ agencies: broken }), never).agencies.withheld, true);
    assert.equal(publishedDayOf(dayOf({ agencies: broken.slice(1) }), never).agencies.withheld, true);
    assert.equal(
      publishedDayOf(dayOf({ agencies: lines([0, 2], [0, 4], [0, 4], [0, 4]) }), never).agencies.withheld,
      false,
    );
    assert.deepEqual(publishedDayOf(dayOf(), never).agencies, { withheld: false, lines: [] });
  });

  test('draws one lot, also where nothing has to go, and keeps its steps whatever was drawn', () => {
    let drawn = 0;
    const told = publishedDayOf(dayOf({ steps: lines([4, 4]) }), () => ((drawn += 1), true));
    assert.deepEqual([drawn, told.steps, told.agencies.withheld], [1, lines([0, 0]), true]);
  });

  test('has each number at most four less than it was, never more, and every line that it had', () => {
    const kept = fc.record({ kept: fc.nat(30), broken: fc.nat(30) });
    const cases = fc.record({ opened: fc.nat(60), told: fc.nat(60), ended: fc.nat(60) });
    const some = fc
      .array(kept, { maxLength: 5 })
      .map((all) => lines(...all.map((one) => [one.kept, one.broken] as [number, number])));
    fc.assert(
      fc.property(cases, kept, some, some, (counted, promised, steps, agencies) => {
        const told = publishedDayOf(dayOf({ cases: counted, promised, steps, agencies }), never);
        const numbers = (day: Pick<CountedDay, 'cases' | 'promised' | 'steps' | 'agencies'>): number[] => [
          ...Object.values(day.cases),
          ...[day.promised, ...day.steps, ...day.agencies].flatMap((one) => [one.kept, one.broken]),
        ];
        const were = told.agencies.withheld ? [] : agencies;
        const real = numbers({ cases: counted, promised, steps, agencies: were });
        const seen = numbers({ ...told, agencies: told.agencies.lines });
        assert.equal(seen.length, real.length);
        seen.forEach((one, index) => {
          const gap = (real[index] ?? Number.NaN) - one;
          assert.ok(one % 5 === 0 && gap >= 0 && gap < 5);
        });
        assert.deepEqual(
          told.steps.map(({ key }) => key),
          steps.map(({ key }) => key),
        );
      }),
    );
  });

  test('says nothing of what another day was, whatever that was', () => {
    const some = dayOf({ cases: { opened: 12, told: 3, ended: 0 } });
    assert.deepEqual(
      publishedDayOf(some, never),
      publishedDayOf({ ...some, cases: { opened: 14, told: 0, ended: 4 } }, never),
    );
  });
});

type Month = {
  opened: number;
  channels?: number[];
  steps?: [kept: number, broken: number];
  agencies?: [number, number][];
};

const line = (key: string, kept: number, broken: number): CountedLine => ({ key, n: kept + broken, part: kept });

/** A month that holds only this. */
const monthOf = ({
  opened,
  channels = [opened],
  steps: [kept, broken] = [0, 0],
  agencies = [],
}: Month): CountedMonth => {
  const none = { n: 0 };
  const n = kept + broken;
  return {
    month: '2026-10',
    totals: {
      ...{ opened: { n: opened }, told: none, ended: none, reopened: none, answered: none, kept: none },
      ...{ steps: { n }, onTime: { n, part: kept } },
    },
    tables: {
      steps: [line('convey', kept, broken)],
      agencies: agencies.map(([one, other], index) => line(String(index), one, other)),
      channels: channels.map((count, index) => ({ key: String(index), n: count })),
      ...{ categories: [{ key: 'a', n: opened }], kelurahan: [{ key: 'a', n: opened }], ratings: [] },
    },
  };
};

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

const everyWay = (lines: number, most: number): number[][] =>
  lines === 0
    ? [[]]
    : everyWay(lines - 1, most).flatMap((before) => Array.from({ length: most + 1 }, (_, last) => [...before, last]));

const told = (days: readonly CountedDay[]): PublishedDay[] => days.map((day) => publishedDayOf(day, never));

/** By what is seen, which values each number has in some world in which it is seen. */
type Sights = Map<string, Set<number>[]>;

const see = (sights: Sights, sight: unknown, numbers: readonly number[]): void => {
  const key = JSON.stringify(sight);
  const values = sights.get(key) ?? numbers.map(() => new Set<number>());
  numbers.forEach((number, index) => values[index]?.add(number));
  sights.set(key, values);
};

const noneIsSaid = (sights: Sights): void => {
  for (const [sight, values] of sights) for (const possible of values) assert.ok(possible.size >= leastPossible, sight);
};

suite('whoever reads every day and then the month', () => {
  const opened = (count: number): CountedDay => dayOf({ cases: { opened: count, told: 0, ended: 0 } });
  const sizes: [days: number, most: number][] = [
    [1, 19],
    [2, 14],
    [3, 9],
    [4, 9],
    [5, 4],
  ];
  for (const [count, most] of sizes)
    test(`can say of none of ${String(count)} what was reported, nor of the month`, () => {
      const sights: Sights = new Map();
      for (const counts of everyWay(count, most)) {
        const all = sum(counts);
        const days = told(counts.map(opened));
        for (const drawn of [never, () => true]) {
          const { totals, tables } = publishedOf(monthOf({ opened: all }), days, drawn);
          see(sights, [days, totals.opened, tables.channels.lines], [all, ...counts]);
        }
      }
      noneIsSaid(sights);
    });

  test('nor when the month is told apart by something else, too', () => {
    const sights: Sights = new Map();
    for (const counts of everyWay(2, 9))
      for (const channels of everyWay(3, 9).filter((one) => sum(one) === sum(counts))) {
        const days = told(counts.map(opened));
        const { totals, tables } = publishedOf(monthOf({ opened: sum(counts), channels }), days, never);
        if (totals.opened.withheld !== true)
          see(
            sights,
            [days, totals.opened, tables.channels],
            [...counts, ...(tables.channels.withheld ? [] : channels)],
          );
      }
    noneIsSaid(sights);
  });

  test('can say of no step what was kept and what was broken on a day', () => {
    const sights: Sights = new Map();
    for (const [a = 0, b = 0, c = 0, d = 0] of everyWay(4, 9)) {
      const days = told([
        dayOf({ steps: [{ key: 'convey', kept: a, broken: b }] }),
        dayOf({ steps: [{ key: 'convey', kept: c, broken: d }] }),
      ]);
      for (const drawn of [never, () => true]) {
        const { totals, tables } = publishedOf(monthOf({ opened: 0, steps: [a + c, b + d] }), days, drawn);
        see(sights, [days, totals.onTime, tables.steps], [a, b, c, d, a + c, b + d]);
      }
    }
    noneIsSaid(sights);
  });

  test('can never say that something was found of a day since: what is seen could be without', () => {
    const [plain, changed] = [new Set<string>(), new Set<string>()];
    for (const counts of everyWay(3, 9))
      for (const since of [0, -1, -2, -3, 5]) {
        const all = sum(counts) + since;
        if (all < 0) continue;
        const days = told(counts.map(opened));
        const lots = since === 0 ? [never, () => true] : [never];
        for (const drawn of lots) {
          const { totals } = publishedOf(monthOf({ opened: all }), days, drawn);
          (since === 0 ? plain : changed).add(JSON.stringify([days, totals.opened]));
        }
      }
    for (const sight of changed) assert.ok(plain.has(sight), sight);
  });
});

suite('of months as a city has them', () => {
  const count = fc.oneof(fc.nat(6), fc.nat(60));
  const kept = fc.record({ kept: count, broken: fc.nat(12) });
  const days = fc.array(fc.record({ opened: count, step: kept, agencies: fc.tuple(kept, kept, kept) }), {
    minLength: 28,
    maxLength: 31,
  });

  test('nearly every one is told beside its days', () => {
    const months = fc.sample(days, { numRuns: 200, seed: 20261130 }).map((month) => {
      const counted = month.map(({ opened, step, agencies }) =>
        dayOf({
          cases: { opened, told: 0, ended: 0 },
          steps: [{ key: 'convey', ...step }],
          agencies: agencies.map((one, index) => ({ key: String(index), ...one })),
        }),
      );
      const of = (pick: (day: (typeof month)[number]) => number): number => sum(month.map(pick));
      const agencies = [0, 1, 2].map((index): [number, number] => [
        of((day) => day.agencies[index]?.kept ?? 0),
        of((day) => day.agencies[index]?.broken ?? 0),
      ]);
      const body = monthOf({
        opened: of(({ opened }) => opened),
        steps: [of(({ step }) => step.kept), of(({ step }) => step.broken)],
        agencies,
      });
      return publishedOf(body, told(counted), never);
    });
    for (const { totals, tables } of months) {
      assert.equal(totals.opened.withheld, undefined);
      assert.equal(tables.days.lines.length >= 28, true);
    }
    assert.ok(months.filter(({ tables }) => !tables.agencies.withheld && !tables.steps.withheld).length > 180);
  });
});
