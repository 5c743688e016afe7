// What an officer chose for themselves holds on every device of theirs, and on nobody else's.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { givenDesk, json } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { peopleAt } from '#test/people/people.ts';

const desk = await givenDesk({ after });
const { given } = peopleAt(desk);

const settingsOf = async (cookie: string): Promise<unknown> =>
  json<{ settings: unknown }>(await desk.app.inject({ url: '/api/v1/session', headers: { cookie } })).settings;

const choose = (cookie: string, payload: object) =>
  desk.app.inject({
    ...{ method: 'PUT', url: '/api/v1/me/settings', payload },
    headers: { cookie, 'sec-fetch-site': 'same-origin' },
  });

suite('an officer’s settings', () => {
  test('are nothing until they choose, then theirs alone, each by itself', async () => {
    const [one, other] = [await given('admin-pusat'), await given('admin-medsos')];
    assert.deepEqual(await settingsOf(one.cookie), {});
    assert.equal((await choose(one.cookie, { compact: true })).statusCode, 200);
    assert.deepEqual(await settingsOf(one.cookie), { compact: true });
    assert.equal((await choose(one.cookie, { holdFor: 0 })).statusCode, 200);
    assert.deepEqual(await settingsOf(one.cookie), { compact: true, holdFor: 0 });
    assert.equal((await choose(one.cookie, { compact: false, holdFor: 20 })).statusCode, 200);
    assert.deepEqual(await settingsOf(one.cookie), { compact: false, holdFor: 20 });
    assert.deepEqual(await settingsOf(other.cookie), {});
  });

  test('are what can be chosen, and nothing else', async () => {
    const { cookie } = await given('admin-medsos');
    for (const wrong of [{}, { holdFor: 7 }, { compact: 'rapat' }, { theme: 'dark' }, { compact: true, userId: 'x' }])
      refused(await choose(cookie, wrong), 400, 'invalid-request');
    assert.deepEqual(await settingsOf(cookie), {});
  });
});
