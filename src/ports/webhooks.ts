// How other systems of the city are told what happened: receivers, what one is told, and one attempt at telling.
import type { Complaint } from '#core/complaint/complaint.ts';
import type { RecordedEvent } from '#core/complaint/recorded.ts';
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
export type Happened = { seq: number; eventId: string; version: number; event: RecordedEvent; after: Complaint };

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

/** Makes one attempt and throws for nothing that a receiver does; `now` is written into the signature. */
export type PostWebhook = (webhook: Webhook, claim: WebhookClaim, now: Instant) => Promise<WebhookAnswer>;
