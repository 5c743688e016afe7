// The one-time form for a reporter's identity, its receipt, and calm pages for links that no longer serve.
import type { Instant } from '#core/time.ts';
import type { Organisation } from '#config/config-file.ts';
import { sp4nPrivacies } from '#core/sp4n.ts';
import type { FoundCase, Opening } from './case.query.ts';
import { shortened } from './fields.ts';
import { faultSummary, hasFaults, radio, select, textArea, textField, type Faults } from './forms.ts';
import { html, type Html } from './html.ts';
import { channelIcon, icon } from './icon.ts';
import type { Typed } from './identity.form.ts';
import { kelurahanByKemantren } from '#vocabulary/kelurahan.ts';
import { linkTo, type Language } from './language.ts';
import type { Page } from './layout.ts';
import { moment } from './moments.ts';
import { questionFields } from './questions.ts';
import { channelName } from '#channels/kinds.ts';
import { identityText } from './words.ts';

/** `opening` lets the reporter see which report is meant; `typed` is filled only after a fault of the same request. */
export type IdentityForm = {
  language: Language;
  token: string;
  channel: string;
  opening: Opening;
  expiresAt: Instant;
  organisation: Organisation;
  /** After so many days from the end of their last report an identity is destroyed; undefined: not by itself. */
  keptDays: number | undefined;
  faults: Faults;
  typed: Typed;
};

/** What the fields of a person and the notice beside them need. */
export type PersonForm = Pick<IdentityForm, 'language' | 'organisation' | 'keptDays' | 'faults' | 'typed'>;

const snippetLength = 60;

const aboutReport = ({ language, channel, opening }: IdentityForm): Html => {
  const words = identityText[language];
  const name = channelName(channel, language);
  const from = opening.handle === undefined ? words.fromChannel(name) : words.from(opening.handle, name);
  return html`<figure class="quote">
    <figcaption>${words.about}</figcaption>
    <blockquote>${opening.text === undefined ? words.erased : shortened(opening.text, snippetLength)}</blockquote>
    <p class="muted">${channelIcon(channel)}${from}</p>
  </figure>`;
};

/** Where they live. */
export const placeFields = ({ language, faults, typed }: PersonForm): Html => {
  const words = identityText[language];
  return html`<fieldset>
    <legend>${words.place}</legend>
    <p class="hint">${words.placeHint}</p>
    ${textArea(
      {
        name: 'alamat',
        label: words.address,
        fault: faults['alamat'],
        value: typed.address,
        autocomplete: 'street-address',
        language,
      },
      2,
    )}
    ${select(
      { name: 'kelurahan', label: words.kelurahan, fault: faults['kelurahan'], value: typed.kelurahan, language },
      words.kelurahanNone,
      kelurahanByKemantren.map(([label, options]) => ({ label, options })),
    )}
  </fieldset>`;
};

/** Words of theirs for the desk: no report waits for them. */
const matterFields = ({ language, faults, typed }: IdentityForm): Html => {
  const words = identityText[language];
  return html`<fieldset>
    <legend>${words.matter}</legend>
    <p class="hint">${words.matterHint}</p>
    ${textArea({ name: 'lokasi', label: words.matterText, fault: faults['lokasi'], value: typed.place, language }, 2)}
    ${select(
      {
        ...{ name: 'lokasi_kelurahan', label: words.kelurahan, fault: faults['lokasi_kelurahan'] },
        ...{ value: typed.placeKelurahan, language },
      },
      words.matterNone,
      kelurahanByKemantren.map(([label, options]) => ({ label, options })),
    )}
  </fieldset>`;
};

const contactOf = ({ email, phone, address, office, name }: Organisation): string | undefined => {
  const reach = email ?? phone ?? address;
  return reach === undefined ? undefined : `${office ?? name} (${reach})`;
};

/** UU 27/2022: purpose, basis, who sees it, how long, rights and contact, before anything is sent. */
export const notice = ({ language, organisation, keptDays }: PersonForm): Html => {
  const words = identityText[language];
  return html`<section class="notice" aria-labelledby="notice">
    <h2 id="notice">${icon('lock')}${words.noticeHeading}</h2>
    <ul>
      <li>${words.purpose}</li>
      <li>${words.seen}</li>
      <li>${words.basis}</li>
      <li>${keptDays === undefined ? words.kept : words.keptFor(keptDays)}</li>
      <li>${words.abroad}</li>
      <li>${words.rights} ${words.contact(contactOf(organisation) ?? words.contactAccounts)}</li>
      <li>${words.noNik}</li>
    </ul>
  </section>`;
};

/** Their name and number. */
export const personFields = ({ language, faults, typed }: PersonForm): Html => {
  const words = identityText[language];
  return html`${textField({
    name: 'nama',
    label: words.name,
    fault: faults['nama'],
    value: typed.name,
    autocomplete: 'name',
    language,
  })}
  ${textField({
    name: 'telepon',
    label: words.phone,
    hint: words.phoneHint,
    fault: faults['telepon'],
    value: typed.phone,
    autocomplete: 'tel',
    type: 'tel',
    look: 'code',
    language,
  })}`;
};

