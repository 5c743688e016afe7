// How a case is passed on to another city system: the queue of what goes there, and the system as something that takes, shows and tells.
import type { Actor } from '#core/complaint/complaint.ts';
import type { Instant } from '#core/time.ts';
import type { ForwardFields, RegisterName } from './forward-target.ts';

/** What is sent of a case, fixed when it was asked for: later changes of the case change nothing of it. */
export type NewForward = {
  id: string;
  complaintId: string;
  number: string;
  targetId: string;
  serviceCode: string;
  text: string;
  fields: ForwardFields;
  askedBy: Actor;
};

/** How a row begins: sent by us, or entered there by an officer. `looked`: nobody else can tell whether an earlier attempt arrived. */
export type QueuedHow = { byHand: boolean; looked: boolean };

/** A number that an officer was given there. `hasNews`: the system can be asked for news by it. */
export type ForwardNumber = Pick<NewForward, 'complaintId' | 'targetId'> & { theirNumber: string; hasNews: boolean };

/** What an officer saw there, in our words. */
export type ForwardState = Pick<NewForward, 'complaintId' | 'targetId'> & { theirStatus: string };

/** One claim; `leasedUntil` proves who holds it. */
export type ForwardClaim = NewForward & {
  attempts: number;
  createdAt: Instant;
  leasedUntil: Instant;
  uncertainSince?: Instant;
};

/** What one attempt came to. A system that takes a case without a number for it is done too. `unknown`: it may have arrived. */
export type ForwardOutcome =
  | { kind: 'sent'; externalId?: string; token?: string }
  | { kind: 'again'; detail: string; unknown: boolean; afterMs?: number }
  | { kind: 'refused'; detail: string; unknown?: boolean };

/** `withdrawn`: nobody wanted it there any more, and it never went. */
export type ForwardEnd =
  | Extract<ForwardOutcome, { kind: 'sent' | 'refused' }>
  | { kind: 'again'; at: Instant; detail: string; unknown: boolean }
  | { kind: 'withdrawn' };

/** Every way in which a register's number can fail to register the case; officers read a sentence for each. */
export const forwardTroubles = [
  'number-missing',
  'number-shape',
  'number-taken',
  'registered-otherwise',
  'not-registered',
] as const;
/** Why the number that a register gave did not register the case. */
export type ForwardTrouble = (typeof forwardTroubles)[number];

/** What is asked for news: by its number there, or by its token. */
export type Forwarded = Pick<NewForward, 'id' | 'complaintId' | 'number' | 'targetId'> & {
  externalId?: string;
  token?: string;
  since: Instant;
};

/** One thing that the other system told, in its own words; the same `updateId` is kept once. */
export type ForwardNews = { updateId: string; status: string; text: string; at: Instant };
/** `newsMissed`: news could not be asked for this time, and is asked for again from where it was left. */
export type Pulled = { externalId?: string; status?: string; news: readonly ForwardNews[]; newsMissed?: true };

/** Another city system. `send` tries once and never throws; the others throw when it cannot be asked. */
export type OtherSystem = {
  id: string;
  register?: RegisterName;
  send: (forward: ForwardClaim) => Promise<ForwardOutcome>;
  /** Its number for our case, if it took it since then. Absent where it cannot be asked for that. */
  find?: (forward: ForwardClaim, since: Instant, now: Instant) => Promise<string | undefined>;
  pull: (forwarded: Forwarded, now: Instant) => Promise<Pulled>;
  /** What it asks of a case of this category of ours besides the words; throws when it cannot be asked. */
  questions?: (serviceCode: string) => Promise<readonly ForwardQuestion[]>;
};

/** One question of another system. Without `variable` it is only told; `datatype` is that of GeoReport v2. */
export type ForwardQuestion = {
  code: string;
  datatype: string;
  required: boolean;
  variable: boolean;
  description: string;
  values: readonly { key: string; name: string }[];
};

/** Within the transaction of what a forward means for its case. */
export type ForwardRows = {
  /** False when the case was passed on there before and not refused. */
  queue: (forward: NewForward, how: QueuedHow, now: Instant) => Promise<boolean>;
  /** False when the lease was lost meanwhile. A refusal is told to whoever passed the case on. */
  settle: (claim: ForwardClaim, end: ForwardEnd, now: Instant) => Promise<boolean>;
  /** Why a number did not register the case, told to whoever passed it on. */
  noteTrouble: (claim: ForwardClaim, trouble: ForwardTrouble, now: Instant) => Promise<void>;
  /** False when no row waits for a number there. */
  noteNumber: (noted: ForwardNumber, now: Instant) => Promise<boolean>;
  /** False when the case is not there, or says so already. */
  noteState: (seen: ForwardState) => Promise<boolean>;
};
