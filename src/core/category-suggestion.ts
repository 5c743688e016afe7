// Which categories a reporter's words speak of: suggestions for officers, who decide. Pure, and bounded by the longest message.
import type { Category } from './category-tree.ts';
import { tokensOf } from './search/tokens.ts';

/** What a suggestion needs of a category. */
export type Suggestible = Pick<Category, 'id' | 'words'>;

const mostSigns = 4_000;
const mostSuggested = 3;
/** The words of a phrase stand so near to each other, in any order and in one sentence. */
const reach = 5;
/** What Indonesian and Javanese hang onto a word: `jalannya`, `wite`. */
const hung = ['nya', 'ne', 'lah', 'kah', 'pun', 'ku', 'mu', 'e'];
const shortest = 3;

const formsOf = (word: string): string[] => [
  word,
  ...hung.flatMap((end) =>
    word.endsWith(end) && word.length - end.length >= shortest ? [word.slice(0, -end.length)] : [],
  ),
];

/** Where each word stands; sentences stand apart. */
const placesIn = (texts: readonly string[]): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>();
  let at = 0;
  for (const sentence of texts.flatMap((text) => text.slice(0, mostSigns).split(/[.!?;\n]+/))) {
    for (const { word } of tokensOf(sentence)) {
      for (const form of formsOf(word)) places.set(form, [...(places.get(form) ?? []), at]);
      at += 1;
    }
    at += reach;
  }
  return places;
};

/** Each word of a phrase with those that may stand in its place. */
type Phrase = readonly (readonly string[])[];

const phrasesIn = (words: string): Phrase[] =>
  words
    .split(',')
    .map((phrase) =>
      phrase
        .trim()
        .split(/\s+/)
        .map((one) => one.split('/').flatMap((word) => tokensOf(word).map((token) => token.word))),
    )
    .filter((phrase) => phrase.every((word) => word.length > 0));

type Span = { from: number; to: number };

const wider = ({ from, to }: Span, at: number): Span => ({ from: Math.min(from, at), to: Math.max(to, at) });

/** Whether every word of it stands somewhere, all of them near to each other. */
const stands = (phrase: Phrase, places: ReadonlyMap<string, readonly number[]>): boolean => {
  let spans: Span[] | undefined;
  for (const word of phrase) {
    const found = word.flatMap((one) => places.get(one) ?? []);
    spans = (spans ?? [undefined]).flatMap((span) =>
      found
        .map((at) => (span === undefined ? { from: at, to: at } : wider(span, at)))
        .filter(({ from, to }) => to - from <= reach),
    );
    if (spans.length === 0) return false;
    spans = spans.slice(0, mostSigns);
  }
  return spans !== undefined;
};

/** A phrase tells more than its words do one by one. */
const weightOf = (phrase: Phrase): number => 2 * phrase.length - 1;

/** At most three, the likeliest first; none where the words speak of none. What is far less likely than the first is left out. */
export const suggestedCategories = <T extends Suggestible>(texts: readonly string[], categories: readonly T[]): T[] => {
  const places = placesIn(texts);
  const weighed = categories
    .map((category) => ({
      category,
      weight: phrasesIn(category.words)
        .filter((phrase) => stands(phrase, places))
        .reduce((sum, phrase) => sum + weightOf(phrase), 0),
    }))
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight);
  const best = weighed[0]?.weight ?? 0;
  return weighed
    .filter(({ weight }) => weight * 3 >= best)
    .slice(0, mostSuggested)
    .map(({ category }) => category);
};
