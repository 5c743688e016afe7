// Each refusal of TikTok, as it stands on the wire, and what it means for a message.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hourMs, minuteMs } from '#core/time.ts';
import { failureOf } from './problem.ts';

const date = 'Tue, 24 Nov 2026 18:00:00 GMT';
type Told = { status?: number; code?: number; message?: string; headers?: Record<string, string> };

const failure = ({ status = 200, code, message = '', headers = {} }: Told, isWrite = true) =>
  failureOf(
    {
      status,
      headers: new Headers({ date, ...headers }),
      body: code === undefined ? undefined : { code, message, data: {} },
    },
    isWrite,
  );

const rejected: readonly (readonly [Told, string])[] = [
  [{ code: 40_001, message: 'No permission to operate' }, 'permission-missing'],
  [{ code: 40_101, message: 'Illegal access partner' }, 'token-invalid'],
  [{ code: 40_102, message: 'Access token is expired' }, 'token-expired'],
  [{ code: 40_104, message: 'Access token is empty' }, 'token-invalid'],
  [{ code: 40_105, message: 'Access token is incorrect or has been revoked.' }, 'token-invalid'],
  [{ code: 40_002, message: 'text: the length exceeds the limit of 150 characters.' }, 'message-too-long'],
  [{ code: 40_002, message: 'comment_id: the comment does not exist.' }, 'target-gone'],
  [{ code: 40_002, message: 'The video has been deleted' }, 'target-gone'],
  [{ code: 40_002, message: 'Invalid business_id' }, 'unknown-account'],
  [{ code: 40_002, message: 'The scope comment.list.manage is required' }, 'permission-missing'],
  [{ code: 40_002, message: 'The user has turned off comments' }, 'person-unavailable'],
  [{ code: 40_002, message: 'max_count: Invalid value' }, 'bad-request'],
  [{ code: 41_234, message: 'nobody wrote of this one' }, 'bad-request'],
  [{ status: 401 }, 'token-invalid'],
  [{ status: 404 }, 'bad-request'],
  [{ status: 403, code: 40_299, message: '' }, 'permission-missing'],
];

for (const [told, reason] of rejected)
  test(`HTTP ${String(told.status ?? 200)}, ${String(told.code ?? 'no code')}: ${told.message ?? ''} → ${reason}`, () => {
    const found = failure(told);
    assert.ok(found.outcome === 'rejected', JSON.stringify(found));
    assert.equal(found.reason, reason);
  });

const later: readonly (readonly [Told, string, number | undefined, boolean])[] = [
  [{ code: 40_100, message: 'App reaches the QPM limit.' }, 'rate-limited', 5 * minuteMs, false],
  [{ code: 40_100, message: 'App reaches the QPD limit.' }, 'rate-limited', 6 * hourMs, false],
  [{ code: 51_021, message: 'Too many requests' }, 'rate-limited', 5 * minuteMs, false],
  [{ status: 429, headers: { 'retry-after': '7' } }, 'rate-limited', 7000, false],
  [{ code: 50_000, message: 'System error' }, 'temporary', undefined, true],
  [{ code: 61_000, message: 'Under maintenance' }, 'temporary', undefined, true],
  [{ status: 502, headers: { 'retry-after': '30' } }, 'temporary', 30_000, true],
  [{ status: 200 }, 'temporary', undefined, true],
  [{ status: 403 }, 'temporary', undefined, true],
  [{ code: 40_002, message: 'The reply looks like spam' }, 'blocked', hourMs, false],
];

for (const [told, reason, afterMs, isUnknown] of later)
  test(`HTTP ${String(told.status ?? 200)}, ${String(told.code ?? 'no code')}: ${told.message ?? ''} → later: ${reason}`, () => {
    const found = failure(told);
    assert.ok(found.outcome === 'retry-later', JSON.stringify(found));
    assert.deepEqual([found.reason, found.afterMs, found.unknown], [reason, afterMs, isUnknown]);
  });

test('what failed while it was read left nothing behind', () => {
  const found = failure({ code: 50_000 }, false);
  assert.ok(found.outcome === 'retry-later' && !found.unknown);
});
