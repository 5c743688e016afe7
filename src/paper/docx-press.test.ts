// A sheet as a text document, read by somebody else's reader: what it is built of, that it says what the PDF says, whatever was written on it.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { PlainPart, PlainSheet } from '#ports/paper.ts';
import { readDocx } from '#test/beds/docx.ts';
import { readPdf } from '#test/beds/pdf.ts';
import { paperPress } from './paper.ts';

const press = paperPress();

const sheetOf = (parts: readonly PlainPart[], fields: Partial<PlainSheet> = {}): PlainSheet => ({
  language: 'id',
  title: 'Laporan Maret 2026',
  foot: 'Dihitung 1 Apr 2026',
  page: 'Halaman {n} dari {of}',
  unshown: '{count} huruf ditulis sebagai nomornya.',
  madeAt: Date.parse('2026-04-01T01:00:00Z'),
  parts,
  ...fields,
});
const saying = (texts: readonly string[]): PlainSheet => sheetOf(texts.map((text) => ({ kind: 'text', text })));
const written = async (sheet: PlainSheet) => {
  const made = await press.write(sheet);
  assert.ok(made.ok);
  return readDocx(made.bytes);
};

const everyPart: PlainPart[] = [
  { kind: 'heading', text: 'Ringkasan' },
  { kind: 'text', text: 'Baris satu\nBaris dua' },
  { kind: 'facts', facts: [['Tepat waktu', 'Diputuskan sebelum tenggat']] },
  {
    kind: 'bars',
    bars: [
      { name: 'Jalan', part: 1, said: '70' },
      { name: 'Sampah', part: 0, said: '0' },
    ],
  },
  {
    kind: 'table',
    head: ['Nomor', 'Langkah'],
    rows: [
      ['ADU-1', 'Koordinasi'],
      ['ADU-2', ''],
    ],
  },
  { kind: 'ruled', lines: 3 },
  {
    kind: 'signs',
    signs: [
      { as: 'Disusun oleh', name: '' },
      { as: 'Kepala Bidang', name: 'Nama *Contoh*' },
    ],
  },
];

