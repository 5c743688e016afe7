// What is late, what nearly is, and who has been told: for Ketua Tim and Kepala Bidang.
import { useQuery } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { getJson } from '#web/api.ts';
import { text } from '#words/console.ts';
import { DeadlineBadge } from '#web/ui/DeadlineBadge.tsx';
import { Badge } from '#web/ui/Marks.tsx';
import { Page } from '#web/ui/Page.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import type { LatenessAnswer } from '#features/lateness/lateness.contract.ts';
import { DutyLine } from '#features/duty/DutyNow.tsx';
import { StepFunnel } from './StepFunnel.tsx';

type LateCase = LatenessAnswer['late'][number];

function LateRow({ row }: { row: LateCase }): ReactNode {
  return (
    <li>
      <Link className="late-row" href={`/kasus/${row.number}`}>
        <span className="late-badge">
          <DeadlineBadge deadline={row.clock} />
        </span>
        <span className="late-words">
          <strong>{text.steps[row.clock.step].name}</strong>
          <span className="row-excerpt">{row.excerpt === '' ? text.inbox.noText : row.excerpt}</span>
          <span className="row-meta">
            <span className="number">{row.number}</span>
            {row.agency !== undefined && <span>{row.agency}</span>}
            {row.ownDueAt !== undefined && <span>{text.case.spans.own(momentWords(row.ownDueAt))}</span>}
            <span>{text.case.due(momentWords(row.clock.dueAt))}</span>
          </span>
        </span>
        {row.escalatedTo !== undefined && (
          <span className="late-ladder">
            <Badge look="warn">
              {text.later.escalated} {text.roles[row.escalatedTo]}
            </Badge>
          </span>
        )}
      </Link>
    </li>
  );
}

type GroupProps = { title: string; rows: readonly LateCase[]; count: number; none: string };

function Group({ title, rows, count, none }: GroupProps): ReactNode {
  return (
    <section className="panel" aria-label={title}>
      <h2>
        {title} <span className="muted">{count}</span>
      </h2>
      {rows.length === 0 ? (
        <p className="all-well">
          <CircleCheck size={18} aria-hidden />
          {none}
        </p>
      ) : (
        <ul className="late-list">
          {rows.map((row) => (
            <LateRow key={row.number} row={row} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Breaches({ breaches }: { breaches: LatenessAnswer['breaches'] }): ReactNode {
  return (
    <section className="panel" aria-label={text.later.past}>
      <h2>{text.later.past}</h2>
      {breaches.length === 0 ? (
        <p className="muted">{text.later.nonePast}</p>
      ) : (
        <ul className="late-list">
          {breaches.map((breach) => (
            <li key={`${breach.number}${breach.step}${breach.dueAt}`} className="breach">
              <Link className="number" href={`/kasus/${breach.number}`}>
                {breach.number}
              </Link>
              <span>{text.steps[breach.step].name}</span>
              <span className="meta">{text.case.due(momentWords(breach.dueAt))}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Cases lead to their page; who was told of a delay is named by role. */
export function LatenessPage(): ReactNode {
  const board = useQuery({
    queryKey: ['live', 'lateness'],
    queryFn: ({ signal }) => getJson<LatenessAnswer>('/api/v1/lateness', signal),
  });
  // The lists end somewhere; the steps count every case.
  const sumOf = (what: 'open' | 'late' | 'soon'): number =>
    board.data?.steps.reduce((sum, step) => sum + step[what], 0) ?? 0;
  const [open, late, soon] = [sumOf('open'), sumOf('late'), sumOf('soon')];
  return (
    <Page title={text.later.title} lead={text.later.lead} asked={board}>
      {board.isSuccess && (
        <>
          <DutyLine />
          <p className="headline">{text.later.sentence(late, open)}</p>
          <StepFunnel steps={board.data.steps} />
          <Group title={text.later.now} rows={board.data.late} count={late} none={text.later.none} />
          <Group title={text.later.soon} rows={board.data.soon} count={soon} none={text.later.noneSoon} />
          <Breaches breaches={board.data.breaches} />
        </>
      )}
    </Page>
  );
}
