// Which of the cases that changed an officer may hear of.
import { sql } from 'kysely';
import type { ReadTables } from '#db/queryable.ts';
import { readableCasesOf, visibleTo, type Viewer } from '#db/visible-to.ts';

/** The numbers of those that the viewer may see. */
export const findHeard = async (db: ReadTables, viewer: Viewer, complaintIds: readonly string[]): Promise<string[]> => {
  const { rows } = await sql<{ number: string }>`
    select c.number from ${readableCasesOf(viewer)} c
    where c.id = any(${complaintIds}::uuid[]) and ${visibleTo(viewer)} order by c.number`.execute(db);
  return rows.map(({ number }) => number);
};
