// What is known before an export is taken in: how its columns were read last time, its cases, and whether it was taken in already.
import { sql } from 'kysely';
import type { ReadTables } from '#db/queryable.ts';
import type { KnownAgency } from './jss-words.ts';

/** What these headings were taken for last time. */
export const findRemembered = async (
  db: ReadTables,
  headings: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await sql<{ heading: string; use: string }>`
    select heading, use from jss_column where heading = any(${headings}::text[])`.execute(db);
  return new Map(rows.map(({ heading, use }) => [heading, use]));
};

/** Those of these cases that exist, with their JSS numbers. */
export const findNamedCases = async (
  db: ReadTables,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, string | undefined>> => {
  const { rows } = await sql<{ number: string; upik_number: string | null }>`
    select number, upik_number from complaint where number = any(${numbers}::text[])`.execute(db);
  return new Map(rows.map(({ number, upik_number: upikNumber }) => [number, upikNumber ?? undefined]));
};

/** Both names of each, since exports use either. */
export const findAgencies = async (db: ReadTables): Promise<KnownAgency[]> => {
  const rows = await db.selectFrom('agency').select(['id', 'name', 'short_name']).execute();
  return rows.map(({ id, name, short_name: shortName }) => ({ id, name, shortName }));
};

/** `digest` covers the file and how its columns were read; `by` is a dash where the officer's name is not known. */
export const findEarlierImport = async (
  db: ReadTables,
  digest: Buffer,
): Promise<{ at: string; by: string } | undefined> => {
  const { rows } = await sql<{ at: Date; by: string }>`
    select i.imported_at as at, coalesce(o.name, '–') as by
    from jss_import i left join officer o on o.id::text = i.imported_by where i.digest = ${digest}`.execute(db);
  const [row] = rows;
  return row === undefined ? undefined : { at: row.at.toISOString(), by: row.by };
};
