// What an officer's role, and agency, was told lately.
import { sql } from 'kysely';
import { rolesOf } from '#core/access.ts';
import type { ReadTables } from '#db/queryable.ts';
import { readableCasesOf, visibleTo, type Viewer } from '#db/visible-to.ts';
import type { NoticesAnswer, NoticeWhat } from './notice.contract.ts';

const mostRows = 50;

type Row = {
  id: string;
  what: NoticeWhat;
  number: string | null;
  channel: string | null;
  handle: string | null;
  at: Date;
  seen: boolean;
};

const noticeOf = ({ id, what, number, channel, handle, at, seen }: Row): NoticesAnswer['notices'][number] => ({
  ...{ id, what, at: at.toISOString(), seen },
  ...(number === null ? {} : { number }),
  ...(channel === null || handle === null ? {} : { account: { channel, handle } }),
});

const about = (viewer: Viewer) => sql`notice n left join ${readableCasesOf(viewer)} c on c.id = n.complaint_id
  left join channel_account a on a.channel = n.account_channel and a.id = n.account_id`;

/** Three messages in a row are one thing to look at; every warning is one of its own, told once to whoever holds two of the roles that hear it. */
const once = sql`n.what, n.complaint_id, case when n.what = 'reporter-wrote' then '' when n.complaint_id is null then n.effect_key
  else regexp_replace(n.effect_key, ':[^:]*$', '') end`;

/** For the viewer's roles or the viewer alone, and of an agency's only its own; notices of cases that the viewer may not see are left out. */
export const findNotices = async (db: ReadTables, viewer: Viewer): Promise<NoticesAnswer> => {
  const forMe = sql`(n.user_id = ${viewer.userId} or n.user_id is null and n.role = any(${[...rolesOf(viewer)]}::text[]))
    and (n.agency_id is null or n.agency_id = ${viewer.agencyId ?? ''})
    and (a.id is not null or (c.id is not null and ${visibleTo(viewer)}))`;
  const seenUpTo = sql`coalesce((select notice_id from notice_seen where user_id = ${viewer.userId}), 0)`;
  const { rows } = await sql<Row>`
    select * from (
      select distinct on (${once}) n.id, n.what, c.number, a.channel, a.handle, n.at, n.id <= ${seenUpTo} as seen
      from ${about(viewer)} where ${forMe} order by ${once}, n.id desc) latest
    order by id desc limit ${mostRows}`.execute(db);
  const unseen = await sql<{ count: number }>`
    select count(distinct (${once}))::int as count from ${about(viewer)} where ${forMe} and n.id > ${seenUpTo}`.execute(
    db,
  );
  return { unseen: unseen.rows[0]?.count ?? 0, notices: rows.map(noticeOf) };
};
