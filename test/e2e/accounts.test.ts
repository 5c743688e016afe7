// The operator connects an account in the console: what is missing is told at its field, and what is wrong with it in words.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { dayMs } from '#core/time.ts';
import { sees, seesNowhere, seesWell } from './looks.ts';
import { givenPeople, nameOf, station, type People } from './people.ts';

const cleanups: (() => unknown)[] = [];
let people: People;
let operator: Page;

before(async () => {
  people = await givenPeople({ after: (release) => void cleanups.unshift(release) });
  operator = await people.signsIn('operator');
});

after(async () => {
  for (const release of cleanups) await release();
});

const card = (page: Page, handle: string) => page.getByRole('listitem').filter({ hasText: handle }).first();

test('an account is connected, tested, and told what it lacks', async (t) => {
  await station(t, 'the page shows every account with its state and its webhook address', async () => {
    await operator.getByRole('link', { name: 'Pengaturan' }).click();
    await operator.getByRole('link', { name: 'Akun kanal' }).click();
    await sees(operator, 'pemkotjogja', 'dari mode latihan', `${people.url}/hooks/instagram`);
    await seesWell(operator, 'accounts');
  });

  await station(t, 'the test says that an account is well', async () => {
    await operator.getByRole('button', { name: 'Uji akun Instagram pemkotjogja' }).click();
    await sees(operator, 'Akun diterima kanal.');
  });

  await station(t, 'the form asks what the channel needs, and tells what is missing where it is missing', async () => {
    await operator.getByRole('button', { name: 'Hubungkan akun' }).click();
    await operator.getByLabel('Kanal', { exact: true }).selectOption('facebook');
    await operator.getByLabel('ID akun', { exact: true }).fill('1234500001');
    await operator.getByLabel('Nama akun').fill('Halaman Rekaan');
    await operator.getByLabel('Token akses').fill('token-rekaan-satu');
    await operator.getByRole('button', { name: 'Simpan dan uji' }).click();
    await sees(operator, 'Periksa isian yang ditandai.', 'wajib diisi');
    await seesWell(operator, 'account form');
  });

  await station(t, 'once whole it is kept, and its test says in words what to do', async () => {
    await operator.getByLabel('Rahasia aplikasi').fill('rahasia-rekaan');
    await operator.getByLabel('Token verifikasi').fill('kata-rekaan');
    await operator.getByLabel('Alamat API').fill(`${people.url}/simulator/graph`);
    await operator.getByRole('button', { name: 'Simpan dan uji' }).click();
    await sees(card(operator, 'Halaman Rekaan'), 'Token akun tidak diterima kanal.', 'dihubungkan di sini');
    await seesWell(operator, 'accounts, one in trouble');
  });

  await station(t, 'its secrets are never shown again', async () => {
    await operator.getByRole('button', { name: 'Ubah akun Facebook Halaman Rekaan' }).click();
    await sees(operator, 'Sudah terisi; kosongkan bila tetap.');
    assert.equal(await operator.getByLabel('Token akses').inputValue(), '');
    await seesNowhere(operator, 'token-rekaan-satu', 'rahasia-rekaan');
    await operator.getByRole('button', { name: 'Batal' }).click();
  });
});

test('a token that ends soon is told by the bell and at the account', async () => {
  const { simulator } = people.program;
  const endsAt = Date.now() + 3 * dayMs;
  simulator?.faults.set('17841400000000001', { kind: 'token-ending', endsAt });
  await operator.getByRole('button', { name: 'Uji akun Instagram pemkotjogja' }).click();
  await sees(operator, 'Token segera berakhir', 'Buat token baru di dasbor kanal');
  await operator.getByRole('button', { name: '1 pemberitahuan belum dibaca' }).click();
  await sees(operator, 'Token akun segera berakhir');
  await seesWell(operator, 'bell of the operator');
});

test('who is switched off from a telephone loses the open screen at once', async () => {
  const other = await people.signsIn('dlh');
  await operator.setViewportSize({ width: 360, height: 640 });
  await operator.goto(`${people.url}/meja/petugas`);
  await operator.getByRole('button', { name: `Tindakan lain untuk ${nameOf('dlh')}` }).click();
  await operator.getByRole('menuitem', { name: 'Nonaktifkan' }).click();
  await operator.getByRole('dialog').getByRole('button', { name: 'Nonaktifkan' }).click();
  await sees(other, 'Sesi Anda berakhir.');
  await seesNowhere(other, 'Kotak masuk');
  await operator.setViewportSize({ width: 1366, height: 768 });
});

test('the team lead looks at accounts and cannot change them', async () => {
  const lead = await people.signsIn('ketua');
  await lead.goto(`${people.url}/meja/akun`);
  await sees(lead, 'pemkotjogja');
  assert.equal(await lead.getByRole('button', { name: /^(?:Uji|Ubah) akun|Hubungkan akun/ }).count(), 0);
  assert.deepEqual(
    people.trouble.filter((line) => !/400|401/.test(line)),
    [],
  );
});
