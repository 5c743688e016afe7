// The way off a page about something for which a person may be watched.
import { html, type Html } from './html.ts';
import type { Language } from './language.ts';
import { trackText } from './words.ts';

/** The weather: a page that anybody has open. */
export const elsewhere = 'https://www.bmkg.go.id/';

/** By one press, and the list of pages seen does not tell what it was. The keys work, and are told of, with its script alone. */
export const leaveLine = (language: Language, href = elsewhere): Html =>
  html`<p class="leave">
    <a class="button" id="tinggalkan" href="${href}" rel="noreferrer">${trackText[language].leave}</a>
    <small id="tinggalkan-tombol" hidden>${trackText[language].leaveKeys}</small>
  </p>`;
