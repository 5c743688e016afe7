// What people, platforms and the clock may ask of one complaint.
// Commands carry `now`, `by` and every id from outside; nothing is generated here.
import type { Instant } from '../time.ts';
import type {
  Actor,
  FieldOutcome,
  Follower,
  IdentityField,
  MessageRef,
  NotComplaintReason,
  OutsideMeaning,
  PhotoTrouble,
  Privacy,
  SendPurpose,
  ThreadRef,
  Visibility,
} from './complaint.ts';
import type { SopKey } from '../sop/key.ts';
import type { PersonalKind } from '../personal-data.ts';
import type { ReportClass } from '../sp4n.ts';

type Asked = { now: Instant; by: Actor };

/**
 * Of an act whose words everybody may read. `exposes`: what they tell of what is known of the reporter, found outside.
 * `publishAnyway`: they go out all the same.
 */
export type Publishing = { exposes?: PersonalKind[]; publishAnyway?: { reason: string } };

/** A few words below the reporter's comment, once their platform has taken the private message: that it is there. */
export type Noting = { publicNote?: string };

/** Pictures of the field that go along in private; `photosInPublic`: where everybody reads it, too. */
export type Picturing = { attachmentIds?: string[]; photosInPublic?: true };

/** One request to one case; who may make it, and when, stands in act-table.ts. */
export type Command = Asked &
  (
    | {
        type: 'OpenCase';
        number: string;
        sop: SopKey;
        thread: ThreadRef;
        reporterId: string;
        message: MessageRef;
        sentAt: Instant;
        splitFrom?: string;
        identityKnown: boolean;
        privacy?: Privacy;
      }
    | { type: 'ReceiveMessage'; message: MessageRef; thread: ThreadRef; sentAt: Instant }
    | { type: 'EditMessage'; message: MessageRef }
    | { type: 'DeleteMessage'; messageId: string }
    | { type: 'SplitOff'; messageIds: string[]; into: string }
    | ({ type: 'AskIdentity'; mode: 'private-message' | 'form-link'; text: string } & Noting & Publishing)
    | { type: 'ProvideIdentity'; identityId: string; fields: IdentityField[]; via: 'form' | 'officer' | 'known' }
    | { type: 'RevealIdentity'; fields: IdentityField[]; reason: string }
    | { type: 'Classify'; reportClass: ReportClass }
    | { type: 'JudgeNotComplaint'; reason: NotComplaintReason; note: string }
    /** `privately`: not where it was asked for everybody to read. */
    | ({ type: 'AnswerInformation'; text: string; privately?: true } & Noting & Publishing)
    | { type: 'JoinAsDuplicate'; of: string; ofNumber: string }
    | {
        type: 'AddDuplicate';
        complaintId: string;
        number: string;
        reporterId: string;
        threads: ThreadRef[];
        followers: Follower[];
      }
    | { type: 'MergeInto'; into: string; intoNumber: string }
    | {
        type: 'AcceptMerge';
        from: string;
        fromNumber: string;
        reporterId: string;
        threads: ThreadRef[];
        messageIds: string[];
        followers: Follower[];
        identity?: { identityId: string; fields: IdentityField[] };
      }
    | { type: 'DraftResponse'; text: string }
    | { type: 'ReturnDraft'; reason: string }
    | ({ type: 'ApproveInterim'; text: string } & Publishing)
    /** With public words of the result no note is needed: it is left off. */
    | ({ type: 'AnswerDirectly'; publicText?: string; privateText?: string } & Picturing & Noting & Publishing)
    | { type: 'RegisterInUpik'; upikNumber: string }
    | { type: 'Dispose'; leadAgencyId: string; helpingAgencyIds: string[]; instruction: string }
    | { type: 'AcknowledgeDisposition' }
    | { type: 'RefuseDisposition'; reason: string; suggestedAgencyId?: string }
    | { type: 'ReportProgress'; text: string; attachmentIds: string[] }
    | { type: 'AskExtension'; reason: string; untilAt: Instant }
    | { type: 'GrantExtension' }
    | { type: 'DeclineExtension'; reason: string }
    | { type: 'ReportFieldResult'; text: string; outcome: FieldOutcome; attachmentIds: string[] }
    | ({ type: 'ConveyResult'; publicText?: string; privateText?: string } & Picturing & Noting & Publishing)
    | {
        type: 'RecordAccepted';
        effectKey: string;
        purpose: SendPurpose;
        externalId: string;
        withoutPhotos?: PhotoTrouble;
      }
    /** `afterAcceptance`: the platform took the message first, and told later that it had not arrived. */
    | { type: 'RecordRejected'; effectKey: string; purpose: SendPurpose; reason: string; afterAcceptance?: true }
    /** An answer of the city that did not go through here. `privatelyPossible`: its channel has private messages. */
    | {
        type: 'CountOutsideAnswer';
        answerId: string;
        saidAt: Instant;
        visibility: Visibility;
        privatelyPossible: boolean;
        as: OutsideMeaning;
      }
    | { type: 'AddNote'; text: string }
    | { type: 'NoteTime' }
    | { type: 'Rate'; score: 1 | 2 | 3 | 4 | 5; comment?: MessageRef }
    | { type: 'Reopen'; reason: string; message?: MessageRef }
    /** `identityKnown`: together they have a complete identity. */
    | {
        type: 'JoinReporter';
        joinId: string;
        otherReporterId: string;
        otherNumber: string;
        identityKnown: boolean;
      }
    | { type: 'SeparateReporter'; joinId: string }
    | { type: 'ReleaseThreads'; threads: ThreadRef[] }
  );

/** Names of acts in the imperative. */
export type CommandType = Command['type'];
/** The command of one name, with its own fields. */
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;
