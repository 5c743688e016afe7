// What was passed on of a case, and the news of it. Those who may pass on see every case.
import { sql } from 'kysely';
import type { Complaint } from '#core/complaint/complaint.ts';
import type { ReadTables } from '#db/queryable.ts';
import type { ForwardFields } from '#ports/forward-target.ts';
import type { ForwardStatus, ForwardTroubleView, ForwardView } from './forward.contract.ts';

/** `lat` and `long` stand only where a partner's report told them. */
export type ForwardedCase = {
  id: string;
  number: string;
  state: Exclude<Complaint, { status: 'none' }>;
  reportedAt: Date;
  /** What everybody may read of it; '' where nobody wrote that. */
  summary: string;
  serviceCode: string;
  lat: number | null;
  long: number | null;
};

/** Asks for no right: only for routes of the desk roles, who see every case. */
export const findForwardedCase = async (db: ReadTables, number: string): Promise<ForwardedCase | undefined> => {
  const { rows } = await sql<ForwardedCase>`
    select c.id, c.number, c.state, c.reported_at as "reportedAt", coalesce(p.summary, '') as summary,
      coalesce(p.service_code, s.service_code, 'umum') as "serviceCode", s.lat, s.long
    from complaint c left join case_publication p on p.complaint_id = c.id
    left join service_request s on s.complaint_id = c.id where c.number = ${number}`.execute(db);
  return rows[0];
};

/** What the reporter wrote and did not take back, as one text. */
export const findReportersWords = async (db: ReadTables, complaintId: string): Promise<string> => {
  const { rows } = await sql<{ text: string }>`
    select text from message where complaint_id = ${complaintId} and deleted_at is null and text <> ''
    order by sent_at, id`.execute(db);
  return rows.map(({ text }) => text).join('\n');
};

/** `unknown`: it was refused, and nobody knows whether an earlier try had arrived. */
export type ForwardRow = {
  id: string;
  target: string;
  status: ForwardStatus;
  text: string;
  serviceCode: string;
  fields: ForwardFields;
  attempts: number;
  externalId: string | null;
  theirStatus: string | null;
  detail: string | null;
  unknown: boolean;
  trouble: ForwardTroubleView | null;
  askedAt: Date;
  news: ForwardView['news'];
};

/** In the order in which they were asked, each with its news, the oldest first. */
export const findForwards = async (db: ReadTables, complaintId: string): Promise<ForwardRow[]> => {
  const { rows } = await sql<ForwardRow>`
    select f.id, f.target_id as target, f.status, f.text, f.service_code as "serviceCode", f.fields, f.attempts,
      f.external_id as "externalId", f.their_status as "theirStatus", f.detail, f.trouble, f.created_at as "askedAt",
      f.status = 'rejected' and f.uncertain_since is not null as unknown,
      coalesce((select json_agg(json_build_object('at', n.at, 'status', n.status, 'text', n.text) order by n.at, n.update_id)
        from forward_news n where n.forward_id = f.id), '[]') as news
    from forward f where f.complaint_id = ${complaintId} order by f.created_at`.execute(db);
  return rows;
};

/** `since` is when it was asked, not when it came to a halt. */
export type WaitingRow = {
  number: string;
  target: string;
  status: ForwardStatus;
  trouble: ForwardTroubleView | null;
  since: Date;
};

const shownDays = 90;

/** Those that wait for a number, were refused, or whose number registered nothing; the longest waiting first. */
export const findWaitingForwards = async (db: ReadTables, now: Date): Promise<WaitingRow[]> => {
  const { rows } = await sql<WaitingRow>`
    select f.number, f.target_id as target, f.status, f.trouble, f.created_at as since
    from forward f join complaint c on c.id = f.complaint_id
    where (f.status in ('by-hand', 'rejected') or f.trouble = 'registered-otherwise'
        or f.trouble is not null and c.status = 'registration')
      and (f.status = 'by-hand' or f.created_at > ${now}::timestamptz - make_interval(days => ${shownDays}))
    order by f.created_at limit 500`.execute(db);
  return rows;
};
