// Fields of forms as people need them: label, hint, what is wrong beside the field, and all of it once more on top.
import { html, type Html } from './html.ts';
import type { Language } from './language.ts';
import { shellText } from './words.ts';

/** What is wrong, by the name of its field. */
export type Faults = Readonly<Record<string, string | undefined>>;

/** A name whose value is undefined is no fault: checks list every field they looked at. */
export const hasFaults = (faults: Faults): boolean => Object.values(faults).some((fault) => fault !== undefined);

/** Stands before the heading; each line leads to its field. The page's title says so too. */
export const faultSummary = (faults: Faults, language: Language): Html | undefined => {
  const found = Object.entries(faults).filter(([, fault]) => fault !== undefined);
  if (found.length === 0) return undefined;
  return html`<div class="faults" role="alert" aria-labelledby="faults-title" tabindex="-1" autofocus>
    <h2 id="faults-title">${shellText[language].errorPrefix}</h2>
    <ul>
      ${found.map(([name, fault]) => html`<li><a href="#${name}">${fault}</a></li>`)}
    </ul>
  </div>`;
};

/** `name` is also the element's id, to which the summary of faults leads; `fault` is a whole sentence. */
export type Field = {
  name: string;
  label: string;
  language: Language;
  hint?: string;
  fault?: string | undefined;
  value?: string;
  type?: 'text' | 'tel' | 'email';
  autocomplete?: string;
  inputmode?: 'text' | 'tel' | 'numeric' | 'email';
  maxlength?: number;
  look?: 'short' | 'code';
};

const hintOf = ({ name, hint }: Field): Html | undefined =>
  hint === undefined ? undefined : html`<p class="hint" id="${name}-hint">${hint}</p>`;

const faultOf = ({ name, fault, language }: Field): Html | undefined =>
  fault === undefined
    ? undefined
    : html`<p class="fault" id="${name}-fault">
        <span class="unseen">${shellText[language].errorWord} </span>${fault}
      </p>`;

/** Which of hint and fault a field names as its description. */
const describedBy = ({ name, hint, fault }: Field): Html | undefined => {
  const ids = [hint !== undefined && `${name}-hint`, fault !== undefined && `${name}-fault`].filter(Boolean);
  return ids.length === 0 ? undefined : html` aria-describedby="${ids.join(' ')}"`;
};

const around = (field: Field, control: Html): Html =>
  html`<div class="field${field.fault !== undefined && ' at-fault'}">
    <label for="${field.name}">${field.label}</label>
    ${hintOf(field)}${faultOf(field)}${control}
  </div>`;

const invalid = (field: Field): Html | false => field.fault !== undefined && html` aria-invalid="true"`;

/** Names its hint and its fault as its description, the fault before the control, so that a screen reader says both. */
export const textField = (field: Field): Html =>
  around(
    field,
    html`<input
      id="${field.name}"
      name="${field.name}"
      type="${field.type ?? 'text'}"
      value="${field.value ?? ''}"
      class="${field.look ?? ''}"
      ${field.autocomplete !== undefined && html`autocomplete="${field.autocomplete}"`}
      ${field.inputmode !== undefined && html`inputmode="${field.inputmode}"`}
      ${field.maxlength !== undefined && html`maxlength="${field.maxlength}"`}
      ${invalid(field)}${describedBy(field)}
    />`,
  );

/** Knows no `maxlength`: a text that is too long is told after sending and comes back whole, instead of being cut while typing. */
export const textArea = (field: Field, rows: number): Html =>
  around(
    field,
    html`<textarea
      id="${field.name}"
      name="${field.name}"
      rows="${rows}"
      ${field.autocomplete !== undefined && html`autocomplete="${field.autocomplete}"`}
      ${invalid(field)}${describedBy(field)}
    >
${field.value ?? ''}</textarea>`,
  );

/** Options are sent as they are read: the word itself is the value. */
export type OptionGroup = { label: string; options: readonly string[] };

/** `empty` is the first choice and sends the empty text, so that a field which may be left out can be left out again. */
export const select = (field: Field, empty: string, groups: readonly OptionGroup[]): Html =>
  around(
    field,
    html`<select id="${field.name}" name="${field.name}" ${invalid(field)}${describedBy(field)}>
      <option value="">${empty}</option>
      ${groups.map(
        ({ label, options }) =>
          html`<optgroup label="${label}">
            ${options.map(
              (option) =>
                html`<option value="${option}" ${option === field.value && html`selected`}>${option}</option>`,
            )}
          </optgroup>`,
      )}
    </select>`,
  );

/** One of several that exclude each other; `words` say what it means. */
export type Option = { name: string; value: string; chosen: boolean; describedBy?: string | undefined; words: Html };

/** Its id is its name and its value, so that a summary of faults can lead to it. */
export const radio = ({ name, value, chosen, describedBy: by, words }: Option): Html =>
  html`<label>
    <input
      type="radio"
      name="${name}"
      id="${name}-${value}"
      value="${value}"
      ${chosen && html`checked`}
      ${by !== undefined && html`aria-describedby="${by}"`}
    />
    ${words}
  </label>`;
