// The rows that screens read, written from the folded state in the transaction of the events.
// Everything here can be made again from the log: nothing may be put here that the log does not know.
import type { CaseFile, Complaint } from '#core/complaint/complaint.ts';
import { nextWakeAt, priorityOf, warningsOf } from '#core/complaint/deadlines.ts';
import { turnOf } from '#core/complaint/possible.ts';
import type { Holidays } from '#core/time.ts';
import type { StoredEvent } from './event-log.ts';
import type { Queryable } from './queryable.ts';
import { projectJoin, projectSeparation } from './reporter-joins.ts';

export type Existing = Exclude<Complaint, { status: 'none' }>;

/** A case at a version of its stream. */
export type Projected<State = Complaint> = { id: string; version: number; state: State };

/** The folded state as JSON that `jsonb` accepts: no NUL, no half of a surrogate pair. */
export const stateJson = (state: unknown): string =>
  JSON.stringify(state, (_key, value: unknown) =>
    typeof value === 'string' ? value.replaceAll('\0', '\uFFFD').toWellFormed() : value,
  );

const columns = [
  'id',
  'number',
  'version',
  'status',
  'sop',
  'step',
  'step_opened_at',
  'due_at',
  'paused',
  'limit_ms',
  'missed_at',
  'escalated_to',
  'wake_at',
  'warn_at',
  'near_at',
  'turn',
  'priority',
  'standing_version',
  'opened_at',
  'reported_at',
  'last_message_at',
  'reporter_id',
  'channel',
  'account_id',
  'visibility',
  'upik_number',
  'lead_agency_id',
  'identity_id',
  'close_reason',
  'closed_at',
  'rating',
  'breach_count',
  'undelivered_count',
  'state',
] as const;

const upsert = `insert into complaint (${columns.join(', ')})
  values (${columns.map((_, index) => `$${String(index + 1)}`).join(', ')})
  on conflict (id) do update set ${columns
    .filter((column) => column !== 'id')
    .map((column) => `${column} = excluded.${column}`)
    .join(', ')}`;

const date = (at: number | undefined): Date | null => (at === undefined ? null : new Date(at));

const clockValues = (state: Existing): unknown[] => {
  if (state.status === 'closed') return [null, null, null, false, null, null, null];
  const { clock } = state;
  const paused = clock.pausedWithMs !== undefined;
  const { step, openedAt, dueAt, limitMs, missedAt, escalatedTo } = clock;
  return [step, new Date(openedAt), new Date(dueAt), paused, limitMs, date(missedAt), escalatedTo ?? null];
};

/** What lists compare with: see refresh-standing.ts for the rows of a version that did not know it. */
const standingValues = (state: Existing, holidays: Holidays): unknown[] => {
  const { warnAt, nearAt } = warningsOf(state, holidays);
  return [date(warnAt), date(nearAt), turnOf(state), priorityOf(state)];
};

const complaintValues = ({ id, version, state }: Projected<Existing>, holidays: Holidays): unknown[] => {
  const { file } = state;
  const [origin] = file.threads;
  const closed = state.status === 'closed' ? state : undefined;
  return [
    id,
    file.number,
    version,
    state.status,
    file.sop,
    ...clockValues(state),
    date(nextWakeAt(state, holidays)),
    ...standingValues(state, holidays),
    version,
    new Date(file.openedAt),
    new Date(file.reportedAt),
    new Date(file.lastMessageAt),
    file.reporterId,
    origin?.channel,
    origin?.accountId,
    origin?.visibility,
    file.upikNumber ?? null,
    file.leadAgencyId ?? null,
    file.identity?.identityId ?? null,
    closed?.reason ?? null,
    date(closed?.closedAt),
    closed?.rating ?? null,
    file.breaches.length,
    file.undelivered.length,
    stateJson(state),
  ];
};

const partOf = (file: CaseFile, agencyId: string): 'lead' | 'helping' | 'former' => {
  if (file.formerAgencyIds.includes(agencyId)) return 'former';
  return file.leadAgencyId === agencyId ? 'lead' : 'helping';
};

const projectAgencies = async (db: Queryable, id: string, file: CaseFile): Promise<void> => {
  if (file.agencyIds.length === 0) return;
  await db.query(
    `insert into complaint_agency (complaint_id, agency_id, part) select $1, * from unnest($2::text[], $3::text[])
     on conflict (complaint_id, agency_id) do update set part = excluded.part`,
    [id, file.agencyIds, file.agencyIds.map((agencyId) => partOf(file, agencyId))],
  );
};

const projectThreads = async (
  db: Queryable,
  id: string,
  file: CaseFile,
  events: readonly StoredEvent[],
): Promise<void> => {
  if (events.some(({ event }) => event.type === 'ThreadsReleased'))
    await db.query('delete from complaint_thread where complaint_id = $1', [id]);
  await db.query(
    `insert into complaint_thread (channel, account_id, visibility, thread_key, complaint_id)
     select *, $5::uuid from unnest($1::text[], $2::text[], $3::text[], $4::text[]) on conflict do nothing`,
    [
      file.threads.map((thread) => thread.channel),
      file.threads.map((thread) => thread.accountId),
      file.threads.map((thread) => thread.visibility),
      file.threads.map((thread) => thread.key),
      id,
    ],
  );
};

const projectEvent = async (db: Queryable, id: string, file: CaseFile, { event }: StoredEvent): Promise<void> => {
  switch (event.type) {
    case 'RegisteredInUpik': {
      const by = event.by.kind === 'officer' ? event.by.userId : null;
      await db.query(
        `insert into register_entry (complaint_id, upik_number, registered_at, registered_by) values ($1, $2, $3, $4)
         on conflict (complaint_id) do update set upik_number = excluded.upik_number,
           registered_at = excluded.registered_at, registered_by = excluded.registered_by`,
        [id, event.upikNumber, new Date(event.at), by],
      );
      return;
    }
    case 'DeadlineMissed':
      await db.query(
        'insert into breach (complaint_id, step, due_at, noted_at) values ($1, $2, $3, $4) on conflict do nothing',
        [id, event.step, new Date(event.dueAt), new Date(event.at)],
      );
      return;
    case 'StepMet':
      // In time as well: what was said in time may be counted after its deadline was noted as missed.
      await db.query(
        'update breach set met_at = $4 where complaint_id = $1 and step = $2 and due_at = $3 and met_at is null',
        [id, event.step, new Date(event.dueAt), new Date(event.at)],
      );
      return;
    case 'ReporterJoined':
      return projectJoin(db, event, file);
    case 'ReporterSeparated':
      return projectSeparation(db, event);
    default:
  }
};

/** Writes what `events` changed; `state` already holds them and `version` is the stream's. */
export const project = async (
  db: Queryable,
  { state, ...row }: Projected,
  events: readonly StoredEvent[],
  holidays: Holidays,
): Promise<void> => {
  if (state.status === 'none') return;
  const { id } = row;
  await db.query(upsert, complaintValues({ ...row, state }, holidays));
  await projectAgencies(db, id, state.file);
  await projectThreads(db, id, state.file, events);
  for (const event of events) await projectEvent(db, id, state.file, event);
};
