// Which case a message to be told belongs to. Those who tell see every case.
import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';

/** Asks for no right: only for routes of the desk roles, who see every case. */
export const findCaseId = async (db: Kysely<Tables>, number: string): Promise<string | undefined> =>
  (await db.selectFrom('complaint').select('id').where('number', '=', number).executeTakeFirst())?.id;
