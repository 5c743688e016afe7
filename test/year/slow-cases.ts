// What officers had to hear of, read from the record event by event as JSON: what each case is by then, and what news that makes for whom.
import type pg from 'pg';
import type { Role } from '#core/access.ts';

/** Everything that events say which matters here. */
export type Happened = {
  seq: number;
  caseId: string;
  append: string;
  type: string;
  at: number;
  step?: string;
  dueAt?: number;
  ownDueAt?: number;
  leadAgencyId?: string;
  agencyId?: string;
  to?: Role;
  lane?: string;
  by: { userId?: string };
  message?: { danger?: unknown[] };
};

/** The promise that runs; `broken`: as the record says. */
type Running = { step: string; dueAt: number; broken: boolean; since: number };
export type Case = {
  running: Running | undefined;
  closed: boolean;
  waits: boolean;
  suspected: boolean;
  lead: string | undefined;
  own: number | undefined;
  holder: string | undefined;
  lane: string | undefined;
  laneBroken: boolean;
  /** Which event gave it to an agency last. */
  givenBy: number;
};

/** `seq`: of the event that made it. */
export type News = {
  seq: number;
  at: number;
  append: string;
  caseId: string;
  what: string;
  to: Role;
  agencyId: string | null;
};

export const unopened = (): Case => ({
  ...{ running: undefined, closed: false, waits: false, suspected: false, laneBroken: false, givenBy: 0 },
  ...{ lead: undefined, own: undefined, holder: undefined, lane: undefined },
});

type Row = { seq: number; id: string; written: Date; body: string };

/** So many at once: a year's events as text and as objects would be twice as large as either. */
const page = 20_000;

/** In the order in which it was written down; what was written in one moment of one case was one append. */
export const readRecord = async (pool: pg.Pool): Promise<Happened[]> => {
  const record: Happened[] = [];
  for (let after = 0, isLast = false; !isLast; after = record.at(-1)?.seq ?? 0) {
    const { rows } = await pool.query<Row>(
      `select seq::int as seq, stream_id as id, recorded_at as written, body from event where seq > $1 order by seq limit ${String(page)}`,
      [after],
    );
    isLast = rows.length < page;
    for (const { seq, id, written, body } of rows)
      record.push({
        ...(JSON.parse(body) as Omit<Happened, 'seq' | 'caseId' | 'append'>),
        ...{ seq, caseId: id, append: `${id} ${written.toISOString()}` },
      });
  }
  return record;
};

type Change = (one: Case, event: Happened) => void;

const changes: Readonly<Record<string, Change>> = {
  StepOpened: (one, { step = '', dueAt = 0, at }) => {
    one.running = { step, dueAt, broken: false, since: at };
    one.closed = false;
    one.waits = false;
    one.own = undefined;
  },
  ClockPaused: (one) => {
    one.waits = true;
  },
  ClockResumed: (one, { dueAt = 0 }) => {
    one.waits = false;
    if (one.running !== undefined) one.running.dueAt = dueAt;
  },
  DeadlineExtended: (one, { dueAt = 0 }) => {
    if (one.running !== undefined) [one.running.dueAt, one.running.broken] = [dueAt, false];
    if ((one.own ?? 0) <= dueAt) one.own = undefined;
  },
  DeadlineMissed: (one) => {
    if (one.running !== undefined) one.running.broken = true;
  },
  Disposed: (one, { leadAgencyId, ownDueAt = 0, seq }) => {
    one.givenBy = seq;
    const hadIt = one.lead === leadAgencyId;
    one.lead = leadAgencyId;
    if (!hadIt) one.own = ownDueAt > (one.running?.dueAt ?? 0) ? ownDueAt : undefined;
  },
  DispositionRefused: (one) => {
    [one.lead, one.own] = [undefined, undefined];
  },
  CaseClaimed: (one, { by }) => {
    one.holder = by.userId;
  },
  MovedToLane: (one, { lane }) => {
    one.lane = lane;
  },
  LaneAnswerMissed: (one) => {
    one.laneBroken = true;
  },
  MessageReceived: (one, { message }) => {
    if ((message?.danger ?? []).length > 0) one.suspected = true;
  },
  CaseClosed: (one) => {
    [one.closed, one.running, one.waits, one.holder] = [true, undefined, false, undefined];
  },
};

type Told = [to: Role, what: string, agencyId?: string | undefined];

/** Whoever the running step waits for. */
const waitedFor = ({ running, waits, lead }: Case, what: string): Told[] => {
  if (waits) return (['admin-medsos', 'admin-pusat'] as const).map((to): Told => [to, what]);
  if (running?.step === 'follow-up' && lead !== undefined) return [['admin-agency', what, lead]];
  const isMedsos = running?.step === 'ask-identity' || running?.step === 'register';
  return [[isMedsos ? 'admin-medsos' : 'admin-pusat', what]];
};

const inDanger = ({ running, lead }: Case): Told[] => [
  ['admin-medsos', 'danger-suspected'],
  ['admin-pusat', 'danger-suspected'],
  ...(running?.step === 'follow-up' && lead !== undefined
    ? ([['admin-agency', 'danger-suspected', lead]] as Told[])
    : []),
];

/** Both desks, and whoever did the work where there was any. */
const openedAgain = ({ lead }: Case): Told[] => [
  ['admin-medsos', 'reopened'],
  ['admin-pusat', 'reopened'],
  ...(lead === undefined ? [] : ([['admin-agency', 'reopened', lead]] as Told[])),
];

const toldOf = (one: Case, event: Happened): Told[] => {
  const { type, to = 'operator', leadAgencyId, agencyId } = event;
  if (type === 'DeadlineWarned') return waitedFor(one, 'deadline-near');
  if (type === 'DeadlineMissed')
    return one.own === undefined ? waitedFor(one, 'deadline-missed') : [['admin-pusat', 'deadline-missed']];
  if (type === 'Escalated') return [[to, 'escalated']];
  if (type === 'Disposed') return [['admin-agency', 'disposed-to-you', leadAgencyId]];
  if (type === 'DispositionRefused') return [['admin-pusat', 'disposition-refused']];
  if (type === 'FieldResultReported') return [['admin-pusat', 'result-waiting']];
  if (type === 'CaseReopened') return openedAgain(one);
  if (type === 'OwnTimeMissed')
    return [
      ['admin-agency', 'own-time-missed', agencyId],
      ['admin-pusat', 'own-time-missed'],
    ];
  if (type === 'LaneAnswerMissed')
    return (['admin-medsos', 'team-lead'] as const).map((one): Told => [one, 'deadline-missed']);
  return type === 'MessageReceived' && (event.message?.danger ?? []).length > 0 ? inDanger(one) : [];
};

/** Takes one event into its case, and says what it told. */
export const happens = (one: Case, event: Happened): News[] => {
  changes[event.type]?.(one, event);
  const { seq, at, append, caseId } = event;
  return toldOf(one, event).map(([to, what, agencyId = null]) => ({ seq, at, append, caseId, what, to, agencyId }));
};
