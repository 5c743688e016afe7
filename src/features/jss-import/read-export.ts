// The rows of a JSS export as entries, each with what is wrong with it. Reads the table alone; what the city's register says comes later.
import { parseCaseNumber } from '#core/case-number.ts';
import { maskPersonalData } from '#core/masking.ts';
import { isUpikNumber, upikKey } from '#core/upik-number.ts';
import { cutText } from '#core/cut-text.ts';
import type { ChosenUse, ColumnUse } from './jss-import.contract.ts';
import { parseDay } from './jss-date.ts';

/** A row with any of them is passed over; those about cases are found only once the rows are held against them. */
export type Fault =
  | { kind: 'number-missing' | 'number-wrong' | 'date-unreadable' | 'reference-typo' }
  | { kind: 'number-twice'; row: number }
  | { kind: 'reference-unknown' }
  | { kind: 'reference-has-other'; upikNumber: string };

/** Words are cut and personal numbers masked as they are read; a row is kept only without faults. */
export type ExportEntry = {
  /** As the spreadsheet counts. */
  row: number;
  /** Empty where there is no number. */
  key: string;
  number: string;
  date: string | undefined;
  category: string;
  matter: string;
  status: string;
  agency: string;
  /** The case of ours that the row names. */
  reference: string | undefined;
  faults: Fault[];
};

const longestWords = 120;
const longestMatter = 300;

const short = (text: string, most: number): string => cutText(text.replaceAll(/\s+/g, ' ').trim(), most);

const ownNumber = /\bADU[- ]?\d{4}[- ]?\d{6,}[- ]?[0-9A-Z]{2}\b/i;
/** Our own text for JSS holds lines about where it came from; its last part is the matter. */
const ownText = /^[\s\S]*?\bIsi aduan:/;
const reporterLine = /^\s*(?:nama|pelapor|nik|no\.? ?hp|telepon|alamat)\s*:.*$/gim;

/** Enough to know the entry again, without numbers by which a person is reached. */
const matterOf = (text: string): string => {
  const words = ownNumber.test(text) ? text.replace(ownText, '') : text;
  return short(maskPersonalData(words.replaceAll(reporterLine, '')), longestMatter);
};

type Cells = (use: ChosenUse) => string;

const cellsOf =
  (uses: readonly ColumnUse[], row: readonly string[]): Cells =>
  (use) => {
    const index = uses.indexOf(use);
    return index === -1 ? '' : (row[index] ?? '');
  };

type Named = { reference?: string; fault?: Fault };

/** The column for it decides; without a word there, our own text for JSS names the case. */
const referenceIn = (cells: Cells): Named => {
  const named = cells('reference').trim();
  if (named === '') {
    const found = parseCaseNumber(ownNumber.exec(cells('matter'))?.[0] ?? '');
    return found.ok ? { reference: found.number } : {};
  }
  const parsed = parseCaseNumber(ownNumber.exec(named)?.[0] ?? named);
  if (parsed.ok) return { reference: parsed.number };
  // Other systems' references are none of ours.
  return parsed.problem === 'typo' || /\badu\b/i.test(named) ? { fault: { kind: 'reference-typo' } } : {};
};

const numberFault = (number: string): Fault[] => {
  if (number === '') return [{ kind: 'number-missing' }];
  return isUpikNumber(number) ? [] : [{ kind: 'number-wrong' }];
};

const entryOf = (cells: Cells, row: number): ExportEntry => {
  const number = cells('number').trim();
  const day = cells('date').trim();
  const date = parseDay(day);
  const { reference, fault } = referenceIn(cells);
  return {
    row,
    key: isUpikNumber(number) ? upikKey(number) : '',
    number,
    date,
    category: short(cells('category'), longestWords),
    matter: matterOf(cells('matter')),
    status: short(cells('status'), longestWords),
    agency: short(cells('agency'), longestWords),
    reference,
    faults: [
      ...numberFault(number),
      ...(day !== '' && date === undefined ? [{ kind: 'date-unreadable' } as const] : []),
      ...(fault === undefined ? [] : [fault]),
    ],
  };
};

/** Of a number that stands there twice the first row is taken. */
const withRepeats = (entries: readonly ExportEntry[]): ExportEntry[] => {
  const firstRows = new Map<string, number>();
  return entries.map((entry) => {
    const first = firstRows.get(entry.key);
    if (entry.key === '') return entry;
    if (first === undefined) {
      firstRows.set(entry.key, entry.row);
      return entry;
    }
    return { ...entry, faults: [...entry.faults, { kind: 'number-twice', row: first }] };
  });
};

/** Every row below `headingRow` (an index) that says something. */
export const readExport = (
  rows: readonly (readonly string[])[],
  headingRow: number,
  uses: readonly ColumnUse[],
): ExportEntry[] =>
  withRepeats(
    rows.flatMap((row, index) =>
      index <= headingRow || row.every((cell) => cell === '') ? [] : [entryOf(cellsOf(uses, row), index + 1)],
    ),
  );
