// What a reporter may do on their case's page: say more, take it back, rate it, have it opened again. Shown exactly when the core allows it.
import type { Score } from '#app/hear-reporter.ts';
import { obstacle } from '#core/complaint/standing.ts';
import { isWithin, rightEndsAt } from '#core/complaint/steps/convey.ts';
import { fieldOf, lengthOf } from './fields.ts';
import { hasFaults, radio, textArea, type Faults } from './forms.ts';
import { html, type Html } from './html.ts';
import { answersIn, askedIn, questionFaults, questionFields } from './questions.ts';
import { linkTo, type Language } from './language.ts';
import { moment } from './moments.ts';
import { trackText } from './words.ts';
import type { CaseView } from './case-view.ts';

const scores = [1, 2, 3, 4, 5] as const satisfies readonly Score[];
const mostWords = 1000;

/** What goes along with more words at once. */
export const mostAdded = { pictures: 4, bytes: 10 * 1024 * 1024 };

const may = ({ found, now, terms }: CaseView, act: 'Rate' | 'Reopen'): boolean =>
  obstacle(found.state, { kind: 'reporter' }, act) === undefined &&
  isWithin(found.state, act === 'Rate' ? 'rate' : 'reopen', now, terms);

const scoreFields = ({ language, faults, typed }: CaseView): Html => {
  const words = trackText[language];
  const fault = faults['nilai-1'];
  return html`<fieldset class="field${fault !== undefined && ' at-fault'}">
    <legend>${words.rateLegend}</legend>
    ${fault !== undefined && html`<p class="fault" id="nilai-fault">${fault}</p>`}
    <div class="scores">
      ${scores.map((score) =>
        radio({
          ...{ name: 'nilai', value: String(score), chosen: typed.score === String(score) },
          describedBy: fault === undefined ? undefined : 'nilai-fault',
          words: html`<b>${score}</b><span>${words.scores[score - 1]}</span>`,
        }),
      )}
    </div>
  </fieldset>`;
};

const rateForm = (view: CaseView): Html => {
  const { language, found, faults, typed } = view;
  const words = trackText[language];
  const action = linkTo(`/lacak/${found.state.file.number}/nilai`, language);
  return html`<form class="stack" method="post" action="${action}" novalidate>
    ${scoreFields(view)}
    ${textArea(
      {
        name: 'catatan',
        label: words.comment,
        hint: words.commentHint,
        fault: faults['catatan'],
        value: typed.comment,
        language,
      },
      3,
    )}
    <button class="button" type="submit">${words.rateSend}</button>
  </form>`;
};

/** Nothing before the core lets the reporter rate; afterwards the mark that was given, without a form. */
export const rateSection = (view: CaseView): Html | undefined => {
  const { found, language } = view;
  const words = trackText[language];
  const rating = found.state.status === 'closed' ? found.state.rating : undefined;
  if (rating === undefined && !may(view, 'Rate')) return undefined;
  return html`<section class="card act" id="penilaian" aria-labelledby="rate">
    <h2 id="rate">${words.rateHeading}</h2>
    ${rating === undefined ? rateForm(view) : html`<p class="thanks">${words.rated(rating)}</p>`}
  </section>`;
};

/** Nothing unless the core lets the reporter reopen the case now; says until when that right lasts. */
export const reopenSection = (view: CaseView): Html | undefined => {
  const { found, language, faults, typed } = view;
  if (found.state.status !== 'closed' || !may(view, 'Reopen')) return undefined;
  const words = trackText[language];
  const { number } = found.state.file;
  const until = rightEndsAt(found.state, 'reopen', view.terms);
  return html`<details class="card act" id="buka-lagi" ${faults['alasan'] !== undefined && html`open`}>
    <summary><h2>${words.reopenHeading}</h2></summary>
    <p>${words.reopenLead} ${moment(until, language)}.</p>
    <form class="stack" method="post" action="${linkTo(`/lacak/${number}/buka-lagi`, language)}" novalidate>
      ${textArea({ name: 'alasan', label: words.reason, fault: faults['alasan'], value: typed.reason, language }, 4)}
      <button class="button quiet" type="submit">${words.reopenSend}</button>
    </form>
  </details>`;
};

/** A browser fills in no file again: after a fault it is chosen anew. */
const pictureField = ({ language, faults }: CaseView): Html => {
  const words = trackText[language];
  const fault = faults['foto'];
  return html`<div class="field${fault !== undefined && ' at-fault'}">
    <label for="foto">${words.addPictures}</label>
    <p class="hint" id="foto-hint">${words.addPicturesHint(mostAdded.pictures)}</p>
    ${fault !== undefined && html`<p class="fault" id="foto-fault">${fault}</p>`}
    <input
      id="foto"
      name="foto"
      type="file"
      accept="image/*"
      multiple
      aria-describedby="foto-hint${fault !== undefined && ' foto-fault'}"
      ${fault !== undefined && html`aria-invalid="true"`}
    />
  </div>`;
};

