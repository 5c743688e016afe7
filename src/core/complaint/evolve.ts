// Folds events into the state of one complaint. Total: an event that does not fit its state changes only the file.
// Must not refuse: what happened, happened.
import type { Words } from '../kept-words.ts';
import type { CaseFile, Clock, Complaint, Disposition } from './complaint.ts';
import type { EventType } from './event.ts';
import { dispositionRefused, withoutAccused, withoutExtension } from './evolve-accused.ts';
import { evolveFile, opened } from './evolve-file.ts';
import { resumed as resumedCase, stopped, stoppedWith } from './evolve-joined.ts';
import { insideStates } from './evolve-inside.ts';
import type { RecordedEvent, RecordedOf } from './recorded.ts';
import type { Instant } from '../time.ts';

type Existing = Exclude<Complaint, { status: 'none' }>;
type In<S extends Existing['status']> = Extract<Existing, { status: S }>;

/** Neither given nor waived. */
const isAwaited = ({ identity, withoutIdentity }: CaseFile): boolean =>
  identity?.complete !== true && withoutIdentity === undefined;

/** A case that was closed for want of identity and still has none waits for it again; its clock is ours meanwhile. */
const coordinating = (state: Existing, file: CaseFile, clock: Clock): Existing => {
  const unanswered = state.status === 'closed' && state.reason === 'identity-not-completed';
  return unanswered && isAwaited(file)
    ? { status: 'awaiting-identity', file, clock, askedAt: state.askedAt ?? clock.openedAt, reminders: 0 }
    : { status: 'coordination', file, clock };
};

const conveying = (state: Existing, file: CaseFile, clock: Clock): Existing => {
  const { fieldResult } = file;
  const direct = state.status === 'coordination';
  const result = direct || fieldResult === undefined ? {} : { result: fieldResult };
  const disposition = state.status === 'follow-up' ? dispositionOf(state) : {};
  return { status: 'conveying', file, clock, direct, ...result, ...disposition };
};

const dispositionOf = ({ disposition }: { disposition?: Disposition }): { disposition?: Disposition } =>
  disposition === undefined ? {} : { disposition };

/** Sent back, promised for a later day or opened again: the same agencies have it again, and have yet to read why. */
const following = (state: Existing, file: CaseFile, clock: Clock): Existing => {
  const before = state.status === 'conveying' || state.status === 'closed' ? state.disposition : undefined;
  if (before === undefined) return { status: 'follow-up', file, clock };
  const { own: _past, reportedBy: _before, ...kept } = before;
  return { status: 'follow-up', file, clock, disposition: { ...kept, acknowledgedBy: [] } };
};

/** Where a case stands once a step of it has opened. */
const entered: {
  [S in Clock['step']]: (state: Existing, file: CaseFile, clock: Clock) => Existing;
} = {
  report: (state) => state,
  'ask-identity': (_state, file, clock) => ({ status: 'triage', file, clock }),
  coordinate: coordinating,
  register: (_state, file, clock) => ({ status: 'registration', file, clock }),
  'follow-up': following,
  convey: conveying,
};

/** Where one promise runs over every step, what was found of it before stays found: nobody is warned, or told that it is late, again. */
const foundBefore = (state: Existing, dueAt: Instant): Pick<Clock, 'warnedPercent' | 'missedAt' | 'escalatedTo'> => {
  if (state.status !== 'follow-up' || state.file.request === undefined || state.clock.dueAt !== dueAt)
    return { warnedPercent: 0 };
  const { warnedPercent, missedAt, escalatedTo } = state.clock;
  return {
    warnedPercent,
    ...(missedAt === undefined ? {} : { missedAt }),
    ...(escalatedTo === undefined ? {} : { escalatedTo }),
  };
};

/** A case that was joined to another one by mistake goes on where it stood, with all that was found before. */
const openStep = (state: Existing, { step, at, limitMs, dueAt }: RecordedOf<'StepOpened'>): Existing =>
  resumedCase(state) ??
  entered[step](state, state.file, { step, openedAt: at, limitMs, dueAt, ...foundBefore(state, dueAt) });

const onClock = (state: Existing, change: (clock: Clock) => Clock): Existing =>
  state.status === 'closed' ? state : { ...state, clock: change(state.clock) };

const paused = (state: Existing, { at, remainingMs }: RecordedOf<'ClockPaused'>): Existing => {
  if (state.status === 'closed') return state;
  const clock: Clock = { ...state.clock, pausedWithMs: remainingMs };
  return { status: 'awaiting-identity', file: state.file, clock, askedAt: at, reminders: 0 };
};

const resumed = (state: Existing, { dueAt }: RecordedOf<'ClockResumed'>): Existing =>
  onClock(state, ({ pausedWithMs: _left, ...running }) => ({ ...running, dueAt }));

