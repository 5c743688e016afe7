// The next twenty-four hours as a strip: a line for each case at the hour of its deadline, the first hour marked, and the same as a table.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { hourMs } from '#core/time.ts';
import { late } from '#words/late.ts';
import { text } from '#words/console.ts';
import { clockTime, momentWords } from '#web/ui/time-words.ts';
import type { BoardAnswer } from './board.contract.ts';

const words = late.board.next;
const [width, height, hoursShown] = [960, 64, 24];
const hourWide = width / hoursShown;
/** Words under every third hour: more would run into each other. */
const said = 3;

type Strip = Pick<BoardAnswer, 'at' | 'hours' | 'due'>;

const timeAt = (at: string, hours: number): string =>
  clockTime(new Date(Date.parse(at) + hours * hourMs).toISOString());

function Drawing({ at, hours, due }: Strip): ReactNode {
  const start = Date.parse(at);
  const most = Math.max(1, ...hours);
  return (
    <svg className="strip" viewBox={`0 0 ${String(width)} ${String(height + 24)}`} role="img" aria-label={words.chart}>
      {hours.map((count, hour) => (
        <rect
          key={hour}
          className={hour === 0 ? 'strip-hour strip-first' : 'strip-hour'}
          x={hour * hourWide + 1}
          y={height - (count / most) * (height - 8)}
          width={hourWide - 2}
          height={(count / most) * (height - 8)}
        />
      ))}
      {due.map(({ number, dueAt }) => {
        const x = Math.min(width - 1, ((Date.parse(dueAt) - start) / hourMs) * hourWide);
        return <line key={number} className="strip-tick" x1={x} x2={x} y1={height - 14} y2={height} />;
      })}
      <line className="strip-axis" x1={0} x2={width} y1={height} y2={height} />
      {Array.from({ length: hoursShown / said }, (_, one) => (
        <text key={one} className="strip-time" x={one * said * hourWide} y={height + 18}>
          {timeAt(at, one * said)}
        </text>
      ))}
    </svg>
  );
}

function DueTable({ due, total }: { due: Strip['due']; total: number }): ReactNode {
  return (
    <details>
      <summary>{words.table}</summary>
      {due.length < total && <p className="meta">{words.first(due.length)}</p>}
      <div className="table-frame">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{words.number}</th>
              <th scope="col">{words.dueAt}</th>
              <th scope="col">{words.with}</th>
            </tr>
          </thead>
          <tbody>
            {due.map(({ number, dueAt, status, agency }) => (
              <tr key={number}>
                <th scope="row">
                  <Link className="number" href={`/kasus/${number}`}>
                    {number}
                  </Link>
                </th>
                <td data-label={words.dueAt}>{momentWords(dueAt)}</td>
                <td data-label={words.with}>{agency ?? text.statuses[status]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** Bars count every case; ticks are the first two hundred. */
export function NextDay({ board: { at, hours, due } }: { board: Strip }): ReactNode {
  const total = hours.reduce((sum, one) => sum + one, 0);
  const most = Math.max(...hours);
  const busiest = hours.indexOf(most);
  return (
    <section className="panel" aria-label={words.title(total)}>
      <h2>{words.title(total)}</h2>
      {total > 0 && (
        <>
          <p className="meta">{words.busiest(most, timeAt(at, busiest), timeAt(at, busiest + 1))}</p>
          <Drawing at={at} hours={hours} due={due} />
          <DueTable due={due} total={total} />
        </>
      )}
    </section>
  );
}
