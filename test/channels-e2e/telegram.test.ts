// Telegram from end to end through the whole program: in private, and from a group whose member must write to the bot before identity is asked.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { steps } from '../cases.ts';
import { carryToConveying, deskAtWork, written } from './desk-at-work.ts';

test('a private message to the bot is taken in, asked about, answered and conveyed', async (t) => {
  const desk = await deskAtWork(t, 'telegram');
  const { accountId, control, act, shows, taken } = desk;
  await control('POST', 'messages', { accountId, person: 'warga-1', text: 'Lampu mati', picture: 'lampu-mati.png' });
  const number = await desk.newCase();
  await shows(number, (now) => written(now)[0]?.attachments[0]?.url !== undefined);
  await act('medsos', number, 'AskIdentity', steps.ask.fields);
  const asked = await taken(({ text }) => text.includes('/identitas/'));
  assert.equal(asked.person, 'warga-1');
  await desk.fillsIn(asked.text);
  await carryToConveying(desk, number);
  await act('pusat', number, 'ConveyResult', { privateText: 'Lampu sudah menyala.' });
  await taken(({ text }) => text === 'Lampu sudah menyala.');
  await shows(number, ({ status, closeReason }) => status === 'closed' && closeReason === 'conveyed');
  const token = desk.program.parts.accounts.channelFor('telegram', accountId)?.account.accessToken ?? '';
  assert.match(token, /^\d+:\w{20}/);
  const told = desk.program
    .logged()
    .split('\n')
    .find((line) => line.includes(token));
  assert.equal(told, undefined);
});

test('from a group: identity waits until the person writes to the bot, the result stands in the group', async (t) => {
  const desk = await deskAtWork(t, 'telegram');
  const { accountId, control, act, shows, taken } = desk;
  const group = await control('POST', 'posts', { accountId, text: 'Grup Warga Contoh' });
  const said = { accountId, person: 'mas-coba', postId: group['id'] };
  await control('POST', 'comments', { ...said, text: 'besok kerja bakti ya' });
  await control('POST', 'comments', { ...said, text: '@pemkot_latihan_bot jalan berlubang depan pasar' });
  const number = await desk.newCase();
  await act('medsos', number, 'AskIdentity', steps.ask.fields);
  assert.equal(await desk.failure(number), 'person-must-begin');
  assert.deepEqual(
    written(await desk.page(number)).map(({ text }) => text),
    ['@pemkot_latihan_bot jalan berlubang depan pasar'],
    'what people say to each other is not kept',
  );

  await control('POST', 'messages', { accountId, person: 'mas-coba', text: 'Ini saya yang di grup' });
  await shows(number, ({ messages }) => messages.some(({ text }) => text === 'Ini saya yang di grup'));
  await act('medsos', number, 'AskIdentity', steps.ask.fields);
  await desk.fillsIn((await taken(({ text, kind }) => kind === 'message' && text.includes('/identitas/'))).text);
  await carryToConveying(desk, number);
  await act('pusat', number, 'ConveyResult', { publicText: 'Lubang sudah ditambal.' });
  const result = await taken(({ text }) => text === 'Lubang sudah ditambal.');
  assert.equal(result.kind, 'comment');
  await shows(number, ({ status }) => status === 'closed');
});
