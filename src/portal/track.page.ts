// The tracking page and its form: how a case stands, in plain words, with no personal data.
import type { RecordedOf } from '#core/complaint/recorded.ts';
import { procedureOf } from '#core/sop/in-force.ts';
import type { FoundCase } from './case.query.ts';
import type { CaseView } from './case-view.ts';
import { childrenSection } from './children.section.ts';
import { faultSummary, hasFaults } from './forms.ts';
import { answerOf, agencyName, historyOf, type Answer } from './history.ts';
import { followSection } from './follow.section.ts';
import { html, paragraphs, type Html } from './html.ts';
import { channelIcon } from './icon.ts';
import { stepMarks, stepsOf } from './journey.ts';
import { linkTo, type Language } from './language.ts';
import type { Page } from './layout.ts';
import { assetPaths } from './assets.ts';
import { leaveLine } from './leave.ts';
import { historyList, moment } from './moments.ts';
import { nowOf, type Now } from './now.ts';
import { photoSection } from './photos.ts';
import { addForm, rateSection, reopenSection, withdrawSection } from './track.acts.ts';
import { surveySection } from './survey.form.ts';
import { rightsSection } from './track.rights.ts';
import { messagesSection } from './report.receipt.ts';
import { caseRoad } from './road.ts';
import { channelName, isOnOwnPages, isSpoken } from '#channels/kinds.ts';
import { proofText, trackText, type TrackWords } from './words.ts';
import { trackForm, type TrackForm } from './track.form.ts';

/** Looks the same whether the number exists or not, and is a search engine's while nobody typed one; `path` is where the link to the other language leads. */
export const trackFormPage = (form: TrackForm, path = '/lacak'): Page => {
  const words = trackText[form.language];
  return {
    language: form.language,
    path,
    title: words.title,
    description: words.lead,
    faulty: hasFaults(form.faults),
    hidden: form.number !== '' || path !== '/lacak',
    main: html`<div class="wide part narrow">
      ${faultSummary(form.faults, form.language)}
      <h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
      ${trackForm(form)}
    </div>`,
  };
};

/** Whether SP4N-LAPOR! passed it on: another procedure, in working days. */
const isReport = ({ state }: FoundCase): boolean => procedureOf(state.file.sop).reportClass !== undefined;

const nowCard = ({ tone, sentence, more, dueAt }: Now, language: Language): Html => {
  const words = trackText[language];
  return html`<section class="card state ${tone}" aria-labelledby="now">
    <h2 id="now">${words.nowHeading}</h2>
    <p class="sentence">${sentence}</p>
    ${
      dueAt !== undefined &&
      html`<p class="due">
        <span>${tone === 'late' ? words.lateLabel : words.untilLabel}</span> <b>${moment(dueAt, language)}</b>
      </p>`
    }
    ${more.map((line) => html`<p>${line}</p>`)}
  </section>`;
};

/** What the agency had brought when the answer was written: what came later is not told by it. */
const resultBefore = (events: CaseView['events']): RecordedOf<'FieldResultReported'> | undefined => {
  const answered = events.findLastIndex(({ type }) => type === 'ResultWritten');
  const found = events.slice(0, answered).findLast(({ type }) => type === 'FieldResultReported');
  return found?.type === 'FieldResultReported' ? found : undefined;
};

const answerWords = ({ text }: Answer, words: TrackWords, isHere: boolean): Html => {
  if (text === undefined) return html`<p>${isHere ? words.resultHere : words.resultPrivate}</p>`;
  return typeof text === 'string' ? paragraphs(text) : html`<p>${words.resultGone[text.gone]}</p>`;
};

