// What a plan that anybody may buy refuses, by X's own words of 2026: answers to whom nobody asked, quotes, and calls without credit.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeChannel } from '#channels/kinds.ts';
import { acceptedId, inPublic, reasonOf, replyTo } from '#test/scenes/channel-scene.ts';
import { accountOfX, xAccount, xScene } from '#test/scenes/x-scene.ts';

test('a post that took the account’s name out is known as such, and its answer is refused in those words', async (t) => {
  const scene = await xScene(t);
  await scene.says('comments', { text: 'masih mati', unnamed: true, alone: false });
  const [none] = await scene.inbounds();
  assert.equal(none, undefined, 'the list of mentions does not hold it');
  const asked = await inPublic(scene);
  acceptedId((await scene.channel.send(replyTo(asked, 'Sudah kami catat.'), scene.clock.at)).result);
  const { id } = await scene.says('comments', { text: 'masih mati juga', unnamed: true, alone: false });
  const target = { kind: 'comment-reply', commentId: String(id), uninvited: true } as const;
  const { result } = await scene.channel.send({ target, text: 'Kami cek.' }, scene.clock.at);
  assert.equal(reasonOf(result), 'answer-uninvited');
});

test('a negotiated plan answers anybody', async (t) => {
  const scene = await xScene(t, { ...xAccount, plan: 'enterprise' });
  const { id } = await scene.says('comments', { text: 'masih mati', unnamed: true, alone: false });
  const target = { kind: 'comment-reply', commentId: String(id), uninvited: true } as const;
  acceptedId((await scene.channel.send({ target, text: 'Kami cek.' }, scene.clock.at)).result);
});

test('which plan it is says the account’s setting, and none is one that anybody may buy', () => {
  const limits = (plan?: string) =>
    makeChannel({ ...xAccount, apiUrl: 'https://api.x.com', ...(plan === undefined ? {} : { more: { plan } }) })?.limits
      .answersInvitedOnly;
  assert.deepEqual([limits(), limits(''), limits('pay-per-use')], [true, true, true]);
  assert.deepEqual([limits('enterprise'), limits(' Enterprise ')], [undefined, undefined]);
});

test('no credit, and a spending limit that is reached, are told apart from a permission', async (t) => {
  const scene = await xScene(t);
  const message = replyTo(await inPublic(scene), 'Sudah kami catat.');
  for (const [code, reason] of [
    [402, 'credit-used-up'],
    [403, 'credit-used-up'],
    [undefined, 'permission-missing'],
  ] as const) {
    scene.bed.simulator.faults.set(xAccount.id, { kind: 'permission', ...(code === undefined ? {} : { code }) });
    const { result } = await scene.channel.send(message, scene.clock.at);
    assert.equal(reasonOf(result), reason, String(code));
  }
});

test('what is written and read is counted by its price, once, and what is refused is not', async (t) => {
  const scene = await xScene(t);
  const asked = await inPublic(scene);
  const { channel, clock } = scene;
  channel.takeSpent?.();
  acceptedId((await channel.send(replyTo(asked, 'Sudah kami catat.'), clock.at)).result);
  assert.deepEqual(channel.takeSpent?.(), { written: 1, withLink: 0, read: 0, usd: 0.015 });
  acceptedId((await channel.send(replyTo(asked, 'Lacak di https://lacak.example/1'), clock.at)).result);
  assert.deepEqual(channel.takeSpent?.(), { written: 1, withLink: 1, read: 0, usd: 0.2 });
  scene.trouble('permission');
  await channel.send(replyTo(asked, 'Ditolak.'), clock.at);
  assert.equal(channel.takeSpent?.(), undefined);
});

test('prices of the account go before those that X publishes, name by name', () => {
  const prices = (text: string) =>
    makeChannel({ ...xAccount, apiUrl: 'https://api.x.com', more: { prices: text } })?.limits.postPrices;
  const part = { max: 280, unit: 'weighted' };
  assert.deepEqual(prices(''), { plainUsd: 0.015, linkUsd: 0.2, part });
  assert.deepEqual(prices('link = 0.3, post=x, toString=1, read=-1'), { plainUsd: 0.015, linkUsd: 0.3, part });
});

test('the stand-in knows the published names alone, and refuses the former ones and quotes', async (t) => {
  const { bed } = await xScene(t);
  const headers = { authorization: `Bearer ${xAccount.accessToken}`, 'content-type': 'application/json' };
  const { more: _more, apiUrl } = accountOfX(bed);
  const ask = async (query: string): Promise<number> =>
    (await fetch(`${apiUrl}/2/users/${xAccount.id}/mentions?${query}`, { headers })).status;
  assert.equal(await ask('tweet.fields=created_at'), 400);
  assert.equal(await ask('expansions=referenced_tweets.id'), 400);
  assert.equal(await ask('expansions=referenced_posts&post.fields=note_post'), 200);
  const body = JSON.stringify({ text: 'Kami cek.', quote_tweet_id: '19' });
  assert.equal((await fetch(`${apiUrl}/2/tweets`, { method: 'POST', headers, body })).status, 403);
});