/** A new promise: warned of, missed and escalated by itself; an agency's own time that ends within it is its no longer. */
const extended = (state: Existing, { dueAt, limitMs }: RecordedOf<'DeadlineExtended'>): Existing =>
  withoutExtension(
    withoutOwn(
      onClock(state, ({ missedAt: _missed, escalatedTo: _told, ...kept }) => ({
        ...kept,
        dueAt,
        limitMs,
        warnedPercent: 0,
      })),
      dueAt,
    ),
  );

const withoutOwn = (state: Existing, until: Instant): Existing => {
  if (state.status !== 'follow-up' || state.disposition?.own === undefined) return state;
  const { own, ...kept } = state.disposition;
  return { ...state, disposition: { ...kept, ...withinOwn(own, until) } };
};

const ownMissed = (state: In<'follow-up'>, at: Instant): Existing => {
  const { disposition } = state;
  if (disposition?.own === undefined) return state;
  return { ...state, disposition: { ...disposition, own: { ...disposition.own, missedAt: at } } };
};

const inFollowUp = (state: Existing, change: (state: In<'follow-up'>) => Existing): Existing =>
  state.status === 'follow-up' ? change(state) : state;

/** What the lead has beyond the step's promise; whoever is given the case again keeps what it had. */
const ownTime = ({ clock, disposition }: In<'follow-up'>, event: RecordedOf<'Disposed'>): Pick<Disposition, 'own'> => {
  if (disposition?.leadAgencyId === event.leadAgencyId) return withinOwn(disposition.own, clock.dueAt);
  return event.ownDueAt === undefined ? {} : withinOwn({ dueAt: event.ownDueAt }, clock.dueAt);
};

/** Nothing of its own where the step's promise is as late. */
const withinOwn = (own: Disposition['own'], until: Instant): Pick<Disposition, 'own'> =>
  own === undefined || own.dueAt <= until ? {} : { own };

/** A request for more time was the former lead's; it ends with it. */
const disposed = (state: In<'follow-up'>, event: RecordedOf<'Disposed'>): Existing => {
  const { leadAgencyId, helpingAgencyIds, instruction } = event;
  const disposition = { leadAgencyId, helpingAgencyIds, instruction, acknowledgedBy: [], ...ownTime(state, event) };
  const kept = state.extension?.agencyId === leadAgencyId ? state : withoutExtension(state);
  return inFollowUp(kept, (held) => ({ ...held, disposition }));
};

const acknowledged = (state: In<'follow-up'>, agencyId: string): Existing => {
  const { disposition } = state;
  if (disposition === undefined) return state;
  return { ...state, disposition: { ...disposition, acknowledgedBy: [...disposition.acknowledgedBy, agencyId] } };
};

const partReported = (state: In<'follow-up'>, agencyId: string): Existing => {
  const { disposition } = state;
  if (disposition === undefined) return state;
  return { ...state, disposition: { ...disposition, reportedBy: [...(disposition.reportedBy ?? []), agencyId] } };
};

/** When the last message of a result was rejected, the officer is free to write again. */
const rejected = (state: Existing, { purpose }: RecordedOf<'MessageRejected'>): Existing => {
  if (state.status !== 'conveying' || purpose !== 'result' || state.sends === undefined) return state;
  const { sends, ...rest } = state;
  return sends.pending > 1 ? { ...state, sends: { pending: sends.pending - 1 } } : rest;
};

/** Also while it goes on in another case: taken back, it waits for nobody. */
const identified = (state: Existing): Existing => {
  if (state.status === 'closed') return stoppedWith(state, identified);
  return state.status === 'awaiting-identity' && !isAwaited(state.file)
    ? { status: 'coordination', file: state.file, clock: state.clock }
    : state;
};

const returned = (state: Existing, reason: Words): Existing =>
  state.status === 'coordination' && state.draft !== undefined
    ? { ...state, draft: { text: state.draft.text, returned: reason } }
    : state;

const closed = (state: Existing, { at, reason }: RecordedOf<'CaseClosed'>): Existing => {
  if (state.status === 'closed') return state;
  const asked = state.status === 'awaiting-identity' ? { askedAt: state.askedAt } : {};
  const isTold = state.status === 'conveying' && reason === 'conveyed';
  const isLeft = (state.status === 'conveying' || state.status === 'follow-up') && reason === 'withdrawn';
  const again = isTold || isLeft ? dispositionOf(state) : {};
  return { status: 'closed', file: state.file, closedAt: at, reason, ...asked, ...again, ...stopped(state, reason) };
};

const same = (state: Existing): Existing => state;

