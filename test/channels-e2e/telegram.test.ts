// Telegram from end to end through the whole program: in private, and from a group whose member must write to the bot before identity is asked.
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { steps } from '../given/cases.ts';
import { jpeg } from '../given/sample-files.ts';
import { carryToConveying, deskAtWork, written, type DeskAtWork } from './desk-at-work.ts';

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

/** As a telephone takes it: with the place where it was taken. */
const photographed = (width: number): Buffer => jpeg(width, 20, 'GPS -7.7956 110.3695');

/** A case that waits for its answer, and the ids of two pictures of the work. */
const givenFinished = async (
  t: TestContext,
): Promise<{ desk: DeskAtWork; number: string; attachmentIds: string[] }> => {
  const desk = await deskAtWork(t, 'telegram');
  const { accountId, control, act, taken } = desk;
  await control('POST', 'messages', { accountId, person: 'warga-1', text: 'Lampu mati', picture: 'lampu-mati.png' });
  const number = await desk.newCase();
  await act('medsos', number, 'AskIdentity', steps.ask.fields);
  await desk.fillsIn((await taken(({ text }) => text.includes('/identitas/'))).text);
  const attachmentIds = await carryToConveying(desk, number, [photographed(31), photographed(32)]);
  return { desk, number, attachmentIds };
};

type Shown = { text: string; picture?: string; fromCity: boolean };

/** What the city sent the person with a picture, or with these words. */
const fromCity = async ({ control }: DeskAtWork, words: string): Promise<Shown[]> =>
  ((await control('GET', 'messages')) as { messages: Shown[] }).messages.filter(
    (one) => one.fromCity && (one.picture !== undefined || one.text === words),
  );

test('the agency’s pictures of the work reach the reporter with the result, once, without their place', async (t) => {
  const { desk, number, attachmentIds } = await givenFinished(t);
  const before = await desk.page(number);
  assert.deepEqual(before.photoWays, [{ channel: 'telegram', visibility: 'private', takes: true }]);
  await desk.act('pusat', number, 'ConveyResult', { privateText: 'Lampu sudah menyala.', attachmentIds });
  await desk.shows(number, ({ status }) => status === 'closed');
  const sent = await fromCity(desk, 'Lampu sudah menyala.');
  assert.deepEqual(
    sent.map(({ text, picture }) => [text, picture !== undefined]),
    [
      ['Lampu sudah menyala.', true],
      ['', true],
    ],
  );
  for (const { picture = '' } of sent) {
    const got = Buffer.from(await (await fetch(`${desk.program.url}/simulator/media/${picture}`)).arrayBuffer());
    assert.ok(got.length > 50 && !got.includes('GPS'));
  }
  const { messages } = await desk.page(number);
  const result = messages.findLast(({ from }) => from === 'city');
  assert.deepEqual([result?.attachments.map(({ id }) => id), result?.delivery?.state], [attachmentIds, 'sent']);
});

test('what the reporter sent is never sent out as ours, nor a picture of another case', async (t) => {
  const { desk, number } = await givenFinished(t);
  const [theirs] = written(await desk.page(number)).flatMap(({ attachments }) => attachments);
  assert.ok(theirs);
  await assert.rejects(
    desk.act('pusat', number, 'ConveyResult', { privateText: 'Sudah.', attachmentIds: [theirs.id] }),
    /unknown-attachment/,
  );
  await assert.rejects(
    desk.act('pusat', number, 'ConveyResult', {
      privateText: 'Sudah.',
      attachmentIds: ['0190a000-0000-7000-8000-000000000001'],
    }),
    /unknown-attachment/,
  );
});

test('words that are too long to stand below a picture go first; where a picture is gone the desk reads so', async (t) => {
  const { desk, number, attachmentIds } = await givenFinished(t);
  const { program, accountId, control } = desk;
  const [first = ''] = attachmentIds;
  // Gone from where it was kept.
  await program.parts.objects.remove(first);
  const words = 'Lampu sudah menyala. '.repeat(60).trim();
  await desk.act('pusat', number, 'ConveyResult', { privateText: words, attachmentIds });
  const { messages } = await desk.shows(number, ({ status }) => status === 'closed');
  assert.deepEqual(
    (await fromCity(desk, words)).map(({ text, picture }) => [text, picture !== undefined]),
    [
      [words, false],
      ['', true],
    ],
  );
  const result = messages.findLast(({ from }) => from === 'city');
  assert.deepEqual([result?.delivery?.withoutPhotos, result?.attachments], ['unreadable', []]);
  const { received } = (await control('GET', `received?accountId=${accountId}`)) as { received: { text: string }[] };
  assert.equal(received.filter(({ text }) => text === words).length, 1);
});
