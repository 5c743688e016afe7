// How the columns and rows of an export are understood, by the words and dates that people use.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { caseNumber } from '#core/case-number.ts';
import { trainingAgencies } from '#training/agencies.ts';
import { faultWords } from './fault-words.ts';
import { eachOnce, headingRow, likelyUse, likelyUses } from './jss-columns.ts';
import { parseDay } from './jss-date.ts';
import { agencyNamed, isDoneIn } from './jss-words.ts';
import { readExport, type ExportEntry } from './read-export.ts';

suite('a heading', () => {
  test('is known by what people call it', () => {
    const known = {
      number: ['Nomor', 'No. Tiket', 'NOMOR ADUAN', 'No Laporan', 'ID Tiket', 'Nomor UPIK', 'ticket_id', 'No. JSS'],
      date: ['Tanggal', 'Tgl Aduan', 'Tanggal Laporan', 'created_at', 'Waktu'],
      category: ['Kategori', 'Jenis Aduan', 'Topik'],
      matter: ['Isi', 'Isi Aduan', 'Uraian', 'Isi Laporan', 'Deskripsi', 'Judul'],
      status: ['Status', 'Status Aduan', 'Progres'],
      agency: ['OPD', 'Instansi', 'Perangkat Daerah', 'Dinas', 'Unit Kerja Pelaksana'],
      reference: ['Nomor Tanggap', 'Referensi', 'No. Ref'],
    };
    for (const [use, headings] of Object.entries(known))
      for (const heading of headings) assert.equal(likelyUse(heading), use, heading);
  });

  test('about the reporter is known whatever else stands in it', () => {
    for (const heading of [
      'Nama',
      'Nama Pelapor',
      'Nomor HP',
      'No. Telepon',
      'NIK',
      'Alamat',
      'E-mail',
      'No KTP',
      'Tanggal Lahir',
      'Jenis Kelamin',
      'WhatsApp',
      'RT/RW',
    ])
      assert.equal(likelyUse(heading), 'reporter', heading);
  });

  test('that counts rows, or says nothing known, is left out', () => {
    for (const heading of ['No', 'No.', '', 'Lampiran', 'Rating']) assert.equal(likelyUse(heading), 'ignored', heading);
  });

  test('is taken once for each thing, and a title only where nothing longer is there', () => {
    assert.deepEqual(likelyUses(['Judul', 'Isi', 'Tanggal', 'Tanggal Selesai', 'Nama', 'HP']), [
      ...['ignored', 'matter', 'date', 'ignored', 'reporter', 'reporter'],
    ]);
    assert.deepEqual(likelyUses(['Judul', 'Nomor']), ['matter', 'number']);
    assert.deepEqual(eachOnce(['number', 'number', 'ignored', 'ignored']), ['number', 'ignored', 'ignored', 'ignored']);
  });

  test('stands in the first row that has most of them', () => {
    assert.equal(headingRow([['Ekspor Aduan'], [], ['Nomor', 'Status', 'Isi'], ['1', 'Baru', 'x']]), 2);
    assert.equal(headingRow([[], ['a', 'b'], ['1', '2']]), 1);
  });
});

suite('a day', () => {
  test('is read as people write it, day before month', () => {
    const written = [
      '2026-03-02',
      '2026/3/2',
      '2026-03-02 08:15',
      '2026-03-02T01:15:00.000Z',
      '02/03/2026',
      '2-3-2026',
      '02.03.26',
      '02/03/2026 08.15',
      '2 Maret 2026',
      '02 Mar 2026 08:15 WIB',
      'Senin, 2 Maret 2026',
      '2-Mar-26',
      '46083',
      '46083.34375',
    ];
    for (const cell of written) assert.equal(parseDay(cell), '2026-03-02', cell);
    for (const [cell, day] of [
      ['5 Agustus 2026', '2026-08-05'],
      ['1 Mei 2026', '2026-05-01'],
      ['9 Nopember 2026', '2026-11-09'],
    ] as const)
      assert.equal(parseDay(cell), day);
  });

  test('that the calendar lacks, or that is none, is not guessed', () => {
    for (const cell of ['31/02/2026', '03/13/2026', 'kemarin', '2026', '1', '12/2026', '99999', '2 Marhaban 1890', ''])
      assert.equal(parseDay(cell), undefined, cell);
  });

  test('never fails, whatever a cell says', () => {
    fc.assert(
      fc.property(fc.string(), (cell) => {
        assert.match(parseDay(cell) ?? '2026-01-01', /^20\d\d-\d\d-\d\d$/);
      }),
    );
  });
});

