// How many cases came, and nothing else of them: by channel, by category and by the hour of the week, in the periods that a screen compares, all
// found in one look at the days, or at the cases, of these periods.
import { sql, type RawBuilder } from 'kysely';
import { togetherOf } from '#core/figures/together.ts';
import type { ReadTables } from '../queryable.ts';
import { isOf, isWithin, narrowed, wallKey, type Asked, type Of, type Period, type Scope } from './asked.ts';
import { caseNameOf } from './cases.ts';
import { daysOf, isOfDays, keptOf, onDay } from './days.ts';

/** `before` is what `period` is compared with; `weekly` the weeks of which each channel's are told besides. */
export type ArrivalsAsked = Pick<Asked, 'period' | 'zone' | 'of'> & { before: Period; weekly: Period };

/**
 * `key`: of a channel, a category (null: not said of these cases) or the hour of a day. `part`: the Monday of a channel's week, the weekday of an
 * hour (0 = Monday), nothing of a category. `weekly`: as many of its weeks.
 */
export type Arrivals = {
  side: 'channel' | 'category' | 'hour';
  key: string | null;
  part: string | null;
  now: number;
  before: number;
  weekly: number;
};

const isWithinAny = (moment: string, periods: readonly Period[]): RawBuilder<boolean> =>
  sql<boolean>`(${sql.join(
    periods.map((period) => isWithin(moment, period)),
    sql` or `,
  )})`;

/** In which of the periods a moment lies. */
const marksOf = (moment: string, { period, before, weekly }: ArrivalsAsked): RawBuilder<unknown> =>
  sql`${isWithin(moment, period)} as is_now, ${isWithin(moment, before)} as is_before, ${isWithin(moment, weekly)} as is_weekly`;

/** Cases, put together by the hour; of one in a sensitive lane only that is told, which is part of a total. */
const rowsOfCases = (from: RawBuilder<unknown>, asked: ArrivalsAsked): RawBuilder<unknown> => sql`
  select s.side, s.key, g.wall, g.is_now, g.is_before, g.is_weekly, g.n from (
    select f.channel, f.category_id, f.sealed, date_trunc('hour', f.reported_at at time zone ${asked.zone}) as wall,
      ${marksOf('f.reported_at', asked)}, count(*) as n
    from ${from} group by 1, 2, 3, 4, 5, 6, 7) g
  cross join lateral (
    select 'channel' as side, g.channel as key where not g.sealed
    union all select 'category', g.category_id where not g.sealed
    union all select 'hour', extract(hour from g.wall)::text) s`;

/** Rows `side, key, wall, is_now, is_before, is_weekly, n`: of whole days of all cases what was counted of them. */
const rowsFor = (asked: ArrivalsAsked, of: Of): RawBuilder<unknown> => {
  const { zone } = asked;
  const each = [asked.period, asked.before, asked.weekly];
  const periods = togetherOf(each);
  const all = keptOf('all', of, caseNameOf);
  const isKept = all !== undefined && all.only === undefined && each.every((period) => isOfDays({ period, zone }));
  const is = isOf(of, 'lead_agency_id');
  if (!isKept) return rowsOfCases(sql`case_fact f where ${isWithinAny('f.reported_at', periods)} and ${is}`, asked);
  const days = sql.join(
    periods.map((period) => daysOf(period)),
    sql` union all `,
  );
  const anew = sql`days d join case_fact f on ${onDay('f.reported_at')} where not d.kept and ${is}`;
  return sql`with days as materialized (${days})
    select t.told_apart as side, t.key, d.day::timestamp as wall, ${marksOf('d.from_at', asked)}, t.opened as n
    from days d join case_day t on t.day = d.day and t.told_apart in ('channel', 'category', 'hour') where d.kept
    union all ${rowsOfCases(anew, asked)}`;
};

const countOf = (mark: 'is_now' | 'is_before' | 'is_weekly'): RawBuilder<number> =>
  sql<number>`coalesce(sum(n) filter (where ${sql.ref(mark)}), 0)::int`;

/** What `findCases` says was opened, the most of `period` first. */
export const findArrivals = async (db: ReadTables, scope: Scope, asked: ArrivalsAsked): Promise<Arrivals[]> => {
  const { step: _step, holder: _holder, ...all } = asked.of ?? {};
  const of = narrowed(scope, 'channel', all);
  if (of === undefined) return [];
  const { rows } =
    await sql<Arrivals>`select side, key, part, ${countOf('is_now')} as now, ${countOf('is_before')} as before,
      ${countOf('is_weekly')} as weekly
    from (select came.*, case side when 'channel' then ${wallKey('week', sql`wall`)}
      when 'hour' then (extract(isodow from wall) - 1)::text end as part from (${rowsFor(asked, of)}) came) line
    group by side, key, part having sum(n) > 0 order by side, now desc, key, part`.execute(db);
  return rows;
};
