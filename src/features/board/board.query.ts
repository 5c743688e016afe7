// How the desk stands at this moment. Open cases are gone through once: everything is counted of the same rows.
import { sql } from 'kysely';
import { deskRoles } from '#core/access.ts';
import { dayMs, type Instant } from '#core/time.ts';
import { standingOfAll, standingBy, standingLines, type StandingLine } from '#db/figures/standing.ts';
import type { Queryable, ReadTables } from '#db/queryable.ts';
import { findOnDuty } from '#db/roster.ts';
import { isDueWithin, isOpenTo, type Viewer } from '#db/visible-to.ts';
import type { BoardAnswer } from './board.contract.ts';
import { findAlone, findSteps, type Drawn } from './lanes.query.ts';

const mostDue = 200;

/** Instants as PostgreSQL writes them into JSON. */
const iso = (at: string): string => new Date(at).toISOString();

type Load = { id: string; held: number; late: number; oldestAt: string | null };
type Stuck = Pick<BoardAnswer['stuck'][number], 'status' | 'medianMs'> & { number: string; since: string };
type Found = {
  lines: StandingLine[];
  stuck: Stuck[] | null;
  hours: { hour: number; due: number }[] | null;
  due: { number: string; status: BoardAnswer['due'][number]['status']; dueAt: string; agency: string | null }[] | null;
};

/** All in one statement, which sees one moment and reads each open case once. */
const findCounts = async (db: ReadTables, viewer: Viewer, now: Date): Promise<Found> => {
  const since = sql`coalesce(c.step_opened_at, c.opened_at)`;
  const { rows } = await sql<Found>`
    with c as materialized (
      select id, number, status, step_opened_at, opened_at, due_at, near_at, priority, held_by, held_at, lead_agency_id, stands_with, stands_since, kelurahan
      from complaint c where ${isOpenTo(viewer)}),
    next as materialized (select id, number, status, due_at, lead_agency_id, stands_with from c where ${isDueWithin('c', now, dayMs)})
    select
      (select json_agg(one) from (${standingLines(sql`c`, now)}) one) as lines,
      (select json_agg(one) from (select status, min(since) as since, min(number) filter (where nth = 1) as number,
          (avg(extract(epoch from ${now}::timestamptz - since)) filter (where nth in ((n + 1) / 2, n / 2 + 1)) * 1000)::float8 as "medianMs"
        from (select c.status, c.number, ${since} as since, count(*) over (partition by c.status) as n,
            row_number() over (partition by c.status order by ${since}, c.id) as nth from c) placed
        group by status) one) as stuck,
      (select json_agg(one) from (select least(23, floor(extract(epoch from next.due_at - ${now}::timestamptz) / 3600))::int as hour, count(*)::int as due
          from next group by 1) one) as hours,
      (select json_agg(one) from (select next.number, next.status, next.due_at as "dueAt", a.short_name as agency
          from (select * from next order by due_at, id limit ${sql.lit(mostDue)}) next
          left join agency a on a.id = next.lead_agency_id and next.stands_with = 'agency'
          order by next.due_at, next.id) one) as due`.execute(db);
  const [found] = rows;
  if (found === undefined) throw new Error('a count that counts nothing');
  return found;
};

const loadsOf = (lines: readonly StandingLine[], side: 'officer' | 'agency'): Load[] =>
  standingBy(lines, side).map(({ key: id, open: held, late, heldAt, standsSince }) => ({
    ...{ id, held, late, oldestAt: side === 'officer' ? heldAt : standsSince },
  }));

const stuckOf = (lines: readonly StandingLine[], stuck: readonly Stuck[]): BoardAnswer['stuck'] =>
  stuck.flatMap(({ number, since, ...one }) =>
    standingBy(lines, 'status')
      .filter(({ key }) => key === one.status)
      .map(({ open, late, near }) => ({ ...one, ...{ open, late, near }, oldest: { number, since: iso(since) } })),
  );

type Officer = Pick<BoardAnswer['officers'][number], 'id' | 'name' | 'role' | 'gone'> & { away: Date | null };

