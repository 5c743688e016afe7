// Colleagues by the names that a note calls them by.
import { sql } from 'kysely';
import type { Mentioned } from '#core/complaint/act-fields.ts';
import type { ReadTables } from '#db/queryable.ts';
import type { NameableAnswer } from './nameable.contract.ts';

type Row = { id: string; name: string; agency: string | null };

/** In the order in which they are handed in. */
export const findNamed = async (db: ReadTables, people: readonly Mentioned[]): Promise<NameableAnswer['people']> => {
  const { rows } = await sql<Row>`
    select o.id, o.name, a.short_name as agency from officer o left join agency a on a.id = o.agency_id
    where o.id = any(${people.map(({ userId }) => userId)}::text[])`.execute(db);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return people.flatMap(({ userId, role, agencyId }) => {
    const row = byId.get(userId);
    if (row === undefined) return [];
    const ofAgency = agencyId === undefined || row.agency === null ? {} : { agency: row.agency };
    return [{ userId, name: row.name, role, ...ofAgency }];
  });
};
