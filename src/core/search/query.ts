// What somebody types into the search box, taken apart: words in any order, numbers in any writing, numbers of cases. Pure.
import { caseNumber, parseCaseNumber } from '../case-number.ts';
import { bareDigits } from '../digit-runs.ts';
import { parsePhone } from '../phone-number.ts';
import { upikKey } from '../upik-number.ts';
import { shortestPhone } from './lexemes.ts';
import { stemsOf } from './stem.ts';
import { isNumber, squash, tokensOf } from './tokens.ts';

/**
 * One thing that must be found. A word, or all that was typed together as a part of a name; or digits, which may be a part of a longer number.
 * `begun`: the last and of a letter or two, beside others: a word of its own, or one that is still being typed, for which nothing is lost.
 */
export type Term =
  | { kind: 'word'; word: string; stems: readonly string[]; part: string; begun?: true }
  | { kind: 'digits'; digits: string };

export const isBegun = (term: Term): boolean => term.kind === 'word' && term.begun === true;

/** What somebody typed into the search, read once. */
export type Query = {
  terms: readonly Term[];
  /** Numbers that a case may have, if it is a case that is meant. */
  caseNumbers: readonly string[];
  /** Whether it is a case's number with check characters that fit: nothing else can be meant. */
  isWholeNumber: boolean;
  /** Whether it has a year, or check characters that fit: where there is such a case, nothing else is meant. */
  isLikelyNumber: boolean;
  upikKey?: string;
  /** As `parsePhone` writes it. */
  phone?: string;
  /** All that was typed, as names are compared. */
  whole: string;
};

const mostTerms = 8;
const yearsBack = 10;

/** Words that stand in every other text: looked for only when nothing else is. */
const common = new Set(
  (
    'yang di ke dari dan atau ini itu ada dengan untuk pada saya kami kita aku nya juga sih dong ya yah deh kok nih lah kan si para oleh ' +
    'sebagai adalah akan agar supaya karena saja mohon tolong admin bapak ibu'
  ).split(' '),
);

const isDigits = (typed: string): boolean => /^\+?[\d\s().\-–/]+$/.test(typed);

const digitsOf = (typed: string): string => {
  const all = typed.replaceAll(/\D/g, '');
  const bare = bareDigits(all);
  return bare.length >= 3 ? bare : all;
};

const shortestPart = 3;

const termsOf = (chunk: string): Term[] => {
  if (isDigits(chunk) && digitsOf(chunk).length >= shortestPart) return [{ kind: 'digits', digits: digitsOf(chunk) }];
  return tokensOf(chunk).map(({ word }): Term => {
    if (isNumber(word) && word.length >= shortestPart) return { kind: 'digits', digits: word };
    return { kind: 'word', word, stems: isNumber(word) ? [word] : stemsOf(word), part: squash(chunk) };
  });
};

const keyOf = (term: Term): string => (term.kind === 'word' ? term.word : `#${term.digits}`);

const wanted = (terms: readonly Term[]): Term[] => {
  const all = [...new Map(terms.map((term) => [keyOf(term), term])).values()];
  const telling = all.filter((term) => term.kind === 'digits' || !term.stems.every((stem) => common.has(stem)));
  return (telling.length === 0 ? all : telling).slice(0, mostTerms);
};

/** Every word is one or two letters long for a moment: what was found by those before it must not go. */
const withBegun = (terms: readonly Term[], text: string): Term[] => {
  const last = terms.at(-1);
  if (terms.length < 2 || last?.kind !== 'word' || !/^\p{L}{1,2}$/u.test(last.word)) return [...terms];
  // What everybody writes is left out of the terms, and may have come after it.
  if (tokensOf(/\S+$/.exec(text)?.[0] ?? '').at(-1)?.word !== last.word) return [...terms];
  return [...terms.slice(0, -1), { ...last, begun: true }];
};

type Meant = { numbers: string[]; likely: boolean };

/** With or without the year, the check characters, dashes and blanks. Check characters that do not fit are left out. */
const numbersMeant = (typed: string, year: number): Meant => {
  const parsed = parseCaseNumber(typed);
  if (parsed.ok) return { numbers: [parsed.number], likely: true };
  const bare = typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
  const whole = /^(?:ADU)?(20\d\d)(\d{6,7})(?:[0-9A-Z]{2})?$/.exec(bare);
  // Half typed, or without the zeros, as it is read out.
  const short = /^ADU[\s\-–./]*(20\d\d)[\s\-–./]+(\d{1,7})(?:[\s\-–./]+[0-9A-Z]{0,2})?$/i.exec(typed);
  const dated = whole ?? short;
  if (dated !== null) return { numbers: [caseNumber(Number(dated[1]), Number(dated[2]))], likely: whole !== null };
  const [, sequence, check] = /^(?:ADU)?(\d{1,7})([A-Z][0-9A-Z]|[0-9A-Z][A-Z])?$/.exec(bare) ?? [];
  if (sequence === undefined) return { numbers: [], likely: false };
  const numbers = Array.from({ length: yearsBack + 1 }, (_one, back) => caseNumber(year - back, Number(sequence)));
  const fitting = numbers.filter((number) => check === undefined || number.endsWith(check));
  return { numbers: fitting, likely: check !== undefined && fitting.length > 0 };
};

/** As people dial it, also where the 0 that stands for the country was left out. */
const phoneMeant = (typed: string): string | undefined =>
  parsePhone(typed) ?? parsePhone(typed.replace(/^\(?(?=8)/, '0'));

/** `year`: the present one, for numbers that are typed without theirs. Without terms nothing can be found. */
export const parseQuery = (typed: string, year: number): Query => {
  const text = typed.trim().replaceAll(/\s+/g, ' ');
  const whole = isDigits(text) && text.replaceAll(/\D/g, '').length >= shortestPhone;
  const phone = phoneMeant(text);
  const key = upikKey(text);
  const { numbers, likely } = numbersMeant(text, year);
  return {
    terms: withBegun(wanted((whole ? [text] : text.split(' ')).flatMap(termsOf)), text),
    caseNumbers: numbers,
    isLikelyNumber: likely,
    isWholeNumber: parseCaseNumber(text).ok,
    ...(key === '' || !/\d/.test(key) ? {} : { upikKey: key }),
    ...(phone === undefined ? {} : { phone }),
    whole: squash(text),
  };
};
