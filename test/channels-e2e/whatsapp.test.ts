// WhatsApp from end to end through the whole program: a message opens a case, identity is asked where it came from, the result arrives;
// pictures are fetched behind the token, what did not arrive is told, and after a day nothing goes without a template.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { steps } from '../given/cases.ts';
import { carryToConveying, deskAtWork, written } from './desk-at-work.ts';

const dayMs = 86_400_000;

test('a message on WhatsApp is taken in, asked about, answered and conveyed, all in its own conversation', async (t) => {
  const desk = await deskAtWork(t, 'whatsapp');
  const { accountId, control, act, shows, taken } = desk;
  const says = { accountId, person: 'warga-1' };
  await control('POST', 'messages', { ...says, text: 'Lampu jalan mati', picture: 'lampu-mati.png' });
  const number = await desk.newCase();
  await control('POST', 'messages', { ...says, text: '', place: { latitude: -7.8, longitude: 110.36 } });
  const page = await shows(
    number,
    (now) => written(now).length === 2 && written(now)[0]?.attachments[0]?.url !== undefined,
  );
  assert.deepEqual(
    written(page).map(({ text, visibility }) => [text, visibility]),
    [
      ['Lampu jalan mati', 'private'],
      ['geo:-7.8,110.36', 'private'],
    ],
  );
  await act('medsos', number, 'AskIdentity', steps.ask.fields);
  const asked = await taken(({ text }) => text.includes('/identitas/'));
  assert.equal(asked.person, 'warga-1');
  await shows(number, ({ messages }) => messages.some(({ delivery }) => delivery?.state === 'arrived'));
  await desk.fillsIn(asked.text);
  await carryToConveying(desk, number);
  await act('pusat', number, 'ConveyResult', { privateText: 'Lampu sudah menyala.' });
  await taken(({ text }) => text === 'Lampu sudah menyala.');
  await shows(number, ({ status, closeReason }) => status === 'closed' && closeReason === 'conveyed');
});

test('a message that WhatsApp took and did not deliver is told to the officer with its reason', async (t) => {
  const desk = await deskAtWork(t, 'whatsapp');
  await desk.control('POST', 'messages', { accountId: desk.accountId, person: 'warga-2', text: 'Air mati' });
  const number = await desk.newCase();
  // Whoever is in the city's record can be gone from WhatsApp: the stand-in takes the message and says so later.
  const { store } = desk.program.simulator ?? assert.fail('no simulator');
  const person = store.world.people.get('warga-2');
  assert.ok(person);
  store.world.people.delete('warga-2');
  await desk.act('medsos', number, 'AskIdentity', steps.ask.fields);
  assert.equal(await desk.failure(number), 'person-unavailable');
  assert.notEqual(
    (await desk.page(number)).clock?.paused,
    true,
    'a question that did not arrive is not the reporter’s debt',
  );
});

test('after a day nothing goes out, and the officer is told why', async (t) => {
  const desk = await deskAtWork(t, 'whatsapp');
  await desk.control('POST', 'messages', { accountId: desk.accountId, person: 'warga-1', text: 'Saluran mampet' });
  const number = await desk.newCase();
  await desk.later(dayMs + 60_000);
  await desk.act('medsos', number, 'AskIdentity', steps.ask.fields);
  assert.equal(await desk.failure(number), 'window-closed');
});

test('an answer whose end nobody knows is not sent twice: the officer must look', async (t) => {
  const desk = await deskAtWork(t, 'whatsapp');
  const { accountId, control } = desk;
  await control('POST', 'messages', { accountId, person: 'warga-1', text: 'Jalan rusak' });
  const number = await desk.newCase();
  await control('POST', 'faults', { accountId, kind: 'reset-after-accept', times: 1 });
  await desk.act('medsos', number, 'AnswerInformation', { text: 'Kantor buka pukul 08.00.' });
  await desk.taken(({ text }) => text === 'Kantor buka pukul 08.00.');
  await desk.later(60_000);
  assert.equal(await desk.failure(number), 'unknown-end');
  const { received } = (await control('GET', `received?accountId=${accountId}`)) as { received: { text: string }[] };
  assert.equal(received.length, 1);
});
