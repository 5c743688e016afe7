// What may be told of cases: those that an officer lets everybody see, and to a partner its own. Never a reporter, never their words.
import { sql, type RawBuilder } from 'kysely';
import type { CloseReason, FieldOutcome, Status } from '#core/complaint/complaint.ts';
import type { ReadTables } from '#db/queryable.ts';

/** `partnerId`: whose own cases are seen besides; `hidden`: categories that nobody sees. */
export type Onlooker = { partnerId: string | undefined; hidden: readonly string[] };

/** `summary` is what an officer wrote for everybody; the reporter's words are in no row. */
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

/** With `numbers` only `limit` and `offset` count besides. */
export type Wanted = {
  numbers?: readonly string[];
  serviceCodes?: readonly string[];
  open?: boolean;
  from?: Date;
  to?: Date;
  limit: number;
  offset: number;
};

/** What an officer listed, and a partner's own; a hidden category is seen by nobody, its partner included. */
export const seen = ({ partnerId, hidden }: Onlooker): RawBuilder<boolean> => sql<boolean>`
  (coalesce(p.listed, false) or s.partner_id = ${partnerId ?? null})
  and coalesce(s.service_code, '') <> all(${[...hidden]}) and coalesce(p.service_code, '') <> all(${[...hidden]})`;

/** Whoever reported it knows the point; others see it as an officer chose, on a grid of about a hundred metres unless exact. */
const pointOf = ({ partnerId }: Onlooker, degrees: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  case when s.partner_id = ${partnerId ?? null} or p.point = 'exact' then ${degrees}
    when p.point = 'near' then round(${degrees}::numeric, 3)::double precision end`;

const code = sql`coalesce(p.service_code, s.service_code, 'umum')`;

const filtersOf = ({ numbers, serviceCodes, open, from, to }: Wanted): RawBuilder<boolean> => {
  if (numbers !== undefined) return sql<boolean>`c.number = any(${[...numbers]})`;
  return sql<boolean>`c.reported_at between ${from ?? new Date(0)} and ${to ?? new Date(0)}
    and (${serviceCodes === undefined ? null : [...serviceCodes]}::text[] is null
      or ${code} = any(${serviceCodes === undefined ? null : [...serviceCodes]}::text[]))
    and (${open ?? null}::boolean is null or (c.status <> 'closed') = ${open ?? null}::boolean)`;
};

/** Latest first. */
export const findRequests = async (db: ReadTables, onlooker: Onlooker, wanted: Wanted): Promise<RequestRow[]> => {
  const { rows } = await sql<RequestRow>`
    select c.id, c.number, c.status, c.close_reason as "closeReason",
      c.state->'file'->'fieldResult'->>'outcome' as outcome, ${code} as "serviceCode",
      case when p.listed then nullif(p.summary, '') end as summary, a.name as agency, c.reported_at as "reportedAt",
      to_timestamp((c.state->'file'->>'lastAt')::bigint / 1000.0) as "updatedAt",
      case when c.paused then null else c.due_at end as "dueAt",
      ${pointOf(onlooker, sql`s.lat`)} as lat, ${pointOf(onlooker, sql`s.long`)} as long
    from complaint c
    left join case_publication p on p.complaint_id = c.id
    left join service_request s on s.complaint_id = c.id
    left join agency a on a.id = c.lead_agency_id
    where ${seen(onlooker)} and ${filtersOf(wanted)}
    order by c.reported_at desc, c.number limit ${wanted.limit} offset ${wanted.offset}`.execute(db);
  return rows;
};

/** `account`: as the reporter is known on the partner's channel. */
export type OwnReport = {
  id: string;
  number: string;
  threadKey: string;
  serviceCode: string;
  closed: boolean;
  account: string | null;
};

/** A case that this partner reported itself, whatever its category. */
export const findOwn = async (db: ReadTables, partnerId: string, number: string): Promise<OwnReport | undefined> => {
  const { rows } = await sql<OwnReport>`
    select c.id, c.number, s.thread_key as "threadKey", s.service_code as "serviceCode", c.status = 'closed' as closed,
      (select h.external_id from reporter_handle h
        where h.reporter_id = c.reporter_id and h.channel = 'open311' and h.account_id = ${partnerId} limit 1) as account
    from complaint c join service_request s on s.complaint_id = c.id
    where c.number = ${number} and s.partner_id = ${partnerId}`.execute(db);
  return rows[0];
};

/** The latest case of this partner with this id of its own. */
export const findByReference = async (
  db: ReadTables,
  partnerId: string,
  externalRef: string,
): Promise<string | undefined> => {
  const { rows } = await sql<{ number: string }>`
    select c.number from service_request s join complaint c on c.id = s.complaint_id
    where s.partner_id = ${partnerId} and s.external_ref = ${externalRef}
    order by c.opened_at desc, c.number desc limit 1`.execute(db);
  return rows[0]?.number;
};

/** How many updates of one conversation begin so: more than one came under the same id. */
export const countNews = async (
  db: ReadTables,
  partnerId: string,
  threadKey: string,
  prefix: string,
): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from message
    where channel = 'open311' and account_id = ${partnerId} and visibility = 'public' and thread_key = ${threadKey}
      and starts_with(external_id, ${prefix})`.execute(db);
  return rows[0]?.count ?? 0;
};

