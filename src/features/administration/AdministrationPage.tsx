// The record of administrative acts: one sentence each, the newest first, narrowed by kind, officer and day. Nothing can be changed here.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { ScrollText } from 'lucide-react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { getJson, query } from '#web/api.ts';
import { actorWords, actWords, type Naming } from '#words/administrative-acts.ts';
import { late } from '#words/late.ts';
import { text } from '#words/console.ts';
import { Button } from '#web/ui/Button.tsx';
import { channelName } from '#web/ui/channel-name.ts';
import { EmptyState } from '#web/ui/Marks.tsx';
import { Page } from '#web/ui/Page.tsx';
import { datedMoment } from '#web/ui/time-words.ts';
import type { AdministrationAnswer, AdministrativeRow } from './administration.contract.ts';
import { AdministrationFilter, filterIn, type Filter } from './AdministrationFilter.tsx';
import './administration.css';

const words = late.administration;

const useAdministration = ({ type, officer, from, until }: Filter) =>
  useInfiniteQuery({
    queryKey: ['live', 'administration', type, officer, from, until],
    queryFn: ({ signal, pageParam: before }) =>
      getJson<AdministrationAnswer>(`/api/v1/administration${query({ type, officer, from, until, before })}`, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });

const namingIn = ({ officers, agencies, templates }: AdministrationAnswer): Naming => {
  const nameIn = (those: readonly { id: string; name: string }[], id: string): string | undefined =>
    those.find((one) => one.id === id)?.name;
  return {
    officer: (id) => nameIn(officers, id) ?? words.unknownOfficer(id),
    role: (role) => text.roles[role],
    agency: (id) => nameIn(agencies, id) ?? id,
    template: (id) => nameIn(templates, id) ?? id,
    channel: channelName,
    moment: datedMoment,
  };
};

function Row({ row, naming }: { row: AdministrativeRow; naming: Naming }): ReactNode {
  const { by, act, at, seq } = row;
  const isSelf = (id: string): boolean => by.kind === 'officer' && by.userId === id;
  const officer = (id: string): string => (isSelf(id) ? words.self : naming.officer(id));
  return (
    <li className="admin-act">
      <p>
        <strong>{actorWords(words, by, naming)}</strong> {actWords(words, act, { ...naming, officer })}.
      </p>
      <p className="meta">
        <time dateTime={at}>{datedMoment(at)}</time> · {words.sources[by.kind]}
        {by.kind === 'officer' && ` ${words.as(text.roles[by.role])}`} ·{' '}
        <span className="number">{words.number(seq)}</span>
      </p>
    </li>
  );
}

function Chain({ head, checked }: Pick<AdministrationAnswer, 'head' | 'checked'>): ReactNode {
  return (
    <section className="panel admin-chain" aria-label={words.chain}>
      <h2>{words.chain}</h2>
      {head.seq === 0 ? (
        <p>{words.noHead}</p>
      ) : (
        <>
          <p>
            {words.head(head.seq)}
            {head.recordedAt !== undefined && `, ${words.writtenAt(datedMoment(head.recordedAt))}`}.
          </p>
          <p className="meta">
            {words.fingerprint}: <code>{head.hash}</code>
          </p>
        </>
      )}
      <p>
        {checked === undefined
          ? words.neverChecked
          : words.checked(datedMoment(checked.at), checked.whole, checked.anchors)}
      </p>
      <p className="meta">
        {words.verify} <code>{words.command}</code>
      </p>
    </section>
  );
}

/** For those who may read the record; offers nothing to change, and loads older acts a page at a time. */
export function AdministrationPage(): ReactNode {
  const [params] = useSearchParams();
  const filter = filterIn(params);
  const found = useAdministration(filter);
  const [first] = found.data?.pages ?? [];
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? [];
  const narrowed = Object.values(filter).some((value) => value !== '');
  return (
    <Page title={words.title} lead={words.lead} asked={found}>
      <AdministrationFilter filter={filter} narrowed={narrowed} officers={first?.officers ?? []} />
      {first !== undefined && rows.length > 0 && (
        <ol className="panel admin-acts">
          {rows.map((row) => (
            <Row key={row.seq} row={row} naming={namingIn(first)} />
          ))}
        </ol>
      )}
      {found.hasNextPage && (
        <Button className="rows-more" disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {words.more}
        </Button>
      )}
      {found.isSuccess && rows.length === 0 && (
        <EmptyState sign={ScrollText} title={narrowed ? words.none : words.empty}>
          <p>{narrowed ? words.noneHint : words.emptyHint}</p>
        </EmptyState>
      )}
      <p className="muted">{words.hidden}</p>
      {first !== undefined && <Chain {...first} />}
    </Page>
  );
}
