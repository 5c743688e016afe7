// What the application asks of durable storage. One transaction carries events, projections, messages and effects.
import type {
  ComplaintEvent,
  Complaint,
  MessageRef,
  PhotoTrouble,
  SendPurpose,
  ThreadRef,
  Visibility,
} from '#core/complaint/complaint.ts';
import type { AdministrativeAct } from '#core/administration.ts';
import type { Effect, NotifyEffect } from '#core/complaint/reactions.ts';
import type { Join } from '#core/same-person.ts';
import type { Instant } from '#core/time.ts';
import type { MessageRemark } from '#core/unplaced.ts';
import type {
  ForwardClaim,
  ForwardEnd,
  ForwardNumber,
  ForwardState,
  ForwardTrouble,
  NewForward,
  QueuedHow,
} from './forwards.ts';
import type { Inbound, MessageIn, RejectReason, SendTarget } from './channel.ts';
import type { IdentityChange, InboundAuthor } from './inbound-who.ts';
import type { LateEdit, NewUnplaced, PassedOver, Unplaced, UnplacedEnd } from './unplaced.ts';

/** A complaint as loaded: its state and the version an append must expect. */
export type Loaded = { state: Complaint; version: number };

/** Appending onto another version than expected: reload and decide again. */
export class VersionConflict extends Error {
  override name = 'VersionConflict';
}

export type NewMessage = {
  messageId: string;
  complaintId: string;
  reporterId: string;
  thread: ThreadRef;
  externalId: string;
  authorName?: string;
  text: string;
  sentAt: Instant;
  attachments: {
    kind: string;
    url?: string;
    title?: string;
    reference?: string;
    name?: string;
    byteLength?: number;
    why?: string;
  }[];
  /** Of pictures that were sent together. */
  album?: string;
  /** What a reply to this message names. */
  replyTarget?: SendTarget;
  permalink?: string;
  remarks?: readonly MessageRemark[];
  contentDigest?: string;
};

export type MessageIdentity = {
  messageId: string;
  complaintId: string;
  reporterId: string;
  visibility: Visibility;
  text: string;
  contentDigest?: string;
  editedAt?: Instant;
  deletedAt?: Instant;
};

/** One row that must go out. `effectKey` is event id and index: unique, so that a retried transaction cannot add it twice. */
export type OutboxRow = {
  id: string;
  effectKey: string;
  complaintId: string;
  purpose: SendPurpose;
  channel: string;
  accountId: string;
  target: SendTarget;
  text: string;
  /** Pictures of the case that go along. */
  attachmentIds?: string[];
  attempts: number;
  /** When an attempt began whose end nobody recorded: the thread must be looked at before sending again. */
  uncertainSince?: Instant;
  /** Its account is among those of the desk, whether or not it is served now. */
  isDeclared: boolean;
  createdAt: Instant;
};

/** On one account of the city. */
export type IdsThere = { channel: string; accountId: string };
export type FailedDelivery = Extract<Inbound, { kind: 'failed' }>;
export type FailedRow = Pick<OutboxRow, 'complaintId' | 'effectKey' | 'purpose'>;

/** What it is was read from its bytes. */
export type KeptFile = { id: string; kind: string; contentType: string; bytes: Buffer };

/** What a partner said of its report besides the words. `threadKey`: the conversation on which its news comes in. */
export type ServiceRequest = {
  partnerId: string;
  threadKey: string;
  serviceCode: string;
  lat?: number;
  long?: number;
  token?: string;
  /** The partner's own id of it, which may come twice. */
  externalRef?: string;
};

/** `near`: somewhere within a hundred metres. */
export type PublishedPoint = 'exact' | 'near' | 'none';

/** What an officer lets everybody see of a case. */
export type Publication = { listed: boolean; serviceCode: string; summary: string; point: PublishedPoint };

/** A conversation of a case of `reporterId`, and who wrote there. */
export type WrittenThread = { complaintId: string; reporterId: string; thread: ThreadRef; writers: string[] };

/** `asked`: what is wanted, to tell a repeat from another wish. `validMs`: how long the key stands for it, where not for days. */
export type ActKey = { userId: string; key: { text: string; validMs?: number }; asked: string };

/** An act that was done under a key; `outcome` as it was kept. */
export type EarlierAct = { isSame: boolean; outcome: { number?: string } };

