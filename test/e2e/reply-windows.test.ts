// Before an officer presses send: until when the platform takes a private text, that it no longer does and what to do instead, and that the account must wait.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { dayMs, hourMs, minuteMs } from '#core/time.ts';
import { trainingAccounts } from '#training/people.ts';
import { sees, seesNowhere, seesWell } from './looks.ts';
import { begins, goesTo, opensCase, sends } from './officer.ts';
import { givenPeople, type People } from './people.ts';

const cleanups: (() => unknown)[] = [];
let people: People;
let medsos: Page;

before(async () => {
  people = await givenPeople({ after: (release) => void cleanups.unshift(release) });
  medsos = await people.signsIn('medsos');
});

after(async () => {
  for (const release of cleanups) await release();
});

const accountOf = (name: string): string => trainingAccounts.find(({ channel }) => channel === name)?.id ?? '';
const accountId = accountOf('facebook');

const says = async (
  place: 'comments' | 'messages',
  words: { text: string; [more: string]: unknown },
): Promise<void> => {
  const answer = await fetch(`${people.url}/simulator/control/${place}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ accountId, ...words }),
  });
  assert.equal(answer.status, 200, await answer.text());
  await goesTo(medsos, '/masuk');
  await sees(medsos, words.text);
  await opensCase(medsos, 'mine', words.text);
};

/** Somebody wrote so long ago: the webhook comes only now. */
const wrote = (place: 'comments' | 'messages', person: string, text: string, agoMs: number): Promise<void> =>
  says(place, { person, text, at: people.program.clock.now() - agoMs });

const sendsIt = async (name: string): Promise<void> =>
  medsos.getByRole('dialog').getByRole('button', { name, exact: true }).click();

test('the form counts down to the end of the window', async () => {
  await wrote('messages', 'warga-1', 'Lampu taman padam', 7 * dayMs - 3 * hourMs - 12 * minuteMs - 30_000);
  const form = await begins(medsos, 'Tanya identitas');
  await sees(form, 'Jendela pesan tutup dalam 3 jam 12 menit.', 'hanya jawaban petugas yang boleh dikirim');
  await seesWell(medsos, 'form, window closes today');
  await sends(medsos, 'Kirim pertanyaan');
  await sees(medsos, 'Diterima kanal');
});

test('in the last hour the form says so with a warning', async () => {
  await wrote('messages', 'warga-2', 'Got mampet di gang', 7 * dayMs - 40 * minuteMs - 30_000);
  await begins(medsos, 'Tanya identitas');
  const warning = medsos.locator('.banner-soon').filter({ hasText: 'Jendela pesan tutup dalam 40 menit.' });
  await warning.waitFor();
  await seesWell(medsos, 'form, window closes soon');
  await medsos.keyboard.press('Escape');
});

test('once the window is closed nothing leaves at the first press, and the form says what else can be done', async () => {
  await wrote('messages', 'mas-coba', 'Sampah belum diangkut', 8 * dayMs);
  const form = await begins(medsos, 'Tanya identitas');
  await sees(form, 'Jendela pesan sudah tutup.', 'Hubungi warga lewat telepon, atau tunggu sampai ia menulis lagi.');
  await seesWell(medsos, 'form, window closed');
  await sendsIt('Kirim pertanyaan');
  const warning = form.getByRole('alert').filter({ hasText: 'Kanal akan menolak pesan ini.' });
  await warning.waitFor();
  const seen = await warning.evaluate((node) => node.getBoundingClientRect().bottom);
  const foot = await form.locator('.form-foot').evaluate((node) => node.getBoundingClientRect().top);
  assert.ok(seen <= foot, `the warning ends at ${String(seen)} px, hidden by what begins at ${String(foot)} px`);
  await seesWell(medsos, 'form, warned');
  await seesNowhere(medsos, 'Pertanyaan identitas dikirim.');
  await sendsIt('Tetap kirim');
  await form.waitFor({ state: 'detached' });
  await sees(medsos, 'Batas waktu membalas di kanal ini sudah lewat.');
});

test('a comment takes one private reply, and the form says until when', async () => {
  await wrote('comments', 'bu-contoh', 'Jalan berlubang di depan SD Contoh', 2 * dayMs);
  const form = await begins(medsos, 'Tanya identitas');
  await sees(form, 'hanya satu balasan pribadi yang dapat dikirim. Kesempatannya tutup dalam 4 hari.');
  await medsos.keyboard.press('Escape');
});

const onX = (person: string, text: string, unnamed: boolean): Promise<void> =>
  says('comments', { accountId: accountOf('x'), person, text, unnamed });
const refusedOnX = 'X akan menolak balasan umum di sini';

test('a public answer that X will refuse leaves at the second press only, and the form names the other ways', async () => {
  await onX('warga-1', 'Kapan jam buka loket', true);
  const form = await begins(medsos, 'Jawab permintaan informasi', true);
  await sees(form, refusedOnX, 'kutip kirimannya dari aplikasi X', 'Biaya di kanal ini US$0,015 per kiriman');
  await form.getByLabel('Pesan', { exact: true }).fill('Loket buka pukul 08.00.');
  await seesWell(medsos, 'form, X will refuse');
  await sendsIt('Kirim jawaban dan tutup');
  await form.getByRole('alert').filter({ hasText: 'Kanal akan menolak pesan ini.' }).waitFor();
  await seesNowhere(medsos, 'Jawaban dikirim.');
  await sendsIt('Tetap kirim');
  await form.waitFor({ state: 'detached' });
});

test('whoever named the city on X is answered at the first press', async () => {
  await onX('warga-2', 'Kapan jam buka kantor', false);
  const form = await begins(medsos, 'Jawab permintaan informasi', true);
  await sees(form, 'per kiriman');
  await seesNowhere(medsos, refusedOnX);
  await form.getByLabel('Pesan', { exact: true }).fill('Kantor buka pukul 08.00.');
  await sends(medsos, 'Kirim jawaban dan tutup');
});

test('an account that must wait is told before the press, and a token that has ended too', async () => {
  const { pool } = people.program.parts.database;
  await wrote('messages', 'pak-misal', 'Pohon tumbang di jalan', 5 * minuteMs);
  await pool.query('update channel_account set not_before = $1 where id = $2', [
    new Date(people.program.clock.now() + hourMs),
    accountId,
  ]);
  await medsos.reload();
  const form = await begins(medsos, 'Tanya identitas');
  await sees(form, /Kanal meminta akun kota menunggu sampai .* Pesan Anda disimpan dan dikirim sesudah itu./);
  await seesWell(medsos, 'form, account waits');
  await pool.query(`update channel_account set not_before = null, problem = 'token-expired' where id = $1`, [
    accountId,
  ]);
  await medsos.reload();
  await begins(medsos, 'Tanya identitas');
  await sees(medsos.getByRole('dialog'), 'Izin akun sudah kedaluwarsa.', 'pesan Anda mungkin tidak terkirim');
  assert.deepEqual(people.trouble, []);
});
