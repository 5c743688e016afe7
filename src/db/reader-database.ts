// A reader as queries know their database: they ask as ever, and do not learn which server answers.
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import type { Queryable } from './queryable.ts';
import type { Tables } from './tables.ts';

type Client = Awaited<ReturnType<PostgresPool['connect']>>;

export const readerDatabase = (reader: Queryable): Kysely<Tables> => {
  const query = (text: string, values: readonly unknown[]) => reader.query(text, [...values]);
  const client = { query, release: () => undefined } as unknown as Client;
  const pool: PostgresPool = { options: {}, connect: () => Promise.resolve(client), end: () => Promise.resolve() };
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
};
