// What an account has spent in a month, where a platform is paid by the call.
import type { Instant } from '#core/time.ts';
import type { Spent } from '#ports/channel.ts';
import type { Queryable } from './queryable.ts';

/** The month of UTC, in which the platform counts. */
export const spendMonth = (at: Instant): string => new Date(at).toISOString().slice(0, 7);

/** An account that is declared nowhere has no page to show it on. */
export const noteSpent = async (
  db: Queryable,
  { channel, id }: { channel: string; id: string },
  { written, withLink, read, usd }: Spent,
  at: Instant,
): Promise<void> => {
  await db.query(
    `insert into account_spend as s (channel, account_id, month, written, with_link, read, usd)
     select channel, id, $3, $4, $5, $6, $7 from channel_account where channel = $1 and id = $2
     on conflict (channel, account_id, month) do update set written = s.written + excluded.written,
       with_link = s.with_link + excluded.with_link, read = s.read + excluded.read, usd = s.usd + excluded.usd`,
    [channel, id, spendMonth(at), written, withLink, read, usd],
  );
};
