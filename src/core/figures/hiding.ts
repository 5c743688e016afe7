// Makes counts fit to be told to everybody: fives, small ones hidden, and a table withheld whose sums would say more than its lines.
// Whoever reads knows this rule. Must not know what is counted.
import { leastCounted } from './definitions.ts';

/** The most multiples of five that are in it: it stands for itself and the four above it. 0 is told as hidden: nought to four. */
export const toldCount = (count: number): number => Math.floor(count / leastCounted) * leastCounted;

/** What a reader knows of a count: not less than one, not more than the other. */
export type Known = { least: number; most: number };

/** What a told count leaves open. */
export const knownBy = (told: number): Known => ({ least: told, most: told + leastCounted - 1 });

/** Lines that together are all of one number. */
export type Lines = readonly number[];

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

const knownTogether = (lines: Lines): Known => {
  const known = lines.map((count) => knownBy(toldCount(count)));
  return { least: sum(known.map(({ least }) => least)), most: sum(known.map(({ most }) => most)) };
};

const both = (one: Known, other: Known): Known => ({
  least: Math.max(one.least, other.least),
  most: Math.min(one.most, other.most),
});

/** How many values of a count nobody can rule out, at least. */
export const leastPossible = 3;

/** What is known of one line by its own count, by the number that all make together, and by the other lines. */
const knownOfLine = (line: number, all: Known, together: Known): Known => {
  const own = knownBy(toldCount(line));
  return both(own, {
    least: all.least - (together.most - own.most),
    most: all.most - (together.least - own.least),
  });
};

const saysTooMuch = (lines: Lines, all: Known): boolean => {
  const together = knownTogether(lines);
  return lines.some((line) => {
    const { least, most } = knownOfLine(line, all, together);
    return most - least + 1 < leastPossible;
  });
};

/**
 * Which of these tables may be told, all of them lines of one number that is told as well: by their places, true for those that may. One
 * through which a line of any could be counted back is withheld whole; and so is one that was `drawn`, by a lot that nobody else sees, so
 * that a table that is missing says nothing.
 */
export const mayBeTold = (all: number, tables: readonly Lines[], drawn: readonly boolean[] = []): boolean[] => {
  let told = tables.map((_, index) => drawn[index] !== true);
  for (;;) {
    const known = tables
      .filter((_, index) => told[index] === true)
      .map(knownTogether)
      .reduce(both, knownBy(toldCount(all)));
    const next = tables.map((lines, index) => told[index] === true && !saysTooMuch(lines, known));
    if (next.every((one, index) => one === told[index])) return told;
    told = next;
  }
};

/** Between which percentages the part of a whole lies, by what is told of both. Undefined where the whole is hidden. */
export const knownShare = (part: number, whole: number): Known | undefined => {
  const [ofPart, ofWhole] = [knownBy(toldCount(part)), knownBy(toldCount(whole))];
  if (ofWhole.least === 0) return undefined;
  return {
    least: Math.floor((100 * ofPart.least) / ofWhole.most),
    most: Math.min(100, Math.ceil((100 * ofPart.most) / ofWhole.least)),
  };
};
