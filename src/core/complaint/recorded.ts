// What the log keeps of an event: the words in it stand beside the log, where they can be erased, and their digests in their places.
// One list of fields, complete by type: whoever adds one that holds text says here whether people write it.
import type { Words } from '../kept-words.ts';
import type { KeptNote, PublicNote } from './complaint.ts';
import type { EventOf, EventType } from './event.ts';

type HoldsText<F> = F extends readonly (infer One)[]
  ? HoldsText<One>
  : F extends { text: infer Text }
    ? HoldsText<Text>
    : F extends string
      ? string extends F
        ? true
        : false
      : false;
type TextField<T extends EventType> = {
  [K in keyof EventOf<T>]-?: true extends HoldsText<NonNullable<EventOf<T>[K]>> ? K : never;
}[keyof EventOf<T>];

/** `words`: people write it, so it stands beside the log. `name`: an id, a number, or what an office is called. */
const fields = {
  CaseOpened: { number: 'name', reporterId: 'name', splitFrom: 'name', parentId: 'name', parentNumber: 'name' },
  MessageDeleted: { messageId: 'name' },
  MessagesSplitOff: { messageIds: 'name', into: 'name' },
  IdentityAsked: { text: 'words', note: 'words' },
  IdentityProvided: { identityId: 'name' },
  IdentityProposed: { proposalId: 'name' },
  ProposalSettled: { proposalId: 'name' },
  Categorised: { categoryId: 'name', categoryName: 'name' },
  Located: { text: 'words', kelurahan: 'name', rt: 'name', rw: 'name', landmark: 'words' },
  DivertedToEmergency: { text: 'words' },
  MovedToLane: { accusedAgencyId: 'name', accusedPerson: 'words' },
  TakenOutOfLane: { reason: 'words' },
  IdentityRevealed: { reason: 'words' },
  PersonalDataPublished: { reason: 'words' },
  JudgedNotComplaint: { note: 'words' },
  ReferredElsewhere: { bodyId: 'name', bodyName: 'name', text: 'words', note: 'words' },
  HandedOver: { bodyName: 'name', text: 'words' },
  ElsewhereDue: { bodyName: 'name' },
  ElsewhereNoted: { bodyName: 'name', reference: 'words', text: 'words', note: 'words' },
  PassedOn: { agencyId: 'name', text: 'words' },
  PassedOnNoted: { agencyId: 'name' },
  InformationAnswered: { text: 'words', note: 'words' },
  RequestTaken: { subject: 'words', reason: 'words' },
  RequestExtended: { text: 'words', note: 'words' },
  RequestDecided: { text: 'words', note: 'words' },
  JoinedAsDuplicate: { of: 'name', ofNumber: 'name' },
  DuplicateAdded: { complaintId: 'name', number: 'name' },
  MergedInto: { into: 'name', intoNumber: 'name' },
  CaseMerged: { from: 'name', fromNumber: 'name', messageIds: 'name' },
  JoiningUndone: { of: 'name', ofNumber: 'name', reason: 'words', messageIds: 'name' },
  ChildOpened: { complaintId: 'name', number: 'name', messageId: 'name' },
  JoinedReturned: { complaintId: 'name', number: 'name', messageIds: 'name', followerIds: 'name' },
  IssueLinked: { issueId: 'name' },
  IssueUnlinked: { issueId: 'name' },
  IssueTold: { issueId: 'name', statementId: 'name', text: 'words' },
  ResponseDrafted: { text: 'words' },
  DraftReturned: { reason: 'words' },
  InterimApproved: { text: 'words' },
  RegisteredInUpik: { upikNumber: 'name' },
  Disposed: { leadAgencyId: 'name', helpingAgencyIds: 'name', instruction: 'words' },
  OwnTimeMissed: { agencyId: 'name' },
  DispositionAcknowledged: { agencyId: 'name' },
  DispositionRefused: { agencyId: 'name', reason: 'words', suggestedAgencyId: 'name' },
  ProgressReported: { agencyId: 'name', text: 'words', attachmentIds: 'name', linkId: 'name', linkName: 'words' },
  FieldLinkMade: { agencyId: 'name', linkId: 'name' },
  FieldLinkEnded: { agencyId: 'name', linkId: 'name' },
  ContactTried: { agencyId: 'name', text: 'words' },
  VisitAgreed: { agencyId: 'name' },
  VisitHeld: { agencyId: 'name', found: 'words', agreed: 'words' },
  VisitSettled: { agencyId: 'name' },
  PhoneAsked: { agencyId: 'name', reason: 'words' },
  PhoneGranted: { agencyId: 'name', reason: 'words' },
  PhoneEnded: { agencyId: 'name' },
  PartReported: { agencyId: 'name', text: 'words', attachmentIds: 'name' },
  ExtensionAsked: { agencyId: 'name', reason: 'words' },
  ExtensionDeclined: { reason: 'words' },
  DeadlineExtended: { reason: 'words' },
  FieldResultReported: { agencyId: 'name', text: 'words', attachmentIds: 'name' },
  PromiseMade: { agencyId: 'name' },
  PromiseSettled: { agencyId: 'name' },
  ResultSentBack: { agencyId: 'name', reason: 'words' },
  ResultWritten: { publicText: 'words', privateText: 'words', note: 'words', attachmentIds: 'name', beforeIds: 'name' },
  MessageAccepted: { effectKey: 'name', externalId: 'name' },
  /** Why a platform refused, by the program's own word for it. */
  MessageRejected: { effectKey: 'name', reason: 'name' },
  OutsideAnswerCounted: { answerId: 'name' },
  NoteAdded: { text: 'words' },
  CaseAssigned: { to: 'name', note: 'words' },
  CaseReleased: { note: 'words' },
  HolderReminded: { agencyId: 'name' },
  CaseReopened: { reason: 'words' },
  ReporterJoined: { joinId: 'name', otherReporterId: 'name', otherNumber: 'name' },
  ReporterSeparated: { joinId: 'name', otherNumber: 'name' },
  PersonErased: { followers: 'name' },
} as const satisfies {
  [T in EventType as [TextField<T>] extends [never] ? never : T]: { [K in TextField<T>]: 'words' | 'name' };
};

