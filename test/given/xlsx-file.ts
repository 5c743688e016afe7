// Spreadsheet files as Excel writes them, and such as nobody should write, made part by part.
import { strToU8, zipSync, type Zippable } from 'fflate';

/** A number is written as one, a Date as Excel's count of days in a cell that looks like a date. */
export type Cell = string | number | Date | undefined;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const columnName = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : `${columnName(Math.floor(index / 26) - 1)}${String.fromCharCode(65 + (index % 26))}`;

const dayMs = 86_400_000;
const cellXml = (cell: Cell, at: string): string => {
  if (cell === undefined) return '';
  if (cell instanceof Date)
    return `<c r="${at}" s="1"><v>${String((cell.getTime() - Date.UTC(1899, 11, 30)) / dayMs)}</v></c>`;
  if (typeof cell === 'number') return `<c r="${at}"><v>${String(cell)}</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
};

const rowXml = (row: readonly Cell[], index: number): string =>
  `<row r="${String(index + 1)}">${row.map((cell, column) => cellXml(cell, `${columnName(column)}${String(index + 1)}`)).join('')}</row>`;

export const sheetXml = (rows: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

const parts = (sheet: string): Record<string, string> => ({
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Ekspor" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  'xl/worksheets/sheet1.xml': sheet,
});

/** With `more` further parts beside the usual ones. */
export const xlsxOf = (sheet: string, more: Zippable = {}): Buffer => {
  const usual = Object.entries(parts(sheet)).map(([name, xml]) => [name, strToU8(xml)] as const);
  return Buffer.from(zipSync({ ...Object.fromEntries(usual), ...more }));
};

export const xlsx = (rows: readonly (readonly Cell[])[]): Buffer => xlsxOf(sheetXml(rows.map(rowXml).join('')));
