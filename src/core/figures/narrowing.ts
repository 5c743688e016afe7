// How far a reader can narrow numbers that were told in different tables, by moving bounds to and fro between a number and what it is made of.
// Exact, as long as no number is part of two others. Must not know what is counted.
import { knownBy, leastPossible, toldCount, type Known } from './hiding.ts';

/** A number: what was told of it by itself, and each list of numbers that together are it. */
export type Counted = { known: Known; made: readonly (readonly Counted[])[] };

/** Of which nothing was told. */
export const untold: Known = { least: 0, most: Infinity };

/** A number that was told in fives, and that was counted as this. */
export const inFives = (count: number): Known => knownBy(toldCount(count));

/** One that is made of nothing else that was told. */
export const leaf = (known: Known): Counted => ({ known, made: [] });

const both = (one: Known, other: Known): Known => ({
  least: Math.max(one.least, other.least),
  most: Math.min(one.most, other.most),
});

const together = (all: readonly Known[]): Known => ({
  least: all.reduce((sum, { least }) => sum + least, 0),
  most: all.reduce((sum, { most }) => sum + most, 0),
});

type Narrowed = { known: Known; made: Narrowed[][] };

/** By what it is made of. */
const fromBelow = ({ known, made }: Counted): Narrowed => {
  const narrowed = made.map((list) => list.map(fromBelow));
  return { known: narrowed.map((list) => together(list.map((one) => one.known))).reduce(both, known), made: narrowed };
};

/** All but the one at this place, together. */
const others = (list: readonly Narrowed[], place: number): Known =>
  together(list.filter((_, index) => index !== place).map(({ known }) => known));

const leavesEnough = ({ least, most }: Known): boolean => most - least + 1 >= leastPossible;

/** And by what it is part of: what the others of its list cannot be, it must be. */
const isOpen = ({ known, made }: Narrowed): boolean =>
  leavesEnough(known) &&
  made.every((list) =>
    list.every((one, place) => {
      const rest = others(list, place);
      return isOpen({
        ...one,
        known: both(one.known, { least: known.least - rest.most, most: known.most - rest.least }),
      });
    }),
  );

/** Whether of every number at least three values stay that nobody can rule out; false, too, where what was told cannot all be so. */
export const staysOpen = (counted: Counted): boolean => isOpen(fromBelow(counted));
