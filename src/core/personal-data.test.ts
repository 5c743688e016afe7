import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findPersonalData } from './personal-data.ts';

test('numbers and addresses that belong to a person are found', () => {
  for (const [text, kind] of [
    ['NIK 3471012345678901', 'nik'],
    ['nik saya 3471 0123 4567 8901.', 'nik'],
    ['3471-0123-4567-8901', 'nik'],
    ['wa 081234567890', 'phone'],
    ['hub 0812-3456-7890 nggih', 'phone'],
    ['+62 812 3456 7890', 'phone'],
    ['6281234567890', 'phone'],
    ['kirim ke warga.contoh@surat.example ya', 'email'],
  ] as const)
    assert.equal(findPersonalData(text), kind, text);
});

test('what cities write in public is not taken for personal', () => {
  for (const text of [
    'Laporan ADU-2026-000123-K7 sudah selesai 🙏',
    'Jl. Contoh No. 12 RT 03 RW 05',
    'Anggaran Rp 1.250.000.000 tahun 2026',
    'Lubang ditambal tanggal 02-03-2026 pukul 08.15',
    'Call center 112, JSS, @pemkotjogja',
    'Nomor UPIK 2026/03/00123',
    'lampu di -7.7956, 110.3695 wis murup',
  ])
    assert.equal(findPersonalData(text), undefined, text);
});
