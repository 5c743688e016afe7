// How other systems of the city are told what happened: receivers, the book of what each was told, and one attempt at telling.
import type { Complaint, ComplaintEvent } from '#core/complaint/complaint.ts';
import type { Instant } from '#core/time.ts';

/** A receiver, as the configuration file names it. The secret signs what it is told, and must never be logged. */
export type Webhook = {
  id: string;
  url: string;
  secret: string;
  /** Names of events; all that may be told where absent. */
  events?: readonly string[];
  /** It may lie within our own walls, and do without https. */
  allowPrivate: boolean;
};

/** One event of the log, with the case as it stood right after it. */
export type Happened = { seq: number; eventId: string; version: number; event: ComplaintEvent; after: Complaint };

/** One claim; `leasedUntil` proves who holds the row. */
export type WebhookClaim = {
  id: string;
  eventId: string;
  type: string;
  body: string;
  /** Attempts before this one. */
  attempts: number;
  sinceAt: Instant;
  leasedUntil: Instant;
};

/** What one attempt came to. `answer`: the first words of it, or why there was none. */
export type WebhookAnswer = { delivered: boolean; status?: number; latencyMs: number; answer: string };

export type WebhookEnd = { kind: 'delivered' } | { kind: 'again'; at: Instant } | { kind: 'given-up' };

export type WebhookBook = {
  /** Reads on in the log, and makes a row of each event for which `bodyOf` has words. How many events were read; 0 where another process reads. */
  readOn: (webhookId: string, now: Instant, bodyOf: (happened: Happened) => string | undefined) => Promise<number>;
  /** Of each case the oldest that waits, and no other of that case. */
  claim: (webhookId: string, now: Instant, limit: number, leaseMs: number) => Promise<WebhookClaim[]>;
  /** False when the lease was lost meanwhile: then nothing was written. */
  settle: (claim: WebhookClaim, end: WebhookEnd, answer: WebhookAnswer, now: Instant) => Promise<boolean>;
};

/** Never throws. */
export type PostWebhook = (webhook: Webhook, claim: WebhookClaim, now: Instant) => Promise<WebhookAnswer>;
