// Days of a period, and whether what they came to has been counted already. A day that was changed since, and today, are counted anew.
// Must not know what is counted.
import { sql, type RawBuilder } from 'kysely';
import { cityZone, dateOf, dayOf, midnightOf } from '#core/city-day.ts';
import { dayMs, type Instant } from '#core/time.ts';
import { isTime, wallKey, type Asked, type Of, type Period } from './asked.ts';

const isMidnight = (at: Instant): boolean => midnightOf(dayOf(at)) === at;

/** More would be no period that anybody asks for. */
const mostDays = 3660;

/** Whether a period is made of whole days on the city's clock; on others every fact is gone through. */
export const isOfDays = ({ period: { from, until }, zone, withoutLanes }: Asked): boolean =>
  withoutLanes !== true && zone === cityZone && [from, until].every(isMidnight) && until - from <= mostDays * dayMs;

/** A day with its first moment and that of the next one. */
export const asDay = (date: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`${date} as day, ${date}::timestamp at time zone ${sql.lit(cityZone)} as from_at,
    (${date} + 1)::timestamp at time zone ${sql.lit(cityZone)} as until_at`;

/** Rows `day, from_at, until_at, kept`. */
export const daysOf = ({ from, until }: Period): RawBuilder<unknown> =>
  sql`select ${asDay(sql`one.day`)}, exists (select from fact_day_made made where made.day = one.day)
      and not exists (select from fact_day_changed changed where changed.day = one.day) as kept
    from (select ${dateOf(from)}::date + i as day from generate_series(0, ${Math.round((until - from) / dayMs) - 1}::int) i) one`;

/** A condition on a moment of the row `f`. */
export type Within = (moment: string) => RawBuilder<boolean>;

/** The moment falls on the day `d`. */
export const onDay: Within = (moment) =>
  sql<boolean>`(${sql.ref(moment)} >= d.from_at and ${sql.ref(moment)} < d.until_at)`;

/** Which lines of a day answer a question: those of one name; `only` those of one key. */
export type Kept = { toldApart: string; only?: RawBuilder<boolean> };

const keyIs = (name: keyof Of, value: string): RawBuilder<boolean> =>
  name === 'category'
    ? sql<boolean>`t.key in (select id from category where id = ${value} or parent_id = ${value})`
    : sql<boolean>`t.key = ${value}`;

/**
 * One filter alone, of all or by time, is a line of its own; two at once are counted of no day. `nameOf` says under which name lines stand that
 * are told apart so, if there are any.
 */
export const keptOf = (
  by: string,
  { kind, ...of }: Of,
  nameOf: (side: string) => string | undefined,
): Kept | undefined => {
  if (kind !== undefined && (kind !== 'complaint' || by === 'kind')) return undefined;
  const [first, ...more] = Object.entries(of) as [keyof Of, string][];
  const side = by === 'all' || isTime(by) ? (first?.[0] ?? 'all') : by;
  const toldApart = nameOf(side);
  if (toldApart === undefined || more.length > 0 || (first !== undefined && first[0] !== side)) return undefined;
  return { toldApart, ...(first === undefined ? {} : { only: keyIs(first[0], first[1]) }) };
};

/** What a line of the answer is called, of rows `day, key`. */
export const lineKey = (by: string): RawBuilder<string | null> => {
  if (by === 'all') return sql<string>`'all'`;
  return wallKey(by, sql`line.day::timestamp`) ?? sql<string | null>`line.key`;
};

type Reading = { kept: Kept; table: 'case_day' | 'share_day'; numbers: readonly string[] };

/** What was counted of each day, and where nothing was, the rows of `anew`, which reads those on the day `d`. Rows `day, key` and the numbers. */
export const linesOf = (
  period: Period,
  { kept: { toldApart, only = sql<boolean>`true` }, table, numbers }: Reading,
  anew: RawBuilder<unknown>,
): RawBuilder<unknown> => {
  const of = (row: string) => sql.join(['key', ...numbers].map((name) => sql.ref(`${row}.${name}`)));
  return sql`with days as materialized (${daysOf(period)})
    select d.day, ${of('t')} from days d join ${sql.table(table)} t on t.day = d.day and t.told_apart = ${toldApart} and ${only}
    where d.kept
    union all
    select d.day, ${of('p')} from days d cross join lateral (${anew}) p where not d.kept`;
};
