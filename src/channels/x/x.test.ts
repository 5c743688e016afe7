// What only X does: tokens that renew themselves, long answers in parts, the same words once only, and lists that are walked back.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { makeChannel } from '#channels/kinds.ts';
import { dayMs, minuteMs } from '#core/time.ts';
import type { Channel, Inbound, Outgoing } from '#ports/channel.ts';
import { acceptedId, inPrivate, inPublic, reasonOf, replyTo } from '#test/scenes/channel-scene.ts';
import { asking } from '#test/scenes/asking.ts';
import { accountOfX, renewInMemory, xAccount, xScene, type XScene } from '#test/scenes/x-scene.ts';
import type { Fetch } from '../http-call.ts';

const long = Array.from({ length: 90 }, (_, index) => `kata${String(index)}`).join(' ');

type Told = { id: string; text: string; targetId: string };
const received = async ({ bed }: XScene): Promise<Told[]> =>
  (await bed.control('GET', 'received'))['received'] as Told[];

/** The same account, whose calls go through `fetch`. */
const through = ({ bed }: XScene, fetch: Fetch): Channel => {
  const channel = makeChannel(accountOfX(bed), fetch, renewInMemory());
  assert.ok(channel);
  return channel;
};

/** Cuts off the n-th call that writes: before it has left, or after it was taken. */
const cuttingOff = (nth: number, when: 'before' | 'after'): Fetch => {
  let writes = 0;
  return async (url, init) => {
    if (init.method !== 'POST') return fetch(url, init);
    writes += 1;
    if (writes !== nth) return fetch(url, init);
    if (when === 'after') await (await fetch(url, init)).arrayBuffer();
    throw Object.assign(new Error('cut'), { code: 'ECONNRESET' });
  };
};

test('X’s question is answered with a hash of its token, and nobody else’s', () => {
  const channel = makeChannel({ ...xAccount, appSecret: 'rahasia-x', apiUrl: 'https://api.x.com' });
  const hash = createHmac('sha256', 'rahasia-x').update('tanya').digest('base64');
  assert.deepEqual(channel?.handshake?.({ crc_token: 'tanya' }), {
    type: 'application/json',
    body: JSON.stringify({ response_token: `sha256=${hash}` }),
  });
  assert.equal(channel.handshake({}), undefined);
  assert.equal(channel.handshake({ crc_token: 'a'.repeat(1000) }), undefined);
  const unset = makeChannel({ ...xAccount, apiUrl: 'https://api.x.com' });
  assert.equal(unset?.handshake?.({ crc_token: 'tanya' }), undefined);
});

test('a token that has ended is renewed, and the message goes out all the same', async (t) => {
  const scene = await xScene(t);
  const message = replyTo(await inPrivate(scene), 'Sudah kami catat.');
  scene.trouble('token-expired');
  acceptedId((await scene.channel.send(message, scene.clock.at)).result);
  scene.clock.at += 3 * 60 * minuteMs;
  acceptedId((await scene.channel.send({ ...message, text: 'Kabar kedua.' }, scene.clock.at)).result);
  const renewals = scene.bed.simulator.calls().filter(({ path }) => path === '/x/2/oauth2/token');
  assert.deepEqual(
    renewals.map(({ status }) => status),
    [200, 200],
  );
});

test('a token that nothing renews has ended, and one whose renewal is refused is no good', async (t) => {
  const scene = await xScene(t);
  const message = replyTo(await inPrivate(scene), 'Sudah kami catat.');
  scene.trouble('token-expired');
  const { more: _more, ...bare } = accountOfX(scene.bed);
  assert.equal(await makeChannel(bare, undefined, renewInMemory())?.check(), 'token-expired');
  assert.equal(await makeChannel(accountOfX(scene.bed))?.check(), 'token-expired');
  const used = { ...accountOfX(scene.bed), more: { ...accountOfX(scene.bed).more, refreshToken: 'sudah-terpakai' } };
  const { result } = (await makeChannel(used, undefined, renewInMemory())?.send(message, scene.clock.at)) ?? {};
  assert.ok(result?.outcome === 'rejected' && result.reason === 'token-invalid', JSON.stringify(result));
  assert.ok(!JSON.stringify(result).includes('sudah-terpakai'));
});

