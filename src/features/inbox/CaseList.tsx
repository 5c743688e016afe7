// The list of cases: folders with counts, search, rows by urgency. What is chosen stands in the address.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Inbox, Search, SearchX } from 'lucide-react';
import { useDeferredValue, useRef, type ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { failureWords, getJson, query } from '#web/api.ts';
import { useKeys } from '#web/keys.ts';
import { text } from '#web/text/id.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { EmptyState, Kbd, SkeletonRows } from '#web/ui/Marks.tsx';
import type { InboxAnswer } from './inbox.contract.ts';
import { CaseRow } from './CaseRow.tsx';
import { Folders } from './Folders.tsx';

const useInbox = (folder: string, words: string) =>
  useInfiniteQuery({
    queryKey: ['live', 'inbox', folder, words],
    queryFn: ({ signal, pageParam: after }) =>
      getJson<InboxAnswer>(`/api/v1/cases${query({ folder, q: words, after })}`, signal),
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

function Nothing({ words, onClear }: { words: string; onClear: () => void }): ReactNode {
  if (words === '') {
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

export function CaseList({ current }: { current: string | undefined }): ReactNode {
  const [params, setParams] = useSearchParams();
  const folder = params.get('map') ?? 'mine';
  const typed = params.get('cari') ?? '';
  const words = useDeferredValue(typed.trim());
  const list = useRef<HTMLUListElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const inbox = useInbox(folder, words);
  const choose = (change: Record<string, string>): void => {
    const kept = Object.entries({ map: folder, cari: typed, ...change }).filter(([, value]) => value !== '');
    setParams(new URLSearchParams(kept), { replace: true });
  };
  useKeys({
    j: () => step(list.current, 1),
    k: () => step(list.current, -1),
    '/': (event) => {
      event.preventDefault();
      field.current?.focus();
    },
  });
  const rows = inbox.data?.pages.flatMap((page) => page.cases) ?? [];
  const search = params.size === 0 ? '' : `?${params.toString()}`;
  return (
    <section className="list-pane" aria-label={text.inbox.title}>
      <div className="list-head">
        <h1>{text.inbox.title}</h1>
        <SearchBox field={field} value={typed} onChange={(cari) => choose({ cari })} />
        <Folders folders={inbox.data?.pages[0]?.folders ?? []} current={folder} onChoose={(map) => choose({ map })} />
      </div>
      {inbox.isError && (
        <Banner kind="late" alert act={<Button onClick={() => void inbox.refetch()}>{text.common.retry}</Button>}>
          {failureWords(inbox.error)}
        </Banner>
      )}
      {inbox.isPending && <SkeletonRows />}
      {inbox.isSuccess && rows.length === 0 && <Nothing words={words} onClear={() => choose({ cari: '' })} />}
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
