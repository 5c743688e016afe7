// Takes stored payloads many at a time, each batch one unit of work, and one by one where something in a batch cannot be taken.
// Processes take turns, so that what came first is taken first whoever takes it.
import type { Pool, PoolClient } from 'pg';
import type { Instant } from '#core/time.ts';
import type { DrainWork, Expected } from '#ports/store.ts';
import { claimInbound, endInbound, rowOf, withNextInbound, type Ended } from './inbound-queue.ts';
import { breaking, inBatches, type OpenUnit } from './batches.ts';
import { inTransaction } from './queryable.ts';

/** Where payloads are claimed, and how a unit of work is opened for them. */
export type DrainDeps = { pool: Pool; openUnit: OpenUnit };

/** Others wait for the end of the log while a batch is written: it must not be long. */
const most = 200;

// Any constant that nothing else locks. A process that hangs holds the others up for half a minute at most. Every question of a batch
// is for some hundred keys: whatever the tables' statistics say, or do not say yet, their indexes are the way.
const takeTurn = `select pg_try_advisory_xact_lock(7263453) as ours,
  set_config('idle_in_transaction_session_timeout', '30s', true),
  set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true), set_config('enable_seqscan', 'off', true)`;

const isOurTurn = async (client: PoolClient): Promise<boolean> =>
  (await client.query<{ ours: boolean }>(takeTurn)).rows[0]?.ours === true;

const takeBatch = ({ pool, openUnit }: DrainDeps, now: Instant, limit: number, work: DrainWork): Promise<number> =>
  inTransaction(pool, async (client) => {
    if (!(await isOurTurn(client))) return 0;
    const waiting = await claimInbound(client, limit);
    const size = waiting.length;
    if (size === 0) return 0;
    const rows = waiting.map(rowOf);
    const { tx, flush } = openUnit(client, false);
    const expected: Expected[] = [];
    for (const [index, row] of rows.entries()) expected.push(...(await breaking(size, index, work.expect(row))));
    await tx.foresee(expected);
    const ended: Ended[] = [];
    for (const [index, row] of waiting.entries())
      ended.push({ row, error: await breaking(size, index, work.take(rows[index] ?? rowOf(row), tx)) });
    await breaking(
      size,
      undefined,
      flush().then(() => endInbound(client, ended, now)),
    );
    return size;
  });

const takeCarefully = async ({ pool, openUnit }: DrainDeps, now: Instant, work: DrainWork): Promise<number> => {
  const take = async (row: Parameters<DrainWork['take']>[0], client: PoolClient): Promise<string | undefined> => {
    const { tx, flush } = openUnit(client, true);
    const told = await work.take(row, tx);
    await flush();
    return told;
  };
  return (await withNextInbound(pool, now, take, isOurTurn)) ? 1 : 0;
};

/** Takes some that wait, and resolves to how many; what cannot be taken is set aside by itself. */
export const drainInBatches = (
  deps: DrainDeps,
): ((now: Instant, limit: number, work: DrainWork) => Promise<number>) => {
  type Asked = { now: Instant; limit: number; work: DrainWork };
  const drain = inBatches(most, ({ now, limit, work }: Asked, size) =>
    size === 1 ? takeCarefully(deps, now, work) : takeBatch(deps, now, Math.min(size, limit), work),
  );
  return (now, limit, work) => drain({ now, limit, work });
};
