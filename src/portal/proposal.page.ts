// The form behind a link that stands in a public reply. Must show nothing of the case but its number: anybody may read it.
import type { Instant } from '#core/time.ts';
import { faultSummary, hasFaults } from './forms.ts';
import { html } from './html.ts';
import { icon } from './icon.ts';
import { notice, personFields, placeFields, type PersonForm } from './identity.page.ts';
import { linkTo, type Language } from './language.ts';
import type { Page } from './layout.ts';
import { moment } from './moments.ts';
import { identityText, proposalText } from './words.ts';

/** What the page of one link shows. */
export type ProposalForm = PersonForm & { token: string; number: string; expiresAt: Instant };

/** Where a link leads. */
export const proposalPath = (token: string): string => `/isi/${encodeURIComponent(token)}`;

/** The fields and the notice of the private form, without a word of the report. */
export const proposalPage = (form: ProposalForm): Page => {
  const { language, token, number, faults } = form;
  const words = proposalText[language];
  const shared = identityText[language];
  return {
    ...{ language, path: proposalPath(token), title: words.title, hidden: true, faulty: hasFaults(faults) },
    main: html`<div class="wide part narrow">
      ${faultSummary(faults, language)}
      <h1>${words.title}</h1>
      <p class="lead">${words.lead(number)}</p>
      <p>${words.unsure}</p>
      <form class="stack" method="post" action="${linkTo(proposalPath(token), language)}" novalidate>
        ${personFields(form)}${placeFields(form)}${notice(form)}
        <p class="muted">${words.destroyed}</p>
        <button class="button" type="submit">${shared.send}</button>
      </form>
      <p class="muted">${shared.until} ${moment(form.expiresAt, language)}.</p>
    </div>`,
  };
};

/** How it ended for whoever came: nothing of what was typed, and no code. */
export const proposalEndPage = (
  kind: 'done' | 'unknown' | 'ended' | 'full',
  token: string,
  language: Language,
): Page => {
  const words = proposalText[language];
  const title = words[`${kind}Title`];
  return {
    ...{ language, path: proposalPath(token), title, hidden: true },
    main: html`<div class="wide part narrow">
      <h1>${kind === 'done' && icon('check')}${title}</h1>
      <p class="lead">${words[kind]}</p>
    </div>`,
  };
};
