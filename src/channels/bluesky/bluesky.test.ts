// What only Bluesky does: sessions that are begun anew, links told by bytes, answers that name the post on top, messages to authors.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeChannel } from '#channels/kinds.ts';
import { blueskyScene, idIn } from '#test/scenes/bluesky-scene.ts';
import { acceptedId, inPublic, reasonOf, replyTo } from '#test/scenes/channel-scene.ts';
import { facetsOf } from './facets.ts';

test('a link is told by bytes, without the sign that ends its sentence', () => {
  const text = 'Monggo 🙏 https://contoh.example/a?b=é. Nuwun';
  const [facet] = facetsOf(text);
  assert.ok(facet);
  const bytes = Buffer.from(text).subarray(facet.index.byteStart, facet.index.byteEnd);
  assert.equal(bytes.toString(), 'https://contoh.example/a?b=é');
  assert.equal(facet.features[0]?.uri, 'https://contoh.example/a?b=é');
});

test('a session is begun once, and anew when it has ended', async (t) => {
  const scene = await blueskyScene(t);
  const message = replyTo(await inPublic(scene), 'Terima kasih.');
  const sessions = () => scene.bed.simulator.calls().filter(({ path }) => path.endsWith('createSession')).length;
  assert.equal(sessions(), 1);
  scene.trouble('token-expired');
  acceptedId((await scene.channel.send(message, scene.clock.at)).result);
  assert.equal(sessions(), 2);
  const wrong = makeChannel({ ...scene.channel.account, more: { appPassword: 'bukan-sandi' } });
  assert.equal(await wrong?.check(), 'token-invalid');
});

test('an answer names the post above it and the one on top', async (t) => {
  const scene = await blueskyScene(t);
  const first = await inPublic(scene);
  const second = await inPublic(scene, { parentId: first.externalId, text: 'di jalan mana ya' });
  let sent = '';
  const channel = makeChannel(scene.channel.account, (url, init) => {
    if (url.endsWith('createRecord')) sent = typeof init.body === 'string' ? init.body : '';
    return fetch(url, init);
  });
  assert.ok(channel);
  acceptedId((await channel.send(replyTo(second, 'Di Jalan Contoh.'), scene.clock.at)).result);
  const { reply } = (JSON.parse(sent) as { record: { reply: { root: { uri: string }; parent: { uri: string } } } })
    .record;
  assert.deepEqual([reply.root.uri, reply.parent.uri], [first.externalId, second.externalId]);
});

test('a private answer is a message to the post’s author; a post that is gone cannot be answered', async (t) => {
  const scene = await blueskyScene(t);
  const inbound = await inPublic(scene);
  const message = { target: { kind: 'private-reply', commentId: inbound.externalId }, text: 'Isi formulir.' } as const;
  const id = acceptedId((await scene.channel.send(message, scene.clock.at)).result);
  assert.deepEqual(await scene.channel.findSent?.(message, scene.clock.at), [id]);
  await scene.bed.control('DELETE', `comments/${String(inbound.externalId.split('/').at(-1))}`);
  const { result } = await scene.channel.send(replyTo(inbound, 'Terima kasih.'), scene.clock.at);
  assert.equal(reasonOf(result), 'target-gone');
});

test('where messages are refused the posts come all the same, and the refusal is told', async (t) => {
  const scene = await blueskyScene(t);
  const channel = makeChannel(scene.channel.account, (url, init) =>
    url.includes('/chat.bsky.')
      ? Promise.resolve(Response.json({ error: 'InvalidToken', message: 'Bad token scope' }, { status: 403 }))
      : fetch(url, init),
  );
  const first = await channel?.poll?.ask(undefined, scene.clock.at);
  assert.ok(first?.outcome === 'polled');
  await scene.says('comments', { text: 'lampu mati', alone: true });
  const second = await channel?.poll?.ask(first.cursor, scene.clock.at);
  assert.ok(second?.outcome === 'polled');
  assert.deepEqual([second.payloads.length, second.problem], [1, 'permission-missing']);
});

test('signs count as they are seen, and bytes beside them', async (t) => {
  const scene = await blueskyScene(t);
  const inbound = await inPublic(scene);
  const sent = async (text: string) => (await scene.channel.send(replyTo(inbound, text), scene.clock.at)).result;
  acceptedId(await sent('👍🏽'.repeat(300)));
  assert.equal(reasonOf(await sent('👍🏽'.repeat(301))), 'message-too-long');
  const before = scene.writes();
  assert.equal(reasonOf(await sent('👨‍👩‍👧‍👦'.repeat(150))), 'message-too-long');
  assert.equal(scene.writes(), before, 'nobody was asked');
});

test('a post that was taken back is told, and one that is only hidden from us is not', async (t) => {
  const scene = await blueskyScene(t);
  const [kept, lost] = [await inPublic(scene), await inPublic(scene, { text: 'salah tulis' })];
  await scene.bed.control('DELETE', `comments/${idIn(lost.externalId)}`);
  const gone = (await scene.inbounds()).filter(({ kind }) => kind === 'delete');
  assert.deepEqual(
    gone.map((one) => 'externalId' in one && one.externalId),
    [lost.externalId],
  );
  const hidden = makeChannel(scene.channel.account, (url, init) =>
    url.includes('getPosts') ? Promise.resolve(Response.json({ posts: [] })) : fetch(url, init),
  );
  const cursor = JSON.stringify({ since: '', seen: [], rev: '', watched: [{ uri: kept.externalId }] });
  const polled = await hidden?.poll?.ask(cursor, scene.clock.at);
  assert.ok(polled?.outcome === 'polled');
  const told = polled.payloads.flatMap((one) => hidden?.parse(one, scene.channel.account.id) ?? []);
  assert.ok(told.every(({ kind }) => kind !== 'delete'));
});
