// A text as it can be printed: signs that no font has, and signs that nobody sees, stand there by their numbers; what is too long to break may break.
import type { HasSign } from './font-signs.ts';

/** `unshown`: how many signs stand there as numbers. */
export type Readable = { text: string; unshown: number };

/** Printable signs of the keyboard need no look. */
const plain = /^[\n\u0020-\u007E]*$/;
/** Controls, and what turns the reading direction of others' words: a sheet must not be made to say something else than the text. */
const hidden = /[\p{Cc}\p{Co}\p{Cn}\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB\uFEFF]/u;
/** They join, choose a look or show a break, and need no picture in the font. */
const joins = /^\p{Default_Ignorable_Code_Point}$/u;

const letters = new Intl.Segmenter('id', { granularity: 'grapheme' });
const step = 8;
/** More marks on one letter than any language has would be drawn over the lines around it. */
const mostMarks = 5;
const mayBreak = '\u200B';

const numberOf = (sign: string): string =>
  `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

const inOrder = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?|[\v\f\u2028\u2029]/g, '\n')
    .replaceAll('\t', '    ');

/** A letter with its marks is drawn by one font; without its letter no mark is, since it would be drawn on what stands before it. */
const letterIn = (letter: string, fonts: readonly HasSign[]): Readable => {
  const signs = [...letter];
  const over = new Set(signs.flatMap((sign, at) => (/\p{M}/u.test(sign) ? [at] : [])).slice(mostMarks));
  const lacks = (font: HasSign): boolean[] => {
    const has = (sign: string): boolean => !hidden.test(sign) && (joins.test(sign) || font(sign.codePointAt(0) ?? 0));
    const isThere = has(signs[0] ?? '');
    return signs.map((sign, at) => !isThere || over.has(at) || !has(sign));
  };
  const count = (lacking: readonly boolean[]): number => lacking.filter(Boolean).length;
  const least = fonts.map(lacks).toSorted((one, other) => count(one) - count(other))[0] ?? [];
  const text = signs.map((sign, at) => (least[at] === true ? numberOf(sign) : sign)).join('');
  return { text, unshown: count(least) };
};

/** Words that run past the edge of the page may go on in the next line: an address, a row of letters. */
const breakable = (text: string): string =>
  text.replaceAll(/[^ \n]{33,}/g, (word) => {
    const parts = plain.test(word) ? word.split('') : [...letters.segment(word)].map(({ segment }) => segment);
    return parts.map((part, index) => (index > 0 && index % step === 0 ? mayBreak + part : part)).join('');
  });

/** `fonts` in the order in which they are tried. */
export const legible = (given: string, fonts: readonly HasSign[]): Readable => {
  const text = inOrder(given);
  if (plain.test(text)) return { text, unshown: 0 };
  const shown = [...letters.segment(text)].map(({ segment }) =>
    plain.test(segment) ? { text: segment, unshown: 0 } : letterIn(segment, fonts),
  );
  return {
    text: shown.map((one) => one.text).join(''),
    unshown: shown.reduce((sum, one) => sum + one.unshown, 0),
  };
};

/** The same, and what has no end may break. */
export const readable = (given: string, fonts: readonly HasSign[]): Readable => {
  const { text, unshown } = legible(given, fonts);
  return { text: breakable(text), unshown };
};
