// The receivers of what happens: declared, switched off and on, and told again what an operator wants them to be told.
import type { Pool } from 'pg';
import type { AdministrativeActor } from '#core/administration.ts';
import type { Instant } from '#core/time.ts';
import type { Recording } from './administrative-log.ts';
import { inTransaction, type Queryable } from './queryable.ts';

/** Stands where its answer would, with what ended unsaid. */
export const receiverLeft = 'receiver-left';

/** A receiver that is new, or back, hears of what happens from now on. One that is not declared any more is over, and what waited for it. */
export const declareWebhooks = (pool: Pool, ids: readonly string[]): Promise<void> =>
  inTransaction(pool, async (client) => {
    await client.query(
      `insert into webhook (id, cursor) select id, seq from unnest($1::text[]) as id cross join log_head
       on conflict (id) do update set cursor = excluded.cursor, ended_at = null where webhook.ended_at is not null`,
      [ids],
    );
    await client.query('update webhook set ended_at = now() where ended_at is null and id <> all ($1)', [ids]);
    await client.query(
      `update webhook_delivery set status = 'given-up', leased_until = null, answer = $2
       where status = 'waiting' and webhook_id <> all ($1)`,
      [ids, receiverLeft],
    );
  });

type Switching = { by: AdministrativeActor; now: Instant; administration: Recording['administration'] };

/** Nothing leaves for a receiver that is off; what happens meanwhile waits in the log until it is on again. False when it is not declared. */
export const switchWebhook = (
  pool: Pool,
  { by, now, administration }: Switching,
  id: string,
  isOff: boolean,
): Promise<boolean> =>
  inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ wasOff: boolean }>(
      'select off_at is not null as "wasOff" from webhook where id = $1 and ended_at is null for update',
      [id],
    );
    const [row] = rows;
    if (row === undefined || row.wasOff === isOff) return row !== undefined;
    await client.query('update webhook set off_at = $2 where id = $1', [id, isOff ? new Date(now) : null]);
    const type = isOff ? 'SettingSwitchedOff' : 'SettingSwitchedOn';
    await administration.record(client, { by, at: now, act: { type, kind: 'webhook', name: id } });
    return true;
  });

/** Tellings that ended, told again from now on: one, or all that were given up. How many. */
export const replayDeliveries = async (db: Queryable, id: string, now: Instant): Promise<number> => {
  const { rowCount } = await db.query(
    `update webhook_delivery set status = 'waiting', attempts = 0, since_at = $2, not_before = $2
     where webhook_id in (select id from webhook where ended_at is null)
       and case when $1 = 'given-up' then status = 'given-up' else status <> 'waiting' and id::text = $1 end`,
    [id, new Date(now)],
  );
  return rowCount ?? 0;
};

/** Everything that one receiver was told, or not told in the end, since `since`: told again from now on. How many. */
export const replaySince = async (db: Queryable, webhookId: string, since: Instant, now: Instant): Promise<number> => {
  const { rowCount } = await db.query(
    `update webhook_delivery set status = 'waiting', attempts = 0, since_at = $3, not_before = $3
     where webhook_id = $1 and status <> 'waiting' and since_at >= $2`,
    [webhookId, new Date(since), new Date(now)],
  );
  return rowCount ?? 0;
};
