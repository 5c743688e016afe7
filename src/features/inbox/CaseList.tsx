// The list of cases beside its views: which it shows, in which order, and how narrowed, stands in the address.
import { Suspense, useDeferredValue, useRef, useState, type ReactNode } from 'react';
import { failureWords } from '#web/api.ts';
import { useKeys } from '#web/keys.ts';
import { lazyLate } from '#web/lazy-late.ts';
import { usePreferences } from '#web/preferences.ts';
import { text } from '#words/console.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { SkeletonRows } from '#web/ui/Marks.tsx';
import type { InboxAnswer } from './inbox.contract.ts';
import { filterNames, useListFilter, type ListFilter } from '#web/list-filter.ts';
import { ListHead, type Over } from './ListHead.tsx';
import { Rows } from './Rows.tsx';
import { useHeldRows } from './use-held-rows.tsx';
import { useInbox, type InboxRows } from './use-inbox.tsx';
import { ViewsPane } from './ViewsPane.tsx';

const FilterPanel = lazyLate(async () => ({ default: (await import('./FilterPanel.tsx')).FilterPanel }));

// Few look at a folder in which nothing is, or wait for an account that is cut off.
const Nothing = lazyLate(async () => ({ default: (await import('./Nothing.tsx')).Nothing }));
const CutOff = lazyLate(async () => ({ default: (await import('./CutOff.tsx')).CutOff }));

// Nobody needs it before something was looked for.
const NoMatch = lazyLate(async () => ({ default: (await import('./NoMatch.tsx')).NoMatch }));

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

type FoundProps = Pick<ListFilter, 'asked' | 'show'> & {
  folder: InboxAnswer['folders'][number] | undefined;
  current: string | undefined;
  search: string;
  list: InboxRows;
};

/** The rows, or what is said where there are none. */
function Found({ asked, show, folder, current, search, list }: FoundProps): ReactNode {
  const { inbox, pages } = list;
  const frame = useRef<HTMLUListElement>(null);
  const { rows, start, news, load, onAway, ...scroller } = useHeldRows(list);
  useKeys({
    j: () => step(frame.current, 1),
    k: () => step(frame.current, -1),
  });
  const cutOff = pages[0]?.cutOff;
  const isFiltered = filterNames.some((name) => asked[name] !== '');
  const nothing = isFiltered ? (
    <NoMatch asked={asked} show={show} />
  ) : (
    <Nothing folder={asked.folder} lastCameAt={pages[0]?.lastCameAt} />
  );
  return (
    <div className="rows-scroll" {...scroller}>
      <div className="rows-status" role="status">
        {news > 0 && (
          <Button look="primary" className="rows-news" onClick={load}>
            {text.inbox.news(news)}
          </Button>
        )}
      </div>
      {inbox.isError && <Failed error={inbox.error} onRetry={() => void inbox.refetch()} />}
      {cutOff !== undefined && (
        <Suspense fallback={null}>
          <CutOff accounts={cutOff} />
        </Suspense>
      )}
      <Filling pages={pages} />
      {inbox.isPending && <SkeletonRows />}
      {inbox.isSuccess && rows.length === 0 && <Suspense fallback={null}>{nothing}</Suspense>}
      <Rows
        {...{ rows, start, current, search, onAway }}
        list={frame}
        isLoaded={inbox.isSuccess}
        total={inbox.hasNextPage ? (isFiltered ? 0 : folder?.count) : start + rows.length}
      />
      {inbox.hasNextPage && (
        <Button className="rows-more" disabled={inbox.isFetchingNextPage} onClick={() => void inbox.fetchNextPage()}>
          {text.inbox.more}
        </Button>
      )}
    </div>
  );
}

type CaseListProps = {
  current: string | undefined;
  /** What everybody of the desk should read before the rows. */
  top?: ReactNode;
};

export function CaseList({ current, top }: CaseListProps): ReactNode {
  const { asked, search, choose, show } = useListFilter();
  const { compact } = usePreferences();
  const [over, setOver] = useState<Over | undefined>();
  const words = useDeferredValue(asked.q.trim());
  const field = useRef<HTMLInputElement>(null);
  const list = useInbox({ ...asked, q: words });
  const folders = list.pages[0]?.folders ?? [];
  const folder = folders.find(({ name }) => name === asked.folder);
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
      <section className={compact ? 'list-pane list-compact' : 'list-pane'} aria-label={text.inbox.title} tabIndex={-1}>
        <ListHead
          {...{ asked, choose, field, folder }}
          over={over}
          onOver={(one) => setOver(over === one ? undefined : one)}
        />
        {top}
        {over === 'filter' && (
          <Suspense fallback={null}>
            <FilterPanel asked={asked} choose={choose} onClose={() => setOver(undefined)} />
          </Suspense>
        )}
        <Found key={search} {...{ list, folder, current, search, show }} asked={{ ...asked, q: words }} />
      </section>
    </>
  );
}
