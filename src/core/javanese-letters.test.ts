// People of Yogyakarta write half in Javanese, sign their letters and say their house in words: they are hidden like everybody else.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { hidingOf } from './hide-person.ts';
import { knownDataIn } from './known-person.ts';
import { factsInWords, nobody, numbersOf } from './person-facts.ts';

const hide = hidingOf({
  ...nobody(),
  names: ['Siti Rahayu Contohwati'],
  numbers: numbersOf('081234567890'),
  homes: ['Jl. Kenanga No. 14A RT 05 RW 02'],
  kelurahan: ['Gowongan'],
});

suite('whom the desk knows', () => {
  const rows: Record<string, string> = {
    'Kulo Siti Rahayu saking Gowongan': 'Kulo ••• saking •••',
    'dalem ing Gowongan, matur nuwun': 'dalem ing •••, matur nuwun',
    'griya kula ing Kenanga 14A': 'griya kula ing •••',
    'omahku Gowongan min': 'omahku ••• min',
    'kula manggon wonten Gowongan': 'kula manggon wonten •••',
    'Njenengan Bu Siti nggih': 'Njenengan ••• nggih',
    'RT lima RW dua peteng': '••• peteng',
    'ngarep omah Kenanga empat belas': 'ngarep omah Kenanga empat belas',
    'WA kula nol delapan satu dua 34567890': 'WA kula •••',
    // The matter stays.
    'dalan Kenanga bolong, ngarep Pasar Gowongan': 'dalan Kenanga bolong, ngarep Pasar Gowongan',
    'lampune mati telu, RT liyane urip': 'lampune mati telu, RT liyane urip',
    'banyune mili tekan Kenanga': 'banyune mili tekan Kenanga',
  };
  for (const [written, read] of Object.entries(rows))
    test(written, () => {
      assert.equal(hide(written), read);
    });
});

suite('who says so themselves', () => {
  /** How somebody named themselves in one text, and how another text is read then. */
  const rows: [string, string, string][] = [
    ['saya bernama Wahyono, mau lapor', 'Pak Wahyono sudah dihubungi', '••• sudah dihubungi'],
    ['sy biasa dipanggil tono', 'kata Tono', 'kata •••'],
    ['kulo dipanggil Ngatinem', 'ngatinem', '•••'],
    ['jenengku Sarinem', 'sarinem sampun', '••• sampun'],
    ['asmane Paijo, hp 0857-1234-5678', 'Paijo 085712345678', '•••'],
    ['Lampu mati.\n\nSalam,\nWahyono Umpama', 'Umpama menunggu', '••• menunggu'],
    ['Terima kasih.\nHormat saya,\nSri Rejeki', 'Bu Rejeki', '•••'],
    ['Matur nuwun. Wassalam, Joko', 'joko', '•••'],
    ['ttd.\nJoko Umpama', 'Joko', '•••'],
    ['griyo kulo Gang Nusa 3', 'di gg nusa 3', 'di •••'],
    ['omahku nang Jalan Melati 5', 'Melati no. 5 gelap', '••• gelap'],
    ['kula manggon ing Kampung Sukarekan 12', 'sukarekan 12', '•••'],
  ];
  for (const [written, other, read] of rows)
    test(JSON.stringify(written), () => {
      assert.equal(hidingOf(factsInWords([written]))(other), read);
    });
});

test('closing words without a name make nobody', () => {
  for (const text of [
    'Salam,\nWarga Kenanga',
    'Salam hormat,\nadmin',
    'Salam sehat selalu',
    'Salam Istimewa!',
    'Hormat saya',
    'Salam, dari kami semua yang menunggu',
    'ttd, warga RT 5',
    'Wassalam.',
    'toko bernama Sinar',
  ])
    assert.deepEqual(factsInWords([text]).names, [], text);
});

test('what was said in private of a home is known when the city writes in public, in either language', () => {
  const known = (...privately: string[]) => ({ privately, publicly: [] });
  const finds = (text: string, ...privately: string[]): string[] =>
    knownDataIn(text, known(...privately)).map(({ from, to }) => text.slice(from, to));
  assert.deepEqual(finds('Petugas ke Jl. Melati 5 besok', 'griya kula Jalan Melati nomor 5'), ['Melati 5']);
  assert.deepEqual(finds('Petugas ke RT 5 RW 2 besok', 'omah kula RT lima RW dua'), ['RT 5 RW 2']);
  assert.deepEqual(finds('Petugas ke RT lima RW dua', 'rumah saya RT 05/RW 02'), ['RT lima RW dua']);
  assert.deepEqual(finds('Petugas ke Jl. Melati 5', 'lampu Jalan Melati 5 mati'), [], 'the place of the matter');
});

test('a long letter in two languages is read at once', () => {
  const began = performance.now();
  const letter = 'kulo dipanggil sampeyan, griya kula ing rt lima rw dua, salam, omahku manggon saking '.repeat(1500);
  hide(letter);
  factsInWords([letter, 'Salam,\n'.repeat(8000), `Salam, ${'Wah '.repeat(8000)}`, 'saya biasa '.repeat(8000)]);
  assert.ok(performance.now() - began < 3000);
});
