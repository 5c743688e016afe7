// How far each receiver was told, and the latest tellings.
import { sql } from 'kysely';
import type { ReadTables } from '#db/queryable.ts';
import type { WebhooksAnswer, WebhooksAsked } from './webhook.contract.ts';

const mostRows = 100;

type Delivery = WebhooksAnswer['deliveries'][number];
type Row = {
  id: string;
  webhook: string;
  type: string;
  number: string;
  status: Delivery['status'];
  attempts: number;
  since_at: Date;
  tried_at: Date | null;
  not_before: Date;
  http_status: number | null;
  latency_ms: number | null;
  answer: string | null;
};

const deliveryOf = (row: Row): Delivery => ({
  ...{ id: row.id, webhook: row.webhook, type: row.type, number: row.number },
  ...{ status: row.status, attempts: row.attempts, sinceAt: row.since_at.toISOString() },
  ...(row.tried_at === null ? {} : { triedAt: row.tried_at.toISOString() }),
  ...(row.status === 'waiting' ? { nextAt: row.not_before.toISOString() } : {}),
  ...(row.http_status === null ? {} : { httpStatus: row.http_status }),
  ...(row.latency_ms === null ? {} : { latencyMs: row.latency_ms }),
  ...(row.answer === null ? {} : { answer: row.answer }),
});

type Standing = { id: string; off_at: Date | null; ended_at: Date | null };
type Count = { id: string; waiting: number; given_up: number; last: Date | null; oldest: Date | null };

type Receiver = { id: string; url: string };

const receiverOf = ({ id, url }: Receiver, count: Count | undefined, standing: Standing | undefined) => ({
  ...{ id, host: url === '' ? '' : new URL(url).host, waiting: count?.waiting ?? 0, givenUp: count?.given_up ?? 0 },
  ...(standing === undefined || standing.off_at === null ? {} : { offSinceAt: standing.off_at.toISOString() }),
  ...(standing === undefined || standing.ended_at === null ? {} : { endedAt: standing.ended_at.toISOString() }),
  ...(count === undefined || count.oldest === null ? {} : { waitingSinceAt: count.oldest.toISOString() }),
  ...(count === undefined || count.last === null ? {} : { lastDeliveredAt: count.last.toISOString() }),
});

/** `receivers`: those of the configuration file, in its order; those that left it follow as long as their tellings are kept. */
export const findWebhooks = async (
  db: ReadTables,
  receivers: readonly Receiver[],
  { webhook = null, status = null }: Partial<Record<keyof WebhooksAsked, string | null>>,
): Promise<WebhooksAnswer> => {
  const counts = await sql<Count>`
    select webhook_id as id, count(*) filter (where status = 'waiting')::int as waiting,
      count(*) filter (where status = 'given-up')::int as given_up,
      max(tried_at) filter (where status = 'delivered') as last, min(since_at) filter (where status = 'waiting') as oldest
    from webhook_delivery group by webhook_id`.execute(db);
  const { rows: standings } = await sql<Standing>`select id, off_at, ended_at from webhook order by id`.execute(db);
  const left = standings.flatMap(({ id, ended_at: endedAt }): Receiver[] =>
    endedAt === null || !counts.rows.some((count) => count.id === id) ? [] : [{ id, url: '' }],
  );
  const deliveries = await sql<Row>`
    select d.id, d.webhook_id as webhook, d.type, c.number, d.status, d.attempts, d.since_at, d.tried_at, d.not_before,
      d.http_status, d.latency_ms, d.answer
    from webhook_delivery d join complaint c on c.id = d.complaint_id
    where (${webhook}::text is null or d.webhook_id = ${webhook}) and (${status}::text is null or d.status = ${status})
    order by d.id desc limit ${mostRows}`.execute(db);
  return {
    webhooks: [...receivers, ...left].map((receiver) =>
      receiverOf(
        receiver,
        counts.rows.find(({ id }) => id === receiver.id),
        standings.find(({ id }) => id === receiver.id),
      ),
    ),
    deliveries: deliveries.rows.map(deliveryOf),
  };
};
