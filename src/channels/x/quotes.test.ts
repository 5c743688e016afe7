// Posts that quote the city's own and do not name it: asked for where a post says that it was quoted, each told once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeChannel } from '#channels/kinds.ts';
import { minuteMs } from '#core/time.ts';
import { accountOfX, xScene, type XScene } from '#test/scenes/x-scene.ts';

const quarterMs = 15 * minuteMs;

const told = async ({ inbounds }: XScene) =>
  (await inbounds()).flatMap((one) => (one.kind === 'message' ? [{ text: one.text, shared: one.attachments }] : []));

const asked = ({ bed }: XScene): number =>
  bed.simulator.calls().filter(({ path }) => path.endsWith('/quote_tweets')).length;

const quotes = (scene: XScene, text: string): Promise<unknown> =>
  scene.bed.control('POST', 'comments', {
    ...{ accountId: scene.channel.account.id, person: 'warga-1', text, quoting: true },
  });

test('a quote is told once, with what it quotes; nobody is asked where nothing was quoted', async (t) => {
  const scene = await xScene(t);
  const { bed, clock, channel } = scene;
  const post = await bed.control('POST', 'posts', { accountId: channel.account.id, text: 'Jalan Contoh dibuka lagi.' });
  clock.at += quarterMs;
  assert.deepEqual(await told(scene), []);
  assert.equal(asked(scene), 0);
  await quotes(scene, 'padahal masih berlubang');
  clock.at += quarterMs;
  const quote = {
    text: 'padahal masih berlubang',
    shared: [{ kind: 'share', url: `https://x.com/i/web/status/${String(post['id'])}` }],
  };
  assert.deepEqual(await told(scene), [quote]);
  clock.at += quarterMs;
  assert.deepEqual(await told(scene), [quote]);
  assert.equal(asked(scene), 1);
});

test('quotes from before the first question are left alone, and a refusal holds up nothing else', async (t) => {
  const scene = await xScene(t);
  await quotes(scene, 'lama');
  const first = await scene.channel.poll?.ask(undefined, scene.clock.at + 1);
  assert.ok(first?.outcome === 'polled');
  scene.clock.at += quarterMs;
  await quotes(scene, 'baru');
  const second = await scene.channel.poll?.ask(first.cursor, scene.clock.at + 1);
  assert.ok(second?.outcome === 'polled');
  const texts = second.payloads
    .flatMap((one) => scene.channel.parse(one, scene.channel.account.id))
    .map((one) => (one.kind === 'message' ? one.text : one.kind));
  assert.deepEqual(texts, ['baru']);
  await scene.says('comments', { text: 'lampu mati', alone: true });
  const channel = makeChannel(accountOfX(scene.bed), (url, init) =>
    url.includes('/tweets?')
      ? Promise.resolve(Response.json({ title: 'Forbidden' }, { status: 403 }))
      : fetch(url, init),
  );
  const third = await channel?.poll?.ask(second.cursor, scene.clock.at + quarterMs + 1);
  assert.ok(third?.outcome === 'polled');
  assert.deepEqual([third.payloads.length, third.problem], [1, 'permission-missing']);
});
