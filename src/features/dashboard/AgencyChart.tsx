// Which agency needs help: the part of its turns that were late, and how long they took.
import type { ReactNode } from 'react';
import { leastCounted } from '#core/figures/definitions.ts';
import { findingOfDelays } from '#core/findings/late.ts';
import { percentOf } from '#core/findings/share.ts';
import { Bars } from '#web/charts/Bars.tsx';
import { ChartFigure } from '#web/charts/ChartFigure.tsx';
import { Ranges, type Range } from '#web/charts/Ranges.tsx';
import type { ChartTable } from '#web/charts/table.ts';
import { late } from '#words/late.ts';
import { behindHref } from './behind-asked.tsx';
import type { ChartProps } from './chart-props.tsx';

const mostShown = 10;

type Agency = ChartProps['answer']['agencies'][number] & { share: number; href: string; wholeHref: string };

const span = (ms: number | undefined): string => (ms === undefined ? '–' : late.findings.span(ms));

const tableOf = (agencies: readonly Agency[]): ChartTable => {
  const { charts: words, findings } = late;
  const head = words.columns;
  return {
    head: [head.agency, head.n, head.late, head.lateShare, head.median, head.p90],
    rows: agencies.map(({ id, name, n, late: delays, share, medianMs, p90Ms, href, wholeHref }) => ({
      ...{ key: id, leads: [wholeHref, wholeHref, delays > 0 ? href : undefined] },
      cells: [
        name,
        findings.number(n),
        findings.number(delays),
        n < leastCounted ? words.few : findings.percent(share),
        span(medianMs),
        span(p90Ms),
      ],
    })),
  };
};

const rangesOf = (agencies: readonly Agency[]): Range[] =>
  agencies.flatMap(({ id, name, medianMs, p90Ms }) =>
    medianMs === undefined || p90Ms === undefined
      ? []
      : [{ key: id, name, median: medianMs, p90: p90Ms, says: late.charts.range(span(medianMs), span(p90Ms)) }],
  );

function Drawn({ agencies }: { agencies: readonly Agency[] }): ReactNode {
  const { charts: words, findings } = late;
  return (
    <div className="chart-pair">
      <Bars
        most={100}
        bars={agencies.map(({ id, name, n, share, href }) => ({
          ...{ key: id, name, value: share, part: share, says: words.bar(findings.percent(share), n), href },
        }))}
      />
      <div className="stack-tight">
        <p className="chart-axis">{words.rangeLead}</p>
        <Ranges ranges={rangesOf(agencies)} />
      </div>
    </div>
  );
}

/** Whoever had too few turns is in the table with its number, and in no bar. */
export function AgencyChart({ answer, asked, before }: ChartProps): ReactNode {
  const { charts: words, findings, figures } = late;
  const agencies = answer.agencies.map((agency) => ({
    ...agency,
    share: percentOf({ part: agency.late, n: agency.n }) ?? 0,
    href: behindHref({ ...asked, agency: agency.id }, { what: 'holder', outcome: 'late' }),
    wholeHref: behindHref({ ...asked, agency: agency.id }, { what: 'holder' }),
  }));
  const judged = agencies.filter(({ n }) => n >= leastCounted).toSorted((a, b) => b.share - a.share || b.late - a.late);
  return (
    <ChartFigure
      question={words.questions.agencies}
      sentence={findings.sentence(findingOfDelays(answer.agencies), before)}
      counted={`${figures.named.onTimeHolder.says} ${figures.named.holderTime.says}`}
      name="perangkat-daerah"
      table={tableOf(agencies)}
    >
      {judged.length > 0 && <Drawn agencies={judged.slice(0, mostShown)} />}
    </ChartFigure>
  );
}
