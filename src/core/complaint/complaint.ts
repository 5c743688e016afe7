// The vocabulary of one complaint: who acts, and what is true now (state). What happened stands in event.ts.
// Must not decide anything: rules live in decide.ts and steps/.
import type { Role, Rung } from '../access.ts';
import type { DangerSign } from '../danger/danger-words.ts';
import type { Words } from '../kept-words.ts';
import type { KeptPlace } from '../place/case-place.ts';
import type { Accused, Lane } from '../lane/lane.ts';
import type { StepName, SopKey } from '../sop/key.ts';
import type { Sp4nPrivacy } from '../sp4n.ts';
import type { DurationMs, Instant } from '../time.ts';
import type { Inside } from './inside.ts';
import type { Joining } from './joined.ts';
import type { PassingOn } from './pass-on.ts';
import type { Pressing } from './priority.ts';
import type { Proposing } from './proposals.ts';
import type { Referral } from './referral.ts';
import type { OfRequest } from './request.ts';

/** Who caused an event. An officer's agency is set for agency admins only; `alsoRoles` of whoever asks, never of what is recorded. */
export type Actor =
  | { kind: 'officer'; userId: string; role: Role; alsoRoles?: readonly Role[]; agencyId?: string }
  | { kind: 'reporter' }
  | { kind: 'system'; part: 'intake' | 'sweep' | 'outbox' | 'duty' };

/** Whether everybody can read along on the platform, or the two who write. */
export type Visibility = 'public' | 'private';

/** One conversation on a platform account: a reporter below one post (public), or a private thread. `key` is unique within the account. */
export type ThreadRef = {
  channel: string;
  accountId: string;
  visibility: Visibility;
  key: string;
};

/** What a citizen wrote is kept beside the log (erasable); the log holds its id, a salted digest, and which signs of danger it holds. */
export type MessageRef = {
  messageId: string;
  digest: string;
  danger?: readonly DangerSign[];
};

/** Kinds of what stands beside complaints: each says enough by its name, and no words of an officer's are needed. */
export const kindsBeside = ['greeting', 'praise', 'aspiration', 'spam', 'abuse'] as const;
export type KindBeside = (typeof kindsBeside)[number];
/** Why a case is closed without having been one; the last asks for a note. */
export const notComplaintReasons = [...kindsBeside, 'no-substance'] as const;
/** `out-of-scope`, another authority’s, stands in old logs: such a case is referred now. */
export type NotComplaintReason = (typeof notComplaintReasons)[number] | 'out-of-scope';
/** What an agency reports from the place itself. */
export type FieldOutcome = 'done' | 'scheduled' | 'cannot';
/** What the SOP asks of a reporter; each is sealed in the vault, and events carry the names alone. */
export type IdentityField = 'name' | 'phone' | 'address' | 'kelurahan';
/** Why a case goes on although nobody knows who reported it; the first two as the reporter wishes. */
export const withoutIdentityReasons = ['anonymous', 'secret', 'unreachable', 'danger', 'not-needed'] as const;
/** Each is told by its name: no words of anybody's are needed. */
export type WithoutIdentity = (typeof withoutIdentityReasons)[number];
/** What a statement to everybody who asked about one matter is for: words for now, what is new, what is true of a rumour, the end. */
export const statementKinds = ['holding', 'news', 'clarification', 'closing'] as const;
export type StatementKind = (typeof statementKinds)[number];
/** How a case ended: `merged` and `duplicate` go on in another one, `referred` with a body outside the city. */
export type CloseReason =
  | 'conveyed'
  | 'not-a-complaint'
  | 'referred'
  /** By its reporter, on the page of the case. */
  | 'withdrawn'
  | 'information-answered'
  | 'information-refused'
  | 'identity-not-completed'
  | 'duplicate'
  | 'merged';
/** `news`: how it goes on, which nobody waits for. `status`: not words, but how far the case is, told to the register it came from. */
export type SendPurpose =
  | 'ask-identity'
  | 'remind-identity'
  | 'interim'
  | 'information'
  | 'result'
  | 'notice'
  | 'news'
  /** To the body that a matter was referred to: no word for its reporter. */
  | 'hand-over'
  | 'status';
