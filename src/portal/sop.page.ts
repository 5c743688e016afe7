// The procedure as everybody may read and print it: drawn, step by step, with what the enacted sheet says around it.
import { ladder } from '#core/access.ts';
import { commonFamily, familyFor, inForce, ladderOf, stepOf } from '#core/sop/in-force.ts';
import type { Sop, Step } from '#core/sop/shape.ts';
import type { StepName } from '#core/sop/key.ts';
import type { TextPart } from '#core/sop/step-texts.ts';
import type { Terms } from '#core/sop/terms.ts';
import { reportClasses } from '#core/sp4n.ts';
import { dayMs, type Instant } from '#core/time.ts';
import { flow } from './flow.ts';
import { html, type Html } from './html.ts';
import { linkTo, type Language } from './language.ts';
import type { Page } from './layout.ts';
import { limitLines, stepWords } from './limits.ts';
import { hoursWords } from './moments.ts';
import { sopFamilyText, sopSheetText, sopText, actorText } from './words.ts';

const symbols = { start: '□', decision: '◇', process: '▭', end: '▱' } as const satisfies Record<Step['shape'], string>;

const legend = (language: Language): Html => {
  const words = sopText[language];
  return html`<ul class="legend" aria-label="${words.legend}">
    ${Object.entries(symbols).map(
      ([shape, symbol]) =>
        html`<li><span aria-hidden="true">${symbol}</span> ${words.shapes[shape as Step['shape']]}</li>`,
    )}
  </ul>`;
};

const stepRow = (step: Step, language: Language): Html => {
  const { row, actor, shape, texts } = step;
  const { activity, needs, output } = stepWords(step, language);
  const own = (part: TextPart): Html | false => texts?.[part] !== undefined && language !== 'id' && html`lang="id"`;
  const words = sopText[language];
  const { columns } = words;
  const limit = limitLines(step, language, words.noLimit).join(' ');
  return html`<tr>
    <td class="place" data-label="${columns.step}">${row}</td>
    <td class="activity" data-label="${columns.activity}" ${own('activity')}>${activity}</td>
    <td data-label="${columns.actor}">
      <span><span class="symbol" aria-hidden="true">${symbols[shape]}</span> ${actorText[language][actor]}</span>
    </td>
    <td data-label="${columns.needs}" ${own('needs')}>${needs}</td>
    <td data-label="${columns.limit}"><b>${limit}</b></td>
    <td data-label="${columns.output}" ${own('output')}>${output}</td>
  </tr>`;
};

