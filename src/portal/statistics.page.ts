// How the city handled complaints in one month, for everybody: tables first, a bar beside each number, files for those who count on.
// Must work without JavaScript; shows what was published and counts nothing.
import {
  publicTables,
  publicTotals,
  type PublicLine,
  type PublishedMonth,
  type PublicTable,
} from '#core/figures/public-month.ts';
import type { PublishedSurvey } from '#core/figures/published-survey.ts';
import { knownBy, type Known } from '#core/figures/hiding.ts';
import { findKelurahan } from '#core/place/kelurahan.ts';
import type { StepName } from '#core/sop/key.ts';
import { html, type Html } from './html.ts';
import { daysSection, type ShownDays } from './days.section.ts';
import { linkTo, type Language } from './language.ts';
import type { Page } from './layout.ts';
import { surveyResults } from './survey.section.ts';
import { statisticsText, stepText } from './words.ts';

/** What lines of tables that the desk keeps are called: agencies, categories and channels, by their codes. */
export type LineNames = ReadonlyMap<string, string>;

/** `surveys`: what was published of them, the latest first. */
type Drawing = { language: Language; names: LineNames; surveys: readonly PublishedSurvey[]; days: ShownDays };

const range = ({ least, most }: Known, unit = ''): string =>
  least === most ? `${String(least)}${unit}` : `${String(least)}–${String(most)}${unit}`;

const numberWords = (n: number, language: Language): string =>
  n === 0 ? statisticsText[language].hidden : range(knownBy(n));

