// What citizens had of it: how long they waited, and whether they are content.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { findingOfLasting } from '#core/findings/arrivals.ts';
import { findingOfPromises, findingOfRatings, findingOfReopened, type Stars } from '#core/findings/shares.ts';
import { hourMs } from '#core/time.ts';
import { ChartFigure } from '#web/charts/ChartFigure.tsx';
import { Diverging, Histogram, type Mark } from '#web/charts/Spread.tsx';
import { late } from '#words/late.ts';
import { hrefOf } from './asked.tsx';
import type { ChartProps } from './chart-props.tsx';
import type { DashboardAnswer } from './dashboard.contract.ts';

type Bin = DashboardAnswer['lasting']['bars'][number];

/** Bins are alike in width, whatever they last: a moment lies in its bin by its part of it. */
const placeOf = (ms: number, bins: readonly Bin[]): number => {
  const hours = ms / hourMs;
  const at = bins.findIndex(({ untilHours }) => untilHours === undefined || hours < untilHours);
  const bin = bins[at];
  if (bin === undefined) return bins.length;
  const width = bin.untilHours === undefined ? Infinity : bin.untilHours - bin.fromHours;
  return at + Math.min(1, Math.max(0, (hours - bin.fromHours) / width));
};

/** Hours that are promised somewhere in the procedure, where bins meet there. */
const standards = [24, 48, 96] as const;

const marksOf = ({ medianMs, p90Ms, bars }: DashboardAnswer['lasting']): Mark[] => {
  const { charts: words, findings } = late;
  if (medianMs === undefined || p90Ms === undefined) return [];
  return [
    { at: placeOf(medianMs, bars), label: words.medianMark(findings.span(medianMs)) },
    { at: placeOf(p90Ms, bars), label: words.p90Mark(findings.span(p90Ms)) },
    ...standards.map((hours) => ({ at: placeOf(hours * hourMs, bars), label: words.standard(hours) })),
  ];
};

/** From the report until its reporter was told how it ended. */
export function LastingChart({ answer, before }: ChartProps): ReactNode {
  const { charts: words, findings, figures } = late;
  const { n, medianMs = 0, p90Ms = 0, bars } = answer.lasting;
  return (
    <ChartFigure
      question={words.questions.lasting}
      sentence={findings.sentence(findingOfLasting({ n, medianMs, p90Ms }), before)}
      counted={figures.named.totalTime.says}
      name="lama-sampai-terjawab"
      table={{
        head: [words.columns.hours, words.columns.n],
        rows:
          n === 0
            ? []
            : bars.map(({ fromHours, untilHours, n: count }) => ({
                key: String(fromHours),
                cells: [words.hoursOf(fromHours, untilHours), String(count)],
              })),
      }}
    >
      {n > 0 && (
        <Histogram
          bins={bars.map(({ fromHours, n: count }) => ({ key: String(fromHours), label: String(fromHours), n: count }))}
          marks={marksOf(answer.lasting)}
        />
      )}
    </ChartFigure>
  );
}

/** How many answered stands in the sentence. */
export function RatedChart({ answer, before }: ChartProps): ReactNode {
  const { charts: words, findings, figures } = late;
  const { stars, answered } = answer.ratings;
  const given = stars.reduce((sum, one) => sum + one, 0);
  const [one = 0, two = 0, three = 0, four = 0, five = 0] = stars;
  const all: Stars = [one, two, three, four, five];
  return (
    <ChartFigure
      question={words.questions.rated}
      sentence={findings.sentence(findingOfRatings(all, answered), before)}
      counted={`${figures.named.satisfaction.says} ${figures.named.answered.says}`}
      name="kepuasan"
      table={{
        head: [words.columns.stars, words.columns.n],
        rows: given === 0 ? [] : all.map((n, at) => ({ key: String(at), cells: [words.stars(at + 1), String(n)] })),
      }}
    >
      {given > 0 && <Diverging stars={all} labels={[words.low, words.high]} />}
    </ChartFigure>
  );
}

/** Sentences beside the charts: agreements, reopened cases, what came in and what ended. */
export function BesideCharts({ answer, asked, before }: ChartProps): ReactNode {
  const { charts: words, findings, figures } = late;
  const all = [
    {
      ...{ name: words.beside.promises, says: findings.sentence(findingOfPromises(answer.promises), before) },
      ...{ counted: figures.named.promisesKept.says },
    },
    {
      ...{ name: words.beside.reopened, says: findings.sentence(findingOfReopened(answer.reopened), before) },
      ...{ counted: figures.named.reopened.says },
    },
    {
      ...{ name: words.beside.arrived, says: words.inBoth(answer.arrived.now, answer.arrived.before, before) },
      ...{ counted: figures.named.opened.says },
    },
    {
      ...{ name: words.beside.ended, says: words.inBoth(answer.ended.now, answer.ended.before, before) },
      ...{ counted: figures.named.ended.says },
    },
  ];
  return (
    <div className="panel">
      <dl className="chart-beside">
        {all.map(({ name, says, counted }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{says}</dd>
            <dd className="meta">{counted}</dd>
          </div>
        ))}
      </dl>
      <p>
        <Link href={hrefOf('/laporan/aduan', asked, { janji: 'promise', hasil: 'late' })}>{words.brokenPromises}</Link>
      </p>
    </div>
  );
}
