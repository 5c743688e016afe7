// Forms of one word meet, and words that have nothing in common do not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stemsOf } from './stem.ts';

const meet = (one: string, other: string): boolean => stemsOf(one).some((stem) => stemsOf(other).includes(stem));

test('what a root wears is taken off', () => {
  const families = [
    'baik perbaiki diperbaiki memperbaiki perbaikan perbaikannya',
    'nyala menyala dinyalakan menyalakan nyalakan',
    'lubang berlubang lubangnya',
    'rusak kerusakan merusak dirusak rusaknya rusaklah',
    'sampah sampahnya persampahan sampahku',
    'tumpuk menumpuk bertumpuk tumpukan ditumpuk',
    'sumbat tersumbat menyumbat penyumbatan disumbat',
    'angkut diangkut mengangkut pengangkutan angkutan',
    'terang penerangan terangi diterangi',
    'parkir parkiran perparkiran memarkir diparkir',
    'tebang menebang ditebang penebangan tebangi',
    'bakar pembakaran dibakar membakar terbakar',
    'lapor laporan dilaporkan melapor pelapor melaporkan pelaporan laporin',
    'tutup menutup ditutup penutup menutupi tertutup',
    'pakai dipakai memakai pakaian pemakaian',
    'ganggu gangguan mengganggu terganggu',
    'bersih membersihkan kebersihan dibersihkan pembersihan bersihin',
    'alir mengalir aliran dialiri pengaliran',
    'tanam menanam penanaman tanaman ditanami',
    'kirim mengirim pengiriman dikirim kiriman',
    'macet kemacetan macetnya',
    'layan melayani pelayanan dilayani layanan',
    'rumah perumahan rumahku dirumah',
    'jalan jalanan dijalan jalannya',
  ];
  for (const family of families) {
    const [root = '', ...forms] = family.split(' ');
    for (const form of forms)
      assert.ok(meet(root, form), `${form} ${stemsOf(form).join('/')} is no ${root} ${stemsOf(root).join('/')}`);
  }
});

test('informal words are the formal ones', () => {
  for (const pair of [
    ...[
      'gak tidak',
      'nggak tidak',
      'tdk tidak',
      'ora tidak',
      'yg yang',
      'jln jalan',
      'jl jalan',
      'dalan jalan',
      'bgt banget',
    ],
    ...[
      'blm belum',
      'udh sudah',
      'wis sudah',
      'dgn dengan',
      'banyu air',
      'udan hujan',
      'omah rumah',
      'dpn depan',
      'tlg tolong',
      'gmn bagaimana',
    ],
  ]) {
    const [informal = '', formal = ''] = pair.split(' ');
    assert.ok(meet(informal, formal), `${pair}: ${stemsOf(informal).join()} ${stemsOf(formal).join()}`);
  }
});

test('short words and other words stay what they are', () => {
  for (const word of [
    'jalan',
    'mati',
    'lampu',
    'kali',
    'dinas',
    'polisi',
    'depan',
    'pasar',
    'banjir',
    'air',
    'rt',
    'pdam',
    'malioboro',
    '',
  ])
    assert.ok(stemsOf(word).length === 1, word);
  for (const pair of [
    'lampu lampung',
    'jalan jala',
    'pasar pagar',
    'mati hati',
    'kota kotor',
    'baru bar',
    'sampah rumah',
  ])
    assert.ok(!meet(...(pair.split(' ') as [string, string])), pair);
});
