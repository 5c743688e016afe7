// A table that we hand out opens in a spreadsheet as it was, and runs nothing there; what we wrote we read again.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { csvFile } from './csv-file.ts';
import { readCsv } from './csv-rows.ts';

const cellIn = (value: string): string => csvFile([[value]]).slice(1, -2);

suite('a cell', () => {
  test('that a spreadsheet would take for a formula is made a text, whatever sign begins it', () => {
    for (const sign of ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n', '\0'])
      for (const rest of ['', '1', 'cmd|’ /C calc’!A0', 'HYPERLINK("http://x")'])
        assert.equal(cellIn(sign + rest), `"'${(sign + rest).replaceAll('"', '""')}"`);
  });

  test('is made one behind blanks and signs that nobody sees, too', () => {
    for (const before of [' ', '   ', '\u00A0', '\u3000', '\u200B', '\uFEFF', '\u202E', '\u2060 '])
      for (const sign of ['=', '+', '-', '@', '＝', '\t'])
        assert.equal(cellIn(`${before}${sign}1+1`), `"'${before}${sign}1+1"`);
    for (const text of [' ', '\u200B', ' a=1', '\u202Ekata', ' 0812']) assert.equal(cellIn(text), `"${text}"`);
  });

  test('of any other beginning is left as it is, also where such a sign stands within', () => {
    for (const text of ['', 'a=1', '0812-0000', 'Jl. A+B', '1.5', "'=1", '🙏', 'ꦱ'])
      assert.equal(cellIn(text), `"${text}"`);
  });

  test('may hold quotes, commas and lines', () => {
    assert.equal(cellIn('kata "dua", tiga;\r\nempat'), '"kata ""dua"", tiga;\r\nempat"');
  });
});

test('a file begins with the mark of UTF-8 and ends each row, the last one too', () => {
  assert.equal(csvFile([['a', 'b'], ['c']]), '\uFEFF"a","b"\r\n"c"\r\n');
  assert.equal(csvFile([]), '\uFEFF\r\n');
});

test('what was written is read again, cell by cell', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      'ya',
      '12',
      'Jl. Contoh, No. 5',
      'kata "dua"',
      'baris\r\nlagi',
      'a;b',
      'a\tb',
      '=1+1',
      ' x ',
      '🙏',
      'sep=;',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  // A table as lists are: each row as wide as the others.
  const table = fc
    .integer({ min: 2, max: 5 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
    );
  fc.assert(
    fc.property(table, (rows) => {
      const harmless = rows.map((row) =>
        row.map((value) => (/^[=+\-@＝＋－＠\t\r\n]/.test(value) ? `'${value}` : value)),
      );
      assert.deepEqual(readCsv(Buffer.from(csvFile(rows))), harmless);
    }),
    { numRuns: 300 },
  );
});
