// What is known of people from how they named themselves, and what must not be taken for a person.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { factsInWords, isOrdinary, nobody, numbersOf, together, type PersonFacts } from './person-facts.ts';

const facts = (text: string): PersonFacts => factsInWords([text]);
const distinct = (all: readonly string[]): string[] => [...new Set(all)];

suite('names', () => {
  const named: [string, string[]][] = [
    ['Nama: Siti Uji Coba', ['Siti Uji Coba']],
    ['NAMA: SITI UJI', ['SITI UJI']],
    ['nama saya siti uji alamat jalan kenari no 7 hp 081234567890', ['siti uji']],
    ['nama lengkap = R. Ng. Sastro Contoh', ['Ng. Sastro Contoh']],
    ['nama pelapor: Ahmad Uji 0812', ['Ahmad Uji']],
    ['namaku Budi', ['Budi']],
    ['a.n. Budi Contoh, tinggal di Gang Melati 3', ['Budi Contoh']],
    ['an Budi Contoh mohon lampu', ['Budi Contoh']],
    // The title is no part of the name, and hides nobody.
    ['atas nama Bu Rini Contoh mohon lampu', ['Rini Contoh']],
    ['a.n. Bapak Budi Contoh', ['Budi Contoh']],
    ['saya Ibu Rini Contoh', ['Rini Contoh']],
    ['dengan Mbak Sari Uji', ['Sari Uji']],
    ['Saya Siti Uji dari Umbulharjo mau lapor', ['Siti Uji']],
    ['SAYA BUDI UJI mau lapor', ['BUDI UJI']],
    ['Aku Wening Uji', ['Wening Uji']],
    ['Perkenalkan Dewi Uji, warga RT 03', ['Dewi Uji']],
    ['jenenge kulo Siti Uji', ['Siti Uji']],
    ['jenengku Siti Uji', ['Siti Uji']],
    ['kulo Siti Uji Coba badhe lapor', ['Siti Uji Coba']],
    ['asmo kula Wening', ['Wening']],
    ['alamat jl kenari 7, nama siti', ['siti']],
    ['Nama: Siti\nNama: Budi', ['Siti', 'Budi']],
  ];
  for (const [text, names] of named)
    test(JSON.stringify(text), () => {
      assert.deepEqual(distinct(facts(text).names), names);
    });

  for (const text of [
    '',
    'saya warga jalan kenari',
    'Nama jalan: Kenari',
    'nama toko: Sumber Rejeki',
    'Nama : \nAlamat : ',
    'nama: 0812',
    'nama: Pak RT',
    'Saya Pak RT 03',
    'a.n. Pak Lurah',
    'Saya mau lapor',
    'saya siti',
    'Pak tolong lampunya',
    'namanya juga jalan kampung',
    'dengan hormat',
    'Dengan Hormat',
    'jenang gulo',
    'asmara',
  ])
    test(`nobody in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(facts(text).names, []);
    });

  test('an endless one is a name of five words, and no time is lost over it', () => {
    const [name = ''] = facts(`Nama: ${'Uji '.repeat(30)}`).names;
    assert.equal(name.split(' ').length, 5);
  });
});

suite('homes', () => {
  const homes: [string, string[]][] = [
    ['Alamat: Jl. Kenari 7 RT 03', ['Jl. Kenari 7 RT 03']],
    ['alamat rumah saya jl kenari 7 nama siti', ['jl kenari 7']],
    ['tinggal di Gang Melati 3', ['Gang Melati 3']],
    ['rumah saya di Jl. Uji 12 mohon dicek', ['Jl. Uji 12']],
    ['domisili Kampung Uji RT 4', ['Kampung Uji RT 4']],
    ['alamat: Jl. Uji 5; hp 0812', ['Jl. Uji 5']],
    // Without a number it is a quarter, which says nothing of the door.
    ['domisili Kotagede', []],
    ['Alamat : ', []],
    ['lampu di Jl. Uji 12 mati', []],
  ];
  for (const [text, expected] of homes)
    test(JSON.stringify(text), () => {
      assert.deepEqual(facts(text).homes, expected);
    });
});

suite('numbers and letters', () => {
  const numbers: [string, string[]][] = [
    ['HP 0812-3456-7890', ['81234567890']],
    ['+62 812 3456 7890', ['81234567890']],
    ['hubungi 8123456789', ['8123456789']],
    ['NIK 3471010101900001', ['3471010101900001']],
    ['tahun 2026 RT 03 RW 12', []],
    ['total Rp 1.500.000.000', []],
    ['0274-555', []],
  ];
  for (const [text, expected] of numbers)
    test(JSON.stringify(text), () => {
      assert.deepEqual(facts(text).numbers, expected);
    });

  test('addresses of mail', () => {
    assert.deepEqual(facts('siti.uji+lapor@contoh.co.id, BUDI@CONTOH.EXAMPLE atau siti@x').emails, [
      'siti.uji+lapor@contoh.co.id',
      'BUDI@CONTOH.EXAMPLE',
    ]);
    for (const text of ['@siti_uji', 'a@b', 'siti@', '@contoh.example', 'lampu @ jalan.raya'])
      assert.deepEqual(facts(text).emails, [], text);
  });

  test('numbers as they are looked for are neither short nor endless', () => {
    assert.deepEqual(numbersOf('0812 3456 7890', undefined, '', '12345', '123456', '1'.repeat(20), '1'.repeat(21)), [
      '81234567890',
      '123456',
      '1'.repeat(20),
    ]);
  });
});

suite('several people', () => {
  test('each fact once, in the order in which it was met', () => {
    const one: PersonFacts = { ...nobody(), names: ['Siti', 'Budi'], handles: ['a'], numbers: ['1'] };
    const other: PersonFacts = { ...nobody(), names: ['Budi', 'Dewi'], homes: ['Jl. Uji 1'], kelurahan: ['Uji'] };
    assert.deepEqual(together([one, other, one]), {
      ...nobody(),
      names: ['Siti', 'Budi', 'Dewi'],
      handles: ['a'],
      numbers: ['1'],
      homes: ['Jl. Uji 1'],
      kelurahan: ['Uji'],
    });
    assert.deepEqual(together([]), nobody());
  });

  test('what is known of nobody is nothing, and nobody else’s', () => {
    const first = nobody();
    first.names.push('Siti');
    assert.deepEqual(nobody().names, []);
  });

  test('words of places and offices lead to nobody, in whatever case', () => {
    for (const word of ['jalan', 'JALAN', 'Rt', 'warga', 'Lampu']) assert.ok(isOrdinary(word), word);
    for (const word of ['siti', 'Kenari', '']) assert.equal(isOrdinary(word), false, word);
  });

  test('whatever is written, it is read quickly and what is found stood in it', () => {
    const piece = fc.constantFrom(
      'nama',
      'Nama:',
      ' saya ',
      'Siti',
      ' Uji ',
      '0812',
      '-',
      '\n',
      'alamat ',
      'jl 7',
      ' a@b.id',
      '🌻',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const { names, homes, emails } = facts(text);
        const plain = (one: string): string => one.replaceAll(/\s+/g, ' ');
        for (const found of [...names, ...homes, ...emails]) assert.ok(plain(text).includes(plain(found)), found);
      }),
      { seed: 20_261_129 },
    );
  });
});
