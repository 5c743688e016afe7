// What happens to a complaint, in the past tense: the names and fields that stand in the log for ever.
// Must not decide anything: what each leaves behind is folded in evolve.ts and evolve-file.ts.
import type { DeskRole, Rung } from '../access.ts';
import type { Mentioned } from './act-fields.ts';
import type { Lane } from '../lane/lane.ts';
import type { PersonalKind } from '../personal-data.ts';
import type { CasePlace } from '../place/case-place.ts';
import type { StepName, SopKey } from '../sop/key.ts';
import type { ReportClass, Sp4nPrivacy } from '../sp4n.ts';
import type { DurationMs, Instant } from '../time.ts';
import type { JoiningEvent } from './joining-event.ts';
import type { ContactOutcome, ContactWay, PresentAt, VisitOutcome } from './inside.ts';
import type { PauseReason } from './pauses.ts';
import type { PriorityLevel } from './priority.ts';
import type { AskingWay, ProposalOutcome } from './proposals.ts';
import type { ElsewhereOutcome, HandOverWay } from './referral.ts';
import type { ExemptionGround, RequestOutcome } from './request.ts';
import type {
  Actor,
  CloseReason,
  FieldOutcome,
  IdentityField,
  MessageRef,
  NotComplaintReason,
  OutsideMeaning,
  PhotoTrouble,
  Privacy,
  PublicNote,
  ResultSend,
  SendPurpose,
  StatementKind,
  ThreadRef,
  Visibility,
  WithoutIdentity,
} from './complaint.ts';

type At = { at: Instant; by: Actor };
/** Words of an officer to the reporter, and where they go. */
type Said = { text: string; thread: ThreadRef; privately?: true; note?: PublicNote };

