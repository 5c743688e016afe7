// What a morning counts, for the desk and for each agency. Cases in sensitive lanes are in none of these numbers.
import type { MorningCounts } from '#core/alert/alert.ts';
import type { Morning } from '#core/alert/morning.ts';
import type { Queryable } from '#db/queryable.ts';

/** Once a day, whoever asks first: the others find it taken. */
export const beginsMorning = async (db: Queryable, { day, at }: Morning): Promise<boolean> => {
  const { rowCount } = await db.query(
    `insert into alert_matter (key, told_as, what, role, urgency, opened_at, settled_at) values ($1, $1, 'morning-desk', 'admin-pusat', 'digest', $2, $2)
     on conflict (key) do nothing`,
    [`morning:${day}`, new Date(at)],
  );
  return rowCount === 1;
};

const running = 'c.priority between -2 and 0';

const desk = `select count(*)::int as open, count(*) filter (where ${running} and c.due_at < $1)::int as late,
    count(*) filter (where ${running} and c.due_at >= $1 and c.due_at < $2)::int as "dueToday",
    count(*) filter (where c.held_by is null and c.turn && array['admin-medsos', 'admin-pusat'])::int as untaken,
    count(*) filter (where c.status = 'coordination' and c.state -> 'draft' is not null and c.state #> '{draft,returned}' is null)::int as drafts
  from complaint c where c.priority < 2`;

/** Of all the desk's open cases; due before this moment. */
export const countForDesk = async (db: Queryable, now: Date, until: Date): Promise<MorningCounts | undefined> =>
  (await db.query<MorningCounts>(desk, [now, until])).rows[0];

const agencies = `select g.agency_id as "agencyId", count(*)::int as open, 0 as drafts,
    count(*) filter (where ${running} and c.due_at < $1)::int as late,
    count(*) filter (where ${running} and c.due_at >= $1 and c.due_at < $2)::int as "dueToday",
    count(*) filter (where not coalesce(c.state #> '{disposition,acknowledgedBy}', '[]') ? g.agency_id)::int as untaken
  from complaint c join complaint_agency g on g.complaint_id = c.id and g.part in ('lead', 'helping')
  where c.priority < 2 and c.status = 'follow-up' group by g.agency_id`;

/** Of what stands with each agency now, by the agency. */
export const countForAgencies = async (
  db: Queryable,
  now: Date,
  until: Date,
): Promise<readonly (MorningCounts & { agencyId: string })[]> =>
  (await db.query<MorningCounts & { agencyId: string }>(agencies, [now, until])).rows;
