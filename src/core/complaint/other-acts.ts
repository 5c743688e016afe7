// The acts that follow from an officer's, or come from platforms, reporters and the clock, one row each: what it asks, who, in which statuses.
import { agencies, deciders, desk, erasers, system } from '../access.ts';
import { anyStatus, fields, openStatus, type Row } from './act-row.ts';
import type {
  Follower,
  IdentityField,
  MessageRef,
  OutsideMeaning,
  PhotoTrouble,
  Privacy,
  SendPurpose,
  StatementKind,
  ThreadRef,
  Visibility,
} from './complaint.ts';
import type { Pressing } from './priority.ts';
import type { HandOverWay } from './referral.ts';
import type { SopKey } from '../sop/key.ts';
import type { Instant } from '../time.ts';

/** No screen has a button for these. */
export const otherActs = {
  OpenCase: {
    asks: fields<{
      number: string;
      sop: SopKey;
      thread: ThreadRef;
      reporterId: string;
      message: MessageRef;
      sentAt: Instant;
      splitFrom?: string;
      /** Of whose message it is one matter: its own time begins when it is opened. */
      parent?: { complaintId: string; number: string };
      identityKnown: boolean;
      privacy?: Privacy;
      atNight?: true;
    }>(),
    by: ['system', ...desk],
    in: ['none'],
  },
  ReceiveMessage: {
    asks: fields<{ message: MessageRef; thread: ThreadRef; sentAt: Instant }>(),
    by: system,
    in: anyStatus,
  },
  ProposeIdentity: {
    asks: fields<{ proposalId: string; fields: IdentityField[]; untilAt: Instant }>(),
    by: system,
    in: openStatus,
  },
  EditMessage: {
    asks: fields<{ message: MessageRef }>(),
    by: system,
    in: anyStatus,
  },
  DeleteMessage: {
    asks: fields<{ messageId: string }>(),
    by: system,
    in: anyStatus,
  },
  AddDuplicate: {
    asks: fields<{
      complaintId: string;
      number: string;
      reporterId: string;
      threads: ThreadRef[];
      followers: Follower[];
      pressing?: Pick<Pressing, 'priority' | 'danger'>;
    }>(),
    by: desk,
    in: openStatus,
  },
  AcceptMerge: {
    asks: fields<{
      from: string;
      fromNumber: string;
      reporterId: string;
      threads: ThreadRef[];
      messageIds: string[];
      followers: Follower[];
      pressing?: Pick<Pressing, 'priority' | 'danger'>;
      identity?: { identityId: string; fields: IdentityField[] };
    }>(),
    by: desk,
    in: openStatus,
  },
  /** The other half of `UndoJoining`: what had come with a case that goes on by itself again. */
  ReturnJoined: {
    asks: fields<{
      complaintId: string;
      number: string;
      messageIds: string[];
      threads: ThreadRef[];
      followerIds: string[];
    }>(),
    by: desk,
    in: anyStatus,
  },
  // One press for many cases, by a door of their own.
  LinkToIssue: { asks: fields<{ issueId: string }>(), by: desk, in: anyStatus },
  /** Before its words had left: nothing of the act had counted yet. */
  CallBackSending: { by: desk, in: anyStatus },
  UnlinkFromIssue: { asks: fields<{ issueId: string }>(), by: desk, in: anyStatus },
  // Sent for whoever approved the statement, one case after the other.
  TellOfIssue: {
    /** `contacts`: of offices, as the city's list has them: nobody's personal data. */
    asks: fields<{
      issueId: string;
      statementId: string;
      kind: StatementKind;
      text: string;
      contacts: readonly string[];
    }>(),
    by: deciders,
    in: openStatus,
  },
  // An officer records what they told a reporter themselves: app/acts/told-by-hand.ts lets them do so of no other message.
  RecordAccepted: {
    asks: fields<{ effectKey: string; purpose: SendPurpose; externalId: string; withoutPhotos?: PhotoTrouble }>(),
    by: ['system', ...desk],
    in: anyStatus,
  },
  RecordRejected: {
    /** `afterAcceptance`: the platform took the message first, and told later that it had not arrived. */
    asks: fields<{ effectKey: string; purpose: SendPurpose; reason: string; afterAcceptance?: true }>(),
    by: ['system', ...desk],
    in: anyStatus,
  },
  // Whoever may ask the identity; that it told the result is for those to say who may convey one: steps/outside-answer.ts.
  CountOutsideAnswer: {
    /** An answer of the city that did not go through here. `privatelyPossible`: its channel has private messages. */
    asks: fields<{
      answerId: string;
      saidAt: Instant;
      visibility: Visibility;
      privatelyPossible: boolean;
      as: OutsideMeaning;
    }>(),
    by: desk,
    in: ['triage', 'awaiting-identity', 'conveying'],
  },
  // The text that a body outside the city gets: features/hand-over.
  HandOver: {
    /** `to`: the body's address, and the city's mailbox from which it is written to. */
    asks: fields<{ way: HandOverWay; text: string; to?: { accountId: string; address: string } }>(),
    by: desk,
    in: ['closed'],
  },
  // An agency hands a case on inside: features/field-link and the pages that such a link opens.
  MakeFieldLink: {
    asks: fields<{ linkId: string; untilAt: Instant }>(),
    by: agencies,
    in: ['follow-up'],
  },
  EndFieldLink: {
    asks: fields<{ linkId: string }>(),
    by: agencies,
    in: anyStatus,
  },
  ReportByLink: {
    /** `name`: as whoever has the link calls themselves. */
    asks: fields<{ linkId: string; name: string; text: string; attachmentIds: string[] }>(),
    by: system,
    in: ['follow-up'],
  },
  NoteTime: { by: system, in: anyStatus },
  AddWords: {
    asks: fields<{ message: MessageRef }>(),
    by: ['reporter'],
    in: openStatus,
  },
  Withdraw: {
    asks: fields<{ message?: MessageRef }>(),
    by: ['reporter'],
    in: openStatus,
  },
  Rate: {
    asks: fields<{ score: 1 | 2 | 3 | 4 | 5; comment?: MessageRef }>(),
    by: ['reporter'],
    in: ['closed'],
  },
  /** `versions`: of the events whose words were destroyed, in this transaction. */
  EraseTexts: {
    asks: fields<{ versions: number[] }>(),
    by: ['system', ...erasers],
    in: anyStatus,
  },
  ReleaseThreads: {
    /** `ofFollowers`: of those whose cases were merged into this one, and not its reporter’s own. */
    asks: fields<{ threads: ThreadRef[]; ofFollowers?: true }>(),
    by: desk,
    in: anyStatus,
  },
  // What stands beside the log is destroyed in the same transaction: app/erase-person.ts asks whether it may be.
  ErasePerson: {
    /** Of whoever reported it; or of those whose cases follow it, by their ids. */
    asks: fields<{ followers?: string[] }>(),
    by: erasers,
    in: ['closed'],
  },
} as const satisfies Record<string, Row>;
