// What a refusal of YouTube's Data API means for a message: later, or not until somebody acts.
// https://developers.google.com/youtube/v3/docs/errors
import type { Instant } from '#core/time.ts';
import type { RejectReason } from '#ports/channel.ts';
import { recordOf, retryAfterMs, type JsonAnswer, type SendFailure } from '../http-call.ts';
import { untilResetMs } from './quota.ts';

/** The first error's own name, as `quotaExceeded`. */
const nameIn = ({ body }: JsonAnswer): string => {
  const { errors } = recordOf(recordOf(body)['error']);
  const [first] = Array.isArray(errors) ? (errors as unknown[]) : [];
  const { reason } = recordOf(first);
  return typeof reason === 'string' ? reason : '';
};

/** Nothing of the project's units is left today. */
export const isUsedUp = (answer: JsonAnswer): boolean =>
  ['quotaExceeded', 'dailyLimitExceeded'].includes(nameIn(answer));

const reasons: Readonly<Record<string, RejectReason>> = {
  commentsDisabled: 'target-gone',
  parentCommentNotFound: 'target-gone',
  parentCommentIsPrivate: 'target-gone',
  commentNotFound: 'target-gone',
  commentThreadNotFound: 'target-gone',
  videoNotFound: 'target-gone',
  // The thread takes no reply from anybody, or not from us.
  operationNotSupported: 'target-gone',
  commentTextTooLong: 'message-too-long',
  channelNotFound: 'unknown-account',
  channelClosed: 'unknown-account',
  channelSuspended: 'unknown-account',
  authenticatedUserAccountClosed: 'unknown-account',
  authenticatedUserAccountSuspended: 'unknown-account',
  authenticatedUserNotChannel: 'unknown-account',
  youtubeSignupRequired: 'unknown-account',
  ineligibleAccount: 'permission-missing',
  insufficientPermissions: 'permission-missing',
};

const byStatus: Readonly<Record<number, RejectReason>> = {
  401: 'token-invalid',
  403: 'permission-missing',
  404: 'target-gone',
  410: 'target-gone',
};

const reasonOf = (status: number, name: string): RejectReason =>
  (Object.hasOwn(reasons, name) ? reasons[name] : undefined) ?? byStatus[status] ?? 'bad-request';

const minuteMs = 60_000;

/**
 * `isWrite`: a failure inside the platform may come after it took the message, so the thread must be looked at first.
 * Without `now` nobody waits for the next day.
 */
export const failureOf = (answer: JsonAnswer, isWrite: boolean, now?: Instant): SendFailure => {
  const { status, headers } = answer;
  const name = nameIn(answer);
  const detail = `HTTP ${String(status)}: ${name.slice(0, 100)}`;
  const later = { outcome: 'retry-later', detail } as const;
  const wait = retryAfterMs(headers);
  if (isUsedUp(answer))
    return {
      ...later,
      reason: 'rate-limited',
      unknown: false,
      afterMs: now === undefined ? minuteMs : untilResetMs(now),
    };
  if (status === 429 || name === 'rateLimitExceeded' || name === 'userRateLimitExceeded')
    return { ...later, reason: 'rate-limited', unknown: false, afterMs: wait ?? minuteMs };
  if (name === 'processingFailure' || status >= 500 || status === 408)
    return { ...later, reason: 'temporary', unknown: isWrite, ...(wait === undefined ? {} : { afterMs: wait }) };
  return { outcome: 'rejected', reason: reasonOf(status, name), detail };
};
