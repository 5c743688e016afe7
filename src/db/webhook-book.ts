// What each receiver was told of the log: its place there, and one row a telling. Must not decide what is told or when to try again.
import type { Pool } from 'pg';
import type { AdministrativeActor } from '#core/administration.ts';
import { initial, type Complaint } from '#core/complaint/complaint.ts';
import { evolve } from '#core/complaint/evolve.ts';
import type { Instant } from '#core/time.ts';
import type { Happened, WebhookAnswer, WebhookBook, WebhookClaim, WebhookEnd } from '#ports/webhooks.ts';
import type { Recording } from './administrative-log.ts';
import { readStream, type StoredEvent } from './event-log.ts';
import { storable } from './messages.ts';
import { inTransaction, type Queryable } from './queryable.ts';

const batch = 200;
/** How long tellings that ended can be looked at and replayed. */
const keptDays = 30;
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

/** Every event of a case with the state after it. */
const happenedIn = (events: readonly StoredEvent[]): Happened[] => {
  let after: Complaint = initial;
  return events.map(({ seq, eventId, version, event }) => {
    after = evolve(after, event);
    return { seq, eventId, version, event, after };
  });
};

type Told = Happened & { complaintId: string; body: string };

const toldAfter = async (
  db: Queryable,
  cursor: string,
  bodyOf: (happened: Happened) => string | undefined,
): Promise<{ read: number; last: string; told: Told[] }> => {
  const { rows } = await db.query<{ seq: string; stream_id: string }>(
    'select seq, stream_id from event where seq > $1 order by seq limit $2',
    [cursor, batch],
  );
  const wanted = new Set(rows.map(({ seq }) => Number(seq)));
  const told: Told[] = [];
  for (const complaintId of new Set(rows.map((row) => row.stream_id)))
    for (const happened of happenedIn(await readStream(db, complaintId))) {
      const body = wanted.has(happened.seq) ? bodyOf(happened) : undefined;
      if (body !== undefined) told.push({ ...happened, complaintId, body });
    }
  return { read: rows.length, last: rows.at(-1)?.seq ?? cursor, told };
};

const keep = async (db: Queryable, webhookId: string, told: readonly Told[], now: Instant): Promise<void> => {
  await db.query(
    `insert into webhook_delivery (webhook_id, seq, event_id, complaint_id, type, body, since_at, not_before)
     select $1, seq, event_id, complaint_id, type, body, $7, $7
     from unnest($2::bigint[], $3::uuid[], $4::uuid[], $5::text[], $6::text[]) as one (seq, event_id, complaint_id, type, body)
     order by seq`,
    [
      webhookId,
      told.map(({ seq }) => seq),
      told.map(({ eventId }) => eventId),
      told.map(({ complaintId }) => complaintId),
      told.map(({ event }) => event.type),
      told.map(({ body }) => body),
      new Date(now),
    ],
  );
};

const readOnIn = async (
  db: Queryable,
  webhookId: string,
  now: Instant,
  bodyOf: (happened: Happened) => string | undefined,
): Promise<number> => {
  const { rows } = await db.query<{ cursor: string }>(
    'select cursor from webhook where id = $1 and ended_at is null and off_at is null and cursor < (select seq from log_head) for update skip locked',
    [webhookId],
  );
  const [row] = rows;
  if (row === undefined) return 0;
  const { read, last, told } = await toldAfter(db, row.cursor, bodyOf);
  if (told.length > 0) await keep(db, webhookId, told, now);
  await db.query('update webhook set cursor = $2 where id = $1', [webhookId, last]);
  await db.query(
    `delete from webhook_delivery where webhook_id = $1 and status <> 'waiting' and since_at < $2::timestamptz - make_interval(days => $3)`,
    [webhookId, new Date(now), keptDays],
  );
  return read;
};

// Of a case only the oldest that waits is sent, whoever holds it: the next one follows when that has ended.
const claim = `with due as (
    select d.id from webhook_delivery d
    where d.webhook_id = $1 and d.status = 'waiting' and d.not_before <= $2
      and exists (select 1 from webhook w where w.id = d.webhook_id and w.ended_at is null and w.off_at is null)
      and (d.leased_until is null or d.leased_until <= $2)
      and not exists (select 1 from webhook_delivery e
        where e.webhook_id = d.webhook_id and e.complaint_id = d.complaint_id and e.status = 'waiting' and e.seq < d.seq)
    order by d.seq limit $3 for update of d skip locked)
  update webhook_delivery d set leased_until = $4, since_at = case when d.attempts = 0 then $2 else d.since_at end
  from due where due.id = d.id
  returning d.id, d.event_id, d.type, d.body, d.attempts, d.since_at`;

type ClaimRow = { id: string; event_id: string; type: string; body: string; attempts: number; since_at: Date };

const ends = {
  delivered: 'delivered',
  again: 'waiting',
  'given-up': 'given-up',
} as const satisfies Record<WebhookEnd['kind'], string>;

const settle = async (
  pool: Pool,
  held: WebhookClaim,
  end: WebhookEnd,
  { status, latencyMs, answer }: WebhookAnswer,
  now: Instant,
): Promise<boolean> => {
  const { rowCount } = await pool.query(
    `update webhook_delivery set status = $3, not_before = $4, leased_until = null, attempts = attempts + 1,
       tried_at = $5, http_status = $6, latency_ms = $7, answer = $8
     where id = $1 and leased_until = $2`,
    [
      held.id,
      new Date(held.leasedUntil),
      ends[end.kind],
      new Date(end.kind === 'again' ? end.at : now),
      new Date(now),
      status ?? null,
      Math.round(latencyMs),
      storable(answer),
    ],
  );
  return rowCount === 1;
};

export const webhookBook = (pool: Pool): WebhookBook => ({
  readOn: (webhookId, now, bodyOf) => inTransaction(pool, (client) => readOnIn(client, webhookId, now, bodyOf)),
  claim: async (webhookId, now, limit, leaseMs) => {
    const leasedUntil = now + leaseMs;
    const { rows } = await pool.query<ClaimRow>(claim, [webhookId, new Date(now), limit, new Date(leasedUntil)]);
    return rows.map(({ id, event_id: eventId, type, body, attempts, since_at: since }) => ({
      ...{ id, eventId, type, body, attempts, leasedUntil },
      sinceAt: since.getTime(),
    }));
  },
  settle: (held, end, answer, now) => settle(pool, held, end, answer, now),
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
