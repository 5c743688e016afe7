// The console's whole kit on one page, without a server behind it: nothing that axe finds at any level, nothing wider than the window; in light,
// dark, a narrow hand, letters twice as large, and the reader's own colours. And the palette, by keys alone.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import fastify from 'fastify';
import type { Page } from 'playwright-core';
import { registerConsole } from '#http/console.ts';
import { axeFindings, settled } from '../beds/axe.ts';
import { launchChromium } from '../beds/chromium.ts';
import { givenAnswer, givenRow, shownChannels, shownNumber } from '../given/case-answer.ts';

const built = join(import.meta.dirname, '../../dist/web');
const officer = { userId: 'u-1', name: 'Sekar Contoh', role: 'admin-medsos' };

/** The built console, an officer of training, and one case that every search finds. */
const givenGallery = async (t: TestContext): Promise<{ page: Page; trouble: string[] }> => {
  if (!existsSync(join(built, 'index.html'))) throw new Error('The console is not built: npm run build');
  const app = fastify();
  await registerConsole(app, built);
  app.get('/api/v1/session', () => ({ officer, training: true, channels: shownChannels }));
  app.get('/api/v1/cases/:number', () => givenAnswer());
  app.get('/api/v1/cases', () => ({ cases: [givenRow()], folders: [] }));
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  const browser = await launchChromium();
  t.after(async () => {
    await browser.close();
    await app.close();
  });
  const page = await (await browser.newContext({ reducedMotion: 'reduce', locale: 'id-ID' })).newPage();
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(error.message));
  await page.goto(`${url}/meja/_galeri`);
  await page.getByRole('heading', { level: 1, name: 'Galeri komponen' }).waitFor();
  return { page, trouble };
};

const overhang = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

/** What carries words and is narrower than they are: they stand over what is beside it. */
const squeezed = `[...document.querySelectorAll('#isi :is(.banner-body, .button, .chip, h1, h2, legend), .toast > p')]
  .filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent)`;

/** All that is wrong with how it looks, so that one run tells everything. */
const wrong: string[] = [];

const looksAt = async (page: Page, where: string, again = true): Promise<void> => {
  await page.evaluate(settled);
  for (const { id, places } of await axeFindings(page, { again }))
    wrong.push(`${where}: ${id}: ${places.slice(0, 3).join(' | ')}`);
  for (const words of await page.evaluate<string[]>(squeezed)) wrong.push(`${where}: no room for "${words}"`);
  const wider = await page.evaluate<number>(overhang);
  if (wider > 0) wrong.push(`${where}: scrolls sideways by ${String(wider)} px`);
};

const desk = { width: 1366, height: 768 };

/** How each reader has it; the page stands as before afterwards. */
const readers: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'in the dark': (page) => page.emulateMedia({ colorScheme: 'dark' }),
  'in their own colours': (page) => page.emulateMedia({ colorScheme: null, forcedColors: 'active' }),
  'at 320 px': async (page) => {
    await page.emulateMedia({ forcedColors: null });
    await page.setViewportSize({ width: 320, height: 640 });
  },
  'twice as large': async (page) => {
    await page.setViewportSize({ width: desk.width / 2, height: desk.height / 2 });
  },
};

const opens = ['Buka dialog', 'Buka dialog lebar', 'Buka tindakan berat', 'Buka kolom balasan'];

/** One after the other, by a press and Escape. */
const looksOver = async (page: Page): Promise<void> => {
  for (const name of opens) {
    const button = page.getByRole('button', { name, exact: true });
    await button.click();
    await page.getByRole('dialog').waitFor();
    await looksAt(page, name);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    assert.ok(await button.evaluate((one) => one.matches(':focus')), `${name} gives the focus back`);
  }
  for (const name of ['Kabarkan dan urungkan', 'Kabarkan gagal']) await page.getByRole('button', { name }).click();
  await looksAt(page, 'announcements');
};

/** Every state of a field that finds in a list; the first of the page is the one with nothing chosen. */
const looksInto = async (page: Page): Promise<void> => {
  const field = page.locator('.picker input').first();
  const chosen = page.locator('.picker-option[data-active-item]');
  await field.click();
  await page.locator('.picker-list').waitFor();
  await looksAt(page, 'a list that is searched, open');
  await page.keyboard.type('lingkungan');
  await chosen.waitFor();
  await page.getByText('1 pilihan cocok').waitFor();
  await looksAt(page, 'a list that is searched, filtered');
  await page.keyboard.type('zz');
  await page.getByText('Tidak ada yang cocok').waitFor();
  await looksAt(page, 'a list that is searched, with nothing found');
  await page.keyboard.press('Escape');
  assert.equal(await field.inputValue(), '', 'what was typed is taken back');
  await page.keyboard.type('ling');
  await chosen.waitFor();
  await page.keyboard.press('Enter');
  assert.equal(await field.inputValue(), 'DLH: Dinas Lingkungan Hidup');
};

