// What events leave in the case's file, whatever the status. Must not look at the status.
import type { CaseFile, Complaint, Privacy, StepRecord, ThreadRef, WithoutIdentity } from './complaint.ts';
import type { DangerSign } from '../danger/danger-words.ts';
import type { EventType } from './event.ts';
import type { Accused } from '../lane/lane.ts';
import { keptPlaceOf } from '../place/case-place.ts';
import { claimed } from './evolve-holder.ts';
import { insideChanges, withoutOver } from './evolve-inside.ts';
import { joinedChanges, parentIn, withoutJoined } from './evolve-joining.ts';
import { withLink, withoutLink } from './evolve-links.ts';
import { heldBack, letGo, noted } from './evolve-notes.ts';
import { passOnChanges, unjudged, unpassed } from './evolve-pass-on.ts';
import { dayCame, handedOver, heardElsewhere, referred, unasked } from './evolve-referral.ts';
import { pressingLevels, type Pressing, type PriorityLevel } from './priority.ts';
import type { RecordedEvent, RecordedOf } from './recorded.ts';
import type { Sp4nPrivacy } from '../sp4n.ts';

/** Whether two references name the same conversation. */
export const sameThread = (a: ThreadRef, b: ThreadRef): boolean =>
  a.channel === b.channel && a.accountId === b.accountId && a.visibility === b.visibility && a.key === b.key;

const withThreads = (file: CaseFile, threads: readonly ThreadRef[]): CaseFile => {
  const added = threads.filter((thread) => !file.threads.some((known) => sameThread(known, thread)));
  return { ...file, threads: [...file.threads, ...added] };
};

const distinct = (...ids: string[]): string[] => [...new Set(ids)];

/** The state a case begins with: it was reported, in every SOP. The StepOpened beside CaseOpened sets status and clock. */
export const opened = (event: RecordedOf<'CaseOpened'>): Complaint => ({
  status: 'triage',
  clock: { step: 'report', openedAt: event.at, limitMs: 0, dueAt: event.at, warnedPercent: 0 },
  file: {
    number: event.number,
    sop: event.sop,
    openedAt: event.at,
    reportedAt: event.reportedAt,
    lastAt: event.at,
    reporterId: event.reporterId,
    threads: [event.thread],
    lastMessageAt: event.reportedAt,
    messageIds: [],
    steps: [{ step: 'report', outcome: 'met', at: event.reportedAt }],
    breaches: [],
    followers: [],
    refusals: [],
    agencyIds: [],
    formerAgencyIds: [],
    undelivered: [],
    settledEffects: [],
    reopenedByReporter: 0,
    knownIdentity: event.identityKnown,
    ...(event.privacy === undefined ? {} : { privacy: event.privacy }),
    ...parentIn(event),
  },
});

const withStep = (file: CaseFile, record: StepRecord): CaseFile => ({ ...file, steps: [...file.steps, record] });

const withFollower = (before: CaseFile, event: RecordedOf<'DuplicateAdded'>): CaseFile => {
  const { complaintId, number, threads, sameReporter, pressing } = event;
  const file = withPressing(before, pressing);
  if (sameReporter !== true) return { ...file, followers: [...file.followers, { complaintId, number, threads }] };
  const joined = withThreads(file, threads);
  return { ...joined, followers: [...file.followers, { complaintId, number, threads: [] }] };
};

const withDisposition = (file: CaseFile, event: RecordedOf<'Disposed'>): CaseFile => {
  const named = [event.leadAgencyId, ...event.helpingAgencyIds];
  const agencyIds = distinct(...file.agencyIds, ...named);
  const formerAgencyIds = agencyIds.filter((id) => !named.includes(id));
  const again = file.agencyIds.length > 0 ? ({ redisposed: true } as const) : {};
  const leads = [...(file.leads ?? []), event.leadAgencyId];
  return { ...file, agencyIds, formerAgencyIds, leadAgencyId: event.leadAgencyId, leads, ...again };
};

