// How often identities were opened, from the log itself: no counter that could be lost or set back.
import type { AdministrativeAct } from '#core/administration.ts';
import { minuteMs, type Instant } from '#core/time.ts';
import type { Reveals } from '#ports/act-keys.ts';
import type { AdministrativeLog } from './administrative-log.ts';
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

type OverLimit = Extract<AdministrativeAct, { type: 'RevealsOverLimit' }>;

/** Under the lock of `countReveals`: of many refusals within one span the first is recorded. */
export const noteOverLimit = async (
  db: Queryable,
  administration: AdministrativeLog,
  act: OverLimit,
  now: Instant,
): Promise<void> => {
  const { rowCount } = await db.query(
    `select 1 from administrative_event where type = $1 and at > $2 and body::json->>'officerId' = $3 limit 1`,
    [act.type, new Date(now - act.withinMinutes * minuteMs), act.officerId],
  );
  if (rowCount === 0) await administration.record(db, { by: { kind: 'program' }, at: now, act });
};

/** The port, within one transaction. */
export const revealsIn = (db: Queryable, administration: AdministrativeLog): Reveals => ({
  countOf: (userId, since) => countReveals(db, userId, since),
  noteOverLimit: (act, now) => noteOverLimit(db, administration, act, now),
});
