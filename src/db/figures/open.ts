// What is open now: how much of it is late, how much soon will be. Read from the rows of cases, not from facts: it changes by the minute.
import { sql } from 'kysely';
import type { ReadTables } from '../queryable.ts';
import { isLate, isNear, isOpenTo, type Viewer } from '../visible-to.ts';

/** By what open cases are told apart. */
export type OpenBy = 'all' | 'status' | 'step' | 'holder' | 'agency' | 'channel' | 'category' | 'kelurahan';

/** One line; `oldestAt`: when the oldest of them was reported. */
export type OpenCount = { key: string | null; open: number; late: number; soon: number; oldestAt: Date };

const columns = {
  ...{ status: 'c.status', step: 'c.step', holder: 'c.stands_with', agency: 'c.lead_agency_id', channel: 'c.channel' },
  ...{ category: 'c.category_id', kelurahan: 'c.kelurahan' },
} as const;

/** Of the cases that the viewer may see; those in sensitive lanes are in none. */
export const findOpen = async (db: ReadTables, viewer: Viewer, by: OpenBy, now: Date): Promise<OpenCount[]> => {
  const key = by === 'all' ? sql<string>`'all'` : sql<string | null>`${sql.ref(columns[by])}`;
  const { rows } = await sql<OpenCount>`
    select key, count(*)::int as open, count(*) filter (where late)::int as late, count(*) filter (where soon)::int as soon,
      min(reported_at) as "oldestAt"
    from (select ${key} as key, ${isLate(now)} as late, ${isNear(now)} as soon, c.reported_at from complaint c
      where ${isOpenTo(viewer)}) counted
    group by key order by open desc, key`.execute(db);
  return rows;
};
