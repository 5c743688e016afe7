// A reader as queries know their database: they ask as ever, and do not learn which server answers.
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import type { Askable } from './queryable.ts';
import { nameOf } from './steady.ts';
import type { Tables } from './tables.ts';

type Client = Awaited<ReturnType<PostgresPool['connect']>>;

/** `steady`: each connection plans the words once, see steady.ts. */
export const readerDatabase = (reader: Askable, planned: 'steady' | 'each time' = 'each time'): Kysely<Tables> => {
  const query = (text: string, values: readonly unknown[]) =>
    planned === 'steady'
      ? reader.query({ name: nameOf(text), text, values: [...values] })
      : reader.query(text, [...values]);
  const client = { query, release: () => undefined } as unknown as Client;
  const pool: PostgresPool = { options: {}, connect: () => Promise.resolve(client), end: () => Promise.resolve() };
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
};
