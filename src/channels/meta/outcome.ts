// What Meta's error bodies mean for a message: try again, or stop until somebody acts.
// https://developers.facebook.com/docs/graph-api/guides/error-handling and the Messenger Platform's error codes.
import type { RejectReason, SendOutcome } from '#ports/channel.ts';
import { findFields, findText, type Fields } from './fields.ts';

const minuteMs = 60_000;
const temporary: readonly number[] = [1, 2];
const rateLimits: readonly number[] = [4, 17, 32, 341, 613];
const blocked = 368;

const windowSubcodes: readonly number[] = [2_018_278, 2_018_109, 2_534_022, 1_545_041];
const tokenExpired: readonly number[] = [463, 467];

const isBusinessLimit = (code: number): boolean => code >= 80_000 && code <= 80_099;

const lengthSubcodes: readonly number[] = [2_534_037, 2_534_038];
const personSubcodes: readonly number[] = [2_534_014, 2_018_001];

const reasonOf = (code: number, subcode: number, message: string): RejectReason => {
  if (code === 190) return tokenExpired.includes(subcode) ? 'token-expired' : 'token-invalid';
  if (code === 10_900 || code === 10_903) return code === 10_900 ? 'private-reply-used' : 'window-closed';
  if (code === 551) return 'person-unavailable';
  if (windowSubcodes.includes(subcode) || code === 1_545_041) return 'window-closed';
  if (code === 10 || (code >= 200 && code <= 299)) return 'permission-missing';
  if (code !== 100) return 'bad-request';
  if (subcode === 33) return 'target-gone';
  if (personSubcodes.includes(subcode)) return 'person-unavailable';
  return lengthSubcodes.includes(subcode) || /too long|length|exceed/i.test(message)
    ? 'message-too-long'
    : 'bad-request';
};

const numberIn = (fields: Fields, name: string): number => {
  const value = fields[name];
  return typeof value === 'number' ? value : 0;
};

/** `regainAccessMs`: from the usage header, how long the platform asks us to rest. */
export const outcomeOf = (
  status: number,
  body: unknown,
  regainAccessMs?: number,
): Exclude<SendOutcome, { outcome: 'accepted' }> => {
  const whole = typeof body === 'object' && body !== null ? (body as Fields) : {};
  const error = findFields(whole, 'error');
  if (error === undefined)
    return status >= 500 || status === 429
      ? { outcome: 'retry-later', reason: 'temporary', detail: `HTTP ${String(status)}`, unknown: status >= 500 }
      : { outcome: 'rejected', reason: 'bad-request', detail: `HTTP ${String(status)} without an error body` };
  const code = numberIn(error, 'code');
  const subcode = numberIn(error, 'error_subcode');
  const message = findText(error, 'message') ?? '';
  const detail = `${String(code)}${subcode === 0 ? '' : `/${String(subcode)}`}: ${message}`.slice(0, 500);
  if (rateLimits.includes(code) || isBusinessLimit(code))
    return {
      outcome: 'retry-later',
      reason: 'rate-limited',
      detail,
      unknown: false,
      afterMs: regainAccessMs ?? 5 * minuteMs,
    };
  if (code === blocked)
    return { outcome: 'retry-later', reason: 'blocked', detail, unknown: false, afterMs: 60 * minuteMs };
  // The platform may have done it all the same: the thread is looked at before the next attempt.
  if (temporary.includes(code) || error['is_transient'] === true || status >= 500)
    return { outcome: 'retry-later', reason: 'temporary', detail, unknown: true };
  return { outcome: 'rejected', reason: reasonOf(code, subcode, message), detail };
};
