// The officers of the desk with what each holds, who is on duty now, and a week of the roster.
import { sql } from 'kysely';
import { deskRoles } from '#core/access.ts';
import { gapsIn, kindOfDay, onDuty, shiftAt, shiftNames, weekOf, type Square } from '#core/duty/shifts.ts';
import type { Terms } from '#core/sop/terms.ts';
import { localDate, type Instant } from '#core/time.ts';
import type { Queryable, ReadTables } from '#db/queryable.ts';
import { findNightHours, findShiftStarts } from '#db/duty-hours.ts';
import { findOnDuty, findRoster, findShareOut } from '#db/roster.ts';
import type { ColleaguesAnswer, DutyAnswer, RosterAnswer } from './duty.contract.ts';

type Row = ColleaguesAnswer['officers'][number];

/** Those whose account is off come last. */
export const findColleagues = async (db: ReadTables): Promise<ColleaguesAnswer> => {
  const { rows } = await sql<Row>`
    select o.id, o.name, held.role, o.disabled_at is null as "takesCases",
      (select count(*)::int from complaint c where c.held_by = o.id) as held
    from officer o join lateral (select one as role from unnest(array[o.role] || o.also_roles) with ordinality as h (one, place)
      where one = any(${[...deskRoles]}::text[]) order by place limit 1) held on true
    order by o.disabled_at is not null, lower(o.name), o.id`.execute(db);
  return { officers: rows };
};

type Deps = { db: ReadTables; pool: Queryable; terms: () => Terms };
type Named = { id: string; name: string };

const namesIn = async (db: ReadTables): Promise<(id: string) => Named> => {
  const { officers } = await findColleagues(db);
  const names = new Map(officers.map(({ id, name }) => [id, name]));
  return (id) => ({ id, name: names.get(id) ?? id });
};

/** Who stands in the shift that runs. */
export const findDuty = async ({ db, pool }: Deps, now: Instant): Promise<DutyAnswer> => {
  const [present, named] = [await findOnDuty(pool, now), await namesIn(db)];
  const { shift, untilAt } = shiftAt(now, await findShiftStarts(pool));
  return { shift, untilAt: new Date(untilAt).toISOString(), officers: present.map(named) };
};

type History = RosterAnswer['history'];

const findHistory = async (db: ReadTables): Promise<History> => {
  const { rows } = await sql<{ seq: string; at: Date; body: string; name: string | null }>`
    select e.seq, e.at, e.body, o.name from administrative_event e left join officer o on o.id = e.body::json->'by'->>'userId'
    where e.type in ('ShiftsChosen', 'NightHoursChosen') order by e.seq desc limit 10`.execute(db);
  return rows.map(({ seq, at, body, name }) => {
    const { by: _by, at: _at, ...act } = JSON.parse(body) as History[number]['act'] & { by: unknown; at: number };
    return { seq: Number(seq), at: at.toISOString(), act, ...(name === null ? {} : { by: name }) };
  });
};

/** The week in which this day lies. */
export const findWeek = async ({ db, pool, terms }: Deps, day: number, now: Instant): Promise<RosterAnswer> => {
  const week = weekOf(day);
  const [monday = day] = week;
  const [roster, named] = [await findRoster(pool, week), await namesIn(db)];
  const [starts, night] = [await findShiftStarts(pool), await findNightHours(pool)];
  const running = shiftAt(now, starts);
  const { holidays } = terms();
  const isNow = (square: Square): boolean => square.day === running.day && square.shift === running.shift;
  const squareOf = (square: Square) => ({
    shift: square.shift,
    officers: onDuty(roster, square).map(named),
    isNow: isNow(square),
  });
  return {
    ...{ from: localDate(monday), before: localDate(monday - 7), after: localDate(monday + 7) },
    days: week.map((one) => ({
      day: localDate(one),
      kind: kindOfDay(one, holidays),
      squares: shiftNames.map((shift) => squareOf({ day: one, shift })),
    })),
    gaps: gapsIn(roster, week).length,
    shareOut: await findShareOut(pool),
    starts,
    ...(night === undefined ? {} : { night }),
    history: await findHistory(db),
  };
};

/** Everybody who is or was an officer, with whether they can take a case. */
export type RosterPerson = { id: string; name: string; email: string; isHere: boolean };

export const findRosterPeople = async (db: ReadTables): Promise<RosterPerson[]> => {
  const { rows } = await sql<RosterPerson>`
    select id, name, email, disabled_at is null and (array[role] || also_roles) && ${[...deskRoles]}::text[] as "isHere"
    from officer order by lower(name), id`.execute(db);
  return rows;
};