/** Nothing once the case is closed: whoever has more to say then has it opened again. */
export const addForm = (view: CaseView): Html | undefined => {
  const { found, language, faults, typed } = view;
  if (obstacle(found.state, { kind: 'reporter' }, 'AddWords') !== undefined) return undefined;
  const words = trackText[language];
  const action = linkTo(`/lacak/${found.state.file.number}/tambah`, language);
  const [label, hint, fault] = [words.add, words.addHint, faults['keterangan']];
  return html`<form class="stack" id="tambah" method="post" enctype="multipart/form-data" action="${action}" novalidate>
    ${textArea({ name: 'keterangan', label, hint, fault, value: typed.words, language }, 3)}
    ${questionFields(view.asked, language, faults)}${pictureField(view)}
    <button class="button quiet" type="submit">${words.addSend}</button>
  </form>`;
};

/** Closed until it is asked for: one press too many would end a case. */
export const withdrawSection = (view: CaseView): Html | undefined => {
  const { found, language, faults, typed } = view;
  if (obstacle(found.state, { kind: 'reporter' }, 'Withdraw') !== undefined) return undefined;
  const words = trackText[language];
  const action = linkTo(`/lacak/${found.state.file.number}/tarik`, language);
  const fault = faults['mengapa'];
  return html`<details class="card act" id="tarik" ${fault !== undefined && html`open`}>
    <summary><h2>${words.withdrawHeading}</h2></summary>
    <p>${words.withdrawLead}</p>
    <form class="stack" method="post" action="${action}" novalidate>
      ${textArea({ name: 'mengapa', label: words.withdrawWhy, fault, value: typed.why, language }, 3)}
      <button class="button quiet" type="submit">${words.withdrawSend}</button>
    </form>
  </details>`;
};

/** `asked` is there exactly when no field is at fault. */
export type CheckedActs<T> = { faults: Faults; asked?: T };

/** Takes 1 to 5 and nothing between; the comment may be missing, and may not exceed 1000 characters. */
export const checkRating = (sent: unknown, language: Language): CheckedActs<{ score: Score; comment: string }> => {
  const { errors } = trackText[language];
  const score = scores.find((one) => String(one) === fieldOf(sent, 'nilai'));
  const comment = fieldOf(sent, 'catatan');
  const tooLong = lengthOf(comment) > mostWords;
  const faults: Faults = {
    'nilai-1': score === undefined ? errors.scoreMissing : undefined,
    catatan: tooLong ? errors.commentLong : undefined,
  };
  return score === undefined || tooLong ? { faults } : { faults, asked: { score, comment } };
};

/** A reason must be given, of at most 1000 characters. */
export const checkReason = (sent: unknown, language: Language): CheckedActs<string> => {
  const { errors } = trackText[language];
  const reason = fieldOf(sent, 'alasan');
  if (reason === '') return { faults: { alasan: errors.reasonMissing } };
  if (lengthOf(reason) > mostWords) return { faults: { alasan: errors.commentLong } };
  return { faults: {}, asked: reason };
};

type Errors = (typeof trackText)['id']['errors'];

const wordsFault = (words: string, parts: number, errors: Errors): string | undefined => {
  if (lengthOf(words) > mostWords) return errors.commentLong;
  return parts === 0 ? errors.wordsMissing : undefined;
};

/** Words must be there, at most 1000 characters of them, or an answer to what the city asks, or a picture. */
export const checkWords = (sent: unknown, language: Language, pictures = 0): CheckedActs<string> => {
  const { errors } = trackText[language];
  const words = fieldOf(sent, 'keterangan');
  const asked = askedIn(sent);
  const said = [...answersIn(asked), ...(words === '' ? [] : [words])];
  const faults: Faults = {
    keterangan: wordsFault(words, said.length + pictures, errors),
    ...questionFaults(asked, language),
  };
  return hasFaults(faults) ? { faults } : { faults, asked: said.join('\n') };
};

/** No reason need be given; one of at most 1000 characters may be. */
export const checkWithdrawal = (sent: unknown, language: Language): CheckedActs<string> => {
  const why = fieldOf(sent, 'mengapa');
  return lengthOf(why) > mostWords
    ? { faults: { mengapa: trackText[language].errors.commentLong } }
    : { faults: {}, asked: why };
};
