// Which articles answer what somebody types: by the words of the question, by other words for it, and by the answer. Pure.
import { holding, placesIn, sourceOf, type Source } from '../search/match.ts';
import { parseQuery } from '../search/query.ts';
import type { Article } from './article.ts';

/** What is looked through. */
type Findable = Pick<Article, 'question' | 'alsoCalled' | 'answer'>;

/** Where a word weighs most: somebody who asks as the article does means it. */
const weights = { question: 4, alsoCalled: 3, answer: 1 } as const;
const fields = Object.keys(weights) as (keyof typeof weights)[];

const read = new Map<string, Source>();
const mostRead = 4_000;

/** Texts of a list are looked through again and again: what was read is remembered. */
const sourceIn = (text: string): Source => {
  const before = read.get(text);
  if (before !== undefined) return before;
  const found = sourceOf(text);
  if (read.size >= mostRead) read.clear();
  read.set(text, found);
  return found;
};

/** No number of a case is looked for here. */
const anyYear = 2000;

/** Those that hold every word, whatever form it wears, the likeliest first; with nothing typed all of them, as they come. */
export const articlesFor = <A extends Findable>(typed: string, articles: readonly A[]): A[] => {
  if (typed.trim() === '') return [...articles];
  const query = parseQuery(typed, anyYear);
  const found = articles.flatMap((article) => {
    const places = fields.map((field) => ({ field, places: placesIn(query, sourceIn(article[field])) }));
    const held = holding(
      query,
      places.flatMap((one) => one.places),
    );
    if (held === 'none') return [];
    const worth = places.reduce(
      (sum, { field, places: found }) => sum + weights[field] * new Set(found.map(({ term }) => term)).size,
      held === 'exact' ? 2 : 0,
    );
    return [{ article, worth }];
  });
  return found.toSorted((one, other) => other.worth - one.worth).map(({ article }) => article);
};
