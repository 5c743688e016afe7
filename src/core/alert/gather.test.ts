// A storm becomes one message, and what comes in the ten minutes after it another one.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { minuteMs, type Instant } from '../time.ts';
import { apartMs, closedBeforeMs, gather, gatherMs, type LastTold } from './gather.ts';

const start = 1_000 * minuteMs;
const last = (notBefore: Instant): LastTold => ({ id: '7', notBefore });

type Sent = { leavesAt: Instant; count: number };

/** Plays arrivals of one kind at one person: each message with when it leaves and how many it tells of. */
const played = (arrivals: readonly Instant[]): Sent[] => {
  const messages: Sent[] = [];
  for (const now of arrivals.toSorted((one, other) => one - other)) {
    const latest = messages.at(-1);
    const told = latest === undefined ? undefined : last(latest.leavesAt);
    const gathered = gather({ urgency: 'now', at: now }, told, now);
    if ('joins' in gathered) {
      assert.ok(latest);
      latest.count += 1;
    } else messages.push({ leavesAt: gathered.notBefore, count: 1 });
  }
  return messages;
};

suite('what is told to one person', () => {
  test('waits a minute for its like, and then leaves', () => {
    assert.deepEqual(gather({ urgency: 'now', at: start }, undefined, start), { notBefore: start + gatherMs });
  });

  test('joins the message that has not left', () => {
    assert.deepEqual(gather({ urgency: 'now', at: start }, last(start + gatherMs), start), { joins: '7' });
  });

  const borders: [string, Instant, Instant | 'joins'][] = [
    ['joins while it is open', start + closedBeforeMs, 'joins'],
    ['joins nothing that is about to leave', start + closedBeforeMs - 1, start + closedBeforeMs - 1 + apartMs],
    ['keeps ten minutes from one that left now', start, start + apartMs],
    ['keeps them from one that left a while ago', start - 4 * minuteMs, start + 6 * minuteMs],
    ['waits its minute after one of nine minutes ago', start - 9 * minuteMs, start + gatherMs],
    ['waits no longer after one of yesterday', start - 1440 * minuteMs, start + gatherMs],
  ];
  for (const [name, leftAt, expected] of borders)
    test(name, () => {
      const gathered = gather({ urgency: 'now', at: start }, last(leftAt), start);
      assert.deepEqual(gathered, expected === 'joins' ? { joins: '7' } : { notBefore: expected });
    });

  test('of danger, or by the morning, goes by itself and when it is meant to', () => {
    for (const urgency of ['danger', 'digest'] as const)
      for (const told of [undefined, last(start), last(start + gatherMs)])
        assert.deepEqual(gather({ urgency, at: start + 3 }, told, start), { notBefore: start + 3 });
  });

  test('five hundred times in one minute is one message that counts them all', () => {
    const arrivals = Array.from({ length: 500 }, (_, index) => start + index * 100);
    assert.deepEqual(played(arrivals), [{ leavesAt: start + gatherMs, count: 500 }]);
  });
});

const anyArrivals = fc.array(fc.integer({ min: 0, max: 180 * minuteMs }), { minLength: 1, maxLength: 200 });

test('whatever comes when: nothing is lost, messages keep apart, and none waits longer than it must', () => {
  fc.assert(
    fc.property(anyArrivals, (arrivals) => {
      const messages = played(arrivals);
      assert.equal(
        messages.reduce((sum, { count }) => sum + count, 0),
        arrivals.length,
      );
      for (const [index, { leavesAt }] of messages.entries()) {
        const before = messages[index - 1]?.leavesAt ?? -Infinity;
        assert.ok(leavesAt - before >= apartMs || index === 0, 'ten minutes lie between two messages');
        const due = arrivals.filter((at) => at < leavesAt && at >= before - closedBeforeMs);
        assert.ok(due.length > 0, 'a message has a reason');
        assert.ok(leavesAt - Math.min(...due) <= apartMs + closedBeforeMs, 'nobody waits longer than the distance');
      }
    }),
  );
});
