// Somebody who has never seen Tanggap, in one browser: from the first page through all six steps, led by what the screens say.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { followsLink, identifies } from './citizen.ts';
import { sees, seesWell } from './looks.ts';
import { does, picks } from './officer.ts';
import { givenPeople, nameOf, type OfficerName } from './people.ts';

const words = 'Lampu jalan di depan pasar mati tiga hari.';

/** Opens the guide at the desk and presses there to go on as the next officer. */
const changesTo = async (desk: Page, who: OfficerName): Promise<void> => {
  await desk.bringToFront();
  await desk.getByRole('button', { name: 'Latihan' }).click();
  const guide = desk.getByRole('dialog');
  await sees(guide, 'Latihan: satu aduan, enam langkah', 'Anda sekarang');
  await seesWell(desk, 'guide');
  const station = guide.getByRole('listitem').filter({ hasText: nameOf(who) });
  await station.first().getByRole('button', { name: 'Ganti ke petugas ini' }).click();
  await guide.waitFor({ state: 'detached' });
};

const opensFirst = async (desk: Page): Promise<void> => {
  await desk.locator('[data-row]').filter({ hasText: words }).click();
  await desk.locator('.act-bar').waitFor();
};

test('a newcomer carries one comment from the first page to its answer', async (t) => {
  const { url, arrives, trouble } = await givenPeople(t);
  const first = await arrives();
  await first.goto(url);
  await seesWell(first, 'front page');
  await first.getByRole('link', { name: 'Buka simulator' }).click();
  await sees(first, 'Menjadi warga di sini');
  const post = first.locator('.post').first();
  await post.getByRole('textbox').fill(words);
  await post.getByRole('textbox').press('Enter');
  await sees(post, words);

  const desk = await first.context().newPage();
  await desk.goto(`${url}/meja`);
  await sees(desk, 'Latihan: satu aduan, enam langkah', 'Masuk sebagai salah satu petugas contoh');
  await seesWell(desk, 'sign-in');
  await desk.getByRole('button', { name: nameOf('medsos') }).click();
  await opensFirst(desk);
  await does(desk, { name: 'Tanya identitas', send: 'Kirim pertanyaan' });

  await first.bringToFront();
  await first
    .getByRole('link', { name: /Untuk Anda/ })
    .first()
    .click();
  await first.getByRole('link', { name: /mengirim pesan pribadi/ }).click();
  const form = await followsLink(first);
  await identifies(form, 'Nama Rekaan');

  await changesTo(desk, 'pusat');
  await opensFirst(desk);
  await does(desk, { name: 'Setujui jawaban', send: 'Setujui dan kirim' });
  await does(desk, {
    name: 'Catat di UPIK',
    send: 'Simpan nomor UPIK',
    fill: (dialog) => dialog.getByLabel('Nomor dari UPIK').fill('123'),
  });
  await does(desk, {
    name: 'Teruskan ke dinas',
    send: 'Kirim disposisi',
    fill: async (dialog) => {
      await picks(dialog, 'Dinas penanggung jawab', 'DPUPKP');
      await dialog.getByLabel('Arahan').fill('Mohon diperiksa.');
    },
  });

  await changesTo(desk, 'pupkp');
  await opensFirst(desk);
  await does(desk, { name: 'Terima disposisi', send: 'Terima' });
  await does(desk, {
    name: 'Laporkan hasil',
    send: 'Kirim hasil',
    fill: async (dialog) => {
      await dialog.getByLabel('Selesai dikerjakan').check();
      await dialog.getByLabel('Uraian hasil').fill('Lampu diganti.');
    },
  });

  await changesTo(desk, 'pusat');
  await opensFirst(desk);
  await does(desk, { name: 'Sampaikan hasil', send: 'Kirim kepada warga' });
  await sees(desk, 'Selesai: hasil sudah disampaikan');

  await first.bringToFront();
  await first.getByRole('link', { name: 'Foto', exact: true }).first().click();
  await sees(post, /Lampu diganti\./);
  await form.bringToFront();
  await form.getByRole('button', { name: 'Buka halaman lacak' }).click();
  await sees(form, /Lampu diganti\./);
  assert.deepEqual(trouble, []);
});
