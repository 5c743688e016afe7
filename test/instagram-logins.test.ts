// Instagram's two logins against the stand-in: where messages go, who is asked about the account, and what becomes of its token.
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { instagram } from '#channels/instagram/instagram.channel.ts';
import { dayMs } from '#core/time.ts';
import type { Account, Channel, Renew } from '#ports/channel.ts';
import { eventually } from './scenes/channel-scene.ts';
import { metaScene } from './scenes/meta-scene.ts';
import { igAccount, simulatorBed } from './beds/simulator-bed.ts';

type Login = 'instagram' | undefined;
const moreOf = (login: Login, other: object = {}): Account['more'] => ({
  ...(login === undefined ? {} : { login }),
  ...other,
});

const given = async (t: TestContext, played: Login, more: Account['more']) => {
  const sim = { ...igAccount, ...(played === undefined ? {} : { login: played }) };
  const bed = await simulatorBed(t, { accounts: [sim] });
  const account: Account = { ...igAccount, apiUrl: `${bed.url}/graph`, ...(more === undefined ? {} : { more }) };
  await bed.control('POST', 'messages', { accountId: igAccount.id, person: 'warga-1', text: 'Halo' });
  const [message] = bed.simulator.store.world.messages.values();
  assert.ok(message);
  return { bed, account, channel: instagram(account), at: bed.clock.at };
};

for (const login of ['instagram', undefined] as const)
  test(`an answer in private arrives with ${login ?? 'facebook'} login`, async (t) => {
    const scene = await metaScene(t, { ...igAccount, ...(login === undefined ? {} : { login }) });
    const channel: Channel = instagram({
      ...scene.channel.account,
      ...(login === undefined ? {} : { more: { login } }),
    });
    await scene.inPrivate?.({ text: 'Halo' });
    const message = await eventually(async () => (await scene.inbounds()).find(({ kind }) => kind === 'message'));
    assert.ok(message.kind === 'message');
    const target = {
      kind: 'private-message',
      personId: message.author?.id ?? '',
      lastFromPersonAt: message.sentAt,
    } as const;
    const sent = await channel.send({ target, text: 'Siap' }, scene.clock.at);
    assert.equal(sent.result.outcome, 'accepted', JSON.stringify(sent.result));
    assert.equal((await channel.findSent?.({ target, text: 'Siap' }, 0))?.length, 1);
    assert.equal(await channel.check(), undefined);
  });

const sentTo = async (more: Account['more']): Promise<{ url: string; proof: boolean }> => {
  const urls: string[] = [];
  const account: Account = {
    ...igAccount,
    apiUrl: 'https://graph.facebook.com',
    ...(more === undefined ? {} : { more }),
  };
  const channel = instagram(account, (url) => {
    urls.push(url);
    return Promise.resolve(new Response(JSON.stringify({ message_id: 'm', recipient_id: 'p' })));
  });
  await channel.send({ target: { kind: 'private-message', personId: '1', lastFromPersonAt: 0 }, text: 'a' }, 1);
  const url = new URL(urls[0] ?? '');
  return { url: url.origin + url.pathname.replace(/\/v[\d.]+/, ''), proof: url.searchParams.has('appsecret_proof') };
};

test('each login has its host and its place for messages', async () => {
  assert.deepEqual(await sentTo({ login: 'instagram' }), {
    url: `https://graph.instagram.com/${igAccount.id}/messages`,
    proof: false,
  });
  assert.deepEqual(await sentTo(undefined), { url: 'https://graph.facebook.com/me/messages', proof: true });
  assert.deepEqual(await sentTo({ pageId: '77' }), { url: 'https://graph.facebook.com/77/messages', proof: true });
});

test('a token of its own login is prolonged in time, by itself, and its end is kept with it', async (t) => {
  const { account, at } = await given(t, 'instagram', moreOf('instagram'));
  const kept: Record<string, string> = {};
  let asked = 0;
  const renew: Renew = async (stale, ask) => {
    asked += 1;
    const answer = await ask(stale);
    if (!answer.ok) return answer;
    Object.assign(kept, answer.renewed.more);
    return { ok: true, account: { ...stale, ...answer.renewed } };
  };
  const endsAt = await instagram(account, undefined, renew).expiresAt?.(at);
  assert.ok(endsAt !== undefined && endsAt > at + 59 * dayMs);
  const later = instagram({ ...account, more: { login: 'instagram', ...kept } }, undefined, renew);
  assert.equal(await later.expiresAt?.(at + dayMs), endsAt);
  assert.equal(asked, 1);
  assert.notEqual(await later.expiresAt?.(endsAt - 20 * dayMs), endsAt);
  assert.equal(asked, 2);
});

test('the wrong login is refused by the platform, not taken for the right one', async (t) => {
  const { channel, at } = await given(t, undefined, moreOf('instagram'));
  const target = { kind: 'private-message', personId: '1', lastFromPersonAt: at } as const;
  assert.equal((await channel.send({ target, text: 'a' }, at)).result.outcome, 'rejected');
});
