// The rows that screens read, written from the folded state in the transaction of the events.
// Everything here can be made again from the log: nothing may be put here that the log does not know.
import type { CaseFile, Complaint } from '#core/complaint/complaint.ts';
import { passedOnTo } from '#core/complaint/pass-on.ts';
import type { RecordedEvent, RecordedOf } from '#core/complaint/recorded.ts';
import { nextWakeAt, pressingOf, priorityOf, warningsOf } from '#core/complaint/deadlines.ts';
import { listedWith } from '#core/complaint/possible.ts';
import { ownTimeOf, standsSince, standsWith } from '#core/complaint/holder.ts';
import { isDraftWaiting } from '#core/complaint/waiting-draft.ts';
import type { Terms } from '#core/sop/terms.ts';
import type { Queryable } from './queryable.ts';
import { projectFacts } from './facts.ts';
import { dropSettled } from './proposals.ts';
import { projectJoin, projectSeparation } from './reporter-joins.ts';
import { placeRows } from './sealed-rows.ts';
import { insertRows, upsertRows, type RowOf } from './rows.ts';

/** A case that has at least one event, and so a row. */
export type Existing = Exclude<Complaint, { status: 'none' }>;

/** What one append made of a case. */
export type Projected = {
  id: string;
  before: Complaint;
  version: number;
  after: Complaint;
  events: readonly RecordedEvent[];
  /** From the first on. */
  history: readonly RecordedEvent[];
};

type Standing = Projected & { after: Existing };

const date = (at: number | undefined): Date | null => (at === undefined ? null : new Date(at));

type Clock = Pick<
  RowOf<'complaint'>,
  'step' | 'step_opened_at' | 'due_at' | 'paused' | 'limit_ms' | 'missed_at' | 'escalated_to'
>;

const clockOf = (state: Existing): Clock => {
  if (state.status === 'closed')
    return {
      step: null,
      step_opened_at: null,
      due_at: null,
      paused: false,
      limit_ms: null,
      missed_at: null,
      escalated_to: null,
    };
  const { step, openedAt, dueAt, limitMs, missedAt, escalatedTo, pausedWithMs } = state.clock;
  return {
    step,
    step_opened_at: new Date(openedAt),
    due_at: new Date(dueAt),
    paused: pausedWithMs !== undefined,
    limit_ms: limitMs,
    missed_at: date(missedAt),
    escalated_to: escalatedTo ?? null,
  };
};

type StandingColumns = Pick<
  RowOf<'complaint'>,
  | 'warn_at'
  | 'near_at'
  | 'turn'
  | 'priority'
  | 'level'
  | 'danger_suspected'
  | 'draft_waits'
  | 'held_by'
  | 'held_at'
  | 'stands_with'
  | 'own_due_at'
>;

/** What lists compare with: see refresh-standing.ts for the rows of a version that did not know it. */
const standingOf = (state: Existing, terms: Terms): StandingColumns => {
  const { warnAt, nearAt } = warningsOf(state, terms);
  const { level, suspected } = pressingOf(state);
  return {
    ...{ warn_at: date(warnAt), near_at: date(nearAt), turn: listedWith(state), priority: priorityOf(state) },
    ...{ level, danger_suspected: suspected, draft_waits: isDraftWaiting(state) },
    ...{ held_by: state.file.holder?.userId ?? null, held_at: date(state.file.holder?.since) },
    ...{ stands_with: standsWith(state) ?? null, own_due_at: date(ownTimeOf(state)) },
  };
};