test('a renewal that cannot be kept or does not answer leaves the message for later', async (t) => {
  const scene = await xScene(t);
  const message = replyTo(await inPrivate(scene), 'Sudah kami catat.');
  scene.trouble('token-expired');
  const unkept = makeChannel(accountOfX(scene.bed), undefined, () => Promise.reject(new Error('no database')));
  const silent = through(scene, (url, init) =>
    url.endsWith('/oauth2/token') ? Promise.reject(new Error('cut')) : fetch(url, init),
  );
  for (const channel of [unkept, silent]) {
    const { result } = (await channel?.send(message, scene.clock.at)) ?? {};
    assert.ok(result?.outcome === 'retry-later' && !result.unknown, JSON.stringify(result));
  }
});

test('a long answer stands as a chain of posts, and goes by the id of the first', async (t) => {
  const scene = await xScene(t);
  const message = replyTo(await inPublic(scene), long);
  const id = acceptedId((await scene.channel.send(message, scene.clock.at)).result);
  const posts = await received(scene);
  assert.deepEqual(
    posts.map(({ text }) => / \(\d\/\d\)$/.exec(text)?.[0]),
    [' (1/3)', ' (2/3)', ' (3/3)'],
  );
  assert.deepEqual([posts[0]?.id, posts[1]?.targetId, posts[2]?.targetId], [id, posts[0]?.id, posts[1]?.id]);
  assert.deepEqual(await scene.channel.findSent?.(message, scene.clock.at), [id]);
});

for (const when of ['before', 'after'] as const)
  for (const nth of [1, 2, 3])
    test(`a chain cut off ${when} part ${String(nth)} was taken is gone on with, and no part stands twice`, async (t) => {
      const scene = await xScene(t);
      const message = replyTo(await inPublic(scene), long);
      const { result } = await through(scene, cuttingOff(nth, when)).send(message, scene.clock.at);
      assert.ok(result.outcome === 'retry-later' && result.unknown, JSON.stringify(result));
      const [found] = (await scene.channel.findSent?.(message, scene.clock.at)) ?? [];
      const isWhole = when === 'after' && nth === 3;
      assert.equal(found !== undefined, isWhole);
      const id = found ?? acceptedId((await scene.channel.send(message, scene.clock.at + minuteMs)).result);
      const posts = await received(scene);
      assert.deepEqual([posts.length, posts[0]?.id], [3, id]);
    });

test('a part that is refused tells how many stand, and a later attempt goes on', async (t) => {
  const scene = await xScene(t);
  const message = replyTo(await inPublic(scene), long);
  let writes = 0;
  const refusing = through(scene, async (url, init) => {
    if (init.method === 'POST') writes += 1;
    if (writes === 2) scene.trouble('permission', 1);
    return fetch(url, init);
  });
  const { result } = await refusing.send(message, scene.clock.at);
  assert.ok(result.outcome === 'rejected' && /1 of 3 parts stand/.test(result.detail), JSON.stringify(result));
  acceptedId((await scene.channel.send(message, scene.clock.at)).result);
  assert.equal((await received(scene)).length, 3);
});

test('words that X refuses as the same are taken as sent where they are ours, and told where they are not', async (t) => {
  const scene = await xScene(t);
  const message = replyTo(await inPublic(scene), 'Terima kasih & salam. Lihat https://contoh.example/a?b=1&c=2');
  const id = acceptedId((await scene.channel.send(message, scene.clock.at)).result);
  assert.equal(acceptedId((await scene.channel.send(message, scene.clock.at + minuteMs)).result), id);
  assert.equal((await received(scene)).length, 1);
  const refusing = through(scene, (url, init) =>
    init.method === 'POST'
      ? Promise.resolve(Response.json({ title: 'Forbidden', detail: 'duplicate content' }, { status: 403 }))
      : fetch(url, init),
  );
  const other = { ...message, text: 'Kata lain' };
  assert.equal(reasonOf((await refusing.send(other, scene.clock.at)).result), 'duplicate-text');
});

