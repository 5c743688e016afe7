// An answer that one officer writes and another approves, and one that leaves at a chosen moment: as both see them at their desks.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { givenHands, type Hands } from './hands.ts';
import { sees, seesWell } from './looks.ts';
import { begins, goesTo, opensCase, sends } from './officer.ts';
import { givenPeople, type People } from './people.ts';

const cleanups: (() => unknown)[] = [];
let people: People;
let hands: Hands;
let pusat: Page;

before(async () => {
  people = await givenPeople({ after: (release) => void cleanups.unshift(release) });
  hands = givenHands(people);
  pusat = await people.signsIn('pusat');
});

after(async () => {
  for (const release of cleanups) await release();
});

const drafted = async (name: string, words: string): Promise<string> => {
  const number = await hands.posts('instagram', name, words);
  await hands.does(
    number,
    ['medsos', 'GoWithoutIdentity', { why: 'not-needed' }],
    ['medsos', 'DraftResponse', { text: 'Terima kasih, lampu segera diganti oleh dinas.' }],
  );
  return number;
};

test('a draft stands in a list of its own, is compared word by word, commented on, returned, and approved', async () => {
  const number = await drafted('Warga Lampu', 'Lampu Jalan Contoh mati tiga hari');
  await opensCase(pusat, 'drafts', 'Lampu Jalan Contoh mati');
  await sees(pusat.locator('[data-row]').first(), 'Perlu disetujui');
  await sees(pusat, 'Menunggu persetujuan');
  await hands.does(
    number,
    ['pusat', 'ReturnDraft', { reason: 'Sebut harinya.' }],
    ['medsos', 'DraftResponse', { text: 'Terima kasih, lampu diganti besok oleh Dinas PUPKP.' }],
  );
  await pusat.getByRole('button', { name: '2 versi, 1 komentar: lihat dan bandingkan' }).click();
  const window = pusat.getByRole('dialog');
  await sees(window, 'Versi 1 dari 2', 'Versi 2 dari 2', 'Sebut harinya.');
  await sees(window, /Ditambahkan \d bagian: .*besok/, /Dihapus \d bagian: .*segera/);
  await seesWell(pusat, 'versions of a draft');
  await window.getByLabel('Tulis komentar').fill('Sudah pas, tinggal kirim.');
  await window.getByRole('button', { name: 'Tambahkan komentar' }).click();
  await sees(window, 'Sudah pas, tinggal kirim.');
  await window.getByRole('button', { name: 'Setujui jawaban' }).click();
  await sends(pusat, 'Setujui dan kirim');
  await hands.stands(number, 'registration');
  await sees(pusat, '3 versi, 2 komentar: lihat dan bandingkan');
});

test('an answer for the morning waits in the case and in the list, is moved, and taken back', async () => {
  await drafted('Warga Malam', 'Saluran Jalan Contoh mampet lagi');
  await opensCase(pusat, 'drafts', 'Saluran Jalan Contoh mampet');
  const form = await begins(pusat, 'Setujui jawaban');
  await form.getByRole('button', { name: 'Kirim nanti' }).click();
  await form.getByLabel('Pukul (WIB)').fill('xx');
  await form.getByRole('button', { name: 'Jadwalkan' }).click();
  await sees(form, /Jam itu tidak terbaca|Isi hari dan jamnya/);
  await form.getByRole('group', { name: 'Jam yang biasa' }).getByRole('button').first().click();
  await seesWell(pusat, 'form for a chosen moment');
  await sends(pusat, 'Jadwalkan');
  await sees(pusat, /: .*\. Terjadwal .* WIB\./);
  await goesTo(pusat, '/masuk?map=scheduled');
  await sees(pusat, 'Saluran Jalan Contoh mampet lagi', /^Terjadwal .*\d\d\.\d\d$/);
  await opensCase(pusat, 'scheduled', 'Saluran Jalan Contoh mampet');
  await pusat.getByRole('button', { name: 'Ubah waktu' }).click();
  await seesWell(pusat, 'another moment for a message');
  await pusat.getByRole('button', { name: 'Simpan waktu' }).click();
  await sees(pusat, /Dijadwalkan ulang/);
  await pusat.getByRole('button', { name: 'Batalkan kiriman' }).click();
  await sees(pusat, 'Kiriman dibatalkan. Isiannya kembali menjadi konsep penulisnya.');
  await pusat.getByRole('button', { name: 'Batalkan kiriman' }).waitFor({ state: 'detached' });
  await sees(pusat, /Setujui jawaban sementara, tersimpan/);
  assert.deepEqual(people.trouble, []);
});