const withRefusal = (file: CaseFile, event: RecordedOf<'DispositionRefused'>): CaseFile => {
  const { agencyId, reason, suggestedAgencyId } = event;
  const refusal = { agencyId, reason, ...(suggestedAgencyId === undefined ? {} : { suggestedAgencyId }) };
  const { leadAgencyId, ...rest } = file;
  const lead = leadAgencyId === undefined || leadAgencyId === agencyId ? {} : { leadAgencyId };
  const formerAgencyIds = distinct(...file.formerAgencyIds, agencyId);
  return { ...rest, ...lead, formerAgencyIds, refusals: [...file.refusals, refusal] };
};

const withIdentity = (file: CaseFile, event: RecordedOf<'IdentityProvided'>): CaseFile => {
  const { at, identityId, fields, complete } = event;
  const { withoutIdentity, ...rest } = file;
  const missing = complete || withoutIdentity === undefined ? {} : { withoutIdentity };
  const first = complete && file.identifiedAt === undefined ? { identifiedAt: at } : {};
  return { ...rest, ...missing, ...first, identity: { identityId, fields, complete } };
};

/** Asked after all, the answer is waited for: a reason to do without it counts no more. */
const asked = ({ withoutIdentity: _before, ...file }: CaseFile, event: RecordedOf<'IdentityAsked'>): CaseFile =>
  noted('ask-identity')(answered(file), event);

/** What a reporter asked for by wishing not to be known. */
const wishedBy: Partial<Record<WithoutIdentity, Privacy>> = { anonymous: 'anonymous', secret: 'secret' };

/** Nothing asked for changes nothing; `public` takes back what was asked for. */
const withPrivacy = (file: CaseFile, privacy: Sp4nPrivacy | undefined): CaseFile => {
  if (privacy === undefined) return file;
  const { privacy: _before, ...rest } = file;
  return privacy === 'public' ? rest : { ...rest, privacy };
};

/** What is written after an officer's word is looked at anew. */
const withDanger = (file: CaseFile, danger: readonly DangerSign[] | undefined): CaseFile =>
  danger === undefined || danger.length === 0
    ? file
    : { ...file, danger: [...new Set([...(file.danger ?? []), ...danger])] };

/** Also that it is as usual: what its category usually is counts no more. */
const withPriority = ({ danger: _judged, ...rest }: CaseFile, level: PriorityLevel): CaseFile => ({
  ...rest,
  priority: level,
});

const withCategory = (file: CaseFile, { categoryId, categoryName, level }: RecordedOf<'Categorised'>): CaseFile => ({
  ...file,
  category: { id: categoryId, name: categoryName, ...(level === undefined ? {} : { level }) },
});

/** Of two cases that become one, the more pressing counts. */
const withPressing = (file: CaseFile, pressing: Pick<Pressing, 'priority' | 'danger'> | undefined): CaseFile => {
  const all = [file.priority, pressing?.priority];
  const priority = pressingLevels.find((level) => all.includes(level));
  return withDanger(priority === undefined ? file : { ...file, priority }, pressing?.danger);
};

const withLane = (before: CaseFile, event: RecordedOf<'MovedToLane'>): CaseFile => {
  const { accused: _before, laneDue, ...file } = before;
  const { lane, accusedAgencyId: agencyId, accusedPerson: person, answerBy } = event;
  const accused: Accused = {
    ...(agencyId === undefined ? {} : { agencyId }),
    ...(person === undefined ? {} : { person }),
  };
  // Another lane has its own standard, or none.
  const kept = file.lane === lane ? laneDue : undefined;
  const due = answerBy === undefined ? kept : { at: answerBy };
  const said = {
    ...(Object.keys(accused).length === 0 ? {} : { accused }),
    ...(due === undefined ? {} : { laneDue: due }),
  };
  if (agencyId === undefined || !file.agencyIds.includes(agencyId)) return { ...file, ...said, lane };
  const { leadAgencyId, ...rest } = file;
  const lead = leadAgencyId === undefined || leadAgencyId === agencyId ? {} : { leadAgencyId };
  return { ...rest, ...lead, ...said, lane, formerAgencyIds: distinct(...file.formerAgencyIds, agencyId) };
};

const withoutLane = ({ lane: _left, laneDue: _due, ...file }: CaseFile): CaseFile => file;