/** Everything inside one database transaction. */
export type Tx = {
  load: (complaintId: string) => Promise<Loaded>;
  /** Appends, projects and (through `effects`) queues; throws VersionConflict. */
  append: (
    complaintId: string,
    expectedVersion: number,
    events: readonly ComplaintEvent[],
    effects: readonly Effect[],
  ) => Promise<void>;
  nextNumber: (now: Instant) => Promise<string>;
  saveMessage: (message: NewMessage) => Promise<MessageRef>;
  editMessage: (messageId: string, text: string, at: Instant) => Promise<MessageRef>;
  deleteMessage: (messageId: string, at: Instant) => Promise<void>;
  /** Words that stood there from `at` on and had been replaced by the time we heard of them. */
  keepVersion: (messageId: string, text: string, at: Instant) => Promise<void>;
  findMessage: (channel: string, accountId: string, externalId: string) => Promise<MessageIdentity | undefined>;
  /** The person behind these ids of an account, made when new. */
  reporter: (
    channel: string,
    accountId: string,
    author: InboundAuthor,
    sentAt?: Instant,
  ) => Promise<{ reporterId: string; identityId?: string; identityComplete: boolean }>;
  /** Of these ids, those that were given up after `at`, with what holds in their place; undefined where nobody knows. */
  currentIds: (
    there: IdsThere,
    ids: readonly string[],
    at: Instant,
  ) => Promise<ReadonlyMap<string, string | undefined>>;
  /** The key under which this conversation began. */
  threadKeyOf: (there: IdsThere, key: string) => Promise<string>;
  /** From now on answers that wait and answers to come go to the new ids, and the old ones belong to nobody. */
  followIdentity: (channel: string, change: IdentityChange) => Promise<void>;
  /** The writer of this message goes by this id as well. */
  noteOtherId: (there: IdsThere, writerOf: string, id: string) => Promise<void>;
  /** The case a new message belongs to: the open one on this thread; else an open case of this person, this reporter's own first, the latest first; else one closed for want of identity. `apart`: only on this thread. */
  caseFor: (thread: ThreadRef, reporterId: string, apart?: boolean) => Promise<string | undefined>;
  /** The latest case of this conversation, whatever became of it. */
  latestOnThread: (thread: ThreadRef) => Promise<string | undefined>;
  /** The thread of the message that an answer names, ours or theirs, if it is one of this reporter's. */
  threadAnswered: (thread: ThreadRef, reporterId: string, answeredId: string) => Promise<ThreadRef | undefined>;
  /** An edit or a deletion that came before its message: kept until the message is there. */
  keepEarly: (channel: string, inbound: Inbound, now: Instant) => Promise<void>;
  takeEarly: (channel: string, accountId: string, externalId: string, now: Instant) => Promise<Inbound[]>;
  /** Undoes what `work` wrote when it throws, and says so. A clash or an outage is thrown all the same. */
  attempt: <T>(work: () => Promise<T>) => Promise<{ ok: true; value: T } | { ok: false; error: unknown }>;
  /** Keeps words of which no rule makes a case; the id of their row. The same thing is kept once. */
  keepUnplaced: (row: NewUnplaced) => Promise<string>;
  /** What this payload left there and nobody has settled goes, before the payload is read again. */
  dropUnplacedOf: (inboundId: string) => Promise<void>;
  /** Locked; undefined when there is none. */
  findUnplaced: (id: string) => Promise<Unplaced | undefined>;
  settleUnplaced: (id: string, end: UnplacedEnd, now: Instant) => Promise<void>;
  /** A change of words that waited for its message is one itself from now on. */
  dropEarlyOf: (unplacedId: string) => Promise<void>;
  /** How many changes of words have waited for their message since before `before`; `place` keeps each as unplaced. */
  placeLateEdits: (before: Instant, place: (late: LateEdit) => Promise<string>) => Promise<number>;
  /** Counts what carried nobody's words. */
  passOver: (passed: PassedOver, now: Instant) => Promise<void>;
  /** Whether a message of this album was taken in. Whoever asks waits for whoever takes one in. */
  isAlbumKnown: (channel: string, accountId: string, album: string) => Promise<boolean>;
  /** What is ours only if its album is: kept for some minutes, since the picture with the words may come after it. */
  keepAlbumPart: (channel: string, album: string, part: MessageIn, now: Instant) => Promise<void>;
  takeAlbumParts: (channel: string, accountId: string, album: string, now: Instant) => Promise<Inbound[]>;
  /** The payload that is being drained: nothing of what it said stays. */
  forgetInbound: (id: string) => Promise<void>;
  /** Where an echo names a message that we sent: marks it seen, and how far it came. `early`: it may be of one that is under way. */
  noteEcho: (channel: string, echo: Extract<Inbound, { kind: 'echo' }>) => Promise<'noted' | 'early'>;
  /** Where a failure names a message that the platform took: ends it as rejected. `known`: it is ours; `row`: it ended just now. */
  failDelivery: (channel: string, failed: FailedDelivery) => Promise<{ known: boolean; row?: FailedRow }>;
  /** The platform says that the account's permission was taken back: it needs a new token, and operators are told. */
  noteRevoked: (channel: string, accountId: string, at: Instant, now: Instant) => Promise<void>;
  /** Keeps a payload that is taken in at once, in this transaction, as those that wait are kept. */
  keepInbound: (inbound: { channel: string; accountId: string; payload: string }, now: Instant) => Promise<void>;
  /** A row of this case that waits for an officer, locked; undefined when it does not, or no longer. */
  findByHand: (complaintId: string, outboxId: string) => Promise<OutboxRow | undefined>;
  /** Tells officers of what no event says; `key` is unique, so that nothing is told twice. */
  notify: (complaintId: string, key: string, notices: readonly NotifyEffect[], now: Instant) => Promise<void>;
  /** A file that came with a message and lies in the object store already. */
  keepFile: (messageId: string, complaintId: string, file: KeptFile) => Promise<void>;
  keepServiceRequest: (complaintId: string, request: ServiceRequest) => Promise<void>;
  /** False when the case was passed on there before and not refused. */
  queueForward: (forward: NewForward, how: QueuedHow, now: Instant) => Promise<boolean>;
  /** False when the lease was lost meanwhile. A refusal is told to whoever passed the case on. */
  settleForward: (claim: ForwardClaim, end: ForwardEnd, now: Instant) => Promise<boolean>;
  /** Why a number did not register the case, told to whoever passed it on. */
  troubleForward: (claim: ForwardClaim, trouble: ForwardTrouble, now: Instant) => Promise<void>;
  /** False when no row waits for a number there. */
  numberForward: (noted: ForwardNumber, now: Instant) => Promise<boolean>;
  /** False when the case is not there, or says so already. */
  stateForward: (seen: ForwardState) => Promise<boolean>;
  /** The number of another case that holds this UPIK number already. */
  caseWithUpikNumber: (upikNumber: string, except: string) => Promise<string | undefined>;
  /** No two transactions join or separate persons at once. */
  lockPersons: () => Promise<void>;
  /** Every join within the person that this reporter is. */
  joinsOf: (reporterId: string) => Promise<Join[]>;
  /** Whether a complete identity of this person is known. */
  isIdentified: (reporterId: string) => Promise<boolean>;
  /** The conversations of these reporters' cases in which any of them wrote. */
  threadsOf: (reporterIds: readonly string[]) => Promise<WrittenThread[]>;
  caseNumbered: (number: string) => Promise<string | undefined>;
  publish: (complaintId: string, publication: Publication, by: string, now: Instant) => Promise<void>;
  /** Ends a claim, in the transaction that appends what it means. */
  settleOutbox: (row: OutboxRow, settled: OutboxSettlement, now: Instant) => Promise<void>;
  /** How often this officer opened an identity since then; holds others of theirs back until the transaction ends. */
  revealsBy: (userId: string, since: Instant) => Promise<number>;
  /** Into the administrative record; once for each officer and span, since nothing there ever goes. */
  noteOverLimit: (act: Extract<AdministrativeAct, { type: 'RevealsOverLimit' }>, now: Instant) => Promise<void>;
  findAct: (key: ActKey, now: Instant) => Promise<EarlierAct | undefined>;
  /** Holds the key until the transaction ends; false when it is taken. */
  claimAct: (key: ActKey, now: Instant) => Promise<boolean>;
  /** What came of it; undefined lets go of the key. */
  endAct: (key: ActKey, outcome: EarlierAct['outcome'] | undefined) => Promise<void>;
};

