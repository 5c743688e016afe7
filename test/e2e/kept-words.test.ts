// Nothing that an officer has typed is lost, whatever comes between; and what others do shows without a reload.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { trainingPassword } from '#config/training-password.ts';
import { becomes, comments } from './citizen.ts';
import { sees, seesWell } from './looks.ts';
import { begins, does, goesTo, opensCase, opensIdentified, sends } from './officer.ts';
import { givenPeople, type People } from './people.ts';

const cleanups: (() => unknown)[] = [];
let people: People;
let reporter: Page;
let medsos: Page;
let pusat: Page;

before(async () => {
  people = await givenPeople({ after: (release) => void cleanups.unshift(release) });
  [reporter, medsos, pusat] = await Promise.all([people.arrives(), people.signsIn('medsos'), people.signsIn('pusat')]);
});

after(async () => {
  for (const release of cleanups) await release();
});

const draft = 'Terima kasih, laporan Anda sedang kami periksa bersama dinas.';
const field = (page: Page) => page.getByRole('dialog').getByLabel('Jawaban sementara');

/** A case that waits for a draft, open on the desk of Admin Medsos. */
const waitsForDraft = async (who: string, words: string): Promise<string> => {
  await becomes(reporter, people.url, who);
  await comments(reporter, people.url, words);
  await sees(medsos, words);
  const number = await opensIdentified(medsos, words);
  await begins(medsos, 'Tulis konsep jawaban');
  await field(medsos).fill(draft);
  return number;
};

const keepsDraft = async (): Promise<void> => {
  assert.equal(await field(medsos).inputValue(), draft);
};

test('a comment, its edit and its deletion show on an open desk without a reload', async () => {
  await goesTo(medsos, '/masuk');
  await comments(reporter, people.url, 'Air keruh sejak kemarin', 'kabar');
  await sees(medsos, 'Air keruh sejak kemarin');
  await opensCase(medsos, 'mine', 'Air keruh sejak kemarin');
  const comment = reporter.locator('.comment').filter({ hasText: 'Air keruh' });
  await comment.getByRole('button', { name: 'Ubah' }).click();
  const box = reporter.locator('.post').first().getByRole('textbox');
  await box.fill('Air keruh dan berbau sejak kemarin');
  await box.press('Enter');
  await sees(medsos, 'Air keruh dan berbau sejak kemarin', 'diubah pengirim');
  reporter.once('dialog', (dialog) => void dialog.accept());
  await reporter.locator('.comment').filter({ hasText: 'berbau' }).getByRole('button', { name: 'Hapus' }).click();
  await sees(medsos, 'Pengirim menghapus pesan ini.');
});

test('a form that is closed or loaded anew gives its words back, and starts afresh when asked to', async () => {
  await waitsForDraft('Warga Demo 2', 'Trotoar di Jalan Contoh rusak');
  await medsos.keyboard.press('Escape');
  await medsos.getByRole('dialog').waitFor({ state: 'detached' });
  assert.match(await medsos.evaluate<string>('document.activeElement.textContent'), /^Tulis konsep jawaban/);
  await begins(medsos, 'Tulis konsep jawaban');
  await keepsDraft();
  await medsos.reload();
  await begins(medsos, 'Tulis konsep jawaban');
  await keepsDraft();
  await sees(medsos, 'Isian Anda yang belum terkirim masih ada.');
  await medsos.getByRole('button', { name: 'Mulai dari awal' }).click();
  assert.notEqual(await field(medsos).inputValue(), draft);
  await medsos.keyboard.press('Escape');
});

test('without a network the words stay, and go out when it is back', async () => {
  await waitsForDraft('Mbah Conto', 'Saluran di Gang Contoh mampet');
  await medsos.context().setOffline(true);
  await medsos.getByRole('button', { name: 'Ajukan ke Admin Pusat' }).click();
  await sees(medsos, /Tidak tersambung ke server/, 'Isian Anda masih ada di bawah.');
  await keepsDraft();
  await medsos.context().setOffline(false);
  await sends(medsos, 'Ajukan ke Admin Pusat');
  await sees(medsos, 'Konsep jawaban ditulis.');
});

test('a session that ends in the middle of a sentence gives the sentence back after signing in', async () => {
  await waitsForDraft('Mas Coba', 'Pohon di Lapangan Contoh tumbang');
  await medsos.context().clearCookies();
  // Sends the form, unless the desk has noticed by itself already.
  await medsos.keyboard.press('Control+Enter');
  await sees(medsos, 'Sesi Anda berakhir. Masuk lagi untuk melanjutkan; isian Anda masih tersimpan.');
  await medsos.getByText('Atau pakai surel dan kata sandi').click();
  await medsos.getByLabel('Surel dinas').fill('medsos@demo.tanggap.example');
  await medsos.getByLabel('Kata sandi', { exact: true }).fill(trainingPassword);
  await medsos.getByRole('button', { name: 'Masuk', exact: true }).click();
  await begins(medsos, 'Tulis konsep jawaban');
  await keepsDraft();
  await medsos.keyboard.press('Escape');
});

test('when somebody else was quicker, the form says so and what to do, and keeps the words', async () => {
  const number = await waitsForDraft('Pak Misal', 'Halte Contoh gelap');
  await goesTo(pusat, `/kasus/${number}`);
  await does(pusat, { name: 'Setujui jawaban', send: 'Setujui dan kirim' });
  await sees(medsos, /Aduan ini berubah sejak formulir dibuka\./);
  await medsos.getByRole('button', { name: 'Ajukan ke Admin Pusat' }).click();
  await sees(
    medsos,
    'Belum tersimpan.',
    /Langkah ini belum atau tidak lagi dapat dilakukan/,
    'Isian Anda masih ada di bawah.',
  );
  await keepsDraft();
});

