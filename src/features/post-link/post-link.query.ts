// The number of a case that was just taken in.
import type { ReadTables } from '#db/queryable.ts';

export const getNumber = async (db: ReadTables, complaintId: string): Promise<string> =>
  (await db.selectFrom('complaint').select('number').where('id', '=', complaintId).executeTakeFirstOrThrow()).number;
