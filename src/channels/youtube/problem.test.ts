// Refusals of YouTube, understood.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failureOf } from './problem.ts';

const now = Date.UTC(2026, 10, 24, 7);
const failure = (status: number, reason: string, isWrite = true) =>
  failureOf({ status, headers: new Headers(), body: { error: { errors: [{ reason }] } } }, isWrite, now);

test('used up units are given anew at midnight in California', () => {
  const told = failure(403, 'quotaExceeded');
  assert.ok(told.outcome === 'retry-later' && told.reason === 'rate-limited');
  assert.deepEqual([told.afterMs, told.unknown], [3_600_000, false]);
});

test('too many calls at once wait a minute, or as long as is said', () => {
  const told = failure(403, 'rateLimitExceeded');
  assert.ok(told.outcome === 'retry-later' && told.reason === 'rate-limited' && told.afterMs === 60_000);
  const busy = failureOf({ status: 429, headers: new Headers({ 'retry-after': '7' }), body: undefined }, true);
  assert.ok(busy.outcome === 'retry-later' && busy.reason === 'rate-limited' && busy.afterMs === 7000);
});

test('a failure inside the platform is tried again after a look, a read without one', () => {
  for (const [status, reason] of [
    [400, 'processingFailure'],
    [503, 'backendError'],
  ] as const) {
    const [write, read] = [failure(status, reason), failure(status, reason, false)];
    assert.ok(write.outcome === 'retry-later' && write.unknown, reason);
    assert.ok(read.outcome === 'retry-later' && !read.unknown, reason);
  }
});

test('each refusal that lasts has its reason', () => {
  const told = ([status, reason]: readonly [number, string]) => {
    const one = failure(status, reason);
    return one.outcome === 'rejected' ? one.reason : one.outcome;
  };
  const cases = [
    [401, 'authError'],
    [403, 'forbidden'],
    [403, 'commentsDisabled'],
    [404, 'parentCommentNotFound'],
    [404, 'commentThreadNotFound'],
    [400, 'operationNotSupported'],
    [400, 'parentCommentIsPrivate'],
    [400, 'commentTextTooLong'],
    [403, 'ineligibleAccount'],
    [403, 'authenticatedUserAccountSuspended'],
    [401, 'youtubeSignupRequired'],
    [404, 'x'],
    [400, 'constructor'],
  ] as const;
  assert.deepEqual(cases.map(told), [
    'token-invalid',
    'permission-missing',
    'target-gone',
    'target-gone',
    'target-gone',
    'target-gone',
    'target-gone',
    'message-too-long',
    'permission-missing',
    'unknown-account',
    'unknown-account',
    'target-gone',
    'bad-request',
  ]);
});
