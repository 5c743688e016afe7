// Hands one message to the push service of a browser: sealed for that browser alone (RFC 8291), in our own name (RFC 8292).
// Must not retry, must follow no redirect, goes nowhere inside (whoever has an account names the address), and tells nothing of where it went. A push service says only that it took the message.
import { buildPushPayload } from '@block65/webcrypto-web-push';
import type { PostPush } from '#ports/ways.ts';
import type { SendOutcome } from '#ports/channel.ts';
import { networkFailure, retryAfterMs, type Fetch } from './http-call.ts';
import { publicFetch } from './way-out.ts';

/** Our name towards push services; `contact` is where whoever runs one finds us. */
export type PushSender = { publicKey: string; privateKey: string; contact: string };

const longestMs = 10_000;
/** What is not brought within the hour is late anyway: the next way was tried long before. */
const keptForS = 3600;

/** https://www.rfc-editor.org/rfc/rfc8030#section-7.3: a subscription that ended is not found, or gone. */
const meaning = (status: number, headers: Headers): SendOutcome => {
  const detail = `HTTP ${String(status)}`;
  if (status >= 200 && status < 300) return { outcome: 'accepted', externalId: '' };
  if (status === 404 || status === 410) return { outcome: 'rejected', reason: 'target-gone', detail };
  if (status === 413) return { outcome: 'rejected', reason: 'message-too-long', detail };
  if (status === 429) {
    const afterMs = retryAfterMs(headers);
    const wait = afterMs === undefined ? {} : { afterMs };
    return { outcome: 'retry-later', reason: 'rate-limited', detail, unknown: false, ...wait };
  }
  if (status >= 400 && status < 500)
    return {
      outcome: 'rejected',
      reason: status === 401 || status === 403 ? 'permission-missing' : 'bad-request',
      detail,
    };
  return { outcome: 'retry-later', reason: 'temporary', detail, unknown: true };
};

const isSafe = (endpoint: string): boolean => {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  return url?.protocol === 'https:' && url.username === '' && url.password === '';
};

/** A subscription that is none is refused as one that ended, so that it is not tried again. */
export const pushPost =
  ({ publicKey, privateKey, contact }: PushSender, fetch: Fetch = publicFetch): PostPush =>
  async ({ endpoint, keys }, words, { urgent }) => {
    if (!isSafe(endpoint)) return { outcome: 'rejected', reason: 'target-gone', detail: 'not an https address' };
    let request: Awaited<ReturnType<typeof buildPushPayload>>;
    try {
      request = await buildPushPayload(
        { data: words, options: { ttl: keptForS, urgency: urgent ? 'high' : 'normal' } },
        { endpoint, expirationTime: null, keys },
        { subject: contact, publicKey, privateKey },
      );
    } catch {
      return { outcome: 'rejected', reason: 'target-gone', detail: 'keys that are none' };
    }
    try {
      const { 'content-length': _counted, ...headers } = request.headers;
      const signal = AbortSignal.timeout(longestMs);
      const body = new Uint8Array(request.body);
      const answer = await fetch(endpoint, { method: 'POST', redirect: 'manual', signal, headers, body });
      await answer.body?.cancel();
      return meaning(answer.status, answer.headers);
    } catch (error) {
      return networkFailure(error, true);
    }
  };
