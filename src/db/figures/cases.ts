// How many cases came and ended, what was promised of them, and what their reporters thought of it: by what they are about, and by time.
import { sql, type RawBuilder } from 'kysely';
import type { ReadTables } from '../queryable.ts';
import {
  isOf,
  isTellable,
  isTime,
  isWithin,
  minuteOf,
  narrowed,
  timeKey,
  type Asked,
  type Of,
  type Scope,
} from './asked.ts';

/** By what cases are told apart. */
export type CasesBy = 'all' | 'kind' | 'channel' | 'category' | 'kelurahan' | 'agency' | 'day' | 'week' | 'month';

/** One line; each number belongs to the period by its own moment. */
export type CaseCounts = {
  /** null: not said of these cases. */
  key: string | null;
  /** Reported in the period. */
  opened: number;
  /** Closed in the period, and closed still. */
  ended: number;
  /** Of which the reporter was told in the period how it ended. */
  told: number;
  /** Of those told, how many were opened again since, by their reporter or an officer. */
  reopened: number;
  /** Of those told, how many were rated. */
  answered: number;
  /** Days that were promised and decided in the period. */
  kept: number;
  broken: number;
  /** Given in the period: how many ones, twos, threes, fours and fives. */
  ratings: [number, number, number, number, number];
};

/** What is counted, told apart by what. */
export type CasesAsked = Asked & { by: CasesBy };

const columns = {
  ...{ kind: 'f.kind', channel: 'f.channel', category: 'f.category_id', kelurahan: 'f.kelurahan' },
} as const;

const keyOf = ({ by, zone }: CasesAsked, moment: string, agency: string): RawBuilder<string | null> => {
  const time = timeKey(by, moment, zone);
  if (time !== undefined) return time;
  if (by === 'agency') return sql<string | null>`${sql.ref(`f.${agency}`)}`;
  return by in columns ? sql<string | null>`${sql.ref(columns[by as keyof typeof columns])}` : sql<string>`'all'`;
};

const numbers = ['opened', 'ended', 'told', 'reopened', 'answered', 'kept', 'broken', 'rating'] as const;
type Name = (typeof numbers)[number];

/** Told apart by its kind, a case is of any. */
const isOfAny = ({ by }: CasesAsked): boolean => by === 'kind';

/** One part of the union: rows of one moment, with what each counts as. */
const counted = (
  asked: CasesAsked,
  of: Of,
  moment: 'reported_at' | 'ended_at' | 'told_at' | 'rated_at',
  values: Partial<Record<Name, RawBuilder<number>>>,
): RawBuilder<unknown> => {
  return sql`select ${keyOf(asked, `f.${moment}`, 'lead_agency_id')} as key,
      ${sql.join(numbers.map((name) => sql`${values[name] ?? sql`0`}::int as ${sql.ref(name)}`))}
    from case_fact f where ${isWithin(`f.${moment}`, asked.period)} and ${isOf(of, 'lead_agency_id', isOfAny(asked))}
      and ${isTellable(asked)}`;
};

const one = sql<number>`1`;

const parts = (asked: CasesAsked, of: Of): RawBuilder<unknown>[] => [
  counted(asked, of, 'reported_at', { opened: one }),
  counted(asked, of, 'ended_at', { ended: one }),
  counted(asked, of, 'told_at', {
    told: one,
    reopened: sql<number>`(f.reopened > 0)`,
    answered: sql<number>`(f.rating is not null)`,
  }),
  counted(asked, of, 'rated_at', { rating: sql<number>`f.rating` }),
  sql`select ${keyOf(asked, 'f.decided_at', 'agency_id')} as key, 0, 0, 0, 0, 0,
      (f.outcome = 'met')::int, (f.outcome = 'late')::int, 0
    from step_fact f where f.what = 'promise' and ${isWithin('f.decided_at', asked.period)}
      and ${isOf(of, 'agency_id', isOfAny(asked))} and ${isTellable(asked)}`,
];

