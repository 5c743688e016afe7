// An officer brings a JSS export in, corrects its columns, takes it in, and deals with what stands on one side only.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { steps } from '#test/given/cases.ts';
import { becomes, comments } from './citizen.ts';
import { sees, seesNowhere, seesWell } from './looks.ts';
import { opensCase } from './officer.ts';
import { givenPeople, station, type People } from './people.ts';

const cleanups: (() => unknown)[] = [];
let people: People;
let medsos: Page;
let pusat: Page;

before(async () => {
  people = await givenPeople({ after: (release) => void cleanups.unshift(release) });
  [medsos, pusat] = await Promise.all([people.signsIn('medsos'), people.signsIn('pusat')]);
});

after(async () => {
  for (const release of cleanups) await release();
});

/** A case that waits for its number, brought there as its officers’ browsers would. */
const waiting = async (reporter: Page, who: string, words: string): Promise<string> => {
  await becomes(reporter, people.url, who);
  await comments(reporter, people.url, words);
  await sees(medsos, words);
  const number = await opensCase(medsos, 'all', words);
  for (const { who: by, type, fields } of [steps.ask, steps.identify, steps.approve]) {
    const page = by === 'pusat' ? pusat : medsos;
    const answer = await page.request.post(`${people.url}/api/v1/cases/${number}/commands`, {
      data: { type, ...fields },
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    assert.equal(answer.status(), 200, await answer.text());
  }
  return number;
};

const brings = async (name: string, text: string): Promise<void> => {
  const buffer = Buffer.from(text);
  await medsos.getByLabel('Berkas ekspor JSS').setInputFiles({ name, mimeType: 'text/csv', buffer });
};

const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

test('an export of JSS is looked at, corrected, taken in, and reconciled', async (t) => {
  const reporter = await people.arrives();
  const first = await waiting(reporter, 'Mbah Conto', 'Lampu jalan mati di gang');
  const second = await waiting(reporter, 'Mas Coba', 'Sampah menumpuk di pojok pasar');

  await station(t, 'the page leads to the import', async () => {
    await medsos.getByRole('link', { name: 'Buku UPIK' }).click();
    await sees(medsos, 'Menunggu nomor JSS (2)');
    await seesWell(medsos, 'UPIK book');
    await medsos.getByRole('link', { name: 'Rekonsiliasi' }).click();
    await sees(medsos, 'Belum ada ekspor JSS yang lengkap');
    await medsos.getByRole('link', { name: 'Ke impor JSS' }).click();
    await seesWell(medsos, 'JSS import, empty');
  });

  await station(t, 'a file that is no table is refused in words', async () => {
    await brings('foto.csv', 'GIF89a\0\0\0');
    await sees(medsos, 'Berkas ini tidak dapat dibaca sebagai tabel.');
  });

  await station(t, 'the preview tells columns, rows and faults, and shows no reporter', async () => {
    await brings(
      'ekspor-jss.csv',
      [
        'Kode Unik;Tanggal;Nama Pelapor;Isi Aduan;Status;OPD',
        `JSS-101;${today};Warga Demo;"Nomor Tanggap: ${first}\nIsi aduan: Lampu jalan mati";Proses;DLH`,
        `JSS-102;${today};Warga Demo;Sampah di pojok pasar;Proses;DLH`,
        `JSS-103;kemarin;Warga Demo;Jalan rusak;Hijau;Dinas Rekaan`,
      ].join('\n'),
    );
    await sees(medsos, 'Pilih dahulu kolom mana yang berisi nomor JSS.', 'Tidak diambil: data pelapor');
    await medsos.getByLabel('Kolom Kode Unik dipakai sebagai').selectOption('number');
    await sees(medsos, 'Yang akan terjadi', 'Tanggal tidak terbaca; tulis misalnya 02/03/2026.');
    await seesWell(medsos, 'JSS import, preview');
    await seesNowhere(medsos, 'Warga Demo');
    const saved = medsos.waitForEvent('download');
    await medsos.getByRole('button', { name: 'Unduh baris bermasalah' }).click();
    assert.equal((await saved).suggestedFilename(), 'baris-bermasalah.csv');
  });

  await station(t, 'it is taken in by one press', async () => {
    await medsos.getByRole('button', { name: 'Impor 2 baris' }).click();
    await sees(medsos, 'Selesai: 2 baris baru', '1 baris bermasalah dilewati.');
    await medsos.getByRole('link', { name: 'Lihat rekonsiliasi' }).click();
    await sees(medsos, 'JSS-101', 'JSS-102', `Menyebut ${first}, yang menunggu nomor`);
    await seesWell(medsos, 'reconciliation');
  });

  await station(t, 'numbers that the export gives to waiting cases are taken in one press', async () => {
    await medsos.getByRole('button', { name: 'Ambil 1 nomor' }).click();
    await seesWell(medsos, 'taking numbers over');
    const dialog = medsos.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Ambil 1 nomor' }).click();
    await sees(dialog, '1 nomor tercatat.');
    await dialog.getByRole('button', { name: 'Tutup' }).last().click();
  });

  await station(t, 'another number is linked by hand', async () => {
    await medsos.getByRole('button', { name: 'Hubungkan JSS-102' }).click();
    const dialog = medsos.getByRole('dialog');
    await dialog.getByLabel(second).check();
    await seesWell(medsos, 'linking a number');
    await dialog.getByRole('button', { name: 'Catat nomor ini' }).click();
    await sees(medsos, '1 nomor tercatat.', 'Tidak ada perbedaan di daftar ini');
    await medsos.getByRole('link', { name: 'Buku', exact: true }).click();
    await sees(medsos, 'JSS-101', 'JSS-102', first, second);
  });
});

test('what is not ours is set aside with a reason, and brought back', async () => {
  await medsos.getByRole('link', { name: 'Impor JSS' }).click();
  await brings(
    'kedua.csv',
    `Kode Unik;Tanggal\nJSS-101;${today}\nJSS-102;${today}\nJSS-900;${today}\nJSS-901;${today}`,
  );
  await medsos.getByRole('button', { name: 'Impor 4 baris' }).click();
  await medsos.getByRole('link', { name: 'Lihat rekonsiliasi' }).click();
  await medsos.getByLabel('Pilih semua di layar ini').check();
  await medsos.getByRole('button', { name: 'Kesampingkan 2 terpilih' }).click();
  await seesWell(medsos, 'setting rows aside');
  await medsos.getByRole('dialog').getByRole('button', { name: 'Kesampingkan', exact: true }).click();
  await sees(medsos, 'Tidak ada perbedaan di daftar ini');
  await medsos.getByLabel('Tampilkan').selectOption('kesamping');
  await sees(medsos, 'Dikesampingkan oleh Sari Contoh', 'Bukan aduan dari meja ini');
  await seesWell(medsos, 'rows set aside');
  await medsos.getByRole('button', { name: 'Kembalikan JSS-900' }).click();
  await medsos.getByLabel('Tampilkan').selectOption('');
  await sees(medsos, 'JSS-900');
  assert.deepEqual(
    people.trouble.filter((line) => !line.includes('422')),
    [],
  );
});
