// Words that suggest a sensitive lane, as people write them, beside sentences that speak of the same and report nothing.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Lane } from './lane.ts';
import { lanesIn } from './suggest-lane.ts';

const home: Lane[] = ['women-and-children'];
const office: Lane[] = ['misconduct'];

const reports: readonly [string, Lane[]][] = [
  ['min tetangga saya tiap malam dipukuli suaminya, anaknya nangis terus', home],
  ['KDRT pak, istri tetangga sudah lapor RT tp didiamkan', home],
  ['anakku dilecehkan gurunya di sekolah', home],
  ['bocah cilik digebuki bapake saben dina, mesakke min', home],
  ['ada anak kecil disekap di kamar kos sama ibunya', home],
  ['pemerkosaan di kos dekat kampus, korban takut lapor', home],
  ['kekerasan seksual di lingkungan kerja', home],
  ['adik saya ditampar pacarnya di parkiran', home],
  ['bojoku ngantemi aku, aku diantemi terus', home],
  ['dulu waktu kecil saya dicabuli tetangga, baru berani cerita sekarang', home],
  ['pelecehan di bus trans jogja tadi pagi', home],
  ['istri saya diancam mantan suaminya', home],
  ['pungli di loket parkir pasar, tiap hari', office],
  ['lurah minta uang 500rb buat tanda tangan', office],
  ['petugas dinas minta duit biar surat cepat jadi', office],
  ['dijaluki duit karo pegawai kelurahan', office],
  ['korupsi dana bantuan oleh kepala dinas', office],
  ['oknum asn itu disuap kontraktor', office],
  ['kudu nyogok ben anake mlebu', office],
  ['camat menyalahgunakan wewenang buat bangun rumahnya', office],
  ['amplop buat petugas ukur tanah', office],
  ['dimintai uang oknum satpol waktu razia', office],
  ['guru memukuli siswi, kepala sekolahnya minta uang damai', ['women-and-children', 'misconduct']],
];

suite('a report suggests its lane:', () => {
  for (const [text, lanes] of reports)
    test(text, () => {
      assert.deepEqual(lanesIn(text), lanes);
    });
});

const falseAlarms: readonly string[] = [
  'lampu jalan depan SD mati dr kmrn',
  'lubang jalan dipukul pakai palu biar rata',
  'kentongan dipukul tiap malam, berisik min',
  'besok ada sosialisasi KDRT di kelurahan jam berapa?',
  'spanduk anti korupsi di simpang empat roboh',
  'kantor ini zona bebas pungli katanya, mana posternya',
  'seminar kekerasan anak di balai kota penuh',
  'hotline KDRT kota nomornya berapa min',
  'stop pungli! dukung saber pungli',
  'anak anak main di taman, ayunannya rusak',
  'istri saya mau urus KTP, syaratnya apa',
  'uang retribusi pasar naik tanpa pengumuman',
  'minta uang kembalian parkir susah',
  'suami saya pegawai kelurahan, kapan gajian',
  'pohon tumbang menimpa rumah bapak',
  'petugas tidak minta uang, terima kasih pelayanannya',
  'film korupsi di bioskop kota',
  'lomba pidato pencegahan kekerasan terhadap anak',
  '',
  '😡😡😡',
];

suite('nothing is suggested by:', () => {
  for (const text of falseAlarms)
    test(text === '' ? '(nothing)' : text, () => {
      assert.deepEqual(lanesIn(text), []);
    });
});

test('however it is written', () => {
  for (const text of ['PUNGLIII di pasar', 'Pungli, di pasar', 'pungliné petugas pasar', '“pungli” di pasar'])
    assert.deepEqual(lanesIn(text), office, text);
});

test('nothing reaches across the end of a sentence', () => {
  assert.deepEqual(lanesIn('Bola dipukul keras. Anak saya nonton.'), []);
  assert.deepEqual(lanesIn('Anak saya dipukul. Bola hilang.'), home);
});

test('the longest message that there can be is looked through to its thousandth word, and ends', () => {
  const filler = Array.from({ length: 998 }, () => 'jalan').join(' ');
  assert.deepEqual(lanesIn(`${filler} pungli`), office);
  assert.deepEqual(lanesIn(`${filler} jalan jalan pungli`), []);
});
