// What takes a sign back, word for word: it is feared, practised, asked about, prevented, or long over. Without it the same sign is one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dangerIn } from './danger.ts';

const takenBack = [
  'rawan kecelakaan',
  'di sini sering kecelakaan',
  'ning kene asring kecelakaan',
  'kerep kecelakaan ning kene',
  'bisa kecelakaan',
  'isa kecelakaan',
  'iso kecelakaan',
  'pasang rambu biar tidak kecelakaan',
  'pasang rambu agar tidak kecelakaan',
  'pasang rambu supaya tidak kecelakaan',
  'jangan sampai kecelakaan',
  'ojo nganti kecelakaan',
  'aja nganti kecelakaan',
  'perbaiki sebelum kecelakaan',
  'potensi kecelakaan',
  'berpotensi kecelakaan',
  'hampir kecelakaan',
  'meh kecelakaan',
  'takut kecelakaan',
  'wedi kecelakaan',
  'kuatir kecelakaan',
  'khawatir kecelakaan',
  'takutnya kecelakaan',
  'cegah kecelakaan',
  'mencegah kecelakaan',
  'pencegahan kecelakaan',
  'antisipasi kecelakaan',
  'mengantisipasi kecelakaan',
  'risiko kecelakaan',
  'resiko kecelakaan',
  'beresiko kecelakaan',
  'berisiko kecelakaan',
  'bekas kecelakaan',
  'pasca kecelakaan',
  'simulasi kecelakaan',
  'latihan kecelakaan',
  'pelatihan kecelakaan',
  'penyuluhan kecelakaan',
  'sosialisasi kecelakaan',
  'kalau kecelakaan lapor ke mana',
  'kalo kecelakaan lapor ke mana',
  'klo kecelakaan lapor ke mana',
  'bila kecelakaan lapor ke mana',
  'jika kecelakaan lapor ke mana',
  'nek kecelakaan lapor ning endi',
  'yen kecelakaan lapor ning endi',
  'menawi kecelakaan lapor dhateng pundi',
  'apabila kecelakaan lapor ke mana',
  'seandainya kecelakaan bagaimana',
  'dikira kecelakaan',
  'untung tidak ada kecelakaan',
  'ora ana kecelakaan',
  'kecelakaan minggu lalu',
  'kecelakaan minggu kepungkur',
  'kecelakaan tahun silam',
  'kecelakaan waktu dulu',
];

for (const text of takenBack)
  test(text, () => {
    assert.deepEqual(dangerIn(text), []);
    // The same danger in a sentence of its own is seen beside it.
    assert.deepEqual(dangerIn(`${text}. SEKARANG ADA KECELAKAAN!`), ['crash']);
  });
