// Tells one receiver what happened, at least once and case by case in order; tries again for three days.
// Must not know how it is told: a port posts, and says what came of it.
import { dayMs, hourMs, type Instant } from '#core/time.ts';
import { toldBody } from '#app/told-outside.ts';
import type { PostWebhook, Webhook, WebhookAnswer, WebhookClaim } from '#ports/webhooks.ts';
import { attend } from '../attend.ts';
import type { JobKind } from '../job.ts';
import { nextTry, waitMs } from '../patience.ts';
import { webhookBook, type WebhookBook, type WebhookEnd } from './webhooks.queue.ts';

/** The place in the log and the post, apart, so that a test stands in for either. */
export type WebhookPorts = { book: WebhookBook; post: PostWebhook };

const claimed = 10;
/** Longer than one attempt may take. */
const leaseMs = 60_000;
const patience = { firstMs: 10_000, longestMs: 6 * hourMs };

/** A telling that has failed for so long is given up, and those behind it go on. */
export const triedForMs = 3 * dayMs;

/** How long to wait after the n-th failed attempt (n ≥ 1): ten seconds, doubling, at most six hours. */
export const backoffMs = (attempts: number): number => waitMs(patience, attempts);

const endOf = ({ attempts, sinceAt }: WebhookClaim, { delivered }: WebhookAnswer, now: Instant): WebhookEnd => {
  if (delivered) return { kind: 'delivered' };
  if (now >= sinceAt + triedForMs) return { kind: 'given-up' };
  return { kind: 'again', at: Math.min(nextTry(patience, { attempts: attempts + 1 }, now), sinceAt + triedForMs) };
};

/** How much was done for this receiver: events read and tellings that arrived. 0 when nothing is left for now. */
export const tellWebhook = async (
  { book, post }: WebhookPorts,
  webhook: Webhook,
  clock: () => Instant,
): Promise<number> => {
  const read = await book.readOn(webhook.id, clock(), (happened) => toldBody(happened, webhook.events));
  const told = await attend<WebhookClaim, WebhookAnswer>(
    {
      claim: (now) => book.claim(webhook.id, now, claimed, leaseMs),
      work: (claim) => post(webhook, claim, clock()),
      settle: (claim, answer, now) => book.settle(claim, endOf(claim, answer, now), answer, now),
      counts: ({ delivered }) => (delivered ? 1 : 0),
    },
    clock,
  );
  return read + told;
};

/** Each receiver has its own, so that a slow one holds up nobody else. */
export const webhookJobs: JobKind = ({ pool, postWebhook: post, receivers }) => {
  const ports = { book: webhookBook(pool), post };
  return receivers.map((one) => ({
    part: 'webhooks',
    run: (clock) => tellWebhook(ports, one, clock),
    everyMs: 2_000,
    wokenBy: ['case'],
  }));
};
