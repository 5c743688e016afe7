// What may be told of cases: those that an officer lets everybody see, and to a partner its own. Never a reporter, never their words.
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { CloseReason, FieldOutcome, Status } from '#core/complaint/complaint.ts';
import type { Tables } from '#db/tables.ts';

/** `partnerId`: whose own cases are seen besides; `hidden`: categories that nobody sees. */
export type Onlooker = { partnerId: string | undefined; hidden: readonly string[] };

export type RequestRow = {
  id: string;
  number: string;
  status: Exclude<Status, 'none'>;
  closeReason: CloseReason | null;
  outcome: FieldOutcome | null;
  serviceCode: string;
  summary: string | null;
  agency: string | null;
  reportedAt: Date;
  updatedAt: Date;
  dueAt: Date | null;
  lat: number | null;
  long: number | null;
};

export type Wanted = {
  numbers?: readonly string[];
  serviceCodes?: readonly string[];
  open?: boolean;
  from?: Date;
  to?: Date;
  limit: number;
  offset: number;
};

const seen = ({ partnerId, hidden }: Onlooker): RawBuilder<boolean> => sql<boolean>`
  (coalesce(p.listed, false) or s.partner_id = ${partnerId ?? null})
  and coalesce(s.service_code, '') <> all(${[...hidden]}) and coalesce(p.service_code, '') <> all(${[...hidden]})`;

const code = sql`coalesce(p.service_code, s.service_code, 'umum')`;

const filtersOf = ({ numbers, serviceCodes, open, from, to }: Wanted): RawBuilder<boolean> => {
  if (numbers !== undefined) return sql<boolean>`c.number = any(${[...numbers]})`;
  return sql<boolean>`c.reported_at between ${from ?? new Date(0)} and ${to ?? new Date(0)}
    and (${serviceCodes === undefined ? null : [...serviceCodes]}::text[] is null
      or ${code} = any(${serviceCodes === undefined ? null : [...serviceCodes]}::text[]))
    and (${open ?? null}::boolean is null or (c.status <> 'closed') = ${open ?? null}::boolean)`;
};

/** Latest first. */
export const findRequests = async (db: Kysely<Tables>, onlooker: Onlooker, wanted: Wanted): Promise<RequestRow[]> => {
  const { rows } = await sql<RequestRow>`
    select c.id, c.number, c.status, c.close_reason as "closeReason",
      c.state->'file'->'fieldResult'->>'outcome' as outcome, ${code} as "serviceCode",
      case when p.listed then nullif(p.summary, '') end as summary, a.name as agency, c.reported_at as "reportedAt",
      to_timestamp((c.state->'file'->>'lastAt')::bigint / 1000.0) as "updatedAt",
      case when c.paused then null else c.due_at end as "dueAt", s.lat, s.long
    from complaint c
    left join case_publication p on p.complaint_id = c.id
    left join service_request s on s.complaint_id = c.id
    left join agency a on a.id = c.lead_agency_id
    where ${seen(onlooker)} and ${filtersOf(wanted)}
    order by c.reported_at desc, c.number limit ${wanted.limit} offset ${wanted.offset}`.execute(db);
  return rows;
};

/** A case that this partner reported itself, whatever its category. */
export const findOwn = async (
  db: Kysely<Tables>,
  partnerId: string,
  number: string,
): Promise<{ id: string; threadKey: string } | undefined> => {
  const { rows } = await sql<{ id: string; threadKey: string }>`
    select c.id, s.thread_key as "threadKey" from complaint c join service_request s on s.complaint_id = c.id
    where c.number = ${number} and s.partner_id = ${partnerId}`.execute(db);
  return rows[0];
};

export const getNumber = async (db: Kysely<Tables>, complaintId: string): Promise<string> =>
  (await db.selectFrom('complaint').select('number').where('id', '=', complaintId).executeTakeFirstOrThrow()).number;