type Row = Omit<CaseCounts, 'ratings'> & { r1: number; r2: number; r3: number; r4: number; r5: number };

/** Each line of which something is to be told, the most first; lines of a time in their order. */
export const findCases = async (db: ReadTables, scope: Scope, asked: CasesAsked): Promise<CaseCounts[]> => {
  const of = narrowed(scope, asked.by, asked.of);
  if (of === undefined) return [];
  const sums = numbers.slice(0, -1).map((name) => sql`sum(${sql.ref(name)})::int as ${sql.ref(name)}`);
  const ratings = [1, 2, 3, 4, 5].map(
    (score) => sql`count(*) filter (where rating = ${sql.lit(score)})::int as ${sql.ref(`r${String(score)}`)}`,
  );
  const { rows } = await sql<Row>`select key, ${sql.join([...sums, ...ratings])}
    from (${sql.join(parts(asked, of), sql` union all `)}) counted
    group by key order by ${isTime(asked.by) ? sql`key` : sql`opened desc, key`}`.execute(db);
  return rows.map(({ r1, r2, r3, r4, r5, ...row }) => ({ ...row, ratings: [r1, r2, r3, r4, r5] }));
};

/** How many cases were reported on each weekday (0 = Monday) and in each hour; squares with none are left out. */
export const findHours = async (
  db: ReadTables,
  scope: Scope,
  { period, zone, of: wanted }: Asked,
): Promise<{ weekday: number; hour: number; n: number }[]> => {
  const of = narrowed(scope, 'all', wanted);
  if (of === undefined) return [];
  const { rows } = await sql<{ weekday: number; hour: number; n: number }>`
    select (extract(isodow from f.reported_at at time zone ${zone}) - 1)::int as weekday,
      floor(${minuteOf('f.reported_at', zone)} / 60)::int as hour, count(*)::int as n
    from case_fact f where ${isWithin('f.reported_at', period)} and ${isOf(of, 'lead_agency_id')}
    group by 1, 2 order by 1, 2`.execute(db);
  return rows;
};

/** From how many hours on each bar counts, until the next one; the last has no end. */
export const lastingBars = [0, 1, 2, 4, 8, 12, 24, 48, 72, 96, 168, 336, 720] as const;

/** How long reporters waited from their report until they were told how it ended, of those told in the period. */
export type Lasting = {
  n: number;
  medianMs: number | null;
  p90Ms: number | null;
  bars: { fromHours: number; untilHours: number | null; n: number }[];
};

/** Every bar stands, also one of none. */
export const findLasting = async (db: ReadTables, scope: Scope, asked: Asked): Promise<Lasting> => {
  const of = narrowed(scope, 'all', asked.of);
  const bars = [...lastingBars.slice(1)];
  const within = sql`f.told_at - f.reported_at as took from case_fact f
    where ${isWithin('f.told_at', asked.period)} and ${of === undefined ? sql`false` : isOf(of, 'lead_agency_id')}`;
  const { rows } = await sql<{ bar: number; n: number; median: number | null; p90: number | null; whole: boolean }>`
    with told as (select extract(epoch from took) * 1000 as ms from (select ${within}) taken)
    select 0 as bar, count(*)::int as n, percentile_disc(0.5) within group (order by ms)::float8 as median,
      percentile_disc(0.9) within group (order by ms)::float8 as p90, true as whole from told
    union all select width_bucket(ms / 3600000, ${bars}::numeric[]), count(*)::int, null, null, false from told group by 1`.execute(
    db,
  );
  const all = rows.find(({ whole }) => whole);
  const count = (bar: number): number => rows.find((row) => !row.whole && row.bar === bar)?.n ?? 0;
  return {
    ...{ n: all?.n ?? 0, medianMs: all?.median ?? null, p90Ms: all?.p90 ?? null },
    bars: lastingBars.map((fromHours, bar) => ({
      ...{ fromHours, untilHours: lastingBars[bar + 1] ?? null, n: count(bar) },
    })),
  };
};
