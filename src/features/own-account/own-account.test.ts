// An officer's own page: about nobody but the one who asks, and what each role finds there.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { mayStandIn, standIns } from '#core/access.ts';
import { givenDesk, json, type Answer, type Person } from '#test/beds/desk.ts';
import { demo, good, peopleAt } from '#test/people/people.ts';
import { refused } from '#test/beds/problems.ts';
import { plainSignIn } from '#ports/sign-in.ts';
import { recordedActs } from '#test/beds/store.ts';
import type { OwnAccountAnswer } from './own-account.contract.ts';

const desk = await givenDesk({ after }, { signIn: { ...plainSignIn, secondFactor: ['division-head'] } });
const { post, signIn, given, seen } = peopleAt(desk);

const ownOf = async (cookie: string): Promise<OwnAccountAnswer> =>
  json(await desk.app.inject({ url: '/api/v1/me', headers: { cookie } }));
const everybody: readonly Person[] = ['medsos', 'pusat', 'pupkp', 'dlh', 'ketua', 'operator', 'data', 'pemeriksa'];

suite('one’s own page', () => {
  test('is about oneself, for every role, and demands a second factor where the settings do', async () => {
    for (const who of everybody) {
      const own = await ownOf(await desk.cookieOf(who));
      assert.deepEqual([own.email, own.demanded, own.lent, own.substitute], [demo(who), false, [], undefined], who);
      assert.deepEqual(own.factors, { hasPassword: true, app: false, keys: [], providers: [] });
    }
  });

  test('opens while a second factor is still due, and says that it is demanded', async () => {
    const cookie = await desk.cookieOf('kabid');
    assert.equal((await ownOf(cookie)).demanded, true);
    refused(await desk.get('kabid', '/api/v1/cases'), 403, 'enrolment-due');
  });

  test('offers whom the rules allow to stand in, never oneself', async () => {
    for (const who of everybody) {
      const { id, role, candidates } = await ownOf(await desk.cookieOf(who));
      assert.ok(
        candidates.every((one) => one.id !== id && mayStandIn(one.role, role)),
        who,
      );
      assert.equal(candidates.length > 0, standIns[role].length > 0, who);
      assert.ok(
        candidates.every((one) => Object.keys(one).toSorted().join(' ') === 'id name role'),
        'no address',
      );
    }
  });

  test('is no stranger’s', async () => {
    refused(await desk.get(undefined, '/api/v1/me'), 401, 'not-signed-in');
    for (const [method, path] of [
      ['POST', '/api/v1/me/sessions/end'],
      ['POST', '/api/v1/me/acting'],
      ['PUT', '/api/v1/me/language'],
      ['PUT', '/api/v1/me/settings'],
    ] as const)
      refused(await desk.send(undefined, method, path, {}), 401, 'not-signed-in');
  });

  test('holds no token, secret or address of a device', async () => {
    const { body } = await desk.get('medsos', '/api/v1/me');
    assert.doesNotMatch(body, /token|secret|hash|127\.0\.0\.1/i);
  });
});

