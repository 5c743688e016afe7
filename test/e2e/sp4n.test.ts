// A report of SP4N-LAPOR! is copied by an officer, verified by Admin Pusat, and its answer carried back by hand.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { sees, seesNowhere, seesWell } from './looks.ts';
import { does, goesTo } from './officer.ts';
import { givenPeople, station, type People } from './people.ts';

const cleanups: (() => unknown)[] = [];
let people: People;
let medsos: Page;
let pusat: Page;

before(async () => {
  people = await givenPeople({ after: (release) => void cleanups.unshift(release) });
  // Beside the account that the stand-in serves, one that only officers serve; it is the first.
  await people.program.parts.book.declare(
    {
      ...{ channel: 'sp4n-lapor', id: 'dengan-tangan', handle: 'SP4N-LAPOR!' },
      ...{ appSecret: '', verifyToken: '', accessToken: '', apiUrl: '' },
    },
    'file',
  );
  [medsos, pusat] = await Promise.all([people.signsIn('medsos'), people.signsIn('pusat')]);
});

after(async () => {
  for (const release of cleanups) await release();
});

test('a report is copied once, verified in working days, and its answer carried back', async (t) => {
  let number = '';

  await station(t, 'the form is found in the menu and says what is missing', async () => {
    await medsos.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name: 'SP4N-LAPOR!' }).click();
    await sees(medsos, 'Salin laporan SP4N-LAPOR!', 'Didisposisikan pada');
    await seesWell(medsos, 'report, empty');
    await medsos.getByRole('button', { name: 'Simpan laporan' }).click();
    await sees(medsos, 'Belum diisi.');
    await seesWell(medsos, 'report, with faults');
  });

  await station(
    t,
    'the first wrong field has the keyboard, and the name of an anonymous reporter is not asked',
    async () => {
      await medsos.keyboard.type('LPR-2026-77');
      assert.equal(await medsos.getByLabel('Nomor laporan').inputValue(), 'LPR-2026-77');
      await medsos.getByRole('radio', { name: 'Permintaan informasi' }).check();
      await medsos.getByRole('textbox', { name: 'Nama pelapor' }).waitFor();
      await medsos.getByRole('radio', { name: 'Anonim' }).check();
      assert.equal(await medsos.getByRole('textbox', { name: 'Nama pelapor' }).count(), 0);
      await medsos.getByLabel('Judul').fill('Syarat pindah domisili');
      await medsos.getByLabel('Isi', { exact: true }).fill('Apakah perlu surat pengantar RT?');
      await medsos.keyboard.press('Control+Enter');
      await sees(medsos, /^Laporan tercatat sebagai ADU-/, 'Admin Pusat memverifikasinya dalam tiga hari kerja.');
      await seesWell(medsos, 'report, taken');
      number = /ADU-\S+/.exec(await medsos.locator('.taken').innerText())?.[0] ?? '';
    },
  );

  await station(t, 'the same report again is refused with a way to its case', async () => {
    await medsos.getByRole('button', { name: 'Salin laporan lain' }).click();
    await medsos.getByLabel('Nomor laporan').fill('LPR-2026-77');
    await medsos.getByLabel('Judul').fill('Lagi');
    await medsos.getByLabel('Isi', { exact: true }).fill('Lagi');
    await medsos.getByRole('button', { name: 'Simpan laporan' }).click();
    await sees(medsos, `Tercatat sebagai ${number}.`);
    await seesWell(medsos, 'report, there already');
    await medsos.getByRole('link', { name: `Buka ${number}` }).click();
    await sees(medsos, 'Permintaan informasi', 'Anonim');
    await seesWell(medsos, 'case of a report');
  });

  await station(t, 'Admin Pusat sees class and openness, corrects the class and answers', async () => {
    await goesTo(pusat, `/kasus/${number}`);
    await sees(pusat, 'Permintaan informasi', 'Anonim', 'Pelapor memilih anonim: namanya tidak tercatat di sini.');
    await seesNowhere(pusat, 'Tanya identitas');
    await does(pusat, {
      ...{ name: 'Ubah klasifikasi', more: true, look: true, send: 'Simpan klasifikasi' },
      fill: (dialog) => dialog.getByRole('radio', { name: /^Pengaduan Layanan/ }).check(),
    });
    await does(pusat, {
      ...{ name: 'Jawab langsung', send: 'Kirim jawaban akhir' },
      fill: (dialog) => dialog.getByRole('textbox').first().fill('Cukup membawa KTP ke kelurahan.'),
    });
  });

  await station(t, 'the answer waits to be copied, is copied, and is ticked off; then the state', async () => {
    await sees(pusat, 'Salin jawaban ke SP4N-LAPOR!');
    await seesWell(pusat, 'answer to carry over');
    const task = pusat.getByRole('region', { name: 'Salin jawaban ke SP4N-LAPOR!' });
    assert.equal(await task.getByRole('link', { name: 'Buka LAPOR!' }).getAttribute('href'), 'https://www.lapor.go.id');
    await task.getByRole('button', { name: 'Salin jawaban' }).click();
    assert.equal(await pusat.evaluate('navigator.clipboard.readText()'), 'Cukup membawa KTP ke kelurahan.');
    await task.getByRole('button', { name: 'Sudah disalin' }).click();
    await pusat.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click();
    await pusat.getByRole('dialog').waitFor({ state: 'detached' });
    await sees(pusat, 'Ubah status di SP4N-LAPOR!', 'Status di SP4N-LAPOR!: Selesai');
    await seesWell(pusat, 'state to carry over');
    await pusat.getByRole('button', { name: 'Sudah diubah' }).click();
    await pusat.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click();
    await sees(pusat, 'Disalin petugas ke SP4N-LAPOR!');
  });

  // A browser tells of every refusal: one was meant.
  const isMeant = (line: string): boolean => line.includes('/meja/sp4n') && line.includes('409');
  assert.deepEqual(
    people.trouble.filter((line) => !isMeant(line)),
    [],
  );
});
