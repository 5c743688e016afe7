// Day by day, for everybody: a bar for each of the last days, their numbers, and what was promised on one of them. Works without JavaScript.
// Shows what was published and counts nothing.
import { knownBy } from '#core/figures/hiding.ts';
import { dayCases, type PromiseLine, type PublishedDay } from '#core/figures/published-day.ts';
import { html, type Html } from './html.ts';
import type { Language } from './language.ts';
import { statisticsText } from './words.ts';

/** In their order, the wanted one last; none where it is not published. `next`: the day after it, where that is. */
export type ShownDays = { wanted: string | undefined; days: readonly PublishedDay[]; next: string | undefined };

/** What a step or an agency is called. */
type NameOf = (table: 'steps' | 'agencies', key: string) => string;

const wordsOf = (language: Language) => statisticsText[language].days;

const numberWords = (n: number, language: Language): string =>
  n === 0 ? wordsOf(language).few : `${String(n)}–${String(knownBy(n).most)}`;

const dayWords = (date: string, language: Language, style: 'long' | 'short' = 'long'): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'id-ID', {
    ...(style === 'long' ? { year: 'numeric' } : {}),
    ...{ weekday: style, day: 'numeric', month: style, timeZone: 'UTC' },
  }).format(new Date(`${date}T00:00:00Z`));

const addressOf = (date: string, language: Language): string =>
  `/statistik?hari=${date}${language === 'en' ? '&lang=en' : ''}#hari`;

const size = { step: 40, bar: 24, height: 120, foot: 28, head: 24 } as const;

/** As high as it is at least, and above that, lighter, what it can be at most. */
const barOf = (day: PublishedDay, index: number, { most, language }: { most: number; language: Language }): Html => {
  const { least, most: top } = knownBy(day.cases.opened);
  const heightOf = (n: number): number => Math.round((n / most) * size.height);
  const x = index * size.step + (size.step - size.bar) / 2;
  const floor = size.head + size.height;
  const middle = index * size.step + size.step / 2;
  return html`<rect class="may" x="${x}" y="${floor - heightOf(top)}" width="${size.bar}" height="${heightOf(top)}" />
    <rect class="is" x="${x}" y="${floor - heightOf(least)}" width="${size.bar}" height="${heightOf(least)}" />
    <text x="${middle}" y="${floor - heightOf(top) - 4}"
      >${least === 0 ? wordsOf(language).few : `${String(least)}+`}</text
    >
    <text x="${middle}" y="${floor + 20}">${day.date.slice(8).replace(/^0/, '')}</text>`;
};

/** The table below it says the same. */
const chart = (days: readonly PublishedDay[], language: Language): Html => {
  const most = Math.max(...days.map(({ cases }) => knownBy(cases.opened).most));
  const width = days.length * size.step;
  const height = size.head + size.height + size.foot;
  const [first, last] = [days[0]?.date ?? '', days.at(-1)?.date ?? ''];
  return html`<figure class="day-bars">
    <figcaption>
      ${wordsOf(language).chart(dayWords(first, language, 'short'), dayWords(last, language, 'short'))}
    </figcaption>
    <svg viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false">
      ${days.map((day, index) => barOf(day, index, { most, language }))}
    </svg>
  </figure>`;
};

const dayRow = ({ date, cases, promised }: PublishedDay, language: Language): Html => {
  const { columns } = wordsOf(language);
  return html`<tr>
    <th scope="row"><a href="${addressOf(date, language)}">${dayWords(date, language, 'short')}</a></th>
    ${dayCases.map((name) => html`<td data-label="${columns[name]}">${numberWords(cases[name], language)}</td>`)}
    ${(['kept', 'broken'] as const).map(
      (name) => html`<td data-label="${columns[name]}">${numberWords(promised[name], language)}</td>`,
    )}
  </tr>`;
};

const heads = (columns: Record<string, string>): Html =>
  html`<thead>
    <tr>
      ${Object.values(columns).map((column) => html`<th scope="col">${column}</th>`)}
    </tr>
  </thead>`;

const daysTable = (days: readonly PublishedDay[], language: Language): Html => {
  const { table, columns } = wordsOf(language);
  return html`<details>
    <summary>${table(days.length)}</summary>
    <table class="figures">
      <caption class="unseen">
        ${table(days.length)}
      </caption>
      ${heads(columns)}
      <tbody>
        ${days.toReversed().map((day) => dayRow(day, language))}
      </tbody>
    </table>
  </details>`;
};

const promiseTable = (
  caption: string,
  lines: readonly (PromiseLine & { name: string })[],
  language: Language,
): Html => {
  const columns = wordsOf(language).promiseColumns;
  return html`<table class="figures">
    <caption>
      ${caption}
    </caption>
    ${heads(columns)}
    <tbody>
      ${lines.map(
        ({ name, kept, broken }) =>
          html`<tr>
            <th scope="row">${name}</th>
            <td data-label="${columns.kept}">${numberWords(kept, language)}</td>
            <td data-label="${columns.broken}">${numberWords(broken, language)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
};

/** Agencies of which both numbers are hidden are many, and stand in one line; the files name each. */
const agenciesOf = ({ agencies }: PublishedDay, language: Language, nameOf: NameOf): Html => {
  const words = wordsOf(language);
  if (agencies.withheld) return html`<p>${words.withheld}</p>`;
  const shown = agencies.lines.filter(({ kept, broken }) => kept + broken > 0);
  const rest = agencies.lines.length - shown.length;
  const lines = shown.map((line) => ({ ...line, name: nameOf('agencies', line.key) }));
  return html`${shown.length > 0 && promiseTable(words.agencies, lines, language)}${rest > 0 && html`<p>${words.others(rest)}</p>`}`;
};

const neighbours = (before: string | undefined, next: string | undefined, language: Language): Html => {
  const words = wordsOf(language);
  const link = (date: string, say: (day: string) => string): Html =>
    html`<li><a href="${addressOf(date, language)}">${say(dayWords(date, language, 'short'))}</a></li>`;
  return html`<nav aria-label="${words.near}">
    <ul class="months">
      ${before !== undefined && link(before, words.before)}${next !== undefined && link(next, words.after)}
    </ul>
  </nav>`;
};

/** The last days, and the promises of the latest of them. */
export const daysSection = ({ wanted, days, next }: ShownDays, language: Language, nameOf: NameOf): Html => {
  const words = wordsOf(language);
  const day = days.at(-1);
  const isMissing = wanted !== undefined && day?.date !== wanted;
  const lines = day?.steps.map((line) => ({ ...line, name: nameOf('steps', line.key) })) ?? [];
  const shown =
    day === undefined || isMissing
      ? html`<p>${wanted === undefined ? words.none : words.unknown}</p>`
      : html`${chart(days, language)}${daysTable(days, language)}
          <h3>${words.promises(dayWords(day.date, language))}</h3>
          ${neighbours(days.at(-2)?.date, next, language)}${promiseTable(words.steps, lines, language)}
          ${agenciesOf(day, language, nameOf)}`;
  return html`<section aria-labelledby="hari">
    <h2 id="hari">${words.heading}</h2>
    <p>${words.lead}</p>
    ${shown}
    <p><a href="/statistik/data/daily-cases.csv">CSV</a> · <a href="/statistik/data/daily-cases.json">JSON</a></p>
  </section>`;
};
