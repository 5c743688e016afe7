// What the application asks of the queue of what goes out, and of what came of it. Contains no code.
import type { PhotoTrouble, SendPurpose } from '#core/complaint/complaint.ts';
import type { NotifyEffect } from '#core/complaint/reactions.ts';
import type { Instant } from '#core/time.ts';
import type { Inbound, RejectReason, SendTarget } from './channel.ts';

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
  /** Of one that a worker holds: since when, and the end of its lease, which proves it. */
  claimedAt?: Instant;
  leasedUntil?: Instant;
};

/** The platform's word, after it took a message, that it did not arrive. */
export type FailedDelivery = Extract<Inbound, { kind: 'failed' }>;

/** What the case must be told of a delivery that failed. */
export type FailedRow = Pick<OutboxRow, 'complaintId' | 'effectKey' | 'purpose'>;

/** How a claimed row ends. */
export type OutboxSettlement =
  | { kind: 'retry'; at: Instant; detail: string; uncertain: boolean }
  | { kind: 'accepted'; externalId: string; withoutPhotos?: PhotoTrouble; reachedId?: string }
  /** Waits for an officer, who tells the reporter and records it. */
  | { kind: 'by-hand' }
  | { kind: 'rejected'; reason: RejectReason; detail: string };

/** The part of the queue that speaks within a case's transaction; claiming stands in the store. */
export type Outbox = {
  /** Ends a claim, in the transaction that appends what it means. False when nothing was written, since another holds the row by now. */
  settle: (row: OutboxRow, settled: OutboxSettlement, now: Instant) => Promise<boolean>;
  /** Of a case that was joined to another one: what its reporter would be told of that does not go out any more. False where it may have left. */
  withdrawJoining: (complaintId: string, now: Instant) => Promise<boolean>;
  /** A row of this case that waits for an officer, locked; undefined when it does not, or no longer. */
  findByHand: (complaintId: string, outboxId: string) => Promise<OutboxRow | undefined>;
  /** Where an echo names a message that we sent: marks it seen, and how far it came. `early`: it may be of one that is under way. */
  noteEcho: (channel: string, echo: Extract<Inbound, { kind: 'echo' }>) => Promise<'noted' | 'early'>;
  /** Where a failure names a message that the platform took: ends it as rejected. `known`: it is ours; `row`: it ended just now. */
  failDelivery: (channel: string, failed: FailedDelivery) => Promise<{ known: boolean; row?: FailedRow }>;
};

/** What officers and operators must see though no event of a case says it. */
export type Notices = {
  /** Tells officers of what no event says; `key` is unique, so that nothing is told twice. */
  tell: (complaintId: string, key: string, notices: readonly NotifyEffect[], now: Instant) => Promise<void>;
  /** The platform says that the account's permission was taken back: it needs a new token, and operators are told. */
  accessWithdrawn: (channel: string, accountId: string, at: Instant, now: Instant) => Promise<void>;
};
