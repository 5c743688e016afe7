// Counts what each day that is over came to, and again where a fact of it was changed: what the questions beside this read in place of the facts.
// Must not count otherwise than they do.
import { sql, type RawBuilder } from 'kysely';
import type { Pool } from 'pg';
import { cityZone, dateOf } from '#core/city-day.ts';
import type { PromiseKind } from '#core/figures/fact.ts';
import type { Instant } from '#core/time.ts';
import { inTransaction, type Queryable, type ReadTables } from '../queryable.ts';
import { caseNumbers, caseRows, caseSideKey, caseSides, sumsOf } from './case-lines.ts';
import { asDay, onDay } from './days.ts';
import { shareLines, shareNumbers, shareSides } from './kept.ts';
import type { ShareBy } from './shares.ts';

/** Days at a time: a month of a large city is counted in less than a second. */
const page = 31;
/** Any constant that nothing else locks. */
const lockKey = 7_263_472;

const names = (columns: readonly string[]): RawBuilder<unknown> => sql.join(columns.map((name) => sql.ref(name)));

const caseLines = (days: RawBuilder<unknown>, side: (typeof caseSides)[number]): RawBuilder<unknown> => sql`
  insert into case_day (day, told_apart, key, ${names(caseNumbers)})
  select d.day, ${side}, p.key, ${sumsOf(caseNumbers)}
  from (${days}) d cross join lateral (${caseRows({ by: side, key: caseSideKey(side), of: {}, within: onDay })}) p group by d.day, p.key`;

const keptLines = (
  days: RawBuilder<unknown>,
  what: PromiseKind,
  [by, name]: [ShareBy, string],
): RawBuilder<unknown> => sql`
  insert into share_day (day, told_apart, key, ${names(shareNumbers)})
  select d.day, ${name}, p.key, p.n, p.late
  from (${days}) d cross join lateral (${shareLines({ by, what, zone: cityZone, period: { from: 0, until: 0 } }, {})}) p`;

const kinds = Object.entries(shareSides) as [PromiseKind, Partial<Record<ShareBy, string>>][];

/** One statement a name of lines. */
const countings = (days: RawBuilder<unknown>): RawBuilder<unknown>[] => [
  ...caseSides.map((side) => caseLines(days, side)),
  ...kinds.flatMap(([what, sides]) =>
    (Object.entries(sides) as [ShareBy, string][]).map((side) => keptLines(days, what, side)),
  ),
];

/** Those that were changed first, then the latest that were never counted. */
const nextDays = async (db: Queryable, today: string): Promise<string[]> => {
  const { rows } = await db.query<{ day: string }>(
    `select day::text from (
       select day, 0 as place from fact_day_made where day in (select day from fact_day_changed)
       union all
       select one::date, 1 from generate_series(
         (select min(reported_at) at time zone '${cityZone}' from case_fact)::date::timestamp, $1::date - interval '1 day', interval '1 day') one
       where not exists (select from fact_day_made made where made.day = one::date)) next
     order by place, day desc limit ${String(page)}`,
    [today],
  );
  return rows.map(({ day }) => day);
};

const isAlone = async (client: Queryable): Promise<boolean> => {
  const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_xact_lock($1) as alone', [lockKey]);
  return rows[0]?.alone === true;
};

/** Notes of these days, and of days that were never counted: of those nothing is kept that could be old. Only for whoever counts alone. */
const takeNotes = (client: Queryable, days: readonly string[]): Promise<unknown> =>
  client.query(
    `delete from fact_day_changed c where c.day = any($1::date[])
       or not exists (select from fact_day_made made where made.day = c.day)`,
    [days],
  );

/** While all facts are brought in, each of them notes days: thousands of each that nobody has counted. */
export const dropNotes = (pool: Pool): Promise<unknown> =>
  inTransaction(pool, async (client) => (await isAlone(client)) && takeNotes(client, []));

/** How many days were counted; as many as `page` where more are left. `db` only says how questions are written. */
const tallySome = async (client: Queryable, db: ReadTables, now: Instant): Promise<number> => {
  if (!(await isAlone(client))) return 0;
  const days = await nextDays(client, dateOf(now));
  // Before anything is counted: who changes a fact later leaves a mark that stays.
  await takeNotes(client, days);
  if (days.length === 0) return 0;
  for (const table of ['case_day', 'share_day'])
    await client.query(`delete from ${table} where day = any($1::date[])`, [days]);
  const asked = sql`select ${asDay(sql`one`)} from unnest(${days}::date[]) one`;
  for (const counting of countings(asked)) {
    const { sql: text, parameters } = counting.compile(db);
    await client.query(text, [...parameters]);
  }
  await client.query('insert into fact_day_made (day) select unnest($1::date[]) on conflict do nothing', [days]);
  return days.length;
};

/** Whether more days are left. Of several processes one counts. */
export const tallyDays = async (pool: Pool, db: ReadTables, now: Instant): Promise<boolean> =>
  (await inTransaction(pool, (client) => tallySome(client, db, now))) === page;