const answerCard = ({ found, events, names, photos, language }: CaseView): Html | undefined => {
  const answer = answerOf(events);
  if (answer === undefined) return undefined;
  const words = trackText[language];
  const fieldResult = resultBefore(events);
  return html`<section class="card answer" aria-labelledby="answer">
    <h2 id="answer">${words.resultHeading}</h2>
    ${fieldResult !== undefined && html`<p class="tag ${fieldResult.outcome}">${words.outcome[fieldResult.outcome]}</p>`}
    <div class="said">${answerWords(answer, words, isOnOwnPages(found.channel))}</div>
    ${photoSection({ number: found.state.file.number, photos, language })}
    <p class="muted">
      ${moment(answer.at, language)}${
        fieldResult !== undefined && html` · ${words.answeredBy(agencyName(names, fieldResult.agencyId))}`
      }
    </p>
  </section>`;
};

const historySection = (view: CaseView): Html => {
  const { events, language, names } = view;
  const words = trackText[language];
  return html`<section aria-labelledby="history">
    <h2 id="history">${words.historyHeading}</h2>
    ${historyList(historyOf(events, language, names, stepsOf(view)), language)}
  </section>`;
};

const caseHead = ({ found, language }: CaseView): Html => {
  const words = trackText[language];
  const { number, reportedAt, upikNumber } = found.state.file;
  return html`<h1 class="number">${number}</h1>
    <p class="facts">
      <span>${channelIcon(found.channel)}${words.about(channelName(found.channel, language))}</span>
      <span>${moment(reportedAt, language)}</span>
      ${upikNumber !== undefined && html`<span>${words.upik} ${upikNumber}</span>`}
    </p>`;
};

/** Of a sensitive case: whoever may be watched leaves the page by one press, and neither its tab nor the list of pages seen tells what it was. */
const quickExit = ({ found, language }: CaseView): Html | false =>
  found.state.file.lane !== undefined && leaveLine(language);

/** Who called, came, or filled in our form has no conversation to answer in. */
const helpWords = (found: FoundCase, words: TrackWords): string => {
  if (isReport(found)) return words.helpReport;
  if (isOnOwnPages(found.channel)) return words.helpHere;
  return isSpoken(found.channel) ? words.helpSpoken : words.help;
};

/** For whoever holds the case's pass: its state, steps, history and public answer, without what the reporter wrote or who they are. */
export const casePage = (view: CaseView): Page => {
  const { found, now, language, faults } = view;
  const words = trackText[language];
  const { number } = found.state.file;
  return {
    language,
    path: `/lacak/${number}`,
    title: found.state.file.lane === undefined ? words.page(number) : words.quiet,
    quiet: found.state.file.lane !== undefined,
    hidden: true,
    faulty: hasFaults(faults),
    ...(found.state.file.lane === undefined ? {} : { scripts: [assetPaths.leave] }),
    main: html`<div class="wide part">
      ${quickExit(view)}${faultSummary(faults, language)}${caseHead(view)}
      <div class="case">
        <div>
          ${nowCard(nowOf(view, words), language)}${answerCard(view)}${messagesSection(view.told ?? [], language)}${childrenSection(view)}
        </div>
        <div class="beside">
          <h2 id="way">${words.roadHeading}</h2>
          ${caseRoad(stepMarks(found.state, { steps: stepsOf(view) }, now), language, isReport(found))}
        </div>
        <div class="more">
          ${rateSection(view)}${surveySection(view)}${reopenSection(view)}${followSection(view)}${historySection(view)}${rightsSection(view)}
          <section>
            <h2>${words.helpHeading}</h2>
            <p>${helpWords(found, words)}</p>
            ${addForm(view)}
            <p>
              <a href="${linkTo(`/lacak/${number}/bukti`, language)}">${proofText[language].link}</a>.
              ${proofText[language].linkNote}
            </p>
            <p>
              <a href="${linkTo(`/lacak/${number}/tanda-terima.pdf`, language)}">${proofText[language].receipt}</a>
            </p>
            <p><a href="${linkTo('/sop', language)}${isReport(found) && '#sp4n'}">${words.procedure}</a></p>
          </section>
          ${withdrawSection(view)}
        </div>
      </div>
    </div>`,
  };
};
