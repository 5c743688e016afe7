// An officer takes a call and a visit down while the reporter speaks, hands out a receipt, and tells the results by mouth.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { sees, seesNowhere, seesWell } from './looks.ts';
import { does, goesTo, hears, opensCase, stepsOf } from './officer.ts';
import { givenPeople, nameOf, station, type People } from './people.ts';

const cleanups: (() => unknown)[] = [];
let people: People;
let medsos: Page;
let pusat: Page;
let agency: Page;

before(async () => {
  people = await givenPeople({ after: (release) => void cleanups.unshift(release) });
  [medsos, pusat, agency] = await Promise.all([
    people.signsIn('medsos'),
    people.signsIn('pusat'),
    people.signsIn('pupkp'),
  ]);
});

after(async () => {
  for (const release of cleanups) await release();
});

const what = 'Lampu jalan mati, gelap sekali.';
const fullName = 'Rini Percobaan';
const phone = '0812 0000 0001';

/** Types each line and goes on with Enter, as somebody does who listens meanwhile. */
const types = async (page: Page, ...lines: readonly string[]): Promise<void> => {
  for (const line of lines) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
  }
};

const codeOn = async (page: Page): Promise<string> =>
  (await page.locator('.receipt-head strong').innerText()).replace(' ', '');

const numberOn = async (page: Page): Promise<string> => {
  const number = await page.locator('.receipt-number').innerText();
  assert.match(number, /^ADU-\d{4}-\d{6}-/);
  return number;
};

test('a call becomes a case while it lasts, and its result is told by telephone', async (t) => {
  let number = '';
  let code = '';

  await station(t, 'whoever speaks with reporters finds the two lines in the menu, others do not', async () => {
    const menu = medsos.getByRole('navigation', { name: 'Menu utama' });
    await menu.getByRole('link', { name: 'Loket' }).waitFor();
    await menu.getByRole('link', { name: 'Telepon' }).click();
    await sees(medsos, 'Terima telepon', 'Isi laporannya; kalimat untuk dibacakan tersusun di sini.');
    await seesWell(medsos, 'call, empty');
    assert.equal(await agency.getByRole('link', { name: 'Telepon' }).count(), 0);
  });

  await station(t, 'it is typed by keyboard alone, and read back as it grows', async () => {
    await medsos.getByLabel('Nomor telepon').waitFor();
    await types(medsos, phone, fullName);
    await medsos.keyboard.type(what);
    await medsos.keyboard.press('Tab');
    await types(medsos, 'depan Pasar Contoh', 'Kricak', 'tiga malam');
    await sees(
      medsos,
      `Bapak atau Ibu ${fullName}, saya bacakan kembali.`,
      `Anda melaporkan: ${what}`,
      'Tempatnya depan Pasar Contoh, Kelurahan Kricak.',
      'Waktunya tiga malam.',
      `Nomor Anda ${phone}.`,
    );
  });

  await station(t, 'the notice is there to be read, and no tick stands in the way of the call', async () => {
    await sees(medsos, 'Bacakan sebelum menanyakan data diri', /Dasarnya tugas pelayanan publik/);
    assert.equal(await medsos.locator('form.intake input[type="checkbox"]').count(), 0);
    await medsos.getByRole('textbox', { name: 'Di mana' }).fill('hubungi 0812-3456-7890');
    await medsos.keyboard.press('Control+Enter');
    await sees(medsos, 'Ada nomor pribadi di sini. Pindahkan ke kolom identitas.');
    await seesWell(medsos, 'call, with a fault');
    await medsos.getByRole('textbox', { name: 'Di mana' }).fill('depan Pasar Contoh');
    await medsos.getByRole('button', { name: 'Sama dengan lokasi' }).click();
    await medsos.getByLabel('Catatan telepon').fill('Pelapor minta dikabari sore hari.');
    await medsos.keyboard.press('Control+Enter');
    await medsos.locator('.receipt-number').waitFor();
    number = await numberOn(medsos);
    code = await codeOn(medsos);
    await sees(medsos, `Nomornya ${number.replaceAll('-', ' ')}.`, /Kode Anda \d{3} \d{3}\./, /paling lambat .* WIB/);
    await seesWell(medsos, 'call, taken down');
  });

  await station(t, 'the case is past the second step, and shows nothing of the caller', async () => {
    await medsos.getByRole('link', { name: 'Buka aduan' }).click();
    await sees(medsos, 'Penelepon 0812••••••01', 'Lengkap', 'Pelapor minta dikabari sore hari.', /Lokasi: depan Pasar/);
    await seesNowhere(medsos, fullName, phone);
    const steps = await stepsOf(medsos);
    assert.match(steps[1] ?? '', /tepat waktu/);
  });

  await station(t, 'who calls again may go on with what they have open', async () => {
    await goesTo(medsos, '/telepon');
    await medsos.getByLabel('Nomor telepon').fill('+62 812-0000-0001');
    await sees(medsos, '1 aduan terbuka dari nomor ini', `Lanjutkan ${number}`, /datanya lengkap/);
    await seesWell(medsos, 'call, known caller');
    await medsos.getByLabel(`Lanjutkan ${number}`).check();
    await medsos.getByLabel('Apa yang terjadi').fill('Lampu kedua juga mati.');
    await medsos.getByRole('textbox', { name: 'Di mana' }).fill('seberang pasar');
    await medsos.keyboard.press('Control+Enter');
    await medsos.locator('.receipt-number').waitFor();
    assert.equal(await numberOn(medsos), number);
  });

  await station(t, 'the answer waits to be told: in the list, at the bell, on the case', async () => {
    await opensCase(pusat, 'mine', what);
    await does(pusat, {
      name: 'Jawab langsung',
      send: 'Kirim jawaban akhir',
      look: true,
      fill: (form) =>
        form.getByLabel('Teks untuk disampaikan').fill('Kedua lampu sudah menyala lagi sejak pukul empat.'),
    });
    await goesTo(medsos, '/masuk?map=by-hand');
    await sees(medsos, 'kabari pelapor');
    await hears(medsos, 'Pelapor perlu dikabari langsung');
    await opensCase(medsos, 'by-hand', what);
    await sees(medsos, 'Telepon pelapor dan sampaikan', 'Menunggu disampaikan petugas');
    await seesWell(medsos, 'case with a call to make');
  });

  await station(t, 'a try that reaches nobody is counted; then the number is shown, on the record', async () => {
    await medsos.getByRole('button', { name: 'Tidak tersambung' }).click();
    await medsos.getByRole('dialog').getByLabel('Catatan').fill('Tidak diangkat.');
    await medsos.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click();
    await sees(medsos, /Sudah 1 kali dicoba/, 'Tidak diangkat.');
    await medsos.getByRole('button', { name: 'Tampilkan nomor' }).click();
    await sees(medsos, phone, new RegExp(`Menelepon pelapor tentang ${number}`));
  });

  await station(t, 'told and recorded, it meets the last step in the officer’s name', async () => {
    await medsos.getByRole('button', { name: 'Sudah disampaikan' }).click();
    await seesWell(medsos, 'form told');
    await medsos.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click();
    await sees(medsos, 'Selesai: hasil sudah disampaikan', 'Disampaikan lewat telepon');
    await sees(pusat, 'Petugas menyampaikan hasil akhir kepada pelapor.', nameOf('medsos'));
    assert.equal(await medsos.getByRole('button', { name: 'Sudah disampaikan' }).count(), 0);
  });

  await station(t, 'what was told stands on the tracking page too', async () => {
    const reporter = await people.arrives();
    await reporter.goto(`${people.url}/lacak/${number}?kode=${code}`);
    await sees(reporter, 'Kedua lampu sudah menyala lagi sejak pukul empat.');
    await seesNowhere(reporter, fullName, phone);
  });

  assert.deepEqual(people.trouble, []);
});