/** What an officer may count an answer as that a colleague gave in a platform's own app. */
export const outsideMeanings = ['identity-asked', 'result-told'] as const;
/** Which of the SOP’s two promises an answer outside the program fulfils. */
export type OutsideMeaning = (typeof outsideMeanings)[number];
/** Why pictures did not go along with words that did; `unknown-end`: perhaps they did. */
export type PhotoTrouble = 'refused' | 'unreadable' | 'unknown-end';
/** What a reporter asked for who does not want to be seen; absent where they did not. */
export type Privacy = Exclude<Sp4nPrivacy, 'public'>;

/** One message of a result: which text goes to which thread, how visibly, and whether it is for a follower. */
export type ResultSend = {
  thread: ThreadRef;
  visibility: Visibility;
  text: 'public' | 'private';
  follower?: true;
};

/** A few words in public that accompany a private message; they go out once that one is accepted, and never claim what failed. */
export type PublicNote = { thread: ThreadRef; text: string };

/** The same as the record tells it. */
export type KeptNote = { thread: ThreadRef; text: Words };

/** A note of the case: it waits for the private message of its purpose; `after`: the effect whose acceptance let it go. */
export type Note = { purpose: SendPurpose; note: KeptNote; after?: string };

/** A case that is about the same: its reporter gets every answer of this one, on the first of these conversations. */
export type Follower = {
  complaintId: string;
  number: string;
  threads: ThreadRef[];
};

/** A running clock promises `dueAt`; a paused one keeps what was left. */
export type Clock = {
  step: StepName;
  openedAt: Instant;
  limitMs: DurationMs;
  dueAt: Instant;
  pausedWithMs?: DurationMs;
  warnedPercent: number;
  missedAt?: Instant;
  escalatedTo?: Rung;
};

/** Which agencies carry out the work, who leads them, and which of them said that they read it. */
export type Disposition = {
  leadAgencyId: string;
  helpingAgencyIds: string[];
  instruction: Words;
  acknowledgedBy: string[];
  /** Helping agencies that said what they did; absent while none did. */
  reportedBy?: string[];
  /** By when the one that leads should be done, where that is later than the step's promise; `missedAt`: found to have passed. */
  own?: { dueAt: Instant; missedAt?: Instant };
};

/** What the lead agency brought; `plannedAt`: until when scheduled work will be done. */
export type FieldResult = {
  text: Words;
  outcome: FieldOutcome;
  agencyId: string;
  plannedAt?: Instant;
};

/** Who said until when they would have done it. */
export type WorkPromise = { agencyId: string; plannedAt: Instant };

/** Who at the desk looks after a case, in which role, and since when; `whileWriting`: only for as long as they write. */
export type DeskHolder = { userId: string; role: Role; since: Instant; whileWriting?: true };

/** How a step ended; `dueAt` is absent of one that was skipped. */
export type StepRecord = {
  step: StepName;
  outcome: 'met' | 'late' | 'skipped';
  at: Instant;
  dueAt?: Instant;
};

