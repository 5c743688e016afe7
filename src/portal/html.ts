// HTML by tagged template in which everything is escaped unless it is itself made by `html`.
// Must not offer a way to print raw text: attributes are always written in double quotes.
const mark = Symbol('html');

/** Text that is safe to print, made only by `html`. */
export type Html = { readonly [mark]: true; readonly text: string };

/** Strings are escaped whatever they hold; `undefined` and `false` print nothing, so that a condition can stand in a template. */
export type Printable = Html | string | number | undefined | false | readonly Printable[];

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};
const escape = (text: string): string => text.replace(/[&<>"'`]/g, (character) => entities[character] ?? '');

const isHtml = (value: object): value is Html => mark in value;

const print = (value: Printable): string => {
  if (value === undefined || value === false) return '';
  if (typeof value === 'string') return escape(value);
  if (typeof value === 'number') return String(value);
  if (isHtml(value)) return value.text;
  return value.map(print).join('');
};

const compacted = new WeakMap<TemplateStringsArray, readonly string[]>();

/** Literal markup without the indentation of its source; what values hold stays as it is. */
const compact = (strings: TemplateStringsArray): readonly string[] => {
  const known = compacted.get(strings);
  if (known !== undefined) return known;
  const made = strings.map((part) => part.replaceAll(/\n\s+/g, '\n'));
  compacted.set(strings, made);
  return made;
};

/** Joins literal markup with escaped values; lists are concatenated, `undefined` and `false` print nothing. */
export const html = (strings: TemplateStringsArray, ...values: Printable[]): Html => ({
  [mark]: true,
  text: compact(strings).reduce(
    (text, part, index) => text + part + (index < values.length ? print(values[index]) : ''),
    '',
  ),
});

/** Text with its line breaks kept. */
export const paragraphs = (text: string): Html =>
  html`${text
    .split(/\n{2,}/)
    .map(
      (block) => html`<p>${block.split('\n').map((line, index) => html`${index > 0 && html`<br />`}${line}`)}</p>`,
    )}`;
