// Whether the search has much to catch up with: whoever looks for something must know that not all of it can be found yet.
import { sql } from 'kysely';
import type { ReadTables } from '../queryable.ts';

/** More than what changes while somebody looks. */
const many = 1000;

/** Whether so many cases wait for the index that an answer may lack some. */
export const isFilling = async (db: ReadTables): Promise<boolean> => {
  const { rows } = await sql<{ waiting: number }>`
    select count(*)::int as waiting from (select 1 from search_due limit ${many}) due`.execute(db);
  return (rows[0]?.waiting ?? 0) >= many;
};
