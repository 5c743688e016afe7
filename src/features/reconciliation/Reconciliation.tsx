// JSS and our register side by side: three lists, what the export offers, and what an officer can do about each row.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { CircleCheck, FileUp, Search } from 'lucide-react';
import { useDeferredValue, type ReactNode } from 'react';
import { Link, useSearchParams } from 'wouter';
import { UpikViews, useMayRegister, viewPath } from '#features/upik/UpikViews.tsx';
import { getJson, query } from '#web/api.ts';
import { late } from '#words/late.ts';
import { Button } from '#web/ui/Button.tsx';
import { EmptyState } from '#web/ui/Marks.tsx';
import { Page } from '#web/ui/Page.tsx';
import { dayWords, momentWords, numberWords } from '#web/ui/time-words.ts';
import { DifferenceRows } from './DifferenceRows.tsx';
import { Offers } from './Offers.tsx';
import './reconciliation.css';
import { differenceLists, type DifferenceList, type DifferencesAnswer } from './reconciliation.contract.ts';

type Looking = { list: DifferenceList; marked: boolean; words: string };

const useDifferences = ({ list, marked, words }: Looking) =>
  useInfiniteQuery({
    queryKey: ['live', 'differences', list, marked, words],
    queryFn: ({ signal, pageParam: after }) =>
      getJson<DifferencesAnswer>(
        `/api/v1/upik/jss/differences${query({ list, marked: String(marked), q: words, after })}`,
        signal,
      ),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });

/** All of it stands in the address: a reload, or a colleague's link, shows the same. */
const useLooking = () => {
  const [params, setParams] = useSearchParams();
  const list = differenceLists.find((one) => one === params.get('daftar')) ?? 'only-jss';
  const change = (said: Record<string, string>): void => {
    const kept = Object.fromEntries(params.entries());
    const next = Object.entries({ ...kept, ...said }).filter(([, value]) => value !== '');
    setParams(Object.fromEntries(next), { replace: true });
  };
  return { list, marked: params.get('tampil') === 'kesamping', typed: params.get('cari') ?? '', change };
};

function Latest({
  latest,
  list,
}: {
  latest: NonNullable<DifferencesAnswer['latest']>;
  list: DifferenceList;
}): ReactNode {
  const { fileName, at, by, firstDate, lastDate } = latest;
  const dated = firstDate !== undefined && lastDate !== undefined;
  return (
    <p className="muted">
      {late.reconciliation.latest(fileName, momentWords(at), by)}{' '}
      {dated && late.reconciliation.span(dayWords(firstDate), dayWords(lastDate))}
      {!dated && list === 'only-here' && late.reconciliation.noDates}
    </p>
  );
}

type ChooserProps = Pick<ReturnType<typeof useLooking>, 'list' | 'change'> & { first: DifferencesAnswer | undefined };

function Chooser({ list, first, change }: ChooserProps): ReactNode {
  return (
    <div className="difference-lists" role="group" aria-label={late.reconciliation.chooser}>
      {differenceLists.map((one) => (
        <button
          key={one}
          type="button"
          className="difference-list"
          aria-pressed={one === list}
          onClick={() => change({ daftar: one })}
        >
          <strong>{first === undefined ? '…' : numberWords(first.counts[one])}</strong>
          {late.reconciliation.lists[one]}
        </button>
      ))}
      <Link href={viewPath('buku')} className="difference-list">
        <strong>{first === undefined ? '…' : numberWords(first.waiting)}</strong>
        {late.reconciliation.waiting}
      </Link>
    </div>
  );
}

function Narrowing({ typed, marked, change }: Omit<ReturnType<typeof useLooking>, 'list'>): ReactNode {
  return (
    <div className="narrowing">
      <label className="search search-page">
        <Search size={18} aria-hidden />
        <span className="visually-hidden">{late.reconciliation.search}</span>
        <input
          type="search"
          className="input"
          placeholder={late.reconciliation.search}
          value={typed}
          onChange={(event) => change({ cari: event.target.value })}
        />
      </label>
      <select
        className="input marked-choice"
        aria-label={late.reconciliation.which}
        value={marked ? 'kesamping' : ''}
        onChange={(event) => change({ tampil: event.target.value })}
      >
        <option value="">{late.reconciliation.standing}</option>
        <option value="kesamping">{late.reconciliation.marked}</option>
      </select>
    </div>
  );
}

function Nothing({ marked, words }: { marked: boolean; words: string }): ReactNode {
  const { empty, emptyHint, emptyMarked, emptyMarkedHint, emptySearch, emptySearchHint } = late.reconciliation;
  const [title, hint] = marked ? [emptyMarked, emptyMarkedHint] : [empty, emptyHint];
  return (
    <EmptyState sign={CircleCheck} title={words === '' ? title : emptySearch}>
      <p>{words === '' ? hint : emptySearchHint}</p>
    </EmptyState>
  );
}

function NoExport(): ReactNode {
  return (
    <EmptyState sign={FileUp} title={late.reconciliation.none}>
      <p>{late.reconciliation.noneHint}</p>
      <Link href={viewPath('impor')} className="button button-primary">
        {late.reconciliation.toImport}
      </Link>
    </EmptyState>
  );
}

/** For those who keep the register; which list and what narrows it stand in the address. */
export function Reconciliation(): ReactNode {
  const { list, marked, typed, change } = useLooking();
  const words = useDeferredValue(typed.trim());
  const mayRegister = useMayRegister();
  const found = useDifferences({ list, marked, words });
  const [first] = found.data?.pages ?? [];
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? [];
  const isEmpty = first !== undefined && first.latest === undefined && first.counts['only-jss'] === 0;
  return (
    <Page title={late.upik.title} lead={late.reconciliation.lead} asked={found}>
      <UpikViews current="rekonsiliasi" />
      {first?.latest !== undefined && <Latest latest={first.latest} list={list} />}
      <Offers offers={mayRegister ? (first?.offers ?? []) : []} />
      {isEmpty ? (
        <NoExport />
      ) : (
        <>
          <Chooser list={list} first={first} change={change} />
          <p className="muted">{late.reconciliation.hints[list]}</p>
          <Narrowing typed={typed} marked={marked} change={change} />
          {rows.length > 0 && <DifferenceRows key={`${list} ${String(marked)}`} list={list} rows={rows} />}
          {found.isSuccess && rows.length === 0 && <Nothing marked={marked} words={words} />}
        </>
      )}
      {found.hasNextPage && (
        <Button className="rows-more" disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {late.reconciliation.more}
        </Button>
      )}
    </Page>
  );
}