/** First, since whoever wishes to stay unnamed need not fill in the rest. */
export const opennessFields = ({ language, typed }: PersonForm): Html => {
  const words = identityText[language];
  return html`<fieldset class="field">
    <legend>${words.openness}</legend>
    <div class="choices">
      ${sp4nPrivacies.map((one) =>
        radio({
          ...{ name: 'keterbukaan', value: one, chosen: typed.privacy === one },
          words: html`<span><b>${words.privacies[one].label}</b> ${words.privacies[one].hint}</span>`,
        }),
      )}
    </div>
  </fieldset>`;
};

/** Carries the notice that UU 27/2022 demands above the button, and shows at most 60 characters of the report. */
export const identityFormPage = (form: IdentityForm): Page => {
  const { language, token, faults } = form;
  const words = identityText[language];
  const path = `/identitas/${encodeURIComponent(token)}`;
  return {
    language,
    path,
    title: words.title,
    hidden: true,
    faulty: hasFaults(faults),
    main: html`<div class="wide part narrow">
      ${faultSummary(faults, language)}
      <h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
      ${aboutReport(form)}
      <form class="stack" method="post" action="${linkTo(path, language)}" novalidate>
        ${opennessFields(form)}${personFields(form)}${placeFields(form)}${matterFields(form)}${questionFields(form.typed.asked, language, faults)}${notice(form)}
        <button class="button" type="submit">${words.send}</button>
      </form>
      <p class="muted">${words.until} ${moment(form.expiresAt, language)}.</p>
    </div>`,
  };
};

/** What follows, with the promise that runs now. */
const nextSteps = ({ state }: FoundCase, language: Language): Html => {
  const words = identityText[language];
  if (state.status === 'closed') return html`<p>${words.nextClosed}</p>`;
  const channel = channelName(state.file.threads[0]?.channel ?? '', language);
  const due = html`, ${words.by} ${moment(state.clock.dueAt, language)}`;
  return html`<ol class="next">
    <li>${words.next1}${state.clock.step === 'coordinate' && due}.</li>
    <li>${words.next2}${state.clock.step === 'follow-up' && due}.</li>
    <li>${words.next3(channel)}.</li>
  </ol>`;
};

/** `code` opens the case's page: the receipt is drawn only for whoever holds the used link, and for one day. */
export type IdentityReceipt = { found: FoundCase; code: string; token: string; language: Language };

/** Shows number and code and nothing that was typed; its button posts both, so that the code stands in no address. */
export const receiptPage = ({ found, code, token, language }: IdentityReceipt): Page => {
  const words = identityText[language];
  const { number, withoutIdentity } = found.state.file;
  const isUnnamed = withoutIdentity !== undefined;
  const title = isUnnamed ? words.unnamedTitle : words.doneTitle;
  return {
    language,
    path: `/identitas/${encodeURIComponent(token)}/terima`,
    title,
    hidden: true,
    main: html`<div class="wide part narrow">
      <div class="receipt">
        <h1>${icon('check')}${title}</h1>
        <p>${isUnnamed ? words.unnamedLead : words.doneLead}</p>
        <dl>
          <div>
            <dt>${words.number}</dt>
            <dd>${number}</dd>
          </div>
          <div>
            <dt>${words.code}</dt>
            <dd>${code.slice(0, 3)} ${code.slice(3)}</dd>
          </div>
        </dl>
      </div>
      <p>${words.keep}</p>
      <h2>${words.nextHeading}</h2>
      ${nextSteps(found, language)}
      <form method="post" action="${linkTo('/lacak', language)}">
        <input type="hidden" name="nomor" value="${number}" />
        <input type="hidden" name="kode" value="${code}" />
        <button class="button" type="submit">${words.open}</button>
      </form>
    </div>`,
  };
};

type Calm = 'unknown' | 'expired' | 'used' | 'saving';

/** A link that serves no more: what that means, and what to do. */
export const calmPage = (kind: Calm, path: string, language: Language): Page => {
  const words = identityText[language];
  const titles = {
    unknown: words.unknownTitle,
    expired: words.expiredTitle,
    used: words.usedTitle,
    saving: words.savingTitle,
  };
  return {
    language,
    path,
    title: titles[kind],
    hidden: true,
    ...(kind === 'saving' ? { refreshSeconds: 2 } : {}),
    main: html`<div class="wide part narrow">
      <h1>${titles[kind]}</h1>
      <p class="lead">${words[kind]}</p>
      ${
        kind === 'used' &&
        html`<p>${words.usedTrack}</p>
          <p><a class="button" href="${linkTo('/lacak', language)}">${words.open}</a></p>`
      }
    </div>`,
  };
};
