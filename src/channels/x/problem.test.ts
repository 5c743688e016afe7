// Each refusal of X and what it means for a message; and how long to wait, as any answer's headers tell.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { failureOf, isDuplicate } from './problem.ts';
import { usageOf } from './rate.ts';

const minuteMs = 60_000;
const sent = 'Tue, 24 Nov 2026 01:00:00 GMT';
const inSeconds = (seconds: number): string => String(Date.parse(sent) / 1000 + seconds);

const answer = (status: number, detail = '', headers: Record<string, string> = {}) => ({
  status,
  headers: new Headers({ date: sent, ...headers }),
  body: { title: 'Problem', detail, type: 'about:blank', status },
});

const told = (status: number, detail?: string, headers?: Record<string, string>): string => {
  const failure = failureOf(answer(status, detail, headers), true);
  return failure.outcome === 'rejected'
    ? failure.reason
    : [failure.reason, failure.unknown ? 'unknown' : 'known', failure.afterMs]
        .filter((one) => one !== undefined)
        .join(' ');
};

const table: readonly [status: number, detail: string, meaning: string][] = [
  [400, 'One or more parameters to your request was invalid.', 'bad-request'],
  [400, 'Your Tweet text is too long.', 'message-too-long'],
  [401, 'Unauthorized', 'token-invalid'],
  [402, 'Your enrolled account does not have any credits', 'credit-used-up'],
  [402, 'SpendCapReached', 'credit-used-up'],
  [403, 'SpendCapReached: Your enrolled account has reached its spend cap', 'credit-used-up'],
  [
    403,
    'Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged by the author.',
    'answer-uninvited',
  ],
  [429, 'CreditsDepleted', 'credit-used-up'],
  [403, 'You are not permitted to perform this action.', 'permission-missing'],
  [403, 'You do not have permission to DM one or more participants.', 'person-unavailable'],
  [403, 'Reply to this conversation is not allowed', 'person-unavailable'],
  [403, 'You attempted to reply to a Tweet that is deleted or not visible to you.', 'target-gone'],
  [403, 'This request looks like it might be automated.', `blocked known ${String(60 * minuteMs)}`],
  [404, 'Not Found', 'target-gone'],
  [408, '', 'temporary unknown'],
  [429, 'Too Many Requests', `rate-limited known ${String(15 * minuteMs)}`],
  [500, '', 'temporary unknown'],
  [503, 'Service Unavailable', 'temporary unknown'],
];

for (const [status, detail, meaning] of table)
  test(`HTTP ${String(status)} "${detail}" means ${meaning}`, () => {
    assert.equal(told(status, detail), meaning);
  });

test('a failure while reading leaves nothing unknown', () => {
  const failure = failureOf(answer(503), false);
  assert.ok(failure.outcome === 'retry-later' && !failure.unknown);
});

test('the wait lasts until the budget that is used up is given anew, by the platform’s own clock', () => {
  const quarter = { 'x-rate-limit-limit': '100', 'x-rate-limit-remaining': '60', 'x-rate-limit-reset': inSeconds(300) };
  const day = {
    'x-user-limit-24hour-limit': '17',
    'x-user-limit-24hour-remaining': '0',
    'x-user-limit-24hour-reset': inSeconds(7200),
  };
  assert.equal(told(429, '', { ...quarter, ...day }), `rate-limited known ${String(120 * minuteMs)}`);
  assert.equal(
    told(429, '', { ...quarter, 'x-rate-limit-remaining': '0' }),
    `rate-limited known ${String(5 * minuteMs)}`,
  );
  assert.equal(told(429, '', { 'retry-after': '30' }), 'rate-limited known 30000');
  assert.deepEqual(usageOf(new Headers({ date: sent, ...quarter, ...day })), {
    percent: 100,
    regainAccessMs: 120 * minuteMs,
  });
  assert.deepEqual(usageOf(new Headers(quarter)), { percent: 40 });
  assert.equal(usageOf(new Headers()), undefined);
});

test('only a refusal of the same words is one', () => {
  const words = 'You are not allowed to create a Tweet with duplicate content.';
  assert.deepEqual([isDuplicate(answer(403, words)), isDuplicate(answer(400, words))], [true, false]);
  assert.equal(isDuplicate(answer(403, 'Forbidden')), false);
});

test('whatever X refuses with has a meaning, and a detail that a log can bear', () => {
  const header = fc.string().map((text) => text.replace(/[^\x20-\x7e]/g, ''));
  fc.assert(
    fc.property(fc.integer({ min: 300, max: 599 }), fc.jsonValue(), header, (status, body, text) => {
      const headers = new Headers({ 'x-rate-limit-limit': text, 'x-rate-limit-remaining': text, 'retry-after': text });
      const failure = failureOf({ status, headers, body }, true);
      assert.ok(failure.detail.length < 400);
      if (failure.outcome === 'retry-later' && failure.unknown) assert.ok(status >= 500 || status === 408);
    }),
  );
});
