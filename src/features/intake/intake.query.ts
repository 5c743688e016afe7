// What the forms of telephone and counter ask: which lines there are, what a caller has open, and what a receipt says.
import { sql } from 'kysely';
import type { Complaint, IdentityField, Status } from '#core/complaint/complaint.ts';
import { isComplete } from '#core/complaint/steps/ask-identity.ts';
import { cutText } from '#core/cut-text.ts';
import type { ReadTables } from '#db/queryable.ts';
import type { CallerAnswer, IntakeAnswer } from './intake.contract.ts';

const mostCases = 10;
const excerptLength = 160;

/** Also the accounts to which reports of SP4N-LAPOR! are copied, since one answer serves both forms. */
export const findIntakeAccounts = (db: ReadTables): Promise<IntakeAnswer['accounts']> =>
  db
    .selectFrom('channel_account')
    .select(['channel', 'id', 'handle'])
    .where('channel', 'in', ['phone', 'walk-in', 'sp4n-lapor'])
    .orderBy('channel')
    .orderBy('id')
    .execute();

/** `fields` says what is sealed, without the values. */
export type KnownIdentity = { identityId: string; fields: IdentityField[] };

/** The complete identity of whoever called from this number before; the latest where there are several. */
export const findCallerIdentity = async (db: ReadTables, callerId: string): Promise<KnownIdentity | undefined> => {
  const rows = await db
    .selectFrom('identity')
    .innerJoin('reporter_handle', 'reporter_handle.reporter_id', 'identity.reporter_id')
    .select(['identity.id', 'identity.fields'])
    .where('reporter_handle.external_id', '=', callerId)
    .where('reporter_handle.channel', 'in', ['phone', 'walk-in'])
    .where('identity.replaced_at', 'is', null)
    .orderBy('identity.given_at', 'desc')
    .execute();
  const row = rows.find(({ fields }) => isComplete(fields as IdentityField[]));
  return row === undefined ? undefined : { identityId: row.id, fields: row.fields as IdentityField[] };
};

type CaseRow = { number: string; status: Status; channel: string; reported_at: Date; text: string | null };

/** Open cases of the caller, latest first. */
export const findCallerCases = async (db: ReadTables, callerId: string): Promise<CallerAnswer['cases']> => {
  const { rows } = await sql<CaseRow>`
    select c.number, c.status, c.channel, c.reported_at, m.text from complaint c
    left join lateral (
      select text from message where complaint_id = c.id and text <> '' order by sent_at, id limit 1) m on true
    where c.status <> 'closed' and c.reporter_id in (
      select reporter_id from reporter_handle where external_id = ${callerId} and channel in ('phone', 'walk-in'))
    order by c.reported_at desc, c.id limit ${mostCases}`.execute(db);
  return rows.map(({ number, status, channel, reported_at: reportedAt, text }) => ({
    number,
    status,
    channel,
    reportedAt: reportedAt.toISOString(),
    excerpt: cutText(text ?? '', excerptLength),
  }));
};

/** `description` is the first message that has words. */
export type FoundReceipt = {
  id: string;
  number: string;
  channel: string;
  place: string | null;
  receivedAt: Date;
  state: Exclude<Complaint, { status: 'none' }>;
  description: string | null;
  /** Who opened the case; null where a platform brought it. */
  officer: string | null;
};

/** Asks for no right: only for routes of the desk roles, who see every case. */
export const findReceipt = async (db: ReadTables, number: string): Promise<FoundReceipt | undefined> => {
  const { rows } = await sql<FoundReceipt>`
    select c.id, c.number, c.channel, a.handle as place, c.reported_at as "receivedAt", c.state,
      m.text as description, o.name as officer
    from complaint c
    left join channel_account a on a.channel = c.channel and a.id = c.account_id
    left join event e on e.stream_id = c.id and e.version = 1
    left join officer o on o.id::text = (e.body::json->'by'->>'userId')
    left join lateral (
      select text from message where complaint_id = c.id and text <> '' order by sent_at, id limit 1) m on true
    where c.number = ${number}`.execute(db);
  return rows[0];
};

/** The case that a call or visit is to continue. */
export const findCaseId = async (db: ReadTables, number: string): Promise<string | undefined> =>
  (await db.selectFrom('complaint').select('id').where('number', '=', number).executeTakeFirst())?.id;

/** The number of a case that was opened or continued just now. */
export const getCaseNumber = async (db: ReadTables, id: string): Promise<string> =>
  (await db.selectFrom('every_complaint').select('number').where('id', '=', id).executeTakeFirstOrThrow()).number;
