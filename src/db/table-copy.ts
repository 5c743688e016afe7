// Every table's rows out of the database and back in, by the server's own `copy`, for back-ups.
// Must not know what a table means: the catalogue says which there are.
import type { PoolClient } from 'pg';
import { from as copyFrom, to as copyTo, type CopyStreamQuery, type CopyToStreamQuery } from 'pg-copy-streams';
import { headOf } from './hash-chain.ts';
import type { Queryable } from './queryable.ts';

/** `columns` without those that the database computes. */
export type TableShape = { name: string; columns: string[] };
/** A counter of the database and the last number that it gave. */
export type SequenceState = { name: string; lastValue: string };

type Reference = { from: string; to: string };

/** What the program or a trigger makes again from the other rows; and the list of migrations, which a new database has of its own. */
const derived = ['migration', 'search_case', 'search_word', 'search_due', 'case_count', 'case_count_minute'];

/**
 * Of whose rows triggers make rows that a back-up holds as well: they rest while it comes in. All other triggers make what is left out of it, and
 * must not rest.
 */
export const isNoted = (table: string): boolean => table === 'case_fact' || table === 'step_fact';

const shapes = `select c.relname::text as name, array_agg(a.attname::text order by a.attnum) as columns
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and c.relname <> all ('{${derived.join(',')}}')
  group by c.relname order by c.relname`;

const references = `select f.relname::text as "from", t.relname::text as "to" from pg_constraint k
  join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
  where k.contype = 'f' and k.connamespace = current_schema()::regnamespace`;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** What is referred to comes before what refers to it. */
const inOrder = (tables: readonly TableShape[], refers: readonly Reference[]): TableShape[] => {
  const placed: TableShape[] = [];
  let left = [...tables];
  while (left.length > 0) {
    const names = new Set(left.map(({ name }) => name));
    const ready = left.filter(
      ({ name }) => !refers.some(({ from, to }) => from === name && to !== name && names.has(to)),
    );
    if (ready.length === 0) throw new Error(`tables refer to each other in a ring: ${[...names].join(', ')}`);
    placed.push(...ready);
    left = left.filter((table) => !ready.includes(table));
  }
  return placed;
};

/** All tables but the list of migrations, in an order in which they can be filled. */
export const listTables = async (db: Queryable): Promise<TableShape[]> => {
  const { rows: tables } = await db.query<TableShape>(shapes);
  const { rows: refers } = await db.query<Reference>(references);
  return inOrder(tables, refers);
};

const columnsOf = ({ columns }: TableShape): string => columns.map(quoted).join(', ');

/** A table's rows as text; `rowCount` of the stream is right when it has ended. */
export const copyOut = (client: PoolClient, table: TableShape): CopyToStreamQuery =>
  client.query(copyTo(`copy ${quoted(table.name)} (${columnsOf(table)}) to stdout`));

/** Takes what `copyOut` gave. Identity columns keep the values given; triggers fire. */
export const copyIn = (client: PoolClient, table: TableShape): CopyStreamQuery =>
  client.query(copyFrom(`copy ${quoted(table.name)} (${columnsOf(table)}) from stdin`));

/** Sequences that were used; the others start from their beginning. */
export const readSequences = async (db: Queryable): Promise<SequenceState[]> => {
  const { rows } = await db.query<SequenceState>(
    `select sequencename::text as name, last_value::text as "lastValue" from pg_sequences
     where schemaname = current_schema() and last_value is not null order by 1`,
  );
  return rows;
};

/** Each goes on after the number that it gave last. */
export const setSequences = async (db: Queryable, sequences: readonly SequenceState[]): Promise<void> => {
  for (const { name, lastValue } of sequences)
    await db.query('select setval(quote_ident($1)::regclass, $2::bigint)', [name, lastValue]);
};

const heads = Object.values<string>(headOf);

/** What a database holds that nobody used yet: the heads of empty logs, and keys under which nothing was made. */
export const isThereFromTheStart = (name: string): boolean =>
  heads.includes(name) || name === 'chain_key' || name === 'kept_key';

const filledWhere = (name: string): string => {
  if (heads.includes(name)) return 'where seq > 0';
  return isThereFromTheStart(name) ? 'where false' : '';
};

/** Names of those that hold rows; an untouched log counts as none. */
export const listFilled = async (db: Queryable, tables: readonly TableShape[]): Promise<string[]> => {
  const filled: string[] = [];
  for (const { name } of tables) {
    const { rows } = await db.query<{ filled: boolean }>(
      `select exists (select 1 from ${quoted(name)} ${filledWhere(name)}) as filled`,
    );
    if (rows[0]?.filled === true) filled.push(name);
  }
  return filled;
};

/** Nobody else writes to them until the transaction ends. */
export const lockTables = async (db: Queryable, tables: readonly TableShape[]): Promise<void> => {
  await db.query(`lock table ${tables.map(({ name }) => quoted(name)).join(', ')} in exclusive mode`);
};
