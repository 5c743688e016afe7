// A table as a file for a spreadsheet. Cells that a spreadsheet would take for a formula are made harmless.

/** Signs with which a formula begins, also in full width, and what spreadsheets skip before one. */
const formulaSigns = '=+-@＝＋－＠\t\r\n\0';

/** Blanks, and signs that nobody sees: some spreadsheets are told to leave them out as they read. */
const unseen = /^[\p{Z}\p{Cf}]+/u;

const isFormula = (value: string): boolean => value !== '' && formulaSigns.includes(value.charAt(0));

const cell = (value: string): string => {
  const harmless = isFormula(value) || isFormula(value.replace(unseen, '')) ? `'${value}` : value;
  return `"${harmless.replaceAll('"', '""')}"`;
};

/** By which spreadsheets know UTF-8. */
export const csvMark = '\uFEFF';

/** RFC 4180: one row, and its end. */
export const csvLine = (row: readonly string[]): string => `${row.map(cell).join(',')}\r\n`;

/** Never without a row, so that there is always an end of one. */
export const csvFile = (rows: readonly (readonly string[])[]): string =>
  csvMark + (rows.length === 0 ? '\r\n' : rows.map(csvLine).join(''));
