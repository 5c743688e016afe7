// A list of the desk's as a table of texts, out and in again, and what is wrong with one that comes in. Keeps nothing; knows no list's own rules.
import type { Static, TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import type { DeskListName, ListRow } from '#core/desk-list.ts';
import type { Same } from '#words/same.ts';
import type { ServerWords } from '#words/server.ts';

/** What is wrong, or worth a look, in whichever language it is asked for. */
export type Say = (words: SaidWords) => string;
/** Of either language. */
export type SaidWords = Same<ServerWords>;

/** One column: `read` turns what the file says into what the list keeps, or says what is wrong; `write` the other way. */
export type Column<R extends ListRow> = {
  field: keyof R & string;
  /** As the file calls it; one name in either language, so that a file of either comes in again. */
  head: string;
  read?: (said: string) => string | { fault: Say };
  write?: (kept: string) => string;
};

export type Sheet<R extends ListRow> = {
  list: DeskListName;
  /** In their order; one of them is the id. */
  columns: readonly Column<R>[];
  /** Without this column a file is none of this list. */
  needed: keyof R & string;
  /** What a new row holds where the file says nothing. */
  usual: R;
  /** The first field that cannot stand so. */
  check: (row: R) => string | undefined;
  /** What else is wrong with a row, in words of its list. */
  faultsIn?: (row: R, before: R | undefined) => readonly { field: string; what: Say }[];
  /** The id of a row that names none: one of the list that it is, or else a new one. */
  idOf: (row: R, known: readonly R[]) => string;
  nameOf: (row: R) => string;
  /** With rows of the list that the file changes without naming them. */
  completed?: (rows: readonly R[], known: readonly R[]) => readonly R[];
  /** What is worth a look before all of it is kept. */
  warningsIn?: (rows: readonly R[], known: readonly R[]) => readonly Say[];
};

/** `line`: of the file, counted from 1. */
export type ReadRow<R extends ListRow> = { line: number; row: R };
export type SheetRead<R extends ListRow> = { rows: readonly ReadRow<R>[]; faults: readonly Say[] };

/** Which field of a body breaks its schema; made once. */
export const checkedBy = <S extends TSchema>(schema: S): ((body: object) => string | undefined) => {
  const check = Compile(schema);
  return (body) => {
    if (check.Check(body as Static<S>)) return undefined;
    const [wrong] = check.Errors(body);
    return wrong?.instancePath.split('/')[1] ?? '';
  };
};

const headOf = <R extends ListRow>({ columns }: Pick<Sheet<R>, 'columns'>, field: string): string =>
  columns.find((one) => one.field === field)?.head ?? field;

/** The head row, and a row of cells for each of the list. */
export const tableOf = <R extends ListRow>({ columns }: Sheet<R>, rows: readonly R[]): string[][] => [
  columns.map(({ head }) => head),
  ...rows.map((row) => columns.map(({ field, write = (kept) => kept }) => write(row[field] ?? ''))),
];

/** As it is shown to people. */
export const shownAs = <R extends ListRow>({ columns }: Sheet<R>, field: string, kept: string): string =>
  (columns.find((one) => one.field === field)?.write ?? ((text: string) => text))(kept);

/** What our own file wrote so that no spreadsheet takes it for a formula. */
const plain = (cell: string): string => cell.trim().replace(/^'(?=[=+\-@＝＋－＠])/, '');

const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

const rowFault =
  (line: number, head: string, what: Say): Say =>
  (words) =>
    words.listFile.row(String(line), head, what(words));

/** What may stand in a column, as its list says. */
export const mayStand =
  (list: DeskListName, field: string): Say =>
  ({ listFile }) =>
    (listFile.columns[list] as Readonly<Record<string, string>>)[field] ?? listFile.column;

type Reading<R extends ListRow> = { sheet: Sheet<R>; known: readonly R[]; byId: ReadonlyMap<string, R> };
type RowRead<R extends ListRow> = { row: R; faults: readonly { field: string; what: Say }[] };

const idPattern = /^[\w-]{1,64}$/;

const cellsOf = <R extends ListRow>({ columns }: Sheet<R>, cells: ReadonlyMap<string, string>) => {
  const said: Record<string, string> = {};
  const faults: { field: string; what: Say }[] = [];
  for (const { field, head, read = (text: string) => text } of columns) {
    const cell = cells.get(head);
    if (cell === undefined) continue;
    const value = read(plain(cell));
    if (typeof value === 'string') said[field] = value;
    else faults.push({ field, what: value.fault });
  }
  return { said, faults };
};

/** A column that is left out stays as it is, and is as usual in a new row; so is an empty cell where the usual is not empty. */
const readRow = <R extends ListRow>(
  { sheet, known, byId }: Reading<R>,
  cells: ReadonlyMap<string, string>,
): RowRead<R> => {
  const { said, faults } = cellsOf(sheet, cells);
  const filled = Object.fromEntries(
    Object.entries(said).map(([field, text]) => [field, text || (sheet.usual[field] ?? '')]),
  );
  const given = filled['id'] ?? '';
  const id = given === '' ? sheet.idOf({ ...sheet.usual, ...filled }, known) : given;
  const before = byId.get(id);
  const row: R = { ...(before ?? sheet.usual), ...filled, id };
  if (faults.length > 0) return { row, faults };
  const wrong = idPattern.test(id) ? sheet.check(row) : 'id';
  if (wrong !== undefined) return { row, faults: [{ field: wrong, what: mayStand(sheet.list, wrong) }] };
  return { row, faults: sheet.faultsIn?.(row, before) ?? [] };
};

/** All rows, and all that is wrong with them. Two rows of one id are a fault. */
export const readSheet = <R extends ListRow>(
  sheet: Sheet<R>,
  table: readonly (readonly string[])[],
  known: readonly R[],
): SheetRead<R> => {
  const at = table.findIndex((row) => !isBlank(row));
  const names = table[at]?.map((cell) => plain(cell).toLowerCase()) ?? [];
  const needed = headOf(sheet, sheet.needed);
  if (!names.includes(needed)) return { rows: [], faults: [(words) => words.listFile.heads(needed)] };
  const reading = { sheet, known, byId: new Map(known.map((row) => [row.id, row])) };
  const [rows, faults, ids]: [ReadRow<R>[], Say[], Set<string>] = [[], [], new Set()];
  for (const [index, row] of table.entries()) {
    if (index <= at || isBlank(row)) continue;
    const line = index + 1;
    const read = readRow(reading, new Map(names.map((name, column) => [name, row[column] ?? ''])));
    const twice = ids.has(read.row.id) ? [{ field: 'id', what: ({ listFile }: SaidWords) => listFile.twice }] : [];
    ids.add(read.row.id);
    rows.push({ line, row: read.row });
    faults.push(...[...read.faults, ...twice].map(({ field, what }) => rowFault(line, headOf(sheet, field), what)));
  }
  return { rows, faults };
};

/** Where the list as it would be breaks: by its line, or by its name where the file says nothing of it. */
export const troubleFault = <R extends ListRow>(
  sheet: Sheet<R>,
  { id, field, why, of = '' }: { id: string; field: string; why: string; of?: string },
  { rows, known }: { rows: readonly ReadRow<R>[]; known: readonly R[] },
): Say => {
  const what: Say = (words) =>
    (words.listFile.whys as Readonly<Record<string, string>>)[why]?.replace('{of}', of) ??
    mayStand(sheet.list, field)(words);
  const [read, row] = [rows.find((one) => one.row.id === id), known.find((one) => one.id === id)];
  if (read !== undefined) return rowFault(read.line, headOf(sheet, field), what);
  return (words) =>
    words.listFile.beside(row === undefined ? id : sheet.nameOf(row), headOf(sheet, field), what(words));
};
