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
