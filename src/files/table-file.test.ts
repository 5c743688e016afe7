// Tables as people hand them over, and files that are none, or are made to hurt: each is read or refused, and nothing else happens.
import assert from 'node:assert/strict';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { suite, test } from 'node:test';
import type { Worker } from 'node:worker_threads';
import { zipSync } from 'fflate';
import { pdf, png } from '#test/given/sample-files.ts';
import { sheetXml, xlsx, xlsxOf } from '#test/given/xlsx-file.ts';
import { readTableFile } from './table-file.ts';

const rowsOf = async (bytes: Buffer | string): Promise<string[][]> => {
  const read = await readTableFile(Buffer.from(bytes as string));
  assert.ok(read.ok, JSON.stringify(read));
  return read.rows;
};

const refusalOf = async (bytes: Buffer | string): Promise<string> => {
  const read = await readTableFile(Buffer.from(bytes as string));
  return read.ok ? `read ${String(read.rows.length)} rows` : read.refusal;
};

const table = [
  ['Nomor', 'Isi'],
  ['JSS-1', 'Lampu mati; gang gelap, licin'],
];

suite('a text file', () => {
  test('is parted by comma, semicolon or tab', async () => {
    for (const sign of [',', ';', '\t']) {
      const quoted = `Nomor${sign}Isi\r\nJSS-1${sign}"Lampu mati; gang gelap, licin"\r\n`;
      assert.deepEqual(await rowsOf(quoted), table, JSON.stringify(sign));
    }
  });

  test('may have a title above, and blank rows, which count as spreadsheets count them', async () => {
    const rows = await rowsOf('Ekspor, aduan Maret\n\nNomor;Isi;Status\nJSS-1;Lampu;Baru\nJSS-2;Jalan;Selesai\n\n;;\n');
    assert.deepEqual(rows.slice(1), [
      [],
      ['Nomor', 'Isi', 'Status'],
      ['JSS-1', 'Lampu', 'Baru'],
      ['JSS-2', 'Jalan', 'Selesai'],
    ]);
  });

  test('may say itself what parts its cells', async () => {
    assert.deepEqual(await rowsOf('sep=,\r\nNomor,Isi\r\nJSS-1,Lampu\r\n'), [table[0], ['JSS-1', 'Lampu']]);
  });

  test('keeps line breaks and quotes within a cell', async () => {
    assert.deepEqual(await rowsOf('Nomor;Isi\nJSS-1;"Lampu ""PJU""\nmati"\nJSS-2;x\n'), [
      table[0],
      ['JSS-1', 'Lampu "PJU"\nmati'],
      ['JSS-2', 'x'],
    ]);
  });

  test('is read in UTF-8 with or without its mark, in UTF-16, and in Windows-1252', async () => {
    const text = 'Nomor;Isi\nJSS-1;Kafé “Tugu” rusak\n';
    const latin = Buffer.from('Nomor;Isi\nJSS-1;Kaf\xe9 \x93Tugu\x94 rusak\n', 'latin1');
    const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
    for (const bytes of [Buffer.from(text), Buffer.from(`\uFEFF${text}`), latin, utf16])
      assert.deepEqual(await rowsOf(bytes), [table[0], ['JSS-1', 'Kafé “Tugu” rusak']]);
  });

  test('is read with 20,000 rows and not with one more', async () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => `JSS-${String(index)};"Jalan, rusak"`);
    assert.equal((await rowsOf(['Nomor;Isi', ...lines].join('\n'))).length, 20_001);
    assert.equal(await refusalOf(['Nomor;Isi', ...lines, 'JSS-x;y'].join('\n')), 'too-many-rows');
  });
});

suite('a spreadsheet', () => {
  test('gives texts, days, and long numbers with every digit', async () => {
    const file = xlsx([
      ['Nomor', 'Tanggal', 'Isi'],
      [2_026_000_123, new Date('2026-03-02T00:00:00Z'), 'Lampu <mati> & "gelap"'],
      [undefined, new Date('2026-03-02T08:15:00Z'), 'x'],
    ]);
    assert.deepEqual(await rowsOf(file), [
      ['Nomor', 'Tanggal', 'Isi'],
      ['2026000123', '2026-03-02 00:00', 'Lampu <mati> & "gelap"'],
      ['', '2026-03-02 08:15', 'x'],
    ]);
    const long = sheetXml('<row r="1"><c r="A1"><v>12345678901234567890</v></c></row>');
    assert.deepEqual(await rowsOf(xlsxOf(long)), [['12345678901234567890']]);
  });

  test('is read with 20,000 rows', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => [`JSS-${String(index)}`, 'Jalan rusak', 'Selesai']);
    assert.equal((await rowsOf(xlsx([['Nomor', 'Isi', 'Status'], ...rows]))).length, 20_001);
  });

  test('says nothing where a cell holds an error', async () => {
    const failed = sheetXml('<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1"><v>7</v></c></row>');
    assert.deepEqual(await rowsOf(xlsxOf(failed)), [['', '7']]);
  });
});

/** The size that the archive's list states for `name`, changed to `size`. */
const lying = (archive: Buffer, name: string, size: number): Buffer => {
  const bytes = Buffer.from(archive);
  const at = bytes.lastIndexOf(name) - 46;
  assert.equal(bytes.readUInt32LE(at), 0x02014b50);
  bytes.writeUInt32LE(size, at + 24);
  return bytes;
};

