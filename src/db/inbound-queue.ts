// Takes stored payloads one at a time, each by one worker, and sets aside what cannot be read.
import type { Pool, PoolClient } from 'pg';
import type { Instant } from '#core/time.ts';
import type { InboundPayloads, InboundRow } from '#ports/store.ts';
import { hideInPayload } from './hidden-tokens.ts';
import { inTransaction, isPassing, type Queryable } from './queryable.ts';

const next = `select id, channel, account_id, payload, raw, received_at, attempts from inbound
  where status = 'new' order by id limit 1 for update skip locked`;

type Row = {
  id: string;
  channel: string;
  account_id: string | null;
  payload: string;
  raw: Buffer | null;
  received_at: Date;
  attempts: number;
};

const rowOf = (row: Row): InboundRow => ({
  id: row.id,
  channel: row.channel,
  accountId: row.account_id ?? undefined,
  payload: row.raw === null ? row.payload : row.raw.toString('utf8'),
  receivedAt: row.received_at.getTime(),
  attempts: row.attempts,
});

const storableError = (words: string | undefined): string | undefined =>
  words?.replaceAll('\0', '').slice(0, 2000).toWellFormed();

const tellError = (error: unknown): string | undefined =>
  storableError(error instanceof Error ? `${error.name}: ${error.message}` : String(error));

/** A payload that is taken in within the same transaction: kept with the others, and never waiting. */
export const keepInbound = async (
  db: Queryable,
  { channel, accountId, payload }: { channel: string; accountId: string; payload: string },
  now: Instant,
): Promise<void> => {
  await db.query(
    `insert into inbound (channel, account_id, payload, received_at, status, attempts, drained_at) values ($1, $2, $3, $4, 'done', 1, $4)`,
    [channel, accountId, await hideInPayload(db, payload), new Date(now)],
  );
};

/** That it came stays, and nothing of what it said. */
export const forgetInbound = async (db: Queryable, id: string): Promise<void> => {
  await db.query(`update inbound set payload = '{}', raw = null where id = $1`, [id]);
};

/** Once its words are taken in: whoever quotes our one-time link quotes a secret. */
const hideQuoted = async (db: Queryable, { id, payload, raw }: Row): Promise<void> => {
  const came = raw === null ? payload : raw.toString('latin1');
  const hidden = await hideInPayload(db, came);
  if (hidden === came) return;
  // What was forgotten meanwhile stays so.
  await (raw === null
    ? db.query('update inbound set payload = $2 where id = $1 and payload = $3', [id, hidden, came])
    : db.query('update inbound set raw = $2 where id = $1 and raw is not null', [id, Buffer.from(hidden, 'latin1')]));
};

/** Set aside with `error`, or done without one. */
const end = async (client: PoolClient, row: Row, error: string | undefined, now: Instant): Promise<void> => {
  await hideQuoted(client, row);
  await client.query(
    `update inbound set status = $2, error = $3, attempts = attempts + 1, drained_at = $4 where id = $1`,
    [
      row.id,
      error === undefined ? 'done' : 'poison',
      error === undefined ? null : await hideInPayload(client, error),
      new Date(now),
    ],
  );
};

/** False when nothing waits. A payload whose work throws is set aside and leaves nothing behind; a clash or an outage leaves it waiting and is thrown. */
export const withNextInbound = async (
  pool: Pool,
  now: Instant,
  work: (row: InboundRow, client: PoolClient) => Promise<string | undefined>,
): Promise<boolean> =>
  inTransaction(pool, async (client) => {
    const { rows } = await client.query<Row>(next);
    const [row] = rows;
    if (row === undefined) return false;
    await client.query('savepoint work');
    try {
      await end(client, row, storableError(await work(rowOf(row), client)), now);
    } catch (error) {
      if (isPassing(error)) throw error;
      await client.query('rollback to savepoint work');
      await end(client, row, tellError(error), now);
    }
    return true;
  });

export const inboundPayloadsIn = (db: Queryable): InboundPayloads => ({
  keep: (inbound, now) => keepInbound(db, inbound, now),
  forget: (id) => forgetInbound(db, id),
});
