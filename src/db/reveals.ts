// How often identities were opened, from the log itself: no counter that could be lost or set back.
import type { Instant } from '#core/time.ts';
import type { Queryable } from './queryable.ts';

/** One at a time for each officer, so that many at once are counted one after the other. */
export const countReveals = async (db: Queryable, userId: string, since: Instant): Promise<number> => {
  await db.query(`select pg_advisory_xact_lock(hashtextextended('reveal:' || $1, 0))`, [userId]);
  const { rows } = await db.query<{ count: number }>(
    `select count(*)::int as count from event
     where type = 'IdentityRevealed' and at > $2 and body::json->'by'->>'userId' = $1`,
    [userId, new Date(since)],
  );
  return rows[0]?.count ?? 0;
};
