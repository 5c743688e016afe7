// Requests as the screen lists them, and all that is kept of the person of one of them. What is sealed is opened by the route.
import { sql } from 'kysely';
import type { IdentityField } from '#core/complaint/complaint.ts';
import type { DeclineGround, ErasureBasis, PersonRequestKind, RequestOutcome } from '#core/person-request.ts';
import { requestClock } from '#core/person-request.ts';
import type { Instant } from '#core/time.ts';
import type { ReadTables } from '#db/queryable.ts';
import { seesReporter, visibleTo, type Viewer } from '#db/visible-to.ts';
import type { PersonDataAnswer, RequestRow, RequestsAnswer } from './person-request.contract.ts';

type Row = {
  id: string;
  kind: PersonRequestKind;
  number: string;
  via: 'desk' | 'portal';
  asked_at: Date;
  due_at: Date | null;
  words: string;
  note: string;
  proposed_by: string | null;
  proposer: string | null;
  basis: ErasureBasis | null;
  settled_at: Date | null;
  outcome: RequestOutcome | null;
  ground: DeclineGround | null;
  corrected: IdentityField[];
  lifted_at: Date | null;
  lifter: string | null;
  lift_reason: string;
};

const mostSettled = 50;

const proposedOf = (row: Row, viewer: Viewer): Pick<RequestRow, 'proposed'> => {
  const { proposed_by: by, basis, proposer } = row;
  if (by === null || basis === null) return {};
  return { proposed: { by: proposer ?? by, isOwn: by === viewer.userId, basis } };
};

const liftOf = (row: Row, viewer: Viewer): Pick<RequestRow, 'restricts' | 'lifted'> => {
  if (row.kind !== 'restrict' || row.outcome !== 'done') return {};
  if (row.lifted_at === null) return { restricts: true };
  const reason = seesReporter(viewer) && row.lift_reason !== '' ? { reason: row.lift_reason } : {};
  return { lifted: { at: row.lifted_at.toISOString(), by: row.lifter ?? '', ...reason } };
};

const rowOf = (row: Row, viewer: Viewer, now: Instant): RequestRow => ({
  ...{ id: row.id, kind: row.kind, number: row.number, via: row.via, askedAt: row.asked_at.toISOString() },
  ...(row.due_at === null ? {} : { dueAt: row.due_at.toISOString() }),
  clock: row.settled_at === null ? requestClock(row.due_at?.getTime(), now) : 'none',
  ...(seesReporter(viewer) && row.words !== '' ? { words: row.words } : {}),
  ...proposedOf(row, viewer),
  ...(row.settled_at === null ? {} : { settledAt: row.settled_at.toISOString() }),
  ...(row.outcome === null ? {} : { outcome: row.outcome }),
  ...(seesReporter(viewer) && row.note !== '' ? { note: row.note } : {}),
  ...(row.ground === null ? {} : { ground: row.ground }),
  ...(row.corrected.length === 0 ? {} : { corrected: row.corrected }),
  ...liftOf(row, viewer),
});

const columns = sql`r.id, r.kind, coalesce(c.number, '') as number, r.via, r.asked_at, r.due_at, r.words, r.note, r.proposed_by, o.name as proposer, r.basis,
  r.settled_at, r.outcome, r.ground, r.corrected, r.lifted_at, coalesce(l.name, r.lifted_by) as lifter, r.lift_reason
  from person_request r left join complaint c on c.id = r.complaint_id left join officer o on o.id = r.proposed_by
  left join officer l on l.id = r.lifted_by`;

/** By number alone, so that whoever may not see reporters can still answer for the clock; of a sealed case without even that. */
export const findRequests = async (db: ReadTables, viewer: Viewer, now: Instant): Promise<RequestsAnswer> => {
  const { rows: open } = await sql<Row>`
    select ${columns} where r.settled_at is null order by r.due_at nulls last, r.asked_at, r.id`.execute(db);
  const { rows: settled } = await sql<Row>`
    select ${columns} where r.settled_at is not null order by r.settled_at desc, r.id limit ${mostSettled}`.execute(db);
  return { requests: [...open, ...settled].map((row) => rowOf(row, viewer, now)) };
};

/** The case of a number, whoever asks: the request names nothing but that. */
export const findSubject = async (
  db: ReadTables,
  number: string,
): Promise<{ complaintId: string; reporterId: string } | undefined> => {
  const { rows } = await sql<{ complaintId: string; reporterId: string }>`
    select id as "complaintId", reporter_id as "reporterId" from complaint where number = ${number}`.execute(db);
  return rows[0];
};

/** Undefined also where the viewer may not see the case. */
export const findPersonOf = async (
  db: ReadTables,
  viewer: Viewer,
  requestId: string,
): Promise<{ number: string; reporterIds: string[] } | undefined> => {
  const { rows } = await sql<{ number: string; reporterIds: string[] }>`
    select c.number, array(select person_of(r.reporter_id)) as "reporterIds"
    from person_request r join complaint c on c.id = r.complaint_id
    where r.id::text = ${requestId} and ${visibleTo(viewer)}`.execute(db);
  return rows[0];
};

