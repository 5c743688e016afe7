// "Has somebody reported it?": between the pictures and the person, and only where a public case may be the same.
// Must not show a reporter, or words or pictures of theirs. Nothing is sent from it: it leads on, or to the case.
import type { AlikeCase } from './alike.query.ts';
import { html, type Html } from './html.ts';
import { linkTo, type Language } from './language.ts';
import type { Page } from './layout.ts';
import { moment } from './moments.ts';
import { addressOf } from './report.form.ts';
import { alikeText, followText, reportText } from './words.ts';

/** Where it stands. */
export const alikeAddress = '/lapor?langkah=serupa';

const stateOf = ({ status, agency }: AlikeCase, language: Language): string => {
  const { states } = followText[language].publicPage;
  if (status === 'closed') return states.closed;
  return agency === null ? states.open : states.withAgency(agency);
};

const card = (one: AlikeCase, language: Language): Html => {
  const words = alikeText[language];
  return html`<li class="card">
    <h2>${one.service}</h2>
    <p class="facts">
      <span>${one.kelurahan ?? words.noPlace}</span>
      <span>${moment(one.reportedAt.getTime(), language)}</span>
    </p>
    ${one.summary !== '' && html`<p lang="id">${one.summary}</p>`}
    <p>${stateOf(one, language)}</p>
    <p>
      <a class="button quiet" href="${linkTo(`/ikuti/${one.number}`, language)}"
        >${words.follow}<span class="unseen"> ${one.number}</span></a
      >
    </p>
  </li>`;
};

/** `alike`: one at least. */
export const alikePage = (alike: readonly AlikeCase[], language: Language): Page => {
  const words = alikeText[language];
  return {
    language,
    path: alikeAddress,
    title: `${words.title} – ${reportText[language].title}`,
    hidden: true,
    main: html`<div class="wide part narrow">
      <h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
      <ul class="alike stack">
        ${alike.map((one) => card(one, language))}
      </ul>
      <p class="buttons">
        <a class="button" href="${linkTo(addressOf('siapa'), language)}">${words.goOn}</a>
        <a class="button quiet" href="${linkTo(addressOf('foto'), language)}">${reportText[language].back}</a>
      </p>
      <p class="muted">${words.kept}</p>
    </div>`,
  };
};
