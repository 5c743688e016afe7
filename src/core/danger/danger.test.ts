// Words of danger, Indonesian and Javanese, as people type them, and the many uses of the same words that are none.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { dangerIn } from './danger.ts';
import { dangerSigns, type DangerSign } from './danger-words.ts';

const spoken: readonly [DangerSign, readonly string[]][] = [
  [
    'fire',
    [
      'TOLONG kebakaran rumah di Jl. Kaliurang',
      'omahe kobong lur',
      'Kebakaraaan!!! di pasar kranggan',
      'kompor e kobongan min',
      'apinya sudah besar, api menjalar ke tetangga',
      'Kébakaran',
      'Jangan diam saja. Kebakaran di pasar!',
      'KEBAKARANNYA makin dekat',
    ],
  ],
  [
    'drowning',
    [
      'anak tenggelam di kali winongo',
      'kali code ono bocah keli',
      'bocah kecebur sumur',
      'ada orang jatuh ke sungai',
      'wong kintir',
    ],
  ],
  [
    'crash',
    [
      'kecelakaan di perempatan wirobrajan',
      'KECELAKAAN lur, motor vs truk',
      'ada tabrak lari barusan',
      'simbah ketabrak motor',
    ],
  ],
  [
    'trapped',
    [
      'ada anak terjebak di lift',
      'kaki korban kejepit',
      'terjebak banjir di rumah',
      'pohon tumbang menimpa mobil',
      'ketiban wit',
    ],
  ],
  ['collapse', ['tebing longsor', 'rumah tetangga ambruk', 'talud roboh', 'omah rubuh min']],
  ['electricity', ['ada yang kesetrum', 'kabel PLN putus di jalan', 'kabel listrik melintang jatuh']],
  ['gas', ['gas bocor di warung', 'ada ledakan di gudang', 'tabung e mbledhos']],
  ['life', ['ada orang pingsan di halte', 'bapak saya sesak napas', 'simbah semaput', 'tetangga mau bunuh diri']],
  ['violence', ['klitih di jalan solo', 'teman saya dibacok', 'ada tawuran sekarang']],
  [
    'plea',
    [
      'ini keadaan darurat',
      'DARURAT!!',
      'tulung tulung',
      'gawat darurat min',
      'tolong... tolong',
      'tolong tolong ada ular',
    ],
  ],
];

suite('a sign is seen in', () => {
  for (const [sign, texts] of spoken)
    for (const text of texts)
      test(text, () => {
        assert.ok(dangerIn(text).includes(sign), `${sign}: ${dangerIn(text).join(' ')}`);
      });
});

const harmless = [
  '',
  '👍👍👍',
  'taman kotor, tolong dibersihkan',
  'nyuwun tulung didandani lampune',
  'Jogja darurat sampah',
  'pintu darurat di gedung itu terkunci',
  'nomor darurat 112 kok tidak diangkat',
  'pelayanan instalasi gawat darurat lama sekali',
  'PPKM darurat sampai kapan',
  'terjebak macet dua jam di gejayan',
  'jalan berlubang rawan kecelakaan',
  'sering terjadi kecelakaan di tikungan ini',
  'lubangnya bisa bikin kecelakaan',
  'jangan sampai ada kecelakaan lagi',
  'kecelakaan bulan lalu belum ada rambunya',
  'takut longsor kalau hujan',
  'pohon mau tumbang, dipangkas sebelum menimpa rumah',
  'pohon tumbang nutup jalan',
  'simulasi kebakaran di sekolah',
  'petugas pemadam kebakaran mantap',
  'kalau kebakaran telepon ke mana ya',
  'warga bakar sampah tiap sore',
  'kabel semrawut',
  'matahari tenggelam di alun-alun selatan',
  'tagihan air meledak',
  'trotoar roboh',
  'jatuh tempo pajak',
];

suite('nobody is alarmed by', () => {
  for (const text of harmless)
    test(text === '' ? 'nothing' : text, () => {
      assert.deepEqual(dangerIn(text), []);
    });
});

test('several signs are told once each, in their order', () => {
  const text = 'Darurat! kebakaran, KEBAKARAN. ada anak terjebak, ibunya pingsan';
  assert.deepEqual(dangerIn(text), ['fire', 'trapped', 'life', 'plea']);
  assert.deepEqual(
    dangerIn(text).map((sign) => dangerSigns.indexOf(sign)),
    dangerIn(text)
      .map((sign) => dangerSigns.indexOf(sign))
      .toSorted((one, other) => one - other),
  );
});

test('what takes a sign back reaches neither over a full stop nor over another sign', () => {
  assert.deepEqual(dangerIn('Rawan. Kecelakaan di sini!'), ['crash']);
  assert.deepEqual(dangerIn('jalan ini rawan kecelakaan, sekarang ada orang pingsan'), ['life']);
  assert.deepEqual(dangerIn('dulu simulasi kebakaran. SEKARANG KEBAKARAN'), ['fire']);
});

test('a long text is looked at to its thousandth word, and no further', () => {
  const filler = 'jalan '.repeat(990);
  assert.deepEqual(dangerIn(`${filler} kebakaran`), ['fire']);
  assert.deepEqual(dangerIn(`${filler}${'rusak '.repeat(20)}kebakaran`), []);
});
