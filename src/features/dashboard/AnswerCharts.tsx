// What citizens had of it: how long they waited, and whether they are content.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { findingOfLasting } from '#core/findings/arrivals.ts';
import { findingOfPromises, findingOfRatings, findingOfReopened, type Stars } from '#core/findings/shares.ts';
import { hourMs } from '#core/time.ts';
import { ChartFigure } from '#web/charts/ChartFigure.tsx';
import { Diverging, Histogram, type Mark } from '#web/charts/Spread.tsx';
import { late } from '#words/late.ts';
import { behindHref, type Figure } from './behind-asked.tsx';
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
export function LastingChart({ answer, asked, before }: ChartProps): ReactNode {
  const behind = ({ fromHours, untilHours }: Bin): string =>
    behindHref(asked, { what: 'told', fromHours, ...(untilHours === undefined ? {} : { untilHours }) });
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
            : bars.map((bar) => ({
                key: String(bar.fromHours),
                cells: [words.hoursOf(bar.fromHours, bar.untilHours), String(bar.n)],
                leads: [undefined, bar.n === 0 ? undefined : behind(bar)],
              })),
      }}
    >
      {n > 0 && (
        <Histogram
          bins={bars.map((bar) => ({
            ...{ key: String(bar.fromHours), label: String(bar.fromHours), n: bar.n },
            href: behind(bar),
          }))}
          marks={marksOf(answer.lasting)}
        />
      )}
    </ChartFigure>
  );
}

/** How many answered stands in the sentence. */
export function RatedChart({ answer, asked, before }: ChartProps): ReactNode {
  const behind = (star: number): string => behindHref(asked, { what: 'rated', stars: star });
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
        rows:
          given === 0
            ? []
            : all.map((n, at) => ({
                ...{ key: String(at), cells: [words.stars(at + 1), String(n)] },
                leads: [undefined, n === 0 ? undefined : behind(at + 1)],
              })),
      }}
    >
      {given > 0 && <Diverging stars={all} labels={[words.low, words.high]} hrefOf={behind} />}
    </ChartFigure>
  );
}

type Beside = { name: string; says: string; counted: string; figures: readonly (readonly [Figure, number])[] };

const besideOf = ({ answer, before }: ChartProps): Beside[] => {
  const { charts: words, findings, figures } = late;
  const { promises, reopened, arrived, ended, ratings, lasting } = answer;
  return [
    {
      ...{ name: words.beside.promises, says: findings.sentence(findingOfPromises(promises), before) },
      counted: figures.named.promisesKept.says,
      figures: [
        [{ what: 'promise', outcome: 'met' }, promises.now.part],
        [{ what: 'promise', outcome: 'late' }, promises.now.n - promises.now.part],
      ],
    },
    {
      ...{ name: words.beside.reopened, says: findings.sentence(findingOfReopened(reopened), before) },
      ...{ counted: figures.named.reopened.says, figures: [[{ what: 'reopened' }, reopened.now.part]] },
    },
    {
      ...{ name: words.beside.arrived, says: words.inBoth(arrived.now, arrived.before, before) },
      ...{ counted: figures.named.opened.says, figures: [[{ what: 'opened' }, arrived.now]] },
    },
    {
      ...{ name: words.beside.ended, says: words.inBoth(ended.now, ended.before, before) },
      counted: figures.named.ended.says,
      figures: [
        [{ what: 'ended' }, ended.now],
        [{ what: 'told' }, lasting.n],
        [{ what: 'answered' }, ratings.answered.part],
      ],
    },
  ];
};

const figureName = ({ what, outcome }: Figure): string => {
  const { whats, outcomes } = late.charts.behind;
  return outcome === undefined ? whats[what] : `${whats[what]}, ${outcomes[outcome].toLowerCase()}`;
};

/** Sentences beside the charts: agreements, reopened cases, what came in and what ended; each figure in them leads to its cases. */
export function BesideCharts(props: ChartProps): ReactNode {
  const { charts: words } = late;
  return (
    <div className="panel">
      <dl className="chart-beside">
        {besideOf(props).map(({ name, says, counted, figures }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{says}</dd>
            <dd className="line">
              {figures
                .filter(([, n]) => n > 0)
                .map(([figure, n]) => (
                  <Link key={`${figure.what}${figure.outcome ?? ''}`} href={behindHref(props.asked, figure)}>
                    {words.behind.link(figureName(figure), n)}
                  </Link>
                ))}
            </dd>
            <dd className="meta">{counted}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
