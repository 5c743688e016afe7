// What the city knows of questions that people ask: a short answer, who answers for it, where it is written, and until when it holds. Pure.
import { dayOfDate, isLocalDate } from '../time.ts';

/** One that rests is offered to nobody. */
export const articleStates = ['used', 'resting'] as const;
/** Of the list; how it stands by its day is another matter. */
export type ArticleState = (typeof articleStates)[number];

/**
 * A row of the list. `question`: as people ask it; `alsoCalled`: other words that they use for it; `ownerId`: an agency, or nothing for the desk;
 * `source`: an address or a regulation; `validUntil`: the last day on which it may be said unchecked, `YYYY-MM-DD`.
 */
export type Article = {
  id: string;
  question: string;
  answer: string;
  alsoCalled: string;
  categoryId: string;
  ownerId: string;
  source: string;
  validUntil: string;
  state: ArticleState;
};

/** So many days before its last one an article asks to be looked at. */
export const soonDays = 14;

/** Whether it may be said as it stands. */
export type Validity = 'expired' | 'soon' | 'good';

/** `today` as `validUntil` is written; on its last day it still holds. */
export const validityOf = (validUntil: string, today: string): Validity => {
  if (validUntil < today) return 'expired';
  return dayOfDate(validUntil) - dayOfDate(today) <= soonDays ? 'soon' : 'good';
};

/** Of these last days: how many there are, and how many are past or near. */
export const standingOf = (
  validUntils: readonly string[],
  today: string,
): { of: number; expired: number; soon: number } => {
  const standing = validUntils.map((validUntil) => validityOf(validUntil, today));
  const count = (wanted: Validity): number => standing.filter((one) => one === wanted).length;
  return { of: standing.length, expired: count('expired'), soon: count('soon') };
};

/** Why an article cannot stand so. */
export type ArticleTrouble =
  | { id: string; field: 'validUntil'; why: 'no-date' }
  | { id: string; field: 'question'; why: 'article-twice' };

const keyOf = (question: string): string =>
  question
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A last day that no calendar has, and a question that another one in use asks already. */
export const articleTroublesIn = (
  articles: readonly Pick<Article, 'id' | 'question' | 'validUntil' | 'state'>[],
): ArticleTrouble[] => {
  const asked = new Set<string>();
  return articles.flatMap(({ id, question, validUntil, state }): ArticleTrouble[] => {
    const key = keyOf(question);
    const isTwice = state === 'used' && asked.has(key);
    if (state === 'used') asked.add(key);
    return [
      ...(isLocalDate(validUntil) ? [] : [{ id, field: 'validUntil', why: 'no-date' } as const]),
      ...(isTwice ? [{ id, field: 'question', why: 'article-twice' } as const] : []),
    ];
  });
};
