// What stands beside a case for Open311: a partner's own fields, what everybody may see, trials, and when the categories changed.
import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { Instant } from '#core/time.ts';
import type { Cases, ServiceRequest } from '#ports/cases.ts';
import { storable } from './rows.ts';
import type { Queryable } from './queryable.ts';

/** The same report told twice is kept once. */
export const keepServiceRequest = async (
  db: Queryable,
  complaintId: string,
  { partnerId, threadKey, serviceCode, lat, long, token, externalRef }: ServiceRequest,
): Promise<void> => {
  await db.query(
    `insert into service_request (complaint_id, partner_id, thread_key, service_code, lat, long, token, external_ref)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (complaint_id) do nothing`,
    [complaintId, partnerId, threadKey, serviceCode, lat ?? null, long ?? null, token ?? null, externalRef ?? null],
  );
};

export const publish = async (
  db: Queryable,
  ...[complaintId, { listed, serviceCode, summary, point }, by, now]: Parameters<Cases['publish']>
): Promise<void> => {
  await db.query(
    `insert into case_publication (complaint_id, listed, service_code, summary, published_at, published_by, point)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (complaint_id) do update set listed = excluded.listed, service_code = excluded.service_code,
       summary = excluded.summary, point = excluded.point, published_at = excluded.published_at, published_by = excluded.published_by`,
    [complaintId, listed, serviceCode, storable(summary), new Date(now), by, point],
  );
};

const trialDays = 30;

/** A report that is only tried out: no case, no reporter, no words. */
export const keepTrial = async (pool: Pool, id: string, request: ServiceRequest, now: Instant): Promise<void> => {
  const { partnerId, serviceCode, lat, long, token } = request;
  await pool.query(
    'delete from service_request_trial where requested_at < $1::timestamptz - make_interval(days => $2)',
    [new Date(now), trialDays],
  );
  await pool.query(
    `insert into service_request_trial (id, partner_id, service_code, lat, long, token, requested_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, partnerId, serviceCode, lat ?? null, long ?? null, token ?? null, new Date(now)],
  );
};

/** Since when `list` has been as it is. */
export const listChangedAt = async (pool: Pool, list: unknown, now: Instant): Promise<Instant> => {
  const digest = createHash('sha256').update(JSON.stringify(list)).digest();
  const { rows } = await pool.query<{ changed_at: Date }>(
    `insert into service_list as held (digest, changed_at) values ($1, $2)
     on conflict (only_row) do update set digest = excluded.digest,
       changed_at = case when held.digest = excluded.digest then held.changed_at else excluded.changed_at end
     returning changed_at`,
    [digest, new Date(now)],
  );
  return rows[0]?.changed_at.getTime() ?? now;
};
