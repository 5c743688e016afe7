// Where reports are copied to, and whether one is there already.
import type { ReadTables } from '#db/queryable.ts';

const channel = 'sp4n-lapor';

/** False also for an account of another channel. */
export const isSp4nAccount = async (db: ReadTables, id: string): Promise<boolean> =>
  (await db
    .selectFrom('channel_account')
    .select('id')
    .where('channel', '=', channel)
    .where('id', '=', id)
    .executeTakeFirst()) !== undefined;

/** The case that holds this report, on whichever account it came. */
export const findReportCase = async (db: ReadTables, trackingId: string): Promise<string | undefined> =>
  (
    await db
      .selectFrom('message')
      .innerJoin('complaint', 'complaint.id', 'message.complaint_id')
      .select('complaint.number')
      .where('message.channel', '=', channel)
      .where('message.external_id', '=', trackingId)
      .executeTakeFirst()
  )?.number;

/** The number of a case that was opened just now. */
export const getCaseNumber = async (db: ReadTables, id: string): Promise<string> =>
  (await db.selectFrom('every_complaint').select('number').where('id', '=', id).executeTakeFirstOrThrow()).number;
