// From before to now: one line each, steeper where it changed more. What rose is drawn strong, the rest pale.
import type { ReactNode } from 'react';
import { cutText } from '#core/cut-text.ts';
import { Pressed } from './Pressed.tsx';
import { along, apart } from './scale.ts';

/** `risen`: more than chance leaves. */
export type Step = { key: string; name: string; before: number; now: number; risen: boolean; href?: string };

const gap = 18;
const longestName = 24;

const shortened = (name: string): string => {
  const cut = cutText(name, longestName);
  return cut === name ? name : `${cut.trimEnd()}…`;
};

type SlopeProps = { steps: readonly Step[]; labels: readonly [before: string, now: string] };

/** Words stand beside their points and never on each other; names that are too long are whole in the table. */
export function Slope({ steps, labels }: SlopeProps): ReactNode {
  const most = Math.max(1, ...steps.flatMap(({ before, now }) => [before, now]));
  const height = Math.max(120, steps.length * (gap + 6));
  const yOf = (value: number): number => height - (along(value, most) / 100) * height;
  const left = apart(
    steps.map(({ before }) => yOf(before)),
    gap,
    height,
  );
  const right = apart(
    steps.map(({ now }) => yOf(now)),
    gap,
    height,
  );
  return (
    <svg className="chart-slope" width="100%" height={height + 40} aria-hidden>
      <text className="chart-label" x="0" y="12">
        {labels[0]}
      </text>
      <text className="chart-label" x="42%" y="12">
        {labels[1]}
      </text>
      <svg y="26" overflow="visible">
        {steps.map(({ key, name, before, now, risen, href }, at) => (
          <g key={key} className={risen ? 'chart-risen' : 'chart-pale'}>
            <text x="0" y={(left[at] ?? 0) + 5}>
              {before}
            </text>
            <line className="chart-stroke" x1="10%" x2="40%" y1={yOf(before)} y2={yOf(now)} />
            <circle className="chart-dot" cx="10%" cy={yOf(before)} r="3" />
            <circle className="chart-dot" cx="40%" cy={yOf(now)} r="3" />
            <Pressed href={now === 0 ? undefined : href}>
              <text x="42%" y={(right[at] ?? 0) + 5}>
                {`${String(now)} ${shortened(name)}`}
              </text>
            </Pressed>
          </g>
        ))}
      </svg>
    </svg>
  );
}
