// What must be told to whom because something happened. Pure; called with the state after the event.
import type { Terms } from '../sop/terms.ts';
import type { Instant } from '../time.ts';
import {
  tell,
  tellNext,
  tellNight,
  tellDesk,
  workedOn,
  tellAgencies,
  tellDanger,
  tellHolder,
  tellMissed,
  tellReminded,
  tellUnanswered,
} from './bells.ts';
import type { CaseFile, Complaint, ResultSend, ThreadRef, Visibility } from './complaint.ts';
import type { ComplaintEvent, EventOf, EventType } from './event.ts';
import { followerThreads, isOwnThread, privateThreadOf, type Existing } from './decision.ts';
import { tellMentioned } from './mention.ts';
import { tellChild, tellUndone } from './react-joining.ts';
import { tellDelay, tellGiven, tellPassedOn, tellUnderWay } from './progress.ts';
import type { Effect, SendEffect } from './reactions.ts';
import { isOfRegister, notBefore, say } from './say.ts';
import { tellDisposed, tellRegister, tellVerified } from './tell-register.ts';
import { endings, waitings } from './told-ends.ts';

const send = (purpose: SendEffect['purpose'], thread: ThreadRef, visibility: Visibility, text: string): SendEffect => ({
  kind: 'send',
  purpose,
  thread,
  visibility,
  text: { kind: 'given', text },
});

/** An answer goes where the reporter came, or to them alone, and to whoever follows the case where they wrote. */
const answer = (
  purpose: SendEffect['purpose'],
  file: CaseFile,
  { thread, text, privately }: { thread: ThreadRef; text: string; privately?: true },
): SendEffect[] => [
  send(purpose, thread, privately === true ? 'private' : thread.visibility, text),
  ...followerThreads(file).map((theirs) => send('notice', theirs, theirs.visibility, text)),
];

/** To a body by letter; every other way is an officer's own. */
const writeTo = ({ number }: CaseFile, { thread, text }: EventOf<'HandedOver'>): SendEffect[] =>
  thread === undefined
    ? []
    : [{ ...send('hand-over', thread, 'private', text), to: { address: thread.key, subject: number } }];

/** Pictures go to the reporter alone, unless an officer lets everybody see them. */
const photosOf = (
  { attachmentIds, photosInPublic }: EventOf<'ResultWritten'>,
  { visibility, follower }: ResultSend,
): Pick<SendEffect, 'attachmentIds'> => {
  const isTheirs = visibility === 'private' && follower !== true;
  return attachmentIds !== undefined && (isTheirs || photosInPublic === true) ? { attachmentIds } : {};
};

const sendResult = (event: EventOf<'ResultWritten'>): SendEffect[] => {
  const { sends, publicText = '', privateText = '' } = event;
  return sends.map((one: ResultSend) => {
    const { thread, visibility, text, follower } = one;
    const purpose = follower === true ? 'notice' : 'result';
    return {
      ...send(purpose, thread, visibility, text === 'public' ? publicText : privateText),
      ...photosOf(event, one),
    };
  });
};

/** Why a case is no complaint was told with that judgement, and what another case answers with that act. */
const tellEnd = (state: Existing, { reason }: EventOf<'CaseClosed'>): SendEffect[] => {
  if (reason === 'not-a-complaint') return [];
  const told = isOfRegister(state.file) || reason === 'duplicate' || reason === 'merged';
  return [...(told ? [] : say(endings[reason], state.file)), ...tellRegister(state, { status: 'closed', reason })];
};

/** Whoever was told by mouth is not told again. */
const tellNoComplaint = (state: Existing, { reason, told }: EventOf<'JudgedNotComplaint'>): SendEffect[] => [
  ...(told === 'directly' || isOfRegister(state.file) ? [] : say(endings[reason], state.file)),
  ...tellRegister(state, { status: 'closed', reason: 'not-a-complaint', because: reason }),
];

/** Where the agency brings something, that is what the reporter is told next; a day that passes in silence is told by itself. */
const tellPassed = ({ file }: Existing, { by, kept }: EventOf<'PromiseSettled'>): SendEffect[] =>
  kept || by.kind !== 'system' || isOfRegister(file) ? [] : say(waitings['promise-passed'], file);

/** When somebody comes is for whoever they come to: a report of a register is answered there. */
const tellVisit = ({ file }: Existing, what: 'visit-agreed' | 'visit-off', untilAt: Instant): SendEffect[] =>
  isOfRegister(file) ? [] : say(waitings[what], file, { untilAt });

/** Nobody came: the agency and the desk hear of it. Nobody will come: whoever waits does. */
const tellSettled = (state: Existing, { agencyId, outcome, visitAt }: EventOf<'VisitSettled'>): Effect[] => {
  if (outcome === 'off') return tellVisit(state, 'visit-off', visitAt);
  return outcome === 'missed'
    ? [tell('admin-agency', 'visit-missed', agencyId), tell('admin-pusat', 'visit-missed')]
    : [];
};