/** Every event carries when it happened and who caused it. */
export type ComplaintEvent = At &
  (
    | {
        type: 'CaseOpened';
        number: string;
        sop: SopKey;
        thread: ThreadRef;
        reporterId: string;
        reportedAt: Instant;
        splitFrom?: string;
        /** The case of whose message it is one matter, and its number. */
        parentId?: string;
        parentNumber?: string;
        identityKnown: boolean;
        privacy?: Privacy;
        /** Within the night that the desk had chosen then. */
        atNight?: true;
      }
    | { type: 'MessageReceived'; message: MessageRef; thread: ThreadRef; sentAt: Instant }
    /** On the page of the case: no conversation, and nobody can answer there. */
    | { type: 'WordsAdded'; message: MessageRef }
    | { type: 'Withdrawn'; message?: MessageRef }
    | { type: 'MessageEdited'; message: MessageRef }
    | { type: 'MessageDeleted'; messageId: string }
    | { type: 'MessagesSplitOff'; messageIds: string[]; into: string }
    | { type: 'StepOpened'; step: StepName; dueAt: Instant; limitMs: DurationMs }
    | { type: 'StepMet'; step: StepName; dueAt: Instant; late: boolean }
    | { type: 'StepSkipped'; step: StepName; reason: 'answered-directly' | 'closed' | 'sent-back' }
    | { type: 'ClockPaused'; step: StepName; remainingMs: DurationMs; reason: PauseReason }
    | { type: 'ClockResumed'; step: StepName; dueAt: Instant }
    | { type: 'DeadlineWarned'; step: StepName; percent: number }
    | { type: 'DeadlineMissed'; step: StepName; dueAt: Instant }
    | { type: 'Escalated'; step: StepName; to: Rung }
    | {
        type: 'IdentityAsked';
        mode: AskingWay;
        text: string;
        thread: ThreadRef;
        note?: PublicNote;
      }
    | { type: 'IdentityReminded'; count: number }
    | {
        type: 'IdentityProvided';
        identityId: string;
        fields: IdentityField[];
        complete: boolean;
        via: 'form' | 'officer' | 'known' | 'corrected';
      }
    /** By a link that everybody could read: nobody's identity until an officer says so. */
    | { type: 'IdentityProposed'; proposalId: string; fields: IdentityField[]; untilAt: Instant }
    | { type: 'ProposalSettled'; proposalId: string; outcome: ProposalOutcome }
    | { type: 'IdentityWaived'; why: WithoutIdentity }
    | { type: 'PrivacyChosen'; privacy: Sp4nPrivacy }
    | { type: 'PrioritySet'; level: PriorityLevel }
    /** By the name that it had then; `level`: that cases of it usually are so pressing counts here. */
    | { type: 'Categorised'; categoryId: string; categoryName: string; level?: 'high' }
    | ({ type: 'Located' } & CasePlace)
    /** With whom to call; the case goes on, and asks nobody who they are. */
    | { type: 'DivertedToEmergency'; text: string; thread: ThreadRef }
    /** `answerBy`: the lane's own standard, where nobody answered yet. */
    | {
        type: 'MovedToLane';
        lane: Lane;
        accusedAgencyId?: string;
        accusedPerson?: string;
        answerBy?: Instant;
      }
    | { type: 'TakenOutOfLane'; lane: Lane; reason: string }
    | { type: 'LaneAnswerMissed'; lane: Lane; dueAt: Instant }
    | { type: 'IdentityRevealed'; fields: IdentityField[]; reason: string }
    /** Which kinds stood in what everybody reads, never the data. */
    | { type: 'PersonalDataPublished'; kinds: PersonalKind[]; reason: string }
    | { type: 'Classified'; reportClass: ReportClass; sop: SopKey }
    | { type: 'JudgedNotComplaint'; reason: NotComplaintReason; note: string; told?: 'directly' }
    | {
        type: 'ReferredElsewhere';
        bodyId: string;
        /** As it was called then. */
        bodyName: string;
        text: string;
        thread: ThreadRef;
        privately?: true;
        note?: PublicNote;
        /** When the desk asks what became of it. */
        askAt?: Instant;
      }
    /** `text`: what the body was given, without a person; `thread`: the city's mailbox, and the address of the body there. */
    | { type: 'HandedOver'; bodyName: string; way: HandOverWay; text: string; thread?: ThreadRef }
    /** The day came on which the desk wanted to ask. */
    | { type: 'ElsewhereDue'; bodyName: string; askAt: Instant }
    | {
        type: 'ElsewhereNoted';
        bodyName: string;
        outcome: ElsewhereOutcome;
        /** Under which number the body has it. */
        reference?: string;
        text: string;
        thread: ThreadRef;
        privately?: true;
        note?: PublicNote;
        askAt?: Instant;
      }
    | ({ type: 'InformationAnswered' } & Said)
    /** `dueAt`: by when it is answered, as whoever asked is told. */
    | { type: 'RequestTaken'; sop: SopKey; subject: string; reason: string; dueAt: Instant }
    | ({ type: 'RequestExtended'; fromAt: Instant; dueAt: Instant; limitMs: DurationMs } & Said)
    | ({ type: 'RequestDecided'; outcome: RequestOutcome; ground?: ExemptionGround } & Said)
    | JoiningEvent
    | { type: 'IssueLinked'; issueId: string }
    | { type: 'IssueUnlinked'; issueId: string }
    | {
        type: 'IssueTold';
        issueId: string;
        statementId: string;
        kind: StatementKind;
        text: string;
        thread: ThreadRef;
      }
    | { type: 'ResponseDrafted'; text: string }
    | { type: 'DraftReturned'; reason: string }
    | { type: 'InterimApproved'; text: string; thread: ThreadRef }
    | { type: 'AnsweredDirectly' }
    | { type: 'RegisteredInUpik'; upikNumber: string }
    | {
        type: 'Disposed';
        leadAgencyId: string;
        helpingAgencyIds: string[];
        instruction: string;
        /** By when the one that leads should be done: its own time, beside the step's promise. Absent of older logs. */
        ownDueAt?: Instant;
      }
    /** The agency kept the case past its own time, which ended later than the step's. */
    | { type: 'OwnTimeMissed'; agencyId: string; dueAt: Instant }
    | { type: 'DispositionAcknowledged'; agencyId: string }
    | { type: 'DispositionRefused'; agencyId: string; reason: string; suggestedAgencyId?: string }
    | {
        type: 'ProgressReported';
        agencyId: string;
        text: string;
        attachmentIds: string[];
        /** Where somebody without an account reported it by a link: by which, and who they say that they are. */
        linkId?: string;
        linkName?: string;
      }
    | { type: 'FieldLinkMade'; agencyId: string; linkId: string; untilAt: Instant }
    | { type: 'FieldLinkEnded'; agencyId: string; linkId: string }
    /** An attempt to reach the reporter. */
    | { type: 'ContactTried'; agencyId: string; how: ContactWay; outcome: ContactOutcome; text?: string }
    | { type: 'VisitAgreed'; agencyId: string; visitAt: Instant }
    /** Minutes: who was there by what they are, what was found, what both agreed on. */
    | { type: 'VisitHeld'; agencyId: string; heldAt: Instant; present: PresentAt[]; found: string; agreed?: string }
    | { type: 'VisitSettled'; agencyId: string; visitAt: Instant; outcome: VisitOutcome }
    | { type: 'PhoneAsked'; agencyId: string; reason: string }
    /** Until then the agency may open the reporter's number; each opening is an `IdentityRevealed`. */
    | { type: 'PhoneGranted'; agencyId: string; untilAt: Instant; reason: string }
    /** Taken back, over, or turned down before it was `granted`. */
    | { type: 'PhoneEnded'; agencyId: string; granted?: true }
    /** What a helping agency did: its own result, beside the one that the lead reports. */
    | { type: 'PartReported'; agencyId: string; text: string; attachmentIds: string[] }
    | { type: 'ExtensionAsked'; agencyId: string; reason: string; untilAt: Instant }
    | { type: 'ExtensionDeclined'; reason: string }
    | {
        type: 'DeadlineExtended';
        step: StepName;
        fromAt: Instant;
        dueAt: Instant;
        limitMs: DurationMs;
        reason: string;
      }
    | {
        type: 'FieldResultReported';
        agencyId: string;
        text: string;
        outcome: FieldOutcome;
        attachmentIds: string[];
        plannedAt?: Instant;
      }
    /** Told to the reporter: until when work that was scheduled will be done. */
    | { type: 'PromiseMade'; agencyId: string; plannedAt: Instant }
    | { type: 'PromiseSettled'; agencyId: string; plannedAt: Instant; kept: boolean }
    | { type: 'ResultSentBack'; agencyId: string; reason: string }
    | {
        type: 'ResultWritten';
        publicText?: string;
        privateText?: string;
        sends: ResultSend[];
        note?: PublicNote;
        attachmentIds?: string[];
        photosInPublic?: true;
        /** Of the reporter's own. Absent of older logs. */
        beforeIds?: string[];
      }
    | {
        type: 'MessageAccepted';
        effectKey: string;
        purpose: SendPurpose;
        externalId: string;
        withoutPhotos?: PhotoTrouble;
      }
    | { type: 'MessageRejected'; effectKey: string; purpose: SendPurpose; reason: string }
    | {
        type: 'OutsideAnswerCounted';
        answerId: string;
        saidAt: Instant;
        as: OutsideMeaning;
        visibility: Visibility;
      }
    /** `mentions`: whom it calls to look, by their ids. */
    | { type: 'NoteAdded'; text: string; mentions?: Mentioned[] }
    /** Words that were to leave some seconds later did not: whoever sent them took them back. */
    | { type: 'SendingCalledBack' }
    /** By whoever looks after it from now on; `whileWriting`: with the first key of an answer, until some minutes after the last one. */
    | { type: 'CaseClaimed'; whileWriting?: true }
    | { type: 'CaseAssigned'; to: string; role: DeskRole; note?: string }
    | { type: 'CaseReleased'; note?: string }
    /** Whoever had it then: the desk by role, or the agency that leads. */
    | { type: 'HolderReminded'; of: 'admin-medsos' | 'admin-pusat' | 'agency'; agencyId?: string }
    /** To be read by the agency that it is about. */
    | { type: 'PassedOn'; agencyId: string; text?: string }
    | { type: 'PassedOnNoted'; agencyId: string }
    | { type: 'CaseClosed'; reason: CloseReason }
    | { type: 'CaseReopened'; cause: 'late-identity' | 'reporter' | 'officer'; reason: string; message?: MessageRef }
    | {
        type: 'ReporterJoined';
        joinId: string;
        otherReporterId: string;
        otherNumber: string;
        identityKnown: boolean;
      }
    | { type: 'ReporterSeparated'; joinId: string; otherNumber: string }
    /** Conversations that were somebody else's after all. */
    | { type: 'ThreadsReleased'; threads: ThreadRef[] }
    /** Words beside the record were destroyed; `versions`: of which events of this case, by their places in it. */
    | { type: 'TextsErased'; versions: number[] }
    /** What told of whoever reported, or of these cases that follow, was destroyed beside the log. */
    | { type: 'PersonErased'; followers?: string[] }
    | { type: 'Rated'; score: 1 | 2 | 3 | 4 | 5; comment?: MessageRef }
  );

/** Names in the past tense; they stand in the log for ever. */
export type EventType = ComplaintEvent['type'];
/** The event of one name, with its own fields. */
export type EventOf<T extends EventType> = Extract<ComplaintEvent, { type: T }>;
