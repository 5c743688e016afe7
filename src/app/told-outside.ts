// What other systems hear of an event: that it happened, to which case, when, and how the case stands since.
// Must never hold a text, a name or an id of a person: every field is named here.
import type { Complaint } from '#core/complaint/complaint.ts';
import type { EventType } from '#core/complaint/event.ts';
import type { Happened } from '#ports/webhooks.ts';

/** Complete, so that a new event must be thought of here. The desk's inner affairs are nobody else's. */
export const toldOutside = {
  CaseOpened: true,
  MessageReceived: true,
  WordsAdded: false,
  Withdrawn: true,
  MessageEdited: false,
  MessageDeleted: false,
  MessagesSplitOff: false,
  StepOpened: true,
  StepMet: true,
  StepSkipped: true,
  ClockPaused: true,
  ClockResumed: true,
  DeadlineWarned: true,
  DeadlineMissed: true,
  Escalated: true,
  IdentityAsked: true,
  IdentityReminded: true,
  IdentityProvided: true,
  IdentityWaived: true,
  PrivacyChosen: false,
  PrioritySet: true,
  Categorised: true,
  Located: false,
  DivertedToEmergency: true,
  MovedToLane: false,
  TakenOutOfLane: false,
  LaneAnswerMissed: false,
  IdentityRevealed: false,
  PersonalDataPublished: false,
  Classified: true,
  JudgedNotComplaint: true,
  ReferredElsewhere: true,
  HandedOver: true,
  ElsewhereDue: false,
  ElsewhereNoted: true,
  InformationAnswered: true,
  JoinedAsDuplicate: true,
  DuplicateAdded: true,
  MergedInto: true,
  CaseMerged: true,
  IssueLinked: false,
  IssueUnlinked: false,
  IssueTold: true,
  ResponseDrafted: false,
  DraftReturned: false,
  InterimApproved: true,
  AnsweredDirectly: true,
  RegisteredInUpik: true,
  Disposed: true,
  OwnTimeMissed: false,
  DispositionAcknowledged: true,
  DispositionRefused: true,
  ProgressReported: true,
  FieldLinkMade: false,
  FieldLinkEnded: false,
  PartReported: true,
  ExtensionAsked: true,
  ExtensionDeclined: true,
  DeadlineExtended: true,
  FieldResultReported: true,
  PromiseMade: true,
  PromiseSettled: true,
  ResultSentBack: true,
  ResultWritten: true,
  MessageAccepted: true,
  MessageRejected: true,
  OutsideAnswerCounted: false,
  NoteAdded: false,
  CaseClaimed: false,
  CaseAssigned: false,
  CaseReleased: false,
  CaseClosed: true,
  CaseReopened: true,
  ReporterJoined: false,
  ReporterSeparated: false,
  ThreadsReleased: false,
  TextsErased: false,
  PersonErased: false,
  Rated: true,
} as const satisfies Record<EventType, boolean>;

const stepIn = (after: Exclude<Complaint, { status: 'none' }>): string | null =>
  after.status === 'closed' ? null : after.clock.step;

/** The body for a receiver that wants `events`; undefined where it is told nothing, as of any case in a sensitive lane. Times are ISO 8601 in UTC. */
export const toldBody = (happened: Happened, events?: readonly string[]): string | undefined => {
  const { event, after, eventId, seq, version } = happened;
  if (!toldOutside[event.type] || after.status === 'none' || after.file.lane !== undefined) return undefined;
  if (events !== undefined && !events.includes(event.type)) return undefined;
  return JSON.stringify({
    id: eventId,
    seq,
    type: event.type,
    case: after.file.number,
    version,
    at: new Date(event.at).toISOString(),
    status: after.status,
    step: stepIn(after),
  });
};