/** The private message is there: now it may be said in public. */
const tellNotes = ({ notes = [], lane }: CaseFile, { effectKey }: EventOf<'MessageAccepted'>): SendEffect[] =>
  (lane === undefined ? notes : []).flatMap(({ note: { thread, text }, after }) =>
    after === effectKey && typeof text === 'string' ? [send('notice', thread, 'public', text)] : [],
  );

/** Out of a lane nothing leaves in public, an officer's words or the program's, and nothing to whoever else follows the case. */
const privately = (file: CaseFile, effect: Effect): Effect[] => {
  if (effect.kind === 'notify') return [effect];
  if (!isOwnThread(file, effect.thread)) return [];
  return [{ ...effect, thread: privateThreadOf(file) ?? effect.thread, visibility: 'private' }];
};

const nothing = (): Effect[] => [];

/** Complete, so that a new event must be thought of here. */
const reactions: { [T in EventType]: (state: Existing, event: EventOf<T>, terms: Terms) => Effect[] } = {
  CaseOpened: tellNight,
  MessageReceived: (state, { message }) => [
    ...(state.file.messageIds.length > 1 ? [tell('admin-medsos', 'reporter-wrote')] : []),
    ...tellDanger(state, message),
  ],
  WordsAdded: (state, { message }) => [
    ...tellDesk('reporter-wrote'),
    ...tellAgencies(state, 'reporter-wrote'),
    ...tellDanger(state, message),
  ],
  Withdrawn: (state) => [...tellDesk('withdrawn'), ...tellAgencies(state, 'withdrawn')],
  MessageEdited: (state, { message }) => tellDanger(state, message),
  MessageDeleted: nothing,
  MessagesSplitOff: nothing,
  StepOpened: nothing,
  StepMet: nothing,
  StepSkipped: nothing,
  ClockPaused: nothing,
  ClockResumed: nothing,
  DeadlineWarned: (state, event, terms) => [
    ...tellHolder(state, 'deadline-near'),
    ...tellUnderWay(state, event, terms),
  ],
  DeadlineMissed: tellMissed,
  Escalated: (state, event, terms) => [tell(event.to, 'escalated'), ...tellDelay(state, event, terms)],
  IdentityAsked: (_state, { thread, text, mode }) => [
    send('ask-identity', thread, mode === 'public-link' ? 'public' : 'private', text),
  ],
  IdentityReminded: ({ file }) => say(waitings['identity-reminded'], file),
  IdentityProvided: (_state, { complete, via }) =>
    complete && via !== 'corrected' ? tellDesk('identity-provided') : [],
  IdentityProposed: () => tellDesk('identity-proposed'),
  ProposalSettled: nothing,
  IdentityWaived: nothing,
  PrivacyChosen: (_state, { by }) => (by.kind === 'reporter' ? tellDesk('privacy-chosen') : []),
  Categorised: nothing,
  PrioritySet: (state, { level }) => (level === 'danger' ? tellAgencies(state, 'danger-set') : []),
  Located: nothing,
  DivertedToEmergency: (state, event) => [
    ...answer('notice', state.file, event),
    tell('admin-pusat', 'danger-set'),
    ...tellAgencies(state, 'danger-set'),
  ],
  MovedToLane: nothing,
  TakenOutOfLane: nothing,
  LaneAnswerMissed: () => [tell('admin-medsos', 'deadline-missed'), tell('team-lead', 'deadline-missed')],
  IdentityRevealed: nothing,
  PersonalDataPublished: () => [tell('team-lead', 'personal-data-published')],
  Classified: nothing,
  JudgedNotComplaint: tellNoComplaint,
  ReferredElsewhere: (state, event) => [
    ...answer('information', state.file, event),
    ...tellAgencies(state, 'referred-elsewhere'),
  ],
  HandedOver: ({ file }, event) => writeTo(file, event),
  ElsewhereDue: () => tellDesk('ask-elsewhere'),
  ElsewhereNoted: ({ file }, event) => answer('information', file, event),
  PassedOn: tellPassedOn,
  PassedOnNoted: nothing,
  InformationAnswered: ({ file }, event) => answer('information', file, event),
  RequestTaken: ({ file }, { dueAt: untilAt }) => [
    ...say(waitings.request, file, { untilAt }),
    tell('admin-pusat', 'to-dispose'),
  ],
  RequestExtended: (state, event) => [
    ...answer('information', state.file, event),
    ...tellAgencies(state, 'extension-decided'),
  ],
  RequestDecided: ({ file }, event) => answer('information', file, event),
  JoinedAsDuplicate: ({ file }, { ofNumber, tellAt }) =>
    notBefore(tellAt, say(endings.duplicate, file, { number: ofNumber })),
  DuplicateAdded: (state, { pressing }) => tellDanger(state, pressing ?? {}),
  MergedInto: ({ file }, { intoNumber, tellAt }) =>
    notBefore(tellAt, say(endings.merged, file, { number: intoNumber })),
  CaseMerged: (state, { pressing }) => tellDanger(state, pressing ?? {}),
  JoiningUndone: tellUndone,
  JoinedReturned: nothing,
  ChildOpened: tellChild,
  IssueLinked: nothing,
  IssueUnlinked: nothing,
  IssueTold: ({ file }, event) => answer('notice', file, event),
  ResponseDrafted: () => [tell('admin-pusat', 'draft-waiting')],
  DraftReturned: () => [tell('admin-medsos', 'draft-returned')],
  InterimApproved: (state, event, terms) => [
    ...answer('interim', state.file, event),
    ...tellVerified(state),
    tellNext(state, terms),
  ],
  AnsweredDirectly: nothing,
  RegisteredInUpik: () => [tell('admin-pusat', 'to-dispose')],
  Disposed: (state, { leadAgencyId, helpingAgencyIds }) => [
    ...[leadAgencyId, ...helpingAgencyIds].map((id) => tell('admin-agency', 'disposed-to-you', id)),
    ...tellDisposed(state),
    ...tellGiven(state, leadAgencyId),
  ],
  OwnTimeMissed: (_state, { agencyId }) => [
    tell('admin-agency', 'own-time-missed', agencyId),
    tell('admin-pusat', 'own-time-missed'),
  ],
  DispositionAcknowledged: nothing,
  DispositionRefused: () => [tell('admin-pusat', 'disposition-refused')],
  ProgressReported: (_state, { agencyId, linkId }) =>
    linkId === undefined ? [] : [tell('admin-agency', 'link-reported', agencyId)],
  FieldLinkMade: nothing,
  FieldLinkEnded: nothing,
  ContactTried: nothing,
  VisitAgreed: (state, { visitAt }) => tellVisit(state, 'visit-agreed', visitAt),
  VisitHeld: nothing,
  VisitSettled: (state, event) => tellSettled(state, event),
  PhoneAsked: () => [tell('admin-pusat', 'phone-asked')],
  PhoneGranted: (_state, { agencyId }) => [tell('admin-agency', 'phone-decided', agencyId)],
  PhoneEnded: (_state, { agencyId }) => [tell('admin-agency', 'phone-decided', agencyId)],
  PartReported: (state, { agencyId }) => [
    tell('admin-pusat', 'part-reported'),
    ...tellAgencies(state, 'part-reported').filter((one) => one.agencyId !== agencyId),
  ],
  ExtensionAsked: () => [tell('admin-pusat', 'extension-asked')],
  ExtensionDeclined: (state) => tellAgencies(state, 'extension-decided'),
  DeadlineExtended: (state, { dueAt: untilAt }) => [
    ...tellAgencies(state, 'extension-decided'),
    ...(isOfRegister(state.file) ? [] : say(waitings['more-time'], state.file, { untilAt })),
  ],
  FieldResultReported: () => [tell('admin-pusat', 'result-waiting')],
  PromiseMade: (state) => workedOn(state, 'promise-made'),
  PromiseSettled: tellPassed,
  ResultSentBack: (state) => workedOn(state, 'result-sent-back'),
  ResultWritten: (_state, event) => sendResult(event),
  MessageAccepted: ({ file }, event) => [
    ...(event.withoutPhotos === undefined ? [] : tellDesk('photos-not-sent')),
    ...tellNotes(file, event),
  ],
  // Nobody waits for news, and the page tells it.
  MessageRejected: (_state, { purpose }) => (purpose === 'news' ? [] : tellDesk('delivery-failed')),
  OutsideAnswerCounted: nothing,
  NoteAdded: tellMentioned,
  CaseClaimed: nothing,
  CaseAssigned: (_state, { to, role, by }) =>
    by.kind === 'officer' && by.userId === to ? [] : [{ ...tell(role, 'assigned-to-you'), userId: to }],
  CaseReleased: nothing,
  SendingCalledBack: nothing,
  HolderReminded: tellReminded,
  CaseClosed: (state, event) => [...tellUnanswered(state, event), ...tellEnd(state, event)],
  CaseReopened: (state, { message }) => [
    ...tellDesk('reopened'),
    ...workedOn(state, 'reopened'),
    ...tellDanger(state, message ?? {}),
    ...tellRegister(state, { status: 'follow-up', disposed: true }),
  ],
  ReporterJoined: nothing,
  ReporterSeparated: nothing,
  ThreadsReleased: nothing,
  TextsErased: nothing,
  PersonErased: nothing,
  Rated: nothing,
};

/** The effects of one event; `state` already holds it. */
export const react = (state: Complaint, event: ComplaintEvent, terms: Terms): Effect[] => {
  if (state.status === 'none') return [];
  const reaction = reactions[event.type] as
    | ((state: Existing, event: ComplaintEvent, terms: Terms) => Effect[])
    | undefined;
  const effects = reaction === undefined ? [] : reaction(state, event, terms);
  return state.file.lane === undefined ? effects : effects.flatMap((effect) => privately(state.file, effect));
};
