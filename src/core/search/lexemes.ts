// What a case is found by: signs of its words, of the numbers in them, of its people and of its own numbers. Pure; where they are kept
// is somebody else's. `person`: signs of what only those may look for who may see the reporter.
import { bareDigits, digitRunsIn } from '../digit-runs.ts';
import { stemsOf } from './stem.ts';
import { isNumber, squash, threesOf, tokensOf } from './tokens.ts';

/** Fewer digits with blanks or dashes between them are looked for as so many numbers. */
export const shortestPhone = 6;
/** Digits that people write in groups, amounts as well: below this the groups are words. */
const shortestRun = 4;

/** How each kind of thing is written in the index, so that none is taken for another. */
export const signs = {
  word: (stem: string): string => stem,
  /** A telephone number as a whole, by its bare digits. */
  phone: (digits: string): string => `#=${digits}`,
  /** Three digits of a number side by side. */
  digits: (three: string): string => `#${three}`,
  /** Three signs of a name, an account or a number side by side. */
  part: (three: string): string => `%${three}`,
  /** What is known by a digest alone. */
  digest: (digest: string): string => `=${digest}`,
  agency: (id: string): string => `!agency:${id}`,
  week: (week: number): string => `!week:${String(week)}`,
} as const;

const weekMs = 604_800_000;

/** Weeks are counted so that a search may begin with the latest. */
export const weekOf = (at: number): number => Math.floor(at / weekMs);

/** Of a text: its words by their stems, its numbers as words, and longer ones by every part of them. */
export const signsOfText = (text: string): string[] => {
  const words = tokensOf(text).flatMap(({ word }) => (isNumber(word) ? [word] : stemsOf(word)));
  const long = digitRunsIn(text)
    .map(({ digits }) => bareDigits(digits))
    .filter(({ length }) => length >= shortestRun);
  const numbers = long.flatMap((digits) => [signs.phone(digits), ...threesOf(digits).map(signs.digits)]);
  return [...words.map(signs.word), ...numbers];
};

/** Of a name, an account, a number that UPIK gave: its words, and every part of it. */
export const signsOfName = (name: string): string[] => [
  ...signsOfText(name),
  ...threesOf(squash(name)).map(signs.part),
];

/** Of a case's own number: what stands between year and check characters. */
export const signsOfNumber = (number: string): string[] => {
  const sequence = number.split('-')[2] ?? '';
  return [signs.word(sequence.replace(/^0+(?=\d)/, '')), ...threesOf(sequence).map(signs.digits)];
};

/** The words of a text as they were typed and by their stems, of which a slip is forgiven and the beginning is enough. */
export const typedWordsOf = (text: string): string[] => [
  ...new Set(
    tokensOf(text)
      .flatMap(({ word }) => (isNumber(word) ? [] : [word, ...stemsOf(word)]))
      .filter((word) => /^\p{L}{3,24}$/u.test(word)),
  ),
];

/** All of a case by which it can be found. */
export type Findable = {
  number: string;
  upikNumber?: string;
  at: number;
  /** Who may find the case by what everybody may read. */
  agencyIds: readonly string[];
  /** As agencies read them; none where no agency has it. */
  read: readonly string[];
  written: readonly string[];
  names: readonly string[];
  digests: readonly string[];
};

/** By who may look for them: everybody who sees the case, or those who see the person as well. */
export type Signs = { everybody: Set<string>; person: Set<string> };

/** What may be looked for by everybody who sees the case, and what only by those who see the reporter. */
export const signsOfCase = (found: Findable): Signs => {
  const everybody = new Set([
    signs.week(weekOf(found.at)),
    ...found.agencyIds.map(signs.agency),
    ...signsOfNumber(found.number),
    ...(found.upikNumber === undefined ? [] : signsOfName(found.upikNumber)),
    ...found.read.flatMap(signsOfText),
  ]);
  // Parts are found together or not at all: none of them is left out for standing elsewhere, too.
  const isPart = (sign: string): boolean => sign.startsWith('#') || sign.startsWith('%');
  const person = [
    ...found.written.flatMap(signsOfText),
    ...found.names.flatMap(signsOfName),
    ...found.digests.map(signs.digest),
  ].filter((sign) => isPart(sign) || !everybody.has(sign));
  return { everybody, person: new Set(person) };
};
