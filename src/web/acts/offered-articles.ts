// What the city knows of what is typed after a slash: asked of the server once the typing rests, and never as a whole list.
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { OfferedAnswer, OfferedArticle } from '#features/article/article.contract.ts';
import { getJson, query, sendJson } from '../api.ts';

const restMs = 150;

/** Ends early where nobody waits any more. */
const rest = (signal: AbortSignal): Promise<void> =>
  new Promise((done) => {
    const timer = setTimeout(done, restMs);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      done();
    });
  });

/** Of those found last, what fits other words as well: nobody takes one by Enter that fits no more. */
export const stillFitting = (articles: readonly OfferedArticle[], typed: string): readonly OfferedArticle[] => {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return articles.filter(({ question, answer }) => {
    const text = `${question} ${answer}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
};

const none: readonly OfferedArticle[] = [];

/** Nothing while `typed` is undefined; of those found last what still fits stands until others come. `failed`: they could not be read. */
export const useOfferedArticles = (
  typed: string | undefined,
): { articles: readonly OfferedArticle[]; failed: boolean } => {
  const found = useQuery({
    queryKey: ['articles', 'offered', typed ?? ''],
    queryFn: async ({ signal }) => {
      await rest(signal);
      return getJson<OfferedAnswer>(`/api/v1/articles/offered${query({ find: typed })}`, signal);
    },
    enabled: typed !== undefined,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
  if (typed === undefined) return { articles: none, failed: false };
  const articles = found.data?.articles ?? none;
  return { articles: found.isPlaceholderData ? stillFitting(articles, typed) : articles, failed: found.isError };
};

/** Counts that an answer began with it. A count that does not arrive hinders no answer: nobody is told. */
export const useCountUse = (): ((id: string) => void) => {
  const { mutate } = useMutation({
    mutationFn: (id: string) => sendJson('POST', `/api/v1/articles/${encodeURIComponent(id)}/used`, {}),
  });
  return mutate;
};
