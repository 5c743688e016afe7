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
    [404, 'x'],
    [400, 'constructor'],
  ] as const;
  assert.deepEqual(cases.map(told), [
    'token-invalid',
    'permission-missing',
    'target-gone',
    'target-gone',
    'bad-request',
  ]);
});
