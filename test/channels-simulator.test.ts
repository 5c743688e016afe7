// The two Meta channels against the stand-in over real HTTP: what is sent arrives, is found again, and refusals are understood.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeChannel, parsePayload } from '#channels/registry.ts';
import type { Account, Channel, Inbound, Outgoing, SendOutcome } from '#ports/channel.ts';
import type { FaultKind } from '#simulator/faults.ts';
import { fbAccount, igAccount, receiver, simulatorBed, until, type Bed, type Receiver } from './simulator-bed.ts';

const accounts = { instagram: igAccount, facebook: fbAccount };
type Name = keyof typeof accounts;
const names: readonly Name[] = ['instagram', 'facebook'];
const dayMs = 86_400_000;

type Scene = { bed: Bed; hooks: Receiver; channel: Channel };

const givenScene = async (t: Parameters<typeof simulatorBed>[0], name: Name): Promise<Scene> => {
  const hooks = await receiver(t);
  const bed = await simulatorBed(t, { hookBaseUrl: hooks.url });
  const account: Account = { ...accounts[name], apiUrl: `${bed.url}/graph` };
  const channel = makeChannel(account);
  assert.ok(channel);
  return { bed, hooks, channel };
};

type MessageIn = Extract<Inbound, { kind: 'message' }>;

/** The next message that the stand-in delivers for this channel. */
const arrived = async ({ hooks, channel }: Scene, count = 1): Promise<MessageIn[]> =>
  until(() => {
    const found = hooks.taken
      .filter((one) => one.channel === channel.name)
      .flatMap((one) => parsePayload(channel.name, one.body))
      .filter((one) => one.kind === 'message');
    return found.length >= count && found;
  });

const comment = async (scene: Scene, more: Record<string, unknown> = {}): Promise<MessageIn> => {
  const before = scene.hooks.taken.length === 0 ? 0 : (await arrived(scene, 0)).length;
  const accountId = scene.channel.account.id;
  await scene.bed.control('POST', 'comments', { accountId, person: 'warga-1', text: 'lampu mati 🙏', ...more });
  const found = (await arrived(scene, before + 1)).at(-1);
  assert.ok(found);
  return found;
};

const privately = async (scene: Scene): Promise<MessageIn> => {
  const accountId = scene.channel.account.id;
  await scene.bed.control('POST', 'messages', { accountId, person: 'warga-1', text: 'halo Pemkot' });
  const found = (await arrived(scene)).at(-1);
  assert.ok(found);
  return found;
};

const replyTo = (inbound: MessageIn, text: string): Outgoing => ({
  text,
  target:
    inbound.thread.visibility === 'private'
      ? { kind: 'private-message', personId: inbound.author?.id ?? '', lastFromPersonAt: inbound.sentAt }
      : {
          kind: 'comment-reply',
          commentId: inbound.externalId,
          ...(inbound.postId === undefined ? {} : { postId: inbound.postId }),
          ...(inbound.parentId === undefined ? {} : { parentId: inbound.parentId }),
        },
});

const acceptedId = (result: SendOutcome): string => {
  assert.equal(result.outcome, 'accepted', JSON.stringify(result));
  return result.externalId;
};

