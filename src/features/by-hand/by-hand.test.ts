// A result that an officer tells: it waits, is told or tried, and only what waits can be recorded so.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import type { InboxAnswer } from '#features/inbox/inbox.contract.ts';
import type { NoticesAnswer } from '#features/notice/notice.contract.ts';
import type { Message } from '#features/case/case.contract.ts';
import { givenCase } from '#test/given/cases.ts';
import { givenDesk, json, type Answer, type Person } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { call, givenLines, handOut, taken, visit } from '#test/people/spoken.ts';

const desk = await givenDesk({ after });
await givenLines(desk);

const result = 'Lampu sudah diganti.';

/** A case of a caller whose answer waits to be told. */
const givenAnswer = async (body = call(desk)): Promise<{ number: string; task: Message }> => {
  const number = await taken(desk, body);
  await desk.does('pusat', number, 'AnswerDirectly', { publicText: result });
  await handOut(desk);
  return { number, task: await taskOf(number) };
};

const taskOf = async (number: string): Promise<Message> => {
  const { messages } = await desk.page('medsos', number);
  const found = messages.findLast(({ from }) => from === 'city');
  assert.ok(found);
  return found;
};

const end = (who: Person, number: string, id: string, body: object): Promise<Answer> =>
  desk.send(who, 'POST', `/api/v1/cases/${number}/by-hand/${id}`, body);

const told = { kind: 'told', how: 'phone', note: '' };
const inbox = async (who: Person, folder: string): Promise<InboxAnswer> =>
  json(await desk.get(who, `/api/v1/cases?folder=${folder}`));
const numbersIn = ({ cases }: InboxAnswer): string[] => cases.map(({ number }) => number);