/** The number behind a token, and that of a report that was told twice. */
export const findByToken = async (db: Kysely<Tables>, token: string): Promise<string | undefined> => {
  const { rows } = await sql<{ number: string }>`
    select c.number from service_request s join complaint c on c.id = s.complaint_id where s.token = ${token}`.execute(
    db,
  );
  return rows[0]?.number;
};

export const findToken = async (db: Kysely<Tables>, complaintId: string): Promise<string | undefined> => {
  const { rows } = await sql<{ token: string | null }>`
    select token from service_request where complaint_id = ${complaintId}`.execute(db);
  return rows[0]?.token ?? undefined;
};

export type TrialRow = { id: string; serviceCode: string; requestedAt: Date; lat: number | null; long: number | null };

export const findTrials = async (
  db: Kysely<Tables>,
  hidden: readonly string[],
  wanted: Wanted,
): Promise<TrialRow[]> => {
  const { numbers, serviceCodes, open, from, to, limit, offset } = wanted;
  if (open === false) return [];
  const codes = serviceCodes === undefined ? null : [...serviceCodes];
  const chosen =
    numbers === undefined
      ? sql<boolean>`requested_at between ${from ?? new Date(0)} and ${to ?? new Date(0)}
          and (${codes}::text[] is null or service_code = any(${codes}::text[]))`
      : sql<boolean>`id = any(${[...numbers]})`;
  const { rows } = await sql<TrialRow>`
    select id, service_code as "serviceCode", requested_at as "requestedAt", lat, long from service_request_trial
    where service_code <> all(${[...hidden]}) and ${chosen}
    order by requested_at desc, id limit ${limit} offset ${offset}`.execute(db);
  return rows;
};

export const findTrialByToken = async (db: Kysely<Tables>, token: string): Promise<string | undefined> => {
  const { rows } = await sql<{ id: string }>`select id from service_request_trial where token = ${token}`.execute(db);
  return rows[0]?.id;
};

export type NewsRow = {
  id: string;
  number: string;
  type:
    | 'InterimApproved'
    | 'Disposed'
    | 'DeadlineExtended'
    | 'FieldResultReported'
    | 'CaseClosed'
    | 'CaseReopened'
    | 'told';
  closeReason: CloseReason | null;
  outcome: FieldOutcome | null;
  agency: string | null;
  /** Our public answer to the partner's own reporter. */
  text: string | null;
  closed: boolean;
  at: Date;
};

/** What happened to cases that this onlooker sees, oldest first; and our public answers to the partner's own reporters. */
export const findNews = async (
  db: Kysely<Tables>,
  onlooker: Onlooker,
  { from, to, limit, offset }: { from: Date; to: Date; limit: number; offset: number },
): Promise<NewsRow[]> => {
  const { rows } = await sql<NewsRow>`
    with visible as (
      select c.id, c.number, c.status = 'closed' as closed, a.name as agency,
        c.state->'file'->'fieldResult'->>'outcome' as outcome
      from complaint c
      left join case_publication p on p.complaint_id = c.id
      left join service_request s on s.complaint_id = c.id
      left join agency a on a.id = c.lead_agency_id
      where ${seen(onlooker)})
    select * from (
      select e.event_id::text as id, v.number, e.type, case when e.type = 'CaseClosed' then e.body::json->>'reason' end as "closeReason", v.outcome, v.agency,
        null as text, v.closed, e.at
      from event e join visible v on v.id = e.stream_id
      where e.at between ${from} and ${to}
        and e.type in ('InterimApproved', 'Disposed', 'DeadlineExtended', 'FieldResultReported', 'CaseClosed', 'CaseReopened')
      union all
      select o.id::text, v.number, 'told', null, v.outcome, v.agency, o.text, v.closed, o.settled_at
      from outbox o join visible v on v.id = o.complaint_id
      where o.channel = 'open311' and o.account_id = ${onlooker.partnerId ?? null} and o.status = 'sent'
        and o.visibility = 'public' and o.settled_at between ${from} and ${to}) news
    order by at, id limit ${limit} offset ${offset}`.execute(db);
  return rows;
};
