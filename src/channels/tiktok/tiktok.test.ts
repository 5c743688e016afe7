// What only TikTok does: webhooks that hold no words, tokens of a day, signatures with a time, and no private messages.
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { makeChannel } from '#channels/kinds.ts';
import { dayMs, hourMs, minuteMs } from '#core/time.ts';
import { acceptedId, inPublic, reasonOf, replyTo } from '#test/scenes/channel-scene.ts';
import { renewing, tiktokScene, tiktokSign, type TiktokScene } from '#test/scenes/tiktok-scene.ts';
import { renewInMemory } from '#test/scenes/x-scene.ts';
import type { Fetch } from '../http-call.ts';

test('a signature is believed as long as a delivery may be repeated, and not from the future', async (t) => {
  const { channel, clock } = await tiktokScene(t);
  const raw = Buffer.from('{"event":"comment.update"}');
  const isBelieved = (ageMs: number): boolean =>
    channel.verify(raw, tiktokSign(raw, channel.account, clock.at - ageMs), clock.at);
  assert.deepEqual([0, 72 * hourMs, 74 * hourMs, -minuteMs, -hourMs].map(isBelieved), [true, true, false, true, false]);
});

test('a token that has ended is renewed, and the operator hears when the permission to renew it ends', async (t) => {
  const scene = await tiktokScene(t, { more: renewing, renew: renewInMemory() });
  const { channel, clock, bed } = scene;
  assert.equal(await channel.expiresAt?.(clock.at), undefined);
  const message = replyTo(await inPublic(scene), 'Kami teruskan.');
  scene.trouble('token-expired');
  acceptedId((await channel.send(message, clock.at)).result);
  const end = await channel.expiresAt?.(clock.at);
  assert.equal(end, clock.at + 365 * dayMs);
  clock.at += 25 * hourMs;
  acceptedId((await channel.send({ ...message, text: 'Sudah menyala.' }, clock.at)).result);
  assert.equal(await channel.expiresAt?.(clock.at), end);
  const renewals = bed.simulator.calls().filter(({ path }) => path.endsWith('/refresh_token/'));
  assert.equal(renewals.length, 2);
});

test('the account’s check renews once, and so knows the end of the permission', async (t) => {
  const { channel, clock } = await tiktokScene(t, { more: renewing, renew: renewInMemory() });
  assert.equal(await channel.check(), undefined);
  assert.equal(await channel.expiresAt?.(clock.at), clock.at + 365 * dayMs);
});

test('what cannot renew the token is told by the check, before the token ends', async (t) => {
  for (const more of [
    { ...renewing, refreshToken: 'bukan-ini' },
    { ...renewing, appId: 'aplikasi-lain' },
  ]) {
    const { channel } = await tiktokScene(t, { more, renew: renewInMemory() });
    assert.equal(await channel.check(), 'token-invalid');
  }
  const { channel, clock, account } = await tiktokScene(t, { more: renewing, renew: renewInMemory() });
  clock.at += 2 * dayMs;
  const other = makeChannel({ ...account, accessToken: 'tidak-dikenal' }, undefined, renewInMemory());
  assert.equal(await other?.check(), undefined);
  assert.equal(await channel.check(), undefined);
});

/** Answers calls whose address ends so by itself. */
const answering =
  (end: string, answer: () => Response | Promise<Response>): Fetch =>
  (url, init) =>
    new URL(url).pathname.endsWith(end) ? Promise.resolve(answer()) : fetch(url, init);

test('a permission that was not given is told, and whose token it is', async (t) => {
  const { account } = await tiktokScene(t, { more: renewing });
  const told = async (data: object): Promise<string | undefined> => {
    const fetching = answering('/token_info/get/', () => Response.json({ code: 0, message: 'OK', data }));
    return makeChannel(account, fetching)?.check();
  };
  const scope = 'user.info.basic,video.list,comment.list';
  assert.equal(await told({ creator_id: account.id, scope }), 'permission-missing');
  assert.equal(await told({ creator_id: account.id, scope: `${scope},comment.list.manage` }), undefined);
  assert.equal(await told({ creator_id: 'lain', scope: `${scope},comment.list.manage` }), 'unknown-account');
});

test('nothing private goes out, and the reason says so', async (t) => {
  const { channel, bed, clock } = await tiktokScene(t);
  const calls = bed.simulator.calls().length;
  for (const target of [
    { kind: 'private-reply', commentId: '7400000000000000023' },
    { kind: 'private-message', personId: 'warga', lastFromPersonAt: clock.at },
  ] as const) {
    const { result } = await channel.send({ target, text: 'Mohon isi formulir ini.' }, clock.at);
    assert.equal(reasonOf(result), 'no-private-messages');
    assert.deepEqual(await channel.findSent?.({ target, text: 'Mohon isi formulir ini.' }, clock.at), []);
  }
  assert.equal(bed.simulator.calls().length, calls);
});

