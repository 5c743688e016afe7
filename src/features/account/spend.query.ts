// What accounts have spent this month, where a platform is paid by the call.
import { sql } from 'kysely';
import type { Instant } from '#core/time.ts';
import { spendMonth } from '#db/account-spend.ts';
import type { ReadTables } from '#db/queryable.ts';
import type { Spent } from '#ports/channel.ts';

/** By `channel/id`. */
export type Spending = ReadonlyMap<string, Spent>;

/** By `channel/id`, for the month in which `now` lies; accounts of platforms that cost nothing are missing. */
export const findSpending = async (db: ReadTables, now: Instant): Promise<Spending> => {
  const { rows } = await sql<Spent & { key: string }>`
    select channel || '/' || account_id as key, written, with_link as "withLink", read, usd::float8 as usd
    from account_spend where month = ${spendMonth(now)}`.execute(db);
  return new Map(rows.map(({ key, ...spent }) => [key, spent]));
};
