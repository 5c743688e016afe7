// Gives payloads that were set aside back to the drain.
import type { Queryable } from './queryable.ts';

/** How many were put back: one, or all of them. */
export const replaySetAside = async (db: Queryable, id: string): Promise<number> => {
  const { rowCount } = await db.query(
    `with again as (
       update inbound set status = 'new', error = null, drained_at = null
       where status = 'poison' and ($1 = 'all' or id = nullif($1, 'all')::bigint) returning 1)
     select pg_notify('tanggap_work', 'inbound') from again`,
    [id],
  );
  return rowCount ?? 0;
};
