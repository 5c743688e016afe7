// Gives payloads that were set aside back to the drain.
import type { Pool } from 'pg';

/** How many were put back: one, or all of them. */
export const replaySetAside = async (pool: Pool, id: string): Promise<number> => {
  const { rowCount } = await pool.query(
    `with again as (
       update inbound set status = 'new', error = null, drained_at = null
       where status = 'poison' and ($1 = 'all' or id = nullif($1, 'all')::bigint) returning 1)
     select pg_notify('tanggap_work', 'inbound') from again`,
    [id],
  );
  return rowCount ?? 0;
};
