// Takes stored payloads, each by one worker, in the order in which they came, and sets aside what cannot be read.
import type { Pool, PoolClient } from 'pg';
import type { Instant } from '#core/time.ts';
import type { InboundPayloads, InboundRow } from '#ports/store.ts';
import { hideInPayload } from './hidden-tokens.ts';
import { inTransaction, isPassing, type Queryable } from './queryable.ts';

const next = `select id, channel, account_id, payload, raw, received_at, attempts from inbound
  where status = 'new' order by id limit $1 for update skip locked`;

/** A payload as it stands in its table. */
export type Waiting = {
  id: string;
  channel: string;
  account_id: string | null;
  payload: string;
  raw: Buffer | null;
  received_at: Date;
  attempts: number;
};

/** As the application reads it. */
export const rowOf = (row: Waiting): InboundRow => ({
  id: row.id,
  channel: row.channel,
  accountId: row.account_id ?? undefined,
  payload: row.raw === null ? row.payload : row.raw.toString('utf8'),
  receivedAt: row.received_at.getTime(),
  attempts: row.attempts,
});

const asTold = (words: string | undefined): string | undefined =>
  words?.replaceAll('\0', '').slice(0, 2000).toWellFormed();

const tellError = (error: unknown): string | undefined =>
  asTold(error instanceof Error ? `${error.name}: ${error.message}` : String(error));

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
const hideQuoted = async (db: Queryable, { id, payload, raw }: Waiting): Promise<void> => {
  const came = raw === null ? payload : raw.toString('latin1');
  const hidden = await hideInPayload(db, came);
  if (hidden === came) return;
  // What was forgotten meanwhile stays so.
  await (raw === null
    ? db.query('update inbound set payload = $2 where id = $1 and payload = $3', [id, hidden, came])
    : db.query('update inbound set raw = $2 where id = $1 and raw is not null', [id, Buffer.from(hidden, 'latin1')]));
};

/** A payload and the words with which it is set aside; without words it is done. */
export type Ended = { row: Waiting; error: string | undefined };

const endAll = `update inbound i set status = e.status, error = e.error, attempts = i.attempts + 1, drained_at = $4
  from unnest($1::bigint[], $2::text[], $3::text[]) as e (id, status, error) where i.id = e.id`;

/** Once their words are taken in. */
export const endInbound = async (db: Queryable, ended: readonly Ended[], now: Instant): Promise<void> => {
  const errors: (string | null)[] = [];
  for (const { row, error } of ended) {
    await hideQuoted(db, row);
    const told = asTold(error);
    errors.push(told === undefined ? null : await hideInPayload(db, told));
  }
  await db.query(endAll, [
    ended.map(({ row }) => row.id),
    errors.map((error) => (error === null ? 'done' : 'poison')),
    errors,
    new Date(now),
  ]);
};

/** The oldest that wait and that nobody else is taking, for as long as the transaction lasts. */
export const claimInbound = async (db: Queryable, limit: number): Promise<Waiting[]> =>
  (await db.query<Waiting>(next, [limit])).rows;

/** False when nothing waits. A payload whose work throws is set aside and leaves nothing behind; a clash or an outage leaves it waiting and is thrown. */
export const withNextInbound = async (
  pool: Pool,
  now: Instant,
  work: (row: InboundRow, client: PoolClient) => Promise<string | undefined>,
  isOurTurn: (client: PoolClient) => Promise<boolean> = () => Promise.resolve(true),
): Promise<boolean> =>
  inTransaction(pool, async (client) => {
    if (!(await isOurTurn(client))) return false;
    const [row] = await claimInbound(client, 1);
    if (row === undefined) return false;
    await client.query('savepoint work');
    try {
      await endInbound(client, [{ row, error: await work(rowOf(row), client) }], now);
    } catch (error) {
      if (isPassing(error)) throw error;
      await client.query('rollback to savepoint work');
      await endInbound(client, [{ row, error: tellError(error) }], now);
    }
    return true;
  });

/** The port, within one transaction. */
export const inboundPayloadsIn = (db: Queryable): InboundPayloads => ({
  keep: (inbound, now) => keepInbound(db, inbound, now),
  forget: (id) => forgetInbound(db, id),
});
