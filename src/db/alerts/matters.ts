// Matters as rows: opened once, told to one group after another, taken by somebody or settled by what happened.
// Must not know whom to tell: whoever calls does.
import type { Pool } from 'pg';
import type { Matter } from '#core/alert/matter.ts';
import { dangerAgainMs } from '#core/alert/matter.ts';
import type { Instant } from '#core/time.ts';
import { inTransaction, type Queryable } from '../queryable.ts';
import { calledNews, tellingWithin } from '../live-news.ts';
import { jsonRows, type RowOf } from '../rows.ts';

// SOP: officer, Ketua Tim, Kepala Bidang. A rung hears of nothing that one who stands there, or above, took: it is in hand. What somebody below took
// and is still late goes on up.
const open = `insert into alert_matter (key, what, complaint_id, role, agency_id, step, due_at, urgency, opened_at, next_at, told_as, acknowledged_at, acknowledged_by)
  select w.key, w.what, w.complaint_id, w.role, w.agency_id, w.step, w.due_at, w.urgency, w.opened_at, w.next_at, w.told_as, taken.at, taken.by
  from json_populate_recordset(null::alert_matter, $1::json) w
  left join lateral (
    select m.acknowledged_at as at, m.acknowledged_by as by from alert_matter m join officer o on o.id = m.acknowledged_by
      cross join lateral (select case w.role when 'division-head' then array['division-head'] else array['team-lead', 'division-head'] end as from_here) rung
    where w.what = 'escalated' and m.complaint_id = w.complaint_id and m.what in ('deadline-missed', 'escalated') and m.due_at = w.due_at
      and (o.role = any(rung.from_here) or o.also_roles && rung.from_here)
    order by m.acknowledged_at limit 1) taken on true
  where not (w.what = 'danger-suspected' and exists (select from alert_matter m where m.complaint_id = w.complaint_id and m.what = w.what
      and m.role = w.role and m.agency_id is not distinct from w.agency_id and m.settled_at is null
      and m.opened_at > w.opened_at - make_interval(secs => $2)))
  on conflict (key) do nothing returning key, acknowledged_at is null as calls`;

const rowOf = (matter: Matter): RowOf<'alert_matter'> => {
  const { key, what, complaintId, call, step, dueAt, urgency, at, nextAfterMs, group } = matter;
  return {
    ...{ key, what, complaint_id: complaintId ?? null, role: call.to, agency_id: call.agencyId ?? null },
    ...{ step: step ?? null, due_at: dueAt === undefined ? null : new Date(dueAt), urgency, opened_at: new Date(at) },
    ...{ next_at: nextAfterMs === undefined ? null : new Date(at + nextAfterMs), told_as: group },
  };
};

/** Of danger told to one rung in one case the later one sees the one before it; nothing else is in another's way. */
const inTurns = (matters: readonly Matter[]): Matter[][] => {
  const turns: Matter[][] = [];
  const times = new Map<string, number>();
  for (const matter of matters) {
    const { what, complaintId, call } = matter;
    const like = [complaintId, call.to, call.agencyId].join(' ');
    const turn = what === 'danger-suspected' ? (times.get(like) ?? 0) : 0;
    if (what === 'danger-suspected') times.set(like, turn + 1);
    (turns[turn] ??= []).push(matter);
  }
  return turns;
};

/** The keys of those of which somebody must be called: not of one that is known, or that is in hand already. */
export const openMatters = async (db: Queryable, matters: readonly Matter[]): Promise<Set<string>> => {
  const calls = new Set<string>();
  for (const turn of inTurns(matters)) {
    const { rows } = await db.query<{ key: string; calls: boolean }>(open, [
      jsonRows<'alert_matter'>(turn.map(rowOf)),
      dangerAgainMs / 1000,
    ]);
    for (const row of rows) if (row.calls) calls.add(row.key);
  }
  return calls;
};

/** A matter of which another group was told; without a moment nobody is left. */
type Wave = { key: string; next: Instant | undefined };

export const noteWaves = async (db: Queryable, waves: readonly Wave[]): Promise<void> => {
  if (waves.length === 0) return;
  await db.query(
    `update alert_matter m set waves = m.waves + 1, next_at = w.next from unnest($1::text[], $2::timestamptz[]) as w (key, next)
     where m.key = w.key`,
    [waves.map(({ key }) => key), waves.map(({ next }) => (next === undefined ? null : new Date(next)))],
  );
};

/** An agency is told of what it has, and not of a case that is about itself. Beside the case `c`. */
export const isTheirs = (row: 'm' | 'n'): string => `(${row}.agency_id is null
  or c.lane is null and exists (select from complaint_agency g
    where g.complaint_id = c.id and g.agency_id = ${row}.agency_id and g.part <> 'former')
  or c.lane is not null and c.state #> '{file,agencyIds}' ? ${row}.agency_id
    and not c.state #> '{file,formerAgencyIds}' ? ${row}.agency_id
    and coalesce(c.state #>> '{file,accused,agencyId}', '') <> ${row}.agency_id)`;

/** Who takes it; `agencyId`: of an agency, who takes what was told to it and no more. */
type Taker = { userId: string; agencyId?: string };

// One statement, since many press at once when much is late: where none was open nothing is told either. What is wanted by its key and what by its
// case are found each by their own index: as one condition they were read beside all that still walks.
const take = `with wanted as (select unnest($1::text[]) as key union
      select key from alert_matter where complaint_id = any($2::uuid[]) and acknowledged_at is null and settled_at is null),
  taken as (update alert_matter m set acknowledged_at = $3, acknowledged_by = $4, next_at = null from wanted
    where m.key = wanted.key and m.acknowledged_at is null and m.settled_at is null
      and ($5::text is null or m.agency_id = $5) returning m.key),
  called as (update alert set acknowledged_at = $3, acknowledged_by = $4 where matter in (select key from taken) and acknowledged_at is null)
  select array(select key from taken) as taken, ${tellingWithin('$6', 'exists (select from taken)')}`;

// That statement may have waited for a round of calls to end, and cannot see whom it called.
const takeWritten = `with called as (update alert a set acknowledged_at = m.acknowledged_at, acknowledged_by = m.acknowledged_by from alert_matter m
    where m.key = any($1) and a.matter = m.key and a.acknowledged_at is null returning 1)
  select ${tellingWithin('$2', 'exists (select from called)')}`;

type Wanted = { keys: readonly string[]; complaintIds: readonly string[] };

const takeAll = async (
  db: Queryable,
  { userId, agencyId }: Taker,
  { keys, complaintIds }: Wanted,
  now: Instant,
): Promise<number> => {
  const by = [keys, complaintIds, new Date(now), userId, agencyId ?? null];
  const news = calledNews(complaintIds);
  const { rows } = await db.query<{ taken: string[] }>(take, [...by, news]);
  const taken = rows.flatMap((row) => row.taken);
  if (taken.length > 0) await db.query(takeWritten, [taken, news]);
  return taken.length;
};

/** Somebody takes all that a case calls for. How many matters; 0 where nobody is called, or another took it. */
export const takeMatters = (
  db: Queryable,
  { complaintId, ...taker }: Taker & { complaintId: string },
  now: Instant,
): Promise<number> => takeAll(db, taker, { keys: [], complaintIds: [complaintId] }, now);

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
