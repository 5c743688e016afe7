// The thread in which one table file is read. Says rows, or why there are none; what else goes wrong ends the thread.
import { parentPort, workerData } from 'node:worker_threads';
import { readCsv } from './csv-rows.ts';
import { TableRefused, longestCell, mostTableColumns, mostTableRows } from './table-limits.ts';
import type { TableRead } from './table-file.ts';
import { isOldSpreadsheet, isZip, readXlsx } from './xlsx-rows.ts';

const rowsIn = async (bytes: Uint8Array): Promise<string[][]> => {
  if (bytes.length === 0) throw new TableRefused('empty-table');
  if (isOldSpreadsheet(bytes)) throw new TableRefused('old-spreadsheet');
  return isZip(bytes) ? readXlsx(bytes) : readCsv(bytes);
};

const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell === '');

/** Without blank rows and columns at the end: spreadsheets leave thousands of them. */
const bounded = (rows: readonly string[][]): string[][] => {
  const cells = rows.map((row) =>
    row.map((cell) => cell.replaceAll('\0', '').trim().slice(0, longestCell).toWellFormed()),
  );
  const kept = cells.slice(0, cells.findLastIndex((row) => !isBlank(row)) + 1);
  if (kept.length === 0) throw new TableRefused('empty-table');
  if (kept.filter((row) => !isBlank(row)).length > mostTableRows + 1) throw new TableRefused('too-many-rows');
  const widths = kept.map((row) => row.findLastIndex((cell) => cell !== '') + 1);
  if (widths.some((width) => width > mostTableColumns)) throw new TableRefused('too-many-columns');
  return kept.map((row, index) => row.slice(0, widths[index]));
};

const read = async (bytes: Uint8Array): Promise<TableRead> => {
  try {
    return { ok: true, rows: bounded(await rowsIn(bytes)) };
  } catch (error) {
    if (!(error instanceof TableRefused)) return { ok: false, refusal: 'unreadable' };
    const { refusal, line } = error;
    return { ok: false, refusal, ...(line === undefined ? {} : { line }) };
  }
};

parentPort?.postMessage(await read(workerData as Uint8Array));
