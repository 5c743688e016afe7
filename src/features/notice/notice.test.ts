// What each role is told, and up to where an officer has looked.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { NoticesAnswer } from './notice.contract.ts';
import { fresh, givenCase, steps, take } from '#test/given/cases.ts';
import { givenDesk, json, type Person } from '#test/beds/desk.ts';
import { comment } from '#test/given/intake.ts';
import { refused } from '#test/beds/problems.ts';

const desk = await givenDesk({ after });

const notices = async (who: Person): Promise<NoticesAnswer> => json(await desk.get(who, '/api/v1/notices'));
const told = async (who: Person): Promise<string[]> => (await notices(who)).notices.map(({ what }) => what);
const seen = (who: Person, upTo: string) => desk.send(who, 'POST', '/api/v1/notices/seen', { upTo });

test('each role hears of what it must do next, the latest first', async () => {
  const number = await givenCase(desk, 'conveying');
  assert.deepEqual(await told('medsos'), ['to-register', 'identity-provided']);
  assert.deepEqual(await told('pusat'), ['result-waiting', 'to-dispose', 'identity-provided']);
  assert.deepEqual(await told('pupkp'), ['disposed-to-you']);
  assert.deepEqual(await told('dlh'), ['disposed-to-you']);
  assert.deepEqual(await told('ketua'), []);
  assert.ok((await notices('pusat')).notices.every((one) => one.number === number && !one.seen));
});

test('looking is remembered for each officer, never backward, never ahead', async () => {
  const { unseen, notices: all } = await notices('pusat');
  assert.equal(unseen, 3);
  const [latest, , first] = all.map(({ id }) => id);
  assert.equal((await seen('pusat', first ?? '')).statusCode, 200);
  assert.equal((await notices('pusat')).unseen, 2);
  await seen('pusat', latest ?? '');
  await seen('pusat', first ?? '');
  assert.equal((await notices('pusat')).unseen, 0);
  assert.ok((await notices('medsos')).unseen > 0);
  // A number beyond all that there is hides nothing that comes.
  await seen('pusat', '999999999999999999');
  const number = await givenCase(desk, 'registered');
  assert.deepEqual(
    (await notices('pusat')).notices.filter((one) => !one.seen).map((one) => [one.what, one.number]),
    [
      ['to-dispose', number],
      ['identity-provided', number],
    ],
  );
  for (const upTo of ['-1', '1.5', 'x', '1'.repeat(19)]) refused(await seen('pusat', upTo), 400, 'invalid-request');
});

test('an agency hears nothing of a case that is no longer theirs', async () => {
  const number = await givenCase(desk, 'disposed');
  await desk.does('pupkp', number, 'RefuseDisposition', { reason: 'Bukan kewenangan kami.' });
  assert.equal(
    (await notices('pupkp')).notices.some((one) => one.number === number),
    false,
  );
  assert.equal((await notices('pusat')).notices[0]?.what, 'disposition-refused');
});

test('what could not be delivered is told to both admins', async () => {
  const number = await givenCase(desk, 'triage');
  // One message of each conversation goes at a time: what earlier tests left must be gone.
  while ((await desk.deliver()) > 0);
  await take(desk, number, steps.ask);
  await desk.deliver('token-expired');
  for (const who of ['medsos', 'pusat'] as const) {
    const [first] = (await notices(who)).notices;
    assert.deepEqual([first?.what, first?.number], ['delivery-failed', number], who);
  }
});

test('the bell is silent about new cases, and tells of several messages in a row once', async () => {
  const before = (await notices('medsos')).unseen;
  const [who, post] = [fresh('warga'), fresh('post')];
  const number = await givenCase(desk, 'triage', { who, post });
  assert.equal((await notices('medsos')).unseen, before);
  const { messages } = await desk.page('medsos', number);
  assert.equal(messages.length, 1);
  for (const text of ['tiga hari', 'gelap', 'tolong min'])
    await desk.arrives(comment(fresh('m'), text, { who, post, sentAt: desk.now() }));
  const { unseen, notices: all } = await notices('medsos');
  assert.equal(unseen, before + 1);
  assert.deepEqual([all[0]?.what, all[0]?.number], ['reporter-wrote', number]);
});