type Kinds = typeof fields;
type WordField<T extends EventType> = T extends keyof Kinds
  ? { [K in keyof Kinds[T]]: Kinds[T][K] extends 'words' ? K : never }[keyof Kinds[T]]
  : never;
type Kept<F> = F extends string ? Words : F extends PublicNote ? KeptNote : F;

type Recorded<T extends EventType> = {
  [K in keyof EventOf<T>]: K extends WordField<T> ? Kept<EventOf<T>[K]> : EventOf<T>[K];
};

/** An event as the log tells it: words in it may be gone. Every event that was decided is one of these. */
export type RecordedEvent = { [T in EventType]: Recorded<T> }[EventType];
/** That of one name. */
export type RecordedOf<T extends EventType> = Extract<RecordedEvent, { type: T }>;

const wordFields: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(fields).map(([type, kinds]) => [
    type,
    Object.entries(kinds).flatMap(([name, kind]) => (kind === 'words' ? [name] : [])),
  ]),
);

/** By their names, the fields of an event that people write: a text, or a note that holds one. None of an event that nobody knows. */
export const wordFieldsOf = (type: string): readonly string[] => wordFields.get(type) ?? [];

/** Every text in an event that says something and is there. */
export const wordsIn = (event: RecordedEvent): string[] => {
  const values: Readonly<Record<string, unknown>> = event;
  return wordFieldsOf(event.type).flatMap((name) => {
    const value = values[name];
    const text = typeof value === 'object' && value !== null && 'text' in value ? value.text : value;
    return typeof text === 'string' && text !== '' ? [text] : [];
  });
};
