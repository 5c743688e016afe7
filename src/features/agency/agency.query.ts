// The city's agencies by name.
import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';
import type { AgenciesAnswer } from './agency.contract.ts';

export const findAgencies = async (db: Kysely<Tables>): Promise<AgenciesAnswer> => ({
  agencies: await db
    .selectFrom('agency')
    .select(['id', 'name', 'short_name as shortName'])
    .orderBy('short_name')
    .execute(),
});
