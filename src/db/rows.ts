// Writes rows by the names of their columns, any number of them in one statement, whatever the table.
// Must not know what a row means.
import type { ColumnType } from 'kysely';
import type { Queryable } from './queryable.ts';
import type { Tables } from './tables.ts';

/** A table of ours that is written by its columns’ names. */
export type TableName = keyof Tables;

/** What a column takes; one of JSON takes the value itself. */
type Written<C> =
  C extends ColumnType<infer Read, infer Given, infer _Changed>
    ? string extends Given
      ? Read extends string | null
        ? Given
        : Read
      : Given
    : C;

type Optional<Row> = { [K in keyof Row as undefined extends Row[K] ? K : never]?: Row[K] };
type Needed<Row> = { [K in keyof Row as undefined extends Row[K] ? never : K]: Row[K] };
type Columns<T extends TableName> = { [K in keyof Tables[T]]: Written<Tables[T][K]> };

/** A row as it is written: every column by its name. */
export type RowOf<T extends TableName> = Needed<Columns<T>> & Optional<Columns<T>>;

/** PostgreSQL's text knows no NUL, and no half of a surrogate pair. */
export const storable = (text: string): string => text.replaceAll('\0', '\uFFFD').toWellFormed();

const asStored = (_key: string, value: unknown): unknown => (typeof value === 'string' ? storable(value) : value);

/** Few texts hold what cannot be stored, and looking at each of them takes longer than writing all. */
const storableJson = (rows: readonly object[]): string => {
  const text = JSON.stringify(rows);
  return /\\u(?:0000|d[89a-f])/i.test(text) ? JSON.stringify(rows, asStored) : text;
};

/** Bytes as their table's column reads them. */
const plain = (row: object): object =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]: [string, unknown]) => [
      name,
      Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value,
    ]),
  );

const columnsOf = (rows: readonly object[]): string[] => [...new Set(rows.flatMap((row) => Object.keys(row)))];

/** Rows as `json_populate_recordset` reads them. */
export const jsonRows = <T extends TableName>(rows: readonly RowOf<T>[]): string => storableJson(rows.map(plain));

/** `ending`: what follows the rows, such as a conflict's end. Resolves to what that returns. */
export const insertRows = async <T extends TableName, R extends Record<string, unknown> = Record<string, never>>(
  db: Queryable,
  table: T,
  rows: readonly RowOf<T>[],
  ending = '',
): Promise<R[]> => {
  if (rows.length === 0) return [];
  const columns = columnsOf(rows).join(', ');
  const { rows: returned } = await db.query<R>(
    `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1::json) ${ending}`,
    [jsonRows<T>(rows)],
  );
  return returned;
};

type Column<T extends TableName> = keyof RowOf<T> & string;
/** `unlessNull`: columns that keep what they hold where these rows say nothing of it. */
type Upsert<T extends TableName> =
  | readonly Column<T>[]
  | { key: readonly Column<T>[]; unlessNull: readonly Column<T>[] };

/** Where a row of the same key stands already, its other columns take these values. */
export const upsertRows = async <T extends TableName>(
  db: Queryable,
  table: T,
  by: Upsert<T>,
  rows: readonly RowOf<T>[],
): Promise<void> => {
  const { key, unlessNull } = 'key' in by ? by : { key: by, unlessNull: [] };
  const isIn = (columns: readonly string[], column: string): boolean => columns.includes(column);
  const changed = columnsOf(rows).filter((column) => !isIn(key, column));
  const taken = (column: string): string =>
    isIn(unlessNull, column) ? `coalesce(excluded.${column}, ${table}.${column})` : `excluded.${column}`;
  const sets = changed.map((column) => `${column} = ${taken(column)}`).join(', ');
  await insertRows(db, table, rows, `on conflict (${key.join(', ')}) do update set ${sets}`);
};