const complaintRow = ({ id, version, before, after: state, events }: Standing, terms: Terms): RowOf<'complaint'> => {
  const { file } = state;
  const [origin] = file.threads;
  if (origin === undefined) throw new Error(`case ${id} has no conversation`);
  const closed = state.status === 'closed' ? state : undefined;
  return {
    id,
    number: file.number,
    version,
    status: state.status,
    sop: file.sop,
    ...clockOf(state),
    wake_at: date(nextWakeAt(state, terms)),
    ...standingOf(state, terms),
    stands_since: date(standsSince(before, events)),
    kelurahan: file.place?.kelurahan ?? null,
    visits: file.visits === undefined || file.visits.length === 0 ? null : file.visits,
    standing_version: version,
    opened_at: new Date(file.openedAt),
    reported_at: new Date(file.reportedAt),
    last_message_at: new Date(file.lastMessageAt),
    reporter_id: file.reporterId,
    channel: origin.channel,
    account_id: origin.accountId,
    visibility: origin.visibility,
    upik_number: file.upikNumber ?? null,
    lead_agency_id: file.leadAgencyId ?? null,
    category_id: file.category?.id ?? null,
    issue_id: file.issueId ?? null,
    parent_id: file.parent?.complaintId ?? null,
    identity_id: file.identity?.identityId ?? null,
    close_reason: closed?.reason ?? null,
    closed_at: date(closed?.closedAt),
    rating: closed?.rating ?? null,
    breach_count: file.breaches.length,
    undelivered_count: file.undelivered.length,
    state,
  };
};

/** `told`, `read`: of an agency to which praise or a proposal was passed on, until it said that it read it and after. */
type Part = RowOf<'complaint_agency'>['part'];

const partOf = (file: CaseFile, agencyId: string): Part => {
  // Lists of agencies hold no sealed case: its state says who has it.
  if (file.lane !== undefined) return 'former';
  const told = passedOnTo(file);
  if (told?.agencyId === agencyId) return told.readAt === undefined ? 'told' : 'read';
  if (!file.agencyIds.includes(agencyId) || file.formerAgencyIds.includes(agencyId)) return 'former';
  return file.leadAgencyId === agencyId ? 'lead' : 'helping';
};

/** Every agency that was ever given it, or told of it. */
const agenciesOf = ({ agencyIds, passedOn = [] }: CaseFile): string[] => [
  ...new Set([...agencyIds, ...passedOn.map(({ agencyId }) => agencyId)]),
];

const fileOf = (state: Complaint): CaseFile | undefined => (state.status === 'none' ? undefined : state.file);

const agencyRows = ({ id, before, after: { file } }: Standing): RowOf<'complaint_agency'>[] => {
  const known = fileOf(before);
  const stay =
    known?.lane === file.lane &&
    known?.agencyIds === file.agencyIds &&
    known.passedOn === file.passedOn &&
    known.formerAgencyIds === file.formerAgencyIds &&
    known.leadAgencyId === file.leadAgencyId;
  return stay
    ? []
    : agenciesOf(file).map((agencyId) => ({ complaint_id: id, agency_id: agencyId, part: partOf(file, agencyId) }));
};

const threadRows = ({ id, before, after: { file } }: Standing): RowOf<'complaint_thread'>[] =>
  fileOf(before)?.threads === file.threads
    ? []
    : file.threads.map(({ channel, accountId, visibility, key }) => ({
        channel,
        account_id: accountId,
        visibility,
        thread_key: key,
        complaint_id: id,
      }));

const has =
  <T extends RecordedEvent['type']>(type: T) =>
  (event: RecordedEvent): event is RecordedOf<T> =>
    event.type === type;

const projectThreads = async (db: Queryable, cases: readonly Standing[]): Promise<void> => {
  const leaves = ({ type }: RecordedEvent): boolean =>
    type === 'ThreadsReleased' || type === 'PersonErased' || type === 'JoinedReturned';
  const released = cases.filter(({ events }) => events.some(leaves)).map(({ id }) => id);
  if (released.length > 0)
    await db.query('delete from complaint_thread where complaint_id = any($1::uuid[])', [released]);
  await insertRows(db, 'complaint_thread', cases.flatMap(threadRows), 'on conflict do nothing');
};

