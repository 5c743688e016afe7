// The form with which a reporter opens their case: number and code. The same on the front page and on its own.
import { parseCaseNumber } from '#core/case-number.ts';
import { fieldOf } from './fields.ts';
import { textField, type Faults } from './forms.ts';
import { html, type Html } from './html.ts';
import { linkTo, type Language } from './language.ts';
import { trackText } from './words.ts';

/** `number` and `code` are what was typed, to be shown again; a code that was tried in vain is not among it. */
export type TrackForm = { language: Language; faults: Faults; number: string; code: string };

/** Always posts, so that a code typed here stands in no address. */
export const trackForm = ({ language, faults, number, code }: TrackForm): Html => {
  const words = trackText[language];
  return html`<form class="stack" method="post" action="${linkTo('/lacak', language)}" novalidate>
    ${textField({
      name: 'nomor',
      label: words.number,
      hint: words.numberHint,
      fault: faults['nomor'],
      value: number,
      language,
      autocomplete: 'off',
      look: 'code',
    })}
    ${textField({
      name: 'kode',
      label: words.code,
      hint: words.codeHint,
      fault: faults['kode'],
      value: code,
      language,
      autocomplete: 'off',
      inputmode: 'numeric',
      look: 'short',
    })}
    <button class="button" type="submit">${words.submit}</button>
  </form>`;
};

/** Both well formed, `code` as six bare digits; neither is known to belong to a case yet. */
export type TrackAsked = { number: string; code: string };

/** `form` holds what was typed beside what is wrong with it, for the page that shows both. */
export type CheckedTrack = { ok: true; asked: TrackAsked } | { ok: false; form: TrackForm };

/** A number with a typing mistake is told before anything is looked up: its check characters are no secret. */
export const checkTrackForm = (sent: unknown, language: Language): CheckedTrack => {
  const { errors } = trackText[language];
  const typed = { number: fieldOf(sent, 'nomor').slice(0, 60), code: fieldOf(sent, 'kode').slice(0, 20) };
  const parsed = parseCaseNumber(typed.number);
  const code = typed.code.replaceAll(/\D/g, '');
  const faults: Faults = {
    nomor: parsed.ok ? undefined : typed.number === '' ? errors.numberMissing : errors.numberTypo,
    kode: code.length === 6 ? undefined : errors.codeMissing,
  };
  if (!parsed.ok || faults['kode'] !== undefined) return { ok: false, form: { language, faults, ...typed } };
  return { ok: true, asked: { number: parsed.number, code } };
};
