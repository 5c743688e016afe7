// Up to which notice an officer has looked; never backward, and never past what there is.
import type { Pool } from 'pg';

export const markNoticesSeen = async (pool: Pool, userId: string, upTo: string): Promise<void> => {
  await pool.query(
    `insert into notice_seen (user_id, notice_id) values ($1, least($2::bigint, (select coalesce(max(id), 0) from notice)))
     on conflict (user_id) do update set notice_id = greatest(notice_seen.notice_id, excluded.notice_id)`,
    [userId, upTo],
  );
};
