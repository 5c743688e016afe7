// Every code that the Graph API refuses with, and whether it means later or not until somebody acts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { failureOf, type GraphRefusal } from './graph-error.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

const told = (refusal: Partial<GraphRefusal>, isWrite = true): string => {
  const failure = failureOf({ status: 400, ...refusal }, isWrite);
  return failure.outcome === 'rejected'
    ? failure.reason
    : [failure.reason, failure.unknown ? 'unknown' : 'known', failure.afterMs]
        .filter((one) => one !== undefined)
        .join(' ');
};

const table: readonly [Partial<GraphRefusal>, string][] = [
  [{ code: 1, status: 500 }, 'temporary unknown'],
  [{ code: 1 }, 'temporary unknown'],
  [{ code: 2, status: 503 }, 'temporary unknown'],
  [{ code: 2, afterMs: 5000 }, 'temporary unknown 5000'],
  [{ status: 500 }, 'temporary unknown'],
  [{ status: 502 }, 'temporary unknown'],
  [{ status: 408 }, 'temporary unknown'],
  [{ code: 100, transient: true }, 'temporary unknown'],
  [{ code: 190, status: 500 }, 'temporary unknown'],
  ...[4, 17, 32, 341, 613, 80_000, 80_001, 80_002, 80_006, 80_014].map((code): [Partial<GraphRefusal>, string] => [
    { code },
    `rate-limited known ${String(minuteMs)}`,
  ]),
  [{ status: 429 }, `rate-limited known ${String(minuteMs)}`],
  [{ code: 80_001, status: 500 }, `rate-limited known ${String(minuteMs)}`],
  [{ code: 4, afterMs: 90_000 }, 'rate-limited known 90000'],
  [{ code: 80_015 }, 'bad-request'],
  [{ code: 10, subcode: 1_893_063 }, `blocked known ${String(hourMs)}`],
  [{ code: 368 }, `blocked known ${String(hourMs)}`],
  [{ code: 368, afterMs: 7000 }, 'blocked known 7000'],
  [{ code: 190 }, 'token-invalid'],
  [{ code: 190, subcode: 463 }, 'token-expired'],
  ...[458, 460, 467].map((subcode): [Partial<GraphRefusal>, string] => [{ code: 190, subcode }, 'token-invalid']),
  [{ code: 102 }, 'token-invalid'],
  [{ code: 104 }, 'token-invalid'],
  [{ status: 401 }, 'token-invalid'],
  [{ code: 10 }, 'permission-missing'],
  [{ code: 3 }, 'permission-missing'],
  ...[200, 230, 299].map((code): [Partial<GraphRefusal>, string] => [{ code, status: 403 }, 'permission-missing']),
  [{ code: 300 }, 'bad-request'],
  [{ code: 10, subcode: 2_018_278 }, 'window-closed'],
  [{ code: 10, subcode: 2_534_022 }, 'window-closed'],
  [{ code: 200, subcode: 1_545_041 }, 'window-closed'],
  [{ code: 1_545_041 }, 'window-closed'],
  [{ code: 551 }, 'person-unavailable'],
  [{ code: 100, subcode: 2_018_001 }, 'person-unavailable'],
  [{ code: 10_900 }, 'private-reply-used'],
  [{ code: 10_903 }, 'window-closed'],
  [{ code: 100 }, 'bad-request'],
  [{ code: 100, subcode: 33 }, 'target-gone'],
  [{ code: 803 }, 'target-gone'],
  // https://developers.facebook.com/docs/threads/troubleshooting: published before it was ready.
  [{ code: 24, subcode: 4_279_009 }, 'temporary known 30000'],
  [{ code: 24 }, 'bad-request'],
  [{ code: 100, subcode: 2_534_037 }, 'message-too-long'],
  [{ code: 100, message: 'Length of param message[text] must be less than or equal to 2000' }, 'message-too-long'],
  [{ code: 100, message: 'Invalid appsecret_proof provided in the API argument' }, 'token-invalid'],
  [{ code: 9_999_999 }, 'bad-request'],
  [{}, 'bad-request'],
];

for (const [refusal, meaning] of table)
  test(`${JSON.stringify(refusal)} means ${meaning}`, () => {
    assert.equal(told(refusal), meaning);
  });

test('a failure while reading leaves nothing unknown', () => {
  assert.equal(told({ status: 500 }, false), 'temporary known');
});

test('the detail names status, code and words, and no more of them than a log can bear', () => {
  const failure = failureOf({ status: 400, code: 100, subcode: 33, message: 'x'.repeat(5000) }, true);
  assert.match(failure.detail, /^HTTP 400, code 100\/33: x{300}$/);
});

test('no refusal is without a meaning, and what the platform surely refused is never unknown', () => {
  const number = fc.option(fc.oneof(fc.integer(), fc.integer({ min: 0, max: 100_000 })), { nil: undefined });
  fc.assert(
    fc.property(fc.integer({ min: 300, max: 499 }), number, number, fc.string(), (status, code, subcode, message) => {
      const refusal: GraphRefusal = {
        status,
        message,
        ...(code === undefined ? {} : { code }),
        ...(subcode === undefined ? {} : { subcode }),
      };
      const failure = failureOf(refusal, true);
      if (failure.outcome === 'retry-later' && failure.unknown)
        assert.ok(code === 1 || code === 2 || status === 408, JSON.stringify(refusal));
      assert.deepEqual(failureOf(refusal, true), failure);
    }),
    { numRuns: 1000 },
  );
});
