// A long table as a file that leaves while it is read: CSV or XLSX, some rows at a time, in as much memory as those need.
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { csvLine, csvMark } from './csv-file.ts';
import { partsAround, saidMade, sheetAround, sheetPath, xlsxLine } from './xlsx-file.ts';

/** Rows of texts, some at a time; the first row of all holds the headings. */
export type TablePages = AsyncIterable<readonly (readonly string[])[]>;

export async function* csvStream(pages: TablePages): AsyncGenerator<string> {
  yield csvMark;
  for await (const rows of pages) yield rows.map(csvLine).join('');
}

/** Chunks of the archive as they are ready. */
const archive = () => {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    ready.push(chunk);
  });
  const open = (path: string): ZipDeflate => {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = saidMade;
    zip.add(file);
    return file;
  };
  return { open, end: () => zip.end(), take: () => ready.splice(0) };
};

/** `name` of its one sheet, `columns` as many as each row has. */
export async function* xlsxStream(name: string, columns: number, pages: TablePages): AsyncGenerator<Uint8Array> {
  const { open, end, take } = archive();
  for (const [path, xml] of Object.entries(partsAround(name))) open(path).push(strToU8(xml), true);
  const { before, after } = sheetAround(columns);
  const sheet = open(sheetPath);
  sheet.push(strToU8(before));
  let at = 0;
  for await (const rows of pages) {
    sheet.push(strToU8(rows.map((row, nth) => xlsxLine(row, at + nth)).join('')));
    at += rows.length;
    yield* take();
  }
  sheet.push(strToU8(after), true);
  end();
  yield* take();
}