/** What each event does beside what it leaves in the file: complete, so that a new event must be thought of here. */
const changes: { [T in EventType]: (state: Existing, event: RecordedOf<T>) => Existing } = {
  CaseOpened: same,
  MessageReceived: same,
  WordsAdded: same,
  Withdrawn: same,
  MessageEdited: same,
  MessageDeleted: same,
  MessagesSplitOff: same,
  ChildOpened: same,
  StepOpened: openStep,
  StepMet: same,
  StepSkipped: same,
  ClockPaused: paused,
  ClockResumed: resumed,
  DeadlineWarned: (state, { percent }) => onClock(state, (clock) => ({ ...clock, warnedPercent: percent })),
  DeadlineMissed: (state, { at }) => onClock(state, (clock) => ({ ...clock, missedAt: at })),
  Escalated: (state, { to }) => onClock(state, (clock) => ({ ...clock, escalatedTo: to })),
  IdentityAsked: same,
  IdentityReminded: (state, { count }) =>
    state.status === 'awaiting-identity' ? { ...state, reminders: count } : state,
  IdentityProvided: identified,
  IdentityWaived: identified,
  PrivacyChosen: same,
  PrioritySet: same,
  Categorised: same,
  Located: same,
  DivertedToEmergency: same,
  MovedToLane: withoutAccused,
  TakenOutOfLane: same,
  LaneAnswerMissed: same,
  IdentityRevealed: same,
  PersonalDataPublished: same,
  Classified: same,
  JudgedNotComplaint: same,
  ...{ ReferredElsewhere: same, HandedOver: same, ElsewhereDue: same, ElsewhereNoted: same },
  ...{ PassedOn: same, PassedOnNoted: same },
  InformationAnswered: same,
  RequestTaken: same,
  RequestExtended: (state, { dueAt, limitMs }) =>
    state.file.request === undefined
      ? state
      : onClock(state, (clock) => ({ ...clock, dueAt, limitMs, warnedPercent: 0 })),
  RequestDecided: same,
  JoinedAsDuplicate: same,
  DuplicateAdded: same,
  MergedInto: same,
  CaseMerged: same,
  ...{ JoiningUndone: same, JoinedReturned: same },
  IssueLinked: same,
  IssueUnlinked: same,
  IssueTold: same,
  ResponseDrafted: (state, { text }) => (state.status === 'coordination' ? { ...state, draft: { text } } : state),
  DraftReturned: (state, { reason }) => returned(state, reason),
  InterimApproved: same,
  AnsweredDirectly: same,
  RegisteredInUpik: same,
  Disposed: (state, event) => inFollowUp(state, (held) => disposed(held, event)),
  OwnTimeMissed: (state, { at }) => inFollowUp(state, (held) => ownMissed(held, at)),
  DispositionAcknowledged: (state, { agencyId }) => inFollowUp(state, (held) => acknowledged(held, agencyId)),
  DispositionRefused: (state, { agencyId }) => inFollowUp(state, (held) => dispositionRefused(held, agencyId)),
  ProgressReported: same,
  PartReported: (state, { agencyId }) => inFollowUp(state, (held) => partReported(held, agencyId)),
  ...insideStates,
  ExtensionAsked: (state, { agencyId, reason, untilAt }) =>
    inFollowUp(state, (held) => ({ ...held, extension: { agencyId, reason, untilAt } })),
  ExtensionDeclined: withoutExtension,
  DeadlineExtended: extended,
  FieldResultReported: same,
  PromiseMade: same,
  PromiseSettled: same,
  ResultSentBack: same,
  ResultWritten: (state, { sends }) =>
    state.status === 'conveying'
      ? { ...state, sends: { pending: sends.filter(({ follower }) => follower !== true).length } }
      : state,
  MessageAccepted: same,
  MessageRejected: rejected,
  OutsideAnswerCounted: same,
  NoteAdded: same,
  CaseClaimed: same,
  CaseAssigned: same,
  CaseReleased: same,
  SendingCalledBack: same,
  HolderReminded: same,
  CaseClosed: closed,
  CaseReopened: same,
  ReporterJoined: same,
  ReporterSeparated: same,
  ThreadsReleased: same,
  TextsErased: same,
  PersonErased: same,
  Rated: (state, { score }) => (state.status === 'closed' ? { ...state, rating: score } : state),
};

/** The state after an event. `events.reduce(evolve, initial)` is the complaint. */
export const evolve = (state: Complaint, event: RecordedEvent): Complaint => {
  if (event.type === 'CaseOpened')
    // The status is set by the StepOpened that always follows in the same append.
    return state.status === 'none' ? opened(event) : state;
  if (state.status === 'none') return state;
  const next: Existing = { ...state, file: evolveFile(state.file, event) };
  // Unknown to this version of the program where a later one wrote it: two may share a log while one replaces the other.
  const change = changes[event.type] as ((state: Existing, event: RecordedEvent) => Existing) | undefined;
  return change === undefined ? next : change(next, event);
};
