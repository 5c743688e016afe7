import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { caseNumber } from './case-number.ts';
import { findPersonalData, personalDataIn } from './personal-data.ts';

const personal = [
  ['NIK 3471012345678901', 'nik'],
  ['NIK3471012345678901', 'nik'],
  ['nik saya 3471 0123 4567 8901.', 'nik'],
  ['3471-0123-4567-8901', 'nik'],
  ['3471.0123.4567.8901', 'nik'],
  ['34.71.01.234567.8901', 'nik'],
  ['347101 234567 8901', 'nik'],
  ['347101-230167-0001', 'nik'],
  ['KK: 3471012301100001, mohon dicek', 'nik'],
  ['(3471012345678901)', 'nik'],
  ['wa 081234567890', 'phone'],
  ['WA-081234567890', 'phone'],
  ['telp:081234567890', 'phone'],
  ['hub 0812-3456-7890 nggih', 'phone'],
  ['0812.3456.7890', 'phone'],
  ['0812 3456 7890', 'phone'],
  ['0812 - 3456 - 7890', 'phone'],
  ['0812\u00a03456\u00a07890', 'phone'],
  ['0812\u20133456\u20137890', 'phone'],
  ['081 234 567 890', 'phone'],
  ['0 812 3456 7890', 'phone'],
  ['08123456789', 'phone'],
  ['0812345678', 'phone'],
  ['0812345678901', 'phone'],
  ['(0812) 3456-7890', 'phone'],
  ['0 8 1 2 3 4 5 6 7 8 9 0', 'phone'],
  ['0-8-1-2-3-4-5-6-7-8-9-0', 'phone'],
  ['+62 812 3456 7890', 'phone'],
  ['+6281234567890', 'phone'],
  ['+62.812.3456.7890', 'phone'],
  ['+62-812-3456-7890', 'phone'],
  ['+62 (0)812-3456-7890', 'phone'],
  ['(+62) 812 3456 7890', 'phone'],
  ['6281234567890', 'phone'],
  ['62 812 3456 7890', 'phone'],
  ['https://wa.me/6281234567890', 'phone'],
  ['RT 02 081234567890', 'phone'],
  ['nomor 0812-3456-7890, bukan 112', 'phone'],
  ['kirim ke warga.contoh@surat.example ya', 'email'],
  ['WARGA+LAPOR@SURAT.EXAMPLE', 'email'],
  ['surel:warga_contoh@surat.contoh.example.', 'email'],
  ['warga@go.id.example', 'email'],
] as const;

test('numbers and addresses that belong to a person are found, however they are written', () => {
  for (const [text, kind] of personal) assert.equal(findPersonalData(text), kind, text);
});

test('they are found within a sentence and across lines', () => {
  for (const [text, kind] of personal) {
    assert.equal(findPersonalData(`Terima kasih, pelapor ${text} sudah kami hubungi.`), kind, text);
    assert.equal(findPersonalData(`Yth. Warga\n${text}\nPemkot`), kind, text);
  }
});

test('what cities write in public is not taken for personal', () => {
  for (const text of [
    'Laporan ADU-2026-000123-K7 sudah selesai 🙏',
    'ADU-2026-081234-K7 dan ADU-2026-081235-M8',
    'Nomor UPIK 2026/03/00123',
    'UPIK-77, UPIK 20260302081500',
    'JSS 2026-0812345678',
    'Jl. Contoh No. 12 RT 03 RW 05',
    'Jl. Malioboro',
    'Jl. Malioboro 52-58, Yogyakarta 55213',
    'Anggaran Rp 1.250.000.000 tahun 2026',
    'Rp62.812.345.678 dan Rp. 62.899.000.000',
    'Rp 1.250.000.000.000,00',
    'Lubang ditambal tanggal 02-03-2026 pukul 08.15',
    '08-12-2026 08.15',
    '08-10-2026 - 12-10-2026',
    'tanggal 02-03-2026 08.15-09.30',
    '2026-08-12 08.15-09.30',
    '08/12/2026 08:15',
    'buka 08.00-16.00, Sabtu 08.00 - 12.00',
    'pukul 08.15 08.30 08.45 09.00',
    'Call center 112, JSS, @pemkotjogja',
    'Damkar 113, PLN 123, PMI (0274) 372176',
    'kantor kami (0274) 515865',
    'cc:@pemkot.jogja dan @dpu.jogja',
    'surel pengaduan@jogjakota.go.id',
    'upik@jogjakota.go.id.',
    'lampu di -7.7956, 110.3695 wis murup',
    'https://medsos.example/permalink/1234567890123456',
    'https://medsos.example/p?story_fbid=1234567890123456&id=9',
    'tiang nomor 0274-08-15, gardu 081',
    'KTP, KK, dan nomor HP jangan ditulis di kolom komentar',
    '',
  ])
    assert.equal(findPersonalData(text), undefined, text);
});

test('no case number that can be given out is taken for personal', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2024, max: 2099 }), fc.integer({ min: 1, max: 999_999 }), (year, sequence) => {
      assert.equal(findPersonalData(`Laporan ${caseNumber(year, sequence)} selesai`), undefined);
    }),
    { numRuns: 500 },
  );
});

const separator = fc.constantFrom('', ' ', '-', '.');
const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${String(length)}}$`));

test('every mobile number is found in every common grouping', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('0', '+62', '+62 ', '62'),
      digits(2),
      digits(4),
      fc.integer({ min: 2, max: 4 }).chain(digits),
      separator,
      (prefix, operator, middle, last, between) => {
        const written = [`${prefix}8${operator}`, middle, last].join(between);
        assert.notEqual(findPersonalData(`hubungi ${written} ya`), undefined, written);
      },
    ),
    { numRuns: 500 },
  );
});

test('every date with a time of day may be published', () => {
  const two = (from: number, to: number) =>
    fc.integer({ min: from, max: to }).map((count) => String(count).padStart(2, '0'));
  const date = fc
    .tuple(two(1, 31), two(1, 12), fc.integer({ min: 2020, max: 2039 }), fc.constantFrom('-', '/', '.'))
    .map(([day, month, year, between]) => [day, month, String(year)].join(between));
  const time = fc
    .tuple(two(0, 23), two(0, 59), fc.constantFrom('.', ':'))
    .map(([hour, minute, between]) => hour + between + minute);
  fc.assert(
    fc.property(date, date, time, time, (one, other, from, to) => {
      for (const text of [
        `${one} ${from}`,
        `${one} ${from}-${to}`,
        `${one} - ${other}`,
        `${one} pukul ${from} sampai ${to}`,
      ])
        assert.equal(findPersonalData(text), undefined, text);
    }),
    { numRuns: 2000 },
  );
});

test('every place is told, in the order of the text; of two that overlap the first', () => {
  const text = 'surel warga@surat.example, NIK 3471 0123 4567 8901, HP 0812-3456-7890';
  assert.deepEqual(
    personalDataIn(text).map(({ kind, from, to }) => [kind, text.slice(from, to)]),
    [
      ['email', 'warga@surat.example'],
      ['nik', '3471 0123 4567 8901'],
      ['phone', '0812-3456-7890'],
    ],
  );
  assert.deepEqual(
    personalDataIn('081234567890@surat.example').map(({ kind }) => kind),
    ['email'],
  );
  assert.deepEqual(personalDataIn('Sudah selesai'), []);
});

test('a long text is looked through at once', () => {
  const began = performance.now();
  assert.equal(findPersonalData('0 8-a'.repeat(5000) + 'a'.repeat(20_000) + '@'), undefined);
  assert.ok(performance.now() - began < 1000);
});
