// The register as a file for a spreadsheet.
import { csvFile } from '#src/files/csv-file.ts';
import type { UpikEntry } from './upik.contract.ts';

const head = ['Nomor aduan', 'Nomor UPIK', 'Dicatat pada', 'Oleh', 'Perangkat daerah', 'Status'];

/** Headings in Indonesian, instants as ISO 8601; has no column about a reporter. */
export const registerCsv = (entries: readonly UpikEntry[]): string => {
  const rows = entries.map((entry) => [
    entry.number,
    entry.upikNumber,
    entry.registeredAt,
    entry.registeredBy ?? '',
    entry.agency ?? '',
    entry.status,
  ]);
  return csvFile([head, ...rows]);
};
