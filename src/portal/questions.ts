// What the city asks about a kind of matter: fields of the reporter's forms, and their answers as words of theirs. None of it is ever demanded.
import { fieldOf, lengthOf } from './fields.ts';
import { textField, type Faults } from './forms.ts';
import { html, type Html } from './html.ts';
import type { Language } from './language.ts';
import { questionText } from './words.ts';

/** A question as the form showed it, and what was typed below it. */
export type Asked = { question: string; answer: string };

/** As many as a form shows, and as long as all that the city asks of a category, and as one answer, may be. */
const most = { questions: 10, question: 1000, answer: 300 };

/** A form that nobody filled in yet. */
export const asking = (questions: readonly string[]): Asked[] =>
  questions.slice(0, most.questions).map((question) => ({ question, answer: '' }));

/** Each goes with the question that its reporter saw: the city may have asked something else since. */
export const askedIn = (sent: unknown): Asked[] =>
  Array.from({ length: most.questions }, (_, index) => ({
    question: fieldOf(sent, `soal-${String(index + 1)}`)
      .replaceAll(/\s+/g, ' ')
      .slice(0, most.question),
    answer: fieldOf(sent, `jawab-${String(index + 1)}`).replaceAll(/\s+/g, ' '),
  })).filter(({ question }) => question !== '');

/** What is too long comes back whole, with a word beside it. */
export const questionFaults = (asked: readonly Asked[], language: Language): Faults =>
  Object.fromEntries(
    asked.map(({ answer }, index) => [
      `jawab-${String(index + 1)}`,
      lengthOf(answer) > most.answer ? questionText[language].tooLong(most.answer) : undefined,
    ]),
  );

/** A line for each that was answered, the question before it. */
export const answersIn = (asked: readonly Asked[]): string[] =>
  asked
    .filter(({ answer }) => answer !== '')
    .map(({ question, answer }) => `${question}${/[?:]$/.test(question) ? '' : ':'} ${answer}`);

/** Nothing where nothing is asked. Questions are the city's own words, in Indonesian on every page. */
export const questionFields = (asked: readonly Asked[], language: Language, faults: Faults): Html | undefined => {
  if (asked.length === 0) return undefined;
  const words = questionText[language];
  return html`<fieldset>
    <legend>${words.legend}</legend>
    <p class="hint">${words.hint}</p>
    <div class="stack" ${language !== 'id' && html`lang="id"`}>
      ${asked.map(({ question, answer }, index) => {
        const place = String(index + 1);
        const name = `jawab-${place}`;
        return html`<input type="hidden" name="soal-${place}" value="${question}" />
          ${textField({ name, label: question, value: answer, fault: faults[name], language, autocomplete: 'off' })}`;
      })}
    </div>
  </fieldset>`;
};
