// The city's agencies: declared by configuration, never deleted, since cases name them for ever.
import type { Pool } from 'pg';

type Agency = { id: string; name: string; shortName: string };

/** Creates or updates. */
export const declareAgencies = async (pool: Pool, agencies: readonly Agency[]): Promise<void> => {
  for (const { id, name, shortName } of agencies) {
    await pool.query(
      `insert into agency (id, name, short_name) values ($1, $2, $3)
       on conflict (id) do update set name = excluded.name, short_name = excluded.short_name`,
      [id, name, shortName],
    );
  }
};

export const findAgencyName = async (pool: Pool, agencyId: string): Promise<string | undefined> => {
  const { rows } = await pool.query<{ name: string }>('select short_name as name from agency where id = $1', [
    agencyId,
  ]);
  return rows[0]?.name;
};

/** Whether each of these is an agency of the city. */
export const areAgencies = async (pool: Pool, ids: readonly string[]): Promise<boolean> => {
  const wanted = [...new Set(ids)];
  const { rows } = await pool.query<{ count: number }>(
    'select count(*)::int as count from agency where id = any($1::text[])',
    [wanted],
  );
  return rows[0]?.count === wanted.length;
};
