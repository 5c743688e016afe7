// Tells everybody what the survey of satisfaction came to in each quarter that is over, once: PermenPANRB 14/2017 wants it published.
import type { Pool } from 'pg';
import { publishedSurveyOf, type PublishedSurvey } from '#core/figures/published-survey.ts';
import { monthsOf, nextMonth, quarterOf, startOfMonth } from '#core/figures/survey-months.ts';
import { dayMs, type Instant } from '#core/time.ts';
import type { Queryable, ReadTables } from '../queryable.ts';
import { findTallies } from './satisfaction.ts';

/** A day after its end, as a month is told. */
const isToTell = (months: readonly string[], now: Instant): boolean =>
  startOfMonth(nextMonth(months.at(-1) ?? '')) + dayMs <= now;

/** Quarters in which somebody answered and that are over since a day; how many were told of now. A quarter without an answer has no line. */
export const publishSurveys = async (pool: Pool, kysely: ReadTables, now: Instant): Promise<number> => {
  const { rows } = await pool.query<{ month: string }>(`select distinct month from survey_tally order by month`);
  const { rows: told } = await pool.query<{ quarter: string }>('select quarter from published_survey');
  const known = new Set(told.map(({ quarter }) => quarter));
  const quarters = [...new Set(rows.map(({ month }) => quarterOf(month)))].filter(
    (quarter) => !known.has(quarter) && isToTell(monthsOf(quarter), now),
  );
  let count = 0;
  for (const quarter of quarters) {
    const body = publishedSurveyOf(quarter, await findTallies(kysely, monthsOf(quarter)));
    const { rowCount } = await pool.query(
      'insert into published_survey (quarter, published_at, body) values ($1, $2, $3) on conflict (quarter) do nothing',
      [quarter, new Date(now), JSON.stringify(body)],
    );
    count += rowCount ?? 0;
  }
  return count;
};

/** The latest first. */
export const findPublishedSurveys = async (db: Queryable): Promise<PublishedSurvey[]> => {
  const { rows } = await db.query<{ body: PublishedSurvey }>('select body from published_survey order by quarter desc');
  return rows.map(({ body }) => body);
};