const privately = (commentId: string, text: string): Outgoing => ({
  target: { kind: 'private-reply', commentId },
  text,
});

test('a private answer to a post is a direct message to its author, who may refuse it', async (t) => {
  const scene = await xScene(t);
  const inbound = await inPublic(scene);
  const message = privately(inbound.externalId, 'Mohon isi formulir ini: https://contoh.example/identitas/abc');
  const id = acceptedId((await scene.channel.send(message, scene.clock.at)).result);
  assert.deepEqual(await scene.channel.findSent?.(message, scene.clock.at), [id]);
  const letters = (await scene.bed.control('GET', 'messages'))['messages'] as { person: string; fromCity: boolean }[];
  assert.deepEqual(
    letters.map(({ person, fromCity }) => [person, fromCity]),
    [['warga-1', true]],
  );
  const refusing = through(scene, async (url, init) => {
    if (init.method === 'POST') scene.trouble('unavailable', 1);
    return fetch(url, init);
  });
  assert.equal(reasonOf((await refusing.send(message, scene.clock.at)).result), 'person-unavailable');
});

test('a post that is gone can be answered neither way', async (t) => {
  const scene = await xScene(t);
  const inbound = await inPublic(scene);
  await scene.bed.control('DELETE', `comments/${inbound.externalId}`);
  const publicly = replyTo(inbound, 'Terima kasih.');
  assert.equal(reasonOf((await scene.channel.send(publicly, scene.clock.at)).result), 'target-gone');
  const message = privately(inbound.externalId, 'Mohon isi formulir.');
  assert.equal(reasonOf((await scene.channel.send(message, scene.clock.at)).result), 'target-gone');
  assert.deepEqual(await scene.channel.findSent?.(message, scene.clock.at), []);
});

test('an id that would climb out of its path is never asked for', async (t) => {
  const scene = await xScene(t);
  const calls = scene.bed.simulator.calls().length;
  const { result } = await scene.channel.send(privately('../../2/users/me', 'Halo'), scene.clock.at);
  assert.equal(reasonOf(result), 'bad-request');
  assert.equal(scene.bed.simulator.calls().length, calls);
});

test('how near the limit is comes with each answer; at the limit it says until when', async (t) => {
  const scene = await xScene(t);
  const message = replyTo(await inPrivate(scene), 'Sudah kami catat.');
  scene.bed.simulator.faults.set(xAccount.id, { kind: 'usage', percent: 85 });
  assert.equal((await scene.channel.send(message, scene.clock.at)).usage?.percent, 85);
  scene.bed.simulator.faults.set(xAccount.id, { kind: 'rate-limit', regainMinutes: 7 });
  const { result, usage } = await scene.channel.send({ ...message, text: 'Kabar kedua.' }, scene.clock.at);
  assert.deepEqual([result.outcome, reasonOf(result)], ['retry-later', 'rate-limited']);
  assert.equal(result.outcome === 'retry-later' ? result.afterMs : 0, 7 * minuteMs);
  assert.deepEqual(usage, { percent: 100, regainAccessMs: 7 * minuteMs });
});

const textsIn = (inbounds: readonly Inbound[]): string[] =>
  inbounds.flatMap((one) => (one.kind === 'message' ? [one.text] : []));

/** A channel that was never asked before. */
const fresh = (scene: XScene) => {
  const { channel } = scene;
  return { channel, ask: asking(channel, () => scene.clock.at) };
};

