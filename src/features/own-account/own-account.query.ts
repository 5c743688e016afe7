// What an officer's own page shows besides sessions and factors.
import { sql } from 'kysely';
import { mayStandIn, type Role } from '#core/access.ts';
import type { ReadTables } from '#db/queryable.ts';
import type { OwnAccountAnswer } from './own-account.contract.ts';

type Person = { id: string; name: string; email: string; role: Role };

/** Throws where there is no row: whoever is signed in has one. */
export const findOwn = async (db: ReadTables, userId: string): Promise<Person> => {
  const { rows } = await sql<Person>`select id, name, email, role from officer where id = ${userId}`.execute(db);
  const own = rows[0];
  if (own === undefined) throw new Error('an officer who is signed in has no row');
  return own;
};

/** Those who may stand in for this role by core/access.ts, and whose access has not ended. */
export const findCandidates = async (
  db: ReadTables,
  { id, role }: Pick<Person, 'id' | 'role'>,
): Promise<OwnAccountAnswer['candidates']> => {
  const { rows } = await sql<Omit<Person, 'email'>>`
    select id, name, role from officer where id <> ${id} and disabled_at is null order by lower(name), id`.execute(db);
  return rows.filter((other) => mayStandIn(other.role, role));
};

type SubstituteRow = { id: string; name: string; untilAt: Date };

/** Undefined once its day is over, whether or not anybody ended it. */
export const findSubstitute = async (
  db: ReadTables,
  userId: string,
  now: number,
): Promise<OwnAccountAnswer['substitute']> => {
  const { rows } = await sql<SubstituteRow>`
    select o.id, o.name, sub.until_at as "untilAt" from officer_substitution sub join officer o on o.id = sub.substitute_id
    where sub.officer_id = ${userId} and sub.ended_at is null and sub.until_at > ${new Date(now)}`.execute(db);
  const found = rows[0];
  return found === undefined ? undefined : { ...found, untilAt: found.untilAt.toISOString() };
};
