// What people ask of their data, as officers list and answer it: who may, what is handed out, and what is recorded.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { givenDesk, json } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { givenCase } from '#test/given/cases.ts';
import { requestsPath as path, someone, wholePerson } from '#test/people/whole-person.ts';
import type { PersonDataAnswer, RequestsAnswer } from './person-request.contract.ts';

const desk = await givenDesk({ after });
const { file, givenPerson } = wholePerson(desk);

suite('a request', () => {
  test('is listed by its number and day, the most urgent first, its words only for whoever sees reporters', async () => {
    const number = await givenCase(desk, 'triage');
    const [erase, access] = [await file(number, 'erase'), await file(number, 'access')];
    const { requests } = json<RequestsAnswer>(await desk.get('ketua', path));
    const own = requests.filter((one) => one.number === number);
    assert.deepEqual(
      own.map((one) => one.id),
      [access, erase],
    );
    assert.deepEqual(
      own.map((one) => [one.kind, one.clock, one.words, one.via]),
      [
        ['access', 'running', 'Tolong.', 'desk'],
        ['erase', 'none', 'Tolong.', 'desk'],
      ],
    );
    const seen = json<RequestsAnswer>(await desk.get('operator', path)).requests.find((one) => one.id === access);
    assert.deepEqual([seen?.number, seen?.words], [number, undefined]);
    refused(await desk.get('pusat', path), 403, 'not-allowed');
  });

  test('of a number that is nobody’s is refused, and so is one without a kind', async () => {
    refused(
      await desk.send('ketua', 'POST', path, { kind: 'access', number: 'ADU-2026-999999-ZZ', words: '' }),
      404,
      'not-found',
    );
    refused(await desk.send('ketua', 'POST', path, { kind: 'forget', number: 'x', words: '' }), 400, 'invalid-request');
  });

  test('for access gets all that is kept and who looked, and the look itself is recorded first', async () => {
    const person = someone();
    const number = await givenPerson(person);
    await desk.does('medsos', number, 'RevealIdentity', {
      fields: ['phone'],
      reason: 'Menelepon pelapor tentang lokasi.',
    });
    const id = await file(number, 'access');
    refused(await desk.get('operator', `${path}/${id}/data`), 403, 'not-allowed');
    const data = json<PersonDataAnswer>(await desk.get('ketua', `${path}/${id}/data`));
    assert.deepEqual(
      data.identities.map(({ givenAt: _at, ...one }) => one),
      [person.identity],
    );
    assert.equal(data.messages.length, 2);
    assert.deepEqual(
      data.cases.map((one) => one.number),
      [number],
    );
    assert.deepEqual(
      data.looks.map(({ what, fields }) => [what, fields?.join()]),
      [
        ['identity', 'phone'],
        ['export', undefined],
      ],
    );
  });

  test('is settled once, with what was done', async () => {
    const number = await givenCase(desk, 'triage');
    const id = await file(number, 'correct');
    const settle = () =>
      desk.send('ketua', 'POST', `${path}/${id}/settle`, { outcome: 'done', note: 'Nama diperbaiki.' });
    assert.equal((await settle()).statusCode, 200);
    refused(await settle(), 409, 'request-settled');
    const erase = await file(number, 'erase');
    const done = { outcome: 'done', note: 'Sudah.' };
    refused(await desk.send('ketua', 'POST', `${path}/${erase}/settle`, done), 409, 'second-person-needed');
  });
});