test('what was there before the first question is left alone', async (t) => {
  const scene = await xScene(t);
  await scene.says('comments', { text: 'lama', alone: true });
  await scene.says('messages', { text: 'lama juga' });
  const { ask } = fresh(scene);
  assert.deepEqual(await ask(), []);
  await scene.says('comments', { text: 'baru', alone: true });
  await scene.says('messages', { text: 'baru juga' });
  assert.deepEqual(textsIn(await ask()), ['baru', 'baru juga']);
  assert.equal((await ask()).length, 2);
});

test('a long way back is walked in several rounds, and nothing is lost or told twice', async (t) => {
  const scene = await xScene(t);
  const { ask } = fresh(scene);
  await ask();
  const [account] = scene.bed.simulator.store.world.posts.values();
  assert.ok(account);
  for (let index = 0; index < 450; index += 1)
    await scene.bed.simulator.acts.message(xAccount, {
      person: 'warga-1',
      fromCity: false,
      text: `pesan ${String(index)}`,
    });
  const texts = textsIn(await ask());
  assert.equal(texts.length, 450);
  assert.equal(new Set(texts).size, 450);
});

test('a list that is refused is told, rests, and does not hold up the other', async (t) => {
  const scene = await xScene(t);
  let refused = 0;
  const channel = through(scene, (url, init) => {
    if (!url.includes('/dm_events')) return fetch(url, init);
    refused += 1;
    return Promise.resolve(Response.json({ title: 'Forbidden', detail: 'not permitted' }, { status: 403 }));
  });
  const first = await channel.poll?.ask(undefined, scene.clock.at);
  assert.ok(first?.outcome === 'polled');
  assert.equal(first.problem, 'permission-missing');
  await scene.says('comments', { text: 'lampu mati', alone: true });
  const second = await channel.poll?.ask(first.cursor, scene.clock.at + minuteMs);
  assert.ok(second?.outcome === 'polled');
  assert.deepEqual([second.payloads.length, second.problem, refused], [1, undefined, 1]);
  await channel.poll?.ask(second.cursor, scene.clock.at + dayMs);
  assert.equal(refused, 2);
});

test('where both lists are refused that is the answer, and where both must wait, for how long', async (t) => {
  const scene = await xScene(t);
  scene.trouble('permission');
  assert.deepEqual((await scene.channel.poll?.ask(undefined, scene.clock.at))?.outcome, 'rejected');
  scene.bed.simulator.faults.set(xAccount.id, { kind: 'rate-limit', regainMinutes: 7 });
  const waiting = await scene.channel.poll?.ask(undefined, scene.clock.at);
  assert.equal(waiting?.outcome === 'retry-later' ? waiting.afterMs : 0, 7 * minuteMs);
});

test('a mention that is rewritten before anybody asked comes once, with its last words', async (t) => {
  const scene = await xScene(t);
  const said = await scene.says('comments', { text: 'lampu mati', alone: true });
  await scene.bed.control('PATCH', `comments/${String(said['id'])}`, { text: 'lampu mati di Jalan Contoh' });
  const inbounds = await scene.inbounds();
  assert.deepEqual(
    inbounds.map(({ kind }) => kind),
    ['message', 'edit'],
  );
  assert.deepEqual(textsIn(inbounds), ['lampu mati di Jalan Contoh']);
});

test('a picture of a direct message is asked for with the token, and no other place is given it', async () => {
  const channel = makeChannel({ ...xAccount, apiUrl: 'https://api.x.com' });
  const url = 'https://ton.twitter.com/1.1/ton/data/dm/1/2/contoh.jpg';
  assert.deepEqual(await channel?.media?.(url), { url, headers: { authorization: 'Bearer TOKEN-X-pertama' } });
  for (const other of [
    'https://ton.twitter.com.jahat.example/a.jpg',
    'http://ton.twitter.com/a.jpg',
    'https://ton.twitter.com:8443/a.jpg',
    'bukan alamat',
  ])
    assert.equal(await channel?.media?.(other), undefined, other);
});
