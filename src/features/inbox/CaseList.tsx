// The list of cases: folders with counts, search, rows by urgency. What is chosen stands in the address.
import { desk } from '#core/access.ts';
import { codesIn } from '#core/place/kelurahan.ts';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Inbox, Search, SearchX } from 'lucide-react';
import { lazy, Suspense, useDeferredValue, useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useSearchParams } from 'wouter';
import { failureWords, getJson, query } from '#web/api.ts';
import { keepChosen, toggleChosen, useChosenCases, type ChosenCase } from '#web/chosen-cases.ts';
import { useKeys } from '#web/keys.ts';
import { useHolds } from '#web/session.ts';
import { text } from '#words/console.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { EmptyState, Kbd, SkeletonRows } from '#web/ui/Marks.tsx';
import { narrowings } from '#core/complaint/narrowing.ts';
import type { CaseRow as Row, InboxAnswer } from './inbox.contract.ts';
import { AreaFilter } from './AreaFilter.tsx';
import { CaseRow } from './CaseRow.tsx';
import { CategoryFilter } from './CategoryFilter.tsx';
import { Folders } from './Folders.tsx';
import { Narrowed } from './Narrowed.tsx';
import { Urgencies, narrowingNames } from './Urgencies.tsx';

// Few begin with it, and it is there before the second row is chosen.
const BulkBar = lazy(async () => ({ default: (await import('./BulkBar.tsx')).BulkBar }));

type Chosen = Record<'folder' | 'urgency' | 'category' | 'area' | 'agency' | 'holder' | 'q', string>;

const useInbox = (chosen: Chosen) =>
  useInfiniteQuery({
    queryKey: ['live', 'inbox', ...Object.values(chosen)],
    queryFn: ({ signal, pageParam: after }) =>
      getJson<InboxAnswer>(`/api/v1/cases${query({ ...chosen, after })}`, signal),
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

/** Those that a press may close from here: before anybody was promised anything. */
const isChoosable = ({ status }: Row): boolean => status === 'triage' || status === 'awaiting-identity';

/** Which rows can be chosen and which are, and what a key does to the one in front. */
const useChoosing = (rows: readonly Row[], isLoaded: boolean, list: RefObject<HTMLElement | null>) => {
  const mayChoose = useHolds(desk);
  const choosable: readonly ChosenCase[] = mayChoose ? rows.filter(isChoosable) : [];
  const chosen = useChosenCases();
  useEffect(() => {
    if (isLoaded) keepChosen((number) => choosable.some((one) => one.number === number));
  });
  const toggle = (number: string | undefined): void => {
    const one = choosable.find((each) => each.number === number);
    if (one !== undefined) toggleChosen({ number: one.number, version: one.version, channel: one.channel });
  };
  const toggleFocused = (): void => {
    const front =
      list.current?.querySelector('[data-row]:focus') ?? list.current?.querySelector('[aria-current="true"]');
    toggle(front?.closest('li')?.dataset['number']);
  };
  const pickOf = ({ number }: Row) =>
    choosable.some((one) => one.number === number)
      ? { chosen: chosen.some((one) => one.number === number), onToggle: () => toggle(number) }
      : undefined;
  return { choosable, hasChosen: chosen.length > 0, toggleFocused, pickOf };
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
  const category = params.get('kategori') ?? '';
  const named = params.get('wilayah') ?? '';
  const [agency, holder] = [params.get('perangkat') ?? '', params.get('pemegang') ?? ''];
  // An address that names no area of the city is not asked for.
  const area = codesIn(named).length === 0 ? '' : named;
  const choose = (change: Record<string, string>): void => {
    const all = { map: folder, waktu: within, kategori: category, wilayah: area, perangkat: agency, pemegang: holder };
    const kept = Object.entries({ ...all, cari: typed, ...change }).filter(([, one]) => one !== '');
    setParams(new URLSearchParams(kept), { replace: true });
  };
  const urgency = narrowings.find((one) => narrowingNames[one] === within);
  return {
    folder,
    urgency,
    category,
    area,
    agency,
    holder,
    typed,
    search: params.size === 0 ? '' : `?${params.toString()}`,
    choose,
  };
};

type RowsProps = {
  list: RefObject<HTMLUListElement | null>;
  rows: readonly Row[];
  isLoaded: boolean;
  current: string | undefined;
  search: string;
};

function Rows({ list, rows, isLoaded, current, search }: RowsProps): ReactNode {
  const { choosable, hasChosen, toggleFocused, pickOf } = useChoosing(rows, isLoaded, list);
  const [begun, setBegun] = useState(false);
  if (!begun && hasChosen) setBegun(true);
  useKeys({ x: toggleFocused });
  return (
    <>
      {begun && (
        <Suspense fallback={null}>
          <BulkBar choosable={choosable} />
        </Suspense>
      )}
      <ul className="rows" ref={list}>
        {rows.map((row) => (
          <CaseRow key={row.number} row={row} current={row.number === current} search={search} pick={pickOf(row)} />
        ))}
      </ul>
    </>
  );
}

type NarrowingProps = { category: string; area: string; choose: (change: Record<string, string>) => void };

function Narrowing({ category, area, choose }: NarrowingProps): ReactNode {
  return (
    <div className="narrowing">
      <CategoryFilter current={category} onChoose={(kategori) => choose({ kategori })} />
      <AreaFilter area={area} onChoose={(wilayah) => choose({ wilayah })} />
    </div>
  );
}

export function CaseList({ current }: { current: string | undefined }): ReactNode {
  const { folder, urgency, category, area, agency, holder, typed, search, choose } = useFilter();
  const words = useDeferredValue(typed.trim());
  const list = useRef<HTMLUListElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const inbox = useInbox({ folder, urgency: urgency ?? '', category, area, agency, holder, q: words });
  const pages = inbox.data?.pages ?? [];
  const rows = pages.flatMap((page) => page.cases);
  useKeys({
    j: () => step(list.current, 1),
    k: () => step(list.current, -1),
    '/': (event) => {
      event.preventDefault();
      field.current?.focus();
    },
  });
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
          onChoose={(one) => choose({ waktu: one === undefined ? '' : narrowingNames[one] })}
        />
        <Narrowing category={category} area={area} choose={choose} />
        <Narrowed urgency={urgency} agency={agency} holder={holder} choose={choose} />
      </div>
      {inbox.isError && <Failed error={inbox.error} onRetry={() => void inbox.refetch()} />}
      <Filling pages={pages} />
      {inbox.isPending && <SkeletonRows />}
      {inbox.isSuccess && rows.length === 0 && (
        <Nothing
          filtered={[words, urgency ?? '', category, area, agency, holder].some((one) => one !== '')}
          onClear={() => choose({ cari: '', waktu: '', kategori: '', wilayah: '', perangkat: '', pemegang: '' })}
        />
      )}
      <Rows list={list} rows={rows} isLoaded={inbox.isSuccess} current={current} search={search} />
      {inbox.hasNextPage && (
        <Button className="rows-more" disabled={inbox.isFetchingNextPage} onClick={() => void inbox.fetchNextPage()}>
          {text.inbox.more}
        </Button>
      )}
    </section>
  );
}
