// The city's agencies: declared by configuration, never deleted, since cases name them for ever; one that ended is back when it is declared again.
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
         set name = excluded.name, short_name = excluded.short_name, declared_by = excluded.declared_by, ended_at = null
         where excluded.declared_by = 'operator' or agency.declared_by = 'training'`,
      [id, name, shortName, by],
    );
  }
};

/** Its short name, as officers read it; undefined for an unknown id. */
export const findAgencyName = async (pool: Pool, agencyId: string): Promise<string | undefined> => {
  const { rows } = await pool.query<{ name: string }>('select short_name as name from agency where id = $1', [
    agencyId,
  ]);
  return rows[0]?.name;
};

/** Why one of these cannot be given a case now: it is no agency of the city, or it rests. */
export const findAgencyTrouble = async (
  pool: Pool,
  ids: readonly string[],
): Promise<'unknown-agency' | 'agency-resting' | undefined> => {
  const wanted = [...new Set(ids)];
  const { rows } = await pool.query<{ resting: boolean }>(
    'select resting_at is not null as resting from agency where id = any($1::text[]) and ended_at is null',
    [wanted],
  );
  if (rows.length < wanted.length) return 'unknown-agency';
  return rows.some(({ resting }) => resting) ? 'agency-resting' : undefined;
};