const monthWords = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'id-ID', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`));

/** The month in one line, for the front page; nothing where its number of complaints is hidden. */
export const monthLine = ({ month, totals }: PublishedMonth, language: Language): Html | undefined => {
  const { opened, onTime } = totals;
  if (opened.n === 0) return undefined;
  const words = statisticsText[language].line;
  const share = onTime.share === undefined ? undefined : words.onTime(range(onTime.share, ' %'));
  return html`<p class="month">
    <a href="${linkTo('/statistik', language)}"
      >${words.opened(monthWords(month, language), numberWords(opened.n, language))}${share !== undefined && `, ${share}`}</a
    >
  </p>`;
};

const nameOf = (table: PublicTable, key: string, { language, names }: Drawing): string => {
  if (key === 'not-said') return statisticsText[language].notSaid;
  if (table === 'steps') return stepText[language][key as StepName].title;
  if (table === 'kelurahan') return findKelurahan(key)?.name ?? key;
  return names.get(`${table} ${key}`) ?? key;
};

const bar = (n: number, most: number): Html =>
  html`<meter class="bar" min="0" max="${Math.max(1, most)}" value="${n}" aria-hidden="true"></meter>`;

const lineRow = (table: PublicTable, line: PublicLine, most: number, drawing: Drawing): Html => {
  const { columns } = statisticsText[drawing.language];
  const timed = table === 'steps' || table === 'agencies';
  return html`<tr>
    <th scope="row">${nameOf(table, line.key, drawing)}</th>
    <td data-label="${columns.n}">${numberWords(line.n, drawing.language)} ${bar(line.n, most)}</td>
    ${timed && html`<td data-label="${columns.share}">${line.share === undefined ? '–' : range(line.share, ' %')}</td>`}
    ${timed && html`<td data-label="${columns.median}">${line.medianHours ?? '–'}</td>`}
    ${timed && html`<td data-label="${columns.p90}">${line.p90Hours ?? '–'}</td>`}
  </tr>`;
};

const tableOf = (month: PublishedMonth, name: PublicTable, drawing: Drawing): Html => {
  const words = statisticsText[drawing.language];
  const { columns } = words;
  const { withheld, lines } = month.tables[name];
  const most = Math.max(...lines.map(({ n }) => n), 0);
  const timed = name === 'steps' || name === 'agencies';
  const table = html`<table class="figures">
    <caption class="unseen">
      ${words.tables[name]}
    </caption>
    <thead>
      <tr>
        <th scope="col">${columns.key}</th>
        <th scope="col">${columns.n}</th>
        ${
          timed &&
          html`<th scope="col">${columns.share}</th>
            <th scope="col">${columns.median}</th>
            <th scope="col">${columns.p90}</th>`
        }
      </tr>
    </thead>
    <tbody>
      ${lines.map((line) => lineRow(name, line, most, drawing))}
    </tbody>
  </table>`;
  return html`<section aria-labelledby="${name}">
    <h2 id="${name}">${words.tables[name]}</h2>
    ${withheld ? html`<p>${words.withheld}</p>` : table}
    <p><a href="/statistik/data/${name}.csv">CSV</a> · <a href="/statistik/data/${name}.json">JSON</a></p>
  </section>`;
};

const totalsOf = ({ totals }: PublishedMonth, language: Language): Html => {
  const words = statisticsText[language];
  const { totalColumns } = words;
  return html`<section aria-labelledby="totals">
    <h2 id="totals">${words.totalsHeading}</h2>
    <table class="figures">
      <caption class="unseen">
        ${words.totalsHeading}
      </caption>
      <thead>
        <tr>
          ${Object.values(totalColumns).map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${publicTotals.map((name) => {
          const { n, share, withheld } = totals[name];
          return html`<tr>
            <th scope="row">${words.totals[name]}</th>
            <td data-label="${totalColumns.n}">${withheld === true ? words.withheldSum : numberWords(n, language)}</td>
            <td data-label="${totalColumns.share}">${share === undefined ? '–' : range(share, ' %')}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </section>`;
};

const monthLinks = (months: readonly PublishedMonth[], language: Language): Html => {
  const address = (month: string): string => `/statistik?bulan=${month}${language === 'en' ? '&lang=en' : ''}`;
  return html`<nav aria-label="${statisticsText[language].months}">
    <ul class="months">
      ${months.map(({ month }) => html`<li><a href="${address(month)}">${monthWords(month, language)}</a></li>`)}
    </ul>
  </nav>`;
};

const around = (language: Language): Html => {
  const words = statisticsText[language];
  return html`<section aria-labelledby="how">
      <h2 id="how">${words.howHeading}</h2>
      <p>${words.how}</p>
      <p>${words.leftOut}</p>
    </section>
    <section aria-labelledby="data">
      <h2 id="data">${words.dataHeading}</h2>
      <p>${words.dataLead}</p>
      <ul>
        <li><a href="/statistik/data/all.json">${words.allAsJson}</a></li>
        ${(['cases', 'promises'] as const).map(
          (name) =>
            html`<li>
              <a href="/statistik/data/daily-${name}.csv">${words.days.files[name]} (CSV)</a> ·
              <a href="/statistik/data/daily-${name}.json">JSON</a>
            </li>`,
        )}
        <li>
          <a href="${linkTo('/statistik/data/dictionary.csv', language)}">${words.dictionary} (CSV)</a> ·
          <a href="${linkTo('/statistik/data/dictionary.json', language)}">JSON</a>
        </li>
      </ul>
    </section>`;
};

/** `wanted`: the month that was asked for; the latest where none was. */
export const statisticsPage = (
  months: readonly PublishedMonth[],
  wanted: string | undefined,
  drawing: Drawing,
): Page => {
  const { language } = drawing;
  const words = statisticsText[language];
  const month = wanted === undefined ? months[0] : months.find((one) => one.month === wanted);
  const shown =
    month === undefined
      ? html`<p>${months.length === 0 ? words.none : words.unknown}</p>`
      : html`${totalsOf(month, language)}${publicTables.map((name) => tableOf(month, name, drawing))}`;
  const nameIn = (table: 'steps' | 'agencies', key: string): string => nameOf(table, key, drawing);
  const main = html`<div class="wide part sop">
    <h1>${month === undefined ? words.title : words.heading(monthWords(month.month, language))}</h1>
    <p class="lead">${words.lead}</p>
    ${daysSection(drawing.days, language, nameIn)}${monthLinks(months, language)}${shown}${surveyResults(drawing.surveys, language)}${around(language)}
  </div>`;
  return { language, path: '/statistik', title: words.title, description: words.description, main };
};
