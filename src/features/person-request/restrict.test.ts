// Whoever asked to restrict the use of their data has their identity opened for work no more, under any account of theirs.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { givenDesk } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { givenCase } from '#test/given/cases.ts';

const desk = await givenDesk({ after });
const path = '/api/v1/person-requests';
const reveal = (number: string) =>
  desk.act('medsos', number, 'RevealIdentity', { fields: ['phone'], reason: 'Menelepon pelapor tentang lokasi.' });

const settled = async (number: string, outcome: 'done' | 'declined'): Promise<void> => {
  const filed = await desk.send('ketua', 'POST', path, { kind: 'restrict', number, words: '' });
  const { id } = JSON.parse(filed.body) as { id: string };
  const answer = await desk.send('kabid', 'POST', `${path}/${id}/settle`, { outcome, note: 'Dibahas.' });
  assert.equal(answer.statusCode, 200, answer.body);
};

test('a request that was declined changes nothing, one that was fulfilled closes the identity', async () => {
  const number = await givenCase(desk, 'disposed');
  await settled(number, 'declined');
  assert.equal((await reveal(number)).statusCode, 200);
  await settled(number, 'done');
  refused(await reveal(number), 409, 'processing-restricted');
});

test('holds for the accounts that are theirs as well, and for nobody else', async () => {
  const [number, theirs, other] = [
    await givenCase(desk, 'disposed'),
    await givenCase(desk, 'disposed'),
    await givenCase(desk, 'disposed'),
  ];
  await desk.does('medsos', number, 'JoinReporter', { number: theirs });
  await settled(number, 'done');
  refused(await reveal(theirs), 409, 'processing-restricted');
  assert.equal((await reveal(other)).statusCode, 200);
});

test('lets the case go on to its end', async () => {
  const number = await givenCase(desk, 'conveying');
  await settled(number, 'done');
  await desk.does('pusat', number, 'ConveyResult', { publicText: 'Lubang sudah ditambal.' });
});
