// How far numbers can be narrowed by what was told of others: never further than a reader comes who tries every way in which all could be.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { knownBy, leastPossible, toldCount, type Known } from './hiding.ts';
import { inFives, leaf, staysOpen, untold, type Counted } from './narrowing.ts';

const leaves = (...counts: number[]): Counted[] => counts.map((count) => leaf(inFives(count)));

suite('a number beside those that it is made of', () => {
  const month = (all: number, ...days: number[]): boolean =>
    staysOpen({ known: inFives(all), made: [leaves(...days)] });

  test('stays open where what was told says little of each', () => {
    assert.equal(month(0, 0, 0, 0), true);
    assert.equal(month(123, 40, 41, 42), true);
    assert.equal(month(20, ...Array.from({ length: 30 }, () => 0)), true);
  });

  test('does not where each must be as high, or as low, as it can', () => {
    assert.equal(month(20, 4, 4, 4, 4, 4), false);
    assert.equal(month(20, 5, 5, 5, 5, 0), true);
    assert.equal(month(29, 9, 9, 9, 0, 0), true);
    assert.equal(staysOpen({ known: { least: 0, most: 1 }, made: [leaves(0, 0)] }), false);
  });

  test('does not where both cannot be so: something was found since', () => {
    assert.equal(month(4, 5, 5), false);
    assert.equal(month(30, 4, 4), false);
  });

  test('says nothing of one of which nothing was told, and is told nothing by it', () => {
    assert.equal(staysOpen({ known: inFives(20), made: [[...leaves(4, 4, 4, 4), leaf(untold)]] }), true);
    assert.equal(staysOpen({ known: untold, made: [leaves(4, 4, 4, 4, 4)] }), true);
    assert.equal(staysOpen({ known: inFives(5), made: [] }), true);
  });

  test('is narrowed through a number between them, and from one list to another', () => {
    const steps = (all: number): Counted => ({
      known: inFives(all),
      made: [
        [
          { known: untold, made: [leaves(4, 4, 4)] },
          { known: untold, made: [leaves(4, 4)] },
        ],
      ],
    });
    assert.equal(staysOpen(steps(19)), true);
    assert.equal(staysOpen(steps(20)), false);
    const lists = (first: number[], second: number[]): boolean =>
      staysOpen({ known: untold, made: [leaves(...first), leaves(...second)] });
    assert.equal(lists([20], [4, 4, 4, 4, 4]), false);
    assert.equal(lists([22], [9, 9, 9]), true);
  });
});

/** Every way in which numbers with these bounds can be. */
const everyWay = (bounds: readonly Known[]): number[][] =>
  bounds.reduce<number[][]>(
    (ways, { least, most }) =>
      ways.flatMap((way) => Array.from({ length: most - least + 1 }, (_, index) => [...way, least + index])),
    [[]],
  );

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

test('it is exactly what is found by trying: of a month, two weeks and their days', () => {
  const day = fc.nat(12);
  fc.assert(
    fc.property(
      fc.array(day, { minLength: 1, maxLength: 3 }),
      fc.array(day, { minLength: 1, maxLength: 2 }),
      fc.boolean(),
      (one, other, isWeekTold) => {
        const [first, all] = [sum(one), sum(one) + sum(other)];
        const tree: Counted = {
          known: inFives(all),
          made: [
            [
              { known: isWeekTold ? inFives(first) : untold, made: [leaves(...one)] },
              { known: untold, made: [leaves(...other)] },
            ],
          ],
        };
        const days = [...one, ...other];
        const ways = everyWay(days.map((count) => knownBy(toldCount(count)))).filter(
          (way) =>
            toldCount(sum(way)) === toldCount(all) &&
            (!isWeekTold || toldCount(sum(way.slice(0, one.length))) === toldCount(first)),
        );
        const numbers = [
          sum,
          (way: number[]) => sum(way.slice(0, one.length)),
          (way: number[]) => sum(way.slice(one.length)),
        ];
        const open = [...numbers, ...days.map((_, place) => (way: number[]) => way[place] ?? -1)].every(
          (of) => new Set(ways.map(of)).size >= leastPossible,
        );
        assert.equal(staysOpen(tree), open);
      },
    ),
    { numRuns: 300 },
  );
});

suite('bounds alone', () => {
  const rows: [string, Known, boolean][] = [
    ['leave three values open', { least: 7, most: 9 }, true],
    ['of two values say too much', { least: 7, most: 8 }, false],
    ['of one value say it', { least: 7, most: 7 }, false],
    ['that cross each other say that something is wrong', { least: 8, most: 7 }, false],
    ['of which nothing was told leave everything open', untold, true],
  ];
  for (const [name, known, open] of rows)
    test(name, () => {
      assert.equal(staysOpen(leaf(known)), open);
    });

  test('told in fives begin at a multiple of five and leave all five', () => {
    for (const count of [0, 1, 4, 5, 9, 10, 124]) {
      const { least, most } = inFives(count);
      assert.ok(least % 5 === 0 && most - least === 4 && least <= count && count <= most, String(count));
    }
  });
});

/** Lists of counts, each of which is told in fives or not at all, and what was told of all of them together. */
const anyTold = fc.record({
  lists: fc.array(fc.array(fc.record({ count: fc.nat(14), isTold: fc.boolean() }), { minLength: 1, maxLength: 5 }), {
    minLength: 1,
    maxLength: 3,
  }),
  all: fc.oneof(fc.nat(40), fc.constant(undefined)),
});
type Told = typeof anyTold extends fc.Arbitrary<infer Value> ? Value : never;

const treeOf = ({ lists, all }: Told): Counted => ({
  known: all === undefined ? untold : inFives(all),
  made: lists.map((list) => list.map(({ count, isTold }) => leaf(isTold ? inFives(count) : untold))),
});

suite('whatever was told', () => {
  test('telling less of one number never says more of another', () => {
    fc.assert(
      fc.property(anyTold, fc.nat(2), fc.nat(4), (given, at, place) => {
        const lists = given.lists.map((list, index) =>
          list.map((one, of) => (index === at && of === place ? { ...one, isTold: false } : one)),
        );
        if (staysOpen(treeOf(given))) {
          assert.ok(staysOpen(treeOf({ ...given, lists })));
          assert.ok(staysOpen(treeOf({ ...given, all: undefined })));
          assert.ok(staysOpen(treeOf({ ...given, lists: lists.filter((_, index) => index !== at) })));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('it is the same in whatever order the numbers stand', () => {
    fc.assert(
      fc.property(anyTold, (given) => {
        const turned = { ...given, lists: given.lists.toReversed().map((list) => list.toReversed()) };
        assert.equal(staysOpen(treeOf(turned)), staysOpen(treeOf(given)));
      }),
      { numRuns: 300 },
    );
  });

  test('a number between that is made of one alone says what that one says', () => {
    fc.assert(
      fc.property(anyTold, (given) => {
        const tree = treeOf(given);
        const between = (one: Counted): Counted => ({ known: untold, made: [[one]] });
        assert.equal(staysOpen(between(tree)), staysOpen(tree));
        const below = tree.made.map((list) => list.map(between));
        assert.equal(staysOpen({ ...tree, made: below }), staysOpen(tree));
      }),
      { numRuns: 300 },
    );
  });
});
