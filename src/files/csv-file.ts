// A table as a file for a spreadsheet. Cells that a spreadsheet would take for a formula are made harmless.

/** Signs with which a formula begins, also in full width, and what spreadsheets skip before one. */
const formulaSigns = '=+-@＝＋－＠\t\r\n\0';

const cell = (value: string): string => {
  const harmless = value !== '' && formulaSigns.includes(value.charAt(0)) ? `'${value}` : value;
  return `"${harmless.replaceAll('"', '""')}"`;
};

/** RFC 4180, with the mark by which spreadsheets know UTF-8. */
export const csvFile = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
