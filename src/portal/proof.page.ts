// The sheet for the Ombudsman: that the agency was complained to first, what was sent, what was told, and when. To be printed.
import { channelName } from '#channels/kinds.ts';
import type { CaseView } from './case-view.ts';
import { historyOf } from './history.ts';
import { stepsOf } from './journey.ts';
import { html, paragraphs, type Html } from './html.ts';
import { linkTo } from './language.ts';
import type { Page } from './layout.ts';
import { moment, momentWords } from './moments.ts';
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

/** What the sheet is about, by name; what is not known is left out. */
export const proofFacts = (view: ProofView): [name: string, value: string][] => {
  const { found, language, now, office } = view;
  const { facts } = proofText[language];
  const { number, reportedAt, upikNumber } = found.state.file;
  const all: [string, string | undefined][] = [
    [facts.number, number],
    [facts.upik, upikNumber],
    [facts.office, office],
    [facts.channel, channelName(found.channel, language)],
    [facts.received, momentWords(reportedAt, language)],
    [facts.stands, nowOf(view, trackText[language]).sentence],
    [facts.printed, momentWords(now, language)],
  ];
  return all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as [string, string]]));
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
  const happened = historyOf(events, language, names, stepsOf(view))
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
    title: found.state.file.lane === undefined ? words.title(number) : trackText[language].quiet,
    quiet: found.state.file.lane !== undefined,
    hidden: true,
    main: html`<div class="wide part">
      <h1>${words.heading}</h1>
      <p>${words.lead}</p>
      <p class="on-screen"><a href="${linkTo(`/lacak/${number}/bukti.pdf`, language)}">${words.asPdf}</a></p>
      <dl class="facts">
        ${proofFacts(view).map(
          ([name, value]) =>
            html`<div>
              <dt>${name}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>
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
      <p class="muted on-screen">${words.howToPrint}</p>
    </div>`,
  };
};