test('150 characters go out with emoji, 151 do not; an operator whose app may write more says so', async (t) => {
  const scene = await tiktokScene(t);
  const inbound = await inPublic(scene);
  const { channel, clock, account } = scene;
  const most = `${'a'.repeat(149)}🙏`;
  acceptedId((await channel.send(replyTo(inbound, most), clock.at)).result);
  assert.equal(reasonOf((await channel.send(replyTo(inbound, `${most}a`), clock.at)).result), 'message-too-long');
  const longer = makeChannel({ ...account, more: { replyLength: '1200' } });
  assert.ok(longer);
  assert.equal(longer.limits.commentLength.max, 1200);
  // The stand-in still refuses what its platform refuses.
  assert.equal(reasonOf((await longer.send(replyTo(inbound, `${most}a`), clock.at)).result), 'message-too-long');
});

test('a comment that is gone takes no answer, and the look finds none', async (t) => {
  const scene = await tiktokScene(t);
  const { channel, clock } = scene;
  const inbound = await inPublic(scene);
  await scene.unsays?.(inbound);
  const message = replyTo(inbound, 'Kami teruskan.');
  assert.equal(reasonOf((await channel.send(message, clock.at)).result), 'target-gone');
  assert.deepEqual(await channel.findSent?.(message, clock.at), []);
  const { postId: _unknown, ...target } = message.target as typeof message.target & { postId: string };
  assert.equal(reasonOf((await channel.send({ ...message, target }, clock.at)).result), 'bad-request');
});

test('the same words of a citizen are not taken for ours', async (t) => {
  const scene = await tiktokScene(t);
  const inbound = await inPublic(scene);
  const message = replyTo(inbound, 'Kami teruskan.');
  await scene.says({ text: 'Kami teruskan.', parentId: inbound.externalId, person: 'mas-coba' });
  assert.deepEqual(await scene.channel.findSent?.(message, scene.clock.at), []);
});

const cuttingOff = (when: 'before' | 'after'): Fetch => {
  return async (url, init) => {
    if (!new URL(url).pathname.endsWith('/reply/create/')) return fetch(url, init);
    if (when === 'after') await (await fetch(url, init)).arrayBuffer();
    throw Object.assign(new Error('cut'), { code: 'ECONNRESET' });
  };
};

for (const [when, stands] of [
  ['before', 0],
  ['after', 1],
] as const)
  test(`cut off ${when} it was taken, an answer stands once in the end`, async (t) => {
    const scene = await tiktokScene(t);
    const { channel, clock, bed, account } = scene;
    const message = replyTo(await inPublic(scene), 'Petugas menuju lokasi.');
    const { result } = (await makeChannel(account, cuttingOff(when))?.send(message, clock.at)) ?? {};
    assert.ok(result?.outcome === 'retry-later' && result.unknown, JSON.stringify(result));
    const found = (await channel.findSent?.(message, clock.at)) ?? [];
    assert.equal(found.length, stands);
    if (stands === 0) acceptedId((await channel.send(message, clock.at)).result);
    assert.equal(((await bed.control('GET', 'received'))['received'] as unknown[]).length, 1);
  });

test('an id written as a number is not rounded', async (t) => {
  const scene = await tiktokScene(t);
  const message = replyTo(await inPublic(scene), 'Kami teruskan.');
  const body = '{"code":0,"message":"OK","data":{"comment_id":7385350567722402578}}';
  const channel = makeChannel(
    scene.account,
    answering('/reply/create/', () => new Response(body)),
  );
  assert.ok(channel);
  assert.equal(acceptedId((await channel.send(message, scene.clock.at)).result), '7385350567722402578');
});

const wildAnswers = [
  () => new Response('<html>Bad gateway</html>', { status: 502 }),
  () => new Response('<html>masuk</html>'),
  () => new Response(''),
  () => Response.json([]),
  () => Response.json({ code: 0 }),
  () => Response.json({ code: 0, data: { videos: 'x', comments: 7, comment_id: [] } }),
  () => Response.json({ code: 'lucu' }),
  () => Promise.reject(new Error('putus')),
];

const everyAnswer = (scene: TiktokScene, answer: () => Response | Promise<Response>) =>
  makeChannel(scene.account, () => Promise.resolve(answer()));

test('whatever TikTok answers, nothing is thrown and nothing counts as sent', async (t: TestContext) => {
  const scene = await tiktokScene(t);
  const message = replyTo(await inPublic(scene), 'Kami teruskan.');
  const cursor = JSON.stringify({
    began: 0,
    since: 0,
    next: 0,
    seen: [],
    replies: {},
    wanted: [],
    walk: { began: 0, before: 0 },
  });
  for (const answer of wildAnswers) {
    const channel = everyAnswer(scene, answer);
    const { result } = (await channel?.send(message, scene.clock.at)) ?? {};
    assert.ok(result?.outcome === 'retry-later' && result.unknown, JSON.stringify(result));
    for (const at of [undefined, cursor, 'bukan JSON'])
      assert.ok((await channel?.poll?.ask(at, scene.clock.at))?.outcome !== 'rejected');
  }
});
