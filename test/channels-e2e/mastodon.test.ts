// Mastodon from end to end through the whole program: a status that names the city opens a case, identity is asked by a direct message,
// what the person changes or adds comes to the same case, and the result stands below it once, whatever is cut off.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { steps } from '../given/cases.ts';
import { carryToConveying, deskAtWork, written, type DeskAtWork, type Taken } from './desk-at-work.ts';

const post = '@pemkotjogja lampu jalan mati';

/** The first question leaves alone what was there before it. */
const asksAlready = ({ asksAt }: DeskAtWork): Promise<void> => asksAt('/mastodon/api/v1/notifications');

/** The instance is asked once a minute. */
const aMinuteLater = ({ later }: DeskAtWork): Promise<void> => later(60_000);

test('a status that names the city is taken in, asked about privately, answered in public and conveyed', async (t) => {
  const desk = await deskAtWork(t, 'mastodon');
  await asksAlready(desk);
  const { accountId, control, act, shows, taken } = desk;
  const says = { accountId, person: 'warga-1' };
  const said = await control('POST', 'comments', { ...says, text: post, picture: 'lampu-mati.png', alone: true });
  await aMinuteLater(desk);
  const number = await desk.newCase();
  const first = await shows(number, (now) => written(now)[0]?.attachments[0]?.url !== undefined);
  assert.deepEqual(
    written(first).map(({ text, visibility }) => [text, visibility]),
    [[post, 'public']],
  );

  await act('medsos', number, 'AskIdentity', steps.ask.fields);
  const asked = await taken(({ text }) => text.includes('/identitas/'));
  assert.deepEqual([asked.kind, asked.person, asked.targetId], ['private-reply', 'warga-1', said['id']]);
  await desk.fillsIn(asked.text);
  await carryToConveying(desk, number);

  const interim = (await taken(({ kind }) => kind === 'comment')) as Taken & { id: string };
  await control('PATCH', `comments/${String(said['id'])}`, { text: `${post} di Jalan Contoh` });
  const thanks = await control('POST', 'comments', { ...says, text: 'matur nuwun min', parentId: interim.id });
  await aMinuteLater(desk);
  await shows(number, (now) => written(now).some(({ text }) => text === 'matur nuwun min'));
  await shows(number, (now) => written(now).some(({ text }) => text === `${post} di Jalan Contoh`));

  await control('POST', 'faults', { accountId, kind: 'reset-after-accept', times: 1, writesOnly: true });
  await act('pusat', number, 'ConveyResult', { publicText: 'Lampu sudah menyala.' });
  const told = await taken(({ text }) => text.endsWith('Lampu sudah menyala.'));
  assert.equal(told.targetId, thanks['id']);
  await aMinuteLater(desk);
  await shows(number, ({ status, closeReason }) => status === 'closed' && closeReason === 'conveyed');
  const { received } = (await control('GET', `received?accountId=${accountId}`)) as { received: Taken[] };
  assert.equal(received.filter(({ text }) => text.endsWith('Lampu sudah menyala.')).length, 1);
});

test('who writes to the city alone is answered alone, and a status that was taken back is shown so', async (t) => {
  const desk = await deskAtWork(t, 'mastodon');
  await asksAlready(desk);
  const { accountId, control, act, shows, taken } = desk;
  const said = await control('POST', 'messages', { accountId, person: 'mas-coba', text: '@pemkotjogja air mati' });
  await aMinuteLater(desk);
  const number = await desk.newCase();
  const first = await desk.page(number);
  assert.equal(written(first)[0]?.visibility, 'private');
  await act('medsos', number, 'AskIdentity', steps.ask.fields);
  const asked = await taken(({ text }) => text.includes('/identitas/'));
  assert.deepEqual([asked.kind, asked.person], ['message', 'mas-coba']);
  await control('DELETE', `messages/${String(said['id'])}`);
  await aMinuteLater(desk);
  await shows(number, (now) => written(now)[0]?.deleted === true);
});
