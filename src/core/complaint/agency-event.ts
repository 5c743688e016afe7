// What an agency is told of each event: its fields by name, and its words without the people. What is not named here is not told.
import type { EventOf, EventType } from './event.ts';
import type { RecordedEvent } from './recorded.ts';

type Field<T extends EventType> = Exclude<keyof EventOf<T>, 'type' | 'at' | 'by'>;
/** `words`: written by people, so read through `hide`. `undefined`: not even that it happened. */
type Told<T extends EventType> = { fields?: readonly Field<T>[]; words?: readonly Field<T>[] } | undefined;

/** Complete, so that a new event must be thought of here. */
const told = {
  CaseOpened: { fields: ['number', 'sop', 'reportedAt'] },
  MessageReceived: { fields: ['sentAt'] },
  WordsAdded: {},
  Withdrawn: {},
  MessageEdited: {},
  MessageDeleted: {},
  MessagesSplitOff: { fields: ['messageIds'] },
  StepOpened: { fields: ['step', 'dueAt', 'limitMs'] },
  StepMet: { fields: ['step', 'dueAt', 'late'] },
  StepSkipped: { fields: ['step', 'reason'] },
  ClockPaused: { fields: ['step', 'remainingMs', 'reason'] },
  ClockResumed: { fields: ['step', 'dueAt'] },
  DeadlineWarned: { fields: ['step', 'percent'] },
  DeadlineMissed: { fields: ['step', 'dueAt'] },
  Escalated: { fields: ['step', 'to'] },
  IdentityAsked: { fields: ['mode'] },
  IdentityReminded: { fields: ['count'] },
  IdentityProvided: { fields: ['complete'] },
  IdentityProposed: undefined,
  ProposalSettled: undefined,
  IdentityWaived: { fields: ['why'] },
  PrivacyChosen: { fields: ['privacy'] },
  PrioritySet: { fields: ['level'] },
  Categorised: { fields: ['categoryId', 'categoryName', 'level'] },
  Located: { fields: ['kelurahan', 'rt', 'rw', 'point'], words: ['text', 'landmark'] },
  DivertedToEmergency: {},
  MovedToLane: { fields: ['lane', 'accusedAgencyId', 'answerBy'], words: ['accusedPerson'] },
  TakenOutOfLane: { fields: ['lane'], words: ['reason'] },
  LaneAnswerMissed: { fields: ['lane', 'dueAt'] },
  IdentityRevealed: undefined,
  PersonalDataPublished: undefined,
  Classified: { fields: ['reportClass'] },
  JudgedNotComplaint: { fields: ['reason'] },
  ReferredElsewhere: { fields: ['bodyName'] },
  HandedOver: { fields: ['bodyName', 'way'] },
  ElsewhereDue: undefined,
  ElsewhereNoted: { fields: ['bodyName', 'outcome'] },
  PassedOn: { fields: ['agencyId'], words: ['text'] },
  PassedOnNoted: { fields: ['agencyId'] },
  InformationAnswered: {},
  RequestTaken: { fields: ['sop', 'dueAt'], words: ['subject'] },
  RequestExtended: { fields: ['fromAt', 'dueAt', 'limitMs'] },
  RequestDecided: { fields: ['outcome', 'ground'] },
  JoinedAsDuplicate: { fields: ['ofNumber'] },
  DuplicateAdded: { fields: ['number'] },
  MergedInto: { fields: ['intoNumber'] },
  CaseMerged: { fields: ['fromNumber'] },
  JoiningUndone: { fields: ['ofNumber'], words: ['reason'] },
  ChildOpened: {},
  JoinedReturned: { fields: ['number'] },
  IssueLinked: {},
  IssueUnlinked: {},
  IssueTold: { fields: ['kind'] },
  ResponseDrafted: {},
  DraftReturned: { words: ['reason'] },
  InterimApproved: {},
  AnsweredDirectly: {},
  RegisteredInUpik: { fields: ['upikNumber'] },
  Disposed: { fields: ['leadAgencyId', 'helpingAgencyIds', 'ownDueAt'], words: ['instruction'] },
  OwnTimeMissed: { fields: ['agencyId', 'dueAt'] },
  DispositionAcknowledged: { fields: ['agencyId'] },
  DispositionRefused: { fields: ['agencyId', 'suggestedAgencyId'], words: ['reason'] },
  ProgressReported: { fields: ['agencyId', 'attachmentIds', 'linkName'], words: ['text'] },
  FieldLinkMade: { fields: ['agencyId', 'untilAt'] },
  FieldLinkEnded: { fields: ['agencyId'] },
  ContactTried: { fields: ['agencyId', 'how', 'outcome'], words: ['text'] },
  VisitAgreed: { fields: ['agencyId', 'visitAt'] },
  VisitHeld: { fields: ['agencyId', 'heldAt', 'present'], words: ['found', 'agreed'] },
  VisitSettled: { fields: ['agencyId', 'visitAt', 'outcome'] },
  PhoneAsked: { fields: ['agencyId'], words: ['reason'] },
  PhoneGranted: { fields: ['agencyId', 'untilAt'], words: ['reason'] },
  PhoneEnded: { fields: ['agencyId', 'granted'] },
  PartReported: { fields: ['agencyId', 'attachmentIds'], words: ['text'] },
  ExtensionAsked: { fields: ['agencyId', 'untilAt'], words: ['reason'] },
  ExtensionDeclined: { words: ['reason'] },
  DeadlineExtended: { fields: ['step', 'fromAt', 'dueAt', 'limitMs'], words: ['reason'] },
  FieldResultReported: { fields: ['agencyId', 'outcome', 'attachmentIds', 'plannedAt'], words: ['text'] },
  PromiseMade: { fields: ['agencyId', 'plannedAt'] },
  PromiseSettled: { fields: ['agencyId', 'plannedAt', 'kept'] },
  ResultSentBack: { fields: ['agencyId'], words: ['reason'] },
  ResultWritten: {},
  MessageAccepted: { fields: ['purpose', 'withoutPhotos'] },
  MessageRejected: { fields: ['purpose', 'reason'] },
  OutsideAnswerCounted: { fields: ['as'] },
  // Whom it calls, too, is told to nobody but them: agencies know the desk by its roles.
  NoteAdded: { words: ['text'] },
  CaseClaimed: undefined,
  CaseAssigned: undefined,
  CaseReleased: undefined,
  SendingCalledBack: undefined,
  HolderReminded: { fields: ['of', 'agencyId'] },
  CaseClosed: { fields: ['reason'] },
  CaseReopened: { fields: ['cause'], words: ['reason'] },
  ReporterJoined: undefined,
  ReporterSeparated: undefined,
  ThreadsReleased: undefined,
  TextsErased: undefined,
  PersonErased: {},
  Rated: { fields: ['score'] },
} as const satisfies { [T in EventType]: Told<T> };

type Named = { fields?: readonly string[]; words?: readonly string[] };

/** Undefined where an agency is not told of it at all. */
export const eventForAgency = (event: RecordedEvent, hide: (text: string) => string): RecordedEvent | undefined => {
  const named: Named | undefined = Object.hasOwn(told, event.type) ? told[event.type] : undefined;
  if (named === undefined) return undefined;
  const { type, at, by } = event;
  const kept = Object.entries(event).flatMap(([name, value]): [string, unknown][] => {
    if (named.fields?.includes(name) === true) return [[name, value]];
    return named.words?.includes(name) === true ? [[name, typeof value === 'string' ? hide(value) : value]] : [];
  });
  // An agency's sentences need no more than these fields.
  return { type, at, by, ...Object.fromEntries(kept) } as RecordedEvent;
};