/** The first word to the reporter, or to whoever acts, is the answer that a lane's standard asks for. */
const answered = ({ laneDue: _met, ...file }: CaseFile): CaseFile => file;

const settled = (file: CaseFile, effectKey: string): CaseFile => ({
  ...file,
  settledEffects: [...file.settledEffects, effectKey],
});

const withoutHolder = ({ holder: _held, ...file }: CaseFile): CaseFile => file;

/** On which platform, and whether in public, stays, so that the case still counts there. */
const nameless = (threads: readonly ThreadRef[]): ThreadRef[] => threads.map((thread) => ({ ...thread, key: '' }));

/** No answer of this case goes there any more, its reporter’s own or a follower’s. */
const withoutThreads = (file: CaseFile, released: readonly ThreadRef[]): CaseFile => {
  const stay = (threads: ThreadRef[]) => threads.filter((thread) => !released.some((one) => sameThread(one, thread)));
  const followers = file.followers.map((one) => ({ ...one, threads: stay(one.threads) }));
  return { ...file, threads: stay(file.threads), followers };
};

const threadsOf = ({ followers }: CaseFile, ids: readonly string[]): ThreadRef[] =>
  followers.flatMap(({ complaintId, threads }) => (ids.includes(complaintId) ? threads : []));

/** No conversation is left to answer on, whoever's it was: the case is closed for good. */
const withoutPerson = (file: CaseFile): CaseFile => {
  const { identity: _who, notes: _words, ...rest } = unasked(file);
  const followers = file.followers.map((one) => ({ ...one, threads: [] }));
  return { ...rest, threads: nameless(file.threads), followers, erased: true };
};

