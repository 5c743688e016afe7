// Which case a message to be told belongs to, for whoever tells it.
import { sql } from 'kysely';
import type { ReadTables } from '#db/queryable.ts';
import { readableCasesOf, visibleTo, type Viewer } from '#db/visible-to.ts';

/** Undefined also for a case that the officer may not see. */
export const findCaseId = async (db: ReadTables, viewer: Viewer, number: string): Promise<string | undefined> => {
  const { rows } = await sql<{ id: string }>`
    select c.id from ${readableCasesOf(viewer)} c where c.number = ${number} and ${visibleTo(viewer)}`.execute(db);
  return rows[0]?.id;
};
