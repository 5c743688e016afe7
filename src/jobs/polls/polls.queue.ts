// How far each polled account was read, and what was read last: both move in one transaction.
import type { Pool } from 'pg';
import type { Instant } from '#core/time.ts';
import { tellWork } from '#db/live-news.ts';
import { storable } from '#db/rows.ts';
import { inTransaction, type Queryable } from '#db/queryable.ts';
import { claimRows, settleRow, type Queue } from '#db/queue.ts';
import type { Heard } from '#ports/channel.ts';

/** Named as the platform names it; its cursor is kept under this name. */
export type PolledAccount = { channel: string; accountId: string };

/** One account's turn; `cursor` is absent before it was ever asked. */
export type PollClaim = PolledAccount & { cursor?: string; leasedUntil: Instant };

/** How a round ends: what was found, kept in the transaction that moves the cursor; or only when to come again. */
export type PollEnd = { nextAt: Instant; found?: { payloads: readonly unknown[]; cursor: string } };

/** Only one process reads an account at a time, and what it found moves together with its cursor. */
export type PollBook = {
  /** Those whose time has come and that no other process reads. */
  claim: (accounts: readonly PolledAccount[], now: Instant, leaseMs: number) => Promise<PollClaim[]>;
  /** There is news: the account's turn comes now, or as soon as the round under way has ended. */
  hasten: (channel: string, accountId: string, now: Instant) => Promise<void>;
  /** Of all accounts of this channel: what was polled is among it. */
  heard: (channel: string) => Heard;
  /** False when the lease was lost meanwhile: then nothing was written. */
  settle: (claim: PollClaim, end: PollEnd, now: Instant) => Promise<boolean>;
};

const cursors: Queue = {
  table: 'poll_cursor',
  key: ['channel', 'account_id'],
  hold: ['lease', 'next_at'],
  order: ['next_at'],
  ready: '(job.channel, job.account_id) in (select * from unnest($4::text[], $5::text[]))',
  // Whoever hears of news while the round is under way sets the next one; nobody else does before it ends.
  begun: `next_at = 'infinity'`,
  shows: 'job.channel, job.account_id as "accountId", job.cursor',
};

type Row = PolledAccount & { cursor: string | null };

const claimTurns = async (
  db: Queryable,
  accounts: readonly PolledAccount[],
  now: Instant,
  leaseMs: number,
): Promise<PollClaim[]> => {
  const places = [accounts.map(({ channel }) => channel), accounts.map(({ accountId }) => accountId)];
  await db.query(
    `insert into poll_cursor (channel, account_id, next_at) select *, $3::timestamptz from unnest($1::text[], $2::text[])
     on conflict do nothing`,
    [...places, new Date(now)],
  );
  const rows = await claimRows<Row>(db, cursors, { now, limit: accounts.length, leaseMs }, places);
  return rows.map(({ cursor, ...row }) => ({ ...row, ...(cursor === null ? {} : { cursor }) }));
};

const append = async (db: Queryable, claim: PollClaim, payloads: readonly unknown[], now: Instant): Promise<void> => {
  if (payloads.length === 0) return;
  await db.query(
    `insert into inbound (channel, account_id, payload, received_at)
     select $1, $2, payload, $4 from unnest($3::text[]) with ordinality as one (payload, place) order by place`,
    [claim.channel, claim.accountId, payloads.map((one) => storable(JSON.stringify(one))), new Date(now)],
  );
  await tellWork(db, 'inbound');
};

const hasten = async (db: Queryable, channel: string, accountId: string, at: Instant): Promise<void> => {
  await db.query(
    'update poll_cursor set next_at = least(next_at, $3::timestamptz) where channel = $1 and account_id = $2',
    [channel, accountId, new Date(at)],
  );
};

const settleIn = async (db: Queryable, claim: PollClaim, end: PollEnd, now: Instant): Promise<boolean> => {
  const { channel, accountId, leasedUntil } = claim;
  const read = end.found === undefined ? {} : { cursor: storable(end.found.cursor) };
  if (!(await settleRow(db, cursors, { key: [channel, accountId], leasedUntil }, read))) return false;
  await hasten(db, channel, accountId, end.nextAt);
  await append(db, claim, end.found?.payloads ?? [], now);
  return true;
};

/** Several processes write at once, so that a lower id may be seen after a higher one. */
const overlap = 500;
const mostHeard = 2000;

const hear = async (db: Queryable, channel: string, after: string | undefined): ReturnType<Heard> => {
  const { rows } = await db.query<{ up_to: string; id: string | null; payload: string }>(
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

/** Hastening wakes the loops of all processes after its own statement. */
export const pollBook = (pool: Pool): PollBook => ({
  claim: (accounts, now, leaseMs) => claimTurns(pool, accounts, now, leaseMs),
  hasten: async (channel, accountId, now) => {
    await hasten(pool, channel, accountId, now);
    await tellWork(pool, 'poll');
  },
  heard: (channel) => (after) => hear(pool, channel, after),
  settle: (claim, end, now) => inTransaction(pool, (client) => settleIn(client, claim, end, now)),
});
