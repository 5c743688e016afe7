// Polling YouTube: what is new or changed comes, what was there before does not, and the units keep their pace.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { youtubePoll } from './poll.ts';

const now = Date.UTC(2026, 10, 24, 8);
const hourMs = 3_600_000;
const thread = (id: string, at: number, count = 0) => {
  const publishedAt = new Date(at).toISOString();
  const topLevelComment = { id, snippet: { publishedAt, updatedAt: publishedAt } };
  return { id, snippet: { totalReplyCount: count, topLevelComment } };
};
const old = thread('lama', now - hourMs, 7);
const page = (...items: unknown[]) => ({
  ok: true as const,
  body: { kind: 'youtube#commentThreadListResponse', items },
});
const replies = { ok: true as const, body: { kind: 'youtube#commentListResponse', items: [] } };

const scene = (answers: ReturnType<typeof page>[]) => {
  const lists: string[] = [];
  const poll = youtubePoll({
    accountId: 'account-1',
    call: ({ list }) => Promise.resolve(answers[lists.push(list) - 1] ?? page()),
  });
  const ask = async (cursor: string | undefined, at: number) => {
    const told = await poll.ask(cursor, at);
    assert.ok(told.outcome === 'polled');
    return told;
  };
  return { lists, ask };
};

test('old comments are left alone, a new one and grown replies come', async () => {
  const fresh = thread('baru', now);
  const { lists, ask } = scene([page(old), page(fresh, old), page(fresh, thread('lama', now - hourMs, 8)), replies]);
  const first = await ask(undefined, now);
  assert.deepEqual(first.payloads, []);
  const second = await ask(first.cursor, now + hourMs);
  assert.deepEqual(second.payloads, [page(fresh).body]);
  const third = await ask(second.cursor, now + 2 * hourMs);
  assert.deepEqual(third.payloads.at(-1), replies.body);
  assert.deepEqual(lists, ['commentThreads', 'commentThreads', 'commentThreads', 'comments']);
});

test('nothing is asked before its time, nor when the share of polling is used up', async () => {
  const { lists, ask } = scene([page(old)]);
  const first = await ask(undefined, now);
  await ask(first.cursor, now + 1000);
  await ask(JSON.stringify({ marks: {}, seen: now, used: { day: '2026-11-24', units: 4000 } }), now + hourMs);
  assert.deepEqual(lists, ['commentThreads']);
});
