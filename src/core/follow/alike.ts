// Which public cases may be the one that somebody is about to report: the same kind at the same place, or the same words. Pure.
// Looks at nothing of a case but what everybody may read: whoever types must not find out what was written in another's report.
import { stemsOf } from '../search/stem.ts';
import { tokensOf } from '../search/tokens.ts';
import { dayMs } from '../time.ts';

/** A case that ended longer ago is another matter. */
export const alikeAfterEndMs = 21 * dayMs;

/** So many are shown at most. */
export const mostAlike = 3;

/** What is about to be reported: `serviceCodes` of the categories that its words speak of, `kelurahan` where it was chosen. */
export type Reporting = { words: string; serviceCodes: readonly string[]; kelurahan?: string | undefined };

/** What everybody may read of a case. */
export type Known = { serviceCode: string; kelurahan?: string | undefined; summary: string };

/** Shorter words join sentences, and tell of nothing. */
const shortest = 4;

const wordsIn = (text: string): string[] => [
  ...new Set(tokensOf(text).flatMap(({ word }) => (word.length >= shortest ? [word] : []))),
];

const sharedWith = (words: string): ((summary: string) => number) => {
  const stems = new Set(wordsIn(words).flatMap((word) => [word, ...stemsOf(word)]));
  return (summary) =>
    wordsIn(summary).filter((word) => [word, ...stemsOf(word)].some((stem) => stems.has(stem))).length;
};

/** One place, two places, or nobody says: of two places nothing is alike. */
const placesOf = ({ kelurahan: here }: Reporting, { kelurahan: there }: Known): 'same' | 'other' | 'unknown' => {
  if (here === undefined || there === undefined) return 'unknown';
  return here === there ? 'same' : 'other';
};

/** 0: not alike. Of one kind at one place it is, whatever was written; else words must say so too, and more of them the less else does. */
const likenessOf = (reporting: Reporting, known: Known, shared: number): number => {
  const place = placesOf(reporting, known);
  if (place === 'other') return 0;
  const [ofKind, atPlace] = [reporting.serviceCodes.includes(known.serviceCode), place === 'same'];
  const isAlike = ofKind ? atPlace || shared >= 1 : shared >= (atPlace ? 2 : 3);
  return isAlike ? (ofKind ? 4 : 0) + (atPlace ? 4 : 0) + Math.min(shared, 4) : 0;
};

/** The likest first, of alike ones in the order in which they came. */
export const alikeOf = <T extends Known>(reporting: Reporting, all: readonly T[]): T[] => {
  const shared = sharedWith(reporting.words);
  return all
    .map((known) => ({ known, likeness: likenessOf(reporting, known, shared(known.summary)) }))
    .filter(({ likeness }) => likeness > 0)
    .toSorted((one, other) => other.likeness - one.likeness)
    .slice(0, mostAlike)
    .map(({ known }) => known);
};
