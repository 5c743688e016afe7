// Cases that have no number of JSS yet, longest waiting first: the reminder that stands until each number is there.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useServerNow } from '#web/server-clock.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { DeadlineBadge } from '#web/ui/DeadlineBadge.tsx';
import { spanWords } from '#web/ui/time-words.ts';
import type { UpikWaiting } from './upik.contract.ts';

/** Nothing where none waits; each leads to its case, where the number is typed in. */
export function WaitingForNumber({ waiting }: { waiting: readonly UpikWaiting[] }): ReactNode {
  const now = useServerNow();
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby="menunggu-nomor">
      <h2 id="menunggu-nomor">{late.upik.waiting(waiting.length)}</h2>
      <p className="muted table-lead">{late.upik.waitingHint}</p>
      <div className="table-frame" tabIndex={0} role="region" aria-label={late.upik.waiting(waiting.length)}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{late.upik.caseNumber}</th>
              <th scope="col">{late.upik.matter}</th>
              <th scope="col">{late.upik.age}</th>
              <th scope="col">{late.upik.due}</th>
            </tr>
          </thead>
          <tbody>
            {waiting.map(({ number, excerpt, since, clock }) => (
              <tr key={number}>
                <th scope="row">
                  <Link className="number" href={`/kasus/${number}`}>
                    {number}
                  </Link>
                </th>
                <td data-label={late.upik.matter}>{excerpt === '' ? text.inbox.noText : excerpt}</td>
                <td data-label={late.upik.age}>{spanWords(Math.max(0, now - Date.parse(since)))}</td>
                <td data-label={late.upik.due}>
                  <DeadlineBadge deadline={clock} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
