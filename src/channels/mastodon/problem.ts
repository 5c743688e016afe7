// What a refusal of Mastodon means for a message, and how near the account is to its instance's limit.
// Must not read a clock: the answer's own date is the instance's now. https://docs.joinmastodon.org/api/rate-limits/
import type { RejectReason, Usage } from '#ports/channel.ts';
import { recordOf, retryAfterMs, type JsonAnswer, type SendFailure } from '../http-call.ts';

/** The window of most limits. */
const windowMs = 5 * 60_000;

const numberIn = (headers: Headers, name: string): number | undefined => {
  const text = headers.get(name) ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
};

/** The end of the window stands there as a date. */
const resetInMs = (headers: Headers): number | undefined => {
  const wait = Date.parse(headers.get('x-ratelimit-reset') ?? '') - Date.parse(headers.get('date') ?? '');
  return Number.isNaN(wait) ? undefined : Math.max(1000, wait);
};

/** Undefined where the answer says nothing of it. */
export const usageOf = (headers: Headers): Usage | undefined => {
  const limit = numberIn(headers, 'x-ratelimit-limit');
  const remaining = numberIn(headers, 'x-ratelimit-remaining');
  if (limit === undefined || remaining === undefined || limit === 0) return undefined;
  const percent = (100 * (limit - Math.min(limit, remaining))) / limit;
  const wait = remaining === 0 ? resetInMs(headers) : undefined;
  return { percent, ...(wait === undefined ? {} : { regainAccessMs: wait }) };
};

const wordsOf = ({ body }: JsonAnswer): string => {
  const { error } = recordOf(body);
  return typeof error === 'string' ? error : '';
};

const reasonOf = (status: number, words: string): RejectReason => {
  switch (status) {
    case 401:
      return /expired/i.test(words) ? 'token-expired' : 'token-invalid';
    case 403:
      return 'permission-missing';
    case 404:
    case 410:
      return 'target-gone';
    default:
      return /character limit/i.test(words) ? 'message-too-long' : 'bad-request';
  }
};

/** `isWrite`: a failure inside the instance may come after it took the message, so the account must be looked at first. */
export const failureOf = (answer: JsonAnswer, isWrite: boolean): SendFailure => {
  const { status, headers } = answer;
  const words = wordsOf(answer);
  const detail = `HTTP ${String(status)}: ${words.slice(0, 300)}`;
  const wait = retryAfterMs(headers);
  if (status === 429) {
    const afterMs = wait ?? resetInMs(headers) ?? windowMs;
    return { outcome: 'retry-later', reason: 'rate-limited', detail, unknown: false, afterMs };
  }
  if (status >= 500 || status === 408) {
    const known = wait === undefined ? {} : { afterMs: wait };
    return { outcome: 'retry-later', reason: 'temporary', detail, unknown: isWrite, ...known };
  }
  return { outcome: 'rejected', reason: reasonOf(status, words), detail };
};
