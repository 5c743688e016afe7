// A table that goes out as XLSX comes in again as it was, and nothing in it is more than a text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { readTableFile } from './table-file.ts';
import { xlsxFile } from './xlsx-file.ts';

const back = async (rows: string[][]): Promise<unknown> => {
  const read = await readTableFile(xlsxFile('Daftar', rows));
  return read.ok ? read.rows : read.refusal;
};

test('texts of any kind come in again as they went out', async () => {
  const rows = [
    ['id', 'nama'],
    ['007', '=1+1'],
    ['1e5', '<b>&"\'</b>'],
    ['2026-03-02', 'satu\ndua\r\ntiga'],
    ['ꦱꦩ꧀ꦥꦃ', '😀 👨‍👩‍👧'],
    ['', 'kosong di depan'],
  ];
  assert.deepEqual(await back(rows), rows);
});

test('what no XML can hold is left out, and half a sign is a whole one', async () => {
  const rows = [['nama'], ['a\u0001b\u000bc\uffffd'], ['x\ud800y']];
  assert.deepEqual(await back(rows), [['nama'], ['abcd'], ['x\ufffdy']]);
});

test('every cell is a text by its type: no formula, no number', () => {
  const parts = unzipSync(xlsxFile('A & <B>', [['nama'], ['=HYPERLINK("http://x")'], ['12']]));
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  assert.equal(sheet.match(/<c /g)?.length, 3);
  assert.equal(sheet.match(/t="inlineStr"/g)?.length, 3);
  assert.doesNotMatch(sheet, /<f>|<v>/);
  assert.match(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array()), /name="A &amp; &lt;B&gt;"/);
});
