// How many cases are open now, and how many of them are late or soon will be, by where they stand. Changes by the minute: no fact says it, but the counts that are
// kept beside the cases.
import { sql } from 'kysely';
import type { ReadTables } from '../queryable.ts';
import { keptCounts } from '../kept-counts.ts';
import type { Viewer } from '../visible-to.ts';

/** One line; `key` is a status; `soon`: near its deadline. */
export type OpenCount = { key: string; open: number; late: number; soon: number };

/** Of the cases that the viewer may see, the most first; those in sensitive lanes are in none. */
export const findOpen = async (db: ReadTables, viewer: Viewer, now: Date): Promise<OpenCount[]> => {
  const { rows } = await sql<OpenCount>`
    select status as key, sum(count)::int as open, sum(late)::int as late, sum(near)::int as soon
    from (${keptCounts(viewer, now, sql`'{}'::text[]`)}) counted
    group by key having sum(count) > 0 order by open desc, key`.execute(db);
  return rows;
};
