// What YouTube holds for review comes in like everything else that people wrote there, once, and is never taken for gone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hourMs, minuteMs } from '#core/time.ts';
import { parseYoutube } from './parse.ts';
import type { Payload } from './round.ts';
import { down, emptyStage, heldListing, nothing, start, watching, type Said } from '#test/scenes/youtube-stage.ts';

test('a held comment comes once, and again when it is changed', async () => {
  const said: Said = { id: 'h', at: start + 1, held: true };
  const stage = await watching({ id: 'u', at: start + 2 }, said);
  assert.deepEqual(await stage.comes(), { comments: ['u', 'h'], gone: [] });
  assert.deepEqual(await stage.comes(), nothing);
  said.changed = stage.now;
  assert.deepEqual(await stage.comes(), { comments: ['h'], gone: [] });
});

test('it is not watched: neither held nor refused it is asked for by its id, and never told as gone', async () => {
  const stage = await watching({ id: 'h', at: start + 1, held: true });
  await stage.comes();
  assert.deepEqual((JSON.parse(stage.cursor ?? '{}') as { watched: unknown }).watched, []);
  stage.said.length = 0;
  for (let round = 0; round < 3; round += 1) assert.deepEqual(await stage.comes(), nothing);
  assert.deepEqual(stage.calls, ['listing', heldListing]);
});

test('published at last it is watched like any other', async () => {
  const said: Said = { id: 'h', at: start + 1, held: true };
  const stage = await watching(said);
  await stage.comes();
  delete said.held;
  assert.deepEqual((await stage.comes()).gone, []);
  stage.said.length = 0;
  assert.deepEqual((await stage.comes()).gone, ['h']);
});

test('of a thread that is listed for a held reply, that reply alone comes', async () => {
  const top: Said = { id: 't', at: start + 1, replies: [{ id: 't.0', at: start + 2 }] };
  const stage = await watching(top);
  await stage.comes();
  top.replies?.push({ id: 't.1', at: start + 3, held: true });
  assert.deepEqual(await stage.comes(), { comments: ['t.1'], gone: [] });
  assert.deepEqual(await stage.comes(), nothing);
});

test('what was held before the account was connected is left alone', async () => {
  const stage = emptyStage();
  stage.said = [{ id: 'h', at: start - hourMs, held: true }];
  await stage.comes(0);
  assert.deepEqual(await stage.comes(minuteMs * 60), nothing);
});

test('where it cannot be asked, what is published comes all the same, and the held one in the next round', async () => {
  const stage = await watching({ id: 'u', at: start + 2 }, { id: 'h', at: start + 1, held: true });
  stage.fails = ({ query }) => (query['moderationStatus'] === undefined ? undefined : down);
  assert.deepEqual((await stage.comes()).comments, ['u']);
  stage.fails = () => undefined;
  assert.deepEqual((await stage.comes()).comments, ['h']);
});

test('the officer is told that nobody else sees it yet', async () => {
  const stage = await watching({ id: 'h', at: start + 1, held: true });
  const polled = await stage.ask();
  assert.ok(polled.outcome === 'polled');
  const [payload] = polled.payloads as Payload[];
  const [message] = parseYoutube(payload, 'account-1');
  assert.ok(message?.kind === 'message');
  assert.deepEqual(message.remarks, ['held-by-platform']);
});
