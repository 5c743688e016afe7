// On its reporter's page: the other matters of their message, each under a number of its own, and how far it is. Each has its own code: whoever was
// shown this page was shown none of theirs.
import type { CaseView } from './case-view.ts';
import type { FamilyLine } from './children.query.ts';
import { html, type Html } from './html.ts';
import { linkTo, type Language } from './language.ts';
import { trackText } from './words.ts';

const lineOf = ({ number, status, agency, category }: FamilyLine, language: Language): Html => {
  const { states, noAgency } = trackText[language].children;
  const what = [category, agency ?? (status === 'closed' ? null : noAgency)].filter((one) => one !== null);
  return html`<li>
    <p><a class="number" href="${linkTo(`/lacak/${number}`, language)}">${number}</a>: <b>${states[status]}</b></p>
    ${what.length > 0 && html`<p class="muted">${what.join(' · ')}</p>`}
  </li>`;
};

/** Nothing of a case that stands alone. */
export const childrenSection = ({ family, language }: CaseView): Html | undefined => {
  const { parent, children = [] } = family ?? {};
  const words = trackText[language].children;
  if (parent !== undefined)
    return html`<section aria-labelledby="family">
      <h2 id="family">${words.childHeading}</h2>
      <p>
        ${words.childOf} <a class="number" href="${linkTo(`/lacak/${parent}`, language)}">${parent}</a>.
        ${words.ownCode}
      </p>
    </section>`;
  if (children.length === 0) return undefined;
  const done = children.filter(({ status }) => status === 'closed').length;
  return html`<section aria-labelledby="family">
    <h2 id="family">${words.heading}</h2>
    <p>${words.count(done, children.length)} ${words.ownCode}</p>
    <ul class="plain">
      ${children.map((one) => lineOf(one, language))}
    </ul>
  </section>`;
};
