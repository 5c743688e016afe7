// The words and numbers of a text as a search compares them, each with its place. Pure; it knows no index.

/** A word without case and accents, or a number, and its place in the text; cut after 40 signs. */
export type Token = { word: string; from: number; to: number };

const written = /\p{L}(?:[\p{L}\p{M}\p{Cf}]|['’](?=\p{L}))*|\p{N}+|\p{Extended_Pictographic}/gu;
const unseen = /[\u0300-\u036f\p{Cf}'’]/gu;
const longest = 40;
/** Most words: nothing is to be taken apart in them. */
const latin = /^[A-Za-z]+$/;

/** As everybody writes it: without case, accents and drawn-out letters; a number without zeros before it. */
const plain = (word: string): string => {
  if (latin.test(word)) return word.toLowerCase().replaceAll(/(.)\1{2,}/g, '$1');
  const folded = word
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(unseen, '')
    .replaceAll(/(.)\1{2,}/gu, '$1');
  return /^\d+$/.test(folded) ? word.normalize('NFKD').replace(/^0+(?=\d)/, '') : folded;
};

/** In the order of the text. "rt03" is a word and a number. */
export const tokensOf = (text: string): Token[] =>
  [...text.matchAll(written)].map(({ index, 0: word }) => ({
    word: plain(word).slice(0, longest),
    from: index,
    to: index + word.length,
  }));

/** Letters and digits alone, as handles and numbers are compared. */
export const squash = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Every three signs that stand side by side; of less than three, none. */
export const threesOf = (signs: string): string[] => {
  const points = [...signs];
  return [...new Set(points.slice(2).map((_sign, at) => points.slice(at, at + 3).join('')))];
};

/** Digits and nothing else. */
export const isNumber = (word: string): boolean => /^\d+$/.test(word);
