// The pages of a report, one question each, and its receipt. Must work without JavaScript.
import type { Organisation } from '#config/config-file.ts';
import { lanesIn } from '#core/lane/suggest-lane.ts';
import { kelurahanByKemantren } from '#vocabulary/kelurahan.ts';
import { assetPaths } from './assets.ts';
import type { FoundCase } from './case.query.ts';
import { faultSummary, hasFaults, select, textArea, type Faults } from './forms.ts';
import { html, paragraphs, type Html } from './html.ts';
import { icon } from './icon.ts';
import { notice, opennessFields, personFields, placeFields } from './identity.page.ts';
import { linkTo, type Language } from './language.ts';
import type { Page } from './layout.ts';
import { leaveLine } from './leave.ts';
import { moment } from './moments.ts';
import type { ToldThem } from './proof.query.ts';
import { carried, isOn, placeOf, reportPages, type Draft, type ReportPage } from './report.form.ts';
import { identityText, proofText, reportText, trackText } from './words.ts';

/** `faults`: of this page alone. */
export type ReportForm = {
  page: ReportPage;
  draft: Draft;
  faults: Faults;
  language: Language;
  organisation: Organisation;
  /** After so many days an identity is destroyed; undefined: not by itself. */
  keptDays: number | undefined;
};

const whatFields = ({ draft, faults, language }: ReportForm): Html => {
  const words = reportText[language];
  return html`<p>${words.emergency}</p>
    ${textArea({ name: 'apa', label: words.what, hint: words.whatHint, fault: faults['apa'], value: draft.what, language }, 6)}`;
};

/** Shown by its script alone. */
const myPlace = (language: Language): Html => {
  const { use, looking, found, missed } = reportText[language].myPlace;
  return html`<div id="lokasi-saya" data-looking="${looking}" data-found="${found}" data-missed="${missed}" hidden>
    <button class="button quiet" type="button">${use}</button>
    <p role="status"></p>
  </div>`;
};

const whereFields = ({ draft: { person }, faults, language }: ReportForm): Html => {
  const [words, own] = [identityText[language], reportText[language]];
  return html`${textArea(
    { name: 'lokasi', label: own.where, hint: own.whereHint, fault: faults['lokasi'], value: person.place, language },
    2,
  )}
  ${myPlace(language)}
  ${select(
    {
      ...{ name: 'lokasi_kelurahan', label: words.kelurahan, fault: faults['lokasi_kelurahan'] },
      ...{ value: person.placeKelurahan, language },
    },
    words.matterNone,
    kelurahanByKemantren.map(([label, options]) => ({ label, options })),
  )}`;
};

const whoFields = ({ draft: { person: typed }, faults, language, organisation, keptDays }: ReportForm): Html => {
  const form = { typed, faults, language, organisation, keptDays };
  return html`<p>${reportText[language].whoLead}</p>
    ${opennessFields(form)}${personFields(form)}${placeFields(form)}${notice(form)}`;
};

/** Who stays unnamed is nobody here, whatever was typed before. */
const personOf = ({ person }: Draft, language: Language): string => {
  if (person.privacy === 'anonymous') return reportText[language].none;
  return [person.name, person.phone, person.address, person.kelurahan].filter((part) => part !== '').join(', ');
};

const answerLine = (name: string, value: Html | string, page: ReportPage, language: Language): Html =>
  html`<div>
    <h2>${name}</h2>
    <div>${value}</div>
    <p>
      <button class="button quiet" type="submit" name="ke" value="${page}">
        ${reportText[language].change}<span class="unseen"> ${name}</span>
      </button>
    </p>
  </div>`;

const allAnswers = ({ draft, language }: ReportForm): Html => {
  const words = reportText[language];
  const { answers } = words;
  const { label } = identityText[language].privacies[draft.person.privacy ?? 'public'];
  const where = placeOf(draft);
  return html`<p>${words.checkLead}</p>
    ${answerLine(answers.what, paragraphs(draft.what), 'apa', language)}
    ${answerLine(answers.where, where === '' ? words.none : where, 'mana', language)}
    ${answerLine(answers.openness, label, 'siapa', language)}
    ${answerLine(answers.person, personOf(draft, language), 'siapa', language)}`;
};

const drawings: Readonly<Record<ReportPage, (form: ReportForm) => Html>> = {
  apa: whatFields,
  mana: whereFields,
  siapa: whoFields,
  periksa: allAnswers,
};

/** Each carries what was typed before; the button that goes on comes first, since Enter presses the first one. */
export const reportPage = (form: ReportForm): Page => {
  const { page, draft, faults, language } = form;
  const words = reportText[language];
  const isLast = page === 'periksa';
  const place = reportPages.indexOf(page);
  // What seems to be of a sensitive lane shows in no tab, and is left by one press.
  const isSensitive = lanesIn(draft.what).length > 0;
  return {
    language,
    path: '/lapor',
    title: isSensitive ? trackText[language].quiet : `${words.titles[page]} – ${words.title}`,
    quiet: isSensitive,
    hidden: true,
    faulty: hasFaults(faults),
    ...(page === 'mana' ? { script: assetPaths.place } : {}),
    main: html`<div class="wide part narrow">
      ${isSensitive && leaveLine(language)}${faultSummary(faults, language)}
      <p class="muted">${words.progress(place + 1, reportPages.length)}</p>
      <h1>${words.titles[page]}</h1>
      <form class="stack" method="post" action="${linkTo('/lapor', language)}" novalidate>
        <input type="hidden" name="langkah" value="${page}" />
        ${carried(draft)
          .filter(([name]) => !isOn(page, name))
          .map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
        ${drawings[page](form)}
        <p class="buttons">
          <button class="button" type="submit" name="ke" value="lanjut">${isLast ? words.send : words.next}</button>
          ${place > 0 && html`<button class="button quiet" type="submit" name="ke" value="kembali">${words.back}</button>`}
        </p>
      </form>
      <p class="muted">${words.unkept}</p>
    </div>`,
  };
};

/** `code` opens the case's page: drawn only for whoever holds its pass. */
export type ReportReceipt = { found: FoundCase; code: string; language: Language };

/** Can be opened again, and printed, as long as the pass lasts. */
export const reportReceiptPage = ({ found: { state }, code, language }: ReportReceipt): Page => {
  const words = reportText[language];
  const { number } = state.file;
  const page = linkTo(`/lacak/${number}`, language);
  return {
    language,
    path: `/lacak/${number}/terima`,
    title: words.doneTitle,
    hidden: true,
    main: html`<div class="wide part narrow">
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
