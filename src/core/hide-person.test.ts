// Nothing of a person is left in a text, however it is written; the matter is.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { everything, greeted, homeOf, named, someone, type Someone } from '#test/people/somebody.ts';
import { hidingOf } from './hide-person.ts';
import { factsInWords, nobody, numbersOf, together, type PersonFacts } from './person-facts.ts';

const facts: PersonFacts = {
  names: ['Siti Rahayu Contohwati'],
  handles: ['siti_rahayu99', '@rahayu.contoh@mastodon.example'],
  emails: ['siti.rahayu@example.com'],
  numbers: numbersOf('081234567890', '3404015507900002', '(0274) 515151'),
  homes: ['Jl. Kenanga No. 14A RT 05 RW 02'],
  kelurahan: ['Gowongan'],
};
const hide = hidingOf(facts);

const cases = (all: Readonly<Record<string, string>>): void => {
  for (const [written, read] of Object.entries(all))
    test(`“${written}” is read as “${read}”`, () => {
      assert.equal(hide(written), read);
    });
};

suite('a name', () => {
  cases({
    'Yth. Ibu Siti Rahayu, terima kasih': 'Yth. •••, terima kasih',
    'Yth. Bapak/Ibu Nining, terima kasih': 'Yth. •••, terima kasih',
    'YTH IBU SITI-RAHAYU CONTOHWATI': 'YTH •••',
    'Kepada Bu Rahayu: sudah': 'Kepada •••: sudah',
    's i t i  r a h a y u': '•••',
    'sitirahayu dan Contohwati, Siti Rahayu': '••• dan •••',
    'rumahnya Sitinya': 'rumahnya •••nya',
    '𝐒𝐢𝐭𝐢 Ｒａｈａｙｕ': '•••',
    'Si\u200bti Ra\u00adhayu': '•••',
    'Hubungi Bu Nining': 'Hubungi •••',
  });
});

suite('an account', () => {
  cases({
    'lihat https://instagram.example/siti_rahayu99/p/12 ya': 'lihat ••• ya',
    '@SITI.RAHAYU99 bilang': '@••• bilang',
    'rahayu.contoh di mastodon': '••• di mastodon',
  });
});

suite('a number', () => {
  cases({
    'WA +62 812-3456-7890 ya': 'WA ••• ya',
    'WA 0 8 1 2 3 4 5 6 7 8 9 0 ya': 'WA ••• ya',
    'WA 0812_3456_7890 ya': 'WA ••• ya',
    'WA ٠٨١٢٣٤٥٦٧٨٩٠ ya': 'WA ••• ya',
    'WA nol delapan satu dua tiga empat lima enam tujuh delapan sembilan nol ya': 'WA ••• ya',
    'berakhiran 567890': 'berakhiran •••',
    'awalnya 0812345': 'awalnya •••',
    'rumah (0274) 515-151': 'rumah •••',
    'NIK 3404.0155.0790.0002': 'NIK •••',
    'surel siti.rahayu [at] example titik com': 'surel •••',
    'surel lain: orang@lain.example': 'surel lain: •••',
    'nomor lain 0857 1111 2222': 'nomor lain •••',
  });
});

suite('a home', () => {
  cases({
    'ke jln kenanga 14 a rt5/rw2 gowongan yogyakarta 55232': 'ke •••',
    'di Kenanga, no.14': 'di •••',
    'RT 005 / RW 002 gelap': '••• gelap',
    'saya warga Gowongan': 'saya warga •••',
    'Kelurahan: Gowongan': '•••',
  });
});

suite('the matter', () => {
  cases({
    'ADU-2026-000123-K7 lihat ADU-2026-000001-DZ': 'ADU-2026-000123-K7 lihat ADU-2026-000001-DZ',
    'lampu Jl. Kenanga mati dekat Pasar Gowongan': 'lampu Jl. Kenanga mati dekat Pasar Gowongan',
    'Jl. Contoh 14 RT 3, -7.801389, 110.364917, pukul 08.00': 'Jl. Contoh 14 RT 3, -7.801389, 110.364917, pukul 08.00',
    'tanggal 2026-03-02 08.15 sampai 02-03-2026, Rp1.500.000.000':
      'tanggal 2026-03-02 08.15 sampai 02-03-2026, Rp1.500.000.000',
    'Pak Lurah, Bu RT dan Kepala Dinas setuju': 'Pak Lurah, Bu RT dan Kepala Dinas setuju',
    'situasi rahayuan': 'situasi rahayuan',
    '': '',
  });
});

suite('how people name themselves is learnt from what they wrote', () => {
  const learnt = (text: string, other: string): string => hidingOf(factsInWords([text]))(other);

  test('a name, a home, a number', () => {
    assert.equal(learnt('Nama: WAGIYEM\nAlamat : Gang Nusa 3 RT 4', 'wagiyem di gg. nusa 3'), '••• di •••');
    assert.equal(learnt('nama saya joko umpama, hp 0274-999888', 'Umpama bilang'), '••• bilang');
    assert.equal(learnt('Perkenalkan Yohan Umpama dari sini', 'Yohan'), '•••');
    assert.equal(learnt('hubungi 0857 1234 5678', '571234'), '•••');
  });

  test('what leads to a place is no name', () => {
    for (const text of ['nama jalan: Kenanga', 'nama tokonya Sinar', 'Dengan Hormat', 'Saya Warga Kenanga', 'nama', ''])
      assert.deepEqual(
        factsInWords([text]).names.filter((name) => /Kenanga|Hormat|Warga/.test(name)),
        [],
        text,
      );
  });
});

const knownOf = (one: Someone): PersonFacts => ({
  ...nobody(),
  names: [one.name, one.otherName],
  handles: [one.handle, one.otherHandle],
  numbers: numbersOf(one.phone),
  homes: [homeOf(one)],
  kelurahan: [one.kelurahan],
});

const asRead = (one: Someone): string[] => {
  const hideOne = hidingOf(together([knownOf(one), factsInWords([everything(one)])]));
  return [everything(one), greeted(one), named(one), `${named(one)}\n${everything(one)}`].map(hideOne);
};

test('two people with the same words are one', () => {
  fc.assert(
    fc.property(someone, someone, (one, other) => {
      assert.deepEqual(asRead(one), asRead(other));
    }),
    { numRuns: 150 },
  );
});

test('a long text is read at once', () => {
  const began = performance.now();
  hide('jl kenanga 0812 3456 siti nama saya rumah di '.repeat(2000));
  hide('1 '.repeat(20_000));
  hide('yth ibu '.repeat(5000));
  factsInWords(['nama '.repeat(5000), 'alamat rumah '.repeat(4000), `${'a'.repeat(20_000)}@`]);
  assert.ok(performance.now() - began < 3000);
});
