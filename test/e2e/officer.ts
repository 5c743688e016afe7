// What an officer does at the console: opens cases, presses acts, fills forms, hears the bell.
import type { Locator, Page } from 'playwright-core';
import { settled } from '#test/beds/axe.ts';
import { failed, sees, seesWell } from './looks.ts';

const inTheConsole = "document.querySelector('.rail-nav') !== null";

const addressOf = (page: Page, path: string): string => new URL(`/meja${path}`, page.url()).href;

/** Opens a screen: in the open console as its links do, else by its address. That every place opens by its address: reach.test.ts. */
export const goesTo = async (page: Page, path: string): Promise<void> => {
  const address = addressOf(page, path);
  if (!(await page.evaluate<boolean>(inTheConsole))) await page.goto(address);
  else {
    await page.evaluate<undefined>(`history.pushState(null, '', ${JSON.stringify(address)})`);
    // Nobody presses before the next picture, and what is pressed then must not be about to go.
    await page.evaluate(settled);
  }
};

const dialogOf = (page: Page): Locator => page.getByRole('dialog');

/** Presses an act of the open case; `more` when it lies in the menu beside the first ones. */
export const begins = async (page: Page, act: string, more = false): Promise<Locator> => {
  const open = page.getByRole('article');
  if (more) await open.getByRole('button', { name: 'Tindakan lain' }).click();
  await open
    .getByRole(more ? 'menuitem' : 'button', { name: act })
    .first()
    .click();
  const dialog = dialogOf(page);
  await dialog.waitFor();
  return dialog;
};

/** Chooses in a list that is searched: types a part of the name, and takes what is found by it alone. */
export const picks = async (form: Locator, label: string, typed: string): Promise<void> => {
  const field = form.getByLabel(label).and(form.page().locator('input'));
  await field.fill(typed);
  await form.locator('.picker-option').nth(1).waitFor({ state: 'detached' });
  await form.locator('.picker-option[data-active-item]').waitFor();
  await field.press('Enter');
  // Chosen from, the list may stand whole for a moment before it is gone.
  await form.locator('.picker-option').first().waitFor({ state: 'detached' });
};

/** Sends the open form and waits until it is gone. */
export const sends = async (page: Page, button: string): Promise<void> => {
  const dialog = dialogOf(page);
  await dialog.getByRole('button', { name: button, exact: true }).click();
  await dialog.waitFor({ state: 'detached' }).catch(async () => failed(page, `the form stays after "${button}"`));
};

/** Fills one act's form and sends it; with `look`, the form is first looked at as everybody sees it. */
export const does = async (
  page: Page,
  act: { name: string; send: string; more?: boolean; look?: boolean; fill?: (dialog: Locator) => Promise<unknown> },
): Promise<void> => {
  const dialog = await begins(page, act.name, act.more);
  if (act.look === true) await seesWell(page, `form ${act.name}`);
  await act.fill?.(dialog);
  await sends(page, act.send);
};

/** Opens the case that says this, from the list of that folder as it is when it is loaded anew. */
export const opensCase = async (page: Page, folder: string, words: string): Promise<string> => {
  await page.goto(addressOf(page, `/masuk?map=${folder}`));
  await page.locator('[data-row]').filter({ hasText: words }).click();
  const number = page.locator('.case-head .number');
  await number.waitFor();
  return number.innerText();
};

/** Opens the case that says this and types who its reporter is, as told on the telephone. */
export const opensIdentified = async (page: Page, words: string): Promise<string> => {
  const number = await opensCase(page, 'all', words);
  await does(page, {
    name: 'Isi identitas',
    send: 'Simpan identitas',
    more: true,
    fill: async (form) => {
      const typed = form.getByLabel('Isi yang baru');
      if (await typed.isVisible()) await typed.check();
      await form.getByLabel('Nama lengkap').fill('Nama Rekaan');
      await form.getByLabel('Nomor telepon').fill('0812 0000 0001');
      await form.getByLabel('Kelurahan').fill('Kricak');
    },
  });
  return number;
};

/** Each step of the strip in words, as those hear it who cannot see it. */
export const stepsOf = async (page: Page): Promise<string[]> =>
  page.locator('.steps > li').evaluateAll((steps) => steps.map((step) => step.getAttribute('title') ?? ''));

/** What the bell tells, newest first. */
export const hears = async (page: Page, ...notices: string[]): Promise<void> => {
  await page.getByRole('button', { name: /pemberitahuan/i }).click();
  const dialog = page.getByRole('dialog');
  await sees(dialog, ...notices);
  await dialog.getByRole('button', { name: 'Tutup' }).click();
  await dialog.waitFor({ state: 'detached' });
};
