// The bodies outside the city, by name.
import { sql } from 'kysely';
import type { ReadTables } from '#db/queryable.ts';
import type { OutsideBodiesAnswer } from './outside-body.contract.ts';

/** All of them: whoever keeps the list wakes those that rest. */
export const findOutsideBodies = async (db: ReadTables): Promise<OutsideBodiesAnswer> => ({
  bodies: await db
    .selectFrom('outside_body')
    .select(['id', 'name', 'serves', 'phone', 'email', 'web', 'hours', 'answer'])
    .select(sql<boolean>`resting_at is not null`.as('resting'))
    // The same order on every server, whatever its collation.
    .orderBy(sql`lower(name) collate "C"`)
    .orderBy('id')
    .execute(),
});
