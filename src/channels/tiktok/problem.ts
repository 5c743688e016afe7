// What a refusal of TikTok's Business API means for a message: later, or not until somebody acts. Most refusals come with HTTP 200.
// Must not read a clock: the answer's own date is the platform's now. https://business-api.tiktok.com/portal/docs (appendix: return codes)
import { dayMs } from '#core/time.ts';
import type { RejectReason } from '#ports/channel.ts';
import { recordOf, retryAfterMs, type JsonAnswer, type SendFailure } from '../http-call.ts';

const minuteMs = 60_000;
/** Whoever asked too often within a minute is heard again after five. */
const rateRestMs = 5 * minuteMs;
const hourMs = 60 * minuteMs;

/** Undefined where it is no answer of the interface: an error page of something in between. */
export const codeIn = ({ body }: JsonAnswer): number | undefined => {
  const { code } = recordOf(body);
  return typeof code === 'number' ? code : undefined;
};

const wordsIn = ({ body }: JsonAnswer): string => {
  const { message } = recordOf(body);
  return typeof message === 'string' ? message : '';
};

const tokenExpired = 40_102;

/** Their code for a refresh token that has ended: only a new permission by the account helps. */
export const refreshExpired = 40_103;
const tokenInvalid = 40_105;

/** A token that a renewal may make good. */
export const isTokenRefused = (answer: JsonAnswer): boolean =>
  answer.status === 401 || [tokenExpired, tokenInvalid].includes(codeIn(answer) ?? 0);

const reasons: Readonly<Record<number, RejectReason | undefined>> = {
  40_001: 'permission-missing',
  40_101: 'token-invalid',
  [tokenExpired]: 'token-expired',
  [refreshExpired]: 'token-expired',
  40_104: 'token-invalid',
  [tokenInvalid]: 'token-invalid',
};

/** 40002 is every bad parameter: only the words tell which. */
const told: readonly (readonly [RegExp, RejectReason])[] = [
  [
    /too long|(?:exceeds?|at most|maximum|limit).*(?:character|length)|(?:character|length).*(?:exceed|limit)/i,
    'message-too-long',
  ],
  [/business_id|open_id|business account/i, 'unknown-account'],
  [/\bscope|permission|not authori[sz]ed/i, 'permission-missing'],
  [
    /turned off|disabled|not allowed to (?:comment|reply)|cannot (?:comment|reply)|block(?:s|ed)/i,
    'person-unavailable',
  ],
  [/(?:comment|video|item|post)\b.*(?:not (?:exist|found|available|visible)|deleted|removed|invalid)/i, 'target-gone'],
];

const reasonOf = (answer: JsonAnswer): RejectReason => {
  const known = reasons[codeIn(answer) ?? 0];
  if (known !== undefined) return known;
  const words = wordsIn(answer);
  const byWords = told.find(([pattern]) => pattern.test(words))?.[1];
  if (byWords !== undefined) return byWords;
  if (answer.status === 401) return 'token-invalid';
  return answer.status === 403 ? 'permission-missing' : 'bad-request';
};

const isRateLimit = (answer: JsonAnswer): boolean =>
  answer.status === 429 || [40_100, 51_021].includes(codeIn(answer) ?? 0);

/** What a day holds begins anew at midnight UTC. */
const restMs = (answer: JsonAnswer): number => {
  const sent = Date.parse(answer.headers.get('date') ?? '');
  const isDaily = /\bQPD\b|per day|daily/i.test(wordsIn(answer));
  return isDaily && !Number.isNaN(sent) ? dayMs - (sent % dayMs) : rateRestMs;
};

const isHeldBack = (answer: JsonAnswer): boolean =>
  /\bspam|too (?:fast|frequent)|temporarily (?:restricted|limited|blocked)/i.test(wordsIn(answer));

/** 5xxxx is trouble inside the platform, 6xxxx its maintenance; what is no answer of the interface comes from in between. */
const isPassing = (answer: JsonAnswer): boolean => {
  const code = codeIn(answer);
  if (answer.status >= 500 || answer.status === 408) return true;
  return code === undefined ? ![400, 401, 404, 405].includes(answer.status) : code >= 50_000;
};

/** `isWrite`: a failure inside the platform may come after it took the message, so the thread must be looked at first. */
export const failureOf = (answer: JsonAnswer, isWrite: boolean): SendFailure => {
  const code = codeIn(answer);
  const detail = `HTTP ${String(answer.status)}, code ${String(code ?? '-')}: ${wordsIn(answer).slice(0, 300)}`;
  const wait = retryAfterMs(answer.headers);
  const later = { outcome: 'retry-later', detail } as const;
  if (isRateLimit(answer)) return { ...later, reason: 'rate-limited', unknown: false, afterMs: wait ?? restMs(answer) };
  if (isPassing(answer))
    return { ...later, reason: 'temporary', unknown: isWrite, ...(wait === undefined ? {} : { afterMs: wait }) };
  if (isHeldBack(answer)) return { ...later, reason: 'blocked', unknown: false, afterMs: wait ?? hourMs };
  return { outcome: 'rejected', reason: reasonOf(answer), detail };
};
