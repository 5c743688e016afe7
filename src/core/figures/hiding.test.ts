// What everybody may be told: no line of any table can be counted back from what is told, by somebody who knows the rule and tries everything.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { knownBy, knownShare, leastPossible, mayBeTold, toldCount, type Lines } from './hiding.ts';

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

test('a count is told in fives, and nought to four are one', () => {
  const told: [number, number][] = [
    [0, 0],
    [1, 0],
    [4, 0],
    [5, 5],
    [9, 5],
    [10, 10],
    [123, 120],
  ];
  for (const [count, expected] of told) assert.equal(toldCount(count), expected);
  assert.deepEqual(knownBy(0), { least: 0, most: 4 });
  assert.deepEqual(knownBy(120), { least: 120, most: 124 });
});

test('a share is told as what it may be, and not at all of what is hidden', () => {
  assert.deepEqual(knownShare(940, 1000), { least: 93, most: 95 });
  assert.deepEqual(knownShare(2, 7), { least: 0, most: 80 });
  assert.deepEqual(knownShare(7, 7), { least: 55, most: 100 });
  assert.equal(knownShare(1, 4), undefined);
});

/** Everything that a reader sees of lines and of what they make together. */
const seenOf = (tables: readonly Lines[], drawn: readonly boolean[]): string => {
  const all = sum(tables[0] ?? []);
  const told = mayBeTold(all, tables, drawn);
  return JSON.stringify([
    toldCount(all),
    tables.map((lines, index) => (told[index] === true ? lines.map(toldCount) : null)),
  ]);
};

/** Every way in which so many lines can hold up to `most` each: to the end of a five, so that no world is missing that looks like one of them. */
const everyWay = (lines: number, most: number): number[][] =>
  lines === 0
    ? [[]]
    : everyWay(lines - 1, most).flatMap((before) => Array.from({ length: most + 1 }, (_, last) => [...before, last]));

/** However the lot falls, of which readers know that it is drawn and not how. */
const lotsOf = (tables: number): boolean[][] =>
  tables === 0 ? [[]] : lotsOf(tables - 1).flatMap((before) => [false, true].map((last) => [...before, last]));

/** By what is seen, which values each line has in some world in which it is seen. */
const worldsBySight = (worlds: readonly (readonly Lines[])[]): Map<string, Set<number>[][]> => {
  const sights = new Map<string, Set<number>[][]>();
  for (const world of worlds)
    for (const drawn of lotsOf(world.length)) {
      const sight = seenOf(world, drawn);
      const values = sights.get(sight) ?? world.map((lines) => lines.map(() => new Set<number>()));
      world.forEach((lines, table) => {
        lines.forEach((value, line) => values[table]?.[line]?.add(value));
      });
      sights.set(sight, values);
    }
  return sights;
};

suite('whoever knows the rule and tries every world that looks the same', () => {
  const sizes: [number, number][] = [
    [1, 39],
    [2, 29],
    [3, 19],
    [4, 9],
    [5, 4],
  ];
  for (const [lines, most] of sizes)
    test(`can say of no line of a table of ${String(lines)} what it is`, () => {
      for (const [sight, tables] of worldsBySight(everyWay(lines, most).map((way) => [way])))
        // Of what is withheld nothing but the number is seen: worlds with larger lines are not among those tried here.
        if (!sight.includes('null')) for (const values of tables.flat()) assert.ok(values.size > 1, sight);
    });

  test('can say nothing of a table that is withheld: by lot others look the same', () => {
    const sure = [[4, 4, 4, 4, 4]];
    assert.deepEqual(mayBeTold(20, sure), [false]);
    for (const other of [
      [20, 0, 0, 0, 0],
      [0, 9, 9, 2, 0],
      [5, 5, 5, 5, 4],
    ])
      assert.equal(seenOf([other], [true]), seenOf(sure, [false]));
  });

  test('nor by comparing two tables of the same cases', () => {
    const worlds = everyWay(2, 14).flatMap((one) =>
      everyWay(3, 9)
        .filter((other) => sum(other) === sum(one))
        .map((other) => [one, other]),
    );
    for (const [sight, tables] of worldsBySight(worlds))
      for (const values of tables.flat()) assert.ok(values.size > 1, sight);
  });
});

suite('of tables as a city has them', () => {
  const lines = fc.array(fc.oneof(fc.nat(6), fc.nat(60)), { minLength: 1, maxLength: 14 });

  /** Another table of the same cases: each case of one line goes to a line of the other. */
  const regrouped = (table: Lines, turn: number): number[] => {
    const other = [0, 0, 0, 0];
    table.forEach((count, index) => {
      for (let one = 0; one < count; one += 1) {
        const place = (index * 7 + one * turn) % other.length;
        other[place] = (other[place] ?? 0) + 1;
      }
    });
    return other;
  };

  test('bounds that are moved to and fro between tables leave three values of each line, and the truth among them', () => {
    fc.assert(
      fc.property(lines, fc.nat(9), (table, turn) => {
        const tables = [table, regrouped(table, turn)];
        const all = sum(table);
        const told = tables.filter((_, index) => mayBeTold(all, tables)[index]);
        // As a reader reckons who narrows every line by all others, again and again.
        let total = { least: toldCount(all), most: toldCount(all) + 4 };
        let bounds = told.map((one) => one.map((count) => knownBy(toldCount(count))));
        for (let round = 0; round < 30; round += 1) {
          for (const one of bounds)
            total = {
              least: Math.max(total.least, sum(one.map(({ least }) => least))),
              most: Math.min(total.most, sum(one.map(({ most }) => most))),
            };
          bounds = bounds.map((one) =>
            one.map(({ least, most }, place) => {
              const others = one.filter((_, index) => index !== place);
              return {
                least: Math.max(least, total.least - sum(others.map((known) => known.most))),
                most: Math.min(most, total.most - sum(others.map((known) => known.least))),
              };
            }),
          );
        }
        bounds.forEach((one, index) => {
          one.forEach(({ least, most }, place) => {
            const truth = told[index]?.[place] ?? -1;
            assert.ok(least <= truth && truth <= most);
            assert.ok(most - least + 1 >= leastPossible, JSON.stringify(tables));
          });
        });
      }),
      { numRuns: 400 },
    );
  });

  test('nearly all are told', () => {
    const shares = fc.sample(lines, { numRuns: 300, seed: 20260302 }).map((table) => mayBeTold(sum(table), [table])[0]);
    assert.ok(shares.filter((told) => told).length > 250);
  });

  test('one whose sum would say that every line is as high as it can be is withheld', () => {
    assert.deepEqual(mayBeTold(20, [[4, 4, 4, 4, 4]]), [false]);
    assert.deepEqual(mayBeTold(19, [[4, 4, 4, 4, 3]]), [true]);
    assert.deepEqual(mayBeTold(45, [[9, 9, 9, 9, 9]]), [false]);
    assert.deepEqual(mayBeTold(0, [[0, 0, 0]]), [true]);
  });
});
