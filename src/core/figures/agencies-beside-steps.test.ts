// A day's table by agency beside a month's by step: agencies do one of the steps, so that the two are nearly one number. Whoever takes them for
// the same and tries every way in which all could have been learns of no agency on no day what it was.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { leastPossible } from './hiding.ts';
import { publishedDayOf, type CountedDay, type KeptAndBroken } from './published-day.ts';
import type { CountedMonth, PublishedMonth } from './public-month.ts';
import { publishedOf } from './published.ts';

const never = (): boolean => false;
const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

/** What agencies kept and broke on one day; the step that they do is their sum. */
const dayOf = (date: string, lines: readonly KeptAndBroken[]): CountedDay => ({
  ...{ date, cases: { opened: 0, told: 0, ended: 0 }, promised: { kept: 0, broken: 0 } },
  steps: [
    { key: 'follow-up', kept: sum(lines.map(({ kept }) => kept)), broken: sum(lines.map(({ broken }) => broken)) },
  ],
  agencies: lines.map((line, index) => ({ key: `dinas-${String(index)}`, ...line })),
});

const lineOf = (key: string, days: readonly KeptAndBroken[]) => {
  const part = sum(days.map(({ kept }) => kept));
  return { key, n: part + sum(days.map(({ broken }) => broken)), part };
};

const monthOf = (days: readonly CountedDay[]): CountedMonth => {
  const step = lineOf(
    'follow-up',
    days.flatMap(({ steps }) => steps),
  );
  const nought = { n: 0, part: 0 };
  return {
    month: '2026-10',
    totals: {
      ...{ opened: nought, told: nought, ended: nought, kept: nought, reopened: nought, answered: nought },
      ...{ steps: step, onTime: step },
    },
    tables: {
      steps: [step],
      agencies: (days[0]?.agencies ?? []).map(({ key }) =>
        lineOf(
          key,
          days.flatMap(({ agencies }) => agencies.filter((line) => line.key === key)),
        ),
      ),
      ...{ channels: [], categories: [], kelurahan: [], ratings: [] },
    },
  };
};

const tell = (days: readonly CountedDay[]) => {
  const told = days.map((day) => publishedDayOf(day, never));
  return { told, month: publishedOf(monthOf(days), told, never) };
};
const isTold = ({ totals, tables }: PublishedMonth): boolean =>
  totals.steps.withheld !== true && totals.onTime.withheld !== true && !tables.steps.withheld;

const line = (kept: number, broken: number): KeptAndBroken => ({ kept, broken });

suite('a month’s steps', () => {
  test('go where they and a day’s agencies together say what each agency kept', () => {
    assert.equal(isTold(tell([dayOf('2026-10-01', [line(4, 4), line(4, 4)])]).month), false);
    assert.equal(isTold(tell([dayOf('2026-10-01', [line(4, 3), line(3, 4)])]).month), true);
  });

  test('stay where that day’s agencies are not told', () => {
    const days = [dayOf('2026-10-01', [line(4, 4), line(4, 4)])];
    const told = days.map((day) => publishedDayOf(day, () => true));
    assert.ok(isTold(publishedOf(monthOf(days), told, never)));
  });

  test('stay where agencies and steps cannot be one number, since nobody can take them for it', () => {
    const [day] = [dayOf('2026-10-01', [line(9, 9), line(9, 9)])];
    const other = { ...day, steps: [{ key: 'follow-up', kept: 4, broken: 4 }] };
    const told = [publishedDayOf(other, never)];
    assert.ok(isTold(publishedOf(monthOf([other]), told, never)));
  });
});

/** Every way in which so many numbers can be up to `most` each. */
function* everyWay(numbers: number, most: number): Generator<number[]> {
  const way = Array.from({ length: numbers }, () => 0);
  for (;;) {
    yield [...way];
    const place = way.findIndex((one) => one < most);
    if (place < 0) return;
    way.fill(0, 0, place);
    way[place] = (way[place] ?? 0) + 1;
  }
}

/** By what is seen, which values each number has in some world in which it is seen; what is withheld is looked at elsewhere. */
const valuesBySight = (worlds: Iterable<number[]>, daysOf: (world: number[]) => CountedDay[]) => {
  const sights = new Map<string, Set<number>[]>();
  for (const world of worlds) {
    const { told, month } = tell(daysOf(world));
    const isHidden = month.tables.agencies.withheld || told.some(({ agencies }) => agencies.withheld);
    if (!isTold(month) || isHidden) continue;
    const sight = JSON.stringify([told, month]);
    const values = sights.get(sight) ?? world.map(() => new Set<number>());
    world.forEach((value, place) => values[place]?.add(value));
    sights.set(sight, values);
  }
  return sights;
};

suite('whoever tries every world that looks the same', () => {
  const at = (world: readonly number[], place: number): number => world[place] ?? 0;

  test('finds at least three values of each number of two agencies on one day', () => {
    const sights = valuesBySight(everyWay(4, 9), (world) => [
      dayOf('2026-10-01', [line(at(world, 0), at(world, 1)), line(at(world, 2), at(world, 3))]),
    ]);
    assert.ok(sights.size > 10);
    for (const [sight, values] of sights) for (const one of values) assert.ok(one.size >= leastPossible, sight);
  });

  test('nor of three agencies on two days, by the month of each of them as well', () => {
    const sights = valuesBySight(everyWay(6, 4), (world) =>
      ['2026-10-01', '2026-10-02'].map((date, day) =>
        dayOf(
          date,
          [0, 1, 2].map((agency) => line(at(world, 3 * day + agency), 0)),
        ),
      ),
    );
    assert.ok(sights.size > 50);
    for (const [sight, values] of sights) for (const one of values) assert.ok(one.size >= leastPossible, sight);
  });
});
