// The queue of cases that other city systems take over, and their news. Must not decide when to try again.
import type { Pool } from 'pg';
import type { Instant } from '#core/time.ts';
import type { ForwardBook, ForwardClaim, ForwardEnd, Forwarded, NewForward, Pulled } from '#ports/forwards.ts';
import { storable } from './messages.ts';
import { inTransaction, type Queryable } from './queryable.ts';

/** After its end there a case is asked after no longer than this. */
const askedDays = 90;

/** False when the case was passed on to this system before. */
export const queueForward = async (db: Queryable, forward: NewForward, now: Instant): Promise<boolean> => {
  const { id, complaintId, number, targetId, serviceCode, text } = forward;
  const { rowCount } = await db.query(
    `insert into forward (id, complaint_id, number, target_id, service_code, text, not_before, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $7) on conflict (complaint_id, target_id) do nothing`,
    [id, complaintId, number, targetId, serviceCode, storable(text), new Date(now)],
  );
  return rowCount === 1;
};

const claim = `with due as (
    select id from forward where target_id = $1 and not_before <= $2
      and (status = 'queued' or status = 'sending' and leased_until <= $2)
    order by created_at limit $3 for update skip locked)
  update forward f set status = 'sending', leased_until = $4,
    uncertain_since = case when f.status = 'sending' then coalesce(f.uncertain_since, f.not_before) else f.uncertain_since end
  from due where due.id = f.id
  returning f.id, f.complaint_id, f.number, f.target_id, f.service_code, f.text, f.attempts, f.created_at, f.uncertain_since`;

type Row = {
  id: string;
  complaint_id: string;
  number: string;
  target_id: string;
  service_code: string;
  text: string;
  attempts: number;
  created_at: Date;
  uncertain_since: Date | null;
};

const claimOf = (row: Row, leasedUntil: Instant): ForwardClaim => ({
  ...{ id: row.id, complaintId: row.complaint_id, number: row.number, targetId: row.target_id },
  ...{ serviceCode: row.service_code, text: row.text, attempts: row.attempts, leasedUntil },
  createdAt: row.created_at.getTime(),
  ...(row.uncertain_since === null ? {} : { uncertainSince: row.uncertain_since.getTime() }),
});

const statuses = { sent: 'sent', again: 'queued', refused: 'rejected' } as const;

const settle = async (pool: Pool, held: ForwardClaim, end: ForwardEnd, now: Instant): Promise<boolean> => {
  const { rowCount } = await pool.query(
    `with ended as (
       update forward set status = $3, attempts = attempts + 1, not_before = coalesce($4, not_before), leased_until = null,
         uncertain_since = case when $5 then coalesce(uncertain_since, $9) end, detail = $6, external_id = $7, token = $8,
         settled_at = case when $3 = 'queued' then null else $10::timestamptz end,
         pull_at = case when coalesce($7, $8) is null then null else $10::timestamptz end,
         pulled_to = case when coalesce($7, $8) is null then null else created_at end
       where id = $1 and leased_until = $2 returning complaint_id)
     select pg_notify('tanggap_change', json_build_object('complaintId', complaint_id, 'what', 'case')::text) from ended`,
    [
      held.id,
      new Date(held.leasedUntil),
      statuses[end.kind],
      end.kind === 'again' ? new Date(end.at) : null,
      end.kind === 'again' && end.unknown,
      end.kind === 'sent' ? null : storable(end.detail),
      end.kind === 'sent' ? (end.externalId ?? null) : null,
      end.kind === 'sent' ? (end.token ?? null) : null,
      new Date(held.createdAt),
      new Date(now),
    ],
  );
  return rowCount === 1;
};

type PullRow = {
  id: string;
  complaint_id: string;
  target_id: string;
  external_id: string | null;
  token: string | null;
  pulled_to: Date;
};

const forwardedOf = (row: PullRow): Forwarded => ({
  ...{ id: row.id, complaintId: row.complaint_id, targetId: row.target_id, since: row.pulled_to.getTime() },
  ...(row.external_id === null ? {} : { externalId: row.external_id }),
  ...(row.token === null ? {} : { token: row.token }),
});

const keepNewsIn = async (
  db: Queryable,
  { id, complaintId }: Forwarded,
  pulled: Pulled,
  now: Instant,
): Promise<void> => {
  const { news, externalId, status } = pulled;
  await db.query(
    `update forward set pulled_to = $2, external_id = coalesce($3, external_id), their_status = coalesce($4, their_status),
       pull_at = case when settled_at < $2::timestamptz - make_interval(days => $5) then null else pull_at end
     where id = $1`,
    [id, new Date(now), externalId ?? null, status === undefined ? null : storable(status), askedDays],
  );
  const { rowCount } = await db.query(
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
  if ((rowCount ?? 0) > 0)
    await db.query(`select pg_notify('tanggap_change', $1)`, [JSON.stringify({ complaintId, what: 'case' })]);
};

export const forwardBook = (pool: Pool): ForwardBook => ({
  claim: async (targetId, now, limit, leaseMs) => {
    const leasedUntil = now + leaseMs;
    const { rows } = await pool.query<Row>(claim, [targetId, new Date(now), limit, new Date(leasedUntil)]);
    return rows.map((row) => claimOf(row, leasedUntil));
  },
  settle: (held, end, now) => settle(pool, held, end, now),
  claimPulls: async (targetId, now, nextAt) => {
    const { rows } = await pool.query<PullRow>(
      `update forward set pull_at = $3 where id in (
         select id from forward where target_id = $1 and pull_at <= $2 order by pull_at limit 50 for update skip locked)
       returning id, complaint_id, target_id, external_id, token, pulled_to`,
      [targetId, new Date(now), new Date(nextAt)],
    );
    return rows.map(forwardedOf);
  },
  keepNews: (forwarded, pulled, now) => inTransaction(pool, (client) => keepNewsIn(client, forwarded, pulled, now)),
});
