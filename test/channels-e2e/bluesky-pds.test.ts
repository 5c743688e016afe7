// Our Bluesky channel against a real personal data server: sessions, answers, the look before a resend, and the words of refusals.
// Notifications and messages come from servers of their own, which nobody can have as a package: those stay with our stand-in.
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { makeChannel } from '#channels/kinds.ts';
import type { Account, Outgoing } from '#ports/channel.ts';
import { blueskyPds, pdsFolder } from '../beds/bluesky-pds.ts';
import { acceptedId, reasonOf } from '../scenes/channel-scene.ts';

const skip = pdsFolder === '' && 'BLUESKY_PDS_DIR names no folder with @atproto/pds';

const given = async (t: TestContext) => {
  const { url, city, citizen } = await blueskyPds(t);
  const account: Account = {
    ...{ channel: 'bluesky', id: city.did, handle: city.handle, apiUrl: url },
    ...{ appSecret: '', verifyToken: '', accessToken: '', more: { appPassword: city.appPassword } },
  };
  const channel = makeChannel(account);
  assert.ok(channel);
  return { account, channel, citizen, url };
};

const answerTo = (commentId: string, text: string): Outgoing => ({
  target: { kind: 'comment-reply', commentId },
  text,
});

test('a session begins by the app password, and anew where it is no longer known', { skip }, async (t) => {
  const { account, channel } = await given(t);
  assert.equal(await channel.check(), undefined);
  assert.equal(await makeChannel({ ...account, accessToken: 'tidak-dikenal' })?.check(), undefined);
  assert.equal(await makeChannel({ ...account, more: { appPassword: 'salah' } })?.check(), 'token-invalid');
  assert.equal(await makeChannel({ ...account, id: 'did:plc:lain' })?.check(), 'unknown-account');
});

test('an answer is taken, names what it answers and what stands on top, and is found again', { skip }, async (t) => {
  const { channel, citizen, url } = await given(t);
  const top = await citizen.posts({ text: '@kota.test lampu mati' });
  const first = answerTo(top, 'Di jalan mana? 🙏 https://contoh.example/lacak');
  const since = Date.now();
  assert.deepEqual(await channel.findSent?.(first, since), []);
  const id = acceptedId((await channel.send(first, since)).result);
  assert.deepEqual(await channel.findSent?.(first, since), [id]);
  const [repo = '', collection = '', rkey = ''] = id.replace('at://', '').split('/');
  const query = new URLSearchParams({ repo, collection, rkey });
  const record: unknown = await (await fetch(`${url}/xrpc/com.atproto.repo.getRecord?${query.toString()}`)).json();
  const { reply, facets } = (record as { value: { reply: { root: { uri: string } }; facets: unknown[] } }).value;
  assert.equal(reply.root.uri, top);
  assert.equal(facets.length, 1);
});

test('what our own count lets through the server takes, and it refuses what we refuse', { skip }, async (t) => {
  const { channel, citizen } = await given(t);
  const top = await citizen.posts({ text: 'uji panjang' });
  const sent = async (text: string) => (await channel.send(answerTo(top, text), Date.now())).result;
  acceptedId(await sent('👍🏽'.repeat(300)));
  for (const text of ['a'.repeat(301), '👨‍👩‍👧‍👦'.repeat(150)]) {
    assert.equal(reasonOf(await sent(text)), 'message-too-long');
    await assert.rejects(citizen.posts({ text }), /too big/);
  }
});

test('a post that was taken back is told as gone, and cannot be answered', { skip }, async (t) => {
  const { channel, citizen } = await given(t);
  const [kept, lost] = [await citizen.posts({ text: 'tetap' }), await citizen.posts({ text: 'salah tulis' })];
  await citizen.takesBack(lost);
  const watched = [{ uri: kept }, { uri: lost }];
  const polled = await channel.poll?.ask(JSON.stringify({ since: '', seen: [], rev: '', watched }), Date.now());
  assert.ok(polled?.outcome === 'polled', JSON.stringify(polled));
  const gone = polled.payloads.flatMap((one) => channel.parse(one, channel.account.id));
  assert.deepEqual(
    gone.map((one) => [one.kind, 'externalId' in one && one.externalId]),
    [['delete', lost]],
  );
  assert.equal(reasonOf((await channel.send(answerTo(lost, 'Terima kasih.'), Date.now())).result), 'target-gone');
});
