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

/** A notice as the program would write it, beside what tests let happen. */
const tellOf = async (role: string, about: { number?: string; account?: string; agency?: string; what?: string }) => {
  const { number = null, account = null, agency = null, what = 'token-ends' } = about;
  await desk.pool.query(
    `insert into notice (effect_key, role, agency_id, complaint_id, account_channel, account_id, what, at)
     values ($1, $2, $3, (select id from complaint where number = $4), $5, $6, $7, $8)`,
    [fresh('effect'), role, agency, number, account === null ? null : 'instagram', account, what, new Date(desk.now())],
  );
};

const numbersFor = async (who: Person): Promise<(string | undefined)[]> =>
  (await notices(who)).notices.map(({ number }) => number);

test('what is for one role is heard by nobody of another, and what is for one agency by no other', async () => {
  const number = await givenCase(desk, 'disposed');
  const roles = {
    medsos: 'admin-medsos',
    pusat: 'admin-pusat',
    ketua: 'team-lead',
    kabid: 'division-head',
  } as const;
  const everybody = ['medsos', 'pusat', 'ketua', 'kabid', 'pupkp', 'dlh', 'operator'] as const;
  for (const [who, role] of Object.entries(roles)) {
    await tellOf(role, { number, what: `to-${role}` });
    const heard = await Promise.all(
      everybody.map(async (other) => ((await told(other)).includes(`to-${role}`) ? [other] : [])),
    );
    assert.deepEqual(heard.flat(), [who]);
  }
  await tellOf('admin-agency', { number, agency: 'dlh', what: 'warned' });
  assert.ok((await notices('dlh')).notices.some(({ what }) => what === ('warned' as string)));
  assert.ok(!(await notices('pupkp')).notices.some(({ what }) => what === ('warned' as string)));
});

test('a notice of a case that an agency never had is not shown, though it was written for all of them', async () => {
  const number = await givenCase(desk, 'triage');
  const before = (await notices('pupkp')).unseen;
  await tellOf('admin-agency', { number });
  assert.ok(!(await numbersFor('pupkp')).includes(number));
  assert.equal((await notices('pupkp')).unseen, before);
});

test('of an account is told what it calls itself, and nothing once it is gone', async () => {
  await desk.pool.query(
    `insert into channel_account (channel, id, handle, api_url, sealed_secrets) values ('instagram', 'akun-9', 'kotacontoh', '', 'rahasia')`,
  );
  await tellOf('operator', { account: 'akun-9' });
  const answer = await desk.get('operator', '/api/v1/notices');
  const [first] = json<NoticesAnswer>(answer).notices;
  assert.deepEqual(
    [first?.what, first?.account, first?.number],
    ['token-ends', { channel: 'instagram', handle: 'kotacontoh' }, undefined],
  );
  assert.ok(!answer.body.includes('rahasia'));
  await desk.pool.query(`delete from channel_account where id = 'akun-9'`);
  assert.deepEqual(await notices('operator'), { unseen: 0, notices: [] });
});

test('fifty are shown, the newest first, and all are counted', async () => {
  const cases = [await givenCase(desk, 'triage'), await givenCase(desk, 'triage')];
  const before = (await notices('kabid')).unseen;
  for (let told = 0; told < 60; told += 1)
    await tellOf('division-head', { number: cases[told % 2] ?? '', what: 'escalated-to-you' });
  const { unseen, notices: shown } = await notices('kabid');
  assert.deepEqual([unseen - before, shown.length], [60, 50]);
  const ids = shown.map(({ id }) => Number(id));
  assert.deepEqual(
    ids,
    ids.toSorted((one, other) => other - one),
  );
  assert.equal((await seen('kabid', shown[49]?.id ?? '')).statusCode, 200);
  assert.equal((await notices('kabid')).unseen, 49);
  assert.deepEqual(
    (await notices('kabid')).notices.map((one) => one.seen),
    [...Array.from({ length: 49 }, () => false), true],
  );
});

test('somebody who wrote again after one looked is unseen again, and still one line', async () => {
  const [who, post] = [fresh('warga'), fresh('post')];
  const number = await givenCase(desk, 'triage', { who, post });
  const says = (text: string) => desk.arrives(comment(fresh('m'), text, { who, post, sentAt: desk.now() }));
  await says('satu');
  const { notices: first } = await notices('medsos');
  await seen('medsos', first[0]?.id ?? '');
  assert.equal((await notices('medsos')).unseen, 0);
  await says('dua');
  const { unseen, notices: all } = await notices('medsos');
  assert.deepEqual([unseen, all[0]?.number, all[0]?.seen], [1, number, false]);
  assert.equal(all.filter((one) => one.number === number && one.what === 'reporter-wrote').length, 1);
});

test('a stranger hears nothing, and marks nothing', async () => {
  refused(await desk.get(undefined, '/api/v1/notices'), 401, 'not-signed-in');
  refused(await desk.send(undefined, 'POST', '/api/v1/notices/seen', { upTo: '1' }), 401, 'not-signed-in');
});