/** Throws where there is no such case: only for one that was made just now. */
export const getNumber = async (db: ReadTables, complaintId: string): Promise<string> =>
  (await db.selectFrom('every_complaint').select('number').where('id', '=', complaintId).executeTakeFirstOrThrow())
    .number;

/** The number behind a token, and that of a report that was told twice. */
export const findByToken = async (db: ReadTables, token: string): Promise<string | undefined> => {
  const { rows } = await sql<{ number: string }>`
    select c.number from service_request s join complaint c on c.id = s.complaint_id where s.token = ${token}`.execute(
    db,
  );
  return rows[0]?.number;
};

/** Undefined where the case got its number at once. */
export const findToken = async (db: ReadTables, complaintId: string): Promise<string | undefined> => {
  const { rows } = await sql<{ token: string | null }>`
    select token from service_request where complaint_id = ${complaintId}`.execute(db);
  return rows[0]?.token ?? undefined;
};

/** A report of the test endpoint: its words and its reporter are not kept. */
export type TrialRow = { id: string; serviceCode: string; requestedAt: Date; lat: number | null; long: number | null };

/** Everybody sees them but for hidden categories, with the point rounded for all but the partner that sent it; none is ever closed. */
export const findTrials = async (
  db: ReadTables,
  { hidden, partnerId }: Onlooker,
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
    select id, service_code as "serviceCode", requested_at as "requestedAt",
      case when partner_id = ${partnerId ?? null} then lat else round(lat::numeric, 3)::double precision end as lat,
      case when partner_id = ${partnerId ?? null} then long else round(long::numeric, 3)::double precision end as long
    from service_request_trial
    where service_code <> all(${[...hidden]}) and ${chosen}
    order by requested_at desc, id limit ${limit} offset ${offset}`.execute(db);
  return rows;
};

/** The trial's own id stands in for a number. */
export const findTrialByToken = async (db: ReadTables, token: string): Promise<string | undefined> => {
  const { rows } = await sql<{ id: string }>`select id from service_request_trial where token = ${token}`.execute(db);
  return rows[0]?.id;
};

/** Ids of the partners whose accounts rest. */
export const findSwitchedOff = async (db: ReadTables): Promise<string[]> => {
  const rows = await db
    .selectFrom('channel_account')
    .select('id')
    .where('channel', '=', 'open311')
    .where('resting_at', 'is not', null)
    .execute();
  return rows.map(({ id }) => id);
};
