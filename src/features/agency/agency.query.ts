// The city's agencies by name.
import { sql, type Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';
import type { AgenciesAnswer } from './agency.contract.ts';

export const findAgencies = async (db: Kysely<Tables>): Promise<AgenciesAnswer> => ({
  agencies: await db
    .selectFrom('agency')
    .select(['id', 'name', 'short_name as shortName'])
    // The same order on every server, whatever its collation.
    .orderBy(sql`lower(short_name)`)
    .execute(),
});
