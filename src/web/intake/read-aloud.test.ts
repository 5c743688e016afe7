// What is read to a reporter is whole sentences, in pieces that can be said.
import '#test/given/indonesian.ts';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noticeSentences, numberSentences, readBackOf, spokenNumber } from './read-aloud.ts';

const said = {
  what: 'Lampu jalan mati',
  place: 'depan Pasar Contoh',
  kelurahan: 'Kricak',
  since: 'tiga malam',
  name: 'Rini',
  phone: '+62 812-0000-0001',
  home: '',
};

test('what was understood is read back, and asked', () => {
  assert.deepEqual(readBackOf(said), [
    'Bapak atau Ibu Rini, saya bacakan kembali.',
    'Anda melaporkan: Lampu jalan mati.',
    'Tempatnya depan Pasar Contoh, Kelurahan Kricak.',
    'Waktunya tiga malam.',
    'Nomor Anda 0812 0000 0001.',
    'Sudah benar?',
  ]);
});

test('what was not said is not read', () => {
  assert.deepEqual(readBackOf({ ...said, what: ' ' }), []);
  assert.deepEqual(
    readBackOf({ ...said, place: '', kelurahan: '', since: '', name: '', phone: '08x', what: 'Banjir!' }),
    ['Saya bacakan kembali.', 'Anda melaporkan: Banjir!', 'Sudah benar?'],
  );
});

test('a number is said in groups', () => {
  assert.equal(spokenNumber('081234567890'), '0812 3456 7890');
  assert.equal(spokenNumber('0274515865'), '0274 5158 65');
});

test('the case’s number and code are read in pieces', () => {
  assert.deepEqual(numberSentences('ADU-2026-000123-K7', '731204', 'Kami mengabari Anda.').slice(0, 2), [
    'Laporan Anda sudah tercatat. Nomornya ADU 2026 000123 K7.',
    'Kode Anda 731 204. Simpanlah keduanya untuk melihat perkembangan di laman lacak.',
  ]);
});

test('before anybody says who they are they hear what is kept, why, how long, who sees it and their rights', () => {
  const notice = noticeSentences.join(' ');
  for (const part of [
    /^Nama, nomor telepon, dan tempat tinggal/,
    /untuk menangani laporan ini/,
    /tugas pelayanan publik/,
  ])
    assert.match(notice, part);
  for (const part of [/hanya petugas/, /menghapusnya secara otomatis/, /boleh tidak menyebutkannya/, /berhak/])
    assert.match(notice, part);
  // A public task asks for no consent, and what nobody deletes is not promised to be deleted.
  assert.doesNotMatch(notice, /setuju|bolehkah|izin/i);
  for (const sentence of noticeSentences) assert.ok(sentence.split(' ').length <= 25, sentence);
});
