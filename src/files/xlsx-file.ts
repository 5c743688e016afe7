// A table as an XLSX file: one sheet of texts, whatever they look like, so that no cell is ever a formula, a number or a date.
import { strToU8, zipSync } from 'fflate';

// What XML 1.0 cannot hold, even escaped.
// oxlint-disable-next-line eslint/no-control-regex
const unwritable = /[\0-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(unwritable, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');

const usual = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const part = (name: string, kind: string): string =>
  `<Override PartName="/xl/${name}.xml" ContentType="${sheetType}.${kind}+xml"/>`;
const linked = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`;

/** Style 0: text that stays what was typed (a number keeps its zeros); style 1: the headings. */
const styles = `<styleSheet ${usual}><fonts count="2"><font/><font><b/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;

/** `A` to `Z`, then `AA`. */
const columnName = (at: number): string =>
  at < 26
    ? String.fromCharCode(65 + at)
    : `${columnName(Math.floor(at / 26) - 1)}${String.fromCharCode(65 + (at % 26))}`;

const cell = (text: string, place: string, style: number): string =>
  text === ''
    ? `<c r="${place}" s="${String(style)}"/>`
    : `<c r="${place}" s="${String(style)}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

/** One row as the sheet holds it; the first, `at` 0, in the look of headings. */
export const xlsxLine = (row: readonly string[], at: number): string => {
  const number = String(at + 1);
  const cells = row.map((text, column) => cell(text, `${columnName(column)}${number}`, at === 0 ? 1 : 0));
  return `<row r="${number}">${cells.join('')}</row>`;
};

/** What stands before the rows of a sheet of so many columns, and after them. */
export const sheetAround = (columns: number): { before: string; after: string } => {
  const widths = Array.from(
    { length: columns },
    (_name, at) => `<col min="${String(at + 1)}" max="${String(at + 1)}" width="24" style="0"/>`,
  );
  return {
    before: `${head}<worksheet ${usual}><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`,
    after: '</sheetData></worksheet>',
  };
};

/** Everything of the file but its one sheet, by its path. */
export const partsAround = (name: string): Record<string, string> => ({
  '[Content_Types].xml': `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part('workbook', 'sheet.main')}${part('worksheets/sheet1', 'worksheet')}${part('styles', 'styles')}</Types>`,
  '_rels/.rels': `${head}<Relationships xmlns="${packaged}/relationships">${linked('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
  'xl/workbook.xml': `${head}<workbook ${usual} xmlns:r="${relations}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packaged}/relationships">${linked('rId1', 'worksheet', 'worksheets/sheet1.xml')}${linked('rId2', 'styles', 'styles.xml')}</Relationships>`,
  'xl/styles.xml': head + styles,
});

/** What an archive says of when its parts were made: the first day it can say, so that one table is one file whenever it is asked for. */
export const saidMade = new Date(1980, 0, 1);

/** Where the rows stand. */
export const sheetPath = 'xl/worksheets/sheet1.xml';

/** The first row holds the headings; there is always one. */
export const xlsxFile = (name: string, rows: readonly (readonly string[])[]): Buffer => {
  const { before, after } = sheetAround(rows[0]?.length ?? 0);
  const parts = { ...partsAround(name), [sheetPath]: before + rows.map(xlsxLine).join('') + after };
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])), {
      level: 6,
      mtime: saidMade,
    }),
  );
};
