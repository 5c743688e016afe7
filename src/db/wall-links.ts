// Links that open the wall display: found by the digest of their token, which is kept nowhere. Making and ending one is on the administrative record.
import type { Pool } from 'pg';
import type { Instant } from '#core/time.ts';
import { tokenHash } from './identity-requests.ts';
import type { Asking } from './people.ts';
import { inTransaction, type Queryable } from './queryable.ts';
import { storable } from './rows.ts';

/** `place`: where the screen hangs, in the words of whoever made the link. */
export type WallLink = { id: string; place: string; madeAt: Instant; madeBy: string };

/** Serves until somebody ends it. */
export const makeWallLink = (
  pool: Pool,
  { actor, now, administration }: Asking,
  { id, token, place }: { id: string; token: string; place: string },
): Promise<void> =>
  inTransaction(pool, async (client) => {
    await client.query('insert into wall_link (id, token_hash, place, made_at, made_by) values ($1, $2, $3, $4, $5)', [
      ...[id, tokenHash(token), storable(place), new Date(now), actor.userId],
    ]);
    await administration.record(client, { by: actor, at: now, act: { type: 'WallLinkMade', linkId: id } });
  });

/** False for one that is not there, or ended before. */
export const endWallLink = (pool: Pool, { actor, now, administration }: Asking, id: string): Promise<boolean> =>
  inTransaction(pool, async (client) => {
    const { rowCount } = await client.query(
      'update wall_link set ended_at = $2, ended_by = $3 where id = $1 and ended_at is null',
      [id, new Date(now), actor.userId],
    );
    if (rowCount !== 1) return false;
    await administration.record(client, { by: actor, at: now, act: { type: 'WallLinkEnded', linkId: id } });
    return true;
  });

/** Those that serve, the newest first. */
export const findWallLinks = async (db: Queryable): Promise<(Omit<WallLink, 'madeAt'> & { madeAt: Date })[]> => {
  const { rows } = await db.query<Omit<WallLink, 'madeAt'> & { madeAt: Date }>(
    `select l.id, l.place, l.made_at as "madeAt", coalesce(o.name, l.made_by) as "madeBy"
     from wall_link l left join officer o on o.id = l.made_by where l.ended_at is null order by l.made_at desc, l.id`,
  );
  return rows;
};

/** `undefined` for a token that we never gave out. */
export const findWallStanding = async (db: Queryable, token: string): Promise<'serves' | 'ended' | undefined> => {
  const { rows } = await db.query<{ ended: boolean }>(
    'select ended_at is not null as ended from wall_link where token_hash = $1',
    [tokenHash(token)],
  );
  const [row] = rows;
  if (row === undefined) return undefined;
  return row.ended ? 'ended' : 'serves';
};
