// Who works at the desk of a made-up year: the roster, who is away and who stands in for them, and who sits in a sensitive lane.
// By chance that can be had again; hours count from the start of all tests.
import type pg from 'pg';
import type { Role } from '#core/access.ts';
import { dayOf } from '#core/city-day.ts';
import { shiftNames, type Turn } from '#core/duty/shifts.ts';
import { localDate } from '#core/time.ts';
import { chanceOf } from '#core/chance.ts';
import { at } from '../given/given.ts';

/** In the order of their names. */
export type Person = { id: string; role: Role; also: readonly Role[]; agencyId: string | null };

/** `back`: before the end that was said. */
export type Absence = {
  id: string;
  officerId: string;
  substituteId: string;
  from: number;
  until: number;
  back?: number;
};

export type Office = {
  people: readonly Person[];
  roster: readonly Turn[];
  absences: readonly Absence[];
  seats: readonly string[];
};

/** Beside the people of the training. */
const hired: [id: string, role: Role, also: Role[], agencyId: string | null][] = [
  ['year-medsos', 'admin-medsos', [], null],
  ['year-both', 'admin-medsos', ['team-lead'], null],
  ['year-pusat', 'admin-pusat', [], null],
  ['year-lead', 'team-lead', [], null],
  ['year-dlh', 'admin-agency', [], 'dlh'],
  ['year-dishub', 'admin-agency', [], 'dishub'],
];

const mayStandIn = (one: Person, other: Person): boolean =>
  one.id !== other.id && one.role === other.role && one.agencyId === other.agencyId;

const absencesOf = (people: readonly Person[], days: number, chance: () => number): Absence[] =>
  people.flatMap((person) => {
    const others = people.filter((other) => mayStandIn(person, other));
    return Array.from({ length: days }, (_, day) => day).flatMap((day): Absence[] => {
      const other = others[Math.floor(chance() * others.length)];
      if (chance() > 0.15 || other === undefined) return [];
      const from = day * 24 + Math.floor(chance() * 24);
      const until = from + 2 + 40 * chance();
      const id = `away-${person.id}-${String(day)}`;
      const back = chance() < 0.3 ? { back: from + 1 } : {};
      return [{ id, officerId: person.id, substituteId: other.id, from, until, ...back }];
    });
  });

const isOfDesk = ({ role }: Person): boolean => ['admin-medsos', 'admin-pusat', 'team-lead'].includes(role);

const rosterOf = (people: readonly Person[], days: number, chance: () => number): Turn[] => {
  const desk = people.filter(isOfDesk);
  return Array.from({ length: days + 1 }, (_, day) => dayOf(at(0)) + day).flatMap((day) =>
    shiftNames.flatMap((shift) => {
      const count = Math.floor(chance() * 3);
      const ids = Array.from({ length: count }, () => desk[Math.floor(chance() * desk.length)]?.id ?? '');
      return [...new Set(ids)].map((officerId): Turn => ({ day, shift, officerId }));
    }),
  );
};

const findPeople = async (pool: pg.Pool): Promise<Person[]> =>
  (
    await pool.query<Person>(
      'select id, role, also_roles as also, agency_id as "agencyId" from officer order by lower(name), id',
    )
  ).rows;

/** Hires them, writes the roster, and gives seats; absences are written when they begin. */
export const officeOfYear = async (pool: pg.Pool, { days, seed }: { days: number; seed: number }): Promise<Office> => {
  const chance = chanceOf(seed);
  for (const [id, role, also, agencyId] of hired)
    await pool.query(
      `insert into officer (id, name, email, email_verified, role, also_roles, agency_id)
       values ($1, $1, $1 || '@contoh.example', true, $2, $3, $4)`,
      [id, role, also, agencyId],
    );
  const people = await findPeople(pool);
  const roster = rosterOf(people, days, chance);
  for (const { day, shift, officerId } of roster)
    await pool.query('insert into duty_roster (day, shift, officer_id) values ($1, $2, $3)', [
      ...[localDate(day), shift, officerId],
    ]);
  const seats = people.filter(({ id, role }) => id === 'year-medsos' || role === 'team-lead').map(({ id }) => id);
  await pool.query(
    `insert into lane_seat (id, lane, officer_id, appointed_at, appointed_by, confirmed_at, confirmed_by)
     select gen_random_uuid(), 'women-and-children', id, $2, 'one', $2, 'other' from unnest($1::text[]) as t (id)`,
    [seats, new Date(at(0))],
  );
  return { people, roster, absences: absencesOf(people, days, chance), seats };
};
