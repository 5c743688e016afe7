// What officers are told: up to which notice each has looked, and notices that belong to no case.
import type { Pool } from 'pg';
import { tokenEndsSoon } from '#core/token-end.ts';
import type { Instant } from '#core/time.ts';
import type { Notices } from '#ports/outbox.ts';
import { tellCase, tellChange } from './live-news.ts';
import type { Queryable } from './queryable.ts';

/** Tells the operator once of each end of a token that is near, or past; and wakes the screens that show it. */
export const noteTokenEnds = async (
  db: Queryable,
  { channel, id }: { channel: string; id: string },
  end: Date,
  now: Instant,
): Promise<void> => {
  if (!tokenEndsSoon(end.getTime(), now)) return;
  const { rowCount } = await db.query(
    `insert into notice (effect_key, role, account_channel, account_id, what, at) values ($1, 'operator', $2, $3, 'token-ends', $4)
     on conflict (effect_key) do nothing`,
    [`account:${channel}/${id}:ends:${end.toISOString()}`, channel, id, new Date(now)],
  );
  if (rowCount === 1) await tellChange(db, { what: 'notice' });
};

/** The account needs a new token, and the operator hears of it once for each time that the permission was taken back. */
const noteRevoked = async (
  db: Queryable,
  { channel, id }: { channel: string; id: string },
  at: Instant,
  now: Instant,
): Promise<void> => {
  const { rowCount } = await db.query(
    `with marked as (
       update channel_account set problem = 'token-invalid', checked_at = $4 where channel = $1 and id = $2 returning 1
     )
     insert into notice (effect_key, role, account_channel, account_id, what, at)
     select $3, 'operator', $1, $2, 'access-withdrawn', $4 from marked
     on conflict (effect_key) do nothing`,
    [channel, id, `account:${channel}/${id}:revoked:${new Date(at).toISOString()}`, new Date(now)],
  );
  if (rowCount === 1) await tellChange(db, { what: 'notice' });
};

/** Nothing leaves through the account and nothing is read until somebody pays; the operator hears of it once a day. */
export const noteCreditUsedUp = async (
  db: Queryable,
  { channel, id }: { channel: string; id: string },
  now: Instant,
): Promise<void> => {
  const at = new Date(now);
  const { rowCount } = await db.query(
    `insert into notice (effect_key, role, account_channel, account_id, what, at) values ($1, 'operator', $2, $3, 'credit-used-up', $4)
     on conflict (effect_key) do nothing`,
    [`account:${channel}/${id}:credit:${at.toISOString().slice(0, 10)}`, channel, id, at],
  );
  if (rowCount === 1) await tellChange(db, { what: 'notice' });
};

/** Never backward, and never past what there is. */
export const markNoticesSeen = async (pool: Pool, userId: string, upTo: string): Promise<void> => {
  await pool.query(
    `insert into notice_seen (user_id, notice_id) values ($1, least($2::bigint, (select coalesce(max(id), 0) from notice)))
     on conflict (user_id) do update set notice_id = greatest(notice_seen.notice_id, excluded.notice_id)`,
    [userId, upTo],
  );
};

/** Tells officers what no event says, each role once for a key, and wakes the screens that show it. */
const notify = async (
  db: Queryable,
  ...[complaintId, key, notices, now]: Parameters<Notices['tell']>
): Promise<void> => {
  for (const { to, agencyId, what } of notices)
    await db.query(
      `insert into notice (effect_key, role, agency_id, complaint_id, what, at) values ($1, $2, $3, $4, $5, $6)
       on conflict (effect_key) do nothing`,
      [`${key}:${to}`, to, agencyId ?? null, complaintId, what, new Date(now)],
    );
  await tellCase(db, complaintId);
};

/** The port, within one transaction. */
export const noticesIn = (db: Queryable): Notices => ({
  tell: (...told) => notify(db, ...told),
  accessWithdrawn: (channel, id, at, now) => noteRevoked(db, { channel, id }, at, now),
});
