// What only Telegram does: words that tell refusals apart, a token in every address, updates that are fetched, files by their id.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Account, Channel, Outgoing, SendOutcome, SendTarget } from '#ports/channel.ts';
import { inPrivate, inPublic, reasonOf, replyTo } from '#test/scenes/channel-scene.ts';
import { tgAccount } from '#test/beds/simulator-bed.ts';
import { telegramScene } from '#test/scenes/telegram-scene.ts';
import { telegram } from './telegram.channel.ts';

const account: Account = { ...tgAccount, channel: 'telegram', apiUrl: 'https://api.telegram.example/' };
const { accessToken } = account;
const now = Date.UTC(2026, 2, 2, 8);

type Call = { url: string; body: Record<string, unknown> };
type Reply = { status?: number; body: unknown };

const sentTo = (chat: number): Reply => ({
  body: { ok: true, result: { message_id: 55, from: { id: 7_000_000_001 }, chat: { id: chat } } },
});
const refusal = (code: number, description: string, parameters?: object): Reply => ({
  status: code,
  body: { ok: false, error_code: code, description, ...(parameters === undefined ? {} : { parameters }) },
});

const given = (reply: Reply, change: Partial<Account> = {}): { channel: Channel; calls: Call[] } => {
  const calls: Call[] = [];
  const channel = telegram({ ...account, ...change }, (url, { body }) => {
    calls.push({ url, body: typeof body === 'string' ? (JSON.parse(body) as Record<string, unknown>) : {} });
    return Promise.resolve(new Response(JSON.stringify(reply.body), { status: reply.status ?? 200 }));
  });
  return { channel, calls };
};

const person: SendTarget = { kind: 'private-message', personId: '7012345678', lastFromPersonAt: now };
const below: SendTarget = { kind: 'comment-reply', commentId: '-1002000000001:20:7012345678' };
const inPrivateTo: SendTarget = { kind: 'private-reply', commentId: '-1002000000001:20:7012345678' };
const say = (target: SendTarget, text = 'Siap.'): Outgoing => ({ target, text });
const end = async (reply: Reply, target: SendTarget = person): Promise<SendOutcome> =>
  (await given(reply).channel.send(say(target), now)).result;

test('an answer in a group stands below the message that it answers', async () => {
  const { channel, calls } = given(sentTo(-1_002_000_000_001));
  const { result } = await channel.send(say(below), now);
  assert.deepEqual(result, { outcome: 'accepted', externalId: '-1002000000001:55:7000000001' });
  assert.deepEqual(calls[0], {
    url: `https://api.telegram.example/bot${accessToken}/sendMessage`,
    body: {
      chat_id: -1_002_000_000_001,
      reply_parameters: { message_id: 20 },
      text: 'Siap.',
      link_preview_options: { is_disabled: true },
    },
  });
});

test('in private an answer goes to the person, and stands by itself where what it answers is gone', async () => {
  const { channel, calls } = given(sentTo(7_012_345_678));
  await channel.send(say({ ...person, inReplyTo: '7012345678:3:7012345678' }), now);
  await channel.send(say(inPrivateTo), now);
  assert.deepEqual(
    calls.map(({ body }) => [body['chat_id'], body['reply_parameters']]),
    [
      [7_012_345_678, { message_id: 3, allow_sending_without_reply: true }],
      [7_012_345_678, undefined],
    ],
  );
});

test('an id that is none is not asked about', async () => {
  const { channel, calls } = given(sentTo(1));
  for (const target of [
    { ...below, commentId: '1:2' },
    { ...person, personId: '@warga' },
  ] as SendTarget[])
    assert.equal(reasonOf((await channel.send(say(target), now)).result), 'bad-request');
  assert.equal(calls.length, 0);
});

const refusals: [number, string, string][] = [
  [401, 'Unauthorized', 'token-invalid'],
  [404, 'Not Found', 'token-invalid'],
  [403, 'Forbidden: bot was blocked by the user', 'person-unavailable'],
  [403, 'Forbidden: user is deactivated', 'person-unavailable'],
  [403, "Forbidden: bot can't initiate conversation with a user", 'person-must-begin'],
  [403, 'Forbidden: bot was kicked from the supergroup chat', 'target-gone'],
  [403, 'Forbidden: something new', 'person-unavailable'],
  [400, 'Bad Request: chat not found', 'target-gone'],
  [400, 'Bad Request: message to be replied not found', 'target-gone'],
  [400, 'Bad Request: not enough rights to send text messages to the chat', 'permission-missing'],
  [400, 'Bad Request: message is too long', 'message-too-long'],
  [400, 'Bad Request: something new', 'bad-request'],
];
for (const [code, words, reason] of refusals)
  test(`"${words}" means ${reason}`, async () => {
    const result = await end(refusal(code, words));
    assert.deepEqual([result.outcome, reasonOf(result)], ['rejected', reason]);
  });

test('too many requests wait as long as Telegram says, and were surely not taken', async () => {
  const result = await end(refusal(429, 'Too Many Requests: retry after 17', { retry_after: 17 }));
  assert.ok(result.outcome === 'retry-later');
  assert.deepEqual([result.reason, result.afterMs, result.unknown], ['rate-limited', 17_000, false]);
});