const table = ({ steps: rows }: Sop, language: Language): Html => {
  const { columns, steps } = sopText[language];
  return html`<table class="steps">
    <caption class="unseen">
      ${steps}
    </caption>
    <thead>
      <tr>
        ${Object.values(columns).map((column) => html`<th scope="col">${column}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map((step) => stepRow(step, language))}
    </tbody>
  </table>`;
};

/** What is promised at this moment. */
type Shown = { terms: Terms; now: Instant };

const list = (heading: string, lines: readonly string[], ordered = false): Html => {
  const items = lines.map((line) => html`<li>${line}</li>`);
  return html`<section>
    <h2>${heading}</h2>
    ${
      ordered
        ? html`<ol>
            ${items}
          </ol>`
        : html`<ul>
            ${items}
          </ul>`
    }
  </section>`;
};

/** The related procedure: one row for each class of report, in working days. */
const sp4nSection = ({ terms, now }: Shown, language: Language): Html => {
  const words = sopText[language].sp4n;
  const days = (sop: Sop, steps: readonly StepName[]): string =>
    words.days(steps.reduce((sum, step) => sum + (stepOf(sop, step).limitMs ?? 0), 0) / dayMs);
  const rows = reportClasses.map((reportClass) => {
    const sop = inForce(terms, familyFor({ channel: 'sp4n-lapor', reportClass }), now);
    return html`<tr>
      <td class="activity" data-label="${words.columns.reportClass}">${words.classes[reportClass]}</td>
      <td data-label="${words.columns.verify}"><b>${days(sop, ['coordinate'])}</b></td>
      <td data-label="${words.columns.followUp}"><b>${days(sop, ['follow-up', 'convey'])}</b></td>
    </tr>`;
  });
  return html`<section id="sp4n" aria-labelledby="sp4n-heading">
    <h2 id="sp4n-heading">${words.heading}</h2>
    <p>${words.lead}</p>
    <table class="steps">
      <caption class="unseen">
        ${words.heading}
      </caption>
      <thead>
        <tr>
          ${Object.values(words.columns).map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
    <p class="muted">${words.note}</p>
  </section>`;
};

/** The official sheets of the procedures beside it, as they are in force. */
const othersSection = ({ terms, now }: Shown, language: Language): Html => {
  const words = sopText[language];
  const rows = Object.entries(sopFamilyText[language]).map(([family, { name, source }]) => {
    const { key } = inForce(terms, family, now);
    const href = linkTo(`/sop.pdf?versi=${encodeURIComponent(key)}`, language);
    return html`<li><a href="${href}">${name} (PDF)</a>. ${source}</li>`;
  });
  return html`<section aria-labelledby="others">
    <h2 id="others">${words.others}</h2>
    <ul>
      ${rows}
    </ul>
  </section>`;
};

/** Where every step climbs alike, and at once, so it is told; else who hears at all, and when at the latest. */
const lateWords = (sop: Sop, language: Language): string => {
  const [words, actors] = [sopText[language], actorText[language]];
  const climbs = sop.steps
    .filter(({ limitMs }) => limitMs !== undefined)
    .map(({ name }) => ladderOf(sop, name).escalation);
  const rungs = climbs.flat();
  const latest = hoursWords(Math.max(...rungs.map(({ afterDueMs }) => afterDueMs)), language);
  const moments = climbs.map((climb) => climb.map(({ to, afterDueMs }) => `${to} ${String(afterDueMs)}`).join());
  const areAlike = new Set(moments).size === 1;
  const [lead, head] = climbs[0] ?? [];
  if (areAlike && lead?.afterDueMs === 0 && head !== undefined)
    return words.late(actors[lead.to], latest, actors[head.to]);
  const told = ladder.filter((rung) => rungs.some(({ to }) => to === rung)).map((rung) => actors[rung]);
  return words.lateAtMost(told.join(words.and), latest);
};

const warning = (sop: Sop, language: Language): Html => {
  const words = sopText[language];
  return html`<aside class="warning" aria-labelledby="warning">
    <h2 id="warning">${words.warningHeading}</h2>
    <p>${words.warning}</p>
    <p>${lateWords(sop, language)}</p>
  </aside>`;
};

/** Draws the SOP in force with the time limits by which the desk counts, so that the page cannot promise others. */
export const sopPage = (shown: Shown, language: Language): Page => {
  const sop = inForce(shown.terms, commonFamily, shown.now);
  const words = sopText[language];
  const main = html`<div class="wide part sop">
    <h1>${words.heading}</h1>
    <p class="lead">${words.lead}</p>
    <p><a class="button" href="${linkTo('/sop.pdf', language)}">${sopSheetText[language].pdf}</a></p>
    <section aria-labelledby="flow">
      <h2 id="flow">${words.flow}</h2>
      ${flow(sop, language)}${legend(language)}
    </section>
    <section aria-labelledby="steps">
      <h2 id="steps">${words.steps}</h2>
      ${table(sop, language)}
      <p class="muted">${words.clock}</p>
    </section>
    ${sp4nSection(shown, language)}${othersSection(shown, language)}${warning(sop, language)}
    <div class="sheet">
      ${list(words.basisHeading, words.basis, true)}${list(words.relatedHeading, words.related)}
      ${list(words.staffHeading, words.staff)}${list(words.equipmentHeading, words.equipment)}
      ${list(words.recordHeading, [words.record])}
    </div>
  </div>`;
  return { language, path: '/sop', title: words.title, description: words.description, main };
};