suite('a file that is no table', () => {
  test('is refused by what it is', async () => {
    assert.equal(await refusalOf(''), 'empty-table');
    assert.equal(await refusalOf('\n\n  \n'), 'empty-table');
    for (const bytes of [png(), Buffer.concat([pdf(), Buffer.from([0])])])
      assert.equal(await refusalOf(bytes), 'not-a-table');
    assert.equal(await refusalOf(Buffer.from('d0cf11e0a1b11ae1', 'hex')), 'old-spreadsheet');
    for (const page of [
      '<table><tr><td>Nomor</td></tr></table>',
      '\uFEFF\n<!DOCTYPE html>',
      '<?xml version="1.0"?><Workbook/>',
    ])
      assert.equal(await refusalOf(Buffer.from(page)), 'not-a-table', page);
    assert.equal(await refusalOf(Buffer.from(zipSync({ 'a.txt': new Uint8Array(9) }))), 'not-a-table');
    assert.equal(await refusalOf(xlsx([['Nomor'], ['JSS-1']]).subarray(0, 900)), 'unreadable');
  });

  test('is refused where a quote is never closed', async () => {
    assert.equal(await refusalOf(`Nomor;Isi\nJSS-1;"${'x;\n'.repeat(200_000)}`), 'broken-quotes');
  });

  test('names the line of that quote, and of no other', async () => {
    const lineOf = async (text: string) => {
      const read = await readTableFile(Buffer.from(text));
      return read.ok ? undefined : read.line;
    };
    assert.equal(await lineOf('Nomor;Isi\nJSS-1;"dua\nbaris ""kata"""\nJSS-2;"tidak ditutup\nJSS-3;x\n'), 4);
    assert.equal(await lineOf('Nomor,Isi\r\nJSS-1,"a"\r\n"JSS-2,b\r\n'), 3);
    assert.equal(await lineOf(`sep=;\nNomor;Isi\nJSS-1;pintu 5" lebar\nJSS-2;"${'x;\n'.repeat(200_000)}`), 4);
  });

  test('is refused with more than a hundred columns', async () => {
    assert.equal(await refusalOf(Array.from({ length: 101 }, () => 'x').join(';')), 'too-many-columns');
  });
});

suite('a file made to hurt', () => {
  const nothing = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 1024 * 1024).fill(0x20);

  test('is refused before it is unpacked, by the sizes that it states', async () => {
    assert.equal(await refusalOf(xlsxOf(sheetXml(''), { 'xl/media.xml': nothing(130) })), 'too-much-inside');
    const many = Object.fromEntries(
      Array.from({ length: 600 }, (_, index) => [`xl/${String(index)}.xml`, new Uint8Array(1)]),
    );
    assert.equal(await refusalOf(xlsxOf(sheetXml(''), many)), 'too-much-inside');
  });

  test('is not unpacked beyond the size that it states, though it lies', async () => {
    const bomb = xlsxOf(sheetXml(''), { 'xl/media.xml': nothing(130) });
    assert.match(await refusalOf(lying(bomb, 'xl/media.xml', 1000)), /^(?:unreadable|empty-table|too-much-inside)$/);
  });

  test('with a cell at the end of an endless sheet ends its own thread only', async () => {
    const far = sheetXml(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    );
    assert.match(await refusalOf(xlsxOf(far)), /^too-/);
  });

  test('that names entities within entities gets none of them', async () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';
    const sheet = sheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row>').replace(
      '?>',
      `?>${laughs}`,
    );
    const read = await readTableFile(xlsxOf(sheet));
    assert.ok(!JSON.stringify(read).includes('haha'));
  });
});

test('of one endless line is refused before it is millions of cells', async () => {
  const before = process.cpuUsage();
  for (const sign of [',', 'a', '\t']) assert.equal(await refusalOf(sign.repeat(9_000_000)), 'not-a-table', sign);
  assert.ok(process.cpuUsage(before).user < 4_000_000);
  assert.equal((await rowsOf(`Nomor,Isi\r1,${'a'.repeat(250_000)}`))[1]?.[0], '1', 'a long one is none');
});

test('many at once are read two at a time, each as if it came alone, though some end their thread', async () => {
  let [alive, most, begun] = [0, 0, 0];
  const count = (message: unknown): void => {
    [alive, most, begun] = [alive + 1, Math.max(most, alive + 1), begun + 1];
    (message as { worker: Worker }).worker.once('exit', () => (alive -= 1));
  };
  subscribe('worker_threads', count);
  const files = ['Nomor\nsatu', '', '{"a":\0}', 'Nomor\ndua', 'Nomor\n"tiga', 'Nomor\nempat'];
  const read = await Promise.all(files.map((file) => readTableFile(Buffer.from(file))));
  unsubscribe('worker_threads', count);
  assert.deepEqual(
    read.map((one) => (one.ok ? one.rows[1]?.[0] : one.refusal)),
    ['satu', 'empty-table', 'not-a-table', 'dua', 'broken-quotes', 'empat'],
  );
  assert.deepEqual([begun, most], [files.length, 2]);
});
