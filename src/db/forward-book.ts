// The queue of cases that other city systems take over, as its workers see it, and their news. Must not decide when to try again.
import type { Pool } from 'pg';
import type { Instant } from '#core/time.ts';
import type { ForwardBook, ForwardClaim, Forwarded, NewForward, Pulled } from '#ports/forwards.ts';
import { tellAsker } from './forward-rows.ts';
import { storable } from './messages.ts';
import { inTransaction, type Queryable } from './queryable.ts';

/** After its end there a case is asked after no longer than this. */
const askedDays = 90;

const claim = `with due as (
    select id from forward where target_id = $1 and not_before <= $2
      and (status = 'queued' or status = 'sending' and leased_until <= $2)
      or target_id = $1 and status = 'queued' and uncertain_since is null and $5
      and exists (select 1 from complaint c where c.id = forward.complaint_id and c.status <> 'registration')
    order by created_at limit $3 for update skip locked)
  update forward f set status = 'sending', leased_until = $4,
    uncertain_since = case when f.status = 'sending' then coalesce(f.uncertain_since, f.not_before) else f.uncertain_since end
  from due where due.id = f.id
  returning f.id, f.complaint_id, f.number, f.target_id, f.service_code, f.text, f.fields, f.asked_by,
    f.attempts, f.created_at, f.uncertain_since`;

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

const claimOf = (row: Row, leasedUntil: Instant): ForwardClaim => ({
  ...{ id: row.id, complaintId: row.complaint_id, number: row.number, targetId: row.target_id },
  ...{ serviceCode: row.service_code, text: row.text, fields: row.fields, attempts: row.attempts, leasedUntil },
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
  await db.query(`select pg_notify('tanggap_change', $1)`, [JSON.stringify({ complaintId, what: 'case' })]);
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
    [id, new Date(now), externalId ?? null, askedDays, newsMissed],
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

export const forwardBook = (pool: Pool): ForwardBook => ({
  claim: async (targetId, now, { limit, leaseMs, untilRegistered }) => {
    const leasedUntil = now + leaseMs;
    const values = [targetId, new Date(now), limit, new Date(leasedUntil), untilRegistered];
    const { rows } = await pool.query<Row>(claim, values);
    return rows.map((row) => claimOf(row, leasedUntil));
  },
  waitsForNumber: async (complaintId) => {
    const { rows } = await pool.query<{ waits: boolean }>(
      `select status = 'registration' as waits from complaint where id = $1`,
      [complaintId],
    );
    return rows[0]?.waits ?? false;
  },
  claimPulls: async (targetId, now, nextAt) => {
    const { rows } = await pool.query<PullRow>(
      `update forward set pull_at = $3 where id in (
         select id from forward where target_id = $1 and pull_at <= $2 order by pull_at limit 50 for update skip locked)
       returning id, complaint_id, number, target_id, external_id, token, pulled_to`,
      [targetId, new Date(now), new Date(nextAt)],
    );
    return rows.map(forwardedOf);
  },
  keepNews: (forwarded, pulled, now) => inTransaction(pool, (client) => keepNewsIn(client, forwarded, pulled, now)),
});