suite('a text document', () => {
  test('has headings, a table whose first row is its head, its title, its language, and counts its pages itself', async () => {
    const read = await written(sheetOf(everyPart, { letterhead: { lines: ['Pemerintah Kota Contoh', 'Dinas'] } }));
    assert.match(read.html, /<h1>Laporan Maret 2026<\/h1>/);
    assert.match(read.html, /<h2>Ringkasan<\/h2><p>Baris satu<br \/>Baris dua<\/p>/);
    const heads = [...read.html.matchAll(/<th>(.*?)<\/th>/g)].map(([, cell = '']) => cell.replaceAll(/<[^>]*>/g, ''));
    assert.deepEqual(heads, ['Nomor', 'Langkah'], 'facts, bars and places to sign have no head');
    assert.match(read.html, /<\/thead><tbody><tr><td><p>ADU-1<\/p><\/td>/);
    assert.deepEqual([read.title, read.language, read.sections], ['Laporan Maret 2026', 'id-ID', 1]);
    assert.deepEqual(
      [read.fields, read.foot],
      [['PAGE', 'NUMPAGES'], 'Dihitung 1 Apr 2026 Halaman PAGE dari NUMPAGES'],
    );
    assert.equal((await written(sheetOf([], { language: 'en' }))).language, 'en-GB');
  });

  test('has numbers at the right of their columns, whole numbers of cases, and lines for a hand of one height', async () => {
    const rows = [['ADU-2026-000709-S9', 'Dinas Pekerjaan Umum, Perumahan dan Kawasan Permukiman', '1.250', '91,7 %']];
    const table = { kind: 'table', head: ['Nomor', 'Perangkat daerah', 'Terlambat', 'Tepat waktu'], rows } as const;
    const { markup } = await written(sheetOf([table, { kind: 'ruled', lines: 3 }]));
    assert.equal(markup.match(/<w:jc w:val="end"/g)?.length, 4, 'two columns, and their heads');
    const [number = 0] = [...markup.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    assert.ok(number >= 1950, String(number));
    assert.equal(markup.match(/<w:trHeight w:val="480" w:hRule="exact"/g)?.length, 3);
  });

  test('says word for word what the PDF of the same sheet says', async () => {
    const sheet = sheetOf(everyPart, {
      letterhead: { lines: ['Pemerintah Kota Contoh', 'Dinas'] },
      cover: ['Masa: Maret'],
    });
    const made = await press.print(sheet);
    assert.ok(made.ok);
    const pages = (await readPdf(made.bytes)).words.replaceAll(/Dihitung 1 Apr 2026|Halaman \d+ dari \d+/g, '');
    const inOrder = (words: string): string[] => words.split(/\s+/).filter((word) => word !== '');
    assert.deepEqual(inOrder((await written(sheet)).words), inOrder(pages));
  });

  test('takes what was typed as it stands, and nothing of it as markup', async () => {
    const typed = [
      '<w:p><w:r>&amp; &lt;</w:r></w:p>',
      ']]> <!-- x --> <?xml?>',
      '{n} {of} {count}',
      'ꦲꦏ 中文 😀 السلام',
      'a\tb  c',
    ];
    const { words } = await written(saying(typed));
    for (const one of typed) assert.ok(words.includes(one.replaceAll(/\s+/g, ' ')), one);
    assert.doesNotMatch(words, /huruf ditulis/);
  });

  test('writes by its number what no reader shows or what turns the reading direction, and says how many there are', async () => {
    const { words } = await written(saying(['a\u0000b', 'x\u202Ey', '\uFFFE \uD800']));
    assert.ok(words.startsWith('Laporan Maret 2026 a[U+0000]b x[U+202E]y [U+FFFE] \uFFFD'), words);
    assert.ok(words.endsWith('3 huruf ditulis sebagai nomornya.'), words);
  });

  test('opens whatever signs stand in any part of it', async () => {
    const texts = fc.sample(fc.string({ unit: 'binary', maxLength: 40 }), { numRuns: 300, seed: 1 });
    const parts: PlainPart[] = texts.map((text, nth) =>
      nth % 2 === 0 ? { kind: 'heading', text } : { kind: 'table', head: [text, 'x'], rows: [[text, text]] },
    );
    const { words } = await written(
      sheetOf([...parts, { kind: 'text', text: 'sampai di sini' }], { title: texts[0] ?? '' }),
    );
    assert.match(words, /sampai di sini/);
  });

  test('has no table where a part has nothing to say', async () => {
    const empty: PlainPart[] = [
      { kind: 'facts', facts: [] },
      { kind: 'bars', bars: [] },
      { kind: 'signs', signs: [] },
    ];
    assert.equal((await written(sheetOf(empty))).html, '<h1>Laporan Maret 2026</h1>');
  });

  test('waits with what is printed: too many are told so', async () => {
    const narrow = paperPress({ mostWaiting: 0 });
    const [first, second] = await Promise.all([narrow.write(saying(['satu'])), narrow.print(saying(['dua']))]);
    assert.deepEqual([first.ok, second], [true, { ok: false, refusal: 'paper-busy' }]);
  });
});

suite('a cover', () => {
  const sheet = sheetOf(everyPart, {
    letterhead: { lines: ['Pemerintah Kota Contoh'] },
    cover: ['Masa: Maret', 'Yogyakarta'],
  });

  test('has the first page of a PDF to itself', async () => {
    const made = await press.print(sheet);
    assert.ok(made.ok);
    const { pages, roles } = await readPdf(made.bytes);
    const [first = '', second = ''] = pages;
    for (const one of ['Pemerintah Kota Contoh', 'Laporan Maret 2026', 'Masa: Maret', 'Yogyakarta'])
      assert.ok(first.includes(one), one);
    assert.ok(!first.includes('Ringkasan') && second.startsWith('Ringkasan'), second);
    assert.ok(first.includes('Halaman 1 dari 2') && roles.filter((role) => role === 'H1').length === 1);
  });

  test('has a section of a text document to itself, with the same foot', async () => {
    const read = await written(sheet);
    assert.deepEqual([read.sections, read.html.match(/<h1>/g)?.length], [2, 1]);
    assert.match(read.words, /^Pemerintah Kota Contoh Laporan Maret 2026 Masa: Maret Yogyakarta Ringkasan/);
  });
});
