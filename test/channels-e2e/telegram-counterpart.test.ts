// Our Telegram channel against a Bot API that others wrote: what its users' bots may rely on, ours must rely on no more.
// It plays no groups' rules, no files and no refusals: those stay with our own stand-in.
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import counterpart from 'telegram-test-api';
import { makeChannel } from '#channels/kinds.ts';
import type { Account, Channel, Inbound } from '#ports/channel.ts';
import { acceptedId, replyTo } from '../scenes/channel-scene.ts';
import { freePort } from '../beds/free-port.ts';

/** Its types name a place that its code does not have. */
const TelegramServer = counterpart as unknown as typeof counterpart.default;

/** The only bot that it knows. */
const botId = '666';
const handle = 'TestNameBot';
const accessToken = `${botId}:AAHrahasia-bot`;
const person = { userId: 4001, firstName: 'Warga Demo', userName: 'warga_demo' };

const given = async (t: TestContext) => {
  const server = new TelegramServer({ port: await freePort(), host: '127.0.0.1' });
  await server.start();
  t.after(() => server.stop());
  const account: Account = {
    ...{ channel: 'telegram', id: botId, handle, appSecret: '', verifyToken: '', accessToken },
    apiUrl: server.config.apiURL,
  };
  const channel = makeChannel(account);
  assert.ok(channel);
  return { server, channel };
};

const asks = async (channel: Channel, cursor?: string): Promise<{ cursor: string; found: Inbound[] }> => {
  const polled = await channel.poll?.ask(cursor, 0);
  assert.equal(polled?.outcome, 'polled', JSON.stringify(polled));
  return { cursor: polled.cursor, found: polled.payloads.flatMap((one) => channel.parse(one)) };
};

test('the account is recognised, and what is written in private comes in and is answered below it', async (t) => {
  const { server, channel } = await given(t);
  assert.equal(await channel.check(), undefined);
  assert.equal(await makeChannel({ ...channel.account, id: '999' })?.check(), 'unknown-account');
  const client = server.getClient(accessToken, { ...person, chatId: person.userId });
  await client.sendMessage(client.makeMessage('lampu mati 🙏'));
  const { found, cursor } = await asks(channel);
  const [said] = found;
  assert.ok(said?.kind === 'message');
  assert.deepEqual(
    [said.text, said.author?.handle, said.thread.visibility],
    ['lampu mati 🙏', 'warga_demo', 'private'],
  );
  acceptedId((await channel.send(replyTo(said, 'Kami periksa.'), 0)).result);
  const { result } = (await client.getUpdates()) as { result: { message: { text: string; chat_id: number } }[] };
  const [answer] = result.map(({ message }) => message);
  assert.deepEqual([answer?.text, String(answer?.chat_id)], ['Kami periksa.', '4001']);
  assert.deepEqual((await asks(channel, cursor)).found, []);
});

test('of a group only what names the bot is heard', async (t) => {
  const { server, channel } = await given(t);
  const client = server.getClient(accessToken, { ...person, chatId: -100_123, type: 'supergroup' });
  await client.sendMessage(client.makeMessage('besok kerja bakti'));
  const entities = [{ type: 'mention' as const, offset: 0, length: handle.length + 1 }];
  await client.sendMessage({ ...client.makeMessage(`@${handle} jalan rusak`), entities });
  const { found } = await asks(channel);
  assert.deepEqual(
    found.map((one) => (one.kind === 'message' ? one.text : one.kind)),
    ['ignored', `@${handle} jalan rusak`],
  );
});
