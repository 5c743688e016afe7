// Adds up the rows by which folders are counted: writers only ever add one more or one less.
import type { Queryable } from './queryable.ts';

/** How many rows that left. Readers see the rows before or after, never both; who adds meanwhile is not disturbed. */
export const addUpCounts = async (db: Queryable): Promise<number> => {
  const { rowCount } = await db.query(
    `with taken as (delete from case_count returning *)
     insert into case_count
     select agency_id, status, priority, turn, due_hour, near_hour, sum(cases) from taken
     group by 1, 2, 3, 4, 5, 6 having sum(cases) <> 0`,
  );
  return rowCount ?? 0;
};
