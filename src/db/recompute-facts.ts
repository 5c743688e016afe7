// Counts the facts of every case again from the log alone, and says where the tables that figures are counted from say otherwise.
// Changes nothing. Holds one page of cases at a time, each read at one moment of log and tables, so that a program may go on beside it.
import type { Pool } from 'pg';
import type { RecordedEvent } from '#core/complaint/recorded.ts';
import { factsOf } from '#core/figures/facts.ts';
import type { Terms } from '#core/sop/terms.ts';
import { readStreams, type StoredEvent } from './event-log.ts';
import { factRows } from './facts.ts';
import { inTransaction, type Queryable } from './queryable.ts';

const page = 100;
const tables = ['case_fact', 'step_fact'] as const;
type TableName = (typeof tables)[number];

/** One value that stands otherwise; `undefined` where there is no such row, or should be none. */
export type FactDifference = { number: string; figure: string; counted: unknown; stands: unknown };

/** `first` are at most as many as were asked for; `differences` all of them. */
export type Recomputed = { cases: number; differences: number; first: FactDifference[] };

type Row = Readonly<Record<string, unknown>>;

/** By which definitions a row was made is no figure. */
const apart = ['complaint_id', 'made_by', 'what', 'turn'];

const nameOf = (table: TableName, row: Row): string =>
  table === 'case_fact' ? 'case' : `${String(row['what'])} ${String(row['turn'])}`;

const keyOf = (table: TableName, row: Row): string => `${String(row['complaint_id'])} ${nameOf(table, row)}`;

const byKey = (table: TableName, rows: readonly { row: Row }[]): Map<string, Row> =>
  new Map(rows.map(({ row }) => [keyOf(table, row), row]));

type Numbers = ReadonlyMap<string, string>;

const between = (
  table: TableName,
  numbers: Numbers,
  one: Row | undefined,
  other: Row | undefined,
): FactDifference[] => {
  const row = one ?? other ?? {};
  const number = numbers.get(String(row['complaint_id'])) ?? String(row['complaint_id']);
  const name = nameOf(table, row);
  if (one === undefined || other === undefined)
    return [{ number, figure: name, counted: one?.['kind'], stands: other?.['kind'] }];
  return Object.keys(one)
    .filter((column) => !apart.includes(column) && JSON.stringify(one[column]) !== JSON.stringify(other[column]))
    .map((column) => ({ number, figure: `${name} ${column}`, counted: one[column], stands: other[column] }));
};

/** As the table would read what is written into it. */
const asRead = async (db: Queryable, table: TableName, rows: readonly object[]): Promise<Map<string, Row>> => {
  const { rows: read } = await db.query<{ row: Row }>(
    `select to_jsonb(r) as row from json_populate_recordset(null::${table}, $1::json) r`,
    [JSON.stringify(rows)],
  );
  return byKey(table, read);
};

const differencesIn = async (
  db: Queryable,
  streams: ReadonlyMap<string, StoredEvent[]>,
  terms: Terms,
): Promise<FactDifference[]> => {
  const numbers = new Map<string, string>();
  const counted = [...streams].flatMap(([id, stored]) => {
    const events = stored.map(({ event }) => event);
    const [opened] = events;
    if (opened?.type === 'CaseOpened') numbers.set(id, opened.number);
    const facts = factsOf(events, terms);
    return facts === undefined ? [] : [factRows(id, facts)];
  });
  const wanted: Record<TableName, object[]> = {
    case_fact: counted.map(({ fact }) => fact),
    step_fact: counted.flatMap(({ promises }) => promises),
  };
  const found: FactDifference[] = [];
  for (const table of tables) {
    const expected = await asRead(db, table, wanted[table]);
    const { rows } = await db.query<{ row: Row }>(
      `select to_jsonb(f) as row from ${table} f where complaint_id = any($1::uuid[])`,
      [[...streams.keys()]],
    );
    const standing = byKey(table, rows);
    for (const key of new Set([...expected.keys(), ...standing.keys()].toSorted()))
      found.push(...between(table, numbers, expected.get(key), standing.get(key)));
  }
  return found;
};

type Page = { last: string | undefined; cases: number; found: FactDifference[] };

/** Shown the events of each case, for whoever counts something else of them. */
type See = (events: readonly RecordedEvent[]) => void;

const onePage = (pool: Pool, terms: Terms, { after, see }: { after: string; see?: See | undefined }): Promise<Page> =>
  inTransaction(pool, async (client) => {
    await client.query('set transaction isolation level repeatable read, read only');
    const { rows } = await client.query<{ stream_id: string; seq: string }>(
      'select stream_id, seq from event where version = 1 and seq > $1 order by seq limit $2',
      [after, page],
    );
    const streams = await readStreams(
      client,
      rows.map(({ stream_id: id }) => id),
    );
    for (const stored of streams.values()) see?.(stored.map(({ event }) => event));
    return { last: rows.at(-1)?.seq, cases: rows.length, found: await differencesIn(client, streams, terms) };
  });

/** Rows of cases that no log tells. */
const invented = async (pool: Pool): Promise<FactDifference[]> => {
  const { rows } = await pool.query<{ id: string }>(
    `select distinct complaint_id as id from (select complaint_id from case_fact union select complaint_id from step_fact) f
     where not exists (select 1 from event e where e.stream_id = f.complaint_id) order by 1`,
  );
  return rows.map(({ id }) => ({ number: id, figure: 'case', counted: undefined, stands: 'case' }));
};

/** All cases, or none of a log that is empty. `onProgress` is told after each page. */
export const recomputeFacts = async (
  pool: Pool,
  terms: Terms,
  { most, onProgress, see }: { most: number; onProgress?: (done: number, all: number) => void; see?: See },
): Promise<Recomputed> => {
  const { rows } = await pool.query<{ all: number }>('select count(*)::int as all from event where version = 1');
  const told: Recomputed = { cases: 0, differences: 0, first: [] };
  const add = (found: readonly FactDifference[]): void => {
    told.differences += found.length;
    told.first.push(...found.slice(0, Math.max(0, most - told.first.length)));
  };
  for (let after: string | undefined = '0'; after !== undefined;) {
    const { last, cases, found }: Page = await onePage(pool, terms, { after, see });
    add(found);
    told.cases += cases;
    if (cases > 0) onProgress?.(told.cases, Math.max(told.cases, rows[0]?.all ?? 0));
    after = last;
  }
  add(await invented(pool));
  return told;
};
