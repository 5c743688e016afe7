// Which cases name which officer in a note, and whether they opened it since: their list, beside the bell.
// Must not know who may read a case: whoever reads these rows asks that again.
import type { Pool } from 'pg';
import type { Instant } from '#core/time.ts';
import { tellChange } from './live-news.ts';
import type { Queryable } from './queryable.ts';
import { insertRows, type RowOf } from './rows.ts';

type Naming = Pick<RowOf<'notice'>, 'what' | 'user_id' | 'complaint_id' | 'at'>;

/** Of the notices of one transaction those that name somebody: what was opened before is unread again. */
export const keepMentions = async (db: Queryable, notices: readonly Naming[]): Promise<void> => {
  const rows = notices.flatMap(({ what, user_id, complaint_id, at }) =>
    what === 'mentioned' && typeof user_id === 'string' && typeof complaint_id === 'string'
      ? [{ user_id, complaint_id, at, opened_at: null }]
      : [],
  );
  const once = [...new Map(rows.map((row) => [`${row.user_id} ${row.complaint_id}`, row])).values()];
  const ending = 'on conflict (user_id, complaint_id) do update set at = excluded.at, opened_at = null';
  await insertRows(db, 'mention', once, ending);
};

/** Whoever was named has the case open: it is read, and stays in their list. */
export const openMention = async (
  pool: Pool,
  { userId, complaintId }: { userId: string; complaintId: string },
  now: Instant,
): Promise<void> => {
  const { rowCount } = await pool.query(
    'update mention set opened_at = $3 where user_id = $1 and complaint_id = $2 and opened_at is null',
    [userId, complaintId, new Date(now)],
  );
  if ((rowCount ?? 0) > 0) await tellChange(pool, { what: 'notice' });
};
