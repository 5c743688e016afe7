// Four officers and a reporter carry an Instagram comment through all six steps of the SOP in time.
// Each sees on their own screen what they must know at each step, and nothing that is not theirs.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { png } from '#test/given/sample-files.ts';
import { comments, followsLink, identifies, readsLetters } from './citizen.ts';
import { minutes, sees, seesNowhere, seesWell } from './looks.ts';
import { begins, does, goesTo, hears, opensCase, picks, sends, stepsOf } from './officer.ts';
import { givenCast, nameOf, station, type Cast } from './people.ts';

const cleanups: (() => unknown)[] = [];
let cast: Cast;

before(async () => {
  cast = await givenCast({ after: (release) => void cleanups.unshift(release) });
});

after(async () => {
  for (const release of cleanups) await release();
});

const comment = 'Lampu jalan di depan Pasar Contoh mati tiga hari, gelap sekali.';
const fullName = 'Rini Percobaan';

test('an Instagram comment goes through all six steps in time', async (t) => {
  const { people, reporter, medsos, pusat, agency, lead } = cast;
  const { url } = people;
  let number = '';
  let track: Page;

  await station(
    t,
    '1: the reporter writes under the city’s post; the desk sees it at once, the agency nothing',
    async () => {
      await medsos.getByText('Tidak ada aduan di sini').waitFor();
      await seesWell(medsos, 'inbox, empty');
      await comments(reporter, url, comment);
      await seesWell(reporter, 'network, photos');
      await sees(medsos, 'warga.demo1', comment, minutes('', 119), 'Baru masuk');
      await seesWell(medsos, 'inbox');
      await sees(lead, 'Semua 1 aduan terbuka masih dalam tenggat.');
      await seesWell(lead, 'time board');
      await sees(agency, 'Tidak ada aduan di sini');
      await sees(pusat, 'Tidak ada aduan di sini');
    },
  );

  await station(t, '2: Admin Medsos asks for the identity in private', async () => {
    number = await opensCase(medsos, 'mine', comment);
    assert.match(number, /^ADU-\d{4}-\d{6}-/);
    await sees(medsos, comment, 'publik', minutes('sisa ', 119), 'Belum ada identitas.', 'Tanya identitas');
    await seesWell(medsos, 'case');
    await medsos.keyboard.press('e');
    await seesWell(medsos, 'form Tanya identitas');
    // Said for some seconds only.
    await Promise.all([sees(medsos, 'Pertanyaan identitas dikirim.'), sends(medsos, 'Kirim pertanyaan')]);
    await sees(medsos, 'jeda', 'Diterima kanal');
    await sees(medsos, '/identitas/••••••', 'Isi identitas');
    await goesTo(agency, `/kasus/${number}`);
    await sees(agency, 'Aduan ini tidak ditemukan');
    await sees(reporter, 'Untuk Anda');
    await readsLetters(reporter, url, 'Foto', number);
    await seesWell(reporter, 'network, letters');
  });

  await station(t, '2: the reporter fills the one-time form; only the fact reaches the desk', async () => {
    const form = await followsLink(reporter);
    await seesWell(form, 'identity form');
    await identifies(form, fullName);
    await sees(form, number, 'Kode');
    await seesWell(form, 'identity receipt');
    track = form;
    await sees(medsos, 'Lengkap', 'Identitas pelapor lengkap.');
    await seesNowhere(medsos, fullName, '0812 0000 0001');
    await hears(medsos, 'Identitas pelapor sudah diisi');
    await opensCase(pusat, 'mine', comment);
    await sees(pusat, 'sisa 23 j', 'Setujui jawaban');
    await seesNowhere(pusat, fullName);
  });

  await station(t, '3: Admin Medsos drafts, Admin Pusat looks at the identity on the record and approves', async () => {
    await does(medsos, {
      name: 'Tulis konsep jawaban',
      send: 'Ajukan ke Admin Pusat',
      look: true,
      fill: (form) =>
        form.getByLabel('Jawaban sementara').fill('Terima kasih. Lampu itu kami teruskan ke dinas hari ini.'),
    });
    await sees(pusat, 'Terima kasih. Lampu itu kami teruskan ke dinas hari ini.');
    await hears(pusat, 'Konsep jawaban menunggu persetujuan');
    await pusat
      .getByRole('region', { name: 'Pelapor' })
      .getByRole('button', { name: 'Tampilkan', exact: true })
      .click();
    await seesWell(pusat, 'form Tampilkan');
    await pusat.getByLabel('Alasan').fill('Memastikan lokasi lampu.');
    await sends(pusat, 'Tampilkan');
    await sees(pusat, fullName, 'Tampak 30 detik, lalu tertutup lagi.', /Identitas pelapor dibuka. Alasan: Memastikan/);
    await sees(medsos, /Identitas pelapor dibuka/);
    await seesNowhere(medsos, fullName);
    await does(pusat, { name: 'Setujui jawaban', send: 'Setujui dan kirim', look: true });
    await comments(reporter, url, 'Matur nuwun 🙏');
    await sees(reporter, 'Lampu itu kami teruskan ke dinas hari ini.');
    await seesNowhere(reporter, fullName);
  });

  await station(t, '4: it is entered in UPIK with one press and a number, and sent to the agency', async () => {
    const form = await begins(pusat, 'Catat di UPIK');
    await seesWell(pusat, 'form Catat di UPIK');
    await form.getByRole('button', { name: 'Salin teks' }).click();
    await sees(pusat, 'Tersalin.');
    const copied = await pusat.evaluate<string>('navigator.clipboard.readText()');
    assert.match(copied, new RegExp(`${number}[\\s\\S]*${comment}`));
    await form.getByLabel('Nomor dari UPIK').fill('UPIK-2026-0417');
    await sends(pusat, 'Simpan nomor UPIK');
    await sees(pusat, 'UPIK-2026-0417');
    await does(pusat, {
      name: 'Teruskan ke dinas',
      send: 'Kirim disposisi',
      look: true,
      fill: async (dialog) => {
        await picks(dialog, 'Dinas penanggung jawab', 'DPUPKP');
        await dialog.getByLabel('Arahan').fill('Mohon lampu diperiksa malam ini.');
        await dialog.getByLabel('DLH').check();
      },
    });
    await goesTo(medsos, '/upik');
    await sees(medsos, 'UPIK-2026-0417', number, 'DPUPKP', nameOf('pusat'));
    await seesWell(medsos, 'UPIK register');
  });

  await station(t, '5: the agency accepts, reports progress, and reports the result with a photo', async () => {
    await goesTo(agency, '/masuk');
    await sees(agency, comment);
    await hears(agency, 'Disposisi baru untuk dinas Anda');
    await opensCase(agency, 'mine', comment);
    await sees(agency, 'Mohon lampu diperiksa malam ini.', 'DLH');
    await does(agency, { name: 'Terima disposisi', send: 'Terima', look: true });
    await sees(pusat, 'DPUPKP menerima disposisi.', 'sudah menerima');
    await does(agency, {
      name: 'Laporkan perkembangan',
      send: 'Kirim perkembangan',
      look: true,
      fill: (form) => form.getByLabel('Perkembangan').fill('Tim berangkat pukul tujuh.'),
    });
    await sees(pusat, /Tim berangkat pukul tujuh/);
    await does(agency, {
      name: 'Laporkan hasil',
      send: 'Kirim hasil',
      look: true,
      fill: async (form) => {
        await form.getByLabel('Selesai dikerjakan').check();
        await form.getByLabel('Uraian hasil').fill('Dua lampu LED diganti, kabel disambung ulang.');
        await form.getByLabel('Foto').setInputFiles({ name: 'lampu.png', mimeType: 'image/png', buffer: png(40, 30) });
        await sees(form, 'lampu.png');
      },
    });
    await sees(agency, 'Admin Pusat');
    await goesTo(lead, '/waktu');
    await sees(lead, 'Sampaikan hasil', 'Semua 1 aduan terbuka masih dalam tenggat.');
  });

  await station(
    t,
    '6: Admin Pusat conveys it in plain words; it reaches the reporter, the tracking page, and is rated',
    async () => {
      await sees(pusat, 'Dua lampu LED diganti, kabel disambung ulang.', 'Foto dari lapangan');
      await hears(pusat, 'Hasil lapangan siap disampaikan');
      await seesWell(pusat, 'case with a result');
      await does(pusat, {
        name: 'Sampaikan hasil',
        send: 'Kirim kepada warga',
        look: true,
        fill: (form) => form.getByLabel('Balasan terbuka').fill('Lampu di depan Pasar Contoh sudah menyala lagi.'),
      });
      await sees(pusat, 'Selesai: hasil sudah disampaikan');
      const steps = await stepsOf(pusat);
      assert.equal(steps.filter((step) => step.includes('tepat waktu')).length, 6, steps.join(' | '));
      await sees(reporter, 'Lampu di depan Pasar Contoh sudah menyala lagi.');
      await track.bringToFront();
      await track.getByText('Buka halaman lacak').click();
      await sees(track, number, 'Lampu di depan Pasar Contoh sudah menyala lagi.');
      await seesNowhere(track, fullName);
      await seesWell(track, 'tracking page');
      await track.locator('label').filter({ hasText: '5' }).first().click();
      await track.getByRole('button', { name: /nilai/i }).click();
      await sees(pusat, '5 dari 5', 'Pelapor menilai 5 dari 5.');
      await sees(lead, 'Semua 0 aduan terbuka masih dalam tenggat.');
      assert.deepEqual(people.trouble, []);
    },
  );
});
