// Statements that a connection reads and plans once, and then only runs: for questions that are asked at every look, in words of which
// there are few. The server keeps each of them for as long as its connection lasts, so nothing that is put together freely may come here.
import { createHash } from 'node:crypto';
import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import type { Tables } from './tables.ts';

const names = new Map<string, string>();

/** The same words always have the same name. */
export const nameOf = (text: string): string => {
  const name = names.get(text) ?? createHash('sha256').update(text).digest('base64url').slice(0, 22);
  names.set(text, name);
  return name;
};

const namingClient = (client: PoolClient): PostgresPoolClient => {
  const query = (text: unknown, values?: unknown): unknown => {
    if (typeof text !== 'string' || !Array.isArray(values)) throw new Error('only what is read whole can be steady');
    return client.query({ name: nameOf(text), text, values });
  };
  return {
    query: query as PostgresPoolClient['query'],
    release: (destroy) => {
      client.release(destroy);
    },
  };
};

const namingPool = (pool: Pool): PostgresPool => ({
  options: pool.options,
  connect: async () => namingClient(await pool.connect()),
  end: () => pool.end(),
});

/** On connections of `pool`, which stays whose it is. */
export const steadyOn = (pool: Pool): Kysely<Tables> =>
  new Kysely<Tables>({ dialect: new PostgresDialect({ pool: namingPool(pool) }) });
