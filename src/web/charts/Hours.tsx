// Hours: the next 24 of them with what falls due in each, and a week of them with what came in.
import type { ReactNode } from 'react';
import { Pressed } from './Pressed.tsx';
import { percent, shade } from './scale.ts';

/** `at`: 0 to 24 hours from now. */
export type Tick = { key: string; at: number };

type HourStripProps = {
  ticks: readonly Tick[];
  late: number;
  lateSays: string;
  marks: readonly { at: number; label: string }[];
};

/** What is late already stands before the axis as a number: it has no place on it. */
export function HourStrip({ ticks, late, lateSays, marks }: HourStripProps): ReactNode {
  return (
    <div className="chart-strip">
      {late > 0 && <strong className="row-alarm">{lateSays}</strong>}
      <svg width="100%" height="52" aria-hidden>
        <line className="chart-rule" x1="0" x2="100%" y1="34" y2="34" />
        <line className="chart-now" x1="0" x2="0" y1="4" y2="34" />
        {ticks.map(({ key, at }) => (
          <line
            key={key}
            className="chart-tick"
            x1={percent((at / 24) * 100)}
            x2={percent((at / 24) * 100)}
            y1="12"
            y2="34"
          />
        ))}
        {marks.map(({ at, label }) => (
          <text
            key={label}
            className="chart-label"
            x={percent((at / 24) * 100)}
            y="50"
            textAnchor={at === 0 ? 'start' : at >= 24 ? 'end' : 'middle'}
          >
            {label}
          </text>
        ))}
      </svg>
    </div>
  );
}

const hoursADay = 24;
const rowHeight = 20;

type HeatProps = {
  week: readonly (readonly number[])[];
  days: readonly string[];
  hrefOf?: (day: number, hour: number) => string;
};

/** `week[day][hour]`, Monday first; darker is more. */
export function Heat({ week, days, hrefOf }: HeatProps): ReactNode {
  const most = Math.max(0, ...week.flat());
  const height = week.length * rowHeight + 18;
  return (
    <div className="chart-heat">
      <ul className="chart-days" aria-hidden>
        {days.map((day) => (
          <li key={day}>{day}</li>
        ))}
      </ul>
      <svg width="100%" height={height} aria-hidden>
        {week.flatMap((hours, day) =>
          hours.map((n, hour) => (
            <Pressed key={`${String(day)}-${String(hour)}`} href={n === 0 ? undefined : hrefOf?.(day, hour)}>
              <rect
                className={`chart-heat-${String(shade(n, most))}`}
                x={percent((hour / hoursADay) * 100)}
                y={day * rowHeight + 1}
                width={percent(100 / hoursADay - 0.3)}
                height={rowHeight - 2}
              />
            </Pressed>
          )),
        )}
        {[0, 6, 12, 18].map((hour) => (
          <text key={hour} className="chart-label" x={percent((hour / hoursADay) * 100)} y={height - 3}>
            {String(hour).padStart(2, '0')}
          </text>
        ))}
      </svg>
    </div>
  );
}
