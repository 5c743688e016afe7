// The sheet for the Ombudsman: that the agency was complained to first, what was sent, what was told, and when. To be printed.
import { channelName } from '#channels/kinds.ts';
import type { CaseView } from './case-view.ts';
import { historyOf } from './history.ts';
import { html, paragraphs, type Html } from './html.ts';
import type { Page } from './layout.ts';
import { moment } from './moments.ts';
import { nowOf } from './now.ts';
import type { Sent, ToldThem } from './proof.query.ts';
import { proofText, trackText } from './words.ts';

/** `office` as the configuration names it; `address` of the tracking page. */
export type ProofView = CaseView & {
  sent: readonly Sent[];
  told: readonly ToldThem[];
  office: string | undefined;
  address: string;
};

const fact = (name: string, value: Html | string | undefined): Html | false =>
  value !== undefined &&
  html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;

const factsOf = (view: ProofView): Html => {
  const { found, language, now, office } = view;
  const { facts } = proofText[language];
  const { number, reportedAt, upikNumber } = found.state.file;
  return html`<dl class="facts">
    ${fact(facts.number, number)}${fact(facts.upik, upikNumber)}${fact(facts.office, office)}
    ${fact(facts.channel, channelName(found.channel, language))}${fact(facts.received, moment(reportedAt, language))}
    ${fact(facts.stands, nowOf(view, trackText[language]).sentence)}${fact(facts.printed, moment(now, language))}
  </dl>`;
};

const list = (heading: string, none: string, items: readonly Html[]): Html =>
  html`<section>
    <h2>${heading}</h2>
    ${
      items.length === 0
        ? html`<p>${none}</p>`
        : html`<ol class="history">
            ${items}
          </ol>`
    }
  </section>`;

const sentItem = ({ at, where, text, deleted, files }: Sent, { language }: ProofView): Html => {
  const words = proofText[language];
  return html`<li>
    <p class="when">
      ${moment(at.getTime(), language)} · ${words.where[where]}${files > 0 && ` · ${words.files(files)}`}
    </p>
    ${deleted ? html`<p>${words.deleted}</p>` : paragraphs(text)}
  </li>`;
};

const toldItem = ({ at, where, text, standing }: ToldThem, { language }: ProofView): Html => {
  const words = proofText[language];
  return html`<li>
    <p class="when">${moment(at.getTime(), language)} · ${words.where[where]} · ${words.standing[standing]}</p>
    ${paragraphs(text)}
  </li>`;
};

/** For whoever holds the case's pass: it shows their own words, which the tracking page does not. */
export const proofPage = (view: ProofView): Page => {
  const { found, events, names, language, sent, told, address } = view;
  const words = proofText[language];
  const { number } = found.state.file;
  const happened = historyOf(events, language, names)
    .toReversed()
    .map(
      ({ at, text }) =>
        html`<li>
          <p class="when">${moment(at, language)}</p>
          <p>${text}</p>
        </li>`,
    );
  return {
    language,
    path: `/lacak/${number}/bukti`,
    title: words.title(number),
    hidden: true,
    main: html`<div class="wide part">
      <h1>${words.heading}</h1>
      <p>${words.lead}</p>
      ${factsOf(view)}
      ${list(
        words.sentHeading,
        words.none,
        sent.map((one) => sentItem(one, view)),
      )}
      ${list(
        words.toldHeading,
        words.none,
        told.map((one) => toldItem(one, view)),
      )}
      ${list(words.happenedHeading, words.none, happened)}
      <p class="muted">${words.check(address)}</p>
      <p class="muted">${words.howToPrint}</p>
    </div>`,
  };
};
