// What a reporter may ask of the data that is kept of them, on their case's page: what waits, and the form for more.
import { personRequestKinds, type PersonRequestKind } from '#core/person-request.ts';
import { fieldOf, lengthOf } from './fields.ts';
import { radio, textArea, type Faults } from './forms.ts';
import { html, type Html } from './html.ts';
import { linkTo, type Language } from './language.ts';
import { momentWords } from './moments.ts';
import { ownDataText, trackText } from './words.ts';
import type { AnsweredRequest } from './case.query.ts';
import type { CaseView } from './case-view.ts';
import type { CheckedActs } from './track.acts.ts';

const mostWords = 1000;

/** What follows from granting it, where that is not said by its name. */
const hintOf = (kind: PersonRequestKind, language: Language): Html | false => {
  const { kindHints } = ownDataText[language];
  return (kind === 'restrict' || kind === 'withdraw') && html`<br /><small class="muted">${kindHints[kind]}</small>`;
};

const kindFields = ({ language, faults, typed }: CaseView): Html => {
  const words = ownDataText[language];
  const fault = faults['hak-access'];
  return html`<fieldset class="field${fault !== undefined && ' at-fault'}">
    <legend>${words.legend}</legend>
    ${fault !== undefined && html`<p class="fault" id="hak-fault">${fault}</p>`}
    <div class="choices">
      ${personRequestKinds.map((kind) =>
        radio({
          ...{ name: 'hak', value: kind, chosen: typed.right === kind },
          describedBy: fault === undefined ? undefined : 'hak-fault',
          words: html`<span>${words.kinds[kind]}${hintOf(kind, language)}</span>`,
        }),
      )}
    </div>
  </fieldset>`;
};

const waiting = ({ language, requests }: CaseView): Html[] => {
  const words = ownDataText[language];
  return requests.map(({ kind, dueAt }) => {
    const name = words.kinds[kind];
    return html`<p class="thanks">
      ${dueAt === undefined ? words.waitingErasure(name) : words.waiting(name, momentWords(dueAt, language))}
    </p>`;
  });
};

/** What was decided and why; of what was declined, how to object. */
const answerOf = (one: AnsweredRequest, language: Language): Html => {
  const words = ownDataText[language];
  const { kind, outcome, at, ground, corrected, note, lifted } = one;
  return html`<li>
    <p>
      <b>${words[outcome](words.kinds[kind], momentWords(at, language))}</b>
      ${ground !== undefined && words.ground(words.grounds[ground])}
      ${corrected.length > 0 && words.corrected(words.fields(corrected))}
    </p>
    ${note !== '' && html`<p lang="id">${note}</p>`}
    ${lifted !== undefined && html`<p>${words.lifted(momentWords(lifted.at, language))} <span lang="id">${lifted.reason}</span></p>`}
    ${outcome === 'declined' && html`<p>${words.objection}</p>`}
  </li>`;
};

const answers = ({ language, answered }: CaseView): Html | false =>
  answered.length > 0 &&
  html`<h3>${ownDataText[language].answered}</h3>
    <ul>
      ${answered.map((one) => answerOf(one, language))}
    </ul>`;

/** Nothing once the person was erased: nothing is left to ask of. */
export const rightsSection = (view: CaseView): Html | undefined => {
  const { found, language, faults, typed } = view;
  if (found.state.file.erased === true) return undefined;
  const words = ownDataText[language];
  const action = linkTo(`/lacak/${found.state.file.number}/hak`, language);
  const isOpen = faults['hak-access'] !== undefined || faults['penjelasan'] !== undefined;
  return html`<details class="card act" id="data-saya" ${isOpen && html`open`}>
    <summary><h2>${words.heading}</h2></summary>
    <p>${words.lead}</p>
    ${waiting(view)} ${answers(view)}
    <form class="stack" method="post" action="${action}" novalidate>
      ${kindFields(view)}
      ${textArea({ name: 'penjelasan', label: words.words, fault: faults['penjelasan'], value: typed.rightWords, language }, 3)}
      <button class="button quiet" type="submit">${words.send}</button>
    </form>
  </details>`;
};

/** One of the rights must be named; what is written beside it is at most 1000 characters. */
export const checkRight = (
  sent: unknown,
  language: Language,
): CheckedActs<{ kind: PersonRequestKind; words: string }> => {
  const kind = personRequestKinds.find((one) => one === fieldOf(sent, 'hak'));
  const words = fieldOf(sent, 'penjelasan');
  const tooLong = lengthOf(words) > mostWords;
  const faults: Faults = {
    'hak-access': kind === undefined ? ownDataText[language].errors.kindMissing : undefined,
    penjelasan: tooLong ? trackText[language].errors.commentLong : undefined,
  };
  return kind === undefined || tooLong ? { faults } : { faults, asked: { kind, words } };
};
