// Recaps of weeks, the latest first, one of them opened; below them the reports of months and years, made when they are asked for.
import { useQuery } from '@tanstack/react-query';
import { CalendarRange } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { getJson } from '#web/api.ts';
import { serverNow } from '#web/server-clock.ts';
import { EmptyState } from '#web/ui/Marks.tsx';
import { Page } from '#web/ui/Page.tsx';
import { language } from '#words/console.ts';
import { late } from '#words/late.ts';
import type { RecapsAnswer } from './recap.contract.ts';
import { monthsBefore, monthWords, weekWords } from './recap-days.tsx';
import { RecapView } from './RecapView.tsx';

const words = late.recaps;

type Recaps = RecapsAnswer['recaps'];

function Weeks({ recaps, opened }: { recaps: Recaps; opened: string }): ReactNode {
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
              <td data-label={words.heads.opened}>{came}</td>
              <td data-label={words.heads.late}>{words.lateOf(tooLate, n)}</td>
              <td data-label={words.heads.analysis}>{written ? words.written : words.notWritten}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Made of the record at the press: a month that is over stays as it was. */
function Reports(): ReactNode {
  const months = monthsBefore(serverNow(), 12);
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  const link = (period: string, said: string): ReactNode => (
    <li key={period} className="line">
      <a
        className="button button-quiet"
        href={`/api/v1/reports/${period}.pdf?lang=${language}`}
        target="_blank"
        rel="noopener"
      >
        {said} <span className="meta">PDF</span>
      </a>
      <a
        className="button button-quiet"
        href={`/api/v1/reports/${period}.docx?lang=${language}`}
        aria-label={`${said} DOCX`}
      >
        DOCX
      </a>
    </li>
  );
  return (
    <section className="panel" aria-labelledby="laporan-bulanan">
      <h2 id="laporan-bulanan">{words.reports}</h2>
      <p className="muted">{words.reportsHint}</p>
      <ul className="report-links">
        {months.map((month) => link(month, monthWords(month, language)))}
        {years.map((year) => link(year, words.year(year)))}
      </ul>
    </section>
  );
}

/** Without a day in the address the latest is opened. */
export function RecapsPage({ day }: { day: string | undefined }): ReactNode {
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
    </Page>
  );
}
