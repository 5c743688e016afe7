// The register as a file for a spreadsheet. Cells that a spreadsheet would take for a formula are made harmless.
import type { UpikEntry } from './upik.contract.ts';

/** Signs with which a formula begins, also in full width, and what spreadsheets skip before one. */
const formulaSigns = '=+-@＝＋－＠\t\r\n\0';

const cell = (value: string): string => {
  const harmless = value !== '' && formulaSigns.includes(value.charAt(0)) ? `'${value}` : value;
  return `"${harmless.replaceAll('"', '""')}"`;
};

const head = ['Nomor aduan', 'Nomor UPIK', 'Dicatat pada', 'Oleh', 'Perangkat daerah', 'Status'];

/** RFC 4180, with the mark by which spreadsheets know UTF-8. */
export const registerCsv = (entries: readonly UpikEntry[]): string => {
  const rows = entries.map((entry) => [
    entry.number,
    entry.upikNumber,
    entry.registeredAt,
    entry.registeredBy ?? '',
    entry.agency ?? '',
    entry.status,
  ]);
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
};
