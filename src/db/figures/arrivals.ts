// How many cases came, and nothing else of them: for lines of which a screen tells no more.
import { sql, type RawBuilder } from 'kysely';
import type { ReadTables } from '../queryable.ts';
import { isOf, isTellable, isWithin, narrowed, wallKey, type Asked, type Of, type Scope } from './asked.ts';
import { caseRows, caseSideKey } from './case-lines.ts';
import { caseNameOf } from './cases.ts';
import { isOfDays, keptOf, linesOf, onDay } from './days.ts';

/** `weekly`: each line once a week, in which something came. */
export type ArrivalsAsked = Asked & { by: 'channel' | 'category'; weekly?: true };

/** `week`: its Monday. `key` null: not said of these cases. */
export type Arrivals = { key: string | null; week: string | null; n: number };

/** Rows `key, at, n`; `at` is a time on the wall. */
const rowsFor = (asked: ArrivalsAsked, of: Of): RawBuilder<unknown> => {
  const { by, period, zone } = asked;
  const key = caseSideKey(by);
  const kept = isOfDays(asked) ? keptOf(by, of, caseNameOf) : undefined;
  if (kept === undefined)
    return sql`select ${key('f.reported_at', 'lead_agency_id')} as key, f.reported_at at time zone ${zone} as at, 1 as n from case_fact f
      where ${isWithin('f.reported_at', period)} and ${isOf(of, 'lead_agency_id')} and ${isTellable(asked)}`;
  const lines = linesOf(
    period,
    { kept, table: 'case_day', numbers: ['opened'] },
    caseRows({ by, key, of, within: onDay }),
  );
  return sql`select line.key, line.day::timestamp as at, line.opened as n from (${lines}) line`;
};

/** What `findCases` says was opened, the most first. */
export const findArrivals = async (db: ReadTables, scope: Scope, asked: ArrivalsAsked): Promise<Arrivals[]> => {
  const { step: _step, holder: _holder, ...all } = asked.of ?? {};
  const of = narrowed(scope, asked.by, all);
  if (of === undefined) return [];
  const week = asked.weekly === true ? wallKey('week', sql`at`) : undefined;
  const { rows } = await sql<Arrivals>`select key, week, sum(n)::int as n
    from (select key, ${week ?? sql`null::text`} as week, n from (${rowsFor(asked, of)}) counted) line
    group by key, week having sum(n) > 0 order by n desc, key, week`.execute(db);
  return rows;
};
