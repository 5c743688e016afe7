// Applies the files of migrations/ in order, forward only, once, however many processes start together.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool, PoolClient } from 'pg';
import type { Queryable } from './queryable.ts';

const folder = join(import.meta.dirname, '../../migrations');
/** Any constant that nothing else locks. */
const lockKey = 7_263_451;

type Migration = { name: string; sql: string; sha256: string };

const readAll = (from: string): Migration[] =>
  readdirSync(from)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
    .map((name) => {
      if (!/^\d{4}_[a-z0-9_]+\.sql$/.test(name)) throw new Error(`migration ${name} is not named NNNN_verb_noun.sql`);
      const sql = readFileSync(join(from, name), 'utf8');
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    });

const applied = async (client: PoolClient): Promise<Map<string, string>> => {
  // A role that may create nothing may still find that nothing is missing.
  const { rows: there } = await client.query<{ is: boolean }>(`select to_regclass('migration') is not null as is`);
  if (there[0]?.is !== true)
    await client.query(
      `create table migration (
       name text constraint migration_pk primary key, sha256 text not null, applied_at timestamptz not null default now())`,
    );
  const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from migration');
  return new Map(rows.map(({ name, sha256 }) => [name, sha256]));
};

const apply = async (client: PoolClient, { name, sql, sha256 }: Migration): Promise<void> => {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into migration (name, sha256) values ($1, $2)', [name, sha256]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
};

/** A column of cases is one of sealed cases too, whichever migration brought it. */
const gatherColumns = async (client: PoolClient): Promise<void> => {
  const { rows } = await client.query<{ is: boolean }>(
    `select to_regproc('complaint_columns_follow') is not null as is`,
  );
  if (rows[0]?.is === true) await client.query('select complaint_columns_follow()');
};

/** Names of the files applied now, none after `through`. Throws when an applied file was edited since. */
export const migrate = async (pool: Pool, from: string = folder, through?: string): Promise<string[]> => {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    const known = await applied(client);
    const all = readAll(from);
    const edited = all.find(({ name, sha256 }) => known.has(name) && known.get(name) !== sha256);
    if (edited !== undefined) throw new Error(`migration ${edited.name} was edited after it was applied`);
    const fresh = all.filter(({ name }) => !known.has(name) && (through === undefined || name <= through));
    for (const migration of fresh) await apply(client, migration);
    if (fresh.length > 0) await gatherColumns(client);
    return fresh.map(({ name }) => name);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lockKey]).catch(() => undefined);
    client.release();
  }
};

/** Names of the files that this program brings, in order. */
export const knownMigrations = (): string[] => readAll(folder).map(({ name }) => name);

/** Names of the files applied, in order; none in a database that was never migrated. */
export const appliedMigrations = async (db: Queryable): Promise<string[]> => {
  const { rows } = await db.query<{ there: boolean }>(`select to_regclass('migration') is not null as there`);
  if (rows[0]?.there !== true) return [];
  const { rows: applied } = await db.query<{ name: string }>('select name from migration order by name');
  return applied.map(({ name }) => name);
};

/** How many files are not applied yet. */
export const pendingMigrations = async (db: Queryable): Promise<number> => {
  const known = new Set(await appliedMigrations(db));
  return knownMigrations().filter((name) => !known.has(name)).length;
};
