// Ten agencies that are most in time, and ten that are most often late. Nobody of fewer than five turns is in either.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { leastCounted } from '#core/figures/definitions.ts';
import { percentOf } from '#core/findings/share.ts';
import { late } from '#words/late.ts';
import { hrefOf, type Asked } from './asked.tsx';
import type { DashboardAnswer } from './dashboard.contract.ts';

type Agency = DashboardAnswer['agencies'][number];

const shareOf = ({ n, late: delays }: Agency): number => percentOf({ part: n - delays, n }) ?? 0;
const most = 10;

/** Of one share in either list: whoever had more turns, then by name. */
const alike = (a: Agency, b: Agency): number => b.n - a.n || (a.name < b.name ? -1 : 1);

function Ranked({ title, agencies, asked }: { title: string; agencies: readonly Agency[]; asked: Asked }): ReactNode {
  const { charts: words, findings } = late;
  return (
    <div className="stack-tight">
      <h3>{title}</h3>
      <ol className="ranks">
        {agencies.map((agency) => (
          <li key={agency.id}>
            <Link href={hrefOf('/laporan', { ...asked, agency: agency.id })}>{agency.name}</Link>
            <span>{words.bar(findings.percent(shareOf(agency)), agency.n)}</span>
            <span className="meta">
              {agency.medianMs === undefined ? '' : words.medianMark(findings.span(agency.medianMs))}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** One stands in the second list only where it was late at all, and in one list alone where there are few. */
export function AgencyRanks({ agencies, asked }: { agencies: readonly Agency[]; asked: Asked }): ReactNode {
  const { ranks: words } = late.charts;
  const judged = agencies
    .filter(({ n }) => n >= leastCounted)
    .toSorted((a, b) => shareOf(b) - shareOf(a) || alike(a, b));
  const best = judged.slice(0, Math.min(most, Math.ceil(judged.length / 2)));
  const worst = judged
    .filter((agency) => !best.includes(agency) && agency.late > 0)
    .toSorted((a, b) => shareOf(a) - shareOf(b) || alike(a, b))
    .slice(0, most);
  const few = agencies.length - judged.length;
  return (
    <section className="panel" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className="meta">{words.lead}</p>
      {judged.length === 0 ? (
        <p className="muted">{words.none}</p>
      ) : (
        <div className="chart-pair">
          <Ranked title={words.best} agencies={best} asked={asked} />
          {worst.length > 0 && <Ranked title={words.worst} agencies={worst} asked={asked} />}
        </div>
      )}
      {few > 0 && <p className="meta">{words.few(few)}</p>}
    </section>
  );
}
