// Buku register: every case in the order in which it came, narrowed as the address says, and the same as a file to take along.
import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ScrollText } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { AgenciesAnswer } from '#features/agency/agency.contract.ts';
import { getJson, query } from '#web/api.ts';
import { firstPage, mostPages, pageAfter, type PageAt } from '#web/list-window.ts';
import { Button } from '#web/ui/Button.tsx';
import { channelName, knownChannels } from '#web/ui/channel-name.ts';
import { Select } from '#web/ui/Field.tsx';
import { EmptyState } from '#web/ui/Marks.tsx';
import { DayField } from '#web/ui/MomentField.tsx';
import { Page } from '#web/ui/Page.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import { isDay } from '#web/ui/typed-time.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { registerStatuses, type RegisterAnswer, type RegisterRow } from './case-register.contract.ts';
import { FileState, RegisterFiles, useFile } from './RegisterFiles.tsx';
import './register.css';

const words = late.caseRegister;

const filters = ['from', 'until', 'agency', 'channel', 'status'] as const;
type Filter = (typeof filters)[number];
type Chosen = Readonly<Record<Filter, string>>;

const chosenIn = (params: URLSearchParams): Chosen =>
  Object.fromEntries(filters.map((filter) => [filter, params.get(filter) ?? ''])) as Chosen;

/** A day that is not whole yet narrows nothing. */
const askedOf = ({ from, until, ...rest }: Chosen): Record<string, string> => ({
  ...(isDay(from) ? { from } : {}),
  ...(isDay(until) ? { until } : {}),
  ...rest,
});

/** As of the inbox only some pages are there at once: each of them is asked anew whenever a case changes. */
export const registerQuery = (asked: Record<string, string>) =>
  infiniteQueryOptions({
    queryKey: ['live', 'case-register', asked],
    queryFn: ({ signal, pageParam: { after } }) =>
      getJson<RegisterAnswer>(`/api/v1/case-register${query({ ...asked, after })}`, signal),
    initialPageParam: firstPage,
    getNextPageParam: ({ rows, next }, _pages, at): PageAt | undefined => pageAfter({ cases: rows, next }, at),
    getPreviousPageParam: (_page, _pages, at): PageAt | undefined => at.before?.(),
    maxPages: mostPages,
    placeholderData: keepPreviousData,
  });

function Narrowing({ chosen, onChoose }: { chosen: Chosen; onChoose: (changed: Partial<Chosen>) => void }): ReactNode {
  const agencies = useQuery({ queryKey: ['agencies'], queryFn: () => getJson<AgenciesAnswer>('/api/v1/agencies') });
  const choice = (filter: Filter, options: { value: string; label: string }[]): ReactNode => (
    <Select
      label={words.filters[filter]}
      empty={words.any}
      value={chosen[filter]}
      options={options}
      onChange={(event) => onChoose({ [filter]: event.target.value })}
    />
  );
  return (
    <div className="register-filters">
      {(['from', 'until'] as const).map((end) => (
        <DayField
          key={end}
          label={words.filters[end]}
          value={chosen[end]}
          onChange={(day) => onChoose({ [end]: day })}
        />
      ))}
      {choice(
        'agency',
        (agencies.data?.agencies ?? []).map(({ id, name }) => ({ value: id, label: name })),
      )}
      {choice(
        'channel',
        knownChannels().map((name) => ({ value: name, label: channelName(name) })),
      )}
      {choice(
        'status',
        registerStatuses.map((name) => ({ value: name, label: text.statuses[name] })),
      )}
    </div>
  );
}

function Row({ row }: { row: RegisterRow }): ReactNode {
  return (
    <tr>
      <th scope="row">
        <Link className="number" href={`/kasus/${row.number}`}>
          {row.number}
        </Link>
      </th>
      <td data-label={words.heads.reported}>{momentWords(row.reportedAt)}</td>
      <td data-label={words.heads.channel}>{channelName(row.channel)}</td>
      <td data-label={words.heads.category}>{row.category ?? '–'}</td>
      <td data-label={words.heads.agency}>{row.agency ?? '–'}</td>
      <td data-label={words.heads.status}>{text.statuses[row.status]}</td>
      <td data-label={words.heads.late}>{row.late === 0 ? '–' : words.lateSteps(row.late)}</td>
    </tr>
  );
}

function Rows({ rows }: { rows: readonly RegisterRow[] }): ReactNode {
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={words.title}>
      <table className="table">
        <thead>
          <tr>
            {Object.values(words.heads).map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.number} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function NoRows(): ReactNode {
  return (
    <EmptyState sign={ScrollText} title={words.empty}>
      <p>{words.emptyHint}</p>
    </EmptyState>
  );
}

/** What is chosen stands in the address. */
export function RegisterPage(): ReactNode {
  const [params, setParams] = useSearchParams();
  const chosen = chosenIn(params);
  const asked = askedOf(chosen);
  const register = useInfiniteQuery(registerQuery(asked));
  const under = useFile();
  const rows = register.data?.pages.flatMap((page) => page.rows) ?? [];
  const counted = register.data?.pages[0]?.count;
  // It comes with the first page, which may have been left behind.
  const [count, setCount] = useState(counted);
  if (counted !== undefined && counted !== count) setCount(counted);
  const choose = (changed: Partial<Chosen>): void => {
    const kept = Object.entries({ ...chosen, ...changed }).filter(([, value]) => value !== '');
    setParams(Object.fromEntries(kept), { replace: true });
  };
  return (
    <Page title={words.title} lead={words.lead} asked={register} act={<RegisterFiles asked={asked} under={under} />}>
      <FileState fate={under.fate} onStop={under.stop} />
      <Narrowing chosen={chosen} onChoose={choose} />
      {count !== undefined && (
        <p className="meta" role="status">
          {words.count(count)}
        </p>
      )}
      {register.hasPreviousPage && (
        <Button
          className="rows-more"
          disabled={register.isFetchingPreviousPage}
          onClick={() => void register.fetchPreviousPage()}
        >
          {words.earlier}
        </Button>
      )}
      {rows.length > 0 && <Rows rows={rows} />}
      {register.hasNextPage && (
        <Button
          className="rows-more"
          disabled={register.isFetchingNextPage}
          onClick={() => void register.fetchNextPage()}
        >
          {words.more}
        </Button>
      )}
      {register.isSuccess && rows.length === 0 && <NoRows />}
    </Page>
  );
}
