// Errors and unknown addresses as a page for people: what happened, and where to go on.
import type { ProblemPage } from '#http/errors.ts';
import { languageOf } from '#http/problem.ts';
import { html } from './html.ts';
import { linkTo } from './language.ts';
import { draw } from './layout.ts';
import { problemText } from './words.ts';

/** Drawn without asking the database, which may be what is missing. */
export const problemPage: ProblemPage = (problem, request) => {
  const language = languageOf(request);
  const words = problemText[language];
  const ours = problem.status >= 500 && problem.request !== undefined;
  const main = html`<div class="wide part narrow">
    <p class="status">${problem.status}</p>
    <h1>${problem.title}</h1>
    <p class="lead">${problem.detail}</p>
    ${ours && html`<p class="muted">${words.request} <code>${problem.request}</code></p>`}
    <p class="buttons">
      <a class="button" href="${linkTo('/', language)}">${words.home}</a>
      <a class="button quiet" href="${linkTo('/lacak', language)}">${words.track}</a>
    </p>
  </div>`;
  return draw({ language, path: '/', title: problem.title, hidden: true, main }, undefined);
};
