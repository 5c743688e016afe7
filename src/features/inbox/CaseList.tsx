// The list of cases beside its views: which it shows, in which order, and how narrowed, stands in the address.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Inbox, SearchX } from 'lucide-react';
import { Suspense, useDeferredValue, useRef, useState, type ReactNode } from 'react';
import { failureWords, getJson, query } from '#web/api.ts';
import { useChosenCases } from '#web/chosen-cases.ts';
import { heldRows } from '#web/held-rows.ts';
import { useKeys } from '#web/keys.ts';
import { lazyLate } from '#web/lazy-late.ts';
import { usePreferences } from '#web/preferences.ts';
import { text } from '#words/console.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { EmptyState, SkeletonRows } from '#web/ui/Marks.tsx';
import type { CaseRow as Row, InboxAnswer } from './inbox.contract.ts';
import { filterNames, useListFilter, type ListAsked } from '#web/list-filter.ts';
import { ListHead, type Over } from './ListHead.tsx';
import { Rows } from './Rows.tsx';
import { ViewsPane } from './ViewsPane.tsx';

const FilterPanel = lazyLate(async () => ({ default: (await import('./FilterPanel.tsx')).FilterPanel }));

const useInbox = (asked: ListAsked) =>
  useInfiniteQuery({
    queryKey: ['live', 'inbox', ...Object.values(asked)],
    queryFn: ({ signal, pageParam: after }) =>
      getJson<InboxAnswer>(`/api/v1/cases${query({ ...asked, after })}`, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });

const step = (list: HTMLElement | null, by: 1 | -1): void => {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const focused = rows.findIndex((row) => row === document.activeElement);
  const open = rows.findIndex((row) => row.getAttribute('aria-current') === 'true');
  const from = focused === -1 ? open : focused;
  const next = rows[Math.min(Math.max(from + by, 0), rows.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
};

function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }): ReactNode {
  return (
    <Banner kind="late" alert act={<Button onClick={onRetry}>{text.common.retry}</Button>}>
      {failureWords(error)}
    </Banner>
  );
}

/** Not all can be found yet. */
function Filling({ pages }: { pages: readonly InboxAnswer[] }): ReactNode {
  return pages[0]?.filling === true ? <Banner kind="info">{text.inbox.filling}</Banner> : null;
}

function Nothing({ filtered, onClear }: { filtered: boolean; onClear: () => void }): ReactNode {
  if (!filtered) {
    return (
      <EmptyState sign={Inbox} title={text.inbox.empty}>
        <p>{text.inbox.emptyHint}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState sign={SearchX} title={text.inbox.emptyFilter}>
      <p>{text.inbox.emptyFilterHint}</p>
      <Button onClick={onClear}>{text.inbox.clear}</Button>
    </EmptyState>
  );
}

/** Whoever has scrolled or chosen rows is in the middle of something. */
const useHeldRows = (fresh: readonly Row[]) => {
  const scroll = useRef<HTMLDivElement>(null);
  const [isAway, setAway] = useState(false);
  const [order, setOrder] = useState<readonly string[]>([]);
  const hasChosen = useChosenCases().length > 0;
  const held = heldRows(order, fresh, isAway || hasChosen);
  if (held.order.join() !== order.join()) setOrder(held.order);
  return {
    ...held,
    scroll,
    onScroll: () => setAway((scroll.current?.scrollTop ?? 0) > 0),
    load: () => {
      setOrder([]);
      scroll.current?.scrollTo({ top: 0 });
    },
  };
};

type FoundProps = { asked: ListAsked; current: string | undefined; search: string; onClear: () => void };

/** The rows, or what is said where there are none. */
function Found({
  asked,
  current,
  search,
  inbox,
  onClear,
}: FoundProps & { inbox: ReturnType<typeof useInbox> }): ReactNode {
  const list = useRef<HTMLUListElement>(null);
  const pages = inbox.data?.pages ?? [];
  const fresh = pages.flatMap((page) => page.cases);
  const { rows, news, scroll, onScroll, load } = useHeldRows(fresh);
  useKeys({
    j: () => step(list.current, 1),
    k: () => step(list.current, -1),
  });
  return (
    <div className="rows-scroll" ref={scroll} onScroll={onScroll}>
      <div className="rows-status" role="status">
        {news > 0 && (
          <Button look="primary" className="rows-news" onClick={load}>
            {text.inbox.news(news)}
          </Button>
        )}
      </div>
      {inbox.isError && <Failed error={inbox.error} onRetry={() => void inbox.refetch()} />}
      <Filling pages={pages} />
      {inbox.isPending && <SkeletonRows />}
      {inbox.isSuccess && rows.length === 0 && (
        <Nothing filtered={filterNames.some((name) => asked[name] !== '')} onClear={onClear} />
      )}
      <Rows list={list} rows={rows} isLoaded={inbox.isSuccess} current={current} search={search} />
      {inbox.hasNextPage && (
        <Button className="rows-more" disabled={inbox.isFetchingNextPage} onClick={() => void inbox.fetchNextPage()}>
          {text.inbox.more}
        </Button>
      )}
    </div>
  );
}

export function CaseList({ current }: { current: string | undefined }): ReactNode {
  const { asked, search, choose, show } = useListFilter();
  const { compact } = usePreferences();
  const [over, setOver] = useState<Over | undefined>();
  const words = useDeferredValue(asked.q.trim());
  const field = useRef<HTMLInputElement>(null);
  const inbox = useInbox({ ...asked, q: words });
  const folders = inbox.data?.pages[0]?.folders ?? [];
  useKeys({
    '/': (event) => {
      event.preventDefault();
      field.current?.focus();
    },
  });
  const pane = { current: asked.folder, isOpen: over === 'views', onClose: () => setOver(undefined) };
  return (
    <>
      <ViewsPane
        {...pane}
        folders={folders}
        onChoose={(folder) => {
          setOver(undefined);
          choose({ folder });
        }}
      />
      <section className={compact ? 'list-pane list-compact' : 'list-pane'} aria-label={text.inbox.title}>
        <ListHead
          {...{ asked, choose, field }}
          folder={folders.find(({ name }) => name === asked.folder)}
          over={over}
          onOver={(one) => setOver(over === one ? undefined : one)}
        />
        {over === 'filter' && (
          <Suspense fallback={null}>
            <FilterPanel asked={asked} choose={choose} onClose={() => setOver(undefined)} />
          </Suspense>
        )}
        <Found
          key={search}
          {...{ inbox, current, search }}
          asked={{ ...asked, q: words }}
          onClear={() => show({ folder: asked.folder })}
        />
      </section>
    </>
  );
}
