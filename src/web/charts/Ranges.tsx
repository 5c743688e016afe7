// How long something takes: a dot at the median, a line to where nine in ten are done.
import type { ReactNode } from 'react';
import { along, percent } from './scale.ts';

/** In milliseconds; `says` gives both in words, with their number. */
export type Range = { key: string; name: string; median: number; p90: number; says: string };

/** All on one axis that begins at nought. */
export function Ranges({ ranges }: { ranges: readonly Range[] }): ReactNode {
  const most = Math.max(1, ...ranges.map(({ p90 }) => p90));
  return (
    <ul className="chart-bars">
      {ranges.map(({ key, name, median, p90, says }) => (
        <li key={key}>
          <span className="chart-name">{name}</span>
          <svg className="chart-bar chart-range" width="100%" height="14" aria-hidden>
            <line className="chart-rule" x1="0" x2="100%" y1="7" y2="7" />
            <line
              className="chart-reach"
              x1={percent(along(median, most))}
              x2={percent(along(p90, most))}
              y1="7"
              y2="7"
            />
            <line className="chart-end" x1={percent(along(p90, most))} x2={percent(along(p90, most))} y1="2" y2="12" />
            <circle className="chart-dot" cx={percent(along(median, most))} cy="7" r="5" />
          </svg>
          <span className="chart-says">{says}</span>
        </li>
      ))}
    </ul>
  );
}