suite('a message that no platform carries', () => {
  test('waits for an officer, in everybody’s list who speaks with reporters, and the bell says so', async () => {
    const { number, task } = await givenAnswer();
    assert.deepEqual([task.text, task.delivery?.state, task.delivery?.tries], [result, 'by-hand', 0]);
    assert.equal((await desk.page('medsos', number)).status, 'conveying');
    for (const who of ['medsos', 'pusat'] as const) {
      const mine = await inbox(who, 'mine');
      assert.ok(numbersIn(mine).includes(number), who);
      assert.equal(mine.cases.find((row) => row.number === number)?.byHand, true);
      const { notices } = json<NoticesAnswer>(await desk.get(who, '/api/v1/notices'));
      assert.equal(notices.filter((one) => one.what === 'tell-by-hand' && one.number === number).length, 1, who);
    }
    const folder = await inbox('ketua', 'by-hand');
    assert.deepEqual(numbersIn(folder), [number]);
    assert.equal(folder.folders.find(({ name }) => name === 'by-hand')?.count, 1);
  });

  test('counts one try however often the form is sent, and answers the repeat as the first', async () => {
    const { number, task } = await givenAnswer();
    const tried = { kind: 'not-reached', note: '', key: 'kunci-formulir-0001' };
    const answers = await Promise.all([1, 2, 3, 4].map(() => end('medsos', number, task.id, tried)));
    assert.deepEqual(
      answers.map(({ statusCode }) => statusCode),
      [200, 200, 200, 200],
    );
    assert.equal((await taskOf(number)).delivery?.tries, 1);
    const done = { ...told, key: 'kunci-formulir-0002' };
    for (let press = 1; press <= 2; press += 1) json(await end('medsos', number, task.id, done));
    refused(await end('medsos', number, task.id, { ...done, how: 'letter' }), 409, 'key-used');
  });

  test('is told by an officer, by name, and that meets the last step', async () => {
    const { number, task } = await givenAnswer();
    json(await end('medsos', number, task.id, { ...told, note: 'Pelapor senang.' }));
    const page = await desk.page('medsos', number);
    assert.deepEqual([page.status, page.closeReason], ['closed', 'conveyed']);
    assert.deepEqual(
      page.timeline.slice(-4).map(({ by, event }) => [by, event.type]),
      [
        ['Sari Contoh', 'NoteAdded'],
        ['Sari Contoh', 'MessageAccepted'],
        ['Sari Contoh', 'StepMet'],
        ['Sari Contoh', 'CaseClosed'],
      ],
    );
    const { delivery } = await taskOf(number);
    assert.deepEqual([delivery?.state, delivery?.told], ['sent', 'phone']);
    assert.equal(numbersIn(await inbox('medsos', 'by-hand')).includes(number), false);
  });

  test('is told once: a second record is refused', async () => {
    const { number, task } = await givenAnswer();
    const answers = await Promise.all([end('medsos', number, task.id, told), end('pusat', number, task.id, told)]);
    assert.deepEqual(
      answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b),
      [200, 409],
    );
    refused(await end('medsos', number, task.id, told), 409, 'already-recorded');
  });

  test('late, it meets the step late', async () => {
    const { number, task } = await givenAnswer(visit(desk));
    await desk.moveTo(30);
    json(await end('ketua', number, task.id, { ...told, how: 'counter' }));
    const { steps } = await desk.page('medsos', number);
    assert.equal(steps.find(({ step }) => step === 'convey')?.state, 'late');
  });

  test('that reaches nobody is tried again; after three tries it may be given up, and another way is open', async () => {
    const { number, task } = await givenAnswer();
    for (const tries of [1, 2, 3]) {
      refused(await end('medsos', number, task.id, { kind: 'given-up', note: '' }), 409, 'tried-too-little');
      json(await end('medsos', number, task.id, { kind: 'not-reached', note: `Tidak diangkat, ${String(tries)}.` }));
      assert.equal((await taskOf(number)).delivery?.tries, tries);
    }
    const { notes } = await desk.page('medsos', number);
    assert.equal(notes.length, 3);
    json(await end('medsos', number, task.id, { kind: 'given-up', note: 'Nomor mati.' }));
    const { delivery } = await taskOf(number);
    assert.deepEqual([delivery?.state, delivery?.reason], ['failed', 'not-reached']);
    const page = await desk.page('pusat', number);
    assert.deepEqual([page.status, page.primary], ['conveying', 'ConveyResult']);
  });

  test('of a case that is closed already still waits in its folder', async () => {
    const number = await taken(desk, call(desk, { name: '', phone: '', home: '' }));
    await desk.does('medsos', number, 'AnswerInformation', { text: 'Kantor buka pukul 08.00.' });
    await handOut(desk);
    assert.equal((await desk.page('medsos', number)).status, 'closed');
    assert.ok(numbersIn(await inbox('medsos', 'by-hand')).includes(number));
    json(await end('medsos', number, (await taskOf(number)).id, told));
    assert.equal(numbersIn(await inbox('medsos', 'by-hand')).includes(number), false);
  });
});

suite('only what waits for a hand is recorded by one', () => {
  test('a message that a platform carries is not', async () => {
    const number = await givenCase(desk, 'sending');
    const { messages } = await desk.page('medsos', number);
    for (const { id } of messages) refused(await end('medsos', number, id, told), 409, 'already-recorded');
    assert.equal((await desk.page('medsos', number)).status, 'conveying');
  });

  test('nor is one of another case, or none at all', async () => {
    const [one, other] = [await givenAnswer(), await givenAnswer()];
    refused(await end('medsos', one.number, other.task.id, told), 409, 'already-recorded');
    refused(await end('medsos', one.number, 'tidak-ada', told), 409, 'already-recorded');
    refused(await end('medsos', 'ADU-2026-999999-XX', one.task.id, told), 404, 'no-such-case');
    refused(
      await end('medsos', one.number, one.task.id, { kind: 'told', how: 'merpati', note: '' }),
      400,
      'invalid-request',
    );
  });

  test('nor by whoever does not speak with reporters, nor as an act', async () => {
    const { number, task } = await givenAnswer();
    for (const who of ['pupkp', 'kabid', 'operator'] as const)
      refused(await end(who, number, task.id, told), 403, 'not-allowed');
    const act = { type: 'RecordAccepted', effectKey: 'x', purpose: 'result', externalId: 'x' };
    refused(await desk.send('pusat', 'POST', `/api/v1/cases/${number}/commands`, act), 400, 'invalid-request');
  });
});
