import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maskPersonalData, maskReporterLinks } from './masking.ts';

test('telephone numbers, NIK and e-mail addresses are masked however they are written', () => {
  for (const secret of [
    '081234567890',
    '0812-3456-7890',
    '+62 812 3456 7890',
    '(0274) 555 0001',
    '3471 0101 0190 0001',
    'warga.contoh@example.com',
  ])
    assert.equal(maskPersonalData(`Hubungi ${secret} ya`), 'Hubungi ••• ya', secret);
});

test('places, times and sums stay readable', () => {
  const text = 'Jl. Contoh 12 RT 03/04, -7.801389, 110.364917, 2 Maret 2026 pukul 08.00, Rp150.000';
  assert.equal(maskPersonalData(text), text);
});

test('a one-time link keeps its place but not its token', () => {
  assert.equal(
    maskReporterLinks('Isi di http://127.0.0.1:3000/identitas/a1B2-c3_d4 ya'),
    'Isi di http://127.0.0.1:3000/identitas/•••••• ya',
  );
});

const token = 'aB3-dE6_gH9jK2mN5pQ8sT1vW4yZ7bC0';

test('what comes back is masked however it is quoted, wrapped or broken, and the words around it stay', () => {
  const texts = [
    `Isi di https://kota.example/identitas/${token} ya`,
    `> > https://kota.example/identitas/${token}\n> Terima kasih banyak`,
    `https://l.example/?u=https%3A%2F%2Fkota.example%2Fidentitas%2F${token}&h=1`,
    `https://l.example/?u=https%253A%252F%252Fkota.example%252Fidentitas%252F${token.replaceAll('-', '%252D')}`,
    `https://kota.example/identi=\ntas/${token.slice(0, 10)}=\r\n${token.slice(10)} ya`,
    `> https://kota.example/identitas/${token.slice(0, 20)}\n> ${token.slice(20)} ya`,
    `https://kota.example/iden\u200btitas/${token.slice(0, 5)}\u00ad${token.slice(5)}`,
    `<a href="https:&#x2F;&#x2F;kota.example&#x2F;identitas&#x2F;${token}">`,
  ];
  for (const text of texts) {
    const read = maskReporterLinks(text);
    assert.equal(read.replaceAll(/[^\w-]/g, '').includes(token.slice(8, 20)), false, read);
    assert.match(read, /••••••/);
    if (text.includes(' ya')) assert.match(read, / ya$/);
    if (text.includes('Terima')) assert.match(read, /\n> Terima kasih banyak$/);
  }
  assert.equal(maskReporterLinks('u=%2Flacak%2FADU%3Fkode%3D731204 ya'), 'u=%2Flacak%2FADU%3Fkode%3D•••••• ya');
});

test('words are no address', () => {
  for (const text of [
    'isi nama/identitas/alamat lengkap',
    'identitas saya lengkap',
    'kode=123456',
    'a/identitas/\nkelurahan',
  ])
    assert.equal(maskReporterLinks(text), text);
});

test('a long text is read at once', () => {
  const began = performance.now();
  maskReporterLinks('/identitas/=\n> %2525'.repeat(20_000));
  assert.ok(performance.now() - began < 2000);
});

test('an address of the tracking page keeps its number but not its code', () => {
  assert.equal(
    maskReporterLinks('http://127.0.0.1:3000/lacak/ADU-2026-000123-K7?kode=731204 ya'),
    'http://127.0.0.1:3000/lacak/ADU-2026-000123-K7?kode=•••••• ya',
  );
});
