// Polling YouTube: what is new or changed comes once, what was there before does not, and nothing is lost on a long way back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hourMs, minuteMs } from '#core/time.ts';
import type { Payload } from './round.ts';
import {
  crowd,
  down,
  emptyStage,
  heldListing,
  nothing,
  replies,
  stale,
  start,
  watching,
  type Said,
} from '#test/scenes/youtube-stage.ts';

test('what was there before is left alone, also where somebody answers below it', async () => {
  const stage = emptyStage();
  stage.said = [{ id: 't', at: start - hourMs, replies: replies(5, start - hourMs) }];
  assert.deepEqual(await stage.comes(0), nothing);
  stage.said[0]?.replies?.push({ id: 't.baru', at: stage.now + minuteMs });
  assert.deepEqual(await stage.comes(), { comments: ['t.baru'], gone: [] });
  assert.deepEqual(await stage.comes(), nothing);
});

test('new comments come oldest first, each with its replies behind it, and once', async () => {
  const stage = await watching(
    { id: 't', at: start + 1, replies: replies(4, start + 10) },
    { id: 'u', at: start + 2, replies: [{ id: 'u.0', at: start + 3 }] },
  );
  assert.deepEqual(await stage.comes(), { comments: ['t', 't.0', 't.1', 't.2', 't.3', 'u', 'u.0'], gone: [] });
  assert.deepEqual(stage.calls, ['listing', 'replies t', heldListing]);
  assert.deepEqual(await stage.comes(), nothing);
  assert.deepEqual(stage.calls, ['listing', heldListing]);
});

test('a reply is told below which video it stands', async () => {
  const stage = await watching({ id: 'u', at: start + 2, replies: [{ id: 'u.0', at: start + 3 }] });
  const polled = await stage.ask();
  assert.ok(polled.outcome === 'polled');
  const [{ comments }] = polled.payloads as [Payload];
  assert.deepEqual(
    comments.map(({ snippet }) => (snippet as { videoId?: string }).videoId),
    [undefined, 'video-1'],
  );
});

test('what is changed comes again, on top and below', async () => {
  const reply: Said = { id: 'u.0', at: start + 3 };
  const top: Said = { id: 'u', at: start + 2, replies: [reply] };
  const stage = await watching(top);
  await stage.comes();
  top.changed = stage.now;
  assert.deepEqual(await stage.comes(), { comments: ['u'], gone: [] });
  reply.changed = stage.now;
  assert.deepEqual(await stage.comes(), { comments: ['u.0'], gone: [] });
});

test('a way back of many pages is gone on with, and nothing of it comes twice or not at all', async () => {
  const stage = await watching(...crowd(90, start + 1));
  stage.size = 10;
  const found = [...(await stage.comes()).comments];
  assert.equal(found.length, 40);
  stage.said.push({ id: 'di-antaranya', at: stage.now });
  for (let round = 0; round < 4; round += 1) found.push(...(await stage.comes()).comments);
  assert.equal(new Set(found).size, found.length);
  assert.deepEqual(new Set(found), new Set(stage.said.map(({ id }) => id)));
});

test('a way back whose token is refused begins anew', async () => {
  const stage = await watching(...crowd(90, start + 1));
  stage.size = 10;
  const found = [...(await stage.comes()).comments];
  stage.fails = ({ query }) => (query['pageToken'] === '40' ? stale : undefined);
  assert.deepEqual(await stage.comes(), nothing);
  stage.fails = () => undefined;
  for (let round = 0; round < 5; round += 1) found.push(...(await stage.comes()).comments);
  assert.deepEqual(found.toSorted(), stage.said.map(({ id }) => id).toSorted());
});

test('a way back that is cut off keeps what it has, and goes on later', async () => {
  const stage = await watching(...crowd(30, start + 1));
  stage.size = 10;
  stage.fails = ({ query }) => (query['pageToken'] === '20' ? down : undefined);
  const found = [...(await stage.comes()).comments];
  assert.equal(found.length, 20);
  stage.fails = () => undefined;
  found.push(...(await stage.comes()).comments);
  assert.deepEqual(found.toSorted(), stage.said.map(({ id }) => id).toSorted());
});

test('replies that could not be read come the next time', async () => {
  const stage = await watching({ id: 't', at: start + 1, replies: replies(4, start + 10) });
  stage.fails = ({ list }) => (list === 'comments' ? down : undefined);
  assert.deepEqual(await stage.comes(), { comments: ['t', 't.2', 't.3'], gone: [] });
  stage.fails = () => undefined;
  assert.deepEqual(await stage.comes(), { comments: ['t.0', 't.1'], gone: [] });
});

test('only so many threads are read to their end in one round; the others follow', async () => {
  const said = Array.from({ length: 12 }, (_, index) => ({
    id: `t${String(index)}`,
    at: start + 1 + index,
    replies: Array.from({ length: 3 }, (_, place) => ({ id: `t${String(index)}.${String(place)}`, at: start + 50 })),
  }));
  const stage = await watching(...said);
  const found = [...(await stage.comes()).comments];
  assert.equal(stage.calls.filter((one) => one.startsWith('replies')).length, 10);
  found.push(...(await stage.comes()).comments);
  assert.equal(new Set(found).size, 48);
  assert.equal(found.length, 48);
});

test('an account that cannot be asked says why, and its place stays', async () => {
  const stage = emptyStage();
  stage.fails = () => down;
  assert.deepEqual(await stage.ask(), down);
  stage.fails = () => undefined;
  await stage.comes();
  const before = stage.cursor;
  stage.fails = () => down;
  assert.deepEqual(await stage.ask(), down);
  assert.equal(stage.cursor, before);
  stage.said.push({ id: 'u', at: stage.now });
  stage.fails = ({ query }) => (query['id'] === undefined ? undefined : down);
  assert.deepEqual((await stage.comes()).comments, ['u']);
  stage.said.pop();
  assert.deepEqual(await stage.comes(), nothing);
});

test('a thread of a shape that nobody foresaw is handed on once', async () => {
  const stage = await watching({ id: 'u', at: start + 2 });
  const { answer } = stage;
  stage.answer = (call) => {
    const told = answer(call);
    return told.ok && call.query['id'] === undefined
      ? { ok: true, body: { ...told.body, items: [{ odd: 1 }, { id: 'w' }, ...(told.body['items'] as object[])] } }
      : told;
  };
  assert.equal((await stage.comes()).comments.length, 3);
  assert.deepEqual(await stage.comes(), nothing);
});
