// The queue of cases that other city systems take over, as its workers see it, and their news. Must not decide when to try again.
import type { Pool } from 'pg';
import type { Instant } from '#core/time.ts';
import { forwardQueue, tellAsker } from '#db/forward-rows.ts';
import { tellCase } from '#db/live-news.ts';
import { storable } from '#db/rows.ts';
import { inTransaction, type Queryable } from '#db/queryable.ts';
import { claimRows, type Queue } from '#db/queue.ts';
import type { ForwardClaim, Forwarded, NewForward, Pulled } from '#ports/forwards.ts';

/** What the two jobs of one system ask of its rows; each row is claimed by one process at a time. */
export type ForwardBook = {
  /** Of a system that registers (`untilRegistered`) those whose case waits for no number any more come at once. */
  claim: (
    targetId: string,
    now: Instant,
    how: { limit: number; leaseMs: number; untilRegistered: boolean },
  ) => Promise<ForwardClaim[]>;
  /** Whether the case still waits for its number. */
  waitsForNumber: (complaintId: string) => Promise<boolean>;
  /** Those whose turn has come; nobody else gets them before `nextAt`. */
  claimPulls: (targetId: string, now: Instant, nextAt: Instant) => Promise<Forwarded[]>;
  /** Keeps what is new, and tells whoever passed the case on. */
  keepNews: (forwarded: Forwarded, pulled: Pulled, now: Instant) => Promise<void>;
};

/** After its end there a case is asked after no longer than this. */
const askedDays = 90;

const pulls: Queue = {
  table: 'forward',
  key: ['id'],
  hold: ['turn', 'pull_at'],
  order: ['pull_at'],
  ready: 'job.target_id = $4 and not exists (select 1 from sealed_complaint s where s.id = job.complaint_id)',
  shows: 'job.id, job.complaint_id, job.number, job.target_id, job.external_id, job.token, job.pulled_to',
};

/** So many are asked after in one round. */
const mostPulled = 50;

type Row = {
  id: string;
  complaint_id: string;
  number: string;
  target_id: string;
  service_code: string;
  text: string;
  fields: NewForward['fields'];
  asked_by: NewForward['askedBy'] | null;
  attempts: number;
  created_at: Date;
  uncertain_since: Date | null;
};

const claimOf = (row: Row & { leasedUntil: Instant }): ForwardClaim => ({
  ...{ id: row.id, complaintId: row.complaint_id, number: row.number, targetId: row.target_id },
  ...{ serviceCode: row.service_code, text: row.text, fields: row.fields },
  ...{ attempts: row.attempts, leasedUntil: row.leasedUntil },
  askedBy: row.asked_by ?? { kind: 'system', part: 'outbox' },
  createdAt: row.created_at.getTime(),
  ...(row.uncertain_since === null ? {} : { uncertainSince: row.uncertain_since.getTime() }),
});

type PullRow = {
  id: string;
  complaint_id: string;
  number: string;
  target_id: string;
  external_id: string | null;
  token: string | null;
  pulled_to: Date;
};

const forwardedOf = (row: PullRow): Forwarded => ({
  ...{ id: row.id, complaintId: row.complaint_id, number: row.number, targetId: row.target_id },
  since: row.pulled_to.getTime(),
  ...(row.external_id === null ? {} : { externalId: row.external_id }),
  ...(row.token === null ? {} : { token: row.token }),
});

/** Rows that are told to whoever passed the case on, once for each visit that brought something. */
const tellNews = async (db: Queryable, { id, complaintId }: Forwarded, now: Instant): Promise<void> => {
  await tellAsker(db, id, 'forward-news', now);
  await tellCase(db, complaintId);
};

const keepNewsIn = async (db: Queryable, forwarded: Forwarded, pulled: Pulled, now: Instant): Promise<void> => {
  const { news, externalId, status, newsMissed = false } = pulled;
  const { id } = forwarded;
  const theirs = status === undefined ? null : storable(status);
  const { rowCount: changed } = await db.query(
    `update forward set their_status = $2 where id = $1 and $2::text is not null and their_status is distinct from $2`,
    [id, theirs],
  );
  await db.query(
    `update forward set pulled_to = case when $5 then pulled_to else $2 end, external_id = coalesce($3, external_id),
       pull_at = case when settled_at < $2::timestamptz - make_interval(days => $4) then null else pull_at end
     where id = $1`,
    [id, new Date(now), externalId === undefined ? null : storable(externalId), askedDays, newsMissed],
  );
  const { rowCount: added } = await db.query(
    `insert into forward_news (forward_id, update_id, status, text, at)
     select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::timestamptz[]) on conflict do nothing`,
    [
      id,
      news.map(({ updateId }) => storable(updateId)),
      news.map((one) => storable(one.status)),
      news.map(({ text }) => storable(text)),
      news.map(({ at }) => new Date(at)),
    ],
  );
  if ((changed ?? 0) + (added ?? 0) > 0) await tellNews(db, forwarded, now);
};

/** News is kept in one transaction with the notice to whoever passed the case on. */
export const forwardBook = (pool: Pool): ForwardBook => ({
  claim: async (targetId, now, { limit, leaseMs, untilRegistered }) =>
    (await claimRows<Row>(pool, forwardQueue, { now, limit, leaseMs }, [targetId, untilRegistered])).map(claimOf),
  waitsForNumber: async (complaintId) => {
    const { rows } = await pool.query<{ waits: boolean }>(
      `select status = 'registration' as waits from complaint where id = $1`,
      [complaintId],
    );
    return rows[0]?.waits ?? false;
  },
  claimPulls: async (targetId, now, nextAt) =>
    (await claimRows<PullRow>(pool, pulls, { now, limit: mostPulled, leaseMs: nextAt - now }, [targetId])).map(
      forwardedOf,
    ),
  keepNews: (forwarded, pulled, now) => inTransaction(pool, (client) => keepNewsIn(client, forwarded, pulled, now)),
});
