// What figures know of one case: a fold over its events, and nothing else. The same events make the same facts, whenever they are read.
// Must not hold a person, nor words of anybody's.
import { initial, type CaseFile, type CloseReason, type Complaint } from '../complaint/complaint.ts';
import type { EventType } from '../complaint/event.ts';
import { evolve } from '../complaint/evolve.ts';
import type { RecordedEvent, RecordedOf } from '../complaint/recorded.ts';
import { procedureOf } from '../sop/in-force.ts';
import type { SopKey } from '../sop/key.ts';
import type { Terms } from '../sop/terms.ts';
import type { Instant } from '../time.ts';
import type { CaseFact, CaseKind, CaseSides, Facts, PromiseFact } from './fact.ts';
import { promisesOf } from './turns.ts';

type Existing = Exclude<Complaint, { status: 'none' }>;

const kindByEnd: Partial<Record<CloseReason, CaseKind>> = {
  'not-a-complaint': 'beside',
  'information-answered': 'information',
  'information-refused': 'request',
  duplicate: 'joined',
  merged: 'joined',
};

const kindByClass = {
  complaint: 'complaint',
  supervised: 'complaint',
  information: 'information',
  aspiration: 'aspiration',
} as const;

/** What cases of a procedure are, unless one ends as something else. */
export const kindOfProcedure = (key: SopKey): CaseKind => {
  const { request, reportClass = 'complaint' } = procedureOf(key);
  return request === undefined ? kindByClass[reportClass] : 'request';
};

const kindOf = (state: Existing): CaseKind => {
  const { file } = state;
  const byEnd = state.status === 'closed' ? kindByEnd[state.reason] : undefined;
  if (byEnd === 'beside' || byEnd === 'joined') return byEnd;
  if (file.request !== undefined) return 'request';
  return byEnd ?? kindOfProcedure(file.sop);
};

const sidesOf = (state: Existing): CaseSides => {
  const { file } = state;
  const kind = kindOf(state);
  if (file.lane !== undefined)
    return { kind, sealed: true, channel: null, categoryId: null, kelurahan: null, leadAgencyId: null };
  return {
    ...{ kind, sealed: false },
    channel: file.threads[0]?.channel ?? null,
    categoryId: file.category?.id ?? null,
    kelurahan: file.place?.kelurahan ?? null,
    leadAgencyId: file.leadAgencyId ?? null,
  };
};

/** By which an officer speaks to the reporter for the first time. What the program says by itself is no answer. */
const answers = [
  'IdentityAsked',
  'InterimApproved',
  'InformationAnswered',
  'ReferredElsewhere',
  'DivertedToEmergency',
  'RequestDecided',
  'RequestExtended',
  'IssueTold',
  'ResultWritten',
] as const satisfies readonly EventType[];

const answeredAt = (event: RecordedEvent): Instant | undefined => {
  if (event.type === 'OutsideAnswerCounted') return event.saidAt;
  if (event.type === 'JudgedNotComplaint') return event.told === 'directly' ? event.at : undefined;
  return (answers as readonly EventType[]).includes(event.type) ? event.at : undefined;
};

const earliest = (moments: readonly Instant[]): Instant | null => (moments.length === 0 ? null : Math.min(...moments));

/** Ends of which the reporter was told what came of it. */
const toldEnds: readonly CloseReason[] = ['conveyed', 'referred', 'information-answered', 'information-refused'];

const isA =
  <T extends EventType>(type: T) =>
  (event: RecordedEvent): event is RecordedOf<T> =>
    event.type === type;

const endOf = (state: Existing): Pick<CaseFact, 'endedAt' | 'endReason' | 'rating'> =>
  state.status === 'closed'
    ? { endedAt: state.closedAt, endReason: state.reason, rating: state.rating ?? null }
    : { endedAt: null, endReason: null, rating: null };

