// The wall display: figures that are read from five metres, of nobody. Drawn empty; its script fills them in and keeps them fresh.
import type { Status } from '#core/complaint/complaint.ts';
import { assetPaths } from './assets.ts';
import { html, type Html } from './html.ts';
import type { Language } from './language.ts';
import { wallText } from './words.ts';

const statuses = [
  'triage',
  'awaiting-identity',
  'coordination',
  'registration',
  'follow-up',
  'conveying',
] as const satisfies readonly Status[];

const figure = (name: string, label: string): Html =>
  html`<div class="figure" data-figure="${name}">
    <strong data-value>–</strong>
    <span>${label}</span>
  </div>`;

const table = (language: Language): Html => {
  const words = wallText[language];
  return html`<section>
      <h2>${words.stuck}</h2>
      <table>
        <thead>
          <tr>
            <th></th>
            <th>${words.open}</th>
            <th>${words.late}</th>
          </tr>
        </thead>
        <tbody>
          ${statuses.map(
            (status) =>
              html`<tr data-status="${status}">
                <th>${words.statuses[status]}</th>
                <td data-open>–</td>
                <td data-late>–</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </section>
    <section>
      <h2>${words.agencies}</h2>
      <table>
        <thead>
          <tr>
            <th></th>
            <th>${words.held}</th>
            <th>${words.late}</th>
            <th>${words.next}</th>
          </tr>
        </thead>
        <tbody data-agencies data-none="${words.noAgencies}"></tbody>
      </table>
    </section>`;
};

const frame = (language: Language, title: string, main: Html, script: boolean): string =>
  `<!doctype html>\n${
    html`<html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="no-referrer" />
        <title>${title}</title>
        <link rel="icon" href="${assetPaths.mark}" type="image/svg+xml" />
        <link rel="stylesheet" href="${assetPaths.wallStyle}" />
        ${script && html`<script type="module" src="${assetPaths.wall}"></script>`}
      </head>
      <body>
        ${main}
      </body>
    </html>`.text
  }`;

/** `place`: where it asks for its figures. */
export const wallPage = (language: Language, ask: string): string => {
  const words = wallText[language];
  const main = html`<main
    data-ask="${ask}"
    data-lost="${words.lost}"
    data-ended="${words.ended}"
    data-share="${words.share}"
  >
    <header>
      <h1>${words.title}</h1>
      <p data-clock></p>
    </header>
    <p class="lost" data-notice role="status" hidden></p>
    <div class="figures">
      ${figure('late', words.lateNow)}${figure('hour', words.hour)}${figure('today', words.today)}${figure('open', words.openNow)}
    </div>
    <div class="tables">${table(language)}</div>
    <noscript><p class="lost">${words.noScript}</p></noscript>
  </main>`;
  return frame(language, words.title, main, true);
};

/** The link was ended, or never given out. */
export const wallCalmPage = (language: Language): string => {
  const words = wallText[language];
  return frame(
    language,
    words.title,
    html`<main>
      <h1>${words.title}</h1>
      <p class="lost">${words.ended}</p>
    </main>`,
    false,
  );
};
