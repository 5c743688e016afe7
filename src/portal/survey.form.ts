// The survey of satisfaction on a case's page: nine questions and four about whoever answers, each of which may be left out.
import { mayBeSurveyed } from '#core/complaint/survey.ts';
import {
  elements,
  marks,
  profile,
  profileQuestions,
  type Element,
  type Mark,
  type ProfileQuestion,
  type SurveyAnswers,
} from '#core/figures/satisfaction.ts';
import type { CaseView } from './case-view.ts';
import { fieldOf } from './fields.ts';
import { radio } from './forms.ts';
import { html, type Html } from './html.ts';
import { linkTo, type Language } from './language.ts';
import { surveyResultText, surveyText } from './words.ts';

/** Of the whole form: no question is at fault by itself. */
export const surveyFault = 'survei-pertanyaan';

const markField = (element: Element, { language, marked }: CaseView): Html => {
  const { question, answers } = surveyText[language].questions[element];
  return html`<fieldset class="field">
    <legend>${question}</legend>
    <div class="scores four">
      ${marks.map((mark) =>
        radio({
          ...{ name: element, value: String(mark), chosen: marked?.marks[element] === mark },
          words: html`<span>${answers[mark - 1]}</span>`,
        }),
      )}
    </div>
  </fieldset>`;
};

const aboutField = (question: ProfileQuestion, { language, marked }: CaseView): Html => {
  const { question: said, answers } = surveyResultText[language].profile[question];
  const names: Readonly<Record<string, string>> = answers;
  return html`<div class="field">
    <label for="${question}">${said}</label>
    <select id="${question}" name="${question}">
      <option value="">${surveyText[language].unsaid}</option>
      ${profile[question].map(
        (answer) =>
          html`<option value="${answer}" ${marked?.profile[question] === answer && html`selected`}>
            ${names[answer]}
          </option>`,
      )}
    </select>
  </div>`;
};

const form = (view: CaseView): Html => {
  const { language, found, faults } = view;
  const words = surveyText[language];
  const action = linkTo(`/lacak/${found.state.file.number}/survei`, language);
  const fault = faults[surveyFault];
  return html`<form class="stack" method="post" action="${action}" novalidate>
    <div id="${surveyFault}" class="field${fault !== undefined && ' at-fault'}">
      <p>${words.lead}</p>
      ${fault !== undefined && html`<p class="fault">${fault}</p>`}
    </div>
    ${elements.map((element) => markField(element, view))}
    <details class="about">
      <summary>${words.aboutHeading}</summary>
      <p class="hint">${words.aboutLead}</p>
      ${profileQuestions.map((question) => aboutField(question, view))}
    </details>
    <button class="button" type="submit">${words.send}</button>
  </form>`;
};

/** Closed until it is asked for; nothing where the reporter was not served to the end, or their time is over. Afterwards that it was taken, and not what. */
export const surveySection = (view: CaseView): Html | undefined => {
  const { found, language, now, terms, surveyed, faults } = view;
  if (!surveyed && !mayBeSurveyed(found.state, now, terms)) return undefined;
  const words = surveyText[language];
  if (surveyed)
    return html`<section class="card act" id="survei" aria-labelledby="survey">
      <h2 id="survey">${words.heading}</h2>
      <p class="thanks">${words.thanks}</p>
    </section>`;
  return html`<details class="card act" id="survei" ${faults[surveyFault] !== undefined && html`open`}>
    <summary><h2>${words.heading}</h2></summary>
    ${form(view)}
  </details>`;
};

const markIn = (sent: unknown, element: Element): [Element, Mark][] => {
  const mark = marks.find((one) => String(one) === fieldOf(sent, element));
  return mark === undefined ? [] : [[element, mark]];
};

const aboutIn = (sent: unknown, question: ProfileQuestion): [ProfileQuestion, string][] => {
  const answer = profile[question].find((one) => one === fieldOf(sent, question));
  return answer === undefined ? [] : [[question, answer]];
};

/** What is none of the answers counts as left out. */
export const surveyAnswersIn = (sent: unknown): SurveyAnswers => ({
  marks: Object.fromEntries(elements.flatMap((element) => markIn(sent, element))),
  profile: Object.fromEntries(profileQuestions.flatMap((question) => aboutIn(sent, question))),
});

/** What is wrong with answers of which none is of the nine. */
export const surveyFaults = (language: Language): Record<string, string> => ({
  [surveyFault]: surveyText[language].nothing,
});