test('an inner failure, or an answer that is none, may come after the message was taken', async () => {
  for (const reply of [refusal(502, 'Bad Gateway'), { body: { ok: true, result: {} } }, { body: 'x' }]) {
    const result = await end(reply);
    assert.ok(result.outcome === 'retry-later' && result.unknown, JSON.stringify(reply));
  }
});

test('a person unknown to the bot must begin, where an answer in private is asked for', async () => {
  assert.equal(reasonOf(await end(refusal(400, 'Bad Request: chat not found'), inPrivateTo)), 'person-must-begin');
});

test('a token that is none leads to no address', async () => {
  const { channel, calls } = given(sentTo(1), { accessToken: '../getMe?' });
  assert.equal(reasonOf((await channel.send(say(person), now)).result), 'token-invalid');
  assert.equal(await channel.check(), 'token-invalid');
  assert.equal(calls.length, 0);
});

test('no failure tells the address, for the token stands in it', async () => {
  const channel = telegram(account, (url) => Promise.reject(new TypeError(`fetch failed: ${url}`)));
  const { result } = await channel.send(say(person), now);
  assert.ok(result.outcome === 'retry-later' && result.unknown);
  assert.ok(!JSON.stringify(result).includes(accessToken));
  const told = await channel.check().then(String, String);
  assert.ok(!told.includes(accessToken), told);
});

test('a file is asked for by its id, and only a path inside the bot’s own files is taken', async () => {
  const file = (path: string): Reply => ({ body: { ok: true, result: { file_path: path } } });
  const found = given(file('photos/file_1.jpg'));
  assert.deepEqual(await found.channel.media?.('AgAC-x'), {
    url: `https://api.telegram.example/file/bot${accessToken}/photos/file_1.jpg`,
  });
  assert.deepEqual(found.calls[0]?.body, { file_id: 'AgAC-x' });
  for (const path of ['../../getMe', 'photos/a?b', 'https://jahat.example/a'])
    await assert.rejects(async () => given(file(path)).channel.media?.('AgAC-x'));
  assert.equal(await given(refusal(400, 'Bad Request: file is too big')).channel.media?.('AgAC-x'), undefined);
  await assert.rejects(async () => given(refusal(500, '')).channel.media?.('AgAC-x'));
});

test('a bot with a secret token waits for updates, and says when Telegram was not told where to bring them', async () => {
  assert.equal(given(sentTo(1)).channel.poll, undefined);
  assert.equal(
    await given({ body: { ok: true, result: { id: 7_000_000_001, url: '' } } }).channel.check(),
    'webhook-missing',
  );
  assert.equal(
    await given({ body: { ok: true, result: { id: 7_000_000_001, url: 'https://x' } } }).channel.check(),
    undefined,
  );
});

const updates = (...ids: number[]): Reply => ({ body: { ok: true, result: ids.map((id) => ({ update_id: id })) } });

test('a bot without one asks for everything after the last update that it was given', async () => {
  const { channel, calls } = given(updates(7, 9, 8), { verifyToken: '' });
  const polled = await channel.poll?.ask(undefined, now);
  assert.ok(polled?.outcome === 'polled');
  assert.deepEqual([polled.cursor, polled.payloads.length, polled.more], ['10', 3, false]);
  await channel.poll?.ask(polled.cursor, now);
  assert.deepEqual(
    calls.map(({ body }) => body['offset']),
    [undefined, 10],
  );
  const quiet = await given(updates(), { verifyToken: '' }).channel.poll?.ask('10', now);
  assert.ok(quiet?.outcome === 'polled' && quiet.cursor === '10');
});

test('a bot whose webhook is still set is told so', async () => {
  const conflict = refusal(409, "Conflict: can't use getUpdates method while webhook is active");
  const polled = await given(conflict, { verifyToken: '' }).channel.poll?.ask(undefined, now);
  assert.ok(polled?.outcome === 'rejected' && polled.detail.includes('webhook is active'));
  const other = refusal(409, 'Conflict: terminated by other getUpdates request');
  assert.equal((await given(other, { verifyToken: '' }).channel.poll?.ask(undefined, now))?.outcome, 'retry-later');
});

test('fetched from the stand-in, each update comes once, and is forgotten there once the next question is asked', async (t) => {
  const scene = await telegramScene(t, { ...tgAccount, verifyToken: '' });
  assert.equal((await inPublic(scene)).text, '@pemkotjogja_bot lampu mati 🙏');
  await inPrivate(scene, { text: 'halo' });
  const texts = (await scene.inbounds()).map((one) => ('text' in one ? one.text : one.kind));
  assert.deepEqual(texts, ['@pemkotjogja_bot lampu mati 🙏', 'halo']);
});