/** Only events that leave something; evolve.ts lists every event. */
const changes: { [T in EventType]?: (file: CaseFile, event: RecordedOf<T>) => CaseFile } = {
  MessageReceived: (file, { thread, message, sentAt }) => ({
    ...withDanger(withThreads(file, [thread]), message.danger),
    messageIds: distinct(...file.messageIds, message.messageId),
    lastMessageAt: Math.max(file.lastMessageAt, sentAt),
  }),
  WordsAdded: (file, { at, message }) => ({
    ...withDanger(file, message.danger),
    messageIds: distinct(...file.messageIds, message.messageId),
    lastMessageAt: Math.max(file.lastMessageAt, at),
  }),
  MessageEdited: (file, { message }) => withDanger(file, message.danger),
  MessagesSplitOff: (file, event) => ({
    ...file,
    messageIds: file.messageIds.filter((id) => !event.messageIds.includes(id)),
  }),
  CaseMerged: (file, event) => ({
    ...withThreads(withPressing(file, event.pressing), event.threads),
    messageIds: distinct(...file.messageIds, ...event.messageIds),
  }),
  DuplicateAdded: withFollower,
  ...joinedChanges,
  JoinedReturned: (file, event) => withoutThreads(withoutJoined(file, event), event.threads),
  StepMet: (file, { step, late, at, dueAt }) => withStep(file, { step, outcome: late ? 'late' : 'met', at, dueAt }),
  StepSkipped: (file, { step, at }) => withStep(file, { step, outcome: 'skipped', at }),
  DeadlineMissed: (file, { step, dueAt, at }) => ({ ...file, breaches: [...file.breaches, { step, dueAt, at }] }),
  IdentityProvided: withIdentity,
  IdentityWaived: (file, { why }) => ({ ...withPrivacy(file, wishedBy[why]), withoutIdentity: why }),
  PrivacyChosen: (file, { privacy }) => withPrivacy(file, privacy),
  PrioritySet: (file, { level }) => withPriority(file, level),
  Categorised: withCategory,
  Located: (file, event) => ({ ...file, place: keptPlaceOf(event) }),
  DivertedToEmergency: (file) => ({ ...withPriority(answered(file), 'danger'), diverted: true }),
  MovedToLane: (file, event) => withLane(unpassed(file), event),
  TakenOutOfLane: withoutLane,
  LaneAnswerMissed: (file, { dueAt }) => ({ ...file, laneDue: { at: dueAt, missed: true } }),
  InterimApproved: answered,
  Classified: (file, { sop }) => ({ ...file, sop }),
  RegisteredInUpik: (file, { upikNumber }) => ({ ...file, upikNumber }),
  Disposed: (file, event) => withDisposition(answered(file), event),
  DispositionRefused: withRefusal,
  FieldResultReported: (file, { text, outcome, agencyId, plannedAt }) => ({
    ...file,
    fieldResult: { text, outcome, agencyId, ...(plannedAt === undefined ? {} : { plannedAt }) },
  }),
  DeadlineExtended: (file, { dueAt }) =>
    file.promise === undefined ? file : { ...file, promise: { ...file.promise, plannedAt: dueAt } },
  PromiseMade: (file, { agencyId, plannedAt }) => ({ ...file, promise: { agencyId, plannedAt } }),
  PromiseSettled: ({ promise: _settled, ...file }, { agencyId, plannedAt, kept }) => ({
    ...file,
    promises: [...(file.promises ?? []), { agencyId, plannedAt, kept }],
  }),
  FieldLinkMade: withLink,
  FieldLinkEnded: withoutLink,
  ...insideChanges,
  ResultSentBack: (file) => ({ ...file, sentBack: (file.sentBack ?? 0) + 1 }),
  IssueLinked: (file, { issueId }) => ({ ...file, issueId }),
  IssueUnlinked: ({ issueId: _left, ...file }) => file,
  IssueTold: (file, { statementId }) => ({ ...file, statementIds: [...(file.statementIds ?? []), statementId] }),
  IdentityAsked: asked,
  ReferredElsewhere: referred,
  HandedOver: handedOver,
  ElsewhereDue: dayCame,
  ElsewhereNoted: heardElsewhere,
  InformationAnswered: noted('information'),
  ...passOnChanges,
  RequestTaken: (file, { sop }) => ({ ...file, sop, request: {} }),
  RequestExtended: (file, event) =>
    file.request === undefined
      ? file
      : { ...noted('information')(file, event), request: { ...file.request, extended: true } },
  RequestDecided: (file, event) => {
    const { outcome, ground } = event;
    const decided = { ...file.request, outcome, ...(ground === undefined ? {} : { ground }) };
    return { ...noted('information')(answered(file), event), request: decided };
  },
  ResultWritten: (file, event) => noted('result')(answered(file), event),
  MessageAccepted: (file, event) => letGo(settled(file, event.effectKey), event),
  MessageRejected: (file, event) => {
    const { effectKey, purpose, reason } = event;
    const held = heldBack(settled(file, effectKey), event);
    if (purpose === 'news') return held;
    return { ...held, undelivered: [...file.undelivered, { effectKey, purpose, reason }] };
  },
  OutsideAnswerCounted: (file, { answerId, as }) => ({
    ...file,
    countedAnswers: [...(file.countedAnswers ?? []), { answerId, as }],
  }),
  CaseClaimed: claimed,
  CaseAssigned: (file, { to, role, at }) => ({ ...file, holder: { userId: to, role, since: at } }),
  CaseReleased: (file, { by }) => ({ ...withoutHolder(file), ...(by.kind === 'officer' ? { released: true } : {}) }),
  HolderReminded: (file, { at }) => ({ ...file, remindedAt: at }),
  CaseClosed: (file) => withoutHolder(answered(file)),
  ThreadsReleased: (file, event) => withoutThreads(file, event.threads),
  PersonErased: (file, { followers }) =>
    followers === undefined ? withoutPerson(file) : withoutThreads(file, threadsOf(file, followers)),
  CaseReopened: (file, { cause, message }) => ({
    ...withDanger(unasked(unjudged(file)), message?.danger),
    reopened: true,
    // Decided anew, with a time of its own.
    ...(file.request === undefined ? {} : { request: {} }),
    reopenedByReporter: file.reopenedByReporter + (cause === 'reporter' ? 1 : 0),
  }),
};

/** The file after an event. */
export const evolveFile = (file: CaseFile, event: RecordedEvent): CaseFile => {
  const change = changes[event.type] as ((file: CaseFile, event: RecordedEvent) => CaseFile) | undefined;
  const changed = withoutOver(change === undefined ? file : change(file, event), event);
  return { ...changed, lastAt: Math.max(file.lastAt, event.at) };
};
