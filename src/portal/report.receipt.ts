// The receipt of a report that was sent by the city's own form, and what whoever sends it again is told. Must work without JavaScript.
import type { FoundCase } from './case.query.ts';
import { textArea } from './forms.ts';
import { html, paragraphs, type Html } from './html.ts';
import { icon } from './icon.ts';
import { linkTo, type Language } from './language.ts';
import type { Page } from './layout.ts';
import { moment } from './moments.ts';
import type { ToldThem } from './proof.query.ts';
import { identityText, proofText, reportText, trackText } from './words.ts';

/** `code` opens the case's page: drawn only for whoever holds its pass. `again`: it had been sent before. */
export type ReportReceipt = { found: FoundCase; code: string; language: Language; again: boolean };

/** Can be opened again, and printed, as long as the pass lasts. */
export const reportReceiptPage = ({ found: { state }, code, language, again }: ReportReceipt): Page => {
  const words = reportText[language];
  const { number } = state.file;
  const page = linkTo(`/lacak/${number}`, language);
  return {
    language,
    path: `/lacak/${number}/terima`,
    title: words.doneTitle,
    hidden: true,
    main: html`<div class="wide part narrow">
      ${again && html`<p class="note" role="alert">${words.already.once}</p>`}
      <div class="receipt">
        <h1>${icon('check')}${words.doneTitle}</h1>
        <p>${words.doneLead}</p>
        <dl>
          <div>
            <dt>${identityText[language].number}</dt>
            <dd>${number}</dd>
          </div>
          <div>
            <dt>${identityText[language].code}</dt>
            <dd>${code.slice(0, 3)} ${code.slice(3)}</dd>
          </div>
        </dl>
      </div>
      <h2>${words.nextHeading}</h2>
      <ol class="next">
        <li>
          ${words.next1}${state.status !== 'closed' && html`, ${words.by} ${moment(state.clock.dueAt, language)}`}.
        </li>
        <li>${words.next2}.</li>
        <li>${words.next3}.</li>
      </ol>
      <p class="buttons">
        <a class="button" href="${page}">${words.open}</a>
        <a class="button quiet" href="${page}#tambah">${words.photos}</a>
      </p>
      <p><a href="${linkTo(`/lacak/${number}/tanda-terima.pdf`, language)}">${proofText[language].receipt}</a></p>
      <form class="part" method="post" action="${linkTo('/lapor', language)}">
        <input type="hidden" name="nomor" value="${number}" />
        <p class="muted">${words.keepLead}</p>
        <p><button class="button quiet" type="submit" name="ke" value="hapus">${words.forget}</button></p>
      </form>
    </div>`,
  };
};

/** `words`: what was typed into the form this time; drawn only for whoever holds the report's key. */
export type SentAlready = { number: string; words: string; language: Language };

/** Says that nothing of it came in, and where it can be said. */
export const sentAlreadyPage = ({ number, words: typed, language }: SentAlready): Page => {
  const words = reportText[language].already;
  const label = trackText[language].add;
  return {
    language,
    path: '/lapor',
    title: words.title,
    hidden: true,
    main: html`<div class="wide part narrow">
      <h1>${words.title}</h1>
      <p class="lead">${words.lead(number)}</p>
      <h2>${words.add}</h2>
      <form class="stack" method="post" action="${linkTo(`/lacak/${number}/tambah`, language)}" novalidate>
        ${textArea({ name: 'keterangan', label, value: typed, language }, 4)}
        <button class="button" type="submit">${trackText[language].addSend}</button>
      </form>
      <p class="buttons">
        <a class="button quiet" href="${linkTo(`/lacak/${number}/terima`, language)}">${words.receipt}</a>
        <a class="button quiet" href="${linkTo('/lapor', language)}">${words.another}</a>
      </p>
    </div>`,
  };
};

/** What reached them nowhere but here; nothing where nothing was said yet. */
export const messagesSection = (told: readonly ToldThem[], language: Language): Html | undefined => {
  if (told.length === 0) return undefined;
  return html`<section aria-labelledby="messages">
    <h2 id="messages">${reportText[language].messages}</h2>
    <ol class="history">
      ${told.map(
        ({ at, text }) =>
          html`<li>
            <p class="when">${moment(at.getTime(), language)}</p>
            ${paragraphs(text)}
          </li>`,
      )}
    </ol>
  </section>`;
};
