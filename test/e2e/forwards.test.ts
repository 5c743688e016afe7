// A case goes to JSS by one press and is registered by its answer; another, which is not the city's, is entered in SP4N-LAPOR! by hand.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { minuteMs } from '#core/time.ts';
import { becomes, comments } from './citizen.ts';
import { sees, seesNowhere, seesWell } from './looks.ts';
import { does, goesTo, hears, opensIdentified, sends } from './officer.ts';
import { givenPeople, station, type People } from './people.ts';

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

/** A case of known identity, whose interim answer may be approved. */
const isIdentified = async (who: string, words: string): Promise<string> => {
  await becomes(reporter, people.url, who);
  await comments(reporter, people.url, words);
  await sees(medsos, words);
  return opensIdentified(medsos, words);
};

const faulty = (kind: 'blocked' | 'unavailable'): void => {
  people.program.simulator?.faults.set('register', { kind, times: 1 });
};

test('a case goes to JSS by one press, and its number comes back by itself', async (t) => {
  let number = '';
  await station(t, 'in the step of the register the press is offered', async () => {
    number = await isIdentified('Warga Demo 2', 'Lampu jalan di Jalan Contoh padam, hubungi 081234567890');
    await goesTo(pusat, `/kasus/${number}`);
    await does(pusat, {
      name: 'Setujui jawaban',
      send: 'Setujui dan kirim',
      fill: (form) => form.getByLabel('Jawaban sementara').fill('Terima kasih, laporan Anda kami teruskan.'),
    });
    await sees(medsos, 'Kirim ke JSS (simulasi)', 'Nomor UPIK tercatat begitu jawabannya datang.');
    await seesWell(medsos, 'press for JSS');
  });

  await station(t, 'what is refused there is told in their words, and may be sent again', async () => {
    faulty('blocked');
    await medsos.getByRole('button', { name: 'Kirim ke JSS (simulasi)' }).press('Enter');
    const form = medsos.getByRole('dialog');
    await sees(form, 'Identitas pelapor tidak ikut.');
    assert.match(await form.getByLabel('Isi', { exact: true }).inputValue(), /hubungi •••$/);
    await form.getByLabel('Isi', { exact: true }).fill('Lampu padam, telepon 081234567890');
    await form.getByRole('button', { name: 'Kirim', exact: true }).click();
    await sees(form, /NIK|nomor telepon|nomor HP/i);
    await form.getByLabel('Isi', { exact: true }).fill('Lampu jalan di Jalan Contoh padam.');
    await form.getByLabel('Lokasi').fill('Jalan Contoh');
    await seesWell(medsos, 'form for JSS');
    await sends(medsos, 'Kirim');
    await sees(medsos, 'Jawaban mereka: HTTP 422: Kategori tidak dikenal.');
    await hears(medsos, 'Sistem lain menolak aduan yang diteruskan');
    await medsos.getByRole('link', { name: 'Penerusan' }).click();
    await sees(medsos, 'Penerusan ke sistem lain', number, 'JSS (simulasi)', 'Ditolak');
    await seesWell(medsos, 'what waits elsewhere');
    await medsos.getByRole('main').getByRole('link', { name: number }).click();
  });

  await station(t, 'its number registers the case, in the name of whoever pressed, and their news shows', async () => {
    await medsos.getByRole('article').getByRole('button', { name: 'Perbaiki dan kirim lagi' }).first().click();
    assert.equal(await medsos.getByRole('dialog').getByLabel('Lokasi').inputValue(), 'Jalan Contoh');
    await sends(medsos, 'Kirim');
    await sees(medsos, /^Dicatat di UPIK dengan nomor JSS-\d{4}-00001\.$/, 'Terkirim', 'Diterima');
    await seesNowhere(medsos, 'Nomor UPIK tercatat begitu');
    people.program.clock.forward(12 * minuteMs);
    await sees(medsos, 'Laporan lengkap dan diteruskan kepada unit kerja.');
    await seesWell(medsos, 'case known to JSS');
    await hears(medsos, 'Ada kabar dari sistem lain');
  });
});

test('what is not the city’s goes to SP4N-LAPOR! by hand, and waits for its number', async (t) => {
  const number = await isIdentified('Warga Demo 1', 'Jalan nasional di dekat Terminal Contoh berlubang');
  await station(t, 'the form asks for its classes, and who is seen', async () => {
    await goesTo(pusat, `/kasus/${number}`);
    await pusat.getByRole('button', { name: 'Teruskan ke sistem lain' }).click();
    const form = pusat.getByRole('dialog');
    await form.getByLabel('Pengaduan').check();
    await form.getByLabel('Anonim').check();
    await form.getByLabel('Judul').fill('Jalan nasional berlubang');
    await form.getByLabel('Instansi tujuan').fill('Balai Contoh');
    await seesWell(pusat, 'form for SP4N-LAPOR!');
    await sends(pusat, 'Siapkan teks');
  });

  await station(t, 'its text is copied, and the number that it gave is kept', async () => {
    await sees(pusat, 'Menunggu nomor', /Klasifikasi: Pengaduan/, /Sifat: Anonim/);
    await seesWell(pusat, 'case that waits for a number');
    const opened = pusat.waitForEvent('popup');
    await pusat.getByRole('button', { name: 'Salin dan buka SP4N-LAPOR! (simulasi)' }).click();
    const there = await opened;
    await there.getByLabel('Tempel teks laporan di sini').fill(await pusat.evaluate('navigator.clipboard.readText()'));
    await there.getByRole('button', { name: 'Kirim laporan' }).click();
    const theirs = await there.locator('strong').innerText();
    await there.close();
    await pusat.getByLabel('Nomor dari SP4N-LAPOR! (simulasi)').fill(theirs);
    await pusat.getByRole('button', { name: 'Simpan nomor' }).press('Enter');
    await sees(pusat, 'Nomor disimpan.', theirs, 'Terkirim');
    await pusat.getByLabel('Keadaan di SP4N-LAPOR! (simulasi)').selectOption('Diproses');
    await pusat.getByRole('button', { name: 'Simpan keadaan' }).press('Enter');
    await sees(pusat, 'Keadaan disimpan.');
    await seesWell(pusat, 'case with a number of SP4N-LAPOR!');
    await pusat.getByRole('link', { name: 'Penerusan' }).click();
    await sees(pusat, 'Tidak ada yang menunggu');
  });
  assert.deepEqual(people.trouble, []);
});
