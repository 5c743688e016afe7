// Tells everybody of each day that is over, once: counted a day after its end, and kept as it was told. A month waits for its days.
import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import type { Pool } from 'pg';
import { cityZone, dateOf, dayOf, midnightOf, startOfDate } from '#core/city-day.ts';
import { stepsOfSop } from '#core/figures/public-month.ts';
import { publishedDayOf, type CountedDay, type PromiseLine, type PublishedDay } from '#core/figures/published-day.ts';
import { dayMs, localDate, type Instant } from '#core/time.ts';
import type { Queryable, ReadTables } from '../queryable.ts';
import { cityScope, isOf, isWithin, timeKey, type Period } from './asked.ts';
import { findCases } from './cases.ts';

/** One table in so many is withheld by lot, so that one that had to be says nothing. */
const lots = 40;

/** Drawn anew for each table. */
export const draw = (): boolean => randomInt(lots) === 0;

type PromiseRow = PromiseLine & { day: string; side: 'step' | 'agency' };

/** Those of a step in totals of the city; those of an agency without cases in sensitive lanes, as in the tables of a month. */
const promisesIn = async (db: ReadTables, period: Period): Promise<PromiseRow[]> => {
  const day = timeKey('day', 'f.decided_at', cityZone);
  const { rows } = await sql<PromiseRow>`
    select day, side, key, count(*) filter (where outcome = 'met')::int as kept,
      count(*) filter (where outcome = 'late')::int as broken
    from (
      select ${day} as day, 'step' as side, f.step as key, f.outcome from step_fact f
      where f.what = 'step' and ${isWithin('f.decided_at', period)} and ${isOf({}, 'lead_agency_id')}
      union all select ${day}, 'agency', f.agency_id, f.outcome from step_fact f
      where f.what = 'holder' and f.holder = 'agency' and not f.sealed
        and ${isWithin('f.decided_at', period)} and ${isOf({}, 'agency_id')}
    ) decided where key is not null group by 1, 2, 3`.execute(db);
  return rows;
};

const linesOf = (rows: readonly PromiseRow[], side: PromiseRow['side'], keys: readonly string[]): PromiseLine[] =>
  keys.map((key) => {
    const row = rows.find((one) => one.side === side && one.key === key);
    return { key, kept: row?.kept ?? 0, broken: row?.broken ?? 0 };
  });

type Deps = { pool: Queryable; kysely: ReadTables };

/** Every day of a period of whole days, also one of none, before it is made fit to be told. */
export const countDays = async ({ pool, kysely }: Deps, period: Period): Promise<CountedDay[]> => {
  const { rows } = await pool.query<{ id: string }>('select id from agency order by id');
  const agencies = rows.map(({ id }) => id);
  const cases = await findCases(kysely, cityScope, { period, zone: cityZone, by: 'day' });
  const promises = await promisesIn(kysely, period);
  const first = dayOf(period.from);
  return Array.from({ length: dayOf(period.until) - first }, (_, index) => {
    const date = localDate(first + index);
    const { opened = 0, told = 0, ended = 0, kept = 0, broken = 0 } = cases.find(({ key }) => key === date) ?? {};
    const ofDay = promises.filter((row) => row.day === date);
    return {
      ...{ date, cases: { opened, told, ended }, promised: { kept, broken } },
      steps: linesOf(ofDay, 'step', stepsOfSop),
      agencies: linesOf(ofDay, 'agency', agencies),
    };
  });
};

const datesIn = ({ from, until }: Period): string[] =>
  Array.from({ length: dayOf(until) - dayOf(from) }, (_, index) => localDate(dayOf(from) + index));

/** The first day in which something was reported; undefined before there is any. */
export const firstDay = async (db: Queryable): Promise<string | undefined> => {
  const { rows } = await db.query<{ first: Date | null }>('select min(reported_at) as first from case_fact');
  const first = rows[0]?.first;
  return first === null || first === undefined ? undefined : dateOf(first.getTime());
};

/** Those of these days that are over since a day and of which nobody was told; how many were told of now. */
export const tellDays = async (deps: { pool: Pool; kysely: ReadTables }, of: Period, now: Instant): Promise<number> => {
  const { pool } = deps;
  const over = dayOf(now - dayMs);
  const period = { from: of.from, until: Math.min(of.until, midnightOf(over)) };
  if (period.until <= period.from) return 0;
  const { rows } = await pool.query<{ day: string }>(
    'select day::text as day from published_day where day = any($1::date[])',
    [datesIn(period)],
  );
  const told = new Set(rows.map(({ day }) => day));
  const untold = datesIn(period).filter((date) => !told.has(date));
  const [earliest] = untold;
  if (earliest === undefined) return 0;
  const counted = await countDays(deps, { from: startOfDate(earliest), until: period.until });
  let count = 0;
  for (const day of counted.filter(({ date }) => !told.has(date))) {
    const { rowCount } = await pool.query(
      'insert into published_day (day, published_at, body) values ($1, $2, $3) on conflict (day) do nothing',
      [day.date, new Date(now), JSON.stringify(publishedDayOf(day, draw))],
    );
    count += rowCount ?? 0;
  }
  return count;
};

/** Which of them: `from` and `until` (a day that is not among them) as dates, the latest `most`. */
export type DaysAsked = { from?: string; until?: string; most?: number };

/** In their order. */
export const findPublishedDays = async (db: Queryable, { from, until, most }: DaysAsked): Promise<PublishedDay[]> => {
  const { rows } = await db.query<{ body: PublishedDay }>(
    `select body from published_day where day >= coalesce($1::date, '-infinity') and day < coalesce($2::date, 'infinity')
     order by day desc limit $3`,
    [from ?? null, until ?? null, most ?? null],
  );
  return rows.map(({ body }) => body).toReversed();
};

/** Changes whenever another day was told; the same for as long as none was. */
export const findDaysTold = async (db: Queryable): Promise<{ n: number; last: string | undefined }> => {
  const { rows } = await db.query<{ n: number; last: string | null }>(
    'select count(*)::int as n, max(day)::text as last from published_day',
  );
  return { n: rows[0]?.n ?? 0, last: rows[0]?.last ?? undefined };
};
