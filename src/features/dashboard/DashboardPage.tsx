// What whoever leads asks of the desk: nine questions, one chart each, then shares by every side of the cases.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { getJson, query } from '#web/api.ts';
import { useServerNow } from '#web/server-clock.ts';
import { Page } from '#web/ui/Page.tsx';
import { late } from '#words/late.ts';
import { AgencyChart } from './AgencyChart.tsx';
import { AgencyRanks } from './AgencyRanks.tsx';
import { BesideCharts, LastingChart, RatedChart } from './AnswerCharts.tsx';
import { ChannelsChart, HoursChart, RisingChart } from './ArrivalCharts.tsx';
import { AreaChart } from './AreaChart.tsx';
import { askedIn, beforeWords, datesWords, narrowings } from './asked.tsx';
import type { DashboardAnswer } from './dashboard.contract.ts';
import { HealthChart } from './HealthChart.tsx';
import { KeptChart } from './KeptChart.tsx';
import { ComingChart, StuckChart } from './NowCharts.tsx';
import { Narrowed, PeriodBar } from './PeriodBar.tsx';
import { SurveyChart } from './SurveyChart.tsx';
import { SharesTable, sideIn } from './SharesTable.tsx';
import './dashboard.css';

/** The names that only the server knows, for what the page was narrowed to. */
const namesIn = ({ agencies, categories }: DashboardAnswer): ReadonlyMap<string, string> =>
  new Map([...agencies, ...categories].map(({ id, name }) => [id, name]));

/** What stands now is not narrowed: it is shown where nothing is. */
export function DashboardPage(): ReactNode {
  const [params] = useSearchParams();
  const asked = askedIn(params, useServerNow());
  const side = sideIn(params);
  const found = useQuery({
    queryKey: ['dashboard', ...Object.values(asked)],
    queryFn: ({ signal }) => getJson<DashboardAnswer>(`/api/v1/dashboard${query(asked)}`, signal),
    placeholderData: keepPreviousData,
  });
  const { charts: words } = late;
  const answer = found.data;
  const isWhole = narrowings.every((name) => asked[name] === '');
  return (
    <Page title={words.title} lead={words.lead} asked={found}>
      <PeriodBar path="/laporan" asked={asked} more={{ menurut: side }} />
      <Narrowed
        path="/laporan"
        asked={asked}
        more={{ menurut: side }}
        names={answer === undefined ? new Map() : namesIn(answer)}
      />
      {answer !== undefined && <Charts answer={answer} asked={asked} isWhole={isWhole} />}
      <SharesTable asked={asked} side={side} />
      {answer !== undefined && <AgencyRanks agencies={answer.agencies} asked={asked} />}
    </Page>
  );
}

type ChartsProps = { answer: DashboardAnswer; asked: ReturnType<typeof askedIn>; isWhole: boolean };

function Charts({ answer, asked, isWhole }: ChartsProps): ReactNode {
  const before = beforeWords(answer.before, asked.compare);
  const all = { answer, asked, before };
  return (
    <>
      <p className="meta">{late.charts.period.compared(datesWords(answer.dates), datesWords(answer.before))}</p>
      <div className="charts">
        <KeptChart {...all} />
        {isWhole && <StuckChart {...all} />}
        {isWhole && <ComingChart {...all} />}
        <AgencyChart {...all} />
        <HoursChart {...all} />
        <ChannelsChart {...all} />
        <RisingChart {...all} />
        <LastingChart {...all} />
        <RatedChart {...all} />
        {isWhole && <SurveyChart {...answer.dates} />}
        <AreaChart {...all} />
        {isWhole && answer.health !== undefined && <HealthChart health={answer.health} />}
        <BesideCharts {...all} />
      </div>
    </>
  );
}
