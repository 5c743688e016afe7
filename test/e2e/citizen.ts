// What a reporter does: on the simulated networks, at the identity form and on the tracking page.
import type { Page } from 'playwright-core';
import { sees } from './looks.ts';

const atNetwork = async (page: Page, url: string, place: string): Promise<void> => {
  // Behind another tab a page is drawn once a second only.
  await page.bringToFront();
  await page.goto(`${url}/simulator/#${place}`);
  await page.locator('#places a').first().waitFor();
};

/** Takes another of the invented people's place. */
export const becomes = async (page: Page, url: string, name: string): Promise<void> => {
  await atNetwork(page, url, 'foto');
  await page.locator('.who summary').click();
  await page.getByRole('button', { name }).click();
  await sees(page, `Sekarang Anda ${name}`);
};

/** Comments on the city's newest post. */
export const comments = async (page: Page, url: string, text: string, place = 'foto'): Promise<void> => {
  await atNetwork(page, url, place);
  const post = page.locator('.post').first();
  await post.getByRole('textbox').fill(text);
  await post.getByRole('button', { name: 'Kirim', exact: true }).click();
  await sees(post.locator('.comments'), text);
};

const openLetters = async (page: Page, url: string, network: 'Foto' | 'Kabar'): Promise<void> => {
  await atNetwork(page, url, 'pesan');
  await page.locator('.tabs').getByRole('link', { name: network }).click();
  await page.locator('.tabs [aria-current]').filter({ hasText: network }).waitFor();
};

/** Writes a private message to the city. */
export const writes = async (page: Page, url: string, text: string): Promise<void> => {
  await openLetters(page, url, 'Kabar');
  await page.getByRole('textbox', { name: 'Pesan untuk kota' }).fill(text);
  await page.getByRole('button', { name: 'Kirim', exact: true }).click();
  await sees(page.locator('.log'), text);
};

export const readsLetters = async (page: Page, url: string, network: 'Foto' | 'Kabar', text: string): Promise<void> => {
  await openLetters(page, url, network);
  await sees(page.locator('.log'), text);
};

/** Follows the link in the city's letter; it opens a tab of its own. */
export const followsLink = async (page: Page): Promise<Page> => {
  const opened = page.waitForEvent('popup');
  await page.locator('.log').getByRole('link').last().click();
  const form = await opened;
  await form.bringToFront();
  await form.waitForLoadState();
  return form;
};

export const identifies = async (form: Page, name: string): Promise<void> => {
  await form.getByLabel('Nama lengkap').fill(name);
  await form.getByLabel('Nomor HP').fill('0812 0000 0001');
  // Where they live; the place of the matter, which has a kelurahan of its own, may stay empty.
  await form.getByRole('group', { name: 'Tempat tinggal' }).getByLabel('Kelurahan').selectOption({ index: 3 });
  await form.getByRole('button', { name: 'Kirim data saya' }).click();
  await sees(form, 'Data Anda sudah kami terima');
};
