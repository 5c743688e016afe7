// What a refusal of the Bot API means. Telegram has few numbers: its words tell the rest, and have been the same for years.
// Pure. https://core.telegram.org/bots/api#making-requests
import type { RejectReason } from '#ports/channel.ts';
import { recordOf, type SendFailure } from '../http-call.ts';

/** An answer with `ok: false`; what is not of the expected kind says nothing. */
export type BotRefusal = { status: number; error_code?: unknown; description?: unknown; parameters?: unknown };

/** In this order: the first that fits. */
const byWords: readonly (readonly [RegExp, RejectReason])[] = [
  [/can't initiate conversation/i, 'person-must-begin'],
  [/blocked by the user|user is deactivated|user not found|PEER_ID_INVALID|to bots/i, 'person-unavailable'],
  [/kicked|not a member|chat not found|chat was deleted|upgraded to a supergroup/i, 'target-gone'],
  [/message to (?:be replied|reply) not found|replied message not found|thread not found|TOPIC_/i, 'target-gone'],
  [/message is too long/i, 'message-too-long'],
  [/not enough rights|no rights|WRITE_FORBIDDEN|RESTRICTED/i, 'permission-missing'],
];

const reasonOf = (status: number, words: string): RejectReason => {
  // An unknown token is not found.
  if (status === 401 || status === 404) return 'token-invalid';
  const found = byWords.find(([pattern]) => pattern.test(words))?.[1];
  return found ?? (status === 403 ? 'person-unavailable' : 'bad-request');
};

const usualRestMs = 30_000;

const restMs = (parameters: unknown): number => {
  const seconds = recordOf(parameters)['retry_after'];
  return typeof seconds === 'number' && Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : usualRestMs;
};

/** `isWrite`: a failure inside Telegram may come after it took the message. */
export const botFailure = (refusal: BotRefusal, isWrite: boolean): SendFailure => {
  const { error_code: code, description } = refusal;
  const status = typeof code === 'number' ? code : refusal.status;
  const words = typeof description === 'string' ? description : '';
  const detail = `${String(status)}: ${words.slice(0, 300)}`;
  if (status === 429)
    return {
      outcome: 'retry-later',
      reason: 'rate-limited',
      detail,
      unknown: false,
      afterMs: restMs(refusal.parameters),
    };
  if (status >= 500 || status < 400) return { outcome: 'retry-later', reason: 'temporary', detail, unknown: isWrite };
  if (/terminated by other getUpdates/i.test(words))
    return { outcome: 'retry-later', reason: 'temporary', detail, unknown: false };
  return { outcome: 'rejected', reason: reasonOf(status, words), detail };
};
