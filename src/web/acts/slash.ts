// Templates by a slash at the beginning of a line: what was typed after it, and the words once one is chosen. Pure.
import type { Template } from './act-form.ts';
import type { Asked } from './text-asked.ts';

type Slash = Asked;

const longestQuery = 40;

/** Undefined where the line does not begin with a slash, or goes on as no name would. */
export const slashAt = (text: string, caret: number): Slash | undefined => {
  const lineStart = text.lastIndexOf('\n', caret - 1) + 1;
  const typed = text.slice(lineStart, caret);
  if (!typed.startsWith('/') || typed.length > longestQuery || typed.indexOf('/', 1) !== -1) return undefined;
  return { from: lineStart, to: caret, query: typed.slice(1).trim() };
};

/** With a slash where templates are asked for by a key: in a line of its own. */
export const withSlash = (text: string, caret: number): { text: string; caret: number } => {
  const before = text.slice(0, caret);
  const begins = before === '' || before.endsWith('\n') ? '/' : '\n/';
  return { text: before + begins + text.slice(caret), caret: caret + begins.length };
};

/** Those whose names hold every word that was typed, in the order of the office. */
export const templatesNamed = (templates: readonly Template[], query: string): Template[] => {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return templates.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)));
};

/** The words with those of the template in place of the slash and what followed it. */
export const withTemplate = (text: string, { from, to }: Slash, body: string): string =>
  text.slice(0, from) + body + text.slice(to);
