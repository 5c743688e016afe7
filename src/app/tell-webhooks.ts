// Tells one receiver what happened, at least once and case by case in order; tries again for three days.
// Must not know how it is told: a port posts, and says what came of it.
import { dayMs, hourMs, type Instant } from '#core/time.ts';
import type { PostWebhook, Webhook, WebhookAnswer, WebhookBook, WebhookClaim, WebhookEnd } from '#ports/webhooks.ts';
import { toldBody } from './told-outside.ts';

export type WebhookPorts = { book: WebhookBook; post: PostWebhook };

const claimed = 10;
/** Longer than one attempt may take. */
const leaseMs = 60_000;
const firstBackoffMs = 10_000;
const longestBackoffMs = 6 * hourMs;
export const triedForMs = 3 * dayMs;

/** How long to wait after the n-th failed attempt (n ≥ 1): ten seconds, doubling, at most six hours. */
export const backoffMs = (attempts: number): number => Math.min(longestBackoffMs, firstBackoffMs * 2 ** (attempts - 1));

const endOf = ({ attempts, sinceAt }: WebhookClaim, { delivered }: WebhookAnswer, now: Instant): WebhookEnd => {
  if (delivered) return { kind: 'delivered' };
  if (now >= sinceAt + triedForMs) return { kind: 'given-up' };
  return { kind: 'again', at: Math.min(now + backoffMs(attempts + 1), sinceAt + triedForMs) };
};

const tellOne = async (ports: WebhookPorts, webhook: Webhook, claim: WebhookClaim, clock: () => Instant) => {
  const answer = await ports.post(webhook, claim, clock());
  const now = clock();
  await ports.book.settle(claim, endOf(claim, answer, now), answer, now);
  return answer.delivered;
};

/** How much was done for this receiver: events read and tellings that arrived. 0 when nothing is left for now. */
export const tellWebhook = async (ports: WebhookPorts, webhook: Webhook, clock: () => Instant): Promise<number> => {
  const read = await ports.book.readOn(webhook.id, clock(), (happened) => toldBody(happened, webhook.events));
  const claims = await ports.book.claim(webhook.id, clock(), claimed, leaseMs);
  const told = await Promise.all(claims.map((claim) => tellOne(ports, webhook, claim, clock)));
  return read + told.filter(Boolean).length;
};
