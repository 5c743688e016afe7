// How a case is passed on to another city system: the queue of what goes there, and the system as something that takes, shows and tells.
import type { Instant } from '#core/time.ts';

export type NewForward = {
  id: string;
  complaintId: string;
  number: string;
  targetId: string;
  serviceCode: string;
  text: string;
};

/** One claim; `leasedUntil` proves who holds it. */
export type ForwardClaim = NewForward & {
  attempts: number;
  createdAt: Instant;
  leasedUntil: Instant;
  uncertainSince?: Instant;
};

/** What one attempt came to. A system that takes a case without a number for it is done too. */
export type ForwardOutcome =
  | { kind: 'sent'; externalId?: string; token?: string }
  | { kind: 'again'; detail: string; unknown: boolean; afterMs?: number }
  | { kind: 'refused'; detail: string };

export type ForwardEnd =
  | Extract<ForwardOutcome, { kind: 'sent' | 'refused' }>
  | { kind: 'again'; at: Instant; detail: string; unknown: boolean };

/** What is asked for news: by its number there, or by its token. */
export type Forwarded = Pick<NewForward, 'id' | 'complaintId' | 'targetId'> & {
  externalId?: string;
  token?: string;
  since: Instant;
};
export type ForwardNews = { updateId: string; status: string; text: string; at: Instant };
export type Pulled = { externalId?: string; status?: string; news: readonly ForwardNews[] };

export type ForwardBook = {
  claim: (targetId: string, now: Instant, limit: number, leaseMs: number) => Promise<ForwardClaim[]>;
  /** False when the lease was lost meanwhile. */
  settle: (claim: ForwardClaim, end: ForwardEnd, now: Instant) => Promise<boolean>;
  /** Those whose turn has come; nobody else gets them before `nextAt`. */
  claimPulls: (targetId: string, now: Instant, nextAt: Instant) => Promise<Forwarded[]>;
  /** Keeps what is new. */
  keepNews: (forwarded: Forwarded, pulled: Pulled, now: Instant) => Promise<void>;
};

/** Another city system. `send` tries once and never throws; the others throw when it cannot be asked. */
export type OtherSystem = {
  id: string;
  send: (forward: ForwardClaim) => Promise<ForwardOutcome>;
  /** Its number for our case, if it took it since then. */
  find: (forward: ForwardClaim, since: Instant, now: Instant) => Promise<string | undefined>;
  pull: (forwarded: Forwarded, now: Instant) => Promise<Pulled>;
};
