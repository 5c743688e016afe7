// Mentions: the webhook says where, the words are asked for, each once; what cannot be read comes without words, and nothing is lost.
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { makeChannel } from '#channels/kinds.ts';
import type { Account, Heard, Inbound, Polled } from '#ports/channel.ts';
import { acceptedId, replyTo } from '#test/scenes/channel-scene.ts';
import { igAccount, receiver, simulatorBed, until } from '#test/beds/simulator-bed.ts';
import type { Fetch } from '../http-call.ts';

const scene = async (t: TestContext) => {
  const hooks = await receiver(t, [igAccount]);
  const bed = await simulatorBed(t, { hookBaseUrl: hooks.url, accounts: [igAccount] });
  const account: Account = { ...igAccount, apiUrl: `${bed.url}/graph` };
  /** As the table of what came in gives it out: each row again as long as it is near. */
  const heard: Heard = () =>
    Promise.resolve({
      upTo: String(hooks.taken.length),
      came: hooks.taken.map(({ raw }, index) => ({ id: String(index + 1), payload: raw })),
    });
  const asking = (fetch?: Fetch) => {
    const channel = makeChannel(account, fetch);
    assert.ok(channel?.poll);
    const { poll } = channel;
    let cursor: string | undefined;
    return {
      channel,
      ask: async (): Promise<Polled> => {
        const polled = await poll.ask(cursor, bed.clock.at, heard);
        if (polled.outcome === 'polled') ({ cursor } = polled);
        return polled;
      },
    };
  };
  const named = async (person: string, text: string): Promise<void> => {
    const before = hooks.taken.length;
    await bed.control('POST', 'comments', { accountId: account.id, person, text, alone: true });
    await until(() => hooks.taken.length > before);
  };
  return { bed, hooks, account, asking, named };
};

const foundIn = (polled: Polled, parse: (payload: unknown, accountId: string) => Inbound[]): Inbound[] => {
  assert.equal(polled.outcome, 'polled', JSON.stringify(polled));
  return polled.payloads.flatMap((one) => parse(one, igAccount.id));
};

test('a mention comes with its words and its author, once, and is answered where it stands', async (t) => {
  const { bed, hooks, asking, named } = await scene(t);
  const { channel, ask } = asking();
  assert.deepEqual(foundIn(await ask(), channel.parse), []);
  await named('warga-1', '@pemkotjogja trotoar rusak 🙏');
  assert.deepEqual(
    hooks.taken.flatMap(({ body }) => channel.parse(body, igAccount.id)).map(({ kind }) => kind),
    ['ignored'],
  );
  const [mention] = foundIn(await ask(), channel.parse);
  assert.ok(mention?.kind === 'message');
  assert.deepEqual([mention.text, mention.author?.handle], ['@pemkotjogja trotoar rusak 🙏', 'warga.demo1']);
  assert.deepEqual(foundIn(await ask(), channel.parse), [], 'nobody is told twice');
  const id = acceptedId((await channel.send(replyTo(mention, 'Kami periksa.'), bed.clock.at)).result);
  const { received } = (await bed.control('GET', 'received')) as { received: { id: string; text: string }[] };
  assert.deepEqual(
    received.map((one) => [one.id, one.text]),
    [[id, 'Kami periksa.']],
  );
});

test('what cannot be read now is asked for again, and nothing of it is lost', async (t) => {
  const { bed, asking, named } = await scene(t);
  const { channel, ask } = asking();
  await named('warga-1', '@pemkotjogja air mati');
  bed.simulator.faults.set(igAccount.id, { kind: '500', times: 1 });
  assert.equal((await ask()).outcome, 'retry-later');
  bed.simulator.faults.set(igAccount.id, { kind: 'token-expired', times: 1 });
  assert.equal((await ask()).outcome, 'rejected');
  assert.equal(foundIn(await ask(), channel.parse).length, 1);
});

test('what is gone, or of a shape that nobody asks for, comes without words or not at all', async (t) => {
  const { bed, hooks, asking, named } = await scene(t);
  const { channel, ask } = asking();
  hooks.taken.push({ ...{ channel: 'instagram', signed: true, raw: 'bukan JSON' }, body: { object: '', entry: [] } });
  await named('warga-1', '@pemkotjogja salah tulis');
  const [told] = hooks.taken.at(-1)?.body.entry[0]?.changes ?? [];
  await bed.control('DELETE', `comments/${String(told?.value['comment_id'])}`);
  const [mention] = foundIn(await ask(), channel.parse);
  assert.ok(mention?.kind === 'message');
  assert.deepEqual([mention.text, mention.author, mention.attachments], ['', undefined, [{ kind: 'unsupported' }]]);
});
