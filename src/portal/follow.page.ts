// What everybody may read of a case that an officer opened to them, and the page of whoever follows one.
// Must not show a reporter, their words or pictures, or who follows.
import { findKelurahan } from '#core/place/kelurahan.ts';
import type { Follow } from '#db/follows.ts';
import { followNewsWords } from '#words/follow-speech.ts';
import type { FollowForm } from './case-view.ts';
import type { ShownCase } from './follow.query.ts';
import { followForm } from './follow.section.ts';
import { faultSummary, hasFaults, type Faults } from './forms.ts';
import { html, paragraphs, type Html } from './html.ts';
import { linkTo, type Language } from './language.ts';
import type { Page } from './layout.ts';
import { historyList, moment } from './moments.ts';
import { followText } from './words.ts';

/** `form`: undefined where letters cannot leave. */
export type PublicView = { shown: ShownCase; language: Language; form: FollowForm | undefined; faults: Faults };

const stateWords = ({ shown: { found }, language }: PublicView): string => {
  const { states } = followText[language].publicPage;
  if (found.status === 'closed') return states.closed;
  return found.agency === null ? states.open : states.withAgency(found.agency);
};

const facts = ({ shown, language }: PublicView): Html => {
  const words = followText[language].publicPage;
  const { number, kelurahan, reportedAt } = shown.found;
  const area = kelurahan === null ? undefined : findKelurahan(kelurahan)?.name;
  return html`<dl class="facts">
    <dt>${words.number}</dt>
    <dd>${number}</dd>
    <dt>${words.kelurahan}</dt>
    <dd>${area ?? words.kelurahanHidden}</dd>
    <dt>${words.day}</dt>
    <dd>${moment(reportedAt.getTime(), language)}</dd>
  </dl>`;
};

const steps = ({ shown, language }: PublicView): Html => {
  const words = followText[language].publicPage;
  const all = [
    { at: shown.found.reportedAt.getTime(), text: words.reported },
    ...shown.news.map((one) => ({ at: one.at, text: followNewsWords(one, language, shown.names) })),
  ];
  return html`<section aria-labelledby="steps">
    <h2 id="steps">${words.stepsHeading}</h2>
    ${historyList(all.toReversed(), language)}
  </section>`;
};

const following = ({ shown, language, form, faults }: PublicView): Html => {
  const words = followText[language].publicPage;
  const action = `/ikuti/${shown.found.number}`;
  return html`<section class="card" id="ikuti" aria-labelledby="follow">
    <h2 id="follow">${words.followHeading}</h2>
    ${
      form === undefined
        ? html`<p>${words.noMail}</p>`
        : html`<p>${words.followLead} ${shown.found.status === 'closed' && words.closedLately}</p>
            ${followForm({ action, language, form, faults })}`
    }
  </section>`;
};

/** Needs no code: what stands on it anybody may read. */
export const publicCasePage = (view: PublicView): Page => {
  const { shown, language, faults } = view;
  const words = followText[language].publicPage;
  const { number, summary, status } = shown.found;
  return {
    language,
    path: `/ikuti/${number}`,
    title: words.title(number),
    hidden: true,
    faulty: hasFaults(faults),
    main: html`<div class="wide part narrow">
      ${faultSummary(faults, language)}
      <h1>${shown.service}</h1>
      <p class="lead">${words.lead}</p>
      ${facts(view)}
      <section class="card state ${status === 'closed' ? 'done' : 'going'}" aria-labelledby="now">
        <h2 id="now">${words.stateHeading}</h2>
        <p class="sentence">${stateWords(view)}</p>
      </section>
      ${
        summary !== '' &&
        html`<section aria-labelledby="summary">
          <h2 id="summary">${words.summary}</h2>
          <div lang="id">${paragraphs(summary)}</div>
        </section>`
      }
      ${following(view)}${steps(view)}
    </div>`,
  };
};

type Calm = {
  language: Language;
  path: string;
  title: string;
  lead: string;
  links: readonly [to: string, label: string][];
};

const calmPage = ({ language, path, title, lead, links }: Calm): Page => ({
  ...{ language, path, title, hidden: true },
  main: html`<div class="wide part narrow">
    <h1>${title}</h1>
    <p class="lead">${lead}</p>
    <p class="buttons">
      ${links.map(([to, label]) => html`<a class="button quiet" href="${linkTo(to, language)}">${label}</a>`)}
    </p>
  </div>`,
});

/** The same for a number that is not there and a case that is not for everybody. */
export const unknownCasePage = (language: Language): Page => {
  const { title, lead, track } = followText[language].unknown;
  return calmPage({ language, path: '/lacak', title, lead, links: [['/lacak', track]] });
};

const press = (action: string, label: string, look: string, language: Language): Html =>
  html`<form method="post" action="${linkTo(action, language)}">
    <button class="button ${look}" type="submit">${label}</button>
  </form>`;

/** Where the link of a letter leads: to say yes, and to end it. */
export const subscriberPage = (follow: Follow, token: string, language: Language): Page => {
  const words = followText[language].subscriber;
  const { number, own, proven, closed } = follow;
  const path = `/kabar/${token}`;
  const title = proven ? words.title(number) : words.askTitle(number);
  const goesOn = closed ? words.ended : words.goesOn;
  return {
    ...{ language, path, title, hidden: true },
    main: html`<div class="wide part narrow">
      <h1>${title}</h1>
      <p class="lead">${proven ? goesOn : words.askLead}</p>
      <div class="stack">
        ${!proven && press(path, words.yes, '', language)}
        ${press(`${path}/berhenti`, proven ? words.stop : words.no, 'quiet', language)}
      </div>
      <p><a href="${linkTo(`${own ? '/lacak' : '/ikuti'}/${number}`, language)}">${words.open}</a></p>
    </div>`,
  };
};

/** Of a link that leads to nobody any more, and after the press that ended it. */
export const followEndPage = (kind: 'gone' | 'stopped', token: string, language: Language): Page => {
  const words = followText[language].subscriber;
  const lead = kind === 'gone' ? words.goneLead : words.stoppedLead;
  return calmPage({ language, path: `/kabar/${token}`, title: words[kind], lead, links: [['/', words.home]] });
};
