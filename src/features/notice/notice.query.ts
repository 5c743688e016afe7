// What an officer's role, and agency, was told lately.
import { sql, type Kysely } from 'kysely';
import type { NotifyEffect } from '#core/complaint/reactions.ts';
import type { Tables } from '#db/tables.ts';
import { visibleTo, type Viewer } from '#db/visible-to.ts';
import type { NoticesAnswer } from './notice.contract.ts';

const mostRows = 50;

type Row = { id: string; what: NotifyEffect['what']; number: string; at: Date; seen: boolean };

export const findNotices = async (db: Kysely<Tables>, viewer: Viewer): Promise<NoticesAnswer> => {
  const forMe = sql`n.role = ${viewer.role} and (n.agency_id is null or n.agency_id = ${viewer.agencyId ?? ''}) and ${visibleTo(viewer)}`;
  const seenUpTo = sql`coalesce((select notice_id from notice_seen where user_id = ${viewer.userId}), 0)`;
  const { rows } = await sql<Row>`
    select n.id, n.what, c.number, n.at, n.id <= ${seenUpTo} as seen
    from notice n join complaint c on c.id = n.complaint_id
    where ${forMe} order by n.id desc limit ${mostRows}`.execute(db);
  const unseen = await sql<{ count: number }>`
    select count(*)::int as count from notice n join complaint c on c.id = n.complaint_id
    where ${forMe} and n.id > ${seenUpTo}`.execute(db);
  return {
    unseen: unseen.rows[0]?.count ?? 0,
    notices: rows.map(({ id, what, number, at, seen }) => ({ id, what, number, at: at.toISOString(), seen })),
  };
};
