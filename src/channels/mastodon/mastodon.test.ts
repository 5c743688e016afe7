// What only Mastodon does: keys that make a second attempt harmless, one row of ids for all, and direct messages to whoever is named.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeChannel } from '#channels/kinds.ts';
import { minuteMs } from '#core/time.ts';
import type { Account, Inbound, Outgoing } from '#ports/channel.ts';
import { acceptedId, inPrivate, inPublic, reasonOf, replyTo } from '#test/scenes/channel-scene.ts';
import { mastodonScene, type MastodonScene } from '#test/scenes/mastodon-scene.ts';

type Letter = { id: string; person: string; text: string; fromCity: boolean; viaComment?: string };

const letters = async ({ bed }: MastodonScene): Promise<Letter[]> =>
  ((await bed.control('GET', 'messages'))['messages'] as Letter[]).filter(({ fromCity }) => fromCity);

const privately = (commentId: string, text: string): Outgoing => ({
  target: { kind: 'private-reply', commentId },
  text,
});

const textsIn = (inbounds: readonly Inbound[]): string[] =>
  inbounds.flatMap((one) => (one.kind === 'message' ? [one.text] : []));

test('a second attempt with the same key brings back the first one’s status', async (t) => {
  const scene = await mastodonScene(t);
  const message = { ...replyTo(await inPublic(scene), 'Petugas menuju lokasi.'), key: 'kunci-1' };
  scene.trouble('reset-after-accept', 1);
  const { result } = await scene.channel.send(message, scene.clock.at);
  assert.ok(result.outcome === 'retry-later' && result.unknown, JSON.stringify(result));
  const id = acceptedId((await scene.channel.send(message, scene.clock.at)).result);
  assert.deepEqual(await scene.channel.findSent?.(message, scene.clock.at), [id]);
  const other = acceptedId((await scene.channel.send({ ...message, key: 'kunci-2' }, scene.clock.at)).result);
  assert.notEqual(other, id);
});

test('an answer names whom it answers, and an address in it is found again whole', async (t) => {
  const scene = await mastodonScene(t);
  const address = 'https://contoh.example/lacak/sebuah-alamat-yang-panjang-sekali?kode=a&b=c';
  const message = replyTo(await inPublic(scene), `Terima kasih & salam <b>.\n\nLihat ${address}\nMatur nuwun`);
  const id = acceptedId((await scene.channel.send(message, scene.clock.at)).result);
  assert.deepEqual(await scene.channel.findSent?.(message, scene.clock.at), [id]);
  const { received } = await scene.bed.control('GET', 'received');
  assert.match((received as { text: string }[])[0]?.text ?? '', /^@warga_demo1 Terima kasih & salam/);
});

test('a private answer to a public status reaches its author alone, whoever else is named in it', async (t) => {
  const scene = await mastodonScene(t);
  const inbound = await inPublic(scene);
  const message = privately(
    inbound.externalId,
    'Isi formulir ini, tembusan @wargademo_2: https://contoh.example/i/abc',
  );
  const id = acceptedId((await scene.channel.send(message, scene.clock.at)).result);
  assert.deepEqual(await scene.channel.findSent?.(message, scene.clock.at), [id]);
  assert.deepEqual(
    (await letters(scene)).map(({ person, viaComment }) => [person, viaComment]),
    [['warga-1', inbound.externalId]],
  );
  const comments = (await scene.bed.control('GET', 'comments'))['comments'] as { author: string }[];
  assert.ok(!comments.some(({ author }) => author === 'city'));
});

test('what was not meant for all is answered to its author alone, even where a public answer was asked for', async (t) => {
  const scene = await mastodonScene(t);
  const inbound = await inPrivate(scene);
  const message: Outgoing = { target: { kind: 'comment-reply', commentId: inbound.externalId }, text: 'Siap.' };
  acceptedId((await scene.channel.send(message, scene.clock.at)).result);
  assert.equal((await letters(scene)).length, 1);
});

