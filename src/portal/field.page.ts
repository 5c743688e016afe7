// The pages that a field link opens: what to do, and a form for news with photos. They work without JavaScript; with it, news that finds no network
// waits on the telephone. Must not show anything of the reporter.
import type { DurationMs, Instant } from '#core/time.ts';
import { assetPaths } from './assets.ts';
import { mostPhotos, type FieldFault, type FieldTyped } from './field.form.ts';
import { faultSummary, textArea, textField, type Faults } from './forms.ts';
import { html, type Html } from './html.ts';
import { linkTo, type Language } from './language.ts';
import type { Page } from './layout.ts';
import { moment } from './moments.ts';
import { fieldText } from './words.ts';

/** `key`: under which the form is one report, however often it is sent. */
export type FieldView = {
  language: Language;
  token: string;
  number: string;
  agency: string;
  task: string;
  dueAt: Instant;
  untilAt: Instant;
  /** How long it still serves: telephones have clocks of their own. */
  leftMs: DurationMs;
  typed: FieldTyped;
  faults: readonly (FieldFault | 'tooLarge')[];
};

/** Where a link leads. */
export const fieldPath = (token: string): string => `/lapangan/${encodeURIComponent(token)}`;

const names = { name: 'nama', text: 'catatan', photo: 'foto', tooLarge: 'foto' } as const;

const faultsOf = ({ faults, language }: FieldView): Faults =>
  Object.fromEntries(faults.map((fault) => [names[fault], fieldText[language].errors[fault]]));

const factsOf = ({ language, number, dueAt, untilAt }: FieldView): Html => {
  const words = fieldText[language];
  return html`<dl class="facts">
    <div>
      <dt>${words.number}</dt>
      <dd>${number}</dd>
    </div>
    <div>
      <dt>${words.due}</dt>
      <dd>${moment(dueAt, language)}</dd>
    </div>
    <div>
      <dt>${words.until}</dt>
      <dd>${moment(untilAt, language)}</dd>
    </div>
  </dl>`;
};

const photoField = ({ language }: FieldView, fault: string | undefined): Html => {
  const words = fieldText[language];
  return html`<div class="field${fault !== undefined && ' at-fault'}">
    <label for="foto">${words.photos}</label>
    <p class="hint" id="foto-hint">${words.photosHint(mostPhotos)}</p>
    ${fault !== undefined && html`<p class="fault" id="foto-fault">${fault}</p>`}
    <input id="foto" name="foto" type="file" accept="image/*" capture="environment" aria-describedby="foto-hint" />
    <label for="foto-lain">${words.gallery}</label>
    <input id="foto-lain" name="foto" type="file" accept="image/*" multiple />
    <ul id="foto-diambil" class="taken" aria-live="polite"></ul>
    <p id="foto-penuh" class="fault" role="status" hidden>${words.photosFull(mostPhotos)}</p>
    <template id="satu-foto">
      <li>
        <img alt="${words.photos}" />
        <button class="button quiet" type="button">${words.dropPhoto}</button>
      </li>
    </template>
  </div>`;
};

const formOf = (view: FieldView, faults: Faults): Html => {
  const { language, token, typed } = view;
  const words = fieldText[language];
  return html`<form
    class="stack"
    method="post"
    enctype="multipart/form-data"
    action="${linkTo(fieldPath(token), language)}"
    data-lapangan="${token}"
    data-sisa="${String(view.leftMs)}"
    data-terbanyak="${String(mostPhotos)}"
    novalidate
  >
    <input type="hidden" name="kunci" value="${typed.key}" />
    ${textField({
      ...{ name: 'nama', label: words.name, fault: faults['nama'], value: typed.name, autocomplete: 'name', language },
    })}
    ${textArea(
      {
        ...{ name: 'catatan', label: words.text, hint: words.textHint, fault: faults['catatan'] },
        ...{ value: typed.text, language },
      },
      4,
    )}
    ${photoField(view, faults['foto'])}
    <button class="button" type="submit">${words.send}</button>
  </form>`;
};

/** What is said while news waits stands in the page already: the script only shows it. */
const waitingOf = (language: Language): Html => {
  const words = fieldText[language];
  return html`<div class="notice" id="menunggu" role="status" hidden>
    <p>${words.waiting}</p>
    <p>${words.waitingCount} <b id="belum-terkirim">0</b></p>
    <ul id="daftar"></ul>
    <template id="satu-kabar">
      <li>
        <span class="kata"></span>
        <span class="muted">
          (${words.photosOf} <span class="banyak"></span>)
          <span data-keadaan="waiting">${words.stands.waiting}</span>
          <span data-keadaan="sending" hidden>${words.stands.sending}</span>
          <span data-keadaan="refused" hidden>${words.stands.refused}</span>
        </span>
        <button class="button quiet" type="button" hidden>${words.dropNews}</button>
      </li>
    </template>
  </div>`;
};

/** Shown by the script where the time of the link runs out while its page is open. */
const endedOf = (language: Language): Html => {
  const words = fieldText[language];
  return html`<div class="wide part narrow" id="berakhir" role="status" hidden>
    <h1>${words.endedTitle}</h1>
    <p class="lead">${words.ended}</p>
    <p id="berakhir-kabar" hidden>${words.endedUnsent}</p>
  </div>`;
};

/** The task, its time and the form: nothing of the reporter. */
export const fieldPage = (view: FieldView): Page => {
  const { language, token, agency, task } = view;
  const words = fieldText[language];
  const faults = faultsOf(view);
  return {
    language,
    path: fieldPath(token),
    title: words.title,
    hidden: true,
    faulty: view.faults.length > 0,
    scripts: [assetPaths.field],
    main: html`<div class="wide part narrow" id="tugas">
        ${faultSummary(faults, language)}
        <h1>${words.title}</h1>
        <p class="lead">${words.lead(agency)}</p>
        ${factsOf(view)}
        <h2>${words.task}</h2>
        <blockquote class="quote keep-lines">${task}</blockquote>
        ${waitingOf(language)}
        <h2>${words.report}</h2>
        ${formOf(view, faults)}
        <p class="muted">${words.note} ${words.offline}</p>
      </div>
      ${endedOf(language)}`,
  };
};

const calm = (language: Language, token: string, title: string, main: Html): Page => ({
  ...{ language, path: fieldPath(token), title, hidden: true },
  main: html`<div class="wide part narrow">
    <h1>${title}</h1>
    ${main}
  </div>`,
});

/** What was sent has arrived, and more may follow. */
export const fieldSentPage = (token: string, language: Language): Page => {
  const words = fieldText[language];
  return calm(
    language,
    token,
    words.sentTitle,
    html`<p class="lead">${words.sent}</p>
      <p><a class="button" href="${linkTo(fieldPath(token), language)}">${words.again}</a></p>`,
  );
};

/** A link that serves no more, or that we never gave out. */
export const fieldCalmPage = (kind: 'ended' | 'unknown', token: string, language: Language): Page => {
  const words = fieldText[language];
  const title = kind === 'ended' ? words.endedTitle : words.unknownTitle;
  return calm(language, token, title, html`<p class="lead">${words[kind]}</p>`);
};