export type InboundRow = {
  id: string;
  channel: string;
  accountId: string | undefined;
  payload: string;
  receivedAt: Instant;
  attempts: number;
};

export type Store = {
  transact: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** Claims one undrained webhook payload with `skip locked` for as long as `work` runs; false when there is none. Work that throws sets the row aside with its error; work that resolves to words is kept, and sets it aside with them. */
  withNextInbound: (now: Instant, work: (row: InboundRow, tx: Tx) => Promise<string | undefined>) => Promise<boolean>;
  /** Parts of albums that nobody claimed for some minutes: they were none of our business. */
  forgetAlbumParts: (now: Instant) => Promise<void>;
  /** Cases whose clock asks for a look, oldest first. */
  dueCases: (now: Instant, limit: number) => Promise<string[]>;
  claimOutbox: (now: Instant, limit: number, leaseMs: number) => Promise<OutboxRow[]>;
  /** The row's text with what is secret in it, for its receiver alone. Throws when that cannot be opened. */
  wordsToSend: (row: Pick<OutboxRow, 'id' | 'complaintId' | 'text'>) => Promise<string>;
  /** No row of the account is claimed before this instant. */
  slowDown: (channel: string, accountId: string, until: Instant) => Promise<void>;
  /** Our external ids already recorded for this text and target: not proof of an uncertain attempt. */
  sentIds: (row: OutboxRow) => Promise<string[]>;
  /** When the row's person was last sent something else of its purpose, or is being sent it now. */
  lastSentTo: (row: OutboxRow) => Promise<Instant | undefined>;
  /** Whether a message of the row's conversation came by a group, or asks that no program answers. */
  refusesPrograms: (row: OutboxRow) => Promise<boolean>;
};

/** How a claimed row ends. */
export type OutboxSettlement =
  | { kind: 'retry'; at: Instant; detail: string; uncertain: boolean }
  | { kind: 'accepted'; externalId: string; withoutPhotos?: PhotoTrouble; reachedId?: string }
  /** Waits for an officer, who tells the reporter and records it. */
  | { kind: 'by-hand' }
  | { kind: 'rejected'; reason: RejectReason; detail: string };
