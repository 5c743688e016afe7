// Numbers of ten digits and more, by which people are reached or known; not those of cases, times, sums and places.
import type { Place } from './folded-text.ts';

const longNumber = /[+(]?\d(?:[ .()–-]{0,3}\d){9,}/g;
const harmless = [
  // A case's own number, as officers name it to each other.
  /ADU-\d{4}-\d{6,}-[0-9A-Z]{2}/gi,
  /(?<!\d)\d{4}-\d{2}-\d{2}(?:[T ,]{1,2}\d{1,2}[.:]\d{2}(?:[.:]\d{2})?)?(?!\d)/g,
  /(?<!\d)\d{1,2}-\d{1,2}-\d{4}(?: \d{1,2}[.:]\d{2})?(?!\d)/g,
  /(?<!\p{L})Rp\.? ?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d{2})?(?!\d)/giu,
  /(?<!\d)-?\d{1,3}\.\d{4,12}(?!\d)/g,
];

const placesIn = (text: string, pattern: RegExp): Place[] =>
  [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ from: index, to: index + found.length }));

/** What is left of a long number once something harmless is taken out of it is looked at again. */
export const longNumberPlaces = (text: string): Place[] => {
  const plain = placesIn(text, longNumber);
  if (plain.length === 0) return [];
  let rest = text;
  for (const { from, to } of harmless.flatMap((pattern) => placesIn(text, pattern)))
    rest = `${rest.slice(0, from)}${'\u0000'.repeat(to - from)}${rest.slice(to)}`;
  return placesIn(rest, longNumber);
};
