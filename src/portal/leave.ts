// The way off a page about something for which a person may be watched.
import { html, type Html } from './html.ts';
import type { Language } from './language.ts';
import { trackText } from './words.ts';

/** The weather: a page that anybody has open. */
const elsewhere = 'https://www.bmkg.go.id/';

/** By one press, and the list of pages seen does not tell what it was. */
export const leaveLine = (language: Language): Html =>
  html`<p class="leave"><a class="button" href="${elsewhere}" rel="noreferrer">${trackText[language].leave}</a></p>`;