/** What stays true of a case whatever its status. */
export type CaseFile = Pressing &
  OfRequest &
  Inside &
  Joining &
  PassingOn &
  Proposing<IdentityField> & {
    number: string;
    sop: SopKey;
    openedAt: Instant;
    reportedAt: Instant;
    lastAt: Instant;
    reporterId: string;
    /** Every conversation that continues this case; those of followers among them are not the reporter's own. */
    threads: ThreadRef[];
    lastMessageAt: Instant;
    messageIds: string[];
    identity?: { identityId: string; fields: IdentityField[]; complete: boolean };
    steps: StepRecord[];
    breaches: { step: StepName; dueAt: Instant; at: Instant }[];
    followers: Follower[];
    upikNumber?: string;
    refusals: { agencyId: string; reason: Words; suggestedAgencyId?: string }[];
    /** Every agency that was ever part of the disposition. */
    agencyIds: string[];
    /** Those of them that are no longer: refused, or left out by a later disposition. They see the case no more. */
    formerAgencyIds: string[];
    leadAgencyId?: string;
    /** Which agency led, each time it was given to one. Absent of older cases. */
    leads?: string[];
    undelivered: { effectKey: string; purpose: SendPurpose; reason: string }[];
    notes?: Note[];
    /** Effects whose end is recorded: a second report of the same one is refused. */
    settledEffects: string[];
    /** Answers from outside that met a step: none counts twice. */
    countedAnswers?: { answerId: string; as: OutsideMeaning }[];
    reopenedByReporter: number;
    /** By whomever, by a late identity, or because it had been joined to another case by mistake. */
    reopened?: true;
    remindedAt?: Instant;
    /** The reporter's identity was complete from an earlier case when this one opened. */
    knownIdentity: boolean;
    privacy?: Privacy;
    /** Where the matter is, as it was said last. */
    place?: KeptPlace;
    /** It goes on without knowing who reported it; gone once somebody does, or they are asked after all. */
    withoutIdentity?: WithoutIdentity;
    /** Given to agencies more than once. */
    redisposed?: true;
    fieldResult?: FieldResult;
    /** How often a result of the field was not taken as one. */
    sentBack?: number;
    /** While somebody does. */
    holder?: DeskHolder;
    /** An officer gave it back: it is not given out by itself again. */
    released?: true;
    /** Work that the reporter was told a date of, and that nobody brought yet. */
    promise?: WorkPromise;
    /** Those that came to an end, by whether their date was kept. */
    promises?: (WorkPromise & { kept: boolean })[];
    /** Where it was referred last, and what is known of it there; gone of nothing, also when it is opened again. */
    referral?: Referral;
    /** The issue to which it belongs: one at most. */
    issueId?: string;
    /** Statements that its reporter was sent: none goes out twice, whatever happened in between. */
    statementIds?: string[];
    /** Whoever reported it was erased: nobody is left to answer, and nobody knows any more who it was. */
    erased?: true;
    /** Seen by the few who are named for it, answered in private alone. */
    lane?: Lane;
    /** Stays when the case leaves its lane: the accused are never given it. */
    accused?: Accused;
    /** By when a lane's own standard wants it answered; gone once it was. */
    laneDue?: { at: Instant; missed?: true };
  };

/** A case whose procedure goes on: what each status holds beside the file. */
export type Running =
  | { status: 'triage'; file: CaseFile; clock: Clock }
  | {
      status: 'awaiting-identity';
      file: CaseFile;
      clock: Clock;
      askedAt: Instant;
      reminders: number;
    }
  | {
      status: 'coordination';
      file: CaseFile;
      clock: Clock;
      draft?: { text: Words; returned?: Words };
    }
  | { status: 'registration'; file: CaseFile; clock: Clock }
  | {
      status: 'follow-up';
      file: CaseFile;
      clock: Clock;
      disposition?: Disposition;
      extension?: { agencyId: string; reason: Words; untilAt: Instant };
    }
  | {
      status: 'conveying';
      file: CaseFile;
      clock: Clock;
      direct: boolean;
      /** How many messages to the reporter have no end yet; absent when nothing is on its way. */
      sends?: { pending: number };
      result?: FieldResult;
      /** Who did the work that is told: it may go back to them. Absent of a direct answer. */
      disposition?: Disposition;
    };

/** How a case stood before it was joined to another one, beside its file. */
export type Stopped = { [S in Running as S['status']]: Omit<S, 'file'> }[Running['status']];

/** A case as folded from its events, and nothing else. */
export type Complaint =
  | { status: 'none' }
  | Running
  | {
      status: 'closed';
      file: CaseFile;
      closedAt: Instant;
      reason: CloseReason;
      askedAt?: Instant;
      rating?: 1 | 2 | 3 | 4 | 5;
      /** Who did the work that was told: opened again, it is theirs. Absent of any other end. */
      disposition?: Disposition;
      /** Of one that goes on in another case: where it goes on itself if that was a mistake. */
      before?: Stopped;
    };

/** Where a case stands; `none` before its first event. */
export type Status = Complaint['status'];

/** What events are folded into from the start. */
export const initial: Complaint = { status: 'none' };
