// Public and private as one conversation, at the console: the short public reply beside a private question, personal data that
// is marked and published for a reason only, and two accounts joined into one person and separated again.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { trainingAccounts } from '#training/people.ts';
import { sees, seesNowhere, seesWell } from './looks.ts';
import { begins, does, goesTo, hears, opensCase, sends } from './officer.ts';
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

const accountOf = (channel: string): string => trainingAccounts.find((one) => one.channel === channel)?.id ?? '';

type Wrote = { channel: 'instagram' | 'facebook'; place: 'comments' | 'messages'; person: string; text: string };

const wrote = async ({ channel, place, person, text }: Wrote): Promise<string> => {
  const answer = await fetch(`${people.url}/simulator/control/${place}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ accountId: accountOf(channel), person, text, at: people.program.clock.now() }),
  });
  assert.equal(answer.status, 200, await answer.text());
  await goesTo(medsos, '/masuk');
  await sees(medsos, text);
  return opensCase(medsos, 'mine', text);
};

const identity = { name: 'Sari Contoh', phone: '0812 0000 0009', address: 'Jl. Percobaan Utara No. 12, RT 03 RW 05' };

test('a question for the identity brings a short public reply along, drafted and open to change', async () => {
  await wrote({ channel: 'instagram', place: 'comments', person: 'warga-1', text: 'Lampu simpang contoh padam' });
  const form = await begins(medsos, 'Tanya identitas');
  const reply = form.getByLabel('Isi balasan terbuka');
  assert.match(await reply.inputValue(), /pesan pribadi/);
  assert.match(await reply.inputValue(), /@/);
  await seesWell(medsos, 'form, question with a public reply');
  await form.getByLabel('Balas juga komentarnya').uncheck();
  assert.equal(await reply.count(), 0);
  await form.getByLabel('Balas juga komentarnya').check();
  await form.getByLabel('Isi balasan terbuka').fill('Terima kasih. Silakan periksa pesan pribadi dari kami.');
  await sends(medsos, 'Kirim pertanyaan');
  await sees(medsos, 'Terima kasih. Silakan periksa pesan pribadi dari kami.', 'Diterima kanal');
});

test('what tells who the reporter is gets marked, and goes out for a reason that Ketua Tim hears of', async () => {
  await does(medsos, {
    name: 'Isi identitas',
    send: 'Simpan identitas',
    fill: async (form) => {
      await form.getByLabel('Nama lengkap').fill(identity.name);
      await form.getByLabel('Nomor telepon').fill(identity.phone);
      await form.getByLabel('Alamat', { exact: true }).fill(identity.address);
    },
  });
  const pusat = await people.signsIn('pusat');
  await goesTo(pusat, '/masuk?map=all');
  await opensCase(pusat, 'all', 'Lampu simpang contoh padam');
  const form = await begins(pusat, 'Setujui jawaban');
  await form.getByLabel('Jawaban sementara').fill('Tim ke jalan percobaan utara 12, hubungi 0812-0000-0009.');
  await form.getByRole('button', { name: 'Setujui dan kirim' }).click();
  await sees(form, 'Bagian yang ditandai', 'Teks ini memuat nomor telepon.');
  await form.getByLabel('Jawaban sementara').fill('Tim ke jalan percobaan utara 12 besok.');
  await form.getByRole('button', { name: 'Setujui dan kirim' }).click();
  await form.locator('mark').filter({ hasText: 'percobaan utara 12' }).waitFor();
  await sees(form, 'alamat rumah');
  await form.getByLabel('Tetap terbitkan').check();
  await form.getByLabel('Jawaban sementara').fill('Tim ke jalan percobaan utara 12 lusa.');
  await form.getByLabel('Tetap terbitkan').waitFor({ state: 'detached' });
  await form.getByRole('button', { name: 'Setujui dan kirim' }).click();
  await form.getByLabel('Tetap terbitkan').check();
  await form.getByRole('button', { name: 'Setujui dan kirim' }).click();
  await sees(form, 'Bagian ini perlu diisi.', 'Bagian yang ditandai');
  await seesWell(pusat, 'form, personal data marked');
  await form.getByLabel('Alasan menerbitkan').fill('Pelapor meminta alamatnya disebut.');
  await sends(pusat, 'Setujui dan kirim');
  await sees(pusat, 'Data pribadi diterbitkan (alamat rumah). Alasan: Pelapor meminta alamatnya disebut.');
  const lead = await people.signsIn('ketua');
  await hears(lead, 'Data pribadi diterbitkan dengan alasan');
});

test('whoever may not publish it is told who may', async () => {
  await wrote({ channel: 'instagram', place: 'comments', person: 'warga-2', text: 'Jam buka kantor contoh?' });
  const form = await begins(medsos, 'Jawab permintaan informasi', true);
  await form.getByLabel('Pesan', { exact: true }).fill('Hubungi petugas di 0812-0000-0009.');
  await form.getByRole('button', { name: 'Kirim jawaban dan tutup' }).click();
  await sees(form, 'Hanya Admin Pusat atau Ketua Tim yang boleh tetap menerbitkannya.');
  await form.getByLabel('Lewat pesan pribadi').check();
  await seesNowhere(medsos, 'Bagian yang ditandai');
  assert.match(await form.getByLabel('Isi balasan terbuka').inputValue(), /pesan pribadi/);
  await seesWell(medsos, 'form, information in private');
  await sends(medsos, 'Kirim jawaban dan tutup');
  await sees(medsos, 'Selesai');
});

test('two accounts are joined from the reporter’s card by keyboard, listed as one, and separated again', async () => {
  const other = await wrote({
    channel: 'facebook',
    place: 'messages',
    person: 'mas-coba',
    text: 'Got depan gang contoh mampet',
  });
  const own = await wrote({
    channel: 'instagram',
    place: 'comments',
    person: 'mas-coba',
    text: 'Pohon rekaan hampir roboh',
  });
  const join = medsos.getByRole('button', { name: 'Gabungkan akun lain' });
  await join.focus();
  await medsos.keyboard.press('Enter');
  const form = medsos.getByRole('dialog');
  await form.getByLabel('Cari pelapor lain').fill(other.slice(0, 15));
  const found = form.getByRole('radio', { name: new RegExp(other) }).first();
  await found.waitFor();
  await seesWell(medsos, 'form, joining two accounts');
  await found.check();
  await sends(medsos, 'Gabungkan pelapor');
  await sees(medsos, `Digabung dengan ${other}`, `Pelapor dinyatakan orang yang sama dengan pelapor ${other}.`);
  await seesWell(medsos, 'case, joined person');
  await medsos.locator('.person-list').getByRole('link', { name: other }).click();
  await sees(medsos, `Digabung dengan ${own}`);
  await medsos.locator('.timeline').getByRole('button', { name: 'Batalkan gabungan' }).click();
  await medsos
    .getByRole('dialog')
    .getByRole('radio', { name: new RegExp(own) })
    .waitFor();
  await seesWell(medsos, 'form, separating');
  await sends(medsos, 'Pisahkan lagi');
  await sees(medsos, `Penggabungan dengan pelapor ${own} dibatalkan.`, 'Belum ada akun lain yang digabungkan.');
  await seesNowhere(medsos, `Digabung dengan ${own}`);
});

test('nothing went wrong in anybody’s browser', () => {
  const unexpected = people.trouble.filter((line) => !line.includes('422'));
  assert.deepEqual(unexpected, []);
});