const caseFact = (state: Existing, events: readonly RecordedEvent[]): CaseFact => {
  const { file } = state;
  const told = events.filter(isA('CaseClosed')).find(({ reason }) => toldEnds.includes(reason));
  const end = endOf(state);
  const ratedAt = end.rating === null ? undefined : events.findLast(isA('Rated'))?.at;
  return {
    ...sidesOf(state),
    sop: file.sop,
    reportedAt: file.reportedAt,
    answeredAt: earliest(events.flatMap((event) => answeredAt(event) ?? [])),
    toldAt: told?.at ?? null,
    ...end,
    reopened: events.filter((event) => event.type === 'CaseReopened' && event.cause !== 'late-identity').length,
    ratedAt: ratedAt ?? null,
  };
};

type Day = Pick<PromiseFact, 'agencyId' | 'startedAt' | 'dueAt' | 'endedAt' | 'outcome'>;

const afterDay = (days: readonly Day[], file: CaseFile, event: RecordedEvent): Day[] => {
  const last = days.at(-1);
  const open = last?.endedAt === null ? last : undefined;
  const rest = open === undefined ? days : days.slice(0, -1);
  const closed = (outcome: Day['outcome']): Day[] =>
    open === undefined ? [...days] : [...rest, { ...open, endedAt: event.at, outcome }];
  if (event.type === 'PromiseMade') {
    const { agencyId, plannedAt, at } = event;
    return [...closed('skipped'), { agencyId, startedAt: at, dueAt: plannedAt, endedAt: null, outcome: 'open' }];
  }
  if (event.type === 'PromiseSettled') return closed(event.kept ? 'met' : 'late');
  if (event.type === 'CaseClosed') return closed('skipped');
  // The case was joined to another one by mistake: its day still stands.
  if (event.type === 'JoiningUndone' && last !== undefined && file.promise !== undefined)
    return [...days.slice(0, -1), { ...last, endedAt: null, outcome: 'open' }];
  return open === undefined ? [...days] : [...rest, { ...open, dueAt: file.promise?.plannedAt ?? open.dueAt }];
};

const dayFact = (file: CaseFile, day: Day, index: number): PromiseFact => {
  const { dueAt, endedAt, outcome, startedAt } = day;
  const decidedAt =
    outcome === 'late' ? dueAt : outcome === 'met' && endedAt !== null ? Math.min(endedAt, dueAt) : null;
  const wallMs = endedAt === null ? null : endedAt - startedAt;
  return {
    ...day,
    ...{ what: 'promise', turn: index, step: 'follow-up', sop: file.sop, holder: 'agency' },
    ...{ decidedAt, wallMs, ownMs: wallMs },
  };
};

/** Days that reporters were told, on which work would be done. */
const daysOf = (events: readonly RecordedEvent[], file: CaseFile): PromiseFact[] => {
  let state: Complaint = initial;
  let days: Day[] = [];
  for (const event of events) {
    state = evolve(state, event);
    if (state.status !== 'none') days = afterDay(days, state.file, event);
  }
  return days.map((day, index) => dayFact(file, day, index));
};

/** Who held a sealed case is said to nobody. */
const withoutAgency = (promise: PromiseFact): PromiseFact => ({ ...promise, agencyId: null });

/** Undefined of what is no case yet. */
export const factsOf = (events: readonly RecordedEvent[], terms: Terms): Facts | undefined => {
  const state = events.reduce(evolve, initial);
  if (state.status === 'none') return undefined;
  const fact = caseFact(state, events);
  const made = events.some(isA('PromiseMade')) ? daysOf(events, state.file) : [];
  const promises = [...promisesOf(events, terms), ...made];
  return { fact, promises: fact.sealed ? promises.map(withoutAgency) : promises };
};

/** What changes nothing that figures count: most of what happens to a case. */
const silent = [
  'MessageReceived',
  'WordsAdded',
  'MessageEdited',
  'MessageDeleted',
  'NoteAdded',
  'DeadlineWarned',
  'Escalated',
  'IdentityReminded',
  'IdentityRevealed',
  'PersonalDataPublished',
  'MessageAccepted',
  'MessageRejected',
  'ResponseDrafted',
  'DraftReturned',
  'ProgressReported',
  'DispositionAcknowledged',
  'CaseClaimed',
  'CaseAssigned',
  'CaseReleased',
  'SendingCalledBack',
] as const satisfies readonly EventType[];

/** Whether facts have to be read anew after this. */
export const touchesFigures = ({ type }: RecordedEvent): boolean => !(silent as readonly EventType[]).includes(type);
