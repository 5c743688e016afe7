// A long table leaves as it is read: spreadsheets open it, memory does not grow with it, and whoever stops reading stops the rest.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { csvFile } from './csv-file.ts';
import { readTableFile } from './table-file.ts';
import { csvStream, xlsxStream } from './table-stream.ts';
import { xlsxFile } from './xlsx-file.ts';

const hostile = ['=1+1', '@SUM(A1)', '-2', '+3', '007', '<b>&"', 'ꦲ 🙏', '', 'dua\nbaris', '\u0000'];

async function* pages(counts: readonly number[], seen: number[] = []) {
  yield [hostile.map((_cell, at) => `kolom ${String(at)}`)];
  for (const [nth, count] of counts.entries()) {
    seen.push(nth);
    yield Array.from({ length: count }, () => hostile);
    // Lets a reader that has enough stop before the next.
    await Promise.resolve();
  }
}
const gathered = async (chunks: AsyncIterable<string | Uint8Array>): Promise<Buffer> => {
  const all: Buffer[] = [];
  for await (const chunk of chunks) all.push(Buffer.from(chunk));
  return Buffer.concat(all);
};

suite('as CSV', () => {
  test('is the very file that is made in one piece', async () => {
    const rows = [hostile.map((_cell, at) => `kolom ${String(at)}`), hostile, hostile, hostile];
    assert.equal((await gathered(csvStream(pages([1, 2])))).toString('utf8'), csvFile(rows));
  });
});

suite('as XLSX', () => {
  test('is read by another author’s reader, text as text, row after row over its pages', async () => {
    const read = await readTableFile(await gathered(xlsxStream('buku', hostile.length, pages([1, 2]))));
    assert.ok(read.ok);
    assert.equal(read.rows.length, 4);
    assert.deepEqual(read.rows[0]?.[9], 'kolom 9');
    for (const row of read.rows.slice(1))
      assert.deepEqual(row.slice(0, 9), ['=1+1', '@SUM(A1)', '-2', '+3', '007', '<b>&"', 'ꦲ 🙏', '', 'dua\nbaris']);
  });

  test('with headings alone is a file, too', async () => {
    const read = await readTableFile(await gathered(xlsxStream('kosong', hostile.length, pages([]))));
    assert.ok(read.ok && read.rows.length === 1);
  });

  test('leaves while it is read: the first bytes come before the last rows are asked for', async () => {
    const seen: number[] = [];
    for await (const chunk of xlsxStream(
      'buku',
      hostile.length,
      pages(
        Array.from({ length: 60 }, () => 500),
        seen,
      ),
    ))
      if (chunk.length > 0 && seen.length > 2) break;
    assert.ok(seen.length < 60, `${String(seen.length)} pages were asked for`);
  });
});

test('one table is one file, whenever it is asked for: no part says when it was made', async () => {
  const streamed = await gathered(xlsxStream('Buku', 10, pages([1])));
  for (const file of [streamed, xlsxFile('Buku', [hostile])]) {
    const made: number[] = [];
    for (let at = file.indexOf('PK\u0003\u0004'); at >= 0; at = file.indexOf('PK\u0003\u0004', at + 4))
      made.push(file.readUInt32LE(at + 10));
    assert.equal(made.length, 6);
    // The first of January 1980 at midnight, as archives write it.
    assert.deepEqual([...new Set(made)], [0x210000]);
  }
});
