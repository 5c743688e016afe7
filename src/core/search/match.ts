// Where a text holds what is looked for: the truth of a search, whatever an index says. Pure.
import { bareDigits, digitRunsIn } from '../digit-runs.ts';
import { forgives, isOneFault } from './fault.ts';
import { isBegun, type Query, type Term } from './query.ts';
import { stemsOf } from './stem.ts';
import { isNumber, squash, tokensOf, type Token } from './tokens.ts';

/** From the first sign to before the last, counted as JavaScript counts. */
export type Place = { from: number; to: number };
/** `exact`: nothing had to be forgiven or filled in. */
export type TermPlace = Place & { term: number; exact: boolean };

/** What is read once and looked through for every term. `name`: parts of it count, too. */
export type Source = { text: string; tokens: readonly Token[]; name: boolean };

/** `name`: a piece from within counts as found too, as people look for names. */
export const sourceOf = (text: string, name = false): Source => ({ text, tokens: tokensOf(text), name });

const shortestBeginning = 3;

type WordTerm = Extract<Term, { kind: 'word' }>;

const isExact = ({ word, stems }: WordTerm, token: Token): boolean =>
  token.word === word || (!isNumber(token.word) && stemsOf(token.word).some((stem) => stems.includes(stem)));

const isNear = (word: string, token: Token): boolean => {
  if (isNumber(word) || isNumber(token.word)) return false;
  const forms = [token.word, ...stemsOf(token.word)];
  return forms.some(
    (form) =>
      (word.length >= shortestBeginning && form.startsWith(word)) ||
      (forgives(word) && forgives(form) && isOneFault(word, form)),
  );
};

type Likeness = 'exact' | 'near' | 'none';

const findLikeness = (term: WordTerm, token: Token): Likeness => {
  if (isExact(term, token)) return 'exact';
  return isNear(term.word, token) ? 'near' : 'none';
};

/** What words are to a term, for as long as somebody looks for it: the cases of one answer say the same words again and again. */
const likenesses = new WeakMap<WordTerm, Map<string, Likeness>>();

const likenessOf = (term: WordTerm, token: Token): Likeness => {
  const known = likenesses.get(term) ?? new Map<string, Likeness>();
  likenesses.set(term, known);
  const found = known.get(token.word) ?? findLikeness(term, token);
  known.set(token.word, found);
  return found;
};

const wordPlaces = (term: WordTerm, { text, tokens, name }: Source): Omit<TermPlace, 'term'>[] => {
  const places = tokens.flatMap((token) => {
    const likeness = likenessOf(term, token);
    return likeness === 'none' ? [] : [{ from: token.from, to: token.to, exact: likeness === 'exact' }];
  });
  const isPart =
    name && places.length === 0 && term.part.length >= shortestBeginning && squash(text).includes(term.part);
  return isPart ? [{ from: 0, to: text.length, exact: false }] : places;
};

const digitPlaces = (
  { digits }: Extract<Term, { kind: 'digits' }>,
  { text, tokens }: Source,
): Omit<TermPlace, 'term'>[] => {
  const asWord = tokens.filter(({ word }) => word === digits).map(({ from, to }) => ({ from, to, exact: true }));
  const inRuns = digitRunsIn(text).flatMap((run) => {
    const at = run.digits.indexOf(digits);
    const [first, last] = [run.places[at], run.places[at + digits.length - 1]];
    return first === undefined || last === undefined
      ? []
      : [{ from: first.from, to: last.to, exact: bareDigits(run.digits) === digits }];
  });
  return asWord.length === 0 ? inRuns : asWord;
};

/** Every place of every term, in the order of the terms. */
export const placesIn = ({ terms }: Pick<Query, 'terms'>, source: Source): TermPlace[] =>
  terms.flatMap((term, at) =>
    (term.kind === 'word' ? wordPlaces(term, source) : digitPlaces(term, source)).map((place) => ({
      ...place,
      term: at,
    })),
  );

/** Whether all terms are found somewhere: as they were typed, only with something forgiven, or not. */
export const holding = ({ terms }: Pick<Query, 'terms'>, places: readonly TermPlace[]): 'exact' | 'near' | 'none' => {
  if (terms.length === 0) return 'none';
  const found = terms.map((_term, at) => places.filter(({ term }) => term === at));
  if (terms.some((term, at) => found[at]?.length === 0 && !isBegun(term))) return 'none';
  return found.every((one) => one.some(({ exact }) => exact)) ? 'exact' : 'near';
};

/** A piece of a text with what was looked for marked in it; places count within the piece. */
export type Excerpt = { text: string; marks: Place[] };

const before = 24;
const longestExcerpt = 160;

/** So much of a text as a row shows, with the places that were looked for: from the first of them on. */
export const excerptOf = (text: string, places: readonly Place[]): Excerpt => {
  const first = Math.min(...places.map(({ from }) => from), text.length);
  const cut = first <= before ? 0 : first - before;
  const start =
    cut === 0
      ? 0
      : text.indexOf(' ', cut) + 1 > first || text.indexOf(' ', cut) < 0
        ? first
        : text.indexOf(' ', cut) + 1;
  const lead = start === 0 ? '' : '… ';
  const shown = text.slice(start, start + longestExcerpt);
  const marks = places
    .filter(({ from, to }) => from >= start && to <= start + longestExcerpt)
    .map(({ from, to }) => ({ from: from - start + lead.length, to: to - start + lead.length }))
    .toSorted((one, other) => one.from - other.from);
  const apart = marks.filter(({ from }, at) => at === 0 || from >= (marks[at - 1]?.to ?? 0));
  return { text: `${lead}${shown}`.toWellFormed(), marks: apart };
};
