// The list of categories that the program begins with: a tree that holds together, and words that find what people write about.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { branchesOf, treeTroublesOf } from '#core/category-tree.ts';
import { suggestedCategories } from '#core/category-suggestion.ts';
import { knownCategories } from './known-categories.ts';

test('it is a tree, each entry with a name in both languages, each word a phrase of its own', () => {
  assert.deepEqual(treeTroublesOf(knownCategories), []);
  assert.equal(new Set(knownCategories.map(({ id }) => id)).size, knownCategories.length);
  for (const { top, below } of branchesOf(knownCategories)) {
    assert.ok(below.length > 0, top.id);
    for (const { id, name, nameEn, words } of [top, ...below]) {
      assert.match(id, /^[a-z-]+$/);
      assert.ok(name !== '' && nameEn !== '' && name.length <= 80, id);
      const phrases = words.split(',').map((phrase) => phrase.trim());
      assert.equal(new Set(phrases).size, phrases.length, id);
    }
    for (const { id, words, serviceCode } of below) {
      assert.notEqual(words, '', id);
      assert.equal(serviceCode, id === 'kekerasan' ? '' : id);
    }
  }
});

/** As people write to a city's accounts; `-`: of nothing. */
const streams: Readonly<Record<string, string>> = {
  '@kotacontoh lampu taman mati': 'lampu-jalan',
  'Lampu jalan di Gang Melati mati tiga malam': 'lampu-jalan',
  'hai @kotacontoh, taman gelap': 'lampu-jalan',
  'dalan ngarep omahku peteng ndedet, min': 'lampu-jalan',
  'got mampet': 'drainase',
  'pak wali, selokan kami!': 'drainase',
  'Nyuwun pirsa bab kalen mampet': 'drainase',
  'Pak, selokan RW 4 mampet': 'drainase',
  'yen udan banyune nggenang terus': 'drainase',
  lubang: 'jalan-rusak',
  'Jalan rusak': 'jalan-rusak',
  'Kapan jalan Contoh diaspal?': 'jalan-rusak',
  'jln ngarep pasar bolong2 pak, jeglongan kabeh': 'jalan-rusak',
  'Trotoar rusak': 'trotoar',
  'min trotoar depan kampus ambles 😭 td ada yg jatuh': 'trotoar',
  'Sampah belum diangkut': 'sampah',
  'uwuh ning pinggir kali numpuk pirang2 dina': 'sampah',
  'Air PDAM mati': 'air-minum',
  'Warga RT 3: air keruh': 'air-minum',
  'banyu pdam ra mili wis telung dina': 'air-minum',
  'banjir di jalan utama': 'banjir',
  'pohon tumbang nutup jalan': 'pohon',
  'wit gedhe arep ambruk': 'pohon',
  'bangjo perempatan mati lampu merahnya': 'rambu',
  'tukang parkir minta 20rb, ngawur!': 'parkir',
  'TOLONG kebakaran rumah, ada anak terjebak': 'kebakaran',
  'ono ulo mlebu omah pak': 'tawon-ular',
  'talud belakang rumah ambrol': 'longsor',
  'listrik padam sejak subuh': 'listrik',
  'ngurus ktp kok lama banget di dukcapil': 'kependudukan',
  'antri puskesmas dari jam 6, bpjs ditolak': 'kesehatan',
  'ppdb kok error terus ya min': 'pendidikan',
  'bansos tetangga dapat, saya tidak': 'bantuan-sosial',
  'sound horeg tiap malam minggu, bising sekali': 'ketertiban-umum',
  'bau busuk limbah tahu di sungai': 'pencemaran',
  'anjing liar galak di gang 3': 'hewan',
  'data saya': '-',
  'Selamat pagi, mau lapor 🙏': '-',
  'Ini fotonya, sudah seminggu': '-',
  'Halo min': '-',
  'Terima kasih, kami teruskan': '-',
  '@kotacontoh kapan selesai?': '-',
  'kapan diperbaiki?': '-',
  'lihat ini https://berita.example/a': '-',
  OK: '-',
};

suite('of the list that the program begins with', () => {
  for (const [text, first] of Object.entries(streams))
    test(`“${text}” speaks of ${first}`, () => {
      assert.equal(suggestedCategories([text], knownCategories)[0]?.id ?? '-', first);
    });
});
