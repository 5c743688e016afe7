// The pages of a report, one question each. Must work without JavaScript.
import type { Organisation } from '#config/config-file.ts';
import { lanesIn } from '#core/lane/suggest-lane.ts';
import { kelurahanByKemantren } from '#vocabulary/kelurahan.ts';
import { assetPaths } from './assets.ts';
import type { DraftPictureLine } from '#db/report-drafts.ts';
import { faultSummary, hasFaults, select, textArea, type Faults } from './forms.ts';
import { html, paragraphs, type Html } from './html.ts';
import { notice, opennessFields, personFields, placeFields } from './identity.page.ts';
import { linkTo, type Language } from './language.ts';
import type { Page } from './layout.ts';
import { leaveLine } from './leave.ts';
import { locales } from './moments.ts';
import { addressOf, mostShown, placeOf, reportPages, type Draft, type ReportPage } from './report.form.ts';
import { identityText, reportText, shellText, trackText } from './words.ts';

/** How the form stands: begun anew, gone on with, or gone from where it was kept. */
export type Standing = 'new' | 'kept' | 'lost';

/** `faults`: of this page alone. */
export type ReportForm = {
  page: ReportPage;
  draft: Draft;
  pictures: readonly DraftPictureLine[];
  standing: Standing;
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

/** In tenths, and never less than one. */
const megabytes = (bytes: number, language: Language): string =>
  `${Math.max(bytes / 1e6, 0.1).toLocaleString(locales[language], { maximumFractionDigits: 1 })} MB`;

/** `extra` stands behind each. */
const pictureList = (
  pictures: readonly DraftPictureLine[],
  language: Language,
  extra: (picture: DraftPictureLine, name: string) => Html | false = () => false,
): Html =>
  html`<ul class="taken">
    ${pictures.map((picture, index) => {
      const name = reportText[language].photo(index + 1);
      return html`<li>
        <img src="/lapor/foto/${picture.id}" alt="${name}" />
        <span>${name}, ${megabytes(picture.byteLength, language)}</span>
        ${extra(picture, name)}
      </li>`;
    })}
  </ul>`;

/** As every other field says it to whoever sees no red. */
const faultWords = (fault: string, language: Language): Html =>
  html`<span class="unseen">${shellText[language].errorWord} </span>${fault}`;

/** Nothing to choose once there are as many as may be. */
const photoFields = ({ pictures, faults, language }: ReportForm): Html => {
  const words = reportText[language];
  const [fault, isFull] = [faults['foto'], pictures.length >= mostShown.pictures];
  return html`<p>${words.photosLead(mostShown.pictures)}</p>
    ${
      pictures.length > 0 &&
      pictureList(
        pictures,
        language,
        ({ id }, name) =>
          html`<button class="button quiet" type="submit" name="hapus_foto" value="${id}">
            ${words.photoDrop}<span class="unseen"> ${name}</span>
          </button>`,
      )
    }
    <div class="field${fault !== undefined && ' at-fault'}" ${isFull && html`hidden`}>
      <label for="foto">${words.photosField}</label>
      ${fault !== undefined && html`<p class="fault" id="foto-fault">${faultWords(fault, language)}</p>`}
      <input
        id="foto"
        name="foto"
        type="file"
        accept="image/jpeg,image/png,image/webp,image/*"
        multiple
        ${fault !== undefined && html`aria-invalid="true" aria-describedby="foto-fault"`}
      />
      <p id="foto-kabar" role="status" data-small="${words.photosSmall}" data-ready="${words.photosReady}"></p>
    </div>
    <p ${isFull && html`hidden`}>
      <button class="button quiet" type="submit" name="ke" value="foto">${words.photosAdd}</button>
    </p>`;
};

/** Who stays unnamed is nobody here, whatever was typed before. */
const personOf = ({ person }: Draft, language: Language): string => {
  if (person.privacy === 'anonymous') return reportText[language].none;
  return [person.name, person.phone, person.address, person.kelurahan].filter((part) => part !== '').join(', ');
};

const answerLine = (name: string, value: Html | string, page: ReportPage, language: Language): Html =>
  html`<div class="to-change">
    <h2>${name}</h2>
    <div>${value}</div>
    <p>
      <button class="button quiet" type="submit" name="ke" value="${page}">
        ${reportText[language].change}<span class="unseen"> ${name}</span>
      </button>
    </p>
  </div>`;

const allAnswers = ({ draft, pictures, language }: ReportForm): Html => {
  const words = reportText[language];
  const { answers } = words;
  const { label } = identityText[language].privacies[draft.person.privacy ?? 'public'];
  const where = placeOf(draft);
  return html`<p>${words.checkLead}</p>
    ${answerLine(answers.what, paragraphs(draft.what), 'apa', language)}
    ${answerLine(answers.where, where === '' ? words.none : where, 'mana', language)}
    ${answerLine(answers.photos, pictures.length === 0 ? words.none : pictureList(pictures, language), 'foto', language)}
    ${answerLine(answers.openness, label, 'siapa', language)}
    ${answerLine(answers.person, personOf(draft, language), 'siapa', language)}`;
};

const drawings: Readonly<Record<ReportPage, (form: ReportForm) => Html>> = {
  apa: whatFields,
  mana: whereFields,
  foto: photoFields,
  siapa: whoFields,
  periksa: allAnswers,
};

/** Whoever cannot see it is told to leave it alone; what it asks for comes back with words, so that no person is turned away without one. */
const trap = ({ faults, language }: ReportForm): Html => {
  const words = reportText[language];
  const fault = faults['situs'];
  return html`<div
    class="${fault === undefined ? 'unseen' : 'field at-fault'}"
    ${fault === undefined && html`aria-hidden="true"`}
  >
    <label for="situs">${words.trap}</label>
    ${fault !== undefined && html`<p class="fault">${faultWords(fault, language)}</p>`}
    <input id="situs" name="situs" type="text" autocomplete="off" ${fault === undefined && html`tabindex="-1"`} />
  </div>`;
};

const scriptsOf = (page: ReportPage, isSensitive: boolean): string[] => [
  ...(page === 'mana' ? [assetPaths.place] : []),
  ...(page === 'foto' ? [assetPaths.photos] : []),
  ...(isSensitive ? [assetPaths.leave] : []),
];

const standingLine = ({ standing, page, language }: ReportForm): Html | false => {
  const words = reportText[language];
  if (standing === 'lost') return html`<p class="note" role="alert">${words.lost}</p>`;
  return standing === 'kept' && page === 'apa' && html`<p class="note">${words.goingOn}</p>`;
};

const buttons = ({ page, language }: ReportForm): Html => {
  const words = reportText[language];
  const go = html`<button class="button" type="submit" name="ke" value="lanjut">
    ${page === 'periksa' ? words.send : words.next}
  </button>`;
  const back = html`<button class="button quiet" type="submit" name="ke" value="kembali">${words.back}</button>`;
  return html`<p class="buttons">${go}${page !== 'apa' && back}</p>`;
};

/** What was typed before is kept where the browser's key leads. */
export const reportPage = (form: ReportForm): Page => {
  const { page, draft, faults, language, standing } = form;
  const words = reportText[language];
  const place = reportPages.indexOf(page);
  // What seems to be of a sensitive lane shows in no tab, and is left by one press.
  const isSensitive = lanesIn(draft.what).length > 0;
  const address = addressOf(page);
  return {
    language,
    path: address,
    title: isSensitive ? trackText[language].quiet : `${words.titles[page]} – ${words.title}`,
    quiet: isSensitive,
    hidden: true,
    faulty: hasFaults(faults),
    scripts: scriptsOf(page, isSensitive),
    main: html`<div class="wide part narrow">
      ${isSensitive && leaveLine(language, '/lapor/tinggalkan')}${standingLine(form)}${faultSummary(faults, language)}
      <p class="muted">${words.progress(place + 1, reportPages.length)}</p>
      <h1>${words.titles[page]}</h1>
      <form
        class="stack"
        method="post"
        action="${linkTo(address, language)}"
        ${page === 'foto' && html`enctype="multipart/form-data"`}
        novalidate
      >
        <input type="hidden" name="langkah" value="${page}" />
        <input type="hidden" name="kunci" value="${draft.key}" />
        ${drawings[page](form)}${trap(form)}${buttons(form)}
        <p class="muted">${words.kept}</p>
        ${standing !== 'new' && html`<p><button class="button quiet" type="submit" name="ke" value="hapus">${words.discard}</button></p>`}
      </form>
    </div>`,
  };
};
