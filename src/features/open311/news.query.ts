// What happened to cases, told as it was then: everything is read from the log up to the moment that is told, never from how the case stands now.
import { sql, type RawBuilder } from 'kysely';
import type { CloseReason, FieldOutcome, SendPurpose } from '#core/complaint/complaint.ts';
import type { ReadTables } from '#db/queryable.ts';
import { seen, type Onlooker } from './open311.query.ts';

const newsTypes = [
  'InterimApproved',
  'Disposed',
  'DeadlineExtended',
  'FieldResultReported',
  'CaseClosed',
  'CaseReopened',
  'JoiningUndone',
] as const;

/** Of the log only what a citizen may know; everything else that happens is no news. */
export type NewsType = (typeof newsTypes)[number];

/** Nothing in it tells who reported or who did it; `text` is only ever our own public answer. */
export type NewsRow = {
  id: string;
  number: string;
  type: NewsType | 'told';
  closeReason: CloseReason | null;
  /** What the field had reported by then. */
  outcome: FieldOutcome | null;
  agency: string | null;
  /** Our public answer to the partner's own reporter: its words, what it was for, and what had happened last. */
  text: string | null;
  purpose: SendPurpose | null;
  since: NewsType | null;
  at: Date;
};

const types = sql`(${sql.join(newsTypes.map((type) => sql.lit(type)))})`;

const outcomeBy = (stream: RawBuilder<unknown>, seq: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  (select f.body::json->>'outcome' from event f
    where f.stream_id = ${stream} and f.type = 'FieldResultReported' and f.seq <= ${seq} order by f.seq desc limit 1)`;

type Span = { from: Date; to: Date; limit: number; offset: number };

const happened = ({ from, to }: Span): RawBuilder<unknown> => sql`
  select e.event_id::text as id, v.number, e.type,
    case when e.type = 'CaseClosed' then e.body::json->>'reason' end as "closeReason",
    ${outcomeBy(sql`e.stream_id`, sql`e.seq`)} as outcome,
    case when e.type = 'Disposed' then (select a.name from agency a where a.id = e.body::json->>'leadAgencyId') end as agency,
    null as text, null as purpose, null as since, e.at
  from event e join visible v on v.id = e.stream_id
  where e.at between ${from} and ${to} and e.type in ${types}`;

/** Where the platform's acceptance stands in the log; else the last that was there by then. */
const told = ({ partnerId }: Onlooker, { from, to }: Span): RawBuilder<unknown> => sql`
  select o.id::text, v.number, 'told', last.reason, ${outcomeBy(sql`o.complaint_id`, sql`here.seq`)}, null, o.text,
    o.purpose, last.type, o.settled_at
  from outbox o join visible v on v.id = o.complaint_id
  cross join lateral (select coalesce(
    (select m.seq from event m where m.stream_id = o.complaint_id and m.type = 'MessageAccepted'
      and m.body::json->>'effectKey' = o.effect_key limit 1),
    (select max(m.seq) from event m where m.stream_id = o.complaint_id and m.at <= o.settled_at)) as seq) here
  left join lateral (select l.type, case when l.type = 'CaseClosed' then l.body::json->>'reason' end as reason
    from event l where l.stream_id = o.complaint_id and l.seq <= here.seq and l.type in ${types}
    order by l.seq desc limit 1) last on true
  where o.channel = 'open311' and o.account_id = ${partnerId ?? null} and o.status = 'sent'
    and o.visibility = 'public' and o.settled_at between ${from} and ${to}`;

/** What happened to cases that this onlooker sees, oldest first; and our public answers to the partner's own reporters. */
export const findNews = async (db: ReadTables, onlooker: Onlooker, span: Span): Promise<NewsRow[]> => {
  const { rows } = await sql<NewsRow>`
    with visible as (
      select c.id, c.number from complaint c
      left join case_publication p on p.complaint_id = c.id
      left join service_request s on s.complaint_id = c.id
      where ${seen(onlooker)})
    select * from (${happened(span)} union all ${told(onlooker, span)}) news
    order by at, id limit ${span.limit} offset ${span.offset}`.execute(db);
  return rows;
};
