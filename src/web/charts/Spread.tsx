// How many lie where: a histogram with marks, and stars from one to five on both sides of the middle.
import type { ReactNode } from 'react';
import { Pressed } from './Pressed.tsx';
import { along, percent } from './scale.ts';

/** A stretch of the axis. */
export type Bin = { key: string; label: string; n: number; href?: string };
/** `at`: how many bins from the left, as 2.5 for the middle of the third. */
export type Mark = { at: number; label: string };

const height = 120;

/** Bins are alike in width, whatever they stand for: their labels say it. Marks are dashed, each on a line of its own. */
export function Histogram({ bins, marks }: { bins: readonly Bin[]; marks: readonly Mark[] }): ReactNode {
  const most = Math.max(1, ...bins.map(({ n }) => n));
  const width = 100 / Math.max(1, bins.length);
  const top = marks.length * 16;
  return (
    <svg className="chart-histogram" width="100%" height={top + height + 20} aria-hidden>
      {bins.map(({ key, label, n, href }, at) => (
        <g key={key}>
          <Pressed href={n === 0 ? undefined : href}>
            <rect
              className="chart-fill"
              x={percent(at * width + 0.4)}
              y={top + height - along(n, most) * 1.2}
              width={percent(width - 0.8)}
              height={along(n, most) * 1.2}
            />
          </Pressed>
          <text
            className={at % 2 === 0 ? 'chart-label' : 'chart-label chart-between'}
            x={percent(at * width)}
            y={top + height + 16}
          >
            {label}
          </text>
        </g>
      ))}
      <line className="chart-rule" x1="0" x2="100%" y1={top + height} y2={top + height} />
      {marks.map(({ at, label }, line) => (
        <g key={label}>
          <line
            className="chart-mark"
            x1={percent(at * width)}
            x2={percent(at * width)}
            y1={line * 16 + 14}
            y2={top + height}
          />
          <text
            className="chart-label"
            x={percent(at * width)}
            y={line * 16 + 11}
            textAnchor={at * width > 60 ? 'end' : 'start'}
          >
            {label}
          </text>
        </g>
      ))}
    </svg>
  );
}

type DivergingProps = {
  stars: readonly number[];
  labels: readonly [low: string, high: string];
  hrefOf?: (star: number) => string;
};

type Piece = { star: number; x: number; width: number };

/** Those of three stars stand on the middle; one and two lie left of it, four and five right. */
const piecesOf = (stars: readonly number[]): Piece[] => {
  const n = Math.max(
    1,
    stars.reduce((sum, one) => sum + one, 0),
  );
  const widths = stars.map((one) => (one / n) * 50);
  const [one = 0, two = 0, three = 0] = widths;
  const left = 50 - one - two - three / 2;
  return widths.map((width, at) => ({
    ...{ star: at + 1, width },
    x: left + widths.slice(0, at).reduce((sum, before) => sum + before, 0),
  }));
};

/** A piece that is too narrow for its sign has none. */
export function Diverging({ stars, labels, hrefOf }: DivergingProps): ReactNode {
  return (
    <svg className="chart-diverging" width="100%" height="66" aria-hidden>
      {piecesOf(stars).map(({ star, x, width }) => (
        <g key={star} className={`chart-star-${String(star)}`}>
          <Pressed href={width === 0 ? undefined : hrefOf?.(star)}>
            <rect x={percent(x)} y="4" width={percent(width)} height="30" />
          </Pressed>
          {width > 4 && (
            <text className="chart-label" x={percent(x + width / 2)} y="24" textAnchor="middle">
              {`${String(star)}★`}
            </text>
          )}
        </g>
      ))}
      <line className="chart-now" x1="50%" x2="50%" y1="0" y2="40" />
      <text className="chart-label" x="0" y="58">
        {labels[0]}
      </text>
      <text className="chart-label" x="100%" y="58" textAnchor="end">
        {labels[1]}
      </text>
    </svg>
  );
}
