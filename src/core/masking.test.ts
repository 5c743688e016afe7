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

test('an address of the tracking page keeps its number but not its code', () => {
  assert.equal(
    maskReporterLinks('http://127.0.0.1:3000/lacak/ADU-2026-000123-K7?kode=731204 ya'),
    'http://127.0.0.1:3000/lacak/ADU-2026-000123-K7?kode=•••••• ya',
  );
});
