// Recaps of weeks, the latest first, one of them opened; below them the reports of months and years, made when they are asked for.
import { useQuery } from '@tanstack/react-query';
import { CalendarRange } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { planners, readersOfFigures } from '#core/access.ts';
import { ReportMails } from '#features/report-mail/ReportMails.tsx';
import { getJson } from '#web/api.ts';
import { serverNow } from '#web/server-clock.ts';
import { useHolds } from '#web/session.ts';
import { EmptyState } from '#web/ui/Marks.tsx';
import { Page } from '#web/ui/Page.tsx';
import { language } from '#words/console.ts';
import { late } from '#words/late.ts';
import { askedOf, hrefOf } from '../dashboard/asked.tsx';
import { behindHref, type Figure } from '../dashboard/behind-asked.tsx';
import type { RecapsAnswer } from './recap.contract.ts';
import { datesOfPeriod, datesOfWeek, monthsBefore, monthWords, quartersIn, weekWords } from './recap-days.tsx';
import { RecapView } from './RecapView.tsx';

const words = late.recaps;

type Recaps = RecapsAnswer['recaps'];

const ofWeek = (day: string, figure: Figure): string => behindHref(askedOf(datesOfWeek(day)), figure);

function Weeks({ recaps, opened }: { recaps: Recaps; opened: string }): ReactNode {
  const reads = useHolds(readersOfFigures);
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={words.weeks}>
      <table className="table">
        <thead>
          <tr>
            {Object.values(words.heads).map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {recaps.map(({ day, opened: came, n, late: tooLate, written }) => (
            <tr key={day} aria-current={day === opened ? 'true' : undefined}>
              <th scope="row">
                <Link href={`/rekap/${day}`}>{weekWords(day, language)}</Link>
              </th>
              <td data-label={words.heads.opened}>
                {reads ? <Link href={ofWeek(day, { what: 'opened' })}>{came}</Link> : came}
              </td>
              <td data-label={words.heads.late}>
                {reads ? (
                  <Link href={ofWeek(day, { what: 'step', outcome: 'late' })}>{words.lateOf(tooLate, n)}</Link>
                ) : (
                  words.lateOf(tooLate, n)
                )}
              </td>
              <td data-label={words.heads.analysis}>{written ? words.written : words.notWritten}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** One sheet in both its forms. `path`: without its ending. `period`: whose figures, each with its cases, a screen shows. */
type Sheet = { path: string; said: string; period?: string };

function SheetLinks({ path, said, period }: Sheet): ReactNode {
  const reads = useHolds(readersOfFigures);
  return (
    <li className="line">
      <a className="button button-quiet" href={`${path}.pdf?lang=${language}`} target="_blank" rel="noopener">
        {said} <span className="meta">PDF</span>
      </a>
      <a className="button button-quiet" href={`${path}.docx?lang=${language}`} aria-label={`${said} DOCX`}>
        DOCX
      </a>
      {reads && period !== undefined && (
        <Link
          className="button button-quiet"
          href={hrefOf('/laporan', askedOf(datesOfPeriod(period)))}
          aria-label={words.figuresOf(said)}
        >
          {words.figures}
        </Link>
      )}
    </li>
  );
}

type Sheets = { id: string; title: string; hint: string; sheets: readonly Sheet[] };

function SheetsOf({ id, title, hint, sheets }: Sheets): ReactNode {
  return (
    <section className="panel" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="muted">{hint}</p>
      <ul className="report-links">
        {sheets.map((one) => (
          <SheetLinks key={one.path} {...one} />
        ))}
      </ul>
    </section>
  );
}

/** Made of the record at the press: a month that is over stays as it was. */
function Reports(): ReactNode {
  const months = monthsBefore(serverNow(), 12);
  const years = [...new Set(months.map((month) => month.slice(0, 4)))].map((year) => ({
    year,
    said: words.year(year),
  }));
  const reports = [
    ...months.map((period) => ({ path: `/api/v1/reports/${period}`, said: monthWords(period, language), period })),
    ...years.map(({ year, said }) => ({ path: `/api/v1/reports/${year}`, said, period: year })),
  ];
  const surveys = [
    ...quartersIn(months).map((quarter) => ({
      path: `/api/v1/satisfaction/${quarter}`,
      said: words.quarter(quarter.slice(6), quarter.slice(0, 4)),
    })),
    ...years.map(({ year, said }) => ({ path: `/api/v1/satisfaction/${year}`, said })),
  ];
  return (
    <>
      <SheetsOf id="laporan-bulanan" title={words.reports} hint={words.reportsHint} sheets={reports} />
      <SheetsOf id="laporan-skm" title={words.surveys} hint={words.surveysHint} sheets={surveys} />
    </>
  );
}

/** Without a day in the address the latest is opened. */
export function RecapsPage({ day }: { day: string | undefined }): ReactNode {
  const leads = useHolds(planners);
  const found = useQuery({
    queryKey: ['live', 'recaps'],
    queryFn: ({ signal }) => getJson<RecapsAnswer>('/api/v1/recaps', signal),
  });
  const recaps = found.data?.recaps ?? [];
  const opened = day ?? recaps[0]?.day;
  return (
    <Page title={words.title} lead={words.lead} asked={found}>
      {opened !== undefined && <RecapView key={opened} day={opened} />}
      {recaps.length > 0 && <Weeks recaps={recaps} opened={opened ?? ''} />}
      {found.isSuccess && recaps.length === 0 && (
        <EmptyState sign={CalendarRange} title={words.empty}>
          <p>{words.emptyHint}</p>
        </EmptyState>
      )}
      <Reports />
      {leads && <ReportMails />}
    </Page>
  );
}
