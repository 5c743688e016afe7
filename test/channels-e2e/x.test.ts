// X from end to end through the whole program: a post that names the city opens a case, identity is asked by direct message, the long
// answer stands below the post in parts, what the person adds comes to the same case, and no part is sent twice.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { steps } from '../given/cases.ts';
import { carryToConveying, deskAtWork, written, type Taken } from './desk-at-work.ts';

const long = Array.from({ length: 70 }, (_, index) => `kata${String(index)}`).join(' ');

test('a post that names the city is taken in, asked about privately, answered in public and conveyed', async (t) => {
  const desk = await deskAtWork(t, 'x');
  const { accountId, control, act, shows, taken } = desk;
  const says = { accountId, person: 'warga-1' };
  const post = { ...says, text: '@pemkotjogja lampu jalan mati', picture: 'lampu-mati.png', alone: true };
  const said = await control('POST', 'comments', post);
  const number = await desk.newCase();
  const first = await shows(number, (now) => written(now)[0]?.attachments[0]?.url !== undefined);
  assert.deepEqual(
    written(first).map(({ text, visibility }) => [text, visibility]),
    [['@pemkotjogja lampu jalan mati', 'public']],
  );

  await act('medsos', number, 'AskIdentity', steps.ask.fields);
  const asked = await taken(({ text }) => text.includes('/identitas/'));
  assert.deepEqual([asked.kind, asked.person], ['message', 'warga-1']);
  await control('PATCH', `comments/${String(said['id'])}`, { text: '@pemkotjogja lampu jalan mati di Jalan Contoh' });
  await shows(number, (now) => written(now)[0]?.text === '@pemkotjogja lampu jalan mati di Jalan Contoh');
  await desk.fillsIn(asked.text);
  await carryToConveying(desk, number);

  const interim = (await taken(({ kind }) => kind === 'comment')) as Taken & { id: string };
  const thanks = await control('POST', 'comments', { ...says, text: 'matur nuwun min', parentId: interim.id });
  await shows(number, (now) => written(now).some(({ text }) => text === 'matur nuwun min'));

  await control('POST', 'faults', { accountId, kind: 'reset-after-accept', times: 1, writesOnly: true });
  await act('pusat', number, 'ConveyResult', { publicText: long });
  const begun = await taken(({ text }) => text.endsWith(' (1/2)'));
  assert.equal(begun.targetId, thanks['id']);
  await desk.later(60_000);
  await taken(({ text }) => text.endsWith(' (2/2)'));
  await shows(number, ({ status, closeReason }) => status === 'closed' && closeReason === 'conveyed');
  const { received } = (await control('GET', `received?accountId=${accountId}`)) as { received: { text: string }[] };
  assert.deepEqual(
    received.flatMap(({ text }) => / \(\d\/\d\)$/.exec(text)?.[0] ?? []),
    [' (1/2)', ' (2/2)'],
  );
});

test('what a person answers below the city’s answer, or writes in private, comes to the same case', async (t) => {
  const desk = await deskAtWork(t, 'x');
  const { accountId, control, act, shows, taken } = desk;
  const says = { accountId, person: 'mas-coba' };
  const said = await control('POST', 'comments', { ...says, text: '@pemkotjogja jalan berlubang', alone: true });
  const number = await desk.newCase();
  await act('medsos', number, 'AskIdentity', steps.ask.fields);
  await taken(({ text }) => text.includes('/identitas/'));
  await control('POST', 'messages', { ...says, text: 'Baik, saya isi' });
  await control('POST', 'comments', { ...says, text: 'sudah saya isi ya min', parentId: said['id'] });
  const page = await shows(number, (now) => written(now).length === 3);
  assert.deepEqual(
    new Set(written(page).map(({ text, visibility }) => `${visibility}: ${text}`)),
    new Set(['private: Baik, saya isi', 'public: @pemkotjogja jalan berlubang', 'public: sudah saya isi ya min']),
  );
});

test('who takes no direct messages is told to the officer, and a post that was taken back is shown so', async (t) => {
  const desk = await deskAtWork(t, 'x');
  const { accountId, control, act, shows } = desk;
  const post = { accountId, person: 'warga-2', text: '@pemkotjogja air mati', alone: true };
  const said = await control('POST', 'comments', post);
  const number = await desk.newCase();
  await control('POST', 'faults', { accountId, kind: 'unavailable', writesOnly: true });
  await act('medsos', number, 'AskIdentity', steps.ask.fields);
  assert.equal(await desk.failure(number), 'person-unavailable');
  const uninvited = { accountId, person: 'mas-coba', text: 'di sini juga mati', unnamed: true };
  await control('POST', 'comments', uninvited);
  const other = await desk.newCase([number]);
  assert.equal((await desk.page(other)).publicRefusal?.why, 'uninvited', 'known before anybody writes');
  await control('DELETE', `comments/${String(said['id'])}`);
  await shows(number, (now) => written(now)[0]?.deleted === true);
});
