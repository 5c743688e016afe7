// What both a pool and a client inside a transaction can do, and how a transaction is run and its troubles are told apart.
import type { Kysely } from 'kysely';
import type { Pool, PoolClient, QueryConfig, QueryResult, QueryResultRow } from 'pg';
import type { Tables } from './tables.ts';
import { VersionConflict } from '#ports/case-log.ts';

/** A pool, a client or a unit of work: whoever asks need not know which. */
export type Queryable = {
  query: <R extends QueryResultRow = QueryResultRow>(text: string, values?: unknown[]) => Promise<QueryResult<R>>;
};

/** A pool, or a reader: with a name the connection plans the words once. */
export type Askable = {
  query: <R extends QueryResultRow = QueryResultRow>(
    asked: string | QueryConfig,
    values?: unknown[],
  ) => Promise<QueryResult<R>>;
};

/** What a screen's questions are asked of: no transaction begins here, and no builder of a statement that writes is at hand. */
export type ReadTables = Pick<Kysely<Tables>, 'selectFrom' | 'with' | 'fn' | 'getExecutor'>;

/** The database as those see it who ask and change nothing. */
export type ReadDatabase = { pool: Queryable; kysely: ReadTables };

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** Two transactions stood in each other's way; neither is at fault, and one may simply begin again. */
export const isClash = (error: unknown): boolean => {
  const code = codeOf(error);
  if (code === '40P01' || code === '40001') return true;
  return (
    code === '23505' &&
    error instanceof Error &&
    'constraint' in error &&
    error.constraint === 'message_external_unique'
  );
};

/** Begun again at once, it may go through. */
export const isInTheWay = (error: unknown): boolean => error instanceof VersionConflict || isClash(error);

/** The database is away, or was while we spoke: nothing can be said about the work itself. */
export const isOutage = (error: unknown): boolean => {
  const code = codeOf(error);
  if (code === undefined)
    return (
      error instanceof Error &&
      /^Connection terminated|^timeout exceeded when trying to connect|^Query read timeout|not queryable/.test(
        error.message,
      )
    );
  return /^(08|57P|53|58)/.test(code) || /^E[A-Z]+$/.test(code);
};

/** Says nothing about the work: begun again, it may end otherwise. */
export const isPassing = (error: unknown): boolean => isInTheWay(error) || isOutage(error);

/** Runs `work` in one transaction: committed when it resolves, rolled back when it throws. */
export const inTransaction = async <T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failed: unknown) => {
      broken = failed instanceof Error ? failed : new Error(String(failed));
    });
    throw error;
  } finally {
    // A connection that could not even roll back is thrown away.
    client.release(broken);
  }
};
