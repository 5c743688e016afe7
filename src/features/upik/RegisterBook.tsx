// The book of UPIK numbers: which case has which, with search and a file to take along.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { BookText, Download, Search } from 'lucide-react';
import { useDeferredValue, type ReactNode } from 'react';
import { Link, useSearchParams } from 'wouter';
import { getJson, query } from '#web/api.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Button } from '#web/ui/Button.tsx';
import { EmptyState } from '#web/ui/Marks.tsx';
import { Page } from '#web/ui/Page.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import type { UpikAnswer } from '#features/upik/upik.contract.ts';
import { UpikViews } from './UpikViews.tsx';
import { WaitingForNumber } from './WaitingForNumber.tsx';

function Rows({ entries }: { entries: UpikAnswer['entries'] }): ReactNode {
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={late.upik.title}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{late.upik.number}</th>
            <th scope="col">{late.upik.caseNumber}</th>
            <th scope="col">{late.upik.at}</th>
            <th scope="col">{late.upik.by}</th>
            <th scope="col">{late.upik.agency}</th>
            <th scope="col">{late.upik.status}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.number}>
              <th scope="row" className="number">
                {entry.upikNumber}
              </th>
              <td data-label={late.upik.caseNumber}>
                <Link className="number" href={`/kasus/${entry.number}`}>
                  {entry.number}
                </Link>
              </td>
              <td data-label={late.upik.at}>{momentWords(entry.registeredAt)}</td>
              <td data-label={late.upik.by}>{entry.registeredBy ?? '–'}</td>
              <td data-label={late.upik.agency}>{entry.agency ?? '–'}</td>
              <td data-label={late.upik.status}>{text.statuses[entry.status]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const useRegister = (words: string) =>
  useInfiniteQuery({
    queryKey: ['live', 'upik', words],
    queryFn: ({ signal, pageParam: after }) => getJson<UpikAnswer>(`/api/v1/upik${query({ q: words, after })}`, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });

function SearchBox({ typed, onType }: { typed: string; onType: (words: string) => void }): ReactNode {
  return (
    <label className="search search-page">
      <Search size={18} aria-hidden />
      <span className="visually-hidden">{late.upik.search}</span>
      <input
        type="search"
        className="input"
        placeholder={late.upik.search}
        value={typed}
        onChange={(event) => onType(event.target.value)}
      />
    </label>
  );
}

/** The search stands in the address; the file holds what the search finds, all of it. */
export function RegisterBook(): ReactNode {
  const [params, setParams] = useSearchParams();
  const typed = params.get('cari') ?? '';
  const words = useDeferredValue(typed.trim());
  const register = useRegister(words);
  const entries = register.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <Page
      title={late.upik.title}
      lead={late.upik.lead}
      asked={register}
      act={
        <a className="button button-secondary" href={`/api/v1/upik.csv${query({ q: words })}`} download>
          <Download size={16} aria-hidden />
          {late.upik.csv}
        </a>
      }
    >
      <UpikViews current="buku" />
      <SearchBox typed={typed} onType={(cari) => setParams(cari === '' ? {} : { cari }, { replace: true })} />
      {words === '' && <WaitingForNumber waiting={register.data?.pages[0]?.waiting ?? []} />}
      {register.isSuccess && entries.length > 0 && <Rows entries={entries} />}
      {register.hasNextPage && (
        <Button
          className="rows-more"
          disabled={register.isFetchingNextPage}
          onClick={() => void register.fetchNextPage()}
        >
          {late.upik.more}
        </Button>
      )}
      {register.isSuccess && entries.length === 0 && (
        <EmptyState sign={BookText} title={words === '' ? late.upik.empty : late.lists.none.title}>
          <p>{words === '' ? late.upik.emptyHint : late.upik.none}</p>
        </EmptyState>
      )}
    </Page>
  );
}
