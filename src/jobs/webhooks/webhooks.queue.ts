// What each receiver was told of the log: its place there, and one row a telling. Must not decide what is told or when to try again.
import type { Pool } from 'pg';
import { initial, type Complaint } from '#core/complaint/complaint.ts';
import { evolve } from '#core/complaint/evolve.ts';
import type { Instant } from '#core/time.ts';
import { readStream, type StoredEvent } from '#db/event-log.ts';
import { storable } from '#db/rows.ts';
import { inTransaction, type Queryable } from '#db/queryable.ts';
import { claimRows, settleRow, type Queue } from '#db/queue.ts';
import type { Happened, WebhookAnswer, WebhookClaim } from '#ports/webhooks.ts';

/** What one attempt means for its row; `at` is when it may be tried again. */
export type WebhookEnd = { kind: 'delivered' } | { kind: 'again'; at: Instant } | { kind: 'given-up' };

/** Each receiver has a place of its own in the log, so that a slow one holds up no other. */
export type WebhookBook = {
  /** Reads on in the log, and makes a row of each event for which `bodyOf` has words. How many events were read; 0 where another process reads. */
  readOn: (webhookId: string, now: Instant, bodyOf: (happened: Happened) => string | undefined) => Promise<number>;
  /** Of each case the oldest that waits, and no other of that case. */
  claim: (webhookId: string, now: Instant, limit: number, leaseMs: number) => Promise<WebhookClaim[]>;
  /** False when the lease was lost meanwhile: then nothing was written. */
  settle: (claim: WebhookClaim, end: WebhookEnd, answer: WebhookAnswer, now: Instant) => Promise<boolean>;
};

const batch = 200;
/** How long tellings that ended can be looked at and replayed. */
const keptDays = 30;

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
const deliveries: Queue = {
  table: 'webhook_delivery',
  key: ['id'],
  hold: ['lease', 'not_before'],
  open: ['waiting'],
  lane: ['webhook_id', 'complaint_id'],
  order: ['seq'],
  // What is sealed meanwhile stays untold.
  ready: `job.webhook_id = $4 and not exists (select 1 from sealed_complaint s where s.id = job.complaint_id)
    and exists (select 1 from webhook w where w.id = job.webhook_id and w.ended_at is null and w.off_at is null)`,
  begun: 'since_at = case when job.attempts = 0 then $1 else job.since_at end',
  shows: 'job.id, job.event_id, job.type, job.body, job.attempts, job.since_at',
};

type Row = { id: string; event_id: string; type: string; body: string; attempts: number; since_at: Date };

const claim = async (
  db: Queryable,
  webhookId: string,
  asked: { now: Instant; limit: number; leaseMs: number },
): Promise<WebhookClaim[]> => {
  const rows = await claimRows<Row>(db, deliveries, asked, [webhookId]);
  return rows.map(({ event_id: eventId, since_at: since, ...row }) => ({ ...row, eventId, sinceAt: since.getTime() }));
};

const ends = {
  delivered: 'delivered',
  again: 'waiting',
  'given-up': 'given-up',
} as const satisfies Record<WebhookEnd['kind'], string>;

const settle = (
  db: Queryable,
  { id, attempts, leasedUntil }: WebhookClaim,
  end: WebhookEnd,
  { status, latencyMs, answer, now }: WebhookAnswer & { now: Instant },
): Promise<boolean> =>
  settleRow(
    db,
    deliveries,
    { key: [id], leasedUntil },
    {
      status: ends[end.kind],
      attempts: attempts + 1,
      not_before: new Date(end.kind === 'again' ? end.at : now),
      tried_at: new Date(now),
      http_status: status ?? null,
      latency_ms: Math.round(latencyMs),
      answer: storable(answer),
    },
  );

/** A lease that was lost settles nothing, so that no telling is lost between two processes. */
export const webhookBook = (pool: Pool): WebhookBook => ({
  readOn: (webhookId, now, bodyOf) => inTransaction(pool, (client) => readOnIn(client, webhookId, now, bodyOf)),
  claim: (webhookId, now, limit, leaseMs) => claim(pool, webhookId, { now, limit, leaseMs }),
  settle: (held, end, answer, now) => settle(pool, held, end, { ...answer, now }),
});
