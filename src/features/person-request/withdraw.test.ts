// Whoever takes their consent back: what rests on their wish alone ends, and the case goes on, since its basis is the public task.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { givenDesk, json } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { fresh, givenCase } from '#test/given/cases.ts';
import { comment } from '#test/given/intake.ts';
import { requestsPath as path, wholePerson } from '#test/people/whole-person.ts';
import { asks, settings } from '#test/people/partner.ts';

const desk = await givenDesk({ after }, { open311: settings });
const { file } = wholePerson(desk);

const publish = (number: string) =>
  desk.send('pusat', 'PUT', `/api/v1/cases/${number}/publication`, {
    ...{ listed: true, serviceCode: 'umum', summary: 'Jalan berlubang.' },
  });
const isPublic = async (number: string): Promise<boolean> =>
  (await asks(desk, `requests/${number}.json`)).statusCode === 200;
const withdraw = async (number: string, outcome: 'done' | 'declined' = 'done'): Promise<void> => {
  const id = await file(number, 'withdraw');
  const ground = outcome === 'declined' ? { ground: 'law-keeps' } : {};
  json(await desk.send('ketua', 'POST', `${path}/${id}/settle`, { outcome, note: 'Dirahasiakan.', ...ground }));
};

test('every case of theirs is taken out of what everybody sees, and stays out', async () => {
  const who = fresh('warga');
  const first = await givenCase(desk, 'closed', { who });
  await desk.arrives(comment(fresh('m'), 'Lagi', { who, post: fresh('post'), sentAt: desk.now() }));
  const second = await desk.latest();
  for (const number of [first, second]) json(await publish(number));
  assert.deepEqual([await isPublic(first), await isPublic(second)], [true, true]);
  await withdraw(second);
  assert.deepEqual([await isPublic(first), await isPublic(second)], [false, false]);
  for (const number of [first, second]) {
    assert.equal((await desk.page('pusat', number)).privacy, 'secret');
    refused(await publish(number), 409, 'secret-report');
  }
});

test('what they asked for before is not weakened, and is not shown either', async () => {
  const number = await givenCase(desk, 'disposed');
  await desk.does('medsos', number, 'ChoosePrivacy', { privacy: 'anonymous' });
  json(await publish(number));
  await withdraw(number);
  assert.equal((await desk.page('pusat', number)).privacy, 'anonymous');
  assert.equal(await isPublic(number), false);
  refused(await publish(number), 409, 'secret-report');
});

test('the case goes on to its end, and who reported it may still be asked and called', async () => {
  const number = await givenCase(desk, 'conveying');
  await withdraw(number);
  await desk.does('medsos', number, 'RevealIdentity', { fields: ['phone'], reason: 'Menelepon tentang lokasi.' });
  await desk.does('pusat', number, 'ConveyResult', { privateText: 'Lubang sudah ditambal.' });
});

test('declined, or of somebody else, nothing changes', async () => {
  const [number, other] = [await givenCase(desk, 'disposed'), await givenCase(desk, 'disposed')];
  for (const one of [number, other]) json(await publish(one));
  await withdraw(number, 'declined');
  assert.equal(await isPublic(number), true);
  await withdraw(number);
  assert.deepEqual([await isPublic(number), await isPublic(other)], [false, true]);
});
