// What Telegram's stand-in refuses, in the words of the Bot API, and that nothing of what was refused stands anywhere.
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { platformCall, type PlatformAnswer } from '#test/beds/platform-call.ts';
import { simulatorBed, tgAccount } from '#test/beds/simulator-bed.ts';
import { telegramIds } from './ids.ts';

const person = Number(telegramIds.person('warga-1'));
const stranger = Number(telegramIds.person('warga-2'));

const given = async (t: TestContext) => {
  const bed = await simulatorBed(t, { accounts: [{ ...tgAccount, verifyToken: '' }] });
  const outside = platformCall(bed, 'telegram');
  const call = (method: string, json: object = {}, token = tgAccount.accessToken): Promise<PlatformAnswer> =>
    outside('POST', `bot${token}/${method}`, { json });
  await bed.control('POST', 'messages', { accountId: tgAccount.id, person: 'warga-1', text: 'halo' });
  const group = await bed.control('POST', 'posts', { accountId: tgAccount.id, text: 'Grup Contoh' });
  const said = () => [...bed.simulator.store.world.messages.values()].filter(({ fromCity }) => fromCity).length;
  return { bed, outside, call, said, group: Number(group['id']) };
};

const refusals: readonly [method: string, params: object, code: number, description: RegExp][] = [
  ['sendMessage', { chat_id: person }, 400, /^Bad Request: message text is empty$/],
  ['sendMessage', { chat_id: person, text: ' \n' }, 400, /message text is empty/],
  ['sendMessage', { chat_id: person, text: 7 }, 400, /message text is empty/],
  ['sendMessage', { chat_id: person, text: 'a'.repeat(4097) }, 400, /message is too long/],
  // Counted in UTF-16, as Telegram does.
  ['sendMessage', { chat_id: person, text: '🙏'.repeat(2049) }, 400, /message is too long/],
  ['sendMessage', { text: 'a' }, 400, /chat not found/],
  ['sendMessage', { chat_id: 9, text: 'a' }, 400, /chat not found/],
  ['sendMessage', { chat_id: 'siapa', text: 'a' }, 400, /chat not found/],
  ['sendMessage', { chat_id: stranger, text: 'a' }, 403, /^Forbidden: bot can't initiate conversation with a user$/],
  [
    'sendMessage',
    { chat_id: person, text: 'a', reply_parameters: { message_id: 99_999 } },
    400,
    /message to be replied not found/,
  ],
  ['sendMessage', { chat_id: person, text: 'a', reply_parameters: '{"message_id":' }, 400, /can't parse JSON object/],
  ['sendPhoto', { chat_id: person, caption: 'a' }, 400, /there is no photo/],
  ['sendPhoto', { chat_id: person, caption: 'a'.repeat(1025) }, 400, /caption is too long/],
  ['sendMediaGroup', { chat_id: person }, 400, /from 2 to 10 media/],
  ['sendMediaGroup', { chat_id: person, media: [{ type: 'photo' }] }, 400, /from 2 to 10 media/],
  [
    'sendMediaGroup',
    { chat_id: person, media: Array.from({ length: 11 }, () => ({ type: 'photo' })) },
    400,
    /from 2 to 10 media/,
  ],
  [
    'sendMediaGroup',
    { chat_id: person, media: [{ media: 'attach://a' }, { media: 'attach://b' }] },
    400,
    /there is no photo/,
  ],
  ['getFile', { file_id: 'salah' }, 400, /wrong file_id/],
  ['setWebhook', { url: 'http://kota.example/kait' }, 400, /HTTPS URL must be provided/],
  ['setWebhook', { url: 7 }, 400, /HTTPS URL must be provided/],
  ['setWebhook', { url: 'https://kota.example/kait', secret_token: 'a b' }, 400, /unallowed characters/],
  ['setWebhook', { url: 'https://kota.example/kait', secret_token: 'a'.repeat(257) }, 400, /unallowed characters/],
  ['ramalan', {}, 404, /^Not Found$/],
  ['constructor', {}, 404, /^Not Found$/],
  ['__proto__', {}, 404, /^Not Found$/],
];
test('what is asked wrongly is refused with Telegram’s number and words, and nothing of it is said', async (t) => {
  const { call, said } = await given(t);
  for (const [method, params, code, description] of refusals) {
    const { status, body } = await call(method, params);
    const place = `${method} ${JSON.stringify(params).slice(0, 60)}`;
    assert.deepEqual([status, body['ok'], body['error_code']], [code, false, code], place);
    assert.match(String(body['description']), description, place);
  }
  assert.equal(said(), 0);
});

test('a token that is none opens neither a method nor a file', async (t) => {
  const { call, outside } = await given(t);
  for (const token of ['7000000001:salah', '9:a', 'x']) {
    const { status, body } = await call('getMe', {}, token);
    assert.deepEqual([status, body['description']], [401, 'Unauthorized'], token);
    assert.equal((await outside('GET', `file/bot${token}/photos/a.png`)).status, 404);
  }
});

test('what just fits is said, to a person who began and to a group, below what it answers where that is named', async (t) => {
  const { bed, call, group } = await given(t);
  const [first] = [...bed.simulator.store.world.messages.values()];
  for (const params of [
    { chat_id: person, text: '🙏'.repeat(2048) },
    { chat_id: group, text: 'a'.repeat(4096) },
    { chat_id: person, text: 'a', reply_parameters: { message_id: first?.seq } },
    { chat_id: person, text: 'a', reply_parameters: { message_id: 99_999, allow_sending_without_reply: true } },
  ]) {
    const { status, body } = await call('sendMessage', params);
    assert.equal(status, 200, JSON.stringify(body));
    const {
      message_id: id,
      chat,
      from,
    } = body['result'] as { message_id: number; chat: { id: number }; from: { id: number; is_bot: boolean } };
    assert.ok(id > 0 && chat.id === params.chat_id);
    assert.deepEqual([from.id, from.is_bot], [Number(tgAccount.id), true]);
  }
});

test('methods are called in any case, by GET as well, and what is asked may stand in the address', async (t) => {
  const { outside } = await given(t);
  const { accessToken } = tgAccount;
  assert.equal((await outside('GET', `bot${accessToken}/GETME`)).status, 200);
  assert.equal((await outside('GET', `bot${accessToken}/sendmessage?chat_id=${String(person)}&text=halo`)).status, 200);
  assert.equal((await outside('POST', `bot${accessToken}/getMe`)).status, 200);
});

test('a webhook is told with its wishes, and none after it was taken back', async (t) => {
  const { call } = await given(t);
  const told = async (): Promise<Record<string, unknown>> =>
    (await call('getWebhookInfo')).body['result'] as Record<string, unknown>;
  assert.equal((await told())['url'], '');
  const wish = { url: 'https://kota.example/kait', secret_token: 'a-B_9', allowed_updates: ['message'] };
  assert.equal((await call('setWebhook', wish)).body['result'], true);
  assert.deepEqual([(await told())['url'], (await told())['allowed_updates']], [wish.url, ['message']]);
  await call('deleteWebhook');
  assert.equal((await told())['url'], '');
});
