// A line over weeks, alone with a target or many small ones on one axis.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { along, percent } from './scale.ts';

/** Undefined where too few were counted: the line has a gap there. */
type Points = readonly (number | undefined)[];

const xOf = (at: number, of: number): number => (of < 2 ? 50 : (at / (of - 1)) * 100);

/** Pieces of the line between its gaps. */
const pieces = (points: Points, yOf: (value: number) => number): string[] => {
  const all: string[][] = [[]];
  for (const [at, value] of points.entries())
    if (value === undefined) all.push([]);
    else all.at(-1)?.push(`${String(xOf(at, points.length))},${String(yOf(value))}`);
  return all.filter((piece) => piece.length > 1).map((piece) => piece.join(' '));
};

type LineProps = { points: Points; from: number; until: number; target?: number; height: number };

/** Its points are dots, so that one week alone is seen, too; the target is a dashed rule. */
export function Line({ points, from, until, target, height }: LineProps): ReactNode {
  const yOf = (value: number): number => 100 - along(value - from, until - from);
  return (
    <svg className="chart-line" width="100%" height={height} aria-hidden>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%" overflow="visible">
        {pieces(points, yOf).map((piece) => (
          <polyline key={piece} className="chart-stroke" points={piece} vectorEffect="non-scaling-stroke" />
        ))}
      </svg>
      {target !== undefined && (
        <line className="chart-target" x1="0" x2="100%" y1={percent(yOf(target))} y2={percent(yOf(target))} />
      )}
      {points.map((value, at) =>
        value === undefined ? null : (
          <circle
            key={xOf(at, points.length)}
            className="chart-dot"
            cx={percent(xOf(at, points.length))}
            cy={percent(yOf(value))}
            r="3"
          />
        ),
      )}
    </svg>
  );
}

type TargetLineProps = { points: Points; from: number; target: number; ends: readonly [string, string]; axis: string };

/** Percentages; `axis` says where it begins and ends, `ends` the first and the last week. */
export function TargetLine({ points, from, target, ends, axis }: TargetLineProps): ReactNode {
  return (
    <div className="chart-framed">
      <p className="chart-axis">{axis}</p>
      <Line points={points} from={from} until={100} target={target} height={120} />
      <p className="chart-ends">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </p>
    </div>
  );
}

/** One small line, with what is read of it. */
export type Small = { key: string; name: string; points: readonly number[]; says: string; href?: string };

/** All on one axis: what looks larger is larger. */
export function Multiples({ lines }: { lines: readonly Small[] }): ReactNode {
  const most = Math.max(1, ...lines.flatMap(({ points }) => points));
  return (
    <ul className="chart-multiples">
      {lines.map(({ key, name, points, says, href }) => (
        <li key={key}>
          <strong>{href === undefined ? name : <Link href={href}>{name}</Link>}</strong>
          <Line points={points} from={0} until={most} height={44} />
          <span className="meta">{says}</span>
        </li>
      ))}
    </ul>
  );
}