suite('one’s sessions', () => {
  const ends = (cookie: string, body: object): Promise<Answer> => post('/api/v1/me/sessions/end', body, cookie);

  test('are ended one by one, by the id that the own list gave out', async () => {
    const { email, cookie } = await given('admin-pusat');
    const second = (await signIn(email, good)) ?? '';
    const { sessions } = await ownOf(cookie);
    const other = sessions.find(({ current }) => !current) ?? assert.fail('no other session');
    assert.equal((await ends(cookie, { session: other.id })).statusCode, 200);
    assert.equal((await seen(second)).statusCode, 401);
    refused(await ends(cookie, { session: other.id }), 404, 'not-found');
    assert.equal((await ownOf(cookie)).sessions.length, 1);
  });

  test('may be the one in which one sits: that is leaving', async () => {
    const { cookie } = await given('admin-pusat');
    const [own] = (await ownOf(cookie)).sessions;
    assert.equal((await ends(cookie, { session: own?.id })).statusCode, 200);
    assert.equal((await seen(cookie)).statusCode, 401);
  });

  test('ended together leave the one in which one sits, and the record says how many', async () => {
    const { id, email, cookie } = await given('admin-medsos');
    for (let more = 0; more < 3; more += 1) await signIn(email, good);
    assert.equal((await ends(cookie, {})).statusCode, 200);
    assert.deepEqual(
      (await ownOf(cookie)).sessions.map(({ current }) => current),
      [true],
    );
    const acts = (await recordedActs(desk.pool)).filter((act) => act.type === 'SessionsEnded' && act.officerId === id);
    assert.deepEqual(
      acts.map((act) => 'count' in act && act.count),
      [3],
    );
  });

  test('are named by an id that there is, and by nothing else', async () => {
    const { cookie } = await given('admin-pusat');
    for (const body of [{ session: 'x'.repeat(65) }, { session: ['x', 'y'] }, { all: true }])
      refused(await ends(cookie, body), 400, 'invalid-request');
    for (const session of ['', 'x', "'", '\u0000']) refused(await ends(cookie, { session }), 404, 'not-found');
  });
});

suite('acting for somebody', () => {
  const acting = (cookie: string, substitution: unknown): Promise<Answer> =>
    post('/api/v1/me/acting', { substitution }, cookie);
  const roleOf = async (cookie: string): Promise<string> =>
    json<{ officer: { role: string } }>(await seen(cookie)).officer.role;

  test('goes back to oneself at any time, also where nothing was lent', async () => {
    const { cookie } = await given('admin-pusat');
    assert.equal((await acting(cookie, null)).statusCode, 200);
    assert.equal(await roleOf(cookie), 'admin-pusat');
  });

  test('is of one session: the other devices of the same officer stay theirs', async () => {
    const [away, here] = [await given('team-lead'), await given('admin-pusat')];
    const other = (await signIn(here.email, good)) ?? '';
    const untilAt = new Date(desk.now() + 3600_000).toISOString();
    const lend = {
      method: 'PUT',
      url: `/api/v1/officers/${away.id}/substitute`,
      payload: { substituteId: here.id, untilAt },
    } as const;
    assert.equal((await desk.app.inject({ ...lend, headers: { cookie: away.cookie } })).statusCode, 200);
    const [lent] = (await ownOf(here.cookie)).lent;
    assert.deepEqual([lent?.role, lent?.untilAt, lent?.agencyName], ['team-lead', untilAt, undefined]);
    assert.equal((await acting(here.cookie, lent?.id)).statusCode, 200);
    assert.deepEqual([await roleOf(here.cookie), await roleOf(other)], ['team-lead', 'admin-pusat']);
    assert.equal((await ownOf(here.cookie)).email, here.email, 'one’s own page stays one’s own');
    assert.equal((await acting(here.cookie, null)).statusCode, 200);
    assert.equal(await roleOf(here.cookie), 'admin-pusat');
  });

  test('of an agency’s admin says whose agency it is', async () => {
    const { id } = await ownOf(await desk.cookieOf('pupkp'));
    const { id: substituteId, cookie } = await given('admin-medsos');
    const untilAt = new Date(desk.now() + 3600_000).toISOString();
    json(await desk.send('ketua', 'PUT', `/api/v1/officers/${id}/substitute`, { substituteId, untilAt }));
    const [lent] = (await ownOf(cookie)).lent;
    assert.deepEqual([lent?.role, lent?.agencyName], ['admin-agency', 'DPUPKP']);
  });

  test('is nothing that one can make up', async () => {
    const { cookie } = await given('admin-pusat');
    for (const wrong of ['x', "'", '0199c7a0-1111-7000-8000-00000000abcd'])
      refused(await acting(cookie, wrong), 404, 'not-found');
    for (const wrong of [undefined, ['x', 'y'], { id: 'x' }, 'x'.repeat(65)])
      refused(await acting(cookie, wrong), 400, 'invalid-request');
  });
});
