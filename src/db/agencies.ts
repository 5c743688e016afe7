// The city's agencies: declared by configuration, never deleted, since cases name them for ever.
import type { Pool } from 'pg';

type Agency = { id: string; name: string; shortName: string };

/** Creates or updates. What training declares never takes the place of what an operator did. */
export const declareAgencies = async (
  pool: Pool,
  agencies: readonly Agency[],
  by: 'operator' | 'training' = 'operator',
): Promise<void> => {
  for (const { id, name, shortName } of agencies) {
    await pool.query(
      `insert into agency (id, name, short_name, declared_by) values ($1, $2, $3, $4)
       on conflict (id) do update
         set name = excluded.name, short_name = excluded.short_name, declared_by = excluded.declared_by
         where excluded.declared_by = 'operator' or agency.declared_by = 'training'`,
      [id, name, shortName, by],
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
