// The first sheet of an XLSX file as rows of texts. What is packed in it is measured before anything is unpacked.
import { unzipSync } from 'fflate';
import { InvalidInputError, readSheet } from 'read-excel-file/universal';
import { TableRefused, mostUnpackedBytes } from './table-limits.ts';

const mostParts = 500;

const startsWith = (bytes: Uint8Array, ...signs: readonly number[]): boolean =>
  signs.every((sign, index) => bytes[index] === sign);

/** By its first four bytes (the local header of a ZIP), as every XLSX file begins. */
export const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04);

/** Excel before 2007, and a spreadsheet behind a password: both come in this wrapping. */
export const isOldSpreadsheet = (bytes: Uint8Array): boolean => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

type Part = { name: string; originalSize: number };

/** As the list of the archive says; no more than that is ever unpacked of a part. */
const partsOf = (bytes: Uint8Array): Part[] => {
  const parts: Part[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        parts.push({ name, originalSize });
        if (parts.length > mostParts) throw new TableRefused('too-much-inside');
        return false;
      },
    });
  } catch (error) {
    throw error instanceof TableRefused ? error : new TableRefused('unreadable');
  }
  return parts;
};

const measure = (bytes: Uint8Array): void => {
  const parts = partsOf(bytes);
  if (!parts.some(({ name }) => name === 'xl/workbook.xml')) throw new TableRefused('not-a-table');
  const size = parts.reduce((sum, { originalSize }) => sum + originalSize, 0);
  if (size > mostUnpackedBytes) throw new TableRefused('too-much-inside');
};

/** Excel writes a moment without a zone; the reader gives it as if it were UTC. A cell that holds an error says nothing. */
const cellText = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 16).replace('T', ' ');
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : '';
};

/** Cells as texts, numbers as they are written there. Throws TableRefused for what is too large when unpacked, no workbook, or broken. */
export const readXlsx = async (bytes: Uint8Array): Promise<string[][]> => {
  measure(bytes);
  try {
    // Numbers stay as they are written in the file: a long one would lose digits as a number.
    const rows = await readSheet(Uint8Array.from(bytes).buffer, { parseNumber: (digits) => digits });
    return rows.map((row) => row.map(cellText));
  } catch (error) {
    throw new TableRefused(error instanceof InvalidInputError ? 'not-a-table' : 'unreadable');
  }
};
