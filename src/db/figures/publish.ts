// Tells everybody of each month that is over, once: counted a day after its end, and kept as it was told.
import type { Pool } from 'pg';
import { stepsOfSop, type CountedLine, type CountedMonth, type PublishedMonth } from '#core/figures/public-month.ts';
import { publishedOf } from '#core/figures/published.ts';
import { allKelurahan } from '#core/place/kelurahan.ts';
import { cityZone, dateOf, startOfDate } from '#core/city-day.ts';
import { dayMs, type Instant } from '#core/time.ts';
import type { Queryable, ReadTables } from '../queryable.ts';
import { cityScope, type Asked, type Period } from './asked.ts';
import { findCases, type CasesBy } from './cases.ts';
import { findKept } from './kept.ts';
import { draw, findPublishedDays, firstDay, tellDays } from './publish-days.ts';
import { findShares, type Share } from './shares.ts';

/** Of those not said, or of what is in no list. */
export const notSaid = 'not-said';

const monthAt = (moment: Instant): string => dateOf(moment).slice(0, 7);
const startOf = (month: string): Instant => startOfDate(`${month}-01`);
const nextMonth = (month: string): string => monthAt(startOf(month) + 32 * dayMs);
const periodOf = (month: string): Period => ({ from: startOf(month), until: startOf(nextMonth(month)) });

/** Every line that could be there, also one of none; the rest stands in one line, so that all make the whole. */
const completed = (
  known: readonly string[],
  counted: ReadonlyMap<string | null, number>,
  all: number,
): CountedLine[] => {
  const lines = known.map((key) => ({ key, n: counted.get(key) ?? 0 }));
  const rest = all - lines.reduce((sum, { n }) => sum + n, 0);
  return [...lines, { key: notSaid, n: Math.max(0, rest) }];
};

type Names = { agencies: string[]; categories: string[]; channels: string[] };

const namesIn = async (db: Queryable): Promise<Names> => {
  const { rows } = await db.query<Names>(
    `select array(select id from agency order by id) as agencies, array(select id from category order by id) as categories,
       array(select distinct channel from channel_account order by 1) as channels`,
  );
  return rows[0] ?? { agencies: [], categories: [], channels: [] };
};

const lineOf = ({ key, n, late, timed, medianMs, p90Ms }: Share): CountedLine => ({
  ...{ key: key ?? notSaid, n, part: n - late, timed, medianMs, p90Ms },
});

/** As they were counted, with a line of none for whoever had none. */
const withNone = (lines: readonly CountedLine[], known: readonly string[]): CountedLine[] =>
  known.map((key) => lines.find((line) => line.key === key) ?? { key, n: 0, part: 0, timed: 0 });

type Deps = { pool: Queryable; kysely: ReadTables };

/** Everything that is told of a month, before it is made fit to be told. */
export const countMonth = async ({ pool, kysely }: Deps, month: string): Promise<CountedMonth> => {
  const period = periodOf(month);
  const asked: Asked = { period, zone: cityZone };
  const names = await namesIn(pool);
  const [all] = await findCases(kysely, cityScope, { ...asked, by: 'all' });
  const opened = all?.opened ?? 0;
  const openedBy = async (by: CasesBy, known: readonly string[]): Promise<CountedLine[]> => {
    const counted = await findCases(kysely, cityScope, { ...asked, by });
    return completed(known, new Map(counted.map((line) => [line.key, line.opened])), opened);
  };
  const [steps] = await findKept(kysely, cityScope, { ...asked, by: 'all' });
  const byStep = (await findShares(kysely, cityScope, { ...asked, by: 'step' })).map(lineOf);
  const byAgency = (await findShares(kysely, cityScope, { ...asked, by: 'agency' })).map(lineOf);
  const kept = all?.kept ?? 0;
  const told = all?.told ?? 0;
  return {
    month,
    totals: {
      ...{ opened: { n: opened }, told: { n: told }, ended: { n: all?.ended ?? 0 }, steps: { n: steps?.n ?? 0 } },
      onTime: { n: steps?.n ?? 0, part: (steps?.n ?? 0) - (steps?.late ?? 0) },
      kept: { n: kept + (all?.broken ?? 0), part: kept },
      ...{ reopened: { n: told, part: all?.reopened ?? 0 }, answered: { n: told, part: all?.answered ?? 0 } },
    },
    tables: {
      ...{ steps: withNone(byStep, stepsOfSop), agencies: withNone(byAgency, names.agencies) },
      channels: await openedBy('channel', names.channels),
      categories: await openedBy('category', names.categories),
      kelurahan: await openedBy(
        'kelurahan',
        allKelurahan.map(({ code }) => code),
      ),
      ratings: (all?.ratings ?? [0, 0, 0, 0, 0]).map((n, index) => ({ key: String(index + 1), n })),
    },
  };
};

/** Its days first, as they were told: whatever the month says must stand beside them. */
const tellMonth = async (deps: { pool: Pool; kysely: ReadTables }, month: string, now: Instant): Promise<number> => {
  const { pool } = deps;
  const period = periodOf(month);
  await tellDays(deps, period, now);
  const days = await findPublishedDays(pool, { from: dateOf(period.from), until: dateOf(period.until) });
  const body = publishedOf(await countMonth(deps, month), days, draw);
  const { rowCount } = await pool.query(
    'insert into published_month (month, published_at, body) values ($1, $2, $3) on conflict (month) do nothing',
    [month, new Date(now), JSON.stringify(body)],
  );
  return rowCount ?? 0;
};

/** Months and days that are over since a day and of which nobody was told yet, from the first case on; how many months were told of now. */
export const publishMonths = async (pool: Pool, kysely: ReadTables, now: Instant): Promise<number> => {
  const first = await firstDay(pool);
  if (first === undefined) return 0;
  const { rows } = await pool.query<{ month: string }>('select month from published_month');
  const told = new Set(rows.map(({ month }) => month));
  let count = 0;
  let month = first.slice(0, 7);
  for (; startOf(nextMonth(month)) + dayMs <= now; month = nextMonth(month))
    if (!told.has(month)) count += await tellMonth({ pool, kysely }, month, now);
  // The month that runs, and the day after it in which it is not told yet.
  for (; startOf(month) < now; month = nextMonth(month)) await tellDays({ pool, kysely }, periodOf(month), now);
  return count;
};

/** The latest first; all of them unless `most` is given. */
export const findPublished = async (db: Queryable, most?: number): Promise<PublishedMonth[]> => {
  const { rows } = await db.query<{ body: PublishedMonth }>(
    'select body from published_month order by month desc limit $1',
    [most ?? null],
  );
  return rows.map(({ body }) => body);
};
