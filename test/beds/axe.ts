// What axe finds on a page that stands. It is half a megabyte of script: each document gets it once, however often it is looked at.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const script = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

export type AxeFinding = { id: string; impact: string; places: string[] };

/**
 * `tags`: rules of these alone. `again`: the document was looked at before, and its style sheets need no second reading. `graveAlone`: without
 * the rules that never find anything serious, for whoever counts nothing else.
 */
export type AxeLook = { tags?: readonly string[]; again?: boolean; graveAlone?: boolean };

/** Reads the style sheets themselves, in which nothing changes with the window. */
const ofSheets = { 'css-orientation-lock': { enabled: false } };

/** A rule that has an impact of its own says every finding with it. */
const mild = `Object.fromEntries(axe._audit.rules
  .filter(({ impact }) => impact === 'minor' || impact === 'moderate')
  .map(({ id }) => [id, { enabled: false }]))`;

const runIn = (options: object, rules: string): string =>
  `axe.run(document, { ...${JSON.stringify(options)}, rules: ${rules} }).then(({ violations }) =>
  violations.map(({ id, impact, nodes }) => ({ id, impact, places: nodes.map(({ html }) => html) })))`;

/** Two frames drawn: what moved for another width, or turned another colour, stands still again. */
export const settled = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))';

/** Every rule that is broken, with the places. Refuses a page with frames, into which nobody would look. */
export const axeFindings = async (
  page: Page,
  { tags, again = false, graveAlone = false }: AxeLook = {},
): Promise<AxeFinding[]> => {
  const frames = page.frames().length;
  if (frames !== 1) throw new Error(`${page.url()} has ${String(frames - 1)} frames: look into each`);
  if (!(await page.evaluate<boolean>('globalThis.axe !== undefined'))) await page.evaluate(script);
  await page.evaluate(settled);
  const left = `{ ...${again ? JSON.stringify(ofSheets) : '{}'}, ...${graveAlone ? mild : '{}'} }`;
  const options = {
    resultTypes: ['violations'],
    ...(tags === undefined ? {} : { runOnly: { type: 'tag', values: tags } }),
    ...(again ? { preload: false } : {}),
  };
  return page.evaluate<AxeFinding[]>(runIn(options, left));
};
