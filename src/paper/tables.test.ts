// Tables on paper: none is wider than its page, whatever stands in it; rows stay together, and each page has the head.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { getDocumentProxy } from 'unpdf';
import type { Sheet } from '#ports/paper.ts';
import { paperPress } from './paper.ts';

type Row = readonly string[];

/** Where words stand on each page, in points from its left edge: A4 is 595 wide, its margins 57. */
const placed = async (head: Row, rows: readonly Row[], fields: Partial<Sheet> = {}) => {
  const printed = await paperPress().print({
    ...{ language: 'id', title: 'Contoh', foot: '', page: '', unshown: '', madeAt: 0 },
    parts: [{ kind: 'table', head, rows }],
    ...fields,
  });
  assert.ok(printed.ok);
  const pdf = await getDocumentProxy(new Uint8Array(printed.bytes));
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const words = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
    pages.push(
      words.map(({ str, transform, width }) => ({
        str,
        from: Number(transform[4]),
        until: Number(transform[4]) + width,
      })),
    );
  }
  return pages;
};

const agency = 'Dinas Pekerjaan Umum, Perumahan dan Kawasan Permukiman Kota Yogyakarta';
const hash = 'ab\u200B'.repeat(40);

suite('a table', () => {
  const tables: Record<string, { head: Row; row: Row }> = {
    'of six columns, two of them long': {
      head: ['Nomor', 'Langkah', 'Tenggat', 'Selesai', 'Perangkat daerah', 'Yang tercatat'],
      row: [
        ...['ADU-2026-000004-PM', 'Tindak lanjut dinas', '5 Mar 2026, 10.00 WIB', 'belum\nterlambat 671,0 jam', agency],
        'tambahan waktu diminta; hasil dikembalikan untuk dilengkapi; pesan ditolak kanal',
      ],
    },
    'of numbers beside a long name': {
      head: ['Perangkat daerah', 'Diputuskan', 'Terlambat', 'Tepat waktu', 'Median', 'P90'],
      row: [agency, '12.000', '1.250', '91,7 %', '1.120,5 jam', '2.165,0 jam'],
    },
    'of one word of eighty signs': { head: ['No.', 'Tempat', 'Sidik kejadian'], row: ['1', '7', hash] },
    'of short columns alone': { head: ['Versi', 'Kejadian'], row: ['1', 'CaseOpened'] },
    'of nine columns': {
      head: Array.from({ length: 9 }, (_, nth) => `Kolom ke-${String(nth)}`),
      row: Array.from({ length: 9 }, (_, nth) => `isi sepanjang ini ${String(nth)}`),
    },
    'of blanks for a hand': { head: ['Unsur', 'Rencana', 'Waktu'], row: ['U1 Persyaratan', '\n\n', ''] },
  };
  for (const [name, { head, row }] of Object.entries(tables))
    test(`${name} stands within its page`, async () => {
      const [words = []] = await placed(head, [row, row]);
      assert.ok(words.length > 0);
      for (const { str, from, until } of words)
        assert.ok(from >= 56 && until <= 540, `${str}: ${from.toFixed(0)}-${until.toFixed(0)}`);
    });

  test('does not break a case’s number', async () => {
    const { head = [], row = [] } = tables['of six columns, two of them long'] ?? {};
    const [words = []] = await placed(head, [row]);
    assert.ok(words.some(({ str }) => str === row[0]));
  });

  test('has numbers below each other at their right', async () => {
    const [words = []] = await placed(
      ['Nama', 'Jumlah'],
      [
        ['satu', '1.250'],
        ['dua', '7'],
      ],
    );
    const ends = words.filter(({ str }) => str === '1.250' || str === '7').map(({ until }) => Math.round(until));
    assert.deepEqual([ends.length, new Set(ends).size], [2, 1]);
  });

  test('over pages has its head on each, and no row in two', async () => {
    const row = ['ADU-1', `${'kata '.repeat(60)}tamat`];
    const pages = await placed(
      ['Nomor', 'Isi'],
      Array.from({ length: 20 }, () => row),
    );
    assert.ok(pages.length > 1);
    const count = (words: (typeof pages)[number], said: RegExp): number =>
      words.filter(({ str }) => said.test(str)).length;
    for (const words of pages) {
      assert.equal(count(words, /^Isi$/), 1);
      assert.equal(count(words, /^ADU-1$/), count(words, /tamat/));
    }
  });

  test('goes on overleaf within a row that is longer than a page', async () => {
    const pages = await placed(['Nomor', 'Isi'], [['ADU-1', `${'kata '.repeat(2500)}tamat`]]);
    assert.ok(pages.length > 1 && pages.at(-1)?.some(({ str }) => str.includes('tamat')));
  });
});

test('a few bars stand on one page, below their heading', async () => {
  const bars = (name: string, count: number) => ({
    kind: 'bars' as const,
    bars: Array.from({ length: count }, (_, nth) => ({ name: `${name} ${String(nth)}`, part: 0.5, said: '1' })),
  });
  const headed = { kind: 'heading', text: 'Aduan menurut bulan' } as const;
  const pages = await placed([], [], { parts: [bars('hari', 31), headed, bars('bulan', 12)] });
  const holds = pages.map((words) => words.filter(({ str }) => /^bulan \d+$|menurut bulan/.test(str)).length);
  assert.deepEqual(holds, [0, 13]);
});

test('a sheet of one page holds a report, its reporter, helpers and an instruction, and room to sign', async () => {
  const fact = (name: string): readonly [string, string] => [name, agency];
  const names = ['Nomor', 'UPIK', 'Sifat', 'Terima', 'Kanal', 'Kategori', 'Tenggat'];
  const said = 'Lampu jalan di depan pasar mati sejak tiga malam yang lalu. '.repeat(15);
  const pages = await placed([], [], {
    onePage: true,
    letterhead: { lines: ['Pemerintah Kota Contoh', 'Dinas Contoh'], code: { words: 'x', alt: 'x', caption: 'Buka' } },
    parts: [
      { kind: 'facts', facts: names.map(fact) },
      ...[{ kind: 'heading', text: 'Ringkas aduan' } as const, { kind: 'text', text: said } as const],
      { kind: 'heading', text: 'Pelapor' },
      { kind: 'facts', facts: ['Nama', 'Telepon', 'Alamat', 'Kelurahan'].map(fact) },
      { kind: 'heading', text: 'Tujuan' },
      { kind: 'facts', facts: [['Membantu', [agency, agency, agency].join('\n')]] },
      ...[{ kind: 'heading', text: 'Isi disposisi' } as const, { kind: 'text', text: said.slice(0, 520) } as const],
      { kind: 'ruled', lines: 2 },
      { kind: 'signs', signs: ['Yang meneruskan', 'Yang menerima'].map((as) => ({ as, name: '' })) },
    ],
  });
  assert.equal(pages.length, 1);
});
