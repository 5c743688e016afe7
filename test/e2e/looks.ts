// How a screen looks to everybody: no serious finding of axe, nothing wider than the window, and nothing that no pointer reaches, on a desk
// and in a hand.
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { axeFindings, settled } from '#test/beds/axe.ts';
import { patienceMs } from '#test/beds/chromium.ts';
import { reachesEverything } from './reach.ts';

const desk = { width: 1366, height: 768 };
const hand = { width: 360, height: 740 };
/** The lowest windows that people have. */
const low = [
  { width: 1280, height: 600 },
  { width: 360, height: 640 },
];
const seen = new Set<string>();
/** How much of the page lies beyond the window's edge. */
const overhang = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

const check = async (page: Page, where: string, again: boolean): Promise<void> => {
  const serious = (await axeFindings(page, { again, graveAlone: true }))
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, places }) => `${id}: ${places.join(' | ')}`);
  assert.deepEqual(serious, [], where);
  const wider = await page.evaluate<number>(overhang);
  assert.ok(wider <= 0, `${where} scrolls sideways by ${String(wider)} px`);
};

/** Looks at a screen once a run, at both widths; the page stands as before afterwards. */
export const seesWell = async (page: Page, name: string): Promise<void> => {
  if (seen.has(name)) return;
  seen.add(name);
  await check(page, `${name}, desk`, false);
  await page.setViewportSize(hand);
  await check(page, `${name}, hand`, true);
  await reachesEverything(page, name, low);
  await page.setViewportSize(desk);
  await page.evaluate(settled);
};

/** Fails with what the screen showed, since nobody was there to see it. */
export const failed = async (place: Page | Locator, what: string): Promise<never> => {
  const page = 'page' in place ? place.page() : place;
  const shown = await page
    .locator('body')
    .innerText()
    .catch(() => '(nothing)');
  assert.fail(`${page.url()} ${what}. It shows:\n${shown.slice(0, 3000)}`);
};

/** Waits until every one of these words stands on the person's screen. */
export const sees = async (page: Page | Locator, ...words: readonly (string | RegExp)[]): Promise<void> => {
  for (const word of words) {
    const found = page.getByText(word).filter({ visible: true }).first();
    await found.waitFor({ timeout: patienceMs }).catch(async () => failed(page, `does not see ${String(word)}`));
  }
};

/** Not now, on a screen that already shows what it has to show. */
export const seesNowhere = async (page: Page, ...words: readonly string[]): Promise<void> => {
  const shown = await page.locator('body').innerText();
  for (const word of words) assert.ok(!shown.includes(word), `${page.url()} shows "${word}"`);
};

/** Minutes on a screen whose clock runs while others are looked at: so many, or up to four further on. */
export const minutes = (before: 'sisa ' | 'lewat ' | '', first: number): RegExp => {
  const further = before === 'lewat ' ? 1 : -1;
  const shown = Array.from({ length: 5 }, (_, passed) => String(first + further * passed));
  return new RegExp(`${before}(?:${shown.join('|')}) mnt`);
};
