// Which case a message to be told belongs to. Those who tell see every case.
import type { ReadTables } from '#db/queryable.ts';

/** Asks for no right: only for routes of the desk roles, who see every case. */
export const findCaseId = async (db: ReadTables, number: string): Promise<string | undefined> =>
  (await db.selectFrom('complaint').select('id').where('number', '=', number).executeTakeFirst())?.id;
