// Asks again for what is on screen when something changed. Must not know what changed.
import type { Query, QueryClient, QueryKey } from '@tanstack/react-query';

const isLive = ({ queryKey }: { queryKey: QueryKey }): boolean => queryKey[0] === 'live';

const isUnanswered = ({ queryKey, state }: Query): boolean =>
  isLive({ queryKey }) && state.data === undefined && state.fetchStatus !== 'idle';

/** Once more where an answer came; what was refused or failed is its own to try again. */
const askOnceMore = async (client: QueryClient, query: Query): Promise<void> => {
  await query.promise?.catch(() => undefined);
  if (query.state.data !== undefined) await client.invalidateQueries({ queryKey: query.queryKey, exact: true });
};

/**
 * Settles when all answers are there. To ask again for what was never answered joins the question that is under way, and its answer may be from before
 * the change: that one is asked for once more as soon as it came. Nothing is called back, or on a slow line nothing would ever be shown.
 */
export const askAgain = async (client: QueryClient): Promise<void> => {
  const unanswered = client.getQueryCache().findAll({ predicate: isUnanswered });
  await Promise.all([
    client.invalidateQueries({ predicate: isLive }),
    ...unanswered.map((query) => askOnceMore(client, query)),
  ]);
};
