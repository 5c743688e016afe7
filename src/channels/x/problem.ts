// What a refusal of the X API means for a message: later, or not until somebody acts.
// https://docs.x.com/x-api/fundamentals/response-codes-and-errors
import type { RejectReason } from '#ports/channel.ts';
import { recordOf, retryAfterMs, type JsonAnswer, type SendFailure } from '../http-call.ts';
import { resetInMs } from './rate.ts';

const quarterHourMs = 15 * 60_000;
const hourMs = 60 * 60_000;

/** The problem's own words, wherever this endpoint puts them. */
export const wordsOf = ({ body }: JsonAnswer): string => {
  const problem = recordOf(body);
  const [first] = Array.isArray(problem['errors']) ? (problem['errors'] as unknown[]) : [];
  const inner = recordOf(first);
  const told = [problem['title'], problem['detail'], problem['reason'], inner['message'], inner['detail']];
  return told.filter((one) => typeof one === 'string').join(': ');
};

/** Our own words, which X takes once only. */
export const isDuplicate = (answer: JsonAnswer): boolean =>
  answer.status === 403 && /duplicate content|status is a duplicate/i.test(wordsOf(answer));

const whatIsForbidden: readonly (readonly [RegExp, RejectReason])[] = [
  [/deleted or not visible|could not find tweet|not found/i, 'target-gone'],
  [/too long|exceeds? .*(?:length|characters)/i, 'message-too-long'],
  [
    // Since February 2026 plans that anybody may buy answer only whom their author invited.
    /not (?:been|have been) (?:mentioned|quoted|summoned)|mentioned or otherwise engaged|only repl\w+ .*(?:mention|quot)/i,
    'answer-uninvited',
  ],
  [
    /\bDM one or more|cannot send messages to this user|does(?: not|n't) follow|not verified to send|reply to this conversation|blocked from/i,
    'person-unavailable',
  ],
];

/** Prepaid calls end with the credit, or at the limit that the account's holder set. */
const isSpent = ({ status, body }: JsonAnswer, words: string): boolean =>
  status === 402 ||
  ((status === 403 || status === 429) &&
    /spend-?\s?cap|spending limit|credits?-? ?(?:depleted|used up|exhausted)/i.test(
      `${words} ${String(recordOf(body)['type'])}`,
    ));

const forbidden = (words: string, otherwise: RejectReason): RejectReason =>
  whatIsForbidden.find(([pattern]) => pattern.test(words))?.[1] ?? otherwise;

const isHeldBack = (words: string): boolean =>
  /looks like it might be automated|temporarily (?:locked|limited)/i.test(words);

const reasonOf = ({ status }: JsonAnswer, words: string): RejectReason => {
  switch (status) {
    case 401:
      return 'token-invalid';
    case 403:
      return forbidden(words, 'permission-missing');
    case 404:
    case 410:
      return 'target-gone';
    default:
      return forbidden(words, 'bad-request');
  }
};

/** `isWrite`: a failure inside the platform may come after it took the message, so the thread must be looked at first. */
export const failureOf = (answer: JsonAnswer, isWrite: boolean): SendFailure => {
  const { status, headers } = answer;
  const words = wordsOf(answer);
  const detail = `HTTP ${String(status)}: ${words.slice(0, 300)}`;
  const wait = retryAfterMs(headers) ?? resetInMs(headers);
  if (isSpent(answer, words)) return { outcome: 'rejected', reason: 'credit-used-up', detail };
  if (status === 429)
    return {
      outcome: 'retry-later',
      reason: 'rate-limited',
      detail,
      unknown: false,
      afterMs: wait ?? quarterHourMs,
    };
  if (status === 403 && isHeldBack(words))
    return { outcome: 'retry-later', reason: 'blocked', detail, unknown: false, afterMs: wait ?? hourMs };
  if (status >= 500 || status === 408)
    return {
      outcome: 'retry-later',
      reason: 'temporary',
      detail,
      unknown: isWrite,
      ...(wait === undefined ? {} : { afterMs: wait }),
    };
  return { outcome: 'rejected', reason: reasonOf(answer, words), detail };
};
