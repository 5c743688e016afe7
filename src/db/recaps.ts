// Recaps of weeks: made once each on the Monday after, by whichever process looks first, and kept as they were counted.
import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import { cityZone, dateOf, startOfDate } from '#core/city-day.ts';
import { dayMs, hourMs, type Instant } from '#core/time.ts';
import { findSummary, type Summary } from './figures/summary.ts';
import type { Queryable } from './queryable.ts';
import type { Tables } from './tables.ts';

const weekMs = 7 * dayMs;
/** From when on a Monday the week before is told: whoever comes to work finds it. */
const readyAtHour = 6;

const mondayBefore = (at: Instant): Instant => {
  const midnight = startOfDate(dateOf(at));
  // The first of January 1970 was a Thursday.
  const sinceMonday = (Math.round((midnight - startOfDate('1970-01-01')) / dayMs) + 3) % 7;
  return midnight - sinceMonday * dayMs;
};

/** The last week that is over, and may be told by now. */
export const weekToTell = (now: Instant): { from: Instant; until: Instant } => {
  const until = mondayBefore(now - readyAtHour * hourMs);
  return { from: until - weekMs, until };
};

/** 1 where it was made just now, and 0 where it is there already. A start on any later day makes it up. */
export const makeRecap = async (
  { pool, kysely }: { pool: Pool; kysely: Kysely<Tables> },
  now: Instant,
): Promise<number> => {
  const { from, until } = weekToTell(now);
  const { rowCount: isThere } = await pool.query('select 1 from recap where day = $1', [dateOf(from)]);
  if (isThere !== 0) return 0;
  const before = { from: from - weekMs, until: from };
  const figures = await findSummary(kysely, { period: { from, until }, before, zone: cityZone });
  const { rowCount } = await pool.query(
    'insert into recap (day, made_at, figures) values ($1, $2, $3) on conflict do nothing',
    [dateOf(from), new Date(now), JSON.stringify(figures)],
  );
  return rowCount ?? 0;
};

/** `day`: its Monday. */
export type Recap = {
  day: string;
  madeAt: Date;
  figures: Summary;
  analysis: string;
  writtenBy: string | null;
  writtenAt: Date | null;
};

const columns = `to_char(r.day, 'YYYY-MM-DD') as day, r.made_at as "madeAt", r.figures, r.analysis, o.name as "writtenBy",
  r.written_at as "writtenAt" from recap r left join officer o on o.id::text = r.written_by`;

/** Of two years, the latest first. */
export const findRecaps = async (db: Queryable): Promise<Recap[]> => {
  const { rows } = await db.query<Recap>(`select ${columns} order by r.day desc limit 104`);
  return rows;
};

/** undefined where none was made for that week. */
export const findRecap = async (db: Queryable, day: string): Promise<Recap | undefined> => {
  const { rows } = await db.query<Recap>(`select ${columns} where r.day = $1`, [day]);
  return rows[0];
};

/** Who wrote last, and when, stands beside the words. */
export const writeAnalysis = async (
  pool: Pool,
  { day, analysis, by, now }: { day: string; analysis: string; by: string; now: Instant },
): Promise<'done' | 'no-such-recap'> => {
  const { rowCount } = await pool.query(
    'update recap set analysis = $2, written_by = $3, written_at = $4 where day = $1',
    [day, analysis, by, new Date(now)],
  );
  return rowCount === 0 ? 'no-such-recap' : 'done';
};
