// The lists of what is late, of what is due within the hour, and of what is near after it. What can be pressed on a row comes with whoever draws
// them: most who look here press nothing, and it costs as much as all the rest.
import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useServerNow } from '#web/server-clock.ts';
import { DeadlineBadge } from '#web/ui/DeadlineBadge.tsx';
import { Badge } from '#web/ui/Marks.tsx';
import { stepLang, stepWords } from '#web/ui/step-words.ts';
import { momentWords, spanWords } from '#web/ui/time-words.ts';
import { text } from '#words/console.ts';
import type { LatenessAnswer } from './lateness.contract.ts';

/** One row. */
export type LateCase = LatenessAnswer['late'][number];

/** Beside rows, over a list, and over all of them. */
export type Presses = {
  above?: ReactNode;
  over?: (rows: readonly LateCase[]) => ReactNode;
  pick?: (row: LateCase) => ReactNode;
  acts?: (row: LateCase) => ReactNode;
};

/** Whose move it is and for how long, and who at the desk looks after it. */
function WhoseMove({ row }: { row: LateCase }): ReactNode {
  const now = useServerNow();
  const { standsWith, standsSince, holder } = row;
  const { holders } = text.row;
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
        {standsSince !== undefined &&
          ` · ${text.later.since(spanWords(Math.max(0, now - Date.parse(standsSince)), true))}`}
      </span>
      {holder !== undefined && <span>{text.duty.rowHeldBy(holder.name)}</span>}
      {holder === undefined && standsWith !== 'agency' && standsWith !== 'reporter' && <span>{text.later.isFree}</span>}
    </>
  );
}

function LateRow({ row, presses }: { row: LateCase; presses: Presses }): ReactNode {
  const { number } = row;
  return (
    <li className="late-item">
      {presses.pick?.(row)}
      <Link className="late-row" href={`/kasus/${number}`}>
        <span className="late-badge">
          <DeadlineBadge deadline={row.clock} />
        </span>
        <span className="late-words">
          <strong lang={stepLang(row.clock)}>{stepWords(row.clock)}</strong>
          <span className="row-excerpt">{row.excerpt === '' ? text.inbox.noText : row.excerpt}</span>
          <span className="row-meta">
            <span className="number">{number}</span>
            <WhoseMove row={row} />
            {row.ownDueAt !== undefined && <span>{text.row.own(momentWords(row.ownDueAt))}</span>}
            <span>{text.row.due(momentWords(row.clock.dueAt))}</span>
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
      {presses.acts?.(row)}
    </li>
  );
}

type GroupProps = {
  title: string;
  rows: readonly LateCase[];
  count: number;
  none: string;
  presses: Presses;
  /** Where all of them are listed. */
  href?: string;
};

function Group({ title, rows, count, none, presses, href }: GroupProps): ReactNode {
  return (
    <section className="panel" aria-label={title}>
      <h2>
        {title} {href === undefined ? <span className="muted">{count}</span> : <Link href={href}>{count}</Link>}
      </h2>
      {presses.over?.(rows)}
      {rows.length === 0 ? (
        <p className="all-well">
          <CircleCheck size={18} aria-hidden />
          {none}
        </p>
      ) : (
        <ul className="late-list">
          {rows.map((row) => (
            <LateRow key={row.number} row={row} presses={presses} />
          ))}
        </ul>
      )}
    </section>
  );
}

type ListsProps = { board: LatenessAnswer; presses?: Presses };

/** What is late, what is due within the hour, and what is near after it: each with presses on its cases. */
export function Lists({ board: { late: overdue, hour, soon, steps }, presses = {} }: ListsProps): ReactNode {
  // The lists end somewhere; the steps count every case.
  const sumOf = (what: 'late' | 'soon' | 'hour' | 'both'): number => steps.reduce((sum, step) => sum + step[what], 0);
  const within = new Set(hour.map(({ number }) => number));
  const after = soon.filter(({ number }) => !within.has(number));
  return (
    <>
      {presses.above}
      <Group
        {...{ title: text.later.now, rows: overdue, count: sumOf('late'), none: text.later.none, presses }}
        href="/masuk?map=all&waktu=lewat"
      />
      <Group
        {...{ title: text.later.hour, rows: hour, count: sumOf('hour'), none: text.later.noneHour, presses }}
        href="/masuk?map=all&waktu=jam"
      />
      <Group
        {...{
          title: text.later.afterHour,
          rows: after,
          count: sumOf('soon') - sumOf('both'),
          none: text.later.noneSoon,
          presses,
        }}
      />
    </>
  );
}