test('a form that is opened before the templates have come begins with one when they come', async () => {
  let come = (): void => undefined;
  const gate = new Promise<void>((resolve) => (come = resolve));
  const desk = await people.signsIn('medsos');
  await desk.route('**/api/v1/templates', async (route) => {
    await gate;
    await route.continue();
  });
  await becomes(reporter, people.url, 'Bu Contoh Nama Panjang');
  await comments(reporter, people.url, 'Rambu di Simpang Contoh roboh');
  await opensCase(desk, 'mine', 'Rambu di Simpang Contoh roboh');
  const form = await begins(desk, 'Tanya identitas');
  const message = form.getByLabel('Pesan', { exact: true });
  assert.equal(await message.inputValue(), '');
  come();
  await form.getByLabel('Pakai templat').waitFor();
  assert.match(await message.inputValue(), /tautan ini: \{tautan\}/);
});

test('the conversation stays in sight over what is written, by keys alone and on the smallest phone', async () => {
  await becomes(reporter, people.url, 'Warga Demo 1');
  await comments(reporter, people.url, 'Lampu di Gang Percobaan padam');
  await opensCase(medsos, 'mine', 'Lampu di Gang Percobaan padam');
  const theirs = medsos.locator('.bubble').getByText('Lampu di Gang Percobaan padam');
  const form = medsos.getByRole('dialog');
  const message = form.getByLabel('Pesan', { exact: true });
  await medsos.keyboard.press('r');
  await message.waitFor();
  for (const [width, height] of [
    [1366, 600],
    [320, 568],
    [1366, 768],
  ] as const) {
    await medsos.setViewportSize({ width, height });
    await theirs.click({ trial: true });
    await message.click();
  }
  await seesWell(medsos, 'answer under the conversation');
  const filled = await message.inputValue();
  await message.fill('/');
  await form.getByRole('listbox', { name: 'Templat' }).waitFor();
  await medsos.keyboard.press('Enter');
  assert.equal(await message.inputValue(), filled);
  await medsos.keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });
  await medsos.keyboard.press('n');
  await form.getByRole('button', { name: 'Catatan internal' }).waitFor();
  await medsos.keyboard.type('Sudah dicek di peta.');
  await medsos.keyboard.press('Control+Enter');
  await form.waitFor({ state: 'detached' });
  await sees(medsos, 'Sudah dicek di peta.');
});

test('a list asked for by a key leaves nothing behind, and a held key takes nothing that has to be looked at first', async () => {
  await people.program.parts.database.pool.query(
    `insert into article (id, question, answer, source, valid_until) values ('zebra', 'Kapan zebra dicat?', 'Bulan depan.', 'x', '2020-01-01')`,
  );
  const form = await begins(medsos, 'Tanya identitas');
  const message = form.getByLabel('Pesan', { exact: true });
  const list = form.getByRole('listbox', { name: 'Templat' });
  const { keyboard } = medsos;
  await message.fill('Halo');
  for (const leave of [() => message.blur(), () => message.blur(), () => keyboard.press('Escape')]) {
    await message.focus();
    await keyboard.press('Control+m');
    await list.waitFor();
    assert.equal(await message.inputValue(), 'Halo\n/');
    await leave();
    await list.waitFor({ state: 'detached' });
  }
  assert.equal(await message.inputValue(), 'Halo');
  await message.fill('/zebra');
  await list.getByRole('option').waitFor();
  for (let held = 0; held < 5; held += 1) await keyboard.down('Enter');
  await sees(medsos, 'Tekan sekali lagi untuk memakainya.');
  assert.equal(await message.inputValue(), '/zebra');
  await keyboard.up('Enter');
  await keyboard.press('Enter');
  assert.equal(await message.inputValue(), 'Bulan depan.');
  await form.getByText('Dari pengetahuan: Kapan zebra dicat?').waitFor();
  await message.fill('');
  await message.fill('Lain.');
  assert.equal(await form.getByText('Dari pengetahuan').count(), 0);
  await keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });
});

test('what was sent by mistake is called back by one key, and its words stand in their form again', async () => {
  await becomes(reporter, people.url, 'Mas Coba');
  await comments(reporter, people.url, 'Selokan di Gang Misal mampet', 'kabar');
  await medsos.evaluate<undefined>(`localStorage.setItem('tanggap-meja', '{"holdFor":20}')`);
  const number = await opensCase(medsos, 'mine', 'Selokan di Gang Misal mampet');
  const form = await begins(medsos, 'Tanya identitas');
  await form.getByLabel('Pesan', { exact: true }).fill('Salah kirim: {tautan}');
  await medsos.keyboard.press('Control+Enter');
  await sees(medsos, 'Terkirim dalam 20 detik.', /Tanya identitas pelapor\. Berangkat dalam \d+ detik\./);
  await goesTo(pusat, `/kasus/${number}`);
  await sees(pusat, /Tanya identitas pelapor\. Berangkat dalam \d+ detik\./);
  await medsos.keyboard.press('z');
  await sees(medsos, /Pengiriman dibatalkan\./, 'Kiriman kepada pelapor ditarik kembali sebelum berangkat.');
  await medsos.reload();
  await sees(medsos, /Konsep/, /Tanya identitas pelapor, tersimpan/);
  await begins(medsos, 'Tanya identitas');
  assert.equal(await form.getByLabel('Pesan', { exact: true }).inputValue(), 'Salah kirim: {tautan}');
  await medsos.keyboard.press('Escape');
  await medsos.evaluate<undefined>(`localStorage.setItem('tanggap-meja', '{"holdFor":0}')`);
});