const metLate = `update breach b set met_at = met.at
  from unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::timestamptz[]) as met (complaint_id, step, due_at, at)
  where b.complaint_id = met.complaint_id and b.step = met.step and b.due_at = met.due_at and b.met_at is null`;

/** Met in time as well: what was said in time may be counted after its deadline was noted as missed. */
const projectBreaches = async (db: Queryable, cases: readonly Standing[]): Promise<void> => {
  const met: { id: string; event: RecordedOf<'StepMet'> }[] = [];
  const missed = new Map<string, RowOf<'breach'>>();
  for (const { id, events } of cases)
    for (const event of events) {
      if (event.type !== 'StepMet' && event.type !== 'DeadlineMissed') continue;
      const key = `${id} ${event.step} ${String(event.dueAt)}`;
      const row = missed.get(key);
      if (event.type === 'StepMet') {
        met.push({ id, event });
        if (row !== undefined) missed.set(key, { ...row, met_at: row.met_at ?? new Date(event.at) });
      } else if (row === undefined)
        missed.set(key, {
          complaint_id: id,
          step: event.step,
          due_at: new Date(event.dueAt),
          noted_at: new Date(event.at),
          met_at: null,
        });
    }
  if (met.length > 0)
    await db.query(metLate, [
      met.map(({ id }) => id),
      met.map(({ event }) => event.step),
      met.map(({ event }) => new Date(event.dueAt)),
      met.map(({ event }) => new Date(event.at)),
    ]);
  await insertRows(db, 'breach', [...missed.values()], 'on conflict do nothing');
};

const registerRow = ({ id, events }: Standing): RowOf<'register_entry'>[] => {
  const event = events.findLast(has('RegisteredInUpik'));
  if (event === undefined) return [];
  const by = event.by.kind === 'officer' ? event.by.userId : null;
  return [{ complaint_id: id, upik_number: event.upikNumber, registered_at: new Date(event.at), registered_by: by }];
};

/** Also of one that is not asked after any more. */
const referralRow = ({ id, before, after: { file } }: Standing): RowOf<'referral'>[] => {
  const { referral } = file;
  if (referral === undefined || fileOf(before)?.referral === referral) return [];
  const { bodyId, bodyName, outcome, askAt } = referral;
  return [{ complaint_id: id, body_id: bodyId, body_name: bodyName, outcome: outcome ?? null, ask_at: date(askAt) }];
};

const projectJoins = async (db: Queryable, { events, after: { file } }: Standing): Promise<void> => {
  for (const event of events) {
    if (event.type === 'ReporterJoined') await projectJoin(db, event, file);
    if (event.type === 'ReporterSeparated') await projectSeparation(db, event);
  }
};

/** Several appends to one case, as one. */
const together = (all: readonly Projected[]): Standing[] => {
  const cases = new Map<string, Projected>();
  for (const one of all) {
    const earlier = cases.get(one.id);
    cases.set(
      one.id,
      earlier === undefined ? one : { ...one, before: earlier.before, events: [...earlier.events, ...one.events] },
    );
  }
  return [...cases.values()].flatMap((one) =>
    one.after.status === 'none' ? [] : [{ ...one, after: one.after satisfies Existing }],
  );
};

/** Writes what events changed, one statement a table; `after` already holds them and `version` is the stream's. */
export const project = async (db: Queryable, all: readonly Projected[], terms: Terms): Promise<void> => {
  const cases = together(all);
  await placeRows(db, cases, (one) => complaintRow(one, terms));
  await upsertRows(db, 'complaint_agency', ['complaint_id', 'agency_id'], cases.flatMap(agencyRows));
  await projectThreads(db, cases);
  await upsertRows(db, 'register_entry', ['complaint_id'], cases.flatMap(registerRow));
  await upsertRows(db, 'referral', ['complaint_id'], cases.flatMap(referralRow));
  await projectBreaches(db, cases);
  for (const one of cases) await projectJoins(db, one);
  await dropSettled(db, cases);
  await projectFacts(db, cases, terms);
};
