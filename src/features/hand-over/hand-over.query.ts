// A referred case, what its reporter wrote, how its body is reached, and how the last letter to it fared. Those who hand over see every case.
import { sql } from 'kysely';
import type { Complaint } from '#core/complaint/complaint.ts';
import type { ReadTables } from '#db/queryable.ts';

/** `phone`, `email`, `web`: of the body, as its list has them now; null where the list knows it no more. */
export type ReferredCase = {
  id: string;
  number: string;
  state: Extract<Complaint, { status: 'closed' }>;
  reportedAt: Date;
  reporterId: string;
  /** What everybody may read of it; '' where nobody wrote that. */
  summary: string;
  /** What the reporter wrote and did not take back. */
  words: string;
  category: string | null;
  phone: string | null;
  email: string | null;
  web: string | null;
  letter: 'queued' | 'sending' | 'sent' | 'rejected' | null;
};

/** Undefined of what was not referred, and of what lies in a sensitive lane. */
export const findReferred = async (db: ReadTables, number: string): Promise<ReferredCase | undefined> => {
  const { rows } = await sql<ReferredCase>`
    select c.id, c.number, c.state, c.reported_at as "reportedAt", c.reporter_id as "reporterId", coalesce(p.summary, '') as summary,
      coalesce((select string_agg(m.text, e'\n' order by m.sent_at, m.id) from message m
        where m.complaint_id = c.id and m.deleted_at is null and m.text <> ''), '') as words,
      k.name as category, b.phone, b.email, b.web,
      (select o.status from outbox o where o.complaint_id = c.id and o.purpose = 'hand-over'
        order by o.created_at desc, o.id limit 1) as letter
    from complaint c left join case_publication p on p.complaint_id = c.id
    left join category k on k.id = c.category_id
    left join referral r on r.complaint_id = c.id
    left join outside_body b on b.id = r.body_id
    where c.number = ${number} and c.close_reason = 'referred'`.execute(db);
  return rows[0];
};

/** From which of the city's mailboxes a letter leaves: the first by its address; undefined where there is none. */
export const findMailbox = async (db: ReadTables): Promise<string | undefined> => {
  const { rows } = await sql<{ id: string }>`
    select id from channel_account where channel = 'email' and resting_at is null order by id limit 1`.execute(db);
  return rows[0]?.id;
};