suite('a word of JSS', () => {
  test('means done, under way, or is not known', () => {
    for (const word of ['Selesai', 'SELESAI DITINDAKLANJUTI', 'Closed', 'Tindak lanjut selesai', 'Ditutup'])
      assert.equal(isDoneIn(word), true, word);
    for (const word of [
      'Belum selesai',
      'Proses',
      'Diteruskan ke OPD',
      'open',
      'Tidak selesai',
      'Belum ditindaklanjuti',
    ])
      assert.equal(isDoneIn(word), false, word);
    for (const word of ['', 'Hijau', '3']) assert.equal(isDoneIn(word), undefined, word);
  });

  test('names an agency by its full or its short name, and nothing when it could be two', () => {
    const named = (words: string) => agencyNamed(trainingAgencies, words);
    assert.equal(named('DINAS LINGKUNGAN HIDUP Kota Yogyakarta'), 'dlh');
    assert.equal(named('Dinas Pekerjaan Umum Perumahan dan Kawasan Permukiman'), 'dpupkp');
    assert.equal(named('dishub'), 'dishub');
    for (const words of ['Dinas Contoh', '', 'DLH / Dishub']) assert.equal(named(words), undefined, words);
  });
});

const ours = caseNumber(2026, 123);
const uses = ['number', 'date', 'matter', 'reference', 'reporter'] as const;
const read = (...rows: string[][]): ExportEntry[] =>
  readExport([['Nomor', 'Tanggal', 'Isi', 'Ref', 'Nama'], ...rows], 0, uses);
const kindsOf = (...row: string[]): string[] => read(row)[0]?.faults.map(({ kind }) => kind) ?? [];

suite('a row', () => {
  test('keeps its number as written, and is compared without capitals, blanks and dashes', () => {
    const [entry] = read(['JSS - 2026 / 001', '2/3/2026', 'Lampu mati', '', 'Warga Demo']);
    assert.deepEqual(
      [entry?.row, entry?.number, entry?.key, entry?.date],
      [2, 'JSS - 2026 / 001', 'jss2026001', '2026-03-02'],
    );
    assert.deepEqual(entry?.faults, []);
    assert.ok(!JSON.stringify(entry).includes('Warga Demo'));
  });

  test('says what is wrong with it', () => {
    assert.deepEqual(kindsOf('', '2/3/2026'), ['number-missing']);
    assert.deepEqual(kindsOf('belum ada'), ['number-wrong']);
    assert.deepEqual(kindsOf('JSS-1', 'kemarin'), ['date-unreadable']);
    assert.deepEqual(kindsOf('JSS-1', '', 'x', `${ours.slice(0, -2)}22`), ['reference-typo']);
    assert.deepEqual(kindsOf('=cmd', '32/1/2026'), ['number-wrong', 'date-unreadable']);
    assert.deepEqual(kindsOf('JSS-1', '', 'x', 'SP4N 7781'), []);
  });

  test('whose number stood above already names the row above', () => {
    const [, second] = read(['JSS-1'], ['jss 1']);
    assert.deepEqual(second?.faults, [{ kind: 'number-twice', row: 2 }]);
  });

  test('names our case in its own column, or in the text that we wrote for JSS', () => {
    assert.equal(read(['JSS-1', '', '', ours.toLowerCase()])[0]?.reference, ours);
    const text = `Nomor Tanggap: ${ours}\nSumber: Instagram (komentar)\nPelapor: Warga Demo\nIsi aduan: Lampu mati\nHubungi 081200000001`;
    const [entry] = read(['JSS-1', '', text]);
    assert.deepEqual([entry?.reference, entry?.matter], [ours, 'Lampu mati Hubungi •••']);
  });

  test('of text alone loses lines that name the reporter', () => {
    assert.equal(read(['JSS-1', '', 'Nama: Warga Demo\nLampu mati'])[0]?.matter, 'Lampu mati');
  });

  test('that is blank is none, and rows are counted as the spreadsheet counts', () => {
    assert.deepEqual(
      read([''], ['JSS-1'], [], ['JSS-2']).map(({ row }) => row),
      [3, 5],
    );
  });
});

test('every fault has words in both languages', () => {
  const faults = [
    ...(['number-missing', 'number-wrong', 'date-unreadable', 'reference-typo', 'reference-unknown'] as const).map(
      (kind) => ({ kind }),
    ),
    { kind: 'number-twice', row: 7 } as const,
    { kind: 'reference-has-other', upikNumber: 'JSS-9' } as const,
  ];
  for (const fault of faults)
    for (const language of ['id', 'en'] as const) assert.match(faultWords(fault, language), /^[A-Z].{10,}\.$/);
});