/** What the form would hear: nothing before the list is closed. */
const hears = `document.querySelector('dialog').addEventListener('keydown', ({ key, currentTarget }) => {
  if (key === 'Escape' || key === 'Enter') currentTarget.dataset.heard = key;
})`;

/** With a line lit, Escape and Ctrl+Enter are the list's, before they are the form's. */
const keepsForm = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Buka dialog', exact: true }).click();
  const dialog = page.getByRole('dialog');
  const field = dialog.locator('.picker input');
  const lit = dialog.locator('.picker-option[data-active-item]');
  await page.evaluate(hears);
  for (const [key, kept] of Object.entries({ Escape: '', 'Control+Enter': 'DLH: Dinas Lingkungan Hidup' })) {
    const before = await field.inputValue();
    await field.fill('lingk');
    await lit.waitFor();
    await page.keyboard.press(key);
    await lit.waitFor({ state: 'detached' });
    assert.equal(await field.inputValue(), kept === '' ? before : kept, `${key} closes the list alone`);
  }
  assert.equal(await dialog.getAttribute('data-heard'), null);
  await page.keyboard.press('ArrowDown');
  await dialog.locator('.picker-list').waitFor();
  for (const state of ['visible', 'detached'] as const) {
    await page.keyboard.press('Escape');
    await dialog.locator('.picker-list').waitFor({ state: 'detached' });
    await dialog.waitFor({ state });
  }
};

/** By keys alone: arrows, the last, the first, a letter, and back to the button. */
const looksThroughMenu = async (page: Page): Promise<void> => {
  const button = page.locator('.page .menu-button').first();
  const isAt = (role: 'menuitem' | 'menuitemradio', name: string): Promise<void> =>
    page.getByRole(role, { name }).and(page.locator(':focus')).waitFor();
  await button.focus();
  await page.keyboard.press('ArrowDown');
  await isAt('menuitem', 'Pilihan pertama');
  await looksAt(page, 'menu');
  await page.keyboard.press('End');
  await isAt('menuitemradio', 'Tautan sebagai tombol');
  await page.keyboard.press('Home');
  await isAt('menuitem', 'Pilihan pertama');
  await page.keyboard.type('t');
  await isAt('menuitemradio', 'Tautan sebagai tombol');
  await page.keyboard.press('Escape');
  assert.ok(await button.evaluate((one) => one.matches(':focus')), 'the menu gives the focus back');
  await page.keyboard.press('ArrowDown');
  await isAt('menuitem', 'Pilihan pertama');
  for (const _ of ['to its button', 'out of it']) await page.keyboard.press('Shift+Tab');
  await page.locator('.page .menu-list').waitFor({ state: 'detached' });
};

/** Opens the palette from wherever the keys are, types, and waits until this row is the one that Enter presses. */
const finds = async (page: Page, typed: string, row: string): Promise<void> => {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Tindakan, halaman, atau aduan' }).waitFor();
  await page.keyboard.type(typed);
  await page.getByRole('option', { name: row, selected: true }).waitFor();
};

const palette = async (page: Page): Promise<void> => {
  await page.getByRole('textbox').first().focus();
  await finds(page, 'lampu', shownNumber);
  await looksAt(page, 'palette');
  await page.keyboard.press('Enter');
  await page.waitForURL(new RegExp(`/kasus/${shownNumber}$`));
  await page.locator('.act-bar').waitFor();
  await finds(page, '', 'Tanya identitas');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option', { name: 'Tulis catatan', selected: true }).waitFor();
  await page.keyboard.press('Enter');
  const note = page.getByRole('dialog', { name: 'Catatan internal' });
  await note.waitFor();
  assert.ok(await note.getByRole('textbox').evaluate((one) => one.matches(':focus')), 'what is typed next is the note');
  await finds(page, 'akun saya', 'Akun saya');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/meja\/saya$/);
};

test('every component looks well to everybody, and keys alone find the way on', async (t) => {
  const { page, trouble } = await givenGallery(t);
  await page.setViewportSize(desk);
  await looksAt(page, 'in the light', false);
  await looksThroughMenu(page);
  await looksInto(page);
  await keepsForm(page);
  await looksOver(page);
  for (const [how, turn] of Object.entries(readers)) {
    await turn(page);
    await looksAt(page, how);
  }
  await page.setViewportSize(desk);
  await palette(page);
  assert.deepEqual(wrong, []);
  assert.deepEqual(trouble, []);
});
