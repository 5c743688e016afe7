// Bars side by side with their numbers beside them; a part of each may be late, which is red and hatched.
import { useId, type ReactNode } from 'react';
import { Link } from 'wouter';
import { along, percent } from './scale.ts';

/** `part` of `value` is late; `says` is read beside the bar, by everybody. */
export type Bar = { key: string; name: string; value: number; part?: number; says: string; href?: string };

/** Stripes that are seen without colour, too. */
export function Hatch({ id }: { id: string }): ReactNode {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="chart-late" width="6" height="6" />
        <rect className="chart-stripe" width="2" height="6" />
      </pattern>
    </defs>
  );
}

/** `most`: the end of the axis, where it is not the longest bar. */
export function Bars({ bars, most }: { bars: readonly Bar[]; most?: number }): ReactNode {
  const hatch = useId();
  const end = most ?? Math.max(1, ...bars.map(({ value }) => value));
  return (
    <ul className="chart-bars">
      {bars.map(({ key, name, value, part = 0, says, href }, at) => (
        <li key={key}>
          {href === undefined ? (
            <span className="chart-name">{name}</span>
          ) : (
            <Link className="chart-name" href={href}>
              {name}
            </Link>
          )}
          <svg className="chart-bar" width="100%" height="14" aria-hidden>
            <Hatch id={`${hatch}${String(at)}`} />
            <rect className="chart-track" width="100%" height="14" />
            <rect className="chart-fill" width={percent(along(value, end))} height="14" />
            {part > 0 && <rect width={percent(along(part, end))} height="14" fill={`url(#${hatch}${String(at)})`} />}
          </svg>
          <span className="chart-says">{says}</span>
        </li>
      ))}
    </ul>
  );
}
