// What JSS exports said, taken in whole or not at all. Must not know how an export is read.
import type { Pool } from 'pg';
import type { Instant } from '#core/time.ts';
import { inTransaction, type Queryable } from './queryable.ts';

/** An entry of JSS as its latest export has it. The names are the columns'. */
export type JssEntry = {
  key: string;
  number: string;
  entry_date: string | null;
  category: string;
  matter: string;
  status: string;
  done: boolean | null;
  agency: string;
  agency_id: string | null;
  reference: string | null;
};

const said = ['number', 'entry_date', 'category', 'matter', 'status', 'done', 'agency', 'agency_id', 'reference'];
const ofEntry = (name: string): string => `(${said.map((column) => `${name}.${column}`).join(', ')})`;

const given = `jsonb_to_recordset($1::jsonb) as given (key text, number text, entry_date date, category text, matter text,
  status text, done boolean, agency text, agency_id text, reference text)`;

/** Counts of entries, by what they add to what is known. */
export type Compared = { fresh: number; changed: number; known: number };

/** How many of these entries are new, say something new, or say what is known. */
export const compareEntries = async (db: Queryable, entries: readonly JssEntry[]): Promise<Compared> => {
  const { rows } = await db.query<{ fresh: number; changed: number }>(
    `select count(*) filter (where held.key is null)::int as fresh,
       count(*) filter (where held.key is not null and ${ofEntry('held')} is distinct from ${ofEntry('given')})::int as changed
     from ${given} left join jss_entry held on held.key = given.key`,
    [JSON.stringify(entries)],
  );
  const { fresh, changed } = rows[0] ?? { fresh: 0, changed: 0 };
  return { fresh, changed, known: entries.length - fresh - changed };
};

/** One export as it was read: what is to be taken in, and what it could not tell. */
export type JssImport = {
  id: string;
  /** Of the file and of what its columns were taken for. */
  digest: Buffer;
  fileName: string;
  by: string;
  partial: boolean;
  entries: readonly JssEntry[];
  faulty: number;
  /** Numbers in rows that were not taken. */
  faultyKeys: readonly string[];
  firstDate: string | undefined;
  lastDate: string | undefined;
  /** What each heading was taken for. */
  headings: readonly { heading: string; use: string }[];
};

/** One import at a time: the second of two officers sees what the first one did. */
const takeTurn = 'select pg_advisory_xact_lock(7263452)';

const keepImport = async (db: Queryable, wanted: JssImport, { fresh, changed, known }: Compared, now: Instant) => {
  const { id, digest, fileName, by, partial, faulty, firstDate, lastDate, faultyKeys } = wanted;
  await db.query(
    `insert into jss_import (id, digest, file_name, imported_at, imported_by, partial, added, changed, known, faulty,
       first_date, last_date, faulty_keys)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...[id, digest, fileName, new Date(now), by, partial, fresh, changed, known, faulty],
      ...[firstDate ?? null, lastDate ?? null, faultyKeys],
    ],
  );
};

const keepEntries = async (db: Queryable, { id, entries }: JssImport, now: Instant): Promise<void> => {
  await db.query(
    `insert into jss_entry as held (key, ${said.join(', ')}, first_import_id, last_import_id, last_seen_at)
     select key, ${said.join(', ')}, $2, $2, $3 from ${given}
     on conflict (key) do update set ${said.map((column) => `${column} = excluded.${column}`).join(', ')},
       last_import_id = excluded.last_import_id, last_seen_at = excluded.last_seen_at`,
    [JSON.stringify(entries), id, new Date(now)],
  );
};

const keepHeadings = async (db: Queryable, { headings }: JssImport): Promise<void> => {
  await db.query(
    `insert into jss_column (heading, use) select distinct on (heading) heading, use
     from jsonb_to_recordset($1::jsonb) as given (heading text, use text)
     on conflict (heading) do update set use = excluded.use`,
    [JSON.stringify(headings)],
  );
};

/** undefined when this file was taken in before with the same columns: then nothing changes. */
export const importEntries = (pool: Pool, wanted: JssImport, now: Instant): Promise<Compared | undefined> =>
  inTransaction(pool, async (client) => {
    await client.query(takeTurn);
    const { rowCount } = await client.query('select 1 from jss_import where digest = $1', [wanted.digest]);
    if (rowCount !== 0) return undefined;
    const compared = await compareEntries(client, wanted.entries);
    await keepImport(client, wanted, compared, now);
    await keepEntries(client, wanted, now);
    await keepHeadings(client, wanted);
    return compared;
  });
