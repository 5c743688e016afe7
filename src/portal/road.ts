// The six steps as a picture: a line with six stations, drawn by the stylesheet, each said in words as well.
import type { Sop } from '#core/sop/shape.ts';
import { html, type Html } from './html.ts';
import { icon } from './icon.ts';
import type { StepMark } from './journey.ts';
import type { Language } from './language.ts';
import { limitLines } from './limits.ts';
import { moment } from './moments.ts';
import { homeText, actorText, standingText, stepText, stepTitle } from './words.ts';

/** A version's own name is Indonesian on every page. */
const titled = (own: string | undefined, title: string, language: Language): Html =>
  html`<h3 ${own !== undefined && language !== 'id' && html`lang="id"`}>${own ?? title}</h3>`;

/** The procedure itself: who does what within which time. */
export const procedureRoad = ({ steps }: Pick<Sop, 'steps'>, language: Language): Html => {
  const { within } = homeText[language];
  const { noLimit } = homeText[language];
  return html`<ol class="road">
    ${steps.map((step) => {
      const { name, row, actor, limitMs, texts } = step;
      const { title, does } = stepText[language][name];
      return html`<li class="station">
        <span class="sign" aria-hidden="true">${row}</span>
        <div>
          ${titled(texts?.name, title, language)}
          <p class="who">${actorText[language][actor]}</p>
          <p>${does}</p>
          <p class="limit">
            ${icon('clock')}${limitMs === undefined ? noLimit : html`${within} <b>${limitLines(step, language, noLimit).join(' ')}</b>`}
          </p>
        </div>
      </li>`;
    })}
  </ol>`;
};

const signOf = ({ standing }: StepMark, place: number): Html => {
  switch (standing) {
    case 'done':
      return icon('check');
    case 'late':
    case 'overdue':
      return icon('late');
    case 'paused':
      return icon('pause');
    case 'skipped':
      return html`–`;
    case 'now':
    case 'ahead':
      return html`${place}`;
  }
};

const whenOf = ({ standing, at, dueAt }: StepMark, language: Language): Html | undefined => {
  if (at !== undefined) return html`<p class="when">${moment(at, language)}</p>`;
  if (dueAt === undefined || standing !== 'now') return undefined;
  return html`<p class="when">${standingText[language].until} ${moment(dueAt, language)}</p>`;
};

const isHere = ({ standing }: StepMark): boolean =>
  standing === 'now' || standing === 'overdue' || standing === 'paused';

/** One case on its way. */
export const caseRoad = (marks: readonly StepMark[], language: Language, isReport: boolean): Html =>
  html`<ol class="road way">
    ${marks.map(
      (mark, index) =>
        html`<li class="station ${mark.standing}" ${isHere(mark) && html`aria-current="step"`}>
          <span class="sign" aria-hidden="true">${signOf(mark, index + 1)}</span>
          <div>
            ${titled(mark.name, stepTitle(mark.step, language, isReport), language)}
            <p class="standing">${standingText[language][mark.standing]}</p>
            ${whenOf(mark, language)}
          </div>
        </li>`,
    )}
  </ol>`;
