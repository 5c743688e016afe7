// The cases behind a figure: whoever doubts a number opens what was counted.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'wouter';
import { getJson, query } from '#web/api.ts';
import { ChartRows } from '#web/charts/ChartFigure.tsx';
import { useServerNow } from '#web/server-clock.ts';
import { Page } from '#web/ui/Page.tsx';
import { datedMoment } from '#web/ui/time-words.ts';
import { Views } from '#web/ui/Views.tsx';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { askedIn, datesWords, hrefOf, type Asked } from './asked.tsx';
import type { BehindAnswer } from './dashboard.contract.ts';
import { Narrowed } from './PeriodBar.tsx';
import './dashboard.css';

const promises = ['step', 'holder', 'promise'] as const;
const outcomes = ['late', 'met'] as const;

/** Only the server knows what an agency is called: every row is of the one that is asked for. */
const namesIn = ({ agency }: Asked, [row]: BehindAnswer['rows']): ReadonlyMap<string, string> =>
  new Map(agency === '' || row?.agency === undefined ? [] : [[agency, row.agency]]);

const oneOf = <Name extends string>(all: readonly [Name, ...Name[]], said: string | null): Name =>
  all.find((one) => one === said) ?? all[0];

/** Each leads to its case; those in sensitive lanes are counted in totals and listed nowhere. */
export function BehindPage(): ReactNode {
  const [params] = useSearchParams();
  const asked = askedIn(params, useServerNow());
  const [what, outcome] = [oneOf(promises, params.get('janji')), oneOf(outcomes, params.get('hasil'))];
  const found = useQuery({
    queryKey: ['dashboard', 'cases', what, outcome, ...Object.values(asked)],
    queryFn: ({ signal }) =>
      getJson<BehindAnswer>(`/api/v1/dashboard/cases${query({ ...asked, what, outcome })}`, signal),
  });
  const { behind: words, columns: head } = late.charts;
  const rows = found.data?.rows ?? [];
  const table = {
    head: [head.number, head.step, head.agency, head.due, head.ended],
    rows: rows.map(({ number, step, agency, dueAt, endedAt }, at) => ({
      ...{ key: String(at), href: `/kasus/${number}` },
      cells: [
        number,
        step === undefined ? '–' : text.steps[step].name,
        agency ?? '–',
        datedMoment(dueAt),
        endedAt === undefined ? words.stillOpen : datedMoment(endedAt),
      ],
    })),
  };
  const here = '/laporan/aduan';
  return (
    <Page title={words.title} lead={words.lead} asked={found}>
      <p>
        <Link href={hrefOf('/laporan', asked)}>{words.back}</Link>
      </p>
      <Views
        label={words.what}
        views={outcomes.map((one) => ({
          path: hrefOf(here, asked, { janji: what, hasil: one }),
          label: words.outcomes[one],
          isHere: one === outcome,
        }))}
      />
      <Narrowed path={here} asked={asked} more={{ janji: what, hasil: outcome }} names={namesIn(asked, rows)} />
      <p className="meta">{datesWords(asked)}</p>
      {found.isSuccess && rows.length === 0 && <p className="muted">{words.none}</p>}
      {rows.length > 0 && (
        <>
          <p className="meta">{words.shown(rows.length, found.data?.n ?? 0)}</p>
          <ChartRows table={table} label={words.title} />
        </>
      )}
    </Page>
  );
}
