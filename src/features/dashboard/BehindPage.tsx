// The cases behind a figure: whoever doubts a number opens what was counted.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'wouter';
import { getJson, query } from '#web/api.ts';
import { ChartRows } from '#web/charts/ChartFigure.tsx';
import type { ChartTable } from '#web/charts/table.ts';
import { useServerNow } from '#web/server-clock.ts';
import { Page } from '#web/ui/Page.tsx';
import { stepWords } from '#web/ui/step-words.ts';
import { datedMoment } from '#web/ui/time-words.ts';
import { Views } from '#web/ui/Views.tsx';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { askedIn, datesWords, hrefOf, type Asked } from './asked.tsx';
import { behindHref, behindPath, figureIn, figureParams, type Figure } from './behind-asked.tsx';
import { promisesBehind, type BehindAnswer } from './dashboard.contract.ts';
import { Narrowed } from './PeriodBar.tsx';
import './dashboard.css';

type Rows = BehindAnswer['rows'];

/** Only the server knows what an agency is called: every row is of the one that is asked for. */
const namesIn = ({ agency }: Asked, [row]: Rows): ReadonlyMap<string, string> =>
  new Map(agency === '' || row?.agency === undefined ? [] : [[agency, row.agency]]);

const isPromise = ({ what }: Figure): boolean => promisesBehind.some((one) => one === what);

const momentOr = (moment: string | undefined, otherwise: string): string =>
  moment === undefined ? otherwise : datedMoment(moment);

const promiseTable = (rows: Rows): ChartTable => {
  const { behind: words, columns: head } = late.charts;
  return {
    head: [head.number, head.step, head.agency, head.due, head.ended],
    rows: rows.map(({ number, step, stepName, agency, dueAt, endedAt }, at) => ({
      ...{ key: String(at), href: `/kasus/${number}` },
      cells: [
        number,
        step === undefined ? '–' : stepWords({ step, ...(stepName === undefined ? {} : { stepName }) }),
        agency ?? '–',
        momentOr(dueAt, '–'),
        momentOr(endedAt, words.stillOpen),
      ],
    })),
  };
};

const caseTable = (rows: Rows): ChartTable => {
  const { charts: words } = late;
  const head = words.columns;
  return {
    head: [head.number, head.reported, head.agency, head.ended, head.stars],
    rows: rows.map(({ number, reportedAt, agency, endedAt, stars }, at) => ({
      ...{ key: String(at), href: `/kasus/${number}` },
      cells: [
        number,
        momentOr(reportedAt, '–'),
        agency ?? '–',
        momentOr(endedAt, words.behind.stillOpen),
        stars === undefined ? '–' : words.stars(stars),
      ],
    })),
  };
};

/** What the figure is of, in one line: "Aduan masuk · Senin · pukul 09". */
const figureWords = (figure: Figure): string => {
  const { charts: words, findings } = late;
  const { behind } = words;
  const { weekday, hour, stars, fromHours, untilHours, shift, unsaid } = figure;
  return [
    behind.whats[figure.what],
    ...(weekday === undefined ? [] : [findings.days[weekday] ?? '']),
    ...(hour === undefined ? [] : [behind.hour(findings.hour(hour))]),
    ...(stars === undefined ? [] : [words.stars(stars)]),
    ...(fromHours === undefined ? [] : [words.hoursOf(fromHours, untilHours)]),
    ...(shift === undefined ? [] : [text.duty.shifts[shift].label]),
    ...(unsaid === undefined ? [] : [behind.unsaid(words.shares.sides[unsaid])]),
  ].join(' · ');
};

function Outcomes({ asked, figure }: { asked: Asked; figure: Figure }): ReactNode {
  const { behind: words } = late.charts;
  const { outcome, ...rest } = figure;
  return (
    <Views
      label={words.what}
      views={(['late', 'met', undefined] as const).map((one) => ({
        path: behindHref(asked, one === undefined ? rest : { ...rest, outcome: one }),
        label: one === undefined ? words.both : words.outcomes[one],
        isHere: one === outcome,
      }))}
    />
  );
}

/** Each leads to its case; those in sensitive lanes are counted in totals and listed nowhere. */
export function BehindPage(): ReactNode {
  const [params] = useSearchParams();
  const asked = askedIn(params, useServerNow());
  const figure = figureIn(params);
  const wanted = { ...asked, ...figure };
  const found = useQuery({
    queryKey: ['dashboard', 'cases', wanted],
    queryFn: ({ signal }) => getJson<BehindAnswer>(`/api/v1/dashboard/cases${query(wanted)}`, signal),
  });
  const { behind: words } = late.charts;
  const rows = found.data?.rows ?? [];
  const n = found.data?.n ?? 0;
  return (
    <Page title={words.title} lead={isPromise(figure) ? words.lead : words.caseLead} asked={found}>
      <p>
        <Link href={hrefOf('/laporan', asked)}>{words.back}</Link>
      </p>
      {isPromise(figure) && <Outcomes asked={asked} figure={figure} />}
      <Narrowed path={behindPath} asked={asked} more={figureParams(figure)} names={namesIn(asked, rows)} />
      <p className="meta">{`${figureWords(figure)} · ${datesWords(asked)}`}</p>
      {found.isSuccess && rows.length === 0 && <p className="muted">{words.none}</p>}
      {rows.length > 0 && (
        <>
          <p className="meta">{isPromise(figure) ? words.shown(rows.length, n) : words.shownCases(rows.length, n)}</p>
          <ChartRows table={isPromise(figure) ? promiseTable(rows) : caseTable(rows)} label={words.title} />
        </>
      )}
    </Page>
  );
}
