// What the reporter of one case wrote, and what the city told them: for that reporter alone, who shows the case's pass.
import type { Queryable } from '#db/queryable.ts';
import { maskReporterLinks } from '#core/masking.ts';

/** `deleted`: its words are not told any more. */
export type Sent = { at: Date; where: 'public' | 'private'; text: string; deleted: boolean; files: number };
/** What the city sent them. */
export type ToldThem = {
  at: Date;
  where: 'public' | 'private';
  text: string;
  standing: 'sent' | 'waiting' | 'rejected';
};

type SentRow = { at: Date; where: 'public' | 'private'; text: string; deleted_at: Date | null; files: number };
type ToldRow = { at: Date; where: 'public' | 'private'; text: string; status: string };

/** Of this reporter only: whoever follows the case, or wrote in a case that was merged into it, is somebody else. */
export const findSent = async (db: Queryable, complaintId: string, reporterId: string): Promise<Sent[]> => {
  const { rows } = await db.query<SentRow>(
    `select m.sent_at as at, m.visibility as where, m.text, m.deleted_at,
       (select count(*)::int from attachment a where a.message_id = m.id) as files
     from message m where m.complaint_id = $1 and m.reporter_id in (select person_of($2)) order by m.sent_at, m.id`,
    [complaintId, reporterId],
  );
  return rows.map(({ at, where, text, deleted_at: deletedAt, files }) => ({
    ...{ at, where, files },
    ...{ text: maskReporterLinks(text), deleted: deletedAt !== null },
  }));
};

const standingOf = (status: string): ToldThem['standing'] => {
  if (status === 'sent' || status === 'rejected') return status;
  return 'waiting';
};

/** On this reporter's own conversations; what only a register or a follower was told is not theirs. */
export const findTold = async (db: Queryable, complaintId: string, reporterId: string): Promise<ToldThem[]> => {
  const { rows } = await db.query<ToldRow>(
    `select o.created_at as at, o.visibility as where, o.text, o.status from outbox o
     where o.complaint_id = $1 and o.purpose <> 'status' and exists (select 1 from message m
       where m.channel = o.channel and m.account_id = o.account_id and m.thread_key = o.thread_key
         and m.reporter_id in (select person_of($2)))
     order by o.created_at, o.id`,
    [complaintId, reporterId],
  );
  return rows.map(({ at, where, text, status }) => ({
    ...{ at, where },
    ...{ text: maskReporterLinks(text), standing: standingOf(status) },
  }));
};
