// What officers do to their own sessions: end them, and choose for whom one of them acts. Must not touch anybody else's.
import type { Pool, PoolClient } from 'pg';
import { mayStandIn, type Role } from '#core/access.ts';
import type { Asking } from './people.ts';
import { inTransaction, type Queryable } from './queryable.ts';

const record = async (
  { actor, now, administration }: Asking,
  client: PoolClient,
  which: 'one' | 'others',
  count: number,
) => {
  if (count === 0) return;
  const act = { type: 'SessionsEnded', officerId: actor.userId, which, count } as const;
  await administration.record(client, { by: actor, at: now, act });
};

/** False when it is no session of theirs. */
export const endOwnSession = (pool: Pool, by: Asking, sessionId: string): Promise<boolean> =>
  inTransaction(pool, async (client) => {
    const { rowCount } = await client.query('delete from officer_session where user_id = $1 and id = $2', [
      by.actor.userId,
      sessionId,
    ]);
    await record(by, client, 'one', rowCount ?? 0);
    return rowCount === 1;
  });

/** All but the one that asks; recorded. How many there were. */
export const endOtherSessions = (pool: Pool, by: Asking, sessionId: string): Promise<number> =>
  inTransaction(pool, async (client) => {
    const { rowCount } = await client.query('delete from officer_session where user_id = $1 and id <> $2', [
      by.actor.userId,
      sessionId,
    ]);
    await record(by, client, 'others', rowCount ?? 0);
    return rowCount ?? 0;
  });

/** Somebody else's work that is lent to an officer now. */
export type Lent = { id: string; name: string; role: Role; agencyName: string | null; untilAt: Date };

/** Whose work this officer may do now, as both stand in their roles at this moment. */
export const findLent = async (pool: Queryable, userId: string, now: number): Promise<Lent[]> => {
  const { rows } = await pool.query<Lent & { held: Role[] }>(
    `select sub.id, away.name, away.role, agency.short_name as "agencyName", sub.until_at as "untilAt", array[o.role] || o.also_roles as held
     from officer_substitution sub
     join officer away on away.id = sub.officer_id and away.disabled_at is null
     join officer o on o.id = sub.substitute_id
     left join agency on agency.id = away.agency_id
     where sub.substitute_id = $1 and sub.ended_at is null and sub.until_at > $2 order by sub.until_at, sub.id`,
    [userId, new Date(now)],
  );
  return rows
    .filter(({ held, role }) => held.some((one) => mayStandIn(one, role)))
    .map(({ held: _own, ...lent }) => lent);
};

/** Lets one session act for somebody who lent this officer their work, or for the officer again; false where nothing was lent. */
export const actFor = async (
  pool: Pool,
  { userId, sessionId }: { userId: string; sessionId: string },
  substitutionId: string | null,
  now: number,
): Promise<boolean> => {
  const lent = substitutionId === null ? [] : await findLent(pool, userId, now);
  if (substitutionId !== null && !lent.some(({ id }) => id === substitutionId)) return false;
  const { rowCount } = await pool.query('update officer_session set acting_for = $3 where user_id = $1 and id = $2', [
    userId,
    sessionId,
    substitutionId,
  ]);
  return rowCount === 1;
};
