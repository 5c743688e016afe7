// What the survey of satisfaction came to, for everybody: each quarter's index, and the elements of the latest.
// Shows what was published and counts nothing.
import { knownBy } from '#core/figures/hiding.ts';
import type { PublishedSurvey } from '#core/figures/published-survey.ts';
import { html, type Html } from './html.ts';
import type { Language } from './language.ts';
import { statisticsText, surveyResultText } from './words.ts';

const decimal = (value: number, language: Language): string =>
  value.toLocaleString(language === 'en' ? 'en-GB' : 'id-ID', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const quarterWords = ({ quarter }: PublishedSurvey, language: Language): string =>
  surveyResultText[language].quarter(quarter.slice(6), quarter.slice(0, 4));

const respondents = ({ n }: PublishedSurvey, language: Language): string =>
  n === 0 ? statisticsText[language].hidden : `${String(n)}–${String(knownBy(n).most)}`;

const quarterRow = (survey: PublishedSurvey, language: Language): Html => {
  const words = surveyResultText[language];
  const { columns } = statisticsText[language].survey;
  const { index, grade } = survey;
  return html`<tr>
    <th scope="row">${quarterWords(survey, language)}</th>
    <td data-label="${columns.respondents}">${respondents(survey, language)}</td>
    <td data-label="${columns.index}">${index === undefined ? words.tooFew : decimal(index, language)}</td>
    <td data-label="${columns.grade}">${grade === undefined ? '–' : words.grade(grade)}</td>
  </tr>`;
};

const elementTable = (survey: PublishedSurvey, language: Language): Html => {
  const { elements, heads, tooFew } = surveyResultText[language];
  const caption = statisticsText[language].survey.elements(quarterWords(survey, language));
  return html`<h3>${caption}</h3>
    <table class="figures">
      <caption class="unseen">
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${heads.element}</th>
          <th scope="col">${heads.mean}</th>
        </tr>
      </thead>
      <tbody>
        ${survey.elements.map(
          ({ element, mean }) =>
            html`<tr>
              <th scope="row">${elements[element]}</th>
              <td data-label="${heads.mean}">
                ${mean === undefined ? tooFew : decimal(mean, language)}
                ${mean !== undefined && html`<meter class="bar" min="0" max="4" value="${mean}" aria-hidden="true"></meter>`}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`;
};

/** The latest first. Before a quarter is over it says when the first comes. */
export const surveyResults = (surveys: readonly PublishedSurvey[], language: Language): Html => {
  const words = statisticsText[language].survey;
  const [latest] = surveys;
  return html`<section aria-labelledby="skm">
    <h2 id="skm">${words.heading}</h2>
    <p>${words.lead}</p>
    ${
      latest === undefined
        ? html`<p>${words.none}</p>`
        : html`<table class="figures">
              <caption class="unseen">
                ${words.heading}
              </caption>
              <thead>
                <tr>
                  ${Object.values(words.columns).map((column) => html`<th scope="col">${column}</th>`)}
                </tr>
              </thead>
              <tbody>
                ${surveys.map((one) => quarterRow(one, language))}
              </tbody>
            </table>
            ${elementTable(latest, language)}`
    }
    <p><a href="/statistik/data/satisfaction.csv">CSV</a> · <a href="/statistik/data/satisfaction.json">JSON</a></p>
  </section>`;
};
