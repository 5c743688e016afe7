// YouTube against its stand-in over real HTTP: what only this platform does. What all channels do is in the shared contract test.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayMs, minuteMs } from '#core/time.ts';
import { inPublic, replyTo, type Scene } from '#test/scenes/channel-scene.ts';
import { youtubeScene } from '#test/scenes/youtube-scene.ts';
import { untilResetMs } from './quota.ts';

const ask = async ({ channel, clock }: Scene, cursor: string | undefined) => {
  const polled = await channel.poll?.ask(cursor, clock.at);
  assert.ok(polled?.outcome === 'polled', JSON.stringify(polled));
  return polled;
};

test('of a thread with many replies all come, each to its writer’s conversation', async (t) => {
  const scene = await youtubeScene(t);
  const top = await inPublic(scene);
  for (let reply = 1; reply <= 8; reply += 1)
    await scene.says({
      text: `balasan ${String(reply)}`,
      parentId: top.externalId,
      person: reply % 2 === 0 ? 'warga-2' : 'warga-1',
    });
  const replies = (await scene.inbounds()).flatMap((one) =>
    one.kind === 'message' && one.parentId !== undefined ? [one] : [],
  );
  assert.deepEqual(new Set(replies.map(({ text }) => text)).size, 8);
  assert.equal(replies.filter(({ thread }) => thread.threadKey === top.thread.threadKey).length, 4);
  assert.ok(replies.every(({ postId }) => postId === top.postId));
});

test('what is held for review comes in, and not as gone', async (t) => {
  const scene = await youtubeScene(t);
  const top = await inPublic(scene);
  await scene.says({ text: 'ditahan dahulu', held: true });
  await scene.says({ text: 'balasan ditahan', held: true, parentId: top.externalId });
  const came = await scene.inbounds();
  const texts = came.flatMap((one) => (one.kind === 'message' ? [[one.text, one.remarks]] : [one.kind]));
  assert.deepEqual(texts, [
    [top.text, undefined],
    ['balasan ditahan', ['held-by-platform']],
    ['ditahan dahulu', ['held-by-platform']],
  ]);
  assert.deepEqual(await scene.inbounds(), came);
});

test('one comment of many that was taken back, and a reply, are told once each', async (t) => {
  const scene = await youtubeScene(t);
  const first = await inPublic(scene);
  const reply = await inPublic(scene, { parentId: first.externalId, text: 'tambahan' });
  for (let other = 0; other < 6; other += 1) await scene.says({ text: `lainnya ${String(other)}` });
  await scene.inbounds();
  const gone = async (): Promise<string[]> =>
    (await scene.inbounds()).flatMap((one) => (one.kind === 'delete' ? [one.externalId] : []));
  await scene.unsays?.(reply);
  assert.deepEqual(await gone(), [reply.externalId]);
  await scene.unsays?.(first);
  assert.deepEqual(await gone(), [reply.externalId, first.externalId]);
  assert.deepEqual((await gone()).length, 2);
});

test('an hour’s token is renewed by itself, as often as it ends', async (t) => {
  const scene = await youtubeScene(t);
  const message = replyTo(await inPublic(scene), 'Kami teruskan.');
  for (const turn of [1, 2]) {
    scene.clock.at += 61 * minuteMs;
    const { result } = await scene.channel.send({ ...message, text: `Kabar ${String(turn)}.` }, scene.clock.at);
    assert.equal(result.outcome, 'accepted');
  }
  const tokens = scene.bed.simulator.calls().filter(({ path }) => path === '/youtube/token');
  assert.deepEqual(
    tokens.map(({ status }) => status),
    [200, 200, 200],
  );
});

test('a day whose units are used up is waited for by answers and by polling, and the next one begins anew', async (t) => {
  const scene = await youtubeScene(t);
  const { channel, clock } = scene;
  const message = replyTo(await inPublic(scene), 'Terima kasih.');
  const { cursor } = await ask(scene, undefined);
  let sent = 0;
  let { result } = await channel.send(message, clock.at);
  for (; result.outcome === 'accepted'; sent += 1) ({ result } = await channel.send(message, clock.at));
  assert.ok(sent >= 195 && sent <= 200, String(sent));
  assert.ok(result.outcome === 'retry-later' && result.reason === 'rate-limited' && !result.unknown);
  assert.equal(result.afterMs, untilResetMs(clock.at));
  const told = await ask(scene, cursor);
  assert.deepEqual(told.usage, { percent: 100, regainAccessMs: untilResetMs(clock.at) });
  clock.at += dayMs;
  assert.equal((await channel.send(message, clock.at)).result.outcome, 'accepted');
  assert.ok(((await ask(scene, told.cursor)).usage?.percent ?? 100) < 1);
});

test('people are known by name and user name, and who is gone by neither', async (t) => {
  const scene = await youtubeScene(t);
  const inbound = await inPublic(scene);
  assert.deepEqual(await scene.channel.profile?.(inbound.author?.id ?? ''), {
    name: 'Warga Demo 1',
    handle: 'warga.demo1',
  });
  assert.equal(await scene.channel.profile?.('UCtidakada'), undefined);
});
