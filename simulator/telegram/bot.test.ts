// Telegram's stand-in as a bot meets it: updates by webhook or when asked, groups in which little is heard, refusals in its words.
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { png } from '#test/given/sample-files.ts';
import { receiver, simulatorBed, tgAccount, until } from '#test/beds/simulator-bed.ts';
import { telegramIds } from './ids.ts';

type Told = {
  ok: boolean;
  description?: string;
  error_code?: number;
  result: Record<string, unknown>;
  parameters?: object;
};
type Update = {
  update_id: number;
  message?: { text?: string; photo?: { file_id: string }[] };
  edited_message?: { text?: string };
};

const given = async (t: TestContext, verifyToken: string) => {
  const played = { ...tgAccount, verifyToken };
  const hooks = await receiver(t, [played]);
  const bed = await simulatorBed(t, { hookBaseUrl: hooks.url, accounts: [played] });
  const { id: accountId } = played;
  const says = { accountId, person: 'warga-1' };
  const group = await bed.control('POST', 'posts', { accountId, text: 'Grup Contoh' });
  return {
    ...{ bed, hooks, accountId, group: String(group['id']) },
    call: async (method: string, params: object = {}, token = played.accessToken): Promise<Told> =>
      (await (
        await fetch(`${bed.url}/telegram/bot${token}/${method}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(params),
        })
      ).json()) as Told,
    privately: (text: string) => bed.control('POST', 'messages', { ...says, text }),
    inGroup: (text: string) => bed.control('POST', 'comments', { ...says, postId: group['id'], text }),
  };
};

const updatesIn = ({ result }: Told): Update[] => result as unknown as Update[];
const texts = (updates: Update[]): unknown[] =>
  updates.map(({ message, edited_message: edited }) => (message ?? edited)?.text);

test('With a secret token each update comes by itself, with the token, and asking is refused', async (t) => {
  const scene = await given(t, 'cocok-tg');
  await scene.privately('satu');
  await scene.privately('dua');
  await until(() => scene.hooks.taken.length === 2);
  assert.deepEqual(texts(scene.hooks.taken.map(({ raw }) => JSON.parse(raw) as Update)), ['satu', 'dua']);
  assert.ok(scene.hooks.taken.every(({ signed }) => signed));
  assert.equal((await scene.call('getUpdates')).error_code, 409);
  assert.match(String((await scene.call('getWebhookInfo')).result['url']), /\/hooks\/telegram\/7000000001$/);
});

test('Without one they wait until asked for, and an offset confirms what came before', async (t) => {
  const scene = await given(t, '');
  await scene.privately('satu');
  await scene.privately('dua');
  const first = updatesIn(await scene.call('getUpdates'));
  assert.deepEqual(texts(first), ['satu', 'dua']);
  assert.deepEqual(texts(updatesIn(await scene.call('getUpdates', { limit: 1 }))), ['satu']);
  const offset = (first[0]?.update_id ?? 0) + 1;
  assert.deepEqual(texts(updatesIn(await scene.call('getUpdates', { offset }))), ['dua']);
  assert.deepEqual(texts(updatesIn(await scene.call('getUpdates'))), ['dua']);
  assert.equal(scene.hooks.taken.length, 0);
  assert.equal((await scene.call('getWebhookInfo')).result['url'], '');
});

test('Whoever waits for news is answered when it comes', async (t) => {
  const scene = await given(t, '');
  const asked = scene.call('getUpdates', { timeout: 30 });
  await scene.privately('baru');
  assert.deepEqual(texts(updatesIn(await asked)), ['baru']);
});

test('In a group the bot hears what names it or answers it, and of no removal', async (t) => {
  const scene = await given(t, '');
  await scene.inGroup('besok kerja bakti');
  const said = await scene.inGroup('@pemkotjogja_bot jalan rusak');
  const chatId = Number(scene.group);
  const reply = { message_id: Number(said['seq']) };
  const sent = await scene.call('sendMessage', { chat_id: chatId, text: 'Di mana?', reply_parameters: reply });
  await scene.bed.control('POST', 'comments', {
    ...{ accountId: scene.accountId, person: 'warga-1', text: 'depan pasar' },
    parentId: `tg-${String(sent.result['message_id'])}`,
  });
  await scene.bed.control('PATCH', `comments/${String(said['id'])}`, { text: '@pemkotjogja_bot jalan rusak parah' });
  await scene.bed.control('DELETE', `comments/${String(said['id'])}`);
  assert.deepEqual(texts(updatesIn(await scene.call('getUpdates'))), [
    '@pemkotjogja_bot jalan rusak',
    'depan pasar',
    '@pemkotjogja_bot jalan rusak parah',
  ]);
  const gone = await scene.call('sendMessage', { chat_id: chatId, text: 'Siap', reply_parameters: reply });
  assert.equal(gone.description, 'Bad Request: message to be replied not found');
});

test('A bot answers who wrote to it, and begins with nobody', async (t) => {
  const scene = await given(t, '');
  const chatId = Number(telegramIds.person('warga-1'));
  const begin = await scene.call('sendMessage', { chat_id: chatId, text: 'Halo' });
  assert.equal(begin.description, "Forbidden: bot can't initiate conversation with a user");
  await scene.privately('halo');
  assert.equal((await scene.call('sendMessage', { chat_id: chatId, text: 'Halo' })).ok, true);
  assert.equal((await scene.call('sendMessage', { chat_id: 1, text: 'a' })).description, 'Bad Request: chat not found');
  const long = await scene.call('sendMessage', { chat_id: chatId, text: 'a'.repeat(4097) });
  assert.equal(long.description, 'Bad Request: message is too long');
  assert.equal((await scene.call('getMe', {}, '1:salah')).error_code, 401);
  assert.equal((await scene.call('ramalan')).error_code, 404);
});

test('Trouble is told in Telegram’s words, and no call is noted with its token', async (t) => {
  const scene = await given(t, '');
  await scene.bed.control('POST', 'faults', { accountId: scene.accountId, kind: 'rate-limit', times: 1 });
  const limited = await scene.call('getMe');
  assert.deepEqual([limited.error_code, limited.parameters], [429, { retry_after: 30 }]);
  const noted = JSON.stringify(await scene.bed.control('GET', 'calls'));
  assert.match(noted, /\/telegram\/getMe/);
  assert.ok(!noted.includes(tgAccount.accessToken));
});

test('A picture’s file lies behind the token for an hour', async (t) => {
  const scene = await given(t, '');
  const { accountId } = scene;
  await scene.bed.control('POST', 'messages', { accountId, person: 'warga-1', text: '', picture: 'lampu-mati.png' });
  const [update] = updatesIn(await scene.call('getUpdates'));
  const largest = update?.message?.photo?.at(-1)?.file_id;
  const { result } = await scene.call('getFile', { file_id: largest });
  const file = (token: string): Promise<Response> =>
    fetch(`${scene.bed.url}/telegram/file/bot${token}/${String(result['file_path'])}`);
  assert.equal((await file(tgAccount.accessToken)).status, 200);
  assert.equal((await file('1:salah')).status, 404);
  assert.equal((await scene.call('getFile', { file_id: 'x' })).error_code, 400);
});

test('Pictures come as a form: one with words below it, or an album of two to ten, all of them or none', async (t) => {
  const scene = await given(t, '');
  await scene.privately('halo');
  const chat = telegramIds.person('warga-1');
  const send = async (method: string, fields: Record<string, string>, files: readonly Buffer[]): Promise<Told> => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ chat_id: chat, ...fields })) form.set(name, value);
    files.forEach((bytes, index) => {
      form.set(method === 'sendPhoto' ? 'photo' : `f${String(index)}`, new Blob([Uint8Array.from(bytes)]), 'foto');
    });
    const url = `${scene.bed.url}/telegram/bot${tgAccount.accessToken}/${method}`;
    return (await (await fetch(url, { method: 'POST', body: form })).json()) as Told;
  };
  const album = (count: number): string =>
    JSON.stringify(
      Array.from({ length: count }, (_, index) => ({ type: 'photo', media: `attach://f${String(index)}` })),
    );
  const held = () => [...scene.bed.simulator.store.world.messages.values()].filter(({ picture }) => picture).length;
  const picture = png(4, 4);
  for (const [told, words] of [
    [await send('sendPhoto', {}, []), 'there is no photo in the request'],
    [await send('sendPhoto', {}, [Buffer.from('bukan gambar')]), 'IMAGE_PROCESS_FAILED'],
    [await send('sendPhoto', { caption: 'a'.repeat(1025) }, [picture]), 'message caption is too long'],
    [await send('sendMediaGroup', { media: album(1) }, [picture]), 'expected from 2 to 10 media in an album'],
    [await send('sendMediaGroup', { media: '{' }, [picture]), "can't parse JSON object"],
    [await send('sendMediaGroup', { media: album(2) }, [picture]), 'there is no photo in the request'],
  ] as const)
    assert.deepEqual([told.error_code, told.description], [400, `Bad Request: ${words}`]);
  assert.equal(held(), 0);
  assert.equal((await send('sendPhoto', { caption: 'Sudah.' }, [picture])).result['caption'], 'Sudah.');
  assert.equal((await send('sendMediaGroup', { media: album(2) }, [picture, picture])).ok, true);
  assert.equal(held(), 3);
});
