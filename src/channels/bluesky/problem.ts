// What a refusal of an AT protocol server means for a message, and how near the account is to its limit.
// Must not read a clock: the answer's own date is the server's now. https://atproto.com/specs/xrpc#error-responses
import type { RejectReason, Usage } from '#ports/channel.ts';
import { recordOf, retryAfterMs, type JsonAnswer, type SendFailure } from '../http-call.ts';

const windowMs = 5 * 60_000;

const numberIn = (headers: Headers, name: string): number | undefined => {
  const text = headers.get(name) ?? '';
  return /^\d{1,12}$/.test(text) ? Number(text) : undefined;
};

const resetInMs = (headers: Headers): number | undefined => {
  const reset = numberIn(headers, 'ratelimit-reset');
  const sent = Date.parse(headers.get('date') ?? '');
  return reset === undefined || Number.isNaN(sent) ? undefined : Math.max(1000, reset * 1000 - sent);
};

/** Undefined where the answer says nothing of it. */
export const usageOf = (headers: Headers): Usage | undefined => {
  const limit = numberIn(headers, 'ratelimit-limit');
  const remaining = numberIn(headers, 'ratelimit-remaining');
  if (limit === undefined || remaining === undefined || limit === 0) return undefined;
  const percent = (100 * (limit - Math.min(limit, remaining))) / limit;
  const wait = remaining === 0 ? resetInMs(headers) : undefined;
  return { percent, ...(wait === undefined ? {} : { regainAccessMs: wait }) };
};

type Problem = { error: string; message: string };

const problemOf = ({ body }: JsonAnswer): Problem => {
  const { error, message } = recordOf(body);
  return { error: typeof error === 'string' ? error : '', message: typeof message === 'string' ? message : '' };
};

/** What an app password may not do is refused under the name of a token that is none. */
const notForThisPassword = /bad token (?:scope|method)/i;

/** A session that has ended, which a new one mends: they are few a day. */
export const isSessionOver = (answer: JsonAnswer): boolean => {
  const { error, message } = problemOf(answer);
  const isRefused = answer.status === 400 || answer.status === 401;
  return isRefused && /^(?:ExpiredToken|InvalidToken)$/.test(error) && !notForThisPassword.test(message);
};

const byName: Readonly<Record<string, RejectReason>> = {
  AccountTakedown: 'permission-missing',
  AccountDeactivated: 'permission-missing',
  AuthFactorTokenRequired: 'permission-missing',
  AuthMissing: 'token-invalid',
  AuthenticationRequired: 'token-invalid',
  ExpiredToken: 'token-expired',
  InvalidToken: 'token-invalid',
  NotFound: 'target-gone',
  RecordNotFound: 'target-gone',
};

const byWords: readonly (readonly [RegExp, RejectReason])[] = [
  [notForThisPassword, 'permission-missing'],
  [/recipient (?:has disabled|requires)|block(?:ed|s)? between|cannot (?:message|chat)/i, 'person-unavailable'],
  [/must not be longer than|too (?:long|big)|grapheme/i, 'message-too-long'],
];

const byStatus: Readonly<Record<number, RejectReason>> = { 401: 'token-invalid', 403: 'permission-missing' };

const reasonOf = (status: number, { error, message }: Problem): RejectReason =>
  byWords.find(([pattern]) => pattern.test(message))?.[1] ?? byName[error] ?? byStatus[status] ?? 'bad-request';

/** `isWrite`: a failure inside the server may come after it took the message, so it must be looked for first. */
export const failureOf = (answer: JsonAnswer, isWrite: boolean): SendFailure => {
  const { status, headers } = answer;
  const problem = problemOf(answer);
  const detail = `HTTP ${String(status)}: ${problem.error} ${problem.message}`.slice(0, 300);
  const wait = retryAfterMs(headers) ?? resetInMs(headers);
  if (status === 429)
    return { outcome: 'retry-later', reason: 'rate-limited', detail, unknown: false, afterMs: wait ?? windowMs };
  if (status >= 500 || status === 408) return { outcome: 'retry-later', reason: 'temporary', detail, unknown: isWrite };
  return { outcome: 'rejected', reason: reasonOf(status, problem), detail };
};