for (const name of names) {
  test(`${name}: a comment comes in, its answer goes out and is found in the thread`, async (t) => {
    const scene = await givenScene(t, name);
    const inbound = await comment(scene);
    assert.equal(inbound.text, 'lampu mati 🙏');
    const now = scene.bed.clock.at;
    const message = replyTo(inbound, 'Terima kasih, kami teruskan.');
    assert.deepEqual(await scene.channel.findSent(message, now), []);
    const { result, usage } = await scene.channel.send(message, now);
    assert.ok(usage !== undefined && usage.percent >= 0);
    assert.deepEqual(await scene.channel.findSent(message, now), [acceptedId(result)]);
    assert.deepEqual(await scene.channel.findSent({ ...message, text: 'Teks lain' }, now), []);
    assert.deepEqual(await scene.channel.findSent(message, now + dayMs), []);
  });

  test(`${name}: an answer to a reply stands below its parent and is found there`, async (t) => {
    const scene = await givenScene(t, name);
    const first = await comment(scene);
    const second = await comment(scene, { parentId: first.externalId, text: 'di jalan mana ya' });
    assert.equal(second.parentId, first.externalId);
    assert.equal(second.thread.threadKey, first.thread.threadKey);
    const message = replyTo(second, 'Di Jalan Contoh.');
    const { result } = await scene.channel.send(message, scene.bed.clock.at);
    assert.deepEqual(await scene.channel.findSent(message, scene.bed.clock.at), [acceptedId(result)]);
  });

  test(`${name}: a private reply goes once and is found in the person's thread`, async (t) => {
    const scene = await givenScene(t, name);
    const inbound = await comment(scene);
    const message: Outgoing = {
      target: { kind: 'private-reply', commentId: inbound.externalId },
      text: 'Mohon isi formulir ini: https://contoh.example/identitas/abc',
    };
    const { result } = await scene.channel.send(message, scene.bed.clock.at);
    assert.deepEqual(await scene.channel.findSent(message, scene.bed.clock.at), [acceptedId(result)]);
    const again = await scene.channel.send(message, scene.bed.clock.at);
    assert.deepEqual(
      [again.result.outcome, 'reason' in again.result && again.result.reason],
      ['rejected', 'private-reply-used'],
    );
  });

  test(`${name}: a private message is answered within a day, then with the agent's tag, then not`, async (t) => {
    const scene = await givenScene(t, name);
    const inbound = await privately(scene);
    const message = replyTo(inbound, 'Sudah kami catat.');
    const first = await scene.channel.send(message, scene.bed.clock.at);
    assert.deepEqual(await scene.channel.findSent(message, scene.bed.clock.at), [acceptedId(first.result)]);
    scene.bed.clock.at += 3 * dayMs;
    acceptedId((await scene.channel.send({ ...message, text: 'Kabar kedua.' }, scene.bed.clock.at)).result);
    scene.bed.clock.at += 5 * dayMs;
    const late = await scene.channel.send(message, scene.bed.clock.at);
    assert.equal('reason' in late.result && late.result.reason, 'window-closed');
  });

  test(`${name}: an answer cut off after it was taken is unknown, and the look finds it`, async (t) => {
    const scene = await givenScene(t, name);
    const message = replyTo(await comment(scene), 'Petugas menuju lokasi.');
    scene.bed.simulator.faults.set(scene.channel.account.id, { kind: 'reset-after-accept', times: 1 });
    const { result } = await scene.channel.send(message, scene.bed.clock.at);
    assert.ok(result.outcome === 'retry-later' && result.unknown, JSON.stringify(result));
    assert.equal((await scene.channel.findSent(message, scene.bed.clock.at)).length, 1);
  });

  test(`${name}: what somebody without a name wrote can still be answered privately and found`, async (t) => {
    const scene = await givenScene(t, name);
    const inbound = await comment(scene, { nameless: true });
    if (name === 'facebook') assert.equal(inbound.author, undefined);
    const message: Outgoing = { target: { kind: 'private-reply', commentId: inbound.externalId }, text: 'Satu lagi' };
    const { result } = await scene.channel.send(message, scene.bed.clock.at);
    assert.deepEqual(await scene.channel.findSent(message, scene.bed.clock.at), [acceptedId(result)]);
  });

  const faults: [FaultKind, string][] = [
    ['token-expired', 'token-expired'],
    ['token-revoked', 'token-invalid'],
    ['permission', 'permission-missing'],
    ['rate-limit', 'rate-limited'],
    ['blocked', 'blocked'],
    ['unavailable', 'person-unavailable'],
    ['500', 'temporary'],
    ['reset', 'network'],
  ];
  for (const [kind, reason] of faults)
    test(`${name}: the trouble "${kind}" is told as ${reason}`, async (t) => {
      const scene = await givenScene(t, name);
      const message = replyTo(await comment(scene), 'Terima kasih.');
      scene.bed.simulator.faults.set(scene.channel.account.id, { kind });
      const { result } = await scene.channel.send(message, scene.bed.clock.at);
      assert.equal('reason' in result && result.reason, reason, JSON.stringify(result));
      assert.doesNotMatch(JSON.stringify(result), new RegExp(scene.channel.account.accessToken));
    });

  test(`${name}: the account checks itself and knows people by name`, async (t) => {
    const scene = await givenScene(t, name);
    assert.equal(await scene.channel.check(), undefined);
    const inbound = await privately(scene);
    const person = await scene.channel.profile?.(inbound.author?.id ?? '');
    assert.ok(person?.name?.startsWith('Warga Demo'));
    scene.bed.simulator.faults.set(scene.channel.account.id, { kind: 'token-expired' });
    assert.equal(await scene.channel.check(), 'token-expired');
    const other = makeChannel({ ...scene.channel.account, id: '999' });
    scene.bed.simulator.faults.clear();
    assert.equal(await other?.check(), 'unknown-account');
  });

  test(`${name}: our own answer comes back as an echo, edits and deletions as such`, async (t) => {
    const scene = await givenScene(t, name);
    const inbound = await privately(scene);
    const { result } = await scene.channel.send(replyTo(inbound, 'Siap.'), scene.bed.clock.at);
    const id = acceptedId(result);
    const echo = await until(() =>
      scene.hooks.taken
        .flatMap((one) => parsePayload(one.channel, one.body))
        .find((one) => one.kind === 'echo' && one.externalId === id),
    );
    assert.ok(echo.kind === 'echo' && echo.thread.threadKey === inbound.author?.id);
    await scene.bed.control('DELETE', `messages/${inbound.externalId}`);
    await until(() =>
      scene.hooks.taken
        .flatMap((one) => parsePayload(one.channel, one.body))
        .find((one) => one.kind === 'delete' && one.externalId === inbound.externalId),
    );
    assert.ok(scene.hooks.taken.every((one) => one.signed));
  });
}
