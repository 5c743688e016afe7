// The citizen's whole way in a real browser that runs no script: report with a picture, go back and change, track, rate, and have it opened again.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { launchChromium, type TestBrowser } from '#test/beds/chromium.ts';
import { givenPortal, type Portal } from '#test/beds/portal.ts';
import { acts, people } from '#test/given/given.ts';
import { png } from '#test/given/sample-files.ts';

const cleanups: (() => Promise<void>)[] = [];
let browser: TestBrowser;
let portal: Portal;
let url: string;

before(async () => {
  portal = await givenPortal({ after: (release) => void cleanups.unshift(release) }, { training: false });
  await portal.pool.query(
    `insert into channel_account (channel, id, handle, api_url, sealed_secrets) values ('web', 'formulir', 'Formulir', '', '')`,
  );
  url = await portal.app.listen({ port: 0, host: '127.0.0.1' });
  browser = await launchChromium();
});

after(async () => {
  await browser?.close();
  for (const release of cleanups) await release();
});

const arrives = async (): Promise<Page> => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  return context.newPage();
};

const asked = (page: Page, heading: string): Promise<void> =>
  page.getByRole('heading', { level: 1, name: heading }).waitFor();
const goesOn = (page: Page): Promise<void> => page.getByRole('button', { name: 'Lanjut' }).click();

/** Number and code, as the receipt shows them. */
const reports = async (page: Page): Promise<{ number: string; code: string }> => {
  await page.goto(url);
  await page.getByRole('link', { name: 'Buat laporan' }).click();
  await page.getByLabel('Laporan Anda').fill('Lampu jalan mati tiga malam.');
  await goesOn(page);
  await page.getByLabel('Tempatnya').fill('depan pasar');
  await goesOn(page);
  await asked(page, 'Ada fotonya?');
  await page
    .getByLabel('Pilih foto')
    .setInputFiles({ name: 'lampu.png', mimeType: 'image/png', buffer: png(300, 200) });
  await goesOn(page);
  await asked(page, 'Siapa Anda?');
  await page.getByLabel('Nama lengkap').fill('Canari Contoh');
  await page.getByLabel('Nomor HP').fill('0812 0000 4001');
  await page.locator('#kelurahan').selectOption('Bener');
  await goesOn(page);
  await asked(page, 'Periksa laporan Anda');
  await page.goBack();
  assert.equal(await page.getByLabel('Nama lengkap').inputValue(), 'Canari Contoh');
  await goesOn(page);
  await page.getByRole('button', { name: 'Ubah Tempat' }).click();
  await page.getByLabel('Tempatnya').fill('depan Pasar Contoh');
  await goesOn(page);
  await asked(page, 'Ada fotonya?');
  await page.goto(`${url}/lapor?langkah=periksa`);
  await page.getByText('depan Pasar Contoh').waitFor();
  assert.equal(await page.getByRole('img', { name: 'Foto 1' }).count(), 1);
  await page.getByRole('button', { name: 'Kirim laporan' }).click();
  await asked(page, 'Laporan Anda sudah tercatat');
  await page.reload();
  const [number = '', code = ''] = await page.locator('.receipt dd').allTextContents();
  return { number, code };
};

const answered = async (number: string): Promise<void> => {
  const { rows } = await portal.pool.query<{ id: string; identity: string }>(
    'select id, identity_id as identity from complaint where number = $1',
    [number],
  );
  const { id, identity: identityId } = rows[0] ?? assert.fail(number);
  const found = { id, number, code: '' };
  await portal.does(
    found,
    acts.provide(1, { by: people.medsos, via: 'known', identityId }),
    acts.approve(3),
    acts.register(4),
    acts.dispose(5),
    acts.fieldResult(6),
    acts.convey(7, { privateText: 'Lampunya sudah diganti.' }),
  );
  const sent = await portal.pool.query<{ key: string }>(
    `select effect_key as key from outbox where complaint_id = $1 and purpose = 'result'`,
    [id],
  );
  await portal.does(found, acts.delivered(8, { effectKey: sent.rows[0]?.key ?? '' }));
  portal.moveTo(9);
};

test('report, track, rate and reopen without a script, each page by its own words', async () => {
  const { number, code } = await reports(await arrives());
  const { rows } = await portal.pool.query(
    `select 1 from attachment a join complaint c on c.id = a.complaint_id where c.number = $1 and a.status = 'stored'`,
    [number],
  );
  assert.equal(rows.length, 1, 'the picture came along');
  await answered(number);

  const page = await arrives();
  await page.goto(`${url}/lacak`);
  await page.locator('#nomor').fill(number);
  await page.locator('#kode').fill(code);
  await page.getByRole('main').getByRole('button').click();
  await page.getByText('Lampunya sudah diganti.').waitFor();
  await page.locator('#penilaian #nilai-2').check();
  await page.locator('#penilaian').getByRole('button').click();
  await page.locator('#penilaian .thanks').waitFor();
  await page.locator('#buka-lagi summary').click();
  await page.locator('#alasan').fill('Masih mati sebelah.');
  await page.locator('#buka-lagi').getByRole('button').click();
  await page.locator('#buka-lagi').waitFor({ state: 'detached' });
  const state = await portal.pool.query<{ status: string }>('select status from complaint where number = $1', [number]);
  assert.notEqual(state.rows[0]?.status, 'closed');
});
