// What a table file may be at most, and the names of why one is refused.

/** Of the file as it is sent. */
export const mostTableBytes = 10 * 1024 * 1024;
/** Below the headings. */
export const mostTableRows = 20_000;

/** Of one row; a wider table is no list of cases. */
export const mostTableColumns = 100;
/** Of everything that is packed in an XLSX file, unpacked. */
export const mostUnpackedBytes = 120 * 1024 * 1024;
/** Longer cells are cut. */
export const longestCell = 5_000;

/** Every reason for which a table is not read: the console has words for each. */
export const tableRefusals = [
  'empty-table',
  'not-a-table',
  'old-spreadsheet',
  'broken-quotes',
  'too-many-rows',
  'too-many-columns',
  'too-much-inside',
  'unreadable',
] as const;

/** Why one table was not read. */
export type TableRefusal = (typeof tableRefusals)[number];

/** Thrown while a file is read, and caught at the end of its thread. */
export class TableRefused extends Error {
  readonly refusal: TableRefusal;
  /** Where in the file it begins, counted from 1, if that is known. */
  readonly line: number | undefined;

  constructor(refusal: TableRefusal, line?: number) {
    super(refusal);
    this.refusal = refusal;
    this.line = line;
  }
}
