// The list of cases: folders with counts, search, rows by urgency. What is chosen stands in the address.
import { urgencies } from '#core/complaint/urgency.ts';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Inbox, Search, SearchX } from 'lucide-react';
import { useDeferredValue, useRef, type ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { failureWords, getJson, query } from '#web/api.ts';
import { useKeys } from '#web/keys.ts';
import { text } from '#words/console.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { EmptyState, Kbd, SkeletonRows } from '#web/ui/Marks.tsx';
import type { InboxAnswer } from './inbox.contract.ts';
import { CaseRow } from './CaseRow.tsx';
import { Folders } from './Folders.tsx';
import { Urgencies, urgencyNames } from './Urgencies.tsx';

const useInbox = (folder: string, urgency: string, words: string) =>
  useInfiniteQuery({
    queryKey: ['live', 'inbox', folder, urgency, words],
    queryFn: ({ signal, pageParam: after }) =>
      getJson<InboxAnswer>(`/api/v1/cases${query({ folder, urgency, q: words, after })}`, signal),
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

function SearchBox({
  value,
  onChange,
  field,
}: {
  value: string;
  onChange: (words: string) => void;
  field: React.Ref<HTMLInputElement>;
}): ReactNode {
  return (
    <label className="search">
      <Search size={18} aria-hidden />
      <span className="visually-hidden">{text.inbox.search}</span>
      <input
        ref={field}
        type="search"
        className="input"
        placeholder={text.inbox.search}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <span className="search-key only-keys" aria-hidden>
        <Kbd>/</Kbd>
      </span>
    </label>
  );
}

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

/** What is chosen, as it stands in the address. */
const useFilter = () => {
  const [params, setParams] = useSearchParams();
  const folder = params.get('map') ?? 'mine';
  const typed = params.get('cari') ?? '';
  const within = params.get('waktu') ?? '';
  const choose = (change: Record<string, string>): void => {
    const kept = Object.entries({ map: folder, waktu: within, cari: typed, ...change }).filter(([, one]) => one !== '');
    setParams(new URLSearchParams(kept), { replace: true });
  };
  const urgency = urgencies.find((one) => urgencyNames[one] === within);
  return { folder, urgency, typed, search: params.size === 0 ? '' : `?${params.toString()}`, choose };
};

export function CaseList({ current }: { current: string | undefined }): ReactNode {
  const { folder, urgency, typed, search, choose } = useFilter();
  const words = useDeferredValue(typed.trim());
  const list = useRef<HTMLUListElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const inbox = useInbox(folder, urgency ?? '', words);
  useKeys({
    j: () => step(list.current, 1),
    k: () => step(list.current, -1),
    '/': (event) => {
      event.preventDefault();
      field.current?.focus();
    },
  });
  const pages = inbox.data?.pages ?? [];
  const rows = pages.flatMap((page) => page.cases);
  const folders = pages[0]?.folders ?? [];
  return (
    <section className="list-pane" aria-label={text.inbox.title}>
      <div className="list-head">
        <h1>{text.inbox.title}</h1>
        <SearchBox field={field} value={typed} onChange={(cari) => choose({ cari })} />
        <Folders folders={folders} current={folder} onChoose={(map) => choose({ map })} />
        <Urgencies
          folder={folders.find(({ name }) => name === folder)}
          current={urgency}
          onChoose={(one) => choose({ waktu: one === undefined ? '' : urgencyNames[one] })}
        />
      </div>
      {inbox.isError && <Failed error={inbox.error} onRetry={() => void inbox.refetch()} />}
      <Filling pages={pages} />
      {inbox.isPending && <SkeletonRows />}
      {inbox.isSuccess && rows.length === 0 && (
        <Nothing filtered={words !== '' || urgency !== undefined} onClear={() => choose({ cari: '', waktu: '' })} />
      )}
      <ul className="rows" ref={list}>
        {rows.map((row) => (
          <CaseRow key={row.number} row={row} current={row.number === current} search={search} />
        ))}
      </ul>
      {inbox.hasNextPage && (
        <Button className="rows-more" disabled={inbox.isFetchingNextPage} onClick={() => void inbox.fetchNextPage()}>
          {text.inbox.more}
        </Button>
      )}
    </section>
  );
}
