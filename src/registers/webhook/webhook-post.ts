// One attempt at telling a receiver. Follows no redirect, tries nothing twice, and goes to a public address unless the file allows another.
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { Agent, request, type Dispatcher } from 'undici';
import { isRefusedAddress } from '#channels/http-call.ts';
import { isPublicIp, publicLookup, type Resolve } from '#channels/media-address.ts';
import { outConnector } from '#channels/way-out.ts';
import type { PostWebhook, Webhook, WebhookAnswer, WebhookClaim } from '#ports/webhooks.ts';
import { signatureOf } from './signature.ts';

/** How a host's name becomes addresses, so that inner ones are seen before anything is sent, and how long one attempt may take in all. */
export type WebhookPostOptions = { resolve: Resolve; longestMs: number };

const longestAnswer = 500;
const notAllowed = 'address-not-allowed';

/** A name is looked up later, once for each connection; a bare address says at once where it leads. */
const isAllowed = ({ url, allowPrivate }: Webhook): boolean => {
  if (allowPrivate) return true;
  const { protocol, hostname } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  return protocol === 'https:' && (isIP(host) === 0 || isPublicIp(host));
};

/** The first words; the rest is not waited for. */
const firstWords = async ({ body }: Dispatcher.ResponseData): Promise<string> => {
  body.on('error', () => undefined);
  let words = '';
  for await (const chunk of body as AsyncIterable<Buffer>) {
    words += chunk.toString('utf8');
    if (words.length >= longestAnswer) break;
  }
  return words.slice(0, longestAnswer);
};

type Told = Pick<WebhookAnswer, 'delivered' | 'status' | 'answer'>;

type Call = { dispatcher: Agent; signal: AbortSignal };

const ask = async (webhook: Webhook, claim: WebhookClaim, now: number, call: Call): Promise<Told> => {
  const answer = await request(webhook.url, {
    method: 'POST',
    ...call,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'Tanggap',
      'x-tanggap-event': claim.type,
      'x-tanggap-delivery': claim.eventId,
      'x-tanggap-signature': signatureOf(webhook.secret, claim.body, now),
    },
    body: claim.body,
  });
  const { statusCode: status } = answer;
  return { delivered: status >= 200 && status < 300, status, answer: await firstWords(answer) };
};

const whyNot = (error: unknown): string => {
  if (isRefusedAddress(error)) return notAllowed;
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  if (typeof code === 'string') return code;
  return error instanceof Error ? error.name : 'error';
};

const attempt = async (
  options: WebhookPostOptions,
  ...[webhook, claim, now]: Parameters<PostWebhook>
): Promise<Told> => {
  if (!isAllowed(webhook)) return { delivered: false, answer: notAllowed };
  const { longestMs, resolve } = options;
  const agent = new Agent({
    connect: webhook.allowPrivate
      ? outConnector(longestMs, resolve)
      : { timeout: longestMs, lookup: publicLookup(resolve) },
  });
  try {
    return await ask(webhook, claim, now, { dispatcher: agent, signal: AbortSignal.timeout(longestMs) });
  } catch (error) {
    return { delivered: false, answer: whyNot(error) };
  } finally {
    await agent.destroy();
  }
};

const defaults: WebhookPostOptions = { resolve: (host) => lookup(host, { all: true }), longestMs: 10_000 };

/** What the receiver answered comes back with the time that it took, also when it could not be reached; only the caller decides to try again. */
export const webhookPost =
  (options: Partial<WebhookPostOptions> = {}): PostWebhook =>
  async (webhook, claim, now) => {
    const begun = performance.now();
    const told = await attempt({ ...defaults, ...options }, webhook, claim, now);
    return { ...told, latencyMs: performance.now() - begun };
  };
