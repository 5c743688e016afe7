// The agency's photographs on their way to the reporter: added to the report, ticked in the answer's form, shown in the thread. The
// form says beforehand where they go along and where not, and everybody sees them only where an officer ticks so.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { trainingAccounts } from '#training/people.ts';
import { wellFormed } from '#test/tables/act-cells.ts';
import { sees, seesNowhere, seesWell } from './looks.ts';
import { begins, does, goesTo, opensCase, sends } from './officer.ts';
import { givenPeople, type People } from './people.ts';

const cleanups: (() => unknown)[] = [];
let people: People;
let pages: Record<'medsos' | 'pusat' | 'pupkp', Page>;

before(async () => {
  people = await givenPeople({ after: (release) => void cleanups.unshift(release) });
  const { signsIn } = people;
  pages = { medsos: await signsIn('medsos'), pusat: await signsIn('pusat'), pupkp: await signsIn('pupkp') };
});

after(async () => {
  for (const release of cleanups) await release();
});

const control = async (place: string, body: object): Promise<Record<string, unknown>> => {
  const answer = await fetch(`${people.url}/simulator/control/${place}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  assert.equal(answer.status, 200);
  return (await answer.json()) as Record<string, unknown>;
};

const accountOf = (channel: string): string => trainingAccounts.find((one) => one.channel === channel)?.id ?? '';

const picture = join(import.meta.dirname, '..', '..', 'simulator', 'pictures', 'lampu-mati.png');

/** What happened before the agency's report, through the desk's own interface. */
const carried = async (text: string): Promise<void> => {
  await goesTo(pages.medsos, '/masuk?map=all');
  await sees(pages.medsos, text);
  const number = await opensCase(pages.medsos, 'all', text);
  const acts = async (who: keyof typeof pages, type: string, fields: object): Promise<void> => {
    const answer = await pages[who].request.post(`${people.url}/api/v1/cases/${number}/commands`, {
      data: { type, ...fields },
      headers: { origin: people.url },
    });
    assert.equal(answer.status(), 200, await answer.text());
  };
  const identity = { name: 'Sari Rekaan', phone: '081200000009', kelurahan: 'Kricak' };
  await acts('medsos', 'AskIdentity', { mode: 'private-message', text: 'Mohon data Anda.' });
  await acts('medsos', 'ProvideIdentity', { identity });
  await acts('pusat', 'ApproveInterim', wellFormed.ApproveInterim);
  await acts('medsos', 'RegisterInUpik', { upikNumber: `JSS-${number.slice(-9)}` });
  await acts('pusat', 'Dispose', { ...wellFormed.Dispose, leadAgencyId: 'dpupkp' });
  await acts('pupkp', 'AcknowledgeDisposition', {});
};

/** The agency ends its work with two photographs; then Admin Pusat's form of the answer stands open. */
const answers = async (text: string): Promise<Locator> => {
  await carried(text);
  await opensCase(pages.pupkp, 'mine', text);
  await does(pages.pupkp, {
    name: 'Laporkan hasil',
    send: 'Kirim hasil',
    fill: async (form) => {
      await form.getByLabel('Selesai dikerjakan').check();
      await form.getByLabel('Uraian hasil').fill('Lampu diganti dua titik.');
      await form.locator('input[type=file]').setInputFiles([picture, picture]);
      await form.getByRole('button', { name: 'Buang lampu-mati.png' }).nth(1).waitFor();
    },
  });
  await opensCase(pages.pusat, 'mine', text);
  return begins(pages.pusat, 'Sampaikan hasil');
};

/** One after the other over the page, larger and whole again, by keys alone; then back to where it was. */
const looksThrough = async (page: Page, among: Locator): Promise<void> => {
  const first = among.getByRole('link', { name: 'Buka lampiran 1' });
  const opened = (name: string): Locator => page.getByRole('dialog', { name });
  await first.focus();
  await page.keyboard.press('Enter');
  await opened('Foto 1 dari 2').getByRole('img').waitFor();
  for (const [key, percent] of [
    ['+', '150%'],
    ['+', '200%'],
    ['-', '150%'],
    ['0', '100%'],
  ] as const) {
    await page.keyboard.press(key);
    await opened('Foto 1 dari 2').getByText(percent, { exact: true }).waitFor();
  }
  await seesWell(page, 'a photograph over the page');
  await page.keyboard.press('ArrowRight');
  await opened('Foto 2 dari 2').waitFor();
  await page.keyboard.press('ArrowRight');
  await opened('Foto 1 dari 2').waitFor();
  await page.keyboard.press('Escape');
  await opened('Foto 1 dari 2').waitFor({ state: 'detached' });
  const focused = await page.evaluate<string | null>('document.activeElement.getAttribute("href")');
  assert.equal(focused, await first.getAttribute('href'), 'the focus is back');
};

test('in private they are ticked, go out with the answer, and stand beside it in the thread', async () => {
  await control('messages', { accountId: accountOf('telegram'), person: 'warga-1', text: 'Lampu gang contoh padam' });
  const form = await answers('Lampu gang contoh padam');
  const { pusat } = pages;
  await sees(form, 'Foto untuk pelapor', 'Telegram, pesan pribadi: foto yang dicentang ikut terkirim.');
  await seesNowhere(pusat, 'Sertakan di balasan terbuka');
  assert.ok(await form.getByLabel('Foto 1').isChecked());
  assert.ok(await form.getByLabel('Foto 2').isChecked());
  await form.getByLabel('Foto 2').focus();
  await pusat.keyboard.press('Space');
  assert.ok(!(await form.getByLabel('Foto 2').isChecked()), 'by keyboard too');
  await form.getByLabel('Tambah foto untuk pelapor').setInputFiles(picture);
  await sees(form, 'Ditambahkan Admin Pusat');
  assert.ok(await form.getByLabel('Foto 3').isChecked());
  assert.ok(!(await form.getByLabel('Foto 2').isChecked()));
  await seesWell(pusat, 'form, result with photographs');
  await form.getByLabel('Pesan pribadi').fill('Lampu sudah menyala kembali.');
  await sends(pusat, 'Kirim kepada warga');
  const ours = pusat.locator('.bubble-out').filter({ hasText: 'Lampu sudah menyala kembali.' });
  await ours.locator('img').first().waitFor();
  await sees(ours, 'Diterima kanal');
  assert.equal(await ours.locator('img').count(), 2);
  await seesWell(pusat, 'thread with a photograph of ours');
  await looksThrough(pusat, ours);
});

test('where everybody reads they go only when that is ticked', async () => {
  const accountId = accountOf('telegram');
  const group = await control('posts', { accountId, text: 'Grup Warga Contoh' });
  const text = '@pemkot_latihan_bot lampu taman contoh padam';
  await control('comments', { accountId, person: 'mas-coba', postId: group['id'], text });
  const form = await answers('lampu taman contoh padam');
  await form.getByLabel(/^Balasan terbuka /).fill('Lampu taman sudah menyala.');
  await sees(form, 'Telegram, balasan terbuka: foto ikut hanya bila Anda mencentangnya di bawah.');
  const openly = form.getByLabel('Sertakan di balasan terbuka');
  assert.ok(!(await openly.isChecked()));
  await seesWell(pages.pusat, 'form, result in public with photographs');
  await openly.check();
  await sends(pages.pusat, 'Kirim kepada warga');
  const ours = pages.pusat.locator('.bubble-out').filter({ hasText: 'Lampu taman sudah menyala.' });
  await ours.locator('img').first().waitFor();
  assert.equal(await ours.locator('img').count(), 2);
});

test('where a channel takes none the form says so before anything is sent, and where the reporter sees them', async () => {
  const text = 'Lampu jembatan contoh padam';
  await control('messages', { accountId: accountOf('instagram'), person: 'warga-2', text });
  const form = await answers(text);
  const { pusat } = pages;
  await sees(form, 'Instagram, pesan pribadi: hanya teks, foto tidak ikut.');
  await sees(form, 'Foto yang dicentang juga tampil di halaman lacak, hanya untuk pelapor yang punya kodenya.');
  assert.ok(await form.getByLabel('Foto 1').isChecked());
  assert.ok(await form.getByLabel('Foto 2').isChecked());
  await seesNowhere(pusat, 'Sertakan di balasan terbuka');
  await seesWell(pusat, 'form, result whose photographs stay behind');
  await form.getByLabel('Pesan pribadi').fill('Lampu jembatan sudah menyala.');
  await sends(pusat, 'Kirim kepada warga');
  const ours = pusat.locator('.bubble-out').filter({ hasText: 'Lampu jembatan sudah menyala.' });
  await sees(ours, 'Diterima kanal');
  assert.equal(await ours.locator('img').count(), 0);
  assert.deepEqual(people.trouble, []);
});
