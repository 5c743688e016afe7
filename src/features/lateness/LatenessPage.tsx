// What is late, what nearly is, and who has been told: for Ketua Tim and Kepala Bidang.
import { useQuery } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { ladder, planners, readersOfIssues, readersOfSops } from '#core/access.ts';
import { getJson } from '#web/api.ts';
import { useHolds } from '#web/session.ts';
import { useServerNow } from '#web/server-clock.ts';
import { text } from '#words/console.ts';
import { DeadlineBadge } from '#web/ui/DeadlineBadge.tsx';
import { Badge } from '#web/ui/Marks.tsx';
import { Page } from '#web/ui/Page.tsx';
import { momentWords, spanWords } from '#web/ui/time-words.ts';
import type { LatenessAnswer } from '#features/lateness/lateness.contract.ts';
import { WallLinks } from '#features/wall/WallLinks.tsx';
import { CrowdNow } from '#features/alert/CrowdNow.tsx';
import { DutyLine } from '#features/duty/DutyNow.tsx';
import { BoardPanels } from '#features/board/BoardPanels.tsx';
import { listHref } from '#web/list-href.ts';
import { ActButtons, ChosenBar, usePressing, type Pressing } from '#features/board/RowActs.tsx';
import { late } from '#words/late.ts';

const words = late.board;

type LateCase = LatenessAnswer['late'][number];

/** Whose move it is and for how long, and who at the desk looks after it. */
function WhoseMove({ row }: { row: LateCase }): ReactNode {
  const now = useServerNow();
  const { standsWith, standsSince, holder } = row;
  const { holders } = text.case.spans;
  if (standsWith === undefined) return null;
  const who =
    standsWith === 'agency'
      ? (row.agency ?? text.roles['admin-agency'])
      : standsWith === 'reporter'
        ? holders.reporter
        : text.roles[standsWith];
  return (
    <>
      <span>
        {who}
        {standsSince !== undefined && ` · ${words.since(spanWords(Math.max(0, now - Date.parse(standsSince)), true))}`}
      </span>
      {holder !== undefined && <span>{text.duty.rowHeldBy(holder.name)}</span>}
      {holder === undefined && standsWith !== 'agency' && standsWith !== 'reporter' && <span>{words.isFree}</span>}
    </>
  );
}

function LateRow({ row, pressing }: { row: LateCase; pressing: Pressing }): ReactNode {
  const { number } = row;
  return (
    <li className="late-item">
      {pressing.acts.length > 0 && (
        <label className="row-pick">
          <input
            type="checkbox"
            checked={pressing.chosen.includes(number)}
            aria-label={words.choose(number)}
            onChange={() => pressing.toggle(number)}
          />
        </label>
      )}
      <Link className="late-row" href={`/kasus/${number}`}>
        <span className="late-badge">
          <DeadlineBadge deadline={row.clock} />
        </span>
        <span className="late-words">
          <strong>{text.steps[row.clock.step].name}</strong>
          <span className="row-excerpt">{row.excerpt === '' ? text.inbox.noText : row.excerpt}</span>
          <span className="row-meta">
            <span className="number">{number}</span>
            <WhoseMove row={row} />
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
      <ActButtons pressing={pressing} cases={[row]} label={words.acts.label(number)} />
    </li>
  );
}

type GroupProps = {
  title: string;
  rows: readonly LateCase[];
  count: number;
  none: string;
  pressing: Pressing;
  /** Where all of them are listed. */
  href?: string;
};

function Group({ title, rows, count, none, pressing, href }: GroupProps): ReactNode {
  return (
    <section className="panel" aria-label={title}>
      <h2>
        {title} {href === undefined ? <span className="muted">{count}</span> : <Link href={href}>{count}</Link>}
      </h2>
      <ChosenBar pressing={pressing} rows={rows} />
      {rows.length === 0 ? (
        <p className="all-well">
          <CircleCheck size={18} aria-hidden />
          {none}
        </p>
      ) : (
        <ul className="late-list">
          {rows.map((row) => (
            <LateRow key={row.number} row={row} pressing={pressing} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** What is late, what is due within the hour, and what is near after it: each with presses on its cases. */
function Lists({ board: { late: overdue, hour, soon, steps } }: { board: LatenessAnswer }): ReactNode {
  const pressing = usePressing();
  // The lists end somewhere; the steps count every case.
  const sumOf = (what: 'late' | 'soon'): number => steps.reduce((sum, step) => sum + step[what], 0);
  const within = new Set(hour.map(({ number }) => number));
  const after = soon.filter(({ number }) => !within.has(number));
  const before = soon.length - after.length;
  return (
    <>
      {pressing.above}
      <Group
        {...{ title: text.later.now, rows: overdue, count: sumOf('late'), none: text.later.none, pressing }}
        href={listHref({ map: 'all', waktu: 'lewat' })}
      />
      <Group
        {...{ title: words.hour, rows: hour, count: hour.length, none: words.noneHour, pressing }}
        href={listHref({ map: 'all', waktu: 'jam' })}
      />
      <Group
        {...{ title: words.afterHour, rows: after, count: sumOf('soon') - before, none: text.later.noneSoon, pressing }}
      />
    </>
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

/** The procedures behind the promises, and what would be late with other numbers, for those who plan. */
function WaysOn(): ReactNode {
  const [plans, reads] = [useHolds(planners), useHolds(readersOfSops)];
  return (
    <>
      {plans && (
        <p>
          <Link href="/waktu/simulasi">{late.whatIf.link}</Link>
        </p>
      )}
      {reads && (
        <p>
          <Link href="/waktu/sop">{late.sop.link}</Link>
        </p>
      )}
    </>
  );
}

/** Cases lead to their page; who was told of a delay is named by role. */
export function LatenessPage(): ReactNode {
  const watches = useHolds(readersOfIssues);
  const board = useQuery({
    queryKey: ['live', 'lateness'],
    queryFn: ({ signal }) => getJson<LatenessAnswer>('/api/v1/lateness', signal),
  });
  const answersForTimes = useHolds(ladder);
  const sumOf = (what: 'open' | 'late'): number => board.data?.steps.reduce((sum, step) => sum + step[what], 0) ?? 0;
  return (
    <Page title={text.later.title} lead={text.later.lead} asked={board}>
      {board.isSuccess && (
        <>
          <DutyLine />
          {watches && <CrowdNow />}
          <p className="headline">{text.later.sentence(sumOf('late'), sumOf('open'))}</p>
          <Lists board={board.data} />
          <BoardPanels />
          <Breaches breaches={board.data.breaches} />
          <WaysOn />
          {answersForTimes && <WallLinks />}
        </>
      )}
    </Page>
  );
}