const iso = ({ at }: { at: Date }): string => at.toISOString();

type Sealed = { id: string; at: Date; replaced: 'corrected' | 'later' | null };

/** Every identity that was ever given and still stands; the vault opens them. */
export const findIdentities = async (db: ReadTables, reporterIds: readonly string[]): Promise<Sealed[]> =>
  (
    await sql<Sealed>`select id, given_at as at, case when corrected_by is not null then 'corrected' when replaced_at is not null then 'later' end as replaced
      from identity where reporter_id = any(${[...reporterIds]}::uuid[])
      order by given_at, id`.execute(db)
  ).rows;

const findAccounts = async (db: ReadTables, ids: readonly string[]): Promise<PersonDataAnswer['accounts']> => {
  const { rows } = await sql<{ channel: string; id: string; name: string | null; handle: string | null }>`
    select channel, external_id as id, name, handle from reporter_handle
    where reporter_id = any(${[...ids]}::uuid[]) order by channel, account_id, external_id`.execute(db);
  return rows.map(({ channel, id, name, handle }) => ({
    ...{ channel, id },
    ...(name === null ? {} : { name }),
    ...(handle === null ? {} : { handle }),
  }));
};

const findCases = async (db: ReadTables, ids: readonly string[]): Promise<PersonDataAnswer['cases']> => {
  const { rows } = await sql<{ number: string; status: string; at: Date }>`
    select number, status, reported_at as at from complaint where reporter_id = any(${[...ids]}::uuid[])
    order by reported_at, number`.execute(db);
  return rows.map(({ number, status, at }) => ({ number, status, reportedAt: iso({ at }) }));
};

type Said = { number: string; at: Date; visibility: string; text: string };
const saidOf = ({ at, ...said }: Said): PersonDataAnswer['messages'][number] => ({ ...said, at: iso({ at }) });

const findMessages = async (db: ReadTables, ids: readonly string[]): Promise<PersonDataAnswer['messages']> =>
  (
    await sql<Said>`select c.number, m.sent_at as at, m.visibility, m.text from message m join complaint c on c.id = m.complaint_id
      where m.reporter_id = any(${[...ids]}::uuid[]) and m.erased_at is null order by m.sent_at, m.id`.execute(db)
  ).rows.map(saidOf);

const findAnswers = async (db: ReadTables, ids: readonly string[]): Promise<PersonDataAnswer['answers']> =>
  (
    await sql<Said>`select c.number, o.created_at as at, o.visibility, o.text from outbox o join complaint c on c.id = o.complaint_id
      where c.reporter_id = any(${[...ids]}::uuid[]) and o.status = 'sent' and o.purpose <> 'status'
      order by o.created_at, o.id`.execute(db)
  ).rows.map(saidOf);

type Look = { at: Date; number: string; by: string; body: string; reason: string | null; type: string };

const lookOf = ({ at, number, by, body, reason, type }: Look): PersonDataAnswer['looks'][number] => {
  const told = JSON.parse(body) as { fields?: string[]; reason?: unknown };
  const looked = { at: iso({ at }), number, by };
  if (type === 'CaseLookedAt') return { ...looked, what: 'case' };
  if (type === 'PersonExported') return { ...looked, what: 'export' };
  const { fields } = told;
  // Words stand beside the log; logs of before hold them themselves.
  const why = reason ?? told.reason;
  return {
    ...{ ...looked, what: 'identity' },
    ...(fields === undefined ? {} : { fields }),
    ...(typeof why === 'string' ? { reason: why } : {}),
  };
};

/** From both logs: every opening of the identity, every look that is recorded, every copy that was handed out. */
const findLooks = async (db: ReadTables, ids: readonly string[]): Promise<PersonDataAnswer['looks']> => {
  const { rows } = await sql<Look>`
    with own as (select id, number from complaint where reporter_id = any(${[...ids]}::uuid[]))
    select e.at, own.number, coalesce(o.name, e.body::json->'by'->>'userId') as by, e.body,
        (select t.text from event_text t where t.seq = e.seq and t.field = 'reason') as reason, e.type
      from own join event e on e.stream_id = own.id and e.type = 'IdentityRevealed'
      left join officer o on o.id = e.body::json->'by'->>'userId'
    union all
    select a.at, own.number, coalesce(o.name, a.body::json->'by'->>'userId', '') as by, a.body, null, a.type
      from administrative_event a join own on own.number = a.body::json->>'number'
      left join officer o on o.id = a.body::json->'by'->>'userId'
      where a.type in ('CaseLookedAt', 'PersonExported')
    order by 1, 2`.execute(db);
  return rows.map(lookOf);
};

/** All but what is sealed. */
export const findPersonData = async (
  db: ReadTables,
  ids: readonly string[],
): Promise<Omit<PersonDataAnswer, 'number' | 'madeAt' | 'identities'>> => ({
  accounts: await findAccounts(db, ids),
  cases: await findCases(db, ids),
  messages: await findMessages(db, ids),
  answers: await findAnswers(db, ids),
  looks: await findLooks(db, ids),
});
