// The rows of the list as the server has them: some pages at a time, kept true while cases change.
import { keepPreviousData, useInfiniteQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { getJson, query } from '#web/api.ts';
import { useChosenCases } from '#web/chosen-cases.ts';
import type { ListAsked } from '#web/list-filter.ts';
import { firstPage, mostPages, pageAfter, type PageAt } from '#web/list-window.ts';
import type { InboxAnswer } from './inbox.contract.ts';

type Held = InfiniteData<InboxAnswer, PageAt>;

const none: Held = { pages: [], pageParams: [] };

/** While rows are chosen none is left behind: nobody acts on what they do not see. */
export const useInbox = (asked: ListAsked) => {
  const client = useQueryClient();
  const queryKey = ['live', 'inbox', ...Object.values(asked)];
  const read = ({ after }: PageAt, signal?: AbortSignal): Promise<InboxAnswer> =>
    getJson(`/api/v1/cases${query({ ...asked, after })}`, signal);
  const hasChosen = useChosenCases().length > 0;
  const inbox = useInfiniteQuery<InboxAnswer, Error, Held, unknown[], PageAt>({
    queryKey,
    queryFn: ({ signal, pageParam }) => read(pageParam, signal),
    initialPageParam: firstPage,
    getNextPageParam: (page, _pages, at): PageAt | undefined => pageAfter(page, at),
    getPreviousPageParam: (_page, _pages, at): PageAt | undefined => at.before?.(),
    maxPages: hasChosen ? 0 : mostPages,
    placeholderData: keepPreviousData,
  });
  const { data = none, isFetching, isFetchNextPageError, isPlaceholderData } = inbox;
  const isIdle = !isFetching && !isPlaceholderData;
  return {
    inbox,
    ...data,
    hasChosen,
    /** Nothing is on its way. */
    isIdle,
    /** Of itself only once: after a failure somebody presses. */
    readOn: () => void (inbox.hasNextPage && isIdle && !isFetchNextPageError && inbox.fetchNextPage()),
    /** From there on, in place of all that is there. */
    goTo: (page: PageAt) =>
      void read(page).then(
        (answer) => client.setQueryData(queryKey, { pages: [answer], pageParams: [page] }),
        () => inbox.refetch(),
      ),
  };
};

/** What it gives. */
export type InboxRows = ReturnType<typeof useInbox>;