test('a visit leaves with a printed receipt that opens the tracking page', async (t) => {
  await station(t, 'it is taken down at the counter', async () => {
    await goesTo(medsos, '/loket');
    await medsos.getByRole('textbox', { name: 'Nama' }).fill('Tono Percobaan');
    await medsos.getByLabel('Apa yang terjadi').fill('Saluran air mampet.');
    await medsos.getByRole('textbox', { name: 'Di mana' }).fill('Jalan Contoh 7');
    await medsos.getByRole('button', { name: 'Simpan dan buat tanda terima' }).click();
    await medsos.locator('.receipt-number').waitFor();
    await seesWell(medsos, 'visit, taken down');
  });

  await station(t, 'the receipt alone is printed, black on white, on one page', async () => {
    await sees(medsos, 'Tanda terima laporan', 'Tono Percobaan', 'Saluran air mampet.', nameOf('medsos'));
    await medsos.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const part of ['.rail', '.receipt-acts', '.aloud'])
      await medsos.locator(part).first().waitFor({ state: 'hidden' });
    const colours = await medsos.evaluate<string[]>(
      "['color', 'backgroundColor'].map((name) => getComputedStyle(document.querySelector('.receipt'))[name])",
    );
    assert.deepEqual(colours, ['rgb(31, 31, 31)', 'rgb(255, 255, 255)']);
    for (const format of ['A4', 'A5'] as const) {
      const pdf = (await medsos.pdf({ format, preferCSSPageSize: false })).toString('latin1');
      assert.equal([...pdf.matchAll(/\/Type\s*\/Page\b/g)].length, 1, format);
    }
    await medsos.emulateMedia({ media: null, colorScheme: null });
  });

  await station(t, 'its code opens the page where the report is followed', async () => {
    const number = await numberOn(medsos);
    const code = await codeOn(medsos);
    assert.equal(await medsos.getByRole('img', { name: `Kode QR halaman lacak ${number}` }).count(), 1);
    const reporter = await people.arrives();
    await reporter.goto(`${people.url}/lacak/${number}?kode=${code}`);
    await sees(reporter, number);
    assert.equal(new URL(reporter.url()).search, '');
    await seesNowhere(reporter, 'Tono Percobaan', 'Saluran air mampet.');
  });

  await station(t, 'it can be printed again later, without the name', async () => {
    await medsos.getByRole('link', { name: 'Buka aduan' }).click();
    // By key: the page still grows around it while it loads.
    await medsos.getByRole('link', { name: 'Tanda terima', exact: true }).press('Enter');
    await sees(medsos, 'T••• P•••');
    await seesNowhere(medsos, 'Tono Percobaan');
    await seesWell(medsos, 'receipt once more');
  });

  assert.deepEqual(people.trouble, []);
});
