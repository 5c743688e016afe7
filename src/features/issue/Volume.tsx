// How many posts came in each hour: bars for the eye, a table for everybody.
import type { ReactNode } from 'react';
import { hourMs } from '#core/time.ts';
import { late } from '#words/late.ts';
import { momentWords } from '#web/ui/time-words.ts';
import type { IssueAnswer } from './issue.contract.ts';

const words = late.issues;
const [barWidth, height] = [10, 60] as const;
/** So many hours fit beside each other; what lies before them stands in the table alone. */
const mostBars = 96;

/** Hours in which nothing came leave their place empty. */
export function Volume({ volume }: { volume: IssueAnswer['volume'] }): ReactNode {
  const last = volume.at(-1);
  if (last === undefined) return null;
  const end = Date.parse(last.hour);
  const hoursBefore = (hour: string): number => (end - Date.parse(hour)) / hourMs;
  const shown = volume.filter(({ hour }) => hoursBefore(hour) < mostBars);
  const bars = Math.max(...shown.map(({ hour }) => hoursBefore(hour) + 1));
  const most = Math.max(...shown.map(({ posts }) => posts));
  const viewBox = `0 0 ${String(bars * barWidth)} ${String(height)}`;
  return (
    <section className="panel" aria-label={words.volume}>
      <h2>{words.volume}</h2>
      <svg className="issue-volume" viewBox={viewBox} preserveAspectRatio="xMinYMax" aria-hidden>
        {shown.map(({ hour, posts }) => {
          const tall = (posts / most) * height;
          return (
            <rect
              key={hour}
              x={(bars - 1 - hoursBefore(hour)) * barWidth + 1}
              y={height - tall}
              width={barWidth - 2}
              height={tall}
            />
          );
        })}
      </svg>
      <div className="table-frame" tabIndex={0} role="region" aria-label={words.volume}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{words.hour}</th>
              <th scope="col">{words.posts}</th>
            </tr>
          </thead>
          <tbody>
            {volume.map(({ hour, posts }) => (
              <tr key={hour}>
                <td>{momentWords(hour)}</td>
                <td>{posts}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
