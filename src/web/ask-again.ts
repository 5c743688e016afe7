// Asks again for what is on screen when something changed. Must not know what changed.
import type { QueryClient, QueryKey } from '@tanstack/react-query';

type Asked = { queryKey: QueryKey; state: { data: unknown; fetchStatus: string } };

const isLive = ({ queryKey }: Pick<Asked, 'queryKey'>): boolean => queryKey[0] === 'live';

const isUnanswered = (one: Asked): boolean =>
  isLive(one) && one.state.data === undefined && one.state.fetchStatus !== 'idle';

/**
 * Settles when all answers are there. To ask again for what was never answered joins the question that is under way, and its answer may be from before
 * the change: that one is asked for once more when it came. Nothing is called back, or on a slow line nothing would ever be shown.
 */
export const askAgain = async (client: QueryClient): Promise<void> => {
  const unanswered = new Set<unknown>(client.getQueryCache().findAll({ predicate: isUnanswered }));
  await client.invalidateQueries({ predicate: isLive });
  if (unanswered.size > 0) await client.invalidateQueries({ predicate: (one) => unanswered.has(one) });
};
