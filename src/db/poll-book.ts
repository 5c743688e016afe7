// How far each polled account was read, and what was read last: both move in one transaction.
import type { Pool } from 'pg';
import type { Instant } from '#core/time.ts';
import type { Heard } from '#ports/channel.ts';
import type { PollBook, PollClaim, PollEnd } from '#ports/polling.ts';
import { storable } from './messages.ts';
import { inTransaction, type Queryable } from './queryable.ts';

const claimRow = async (
  pool: Pool,
  channel: string,
  accountId: string,
  now: Instant,
  leaseMs: number,
): Promise<PollClaim | undefined> => {
  const leasedUntil = now + leaseMs;
  await pool.query(
    'insert into poll_cursor (channel, account_id, next_at) values ($1, $2, $3) on conflict do nothing',
    [channel, accountId, new Date(now)],
  );
  const { rows } = await pool.query<{ cursor: string | null }>(
    // Whoever hears of news while the round is under way sets the next one; nobody else does before it ends.
    `update poll_cursor set leased_until = $4, next_at = 'infinity'
     where channel = $1 and account_id = $2 and (next_at <= $3 and leased_until is null or leased_until <= $3)
     returning cursor`,
    [channel, accountId, new Date(now), new Date(leasedUntil)],
  );
  const [row] = rows;
  if (row === undefined) return undefined;
  return { channel, accountId, leasedUntil, ...(row.cursor === null ? {} : { cursor: row.cursor }) };
};

const append = async (db: Queryable, claim: PollClaim, payloads: readonly unknown[], now: Instant): Promise<void> => {
  if (payloads.length === 0) return;
  await db.query(
    `insert into inbound (channel, account_id, payload, received_at)
     select $1, $2, payload, $4 from unnest($3::text[]) with ordinality as one (payload, place) order by place`,
    [claim.channel, claim.accountId, payloads.map((one) => storable(JSON.stringify(one))), new Date(now)],
  );
  await db.query(`select pg_notify('tanggap_work', 'inbound')`);
};

const settleIn = async (db: Queryable, claim: PollClaim, end: PollEnd, now: Instant): Promise<boolean> => {
  const { rowCount } = await db.query(
    `update poll_cursor set next_at = least(next_at, $4::timestamptz), leased_until = null, cursor = coalesce($5, cursor)
     where channel = $1 and account_id = $2 and leased_until = $3`,
    [
      claim.channel,
      claim.accountId,
      new Date(claim.leasedUntil),
      new Date(end.nextAt),
      end.found === undefined ? null : storable(end.found.cursor),
    ],
  );
  if (rowCount === 0) return false;
  await append(db, claim, end.found?.payloads ?? [], now);
  return true;
};

/** Several processes write at once, so that a lower id may be seen after a higher one. */
const overlap = 500;
const mostHeard = 2000;

const hear = async (pool: Pool, channel: string, after: string | undefined): ReturnType<Heard> => {
  const { rows } = await pool.query<{ up_to: string; id: string | null; payload: string }>(
    `with top as (select coalesce(max(id), 0) as id from inbound)
     select top.id as up_to, one.id, one.payload from top left join inbound one
       on one.channel = $1 and one.id > coalesce($2::bigint, top.id) - $3 and one.id <= top.id
     order by one.id limit $4`,
    [channel, after ?? null, overlap, mostHeard],
  );
  const came = rows.flatMap(({ id, payload }) => (id === null ? [] : [{ id, payload }]));
  const upTo = came.length === mostHeard ? came.at(-1)?.id : rows[0]?.up_to;
  return { upTo: upTo ?? '0', came };
};

export const pollBook = (pool: Pool): PollBook => ({
  claim: (channel, accountId, now, leaseMs) => claimRow(pool, channel, accountId, now, leaseMs),
  hasten: async (channel, accountId, now) => {
    await pool.query(
      'update poll_cursor set next_at = least(next_at, $3::timestamptz) where channel = $1 and account_id = $2',
      [channel, accountId, new Date(now)],
    );
  },
  heard: (channel) => (after) => hear(pool, channel, after),
  settle: (claim, end, now) => inTransaction(pool, (client) => settleIn(client, claim, end, now)),
});
