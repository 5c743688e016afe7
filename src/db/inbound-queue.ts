// Takes stored payloads one at a time, each by one worker, and sets aside what cannot be read.
import type { Pool, PoolClient } from 'pg';
import type { Instant } from '#core/time.ts';
import { VersionConflict, type InboundRow } from '#ports/store.ts';
import { inTransaction, isClash, isOutage } from './queryable.ts';

const next = `select id, channel, payload, raw, received_at, attempts from inbound
  where status = 'new' order by id limit 1 for update skip locked`;

type Row = { id: string; channel: string; payload: string; raw: Buffer | null; received_at: Date; attempts: number };

const rowOf = (row: Row): InboundRow => ({
  id: row.id,
  channel: row.channel,
  accountId: undefined,
  payload: row.raw === null ? row.payload : row.raw.toString('utf8'),
  receivedAt: row.received_at.getTime(),
  attempts: row.attempts,
});

const tellError = (error: unknown): string =>
  (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).replaceAll('\0', '').slice(0, 2000);

const passing = (error: unknown): boolean => error instanceof VersionConflict || isClash(error) || isOutage(error);

const setAside = async (client: PoolClient, row: Row, error: unknown, now: Instant): Promise<void> => {
  await client.query('rollback to savepoint work');
  await client.query(
    `update inbound set status = 'poison', error = $2, attempts = attempts + 1, drained_at = $3 where id = $1`,
    [row.id, tellError(error), new Date(now)],
  );
};

/** False when nothing waits. A payload whose work throws is set aside; a clash or an outage leaves it waiting and is thrown. */
export const withNextInbound = async (
  pool: Pool,
  now: Instant,
  work: (row: InboundRow, client: PoolClient) => Promise<void>,
): Promise<boolean> =>
  inTransaction(pool, async (client) => {
    const { rows } = await client.query<Row>(next);
    const [row] = rows;
    if (row === undefined) return false;
    await client.query('savepoint work');
    try {
      await work(rowOf(row), client);
      await client.query(
        `update inbound set status = 'done', error = null, attempts = attempts + 1, drained_at = $2 where id = $1`,
        [row.id, new Date(now)],
      );
    } catch (error) {
      if (passing(error)) throw error;
      await setAside(client, row, error, now);
    }
    return true;
  });