test('what was there before the first question is left alone, and a long way is walked without a gap', async (t) => {
  const scene = await mastodonScene(t);
  assert.deepEqual(await scene.inbounds(), []);
  for (let index = 0; index < 200; index += 1)
    await scene.says('comments', { text: `ke-${String(index)}`, alone: true });
  const { channel } = scene;
  const first = await channel.poll?.ask(undefined, scene.clock.at);
  assert.ok(first?.outcome === 'polled');
  assert.deepEqual(first.payloads, []);
  assert.deepEqual(
    textsIn(await scene.inbounds()),
    Array.from({ length: 200 }, (_, index) => `ke-${String(index)}`),
  );
});

test('an instance that gives small pages is asked on at once', async (t) => {
  const scene = await mastodonScene(t);
  for (let index = 0; index < 31; index += 1) await scene.says('comments', { text: 'lampu', alone: true });
  const small = makeChannel(scene.channel.account, (url, init) => fetch(url.replace('limit=80', 'limit=30'), init));
  const polled = await small?.poll?.ask(JSON.stringify({ seen: '1', watched: [] }), scene.clock.at);
  assert.ok(polled?.outcome === 'polled');
  assert.equal(polled.more, true);
});

test('a change is told once, and a status of which nobody can say anything counts as unchanged', async (t) => {
  const scene = await mastodonScene(t);
  const inbound = await inPublic(scene);
  scene.clock.at += minuteMs;
  await scene.rewrites?.(inbound, 'lampu mati di Jalan Contoh');
  await scene.inbounds();
  await scene.inbounds();
  const kinds = async (): Promise<string[]> => (await scene.inbounds()).map(({ kind }) => kind);
  assert.deepEqual(await kinds(), ['message', 'edit']);
  const blind = makeChannel(scene.channel.account, (url, init) =>
    url.includes('/statuses?') ? Promise.resolve(Response.json({ error: 'x' }, { status: 404 })) : fetch(url, init),
  );
  const watched = JSON.stringify({ seen: '999999', watched: [{ id: inbound.externalId, account: { id: '1' } }] });
  const polled = await blind?.poll?.ask(watched, scene.clock.at);
  assert.ok(polled?.outcome === 'polled');
  assert.deepEqual([polled.payloads, polled.cursor.includes(inbound.externalId)], [[], true]);
});

test('a status that is gone can be answered neither way, and an id that would climb out is never asked for', async (t) => {
  const scene = await mastodonScene(t);
  const inbound = await inPublic(scene);
  await scene.unsays?.(inbound);
  for (const message of [replyTo(inbound, 'Terima kasih.'), privately(inbound.externalId, 'Mohon isi.')])
    assert.equal(reasonOf((await scene.channel.send(message, scene.clock.at)).result), 'target-gone');
  const calls = scene.bed.simulator.calls().length;
  const { result } = await scene.channel.send(privately('../accounts/1', 'Halo'), scene.clock.at);
  assert.deepEqual([reasonOf(result), scene.bed.simulator.calls().length], ['bad-request', calls]);
});

test('at the limit the answer says until when', async (t) => {
  const scene = await mastodonScene(t);
  const message = replyTo(await inPublic(scene), 'Sudah kami catat.');
  scene.bed.simulator.faults.set(scene.channel.account.id, { kind: 'usage', percent: 85 });
  assert.equal((await scene.channel.send(message, scene.clock.at)).usage?.percent, 85);
  scene.bed.simulator.faults.set(scene.channel.account.id, { kind: 'rate-limit', regainMinutes: 7 });
  const { result } = await scene.channel.send(message, scene.clock.at);
  assert.equal(result.outcome === 'retry-later' ? result.afterMs : 0, 7 * minuteMs);
});

test('files are taken from the instance, from below its name, and from where the account says', () => {
  const account: Account = {
    ...{ id: '1', handle: 'a', appSecret: '', verifyToken: '', accessToken: 'x' },
    ...{ apiUrl: 'https://sosial.contoh.example', more: { mediaHosts: 'berkas.contoh.example, .cdn.example' } },
    channel: 'mastodon',
  };
  assert.deepEqual(makeChannel(account)?.limits.mediaHosts, [
    'sosial.contoh.example',
    '.sosial.contoh.example',
    'berkas.contoh.example',
    '.cdn.example',
  ]);
});
