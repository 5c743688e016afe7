// How many cases came and ended, what was promised of them, and what their reporters thought of it: by what they are about, and by time.
import { sql, type RawBuilder } from 'kysely';
import type { ReadTables } from '../queryable.ts';
import { hourOf, isOf, isTime, isWithin, narrowed, timeKey, type Asked, type Of, type Scope } from './asked.ts';
import { caseNumbers, caseRows, caseSideKey, sumsOf, type CaseKey } from './case-lines.ts';
import { isOfDays, keptOf, lineKey, linesOf, onDay, type Within } from './days.ts';

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

type Side = Exclude<CasesBy, 'day' | 'week' | 'month'>;

const sideOf = (by: CasesBy): Side => (by === 'day' || by === 'week' || by === 'month' ? 'all' : by);

const keyOf =
  ({ by, zone }: CasesAsked): CaseKey =>
  (moment, agency) =>
    timeKey(by, moment, zone) ?? caseSideKey(sideOf(by))(moment, agency);

/** Under which name lines of a day stand: steps and their holders are none of a case. */
export const caseNameOf = (side: string): string | undefined =>
  side === 'step' || side === 'holder' ? undefined : side;

/** From what was counted of each day, where that answers it. */
const rowsFor = (asked: CasesAsked, { step: _step, holder: _holder, ...of }: Of): RawBuilder<unknown> => {
  const { by, period, withoutLanes } = asked;
  const kept = isOfDays(asked) ? keptOf(by, of, caseNameOf) : undefined;
  if (kept === undefined) {
    const within: Within = (moment) => isWithin(moment, period);
    return sql`select line.* from (${caseRows({ by, key: keyOf(asked), of, within, ...(withoutLanes === true ? { withoutLanes } : {}) })}) line`;
  }
  const anew = caseRows({ by, key: caseSideKey(sideOf(by)), of, within: onDay });
  const lines = linesOf(period, { kept, table: 'case_day', numbers: caseNumbers }, anew);
  const numbers = sql.join(caseNumbers.map((name) => sql.ref(`line.${name}`)));
  return sql`select ${lineKey(by)} as key, ${numbers} from (${lines}) line`;
};

type Row = Omit<CaseCounts, 'ratings'> & { r1: number; r2: number; r3: number; r4: number; r5: number };

/** Each line of which something is to be told, the most first; lines of a time in their order. */
export const findCases = async (db: ReadTables, scope: Scope, asked: CasesAsked): Promise<CaseCounts[]> => {
  const of = narrowed(scope, asked.by, asked.of);
  if (of === undefined) return [];
  const { rows } = await sql<Row>`select key, ${sumsOf(caseNumbers)} from (${rowsFor(asked, of)}) counted
    group by key order by ${isTime(asked.by) ? sql`key` : sql`opened desc, key`}`.execute(db);
  return rows.map(({ r1, r2, r3, r4, r5, ...row }) => ({ ...row, ratings: [r1, r2, r3, r4, r5] }));
};

/** Rows `weekday, hour, n`. */
const hoursFor = (asked: Asked, of: Of): RawBuilder<unknown> => {
  const { period, zone } = asked;
  const kept = isOfDays(asked) ? keptOf('hour', of, caseNameOf) : undefined;
  if (kept === undefined)
    return sql`select extract(isodow from f.reported_at at time zone ${zone}) - 1 as weekday,
      ${hourOf('f.reported_at', zone)} as hour, 1 as n
      from case_fact f where ${isWithin('f.reported_at', period)} and ${isOf(of, 'lead_agency_id')}`;
  const anew = caseRows({ by: 'hour', key: caseSideKey('hour'), of, within: onDay });
  const lines = linesOf(period, { kept, table: 'case_day', numbers: ['opened'] }, anew);
  return sql`select extract(isodow from line.day) - 1 as weekday, line.key::int as hour, line.opened as n from (${lines}) line`;
};

/** How many cases were reported on each weekday (0 = Monday) and in each hour; squares with none are left out. */
export const findHours = async (
  db: ReadTables,
  scope: Scope,
  asked: Asked,
): Promise<{ weekday: number; hour: number; n: number }[]> => {
  const of = narrowed(scope, 'all', asked.of);
  if (of === undefined) return [];
  const { rows } = await sql<{ weekday: number; hour: number; n: number }>`
    select weekday::int as weekday, hour::int as hour, sum(n)::int as n from (${hoursFor(asked, of)}) reported
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
