// Open cases by where they stand: how many, how many of them late, how long they have been in their step. What holds most of the lateness is said.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { late } from '#words/late.ts';
import { text } from '#words/console.ts';
import { useServerNow } from '#web/server-clock.ts';
import { numberWords, spanWords } from '#web/ui/time-words.ts';
import type { BoardAnswer } from './board.contract.ts';
import { listHref } from '#web/list-href.ts';

const words = late.board;

type Row = BoardAnswer['stuck'][number];

/** In the order of the procedure. */
const order = [
  'triage',
  'awaiting-identity',
  'coordination',
  'registration',
  'follow-up',
  'conveying',
] as const satisfies readonly Row['status'][];

function Bar({ open, late: overdue, most }: { open: number; late: number; most: number }): ReactNode {
  return (
    <svg className="stuck-bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden>
      <rect className="bar-track" width="100" height="12" />
      <rect className="bar-open" width={(open / most) * 100} height="12" />
      <rect className="bar-late" width={(overdue / most) * 100} height="12" />
    </svg>
  );
}

function StuckRow({ row, most, now }: { row: Row; most: number; now: number }): ReactNode {
  const { status, open, late: overdue, near, medianMs, oldest } = row;
  return (
    <tr>
      <th scope="row">
        <Link href={listHref({ map: status })}>{text.statuses[status]}</Link>
      </th>
      <td data-label={words.stuck.open}>
        <Bar open={open} late={overdue} most={most} />
        {numberWords(open)}
      </td>
      <td data-label={words.late} className={overdue > 0 ? 'row-alarm' : undefined}>
        {overdue === 0 ? '0' : <Link href={listHref({ map: status, waktu: 'lewat' })}>{numberWords(overdue)}</Link>}
      </td>
      <td data-label={words.near}>
        {near === 0 ? '0' : <Link href={listHref({ map: status, waktu: 'hampir' })}>{numberWords(near)}</Link>}
      </td>
      <td data-label={words.stuck.median}>{spanWords(medianMs, true)}</td>
      <td data-label={words.stuck.oldest}>
        <Link href={`/kasus/${oldest.number}`} className="number">
          {words.stuck.oldestOf(oldest.number, spanWords(Math.max(0, now - Date.parse(oldest.since)), true))}
        </Link>
      </td>
    </tr>
  );
}

export function Stuck({ board: { stuck } }: { board: Pick<BoardAnswer, 'stuck'> }): ReactNode {
  const now = useServerNow();
  const rows = order.flatMap((status) => stuck.find((one) => one.status === status) ?? []);
  const most = Math.max(1, ...rows.map(({ open }) => open));
  const [worst] = rows.toSorted((a, b) => b.late - a.late);
  return (
    <section className="panel" aria-label={words.stuck.title}>
      <h2>{words.stuck.title}</h2>
      {worst === undefined && <p className="muted">{words.stuck.none}</p>}
      {worst !== undefined && (
        <>
          {worst.late > 0 && <p>{words.stuck.sentence(text.statuses[worst.status], worst.late)}</p>}
          <div className="table-frame">
            <table className="table" aria-label={words.stuck.title}>
              <thead>
                <tr>
                  <th scope="col">{words.stuck.where}</th>
                  <th scope="col">{words.stuck.open}</th>
                  <th scope="col">{words.late}</th>
                  <th scope="col">{words.near}</th>
                  <th scope="col">{words.stuck.median}</th>
                  <th scope="col">{words.stuck.oldest}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <StuckRow key={row.status} row={row} most={most} now={now} />
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}