test('identity is asked in private only of who has written to the bot: the others must begin', async (t) => {
  const scene = await telegramScene(t);
  const inbound = await inPublic(scene);
  const ask = {
    target: { kind: 'private-reply', commentId: inbound.externalId },
    text: 'Mohon isi formulir.',
  } as const;
  assert.equal(reasonOf((await scene.channel.send(ask, scene.clock.at)).result), 'person-must-begin');
  const hello = await inPrivate(scene);
  assert.equal((await scene.channel.send(ask, scene.clock.at)).result.outcome, 'accepted');
  assert.equal((await scene.channel.send(replyTo(hello, 'Siap.'), scene.clock.at)).result.outcome, 'accepted');
});

test('a group that has grown gets its answer under its new id, and whoever wrote as a channel none in private', async () => {
  const calls: Record<string, unknown>[] = [];
  const moved = refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
    migrate_to_chat_id: -1002,
  });
  const replies = [moved, sentTo(-1002), sentTo(-1002)];
  const channel = telegram(account, (_url, { body }) => {
    calls.push(JSON.parse(typeof body === 'string' ? body : '{}') as Record<string, unknown>);
    const { status = 200, body: answer } = replies[calls.length - 1] ?? sentTo(1);
    return Promise.resolve(new Response(JSON.stringify(answer), { status }));
  });
  const { result } = await channel.send(say({ kind: 'comment-reply', commentId: '-500:20:7012345678' }), now);
  assert.equal(result.outcome, 'accepted');
  await channel.send(say({ kind: 'comment-reply', commentId: '-500:20:7012345678', postId: '-1002' }), now);
  assert.deepEqual(
    calls.map((one) => [one['chat_id'], one['reply_parameters'] !== undefined]),
    [
      [-500, true],
      [-1002, false],
      [-1002, false],
    ],
  );
  const asChannel = say({ kind: 'private-reply', commentId: '-500:20:-1009999' });
  assert.equal(reasonOf((await channel.send(asChannel, now)).result), 'person-must-begin');
  assert.equal(calls.length, 3);
});

test('a webhook is set with its secret and what is wanted, once, and anew where the secret changed', async (t) => {
  const scene = await telegramScene(t);
  const hookUrl = 'https://kota.example/hooks/telegram/7000000001';
  const before = scene.writes();
  for (let time = 0; time < 2; time += 1) assert.equal(await scene.channel.connect?.(hookUrl), undefined);
  const other = telegram({ ...scene.channel.account, verifyToken: 'rahasia-baru' });
  assert.equal(await other.connect?.(hookUrl), undefined);
  assert.equal(await scene.channel.connect?.('http://kota.example/hooks'), 'webhook-missing');
  assert.equal(scene.writes(), before);
  const set = given({ body: { ok: true, result: { url: 'https://lama.example', allowed_updates: ['message'] } } });
  await set.channel.connect?.(hookUrl);
  assert.deepEqual(
    set.calls.map(({ url }) => url.split('/').at(-1)),
    ['getWebhookInfo', 'setWebhook'],
  );
  const { url, secret_token: secret } = set.calls[1]?.body ?? {};
  assert.match(String(url), /^https:\/\/kota\.example\/hooks\/telegram\/7000000001\?v=[0-9a-f]{12}$/);
  assert.equal(secret, account.verifyToken);
  const standing = { url, allowed_updates: set.calls[1]?.body['allowed_updates'] };
  const same = given({ body: { ok: true, result: standing } });
  assert.equal(await same.channel.connect?.(hookUrl), undefined);
  assert.equal(same.calls.length, 1);
});

test('a webhook that is ours is taken back, another program’s is left alone', async () => {
  const hookUrl = 'https://kota.example/hooks/telegram/7000000001';
  for (const [url, methods] of [
    [`${hookUrl}?v=0123456789ab`, ['getWebhookInfo', 'deleteWebhook']],
    [hookUrl, ['getWebhookInfo', 'deleteWebhook']],
    [`${hookUrl}0?v=0123456789ab`, ['getWebhookInfo']],
    ['https://lain.example/hooks/telegram/7000000001', ['getWebhookInfo']],
    ['', ['getWebhookInfo']],
  ] as const) {
    const standing = given({ body: { ok: true, result: { url } } });
    assert.equal(await standing.channel.disconnect?.(hookUrl), undefined);
    assert.deepEqual(
      standing.calls.map((call) => call.url.split('/').at(-1)),
      methods,
      url,
    );
  }
});

test('an officer gets a button to the case, where Telegram takes its address; a citizen gets none', async () => {
  const officer = {
    ...{
      number: 'ADU-2026-000123-K7',
      deadline: '-',
      link: 'https://kota.example/meja/kasus/x',
      button: 'Saya tangani',
    },
    ...{ closing: '', settings: 'https://kota.example/meja/saya/pemberitahuan' },
  };
  const { channel, calls } = given(sentTo(7_012_345_678));
  await channel.send({ ...say(person), officer }, now);
  await channel.send({ ...say(person), officer: { ...officer, link: 'http://127.0.0.1:3000/meja' } }, now);
  await channel.send(say(person), now);
  assert.deepEqual(
    calls.map(({ body }) => body['reply_markup']),
    [{ inline_keyboard: [[{ text: 'Saya tangani', url: officer.link }]] }, undefined, undefined],
  );
});