/** Everybody who can look after a case, and whoever left and is still named by one. */
const findOfficers = async (db: ReadTables, held: readonly string[], now: Date): Promise<Officer[]> => {
  const { rows } = await sql<Officer>`
    select o.id, o.name, coalesce(desk.role, o.role) as role, o.disabled_at is not null as gone, away.until_at as away
    from officer o
    left join lateral (select one as role from unnest(array[o.role] || o.also_roles) with ordinality as h (one, place)
      where one = any(${[...deskRoles]}::text[]) order by place limit 1) desk on true
    left join lateral (select max(s.until_at) as until_at from officer_substitution s
      where s.officer_id = o.id and s.ended_at is null and s.until_at > ${now}::timestamptz) away on true
    where (desk.role is not null and o.disabled_at is null) or o.id = any(${[...held]}::text[])
    order by lower(o.name), o.id`.execute(db);
  return rows;
};

type Agency = { id: string; name: string; unreachable: boolean };

const findAgencies = async (db: ReadTables, held: readonly string[]): Promise<Agency[]> => {
  const { rows } = await sql<Agency>`
    select a.id, a.short_name as name, not exists (
      select from officer o where o.agency_id = a.id and o.disabled_at is null and 'admin-agency' = any(array[o.role] || o.also_roles)) as unreachable
    from agency a where a.id = any(${[...held]}::text[]) order by lower(a.short_name), a.id`.execute(db);
  return rows;
};

const nothing = { held: 0, late: 0, oldestAt: null };

/** What was counted of somebody, beside their name. */
const loadOf = (all: readonly Load[], id: string) => {
  const { held, late, oldestAt } = all.find((one) => one.id === id) ?? nothing;
  return { held, late, ...(oldestAt === null ? {} : { oldestAt: iso(oldestAt) }) };
};

const heaviestFirst = <T extends { held: number; late: number }>(all: readonly T[]): T[] =>
  all.toSorted((a, b) => b.late - a.late || b.held - a.held);

const idsIn = (all: readonly { id: string }[]): string[] => all.map(({ id }) => id);

/** Of what this viewer may see, all of one moment. */
export const findBoard = async (
  { db, pool, drawn }: { db: ReadTables; pool: Queryable; drawn: Drawn },
  viewer: Viewer,
  at: Instant,
): Promise<BoardAnswer> => {
  const now = new Date(at);
  const [counts, steps, alone, present] = await Promise.all([
    findCounts(db, viewer, now),
    findSteps(db, viewer, drawn, at),
    findAlone(db, viewer, drawn, now),
    findOnDuty(pool, at),
  ]);
  const { lines, stuck, hours, due } = counts;
  const [loads, theirs] = [loadsOf(lines, 'officer'), loadsOf(lines, 'agency')];
  const { free, freeLate } = standingOfAll(lines);
  const people = await findOfficers(db, idsIn(loads), now);
  return {
    at: now.toISOString(),
    steps,
    ...alone,
    stuck: stuckOf(lines, stuck ?? []),
    officers: heaviestFirst(
      people.map(({ away, ...one }) => ({
        ...{ ...one, ...loadOf(loads, one.id), onDuty: present.includes(one.id) },
        ...(away === null ? {} : { awayUntilAt: away.toISOString() }),
      })),
    ),
    agencies: heaviestFirst(
      (await findAgencies(db, idsIn(theirs))).map((one) => ({ ...one, ...loadOf(theirs, one.id) })),
    ),
    nobody: { held: free, late: freeLate },
    hours: Array.from({ length: 24 }, (_, hour) => hours?.find((one) => one.hour === hour)?.due ?? 0),
    due: (due ?? []).map(({ agency, dueAt, ...one }) => ({
      ...{ ...one, dueAt: iso(dueAt) },
      ...(agency === null ? {} : { agency }),
    })),
    areas: standingBy(lines, 'kelurahan')
      .map(({ key: kelurahan, open, late }) => ({ kelurahan, open, late }))
      .toSorted((one, other) => (one.kelurahan < other.kelurahan ? -1 : 1)),
  };
};
