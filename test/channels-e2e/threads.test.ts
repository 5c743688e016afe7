// Threads from end to end through the whole program: an answer below a post of the city opens a case; identity cannot be asked there,
// and the officer is told what to do instead; the answer and the result stand below what the person wrote.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { steps } from '../given/cases.ts';
import { carryToConveying, deskAtWork, written } from './desk-at-work.ts';

test('an answer below a post is taken in, identity comes another way, and the result stands below it', async (t) => {
  const desk = await deskAtWork(t, 'threads');
  const { accountId, control, act, shows, taken } = desk;
  const says = { accountId, person: 'warga-1' };
  const said = await control('POST', 'comments', { ...says, text: 'Lampu jalan mati di Jalan Contoh' });
  const number = await desk.newCase();
  await act('medsos', number, 'AskIdentity', steps.ask.fields);
  assert.equal(await desk.failure(number), 'no-private-messages');
  await act('medsos', number, 'ProvideIdentity', steps.identify.fields);
  await carryToConveying(desk, number);
  const interim = await taken(({ kind }) => kind === 'comment');
  assert.equal(interim.targetId, said['id']);

  await control('POST', 'faults', { accountId, kind: 'reset-after-accept', times: 1, writesOnly: true });
  await act('pusat', number, 'ConveyResult', { publicText: 'Lampu sudah menyala.' });
  await taken(({ text }) => text === 'Lampu sudah menyala.');
  await desk.later(60_000);
  await shows(number, ({ status, closeReason }) => status === 'closed' && closeReason === 'conveyed');
  const { received } = (await control('GET', `received?accountId=${accountId}`)) as { received: { text: string }[] };
  assert.equal(received.filter(({ text }) => text === 'Lampu sudah menyala.').length, 1);
});

test('a post that names the city opens a case, and what its author answers to the city belongs to it', async (t) => {
  const desk = await deskAtWork(t, 'threads');
  const { accountId, control, act, shows } = desk;
  const says = { accountId, person: 'mas-coba' };
  await control('POST', 'comments', { ...says, text: '@pemkotjogja saluran mampet', alone: true });
  const number = await desk.newCase();
  await act('medsos', number, 'ProvideIdentity', steps.identify.fields);
  await act('pusat', number, 'ApproveInterim', steps.approve.fields);
  const answer = await desk.taken(({ kind }) => kind === 'comment');
  assert.equal(answer.text, steps.approve.fields.text);
  const { id } = answer as typeof answer & { id: string };
  await control('POST', 'comments', { ...says, text: 'di sebelah timur pasar', parentId: id });
  const page = await shows(number, (now) => written(now).length === 2);
  assert.deepEqual(
    new Set(written(page).map(({ text }) => text)),
    new Set(['@pemkotjogja saluran mampet', 'di sebelah timur pasar']),
  );
});
