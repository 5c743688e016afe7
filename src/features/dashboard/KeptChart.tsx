// Whether the promises of the procedure are kept: one number, the target, and the last twelve weeks.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { findingOfKept, targetPercent } from '#core/findings/shares.ts';
import { percentOf, type Part } from '#core/findings/share.ts';
import { leastCounted } from '#core/figures/definitions.ts';
import { dayOfDate, localDate } from '#core/time.ts';
import { ChartFigure } from '#web/charts/ChartFigure.tsx';
import { TargetLine } from '#web/charts/Lines.tsx';
import type { ChartRow } from '#web/charts/table.ts';
import { lowestTen } from '#web/charts/scale.ts';
import { late } from '#words/late.ts';
import { dateWords, type Asked } from './asked.tsx';
import { behindHref } from './behind-asked.tsx';
import type { ChartProps } from './chart-props.tsx';

/** Nothing of so few that they say nothing. */
const judged = (part: Part): number | undefined => (part.n < leastCounted ? undefined : percentOf(part));

/** Weeks are counted to the end of the period. */
const lastOf = (week: string, { until }: Asked): { from: string; until: string } => {
  const sunday = localDate(dayOfDate(week) + 6);
  return { from: week, until: sunday < until ? sunday : until };
};

const rowsOf = (weeks: ChartProps['answer']['kept']['weeks'], asked: Asked): ChartRow[] => {
  const { charts: words, findings } = late;
  const behind = (week: string, outcome?: 'late' | 'met'): string =>
    behindHref({ ...asked, ...lastOf(week, asked) }, { what: 'step', ...(outcome === undefined ? {} : { outcome }) });
  return weeks.map(({ week, ...part }) => ({
    key: week,
    cells: [
      dateWords(week),
      part.n < leastCounted ? words.few : findings.percent(percentOf(part) ?? 0),
      String(part.n),
      String(part.n - part.part),
    ],
    leads: [undefined, behind(week, 'met'), behind(week), behind(week, 'late')],
  }));
};

/** The weeks lead to what was late in them. */
export function KeptChart({ answer, asked, before }: ChartProps): ReactNode {
  const { charts: words, findings, figures } = late;
  const { now, before: then, weeks } = answer.kept;
  const points = weeks.map(judged);
  const drawn = points.filter((one) => one !== undefined);
  const from = lowestTen([...drawn, targetPercent]);
  const big = judged(now);
  return (
    <ChartFigure
      question={words.questions.kept}
      sentence={findings.sentence(findingOfKept({ now, before: then }, targetPercent), before)}
      counted={figures.named.onTime.says}
      name="ketepatan-waktu"
      table={{
        head: [words.columns.week, words.columns.onTime, words.columns.n, words.columns.late],
        rows: rowsOf(weeks, asked),
      }}
    >
      <div className="chart-big">
        {big !== undefined && (
          <p>
            <Link className="chart-number" href={behindHref(asked, { what: 'step' })}>
              {findings.percent(big)}
            </Link>
          </p>
        )}
        {drawn.length > 0 && (
          <TargetLine
            points={points}
            from={from}
            target={targetPercent}
            axis={words.axis(findings.percent(from))}
            ends={[dateWords(weeks[0]?.week ?? ''), dateWords(weeks.at(-1)?.week ?? '')]}
          />
        )}
      </div>
      {answer.city !== undefined && answer.city.n >= leastCounted && (
        <p className="meta">{words.city(findings.percent(percentOf(answer.city) ?? 0))}</p>
      )}
    </ChartFigure>
  );
}
