// Matters as rows: opened once, told to one group after another, taken by somebody or settled by what happened.
// Must not know whom to tell: whoever calls does.
import type { Pool } from 'pg';
import type { Role } from '#core/access.ts';
import type { Matter } from '#core/alert/matter.ts';
import { dangerAgainMs } from '#core/alert/matter.ts';
import type { Instant } from '#core/time.ts';
import { inTransaction, type Queryable } from '../queryable.ts';
import { tellCases, tellChange } from '../live-news.ts';

const open = `insert into alert_matter (key, what, complaint_id, role, agency_id, step, due_at, urgency, opened_at, next_at, told_as, acknowledged_at, acknowledged_by)
  select $1, $2, $3::uuid, $4, $5, $6, $7::timestamptz, $8, $9, $10, $12, taken.at, taken.by from (select 1) one
  left join lateral (
    -- A rung hears of nothing that one who stands there, or above, took: it is in hand. What somebody below took and is still late goes on up.
    select m.acknowledged_at as at, m.acknowledged_by as by from alert_matter m join officer o on o.id = m.acknowledged_by
    where m.complaint_id = $3::uuid and $2 = 'escalated' and m.what in ('deadline-missed', 'escalated') and m.due_at = $7::timestamptz
      and (o.role = any($13) or o.also_roles && $13)
    order by m.acknowledged_at limit 1) taken on true
  where not ($2 = 'danger-suspected' and exists (select from alert_matter m where m.complaint_id = $3::uuid and m.what = $2 and m.role = $4
      and m.agency_id is not distinct from $5 and m.settled_at is null and m.opened_at > $9::timestamptz - make_interval(secs => $11)))
  on conflict (key) do nothing returning acknowledged_at is null as calls`;

/** SOP: officer, Ketua Tim, Kepala Bidang. Whoever took it stands on one of these. */
const rungsFrom = (role: Role): Role[] => (role === 'division-head' ? [role] : ['team-lead', 'division-head']);

/** Whether somebody must be called: not of one that is known, or that is in hand already. */
export const openMatter = async (db: Queryable, matter: Matter): Promise<boolean> => {
  const { key, what, complaintId, call, step, dueAt, urgency, at, nextAfterMs, group } = matter;
  const { rows } = await db.query<{ calls: boolean }>(open, [
    ...[key, what, complaintId ?? null, call.to, call.agencyId ?? null, step ?? null],
    ...[dueAt === undefined ? null : new Date(dueAt), urgency, new Date(at)],
    ...[nextAfterMs === undefined ? null : new Date(at + nextAfterMs), dangerAgainMs / 1000, group],
    rungsFrom(call.to),
  ]);
  return rows[0]?.calls === true;
};

/** Another group was told; without a moment nobody is left. */
export const noteWave = async (db: Queryable, key: string, next: Instant | undefined): Promise<void> => {
  await db.query('update alert_matter set waves = waves + 1, next_at = $2 where key = $1', [
    key,
    next === undefined ? null : new Date(next),
  ]);
};

/** An agency is told of what it has, and not of a case that is about itself. Beside the case `c`. */
export const isTheirs = (row: 'm' | 'n'): string => `(${row}.agency_id is null
  or c.lane is null and exists (select from complaint_agency g
    where g.complaint_id = c.id and g.agency_id = ${row}.agency_id and g.part <> 'former')
  or c.lane is not null and c.state #> '{file,agencyIds}' ? ${row}.agency_id
    and not c.state #> '{file,formerAgencyIds}' ? ${row}.agency_id
    and coalesce(c.state #>> '{file,accused,agencyId}', '') <> ${row}.agency_id)`;

const settled = `update alert_matter m set settled_at = $1, next_at = null from every_complaint c
  where m.settled_at is null and c.id = m.complaint_id and (c.status = 'closed'
    or m.what in ('deadline-near', 'deadline-missed', 'escalated') and (c.step is distinct from m.step or c.due_at is distinct from m.due_at)
    or m.what = 'deadline-near' and c.due_at < $1
    or m.what = 'own-time-missed' and c.step is distinct from m.step
    or m.what = 'disposed-to-you' and c.status <> 'follow-up'
    or m.what = 'opened-at-night' and c.status <> 'triage'
    or m.what = 'danger-suspected' and not c.danger_suspected or not ${isTheirs('m')})
  returning m.key`;

const past = `update alert_matter set settled_at = $1, next_at = null
  where settled_at is null and complaint_id is null and opened_at < $1::timestamptz - interval '1 day' returning key`;

/** What happened ends what was called for: nobody else is told, and what was not sent stays unsent. How many ended. */
export const settleMatters = (pool: Pool, now: Instant): Promise<number> =>
  inTransaction(pool, async (client) => {
    const at = new Date(now);
    const ended = [
      ...(await client.query<{ key: string }>(settled, [at])).rows,
      ...(await client.query<{ key: string }>(past, [at])).rows,
    ].map(({ key }) => key);
    if (ended.length > 0)
      await client.query('update alert set stopped_at = $2 where matter = any($1) and stopped_at is null', [ended, at]);
    return ended.length;
  });

/** Who takes it; `agencyId`: of an agency, who takes what was told to it and no more. */
type Taker = { userId: string; agencyId?: string };

const take = `update alert_matter set acknowledged_at = $3, acknowledged_by = $4, next_at = null
  where (key = any($1) or complaint_id = any($2::uuid[])) and acknowledged_at is null and settled_at is null
    and ($5::text is null or agency_id = $5) returning key`;

const takeAlerts = `update alert set acknowledged_at = $2, acknowledged_by = $3 where matter = any($1) and acknowledged_at is null`;

type Wanted = { keys: readonly string[]; complaintIds: readonly string[] };

const takeAll = async (
  client: Queryable,
  { userId, agencyId }: Taker,
  { keys, complaintIds }: Wanted,
  now: Instant,
): Promise<number> => {
  const at = new Date(now);
  const { rows } = await client.query<{ key: string }>(take, [keys, complaintIds, at, userId, agencyId ?? null]);
  if (rows.length === 0) return 0;
  await client.query(takeAlerts, [rows.map(({ key }) => key), at, userId]);
  await tellCases(client, complaintIds);
  await tellChange(client, { what: 'notice' });
  return rows.length;
};

/** Somebody takes all that a case calls for. How many matters; 0 where nobody is called, or another took it. */
export const takeMatters = (
  pool: Pool,
  { complaintId, ...taker }: Taker & { complaintId: string },
  now: Instant,
): Promise<number> =>
  inTransaction(pool, (client) => takeAll(client, taker, { keys: [], complaintIds: [complaintId] }, now));

const mine = `select matter, complaint_id from alert where user_id = $2 and matter is not null
  and coalesce(told_with, id) = (select coalesce(told_with, id) from alert where id = $1::bigint and user_id = $2)`;

/** The same of all that one message told its receiver, and nobody else's. Undefined where there is no such message. */
export const takeOwnAlert = (
  pool: Pool,
  { id, ...taker }: Taker & { id: string },
  now: Instant,
): Promise<number | undefined> =>
  inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ matter: string; complaint_id: string | null }>(mine, [id, taker.userId]);
    if (rows.length === 0) return undefined;
    const keys = rows.map(({ matter }) => matter);
    const complaintIds = [...new Set(rows.flatMap((row) => row.complaint_id ?? []))];
    return takeAll(client, taker, { keys, complaintIds }, now);
  });
