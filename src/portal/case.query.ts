// What the citizen's pages ask of the database: a case by its number or id, its log, agencies' names, official accounts.
// Must not select what a reporter wrote or who they are, but for the few words that the identity form shows to themselves.
import type { Queryable } from '#db/queryable.ts';
import { webChannel } from '#app/take-web-report.ts';
import { questionsIn } from '#core/category-tree.ts';
import type { Complaint, IdentityField } from '#core/complaint/complaint.ts';
import type { RecordedEvent } from '#core/complaint/recorded.ts';
import type { DeclineGround, PersonRequestKind, RequestOutcome } from '#core/person-request.ts';
import type { Instant } from '#core/time.ts';
import { readStream } from '#db/event-log.ts';

/** A row is written only for a case that was opened, so `none` cannot be read from one. */
export type Existing = Exclude<Complaint, { status: 'none' }>;

/** `id` is the row's own and stands on no page: a citizen knows the case by `state.file.number`. */
export type FoundCase = { id: string; channel: string; state: Existing };

const columns = 'id, channel, state';

/** Asks for no proof: the caller has seen this number's pass, or goes on to compare the code. */
export const findCaseByNumber = async (pool: Queryable, number: string): Promise<FoundCase | undefined> =>
  (await pool.query<FoundCase>(`select ${columns} from every_complaint where number = $1`, [number])).rows[0];

/** The case that a row of ours names. */
export const getCase = async (pool: Queryable, id: string): Promise<FoundCase> => {
  const { rows } = await pool.query<FoundCase>(`select ${columns} from every_complaint where id = $1`, [id]);
  const [found] = rows;
  if (found === undefined) throw new Error(`case ${id} is not there`);
  return found;
};

/** The whole log in its order, with what was written for inside: what a reporter may read of it is the history's to say. */
export const findEvents = async (pool: Queryable, id: string): Promise<RecordedEvent[]> =>
  (await readStream(pool, id)).map(({ event }) => event);

/** What the city asks of such a matter and nobody has answered in this case: of an answer its question is a part. */
export const findQuestions = async (pool: Queryable, { id, state }: FoundCase): Promise<string[]> => {
  const { category } = state.file;
  if (category === undefined || state.status === 'closed') return [];
  const { rows } = await pool.query<{ questions: string }>('select questions from category where id = $1', [
    category.id,
  ]);
  const asked = questionsIn(rows[0]?.questions ?? '');
  if (asked.length === 0) return [];
  const { rows: open } = await pool.query<{ question: string }>(
    `select question from unnest($1::text[]) with ordinality as asked (question, place)
     where not exists (select 1 from message where complaint_id = $2 and deleted_at is null and position(question in text) > 0)
     order by place`,
    [asked, id],
  );
  return open.map(({ question }) => question);
};

/** Full names by id, for the agencies of one case. */
export const findAgencyNames = async (pool: Queryable, ids: readonly string[]): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map();
  const { rows } = await pool.query<{ id: string; name: string }>(
    'select id, name from agency where id = any($1::text[])',
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
};

/** `id` is the platform's own name of the account, `handle` the one that a citizen knows and can search for. */
export type OfficialAccount = { channel: string; id: string; handle: string };

/** Those that a citizen writes to, calls or visits; other city systems come on their own way. */
export const findAccounts = async (pool: Queryable): Promise<OfficialAccount[]> =>
  (
    await pool.query<OfficialAccount>(
      `select channel, id, handle from channel_account where channel <> 'open311'
       order by array_position(array['instagram', 'facebook', 'x', 'whatsapp'], channel) nulls last, channel, handle`,
    )
  ).rows;

/** The account of the city's own form; undefined where it has opened none, or it rests. */
export const findForm = async (pool: Queryable): Promise<string | undefined> =>
  (
    await pool.query<{ id: string }>(
      'select id from channel_account where channel = $1 and resting_at is null order by id limit 1',
      [webChannel],
    )
  ).rows[0]?.id;

/** A request of the reporter about their own data that waits for an answer. */
export type OwnRequest = { kind: PersonRequestKind; dueAt: Instant | undefined };

/** Of this case alone, the oldest first: the page tells nothing of other cases. */
export const findOwnRequests = async (pool: Queryable, complaintId: string): Promise<OwnRequest[]> => {
  const { rows } = await pool.query<{ kind: PersonRequestKind; due_at: Date | null }>(
    'select kind, due_at from person_request where complaint_id = $1 and settled_at is null order by asked_at, id',
    [complaintId],
  );
  return rows.map(({ kind, due_at: dueAt }) => ({ kind, dueAt: dueAt?.getTime() }));
};

/** One that was answered, as whoever asked reads it. */
export type AnsweredRequest = {
  kind: PersonRequestKind;
  outcome: RequestOutcome;
  at: Instant;
  note: string;
  ground?: DeclineGround;
  corrected: readonly IdentityField[];
  lifted?: { at: Instant; reason: string };
};

type AnsweredRow = Pick<AnsweredRequest, 'kind' | 'outcome' | 'note' | 'corrected'> & {
  settled_at: Date;
  ground: DeclineGround | null;
  lifted_at: Date | null;
  lift_reason: string;
};

const mostAnswered = 10;

/** The latest first; what was noted for inside, before answers were told, is not among them. */
export const findAnsweredRequests = async (pool: Queryable, complaintId: string): Promise<AnsweredRequest[]> => {
  const { rows } = await pool.query<AnsweredRow>(
    `select kind, outcome, note, corrected, settled_at, ground, lifted_at, lift_reason from person_request
     where complaint_id = $1 and told and settled_at is not null order by settled_at desc, id limit ${String(mostAnswered)}`,
    [complaintId],
  );
  return rows.map(
    ({ kind, outcome, note, corrected, settled_at: settled, ground, lifted_at: lifted, lift_reason: reason }) => ({
      ...{ kind, outcome, note, corrected, at: settled.getTime() },
      ...(ground === null ? {} : { ground }),
      ...(lifted === null ? {} : { lifted: { at: lifted.getTime(), reason } }),
    }),
  );
};

/** How a report began, for its own writer: the name on the platform, and the first message. */
export type Opening = { handle?: string; text?: string };

/** Passes over deleted messages; what is not there any more is left out, and the form says so instead. */
export const findOpening = async (pool: Queryable, complaintId: string, reporterId: string): Promise<Opening> => {
  const { rows } = await pool.query<{ handle: string | null; text: string | null }>(
    `select (select coalesce('@' || handle, name) from reporter_handle where reporter_id = $2
        order by name is null and handle is null, channel limit 1) as handle,
       (select text from message where complaint_id = $1 and reporter_id = $2 and deleted_at is null
        order by sent_at, id limit 1) as text`,
    [complaintId, reporterId],
  );
  const [row] = rows;
  return {
    ...(row?.handle === null || row?.handle === undefined ? {} : { handle: row.handle }),
    ...(row?.text === null || row?.text === undefined ? {} : { text: row.text }),
  };
};
