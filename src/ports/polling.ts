// How far each polled account was read. One process reads an account at a time.
import type { Instant } from '#core/time.ts';
import type { Heard } from './channel.ts';

export type PollClaim = { channel: string; accountId: string; cursor?: string; leasedUntil: Instant };

/** How a round ends: what was found, kept in the transaction that moves the cursor; or only when to come again. */
export type PollEnd = { nextAt: Instant; found?: { payloads: readonly unknown[]; cursor: string } };

export type PollBook = {
  /** undefined when the account's time has not come, or another process reads it. */
  claim: (channel: string, accountId: string, now: Instant, leaseMs: number) => Promise<PollClaim | undefined>;
  /** There is news: the account's turn comes now, or as soon as the round under way has ended. */
  hasten: (channel: string, accountId: string, now: Instant) => Promise<void>;
  /** Of all accounts of this channel: what was polled is among it. */
  heard: (channel: string) => Heard;
  /** False when the lease was lost meanwhile: then nothing was written. */
  settle: (claim: PollClaim, end: PollEnd, now: Instant) => Promise<boolean>;
};
