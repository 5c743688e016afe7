// What people ask of the data that is kept of them: what waits, by when, and how each ended.
import { useQuery } from '@tanstack/react-query';
import { Plus, Printer } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { erasers } from '#core/access.ts';
import { getJson } from '#web/api.ts';
import { useHolds } from '#web/session.ts';
import { late } from '#words/late.ts';
import { Button } from '#web/ui/Button.tsx';
import { Badge, type BadgeLook } from '#web/ui/Marks.tsx';
import { Page } from '#web/ui/Page.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import type { RequestRow, RequestsAnswer } from './person-request.contract.ts';
import { NewRequestDialog, ProposeDialog, useStep } from './PersonRequestDialogs.tsx';
import { LiftDialog, SettleDialog } from './SettleDialog.tsx';
import '../officer/officer.css';
import './rights.css';

const words = late.personRequests;

const looks = { none: 'neutral', running: 'calm', near: 'soon', missed: 'late' } as const satisfies Record<
  RequestRow['clock'],
  BadgeLook
>;

type Asked = { row: RequestRow; what: 'propose' | 'settle' | 'lift' };

function Confirm({ row }: { row: RequestRow }): ReactNode {
  const confirm = useStep(row.id, 'confirm', words.erased);
  return (
    <>
      <p className="meta">{words.confirmWarning}</p>
      {confirm.trouble}
      <Button look="danger" disabled={confirm.isPending} onClick={() => confirm.mutate({})}>
        {words.confirm}
      </Button>
    </>
  );
}

function Steps({
  row,
  decides,
  onAsk,
}: {
  row: RequestRow;
  decides: boolean;
  onAsk: (asked: Asked) => void;
}): ReactNode {
  const of = words.answerOf(words.kinds[row.kind], row.number);
  if (row.restricts === true && decides)
    return (
      <div className="line">
        <Button aria-label={`${words.lift}: ${of}`} onClick={() => onAsk({ row, what: 'lift' })}>
          {words.lift}
        </Button>
      </div>
    );
  if (row.settledAt !== undefined) return null;
  return (
    <div className="line">
      {row.kind === 'erase' && (
        <Button aria-label={`${words.propose}: ${of}`} onClick={() => onAsk({ row, what: 'propose' })}>
          {words.propose}
        </Button>
      )}
      {decides && (
        <>
          <Link className="button button-secondary" href={`/hak/${row.id}`} aria-label={`${words.print}: ${of}`}>
            <Printer size={16} aria-hidden />
            {words.print}
          </Link>
          <Button aria-label={`${words.settle}: ${of}`} onClick={() => onAsk({ row, what: 'settle' })}>
            {row.kind === 'erase' ? words.decline : words.settle}
          </Button>
        </>
      )}
      {decides && row.proposed?.isOwn === false && <Confirm row={row} />}
    </div>
  );
}

function Lifted({ row: { lifted } }: { row: RequestRow }): ReactNode {
  if (lifted === undefined) return null;
  return (
    <p>
      {words.lifted(momentWords(lifted.at), lifted.by)} <span lang="id">{lifted.reason}</span>
    </p>
  );
}

function RequestCard({
  row,
  ...steps
}: {
  row: RequestRow;
  decides: boolean;
  onAsk: (asked: Asked) => void;
}): ReactNode {
  const facts = [
    words.via[row.via],
    words.askedAt(momentWords(row.askedAt)),
    ...(row.dueAt === undefined || row.settledAt !== undefined ? [] : [words.dueAt(momentWords(row.dueAt))]),
    ...(row.settledAt === undefined ? [] : [words.settledAt(momentWords(row.settledAt))]),
    ...(row.outcome === undefined ? [] : [words.outcomes[row.outcome]]),
    ...(row.ground === undefined ? [] : [words.grounds[row.ground]]),
  ];
  return (
    <li className="panel officer-card">
      <div className="officer-head">
        <span className="officer-words">
          <strong>{words.answerOf(words.kinds[row.kind], row.number)}</strong>
          <span className="meta">{facts.join(' · ')}</span>
        </span>
        {row.restricts === true && <Badge look="soon">{words.restricts}</Badge>}
        {row.settledAt === undefined && <Badge look={looks[row.clock]}>{words.clock[row.clock]}</Badge>}
      </div>
      {row.words !== undefined && <p lang="id">{row.words}</p>}
      {row.corrected !== undefined && <p>{words.corrected(words.fieldsIn(row.corrected))}</p>}
      {row.note !== undefined && <p lang="id">{row.note}</p>}
      <Lifted row={row} />
      {row.proposed !== undefined && row.settledAt === undefined && (
        <p>{words.proposed(row.proposed.by, words.bases[row.proposed.basis])}</p>
      )}
      <Steps row={row} {...steps} />
    </li>
  );
}

type GroupProps = {
  title: string;
  none: string;
  rows: readonly RequestRow[];
  decides: boolean;
  onAsk: (asked: Asked) => void;
};

function Group({ title, none, rows, ...steps }: GroupProps): ReactNode {
  return (
    <section className="rights-group" aria-label={title}>
      <h2>{title}</h2>
      {rows.length === 0 && <p className="muted">{none}</p>}
      <ul className="officer-list">
        {rows.map((row) => (
          <RequestCard key={row.id} row={row} {...steps} />
        ))}
      </ul>
    </section>
  );
}

function Acts({ decides, onNew }: { decides: boolean; onNew: () => void }): ReactNode {
  return (
    <div className="line">
      <Link className="button button-secondary" href="/hak/pemrosesan">
        {late.processing.title}
      </Link>
      <Link className="button button-secondary" href="/hak/penyimpanan">
        {late.retention.title}
      </Link>
      {decides && (
        <Link className="button button-secondary" href="/hak/kebocoran">
          {late.breach.title}
        </Link>
      )}
      <Button look="primary" onClick={onNew}>
        <Plus size={18} aria-hidden />
        {words.add}
      </Button>
    </div>
  );
}

/** The screen of requests. */
export function PersonRequestsPage(): ReactNode {
  const [asked, setAsked] = useState<Asked | 'new'>();
  const found = useQuery({
    queryKey: ['person-requests'],
    queryFn: ({ signal }) => getJson<RequestsAnswer>('/api/v1/person-requests', signal),
  });
  const requests = found.data?.requests ?? [];
  const decides = useHolds(erasers);
  const steps = { decides, onAsk: setAsked };
  const close = (): void => setAsked(undefined);
  return (
    <Page
      title={words.title}
      lead={words.lead}
      asked={found}
      act={<Acts decides={decides} onNew={() => setAsked('new')} />}
    >
      {found.data !== undefined && (
        <>
          <Group
            {...{ title: words.open, none: words.noneOpen, ...steps }}
            rows={requests.filter(({ settledAt }) => settledAt === undefined)}
          />
          <Group
            {...{ title: words.settled, none: words.noneSettled, ...steps }}
            rows={requests.filter(({ settledAt }) => settledAt !== undefined)}
          />
        </>
      )}
      {asked === 'new' && <NewRequestDialog onClose={close} />}
      {asked !== undefined && asked !== 'new' && asked.what === 'propose' && (
        <ProposeDialog row={asked.row} onClose={close} />
      )}
      {asked !== undefined && asked !== 'new' && asked.what === 'settle' && (
        <SettleDialog row={asked.row} onClose={close} />
      )}
      {asked !== undefined && asked !== 'new' && asked.what === 'lift' && (
        <LiftDialog row={asked.row} onClose={close} />
      )}
    </Page>
  );
}
