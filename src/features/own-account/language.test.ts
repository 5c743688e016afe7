// In which language an officer reads the console: their own choice, kept with them, told with the session.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { givenDesk, json } from '#test/beds/desk.ts';
import { peopleAt } from '#test/people/people.ts';
import { refused } from '#test/beds/problems.ts';

const desk = await givenDesk({ after });
const { given } = peopleAt(desk);

type Session = { language?: string; channels: { name: string; label: string; toldAs: string }[] };

const headersOf = (cookie: string, language?: string): Record<string, string> => ({
  ...{ cookie, 'sec-fetch-site': 'same-origin' },
  ...(language === undefined ? {} : { 'accept-language': language }),
});

const sessionOf = async (cookie: string, language?: string): Promise<Session> =>
  json<Session>(await desk.app.inject({ url: '/api/v1/session', headers: headersOf(cookie, language) }));

const choose = (cookie: string, language: unknown) =>
  desk.app.inject({
    ...{ method: 'PUT', url: '/api/v1/me/language', headers: headersOf(cookie) },
    payload: { language },
  });

suite('an officer’s language', () => {
  test('is nobody’s until it is chosen, and then theirs alone on every device', async () => {
    const [one, other] = [await given('admin-pusat'), await given('admin-medsos')];
    assert.equal((await sessionOf(one.cookie)).language, undefined);
    assert.equal((await choose(one.cookie, 'en')).statusCode, 200);
    assert.equal((await sessionOf(one.cookie)).language, 'en');
    assert.equal((await sessionOf(other.cookie)).language, undefined);
    assert.equal((await choose(one.cookie, 'id')).statusCode, 200);
    assert.equal((await sessionOf(one.cookie)).language, 'id');
  });

  test('is one of the two that there are', async () => {
    const { cookie } = await given('operator');
    for (const wrong of ['jv', '', 'EN', null, ['en']]) refused(await choose(cookie, wrong), 400, 'invalid-request');
    assert.equal((await sessionOf(cookie)).language, undefined);
  });

  test('is no stranger’s to choose', async () => {
    refused(await choose('', 'en'), 401, 'not-signed-in');
  });

  test('names channels for the officer, and for citizens as they know them', async () => {
    const { cookie } = await given('admin-medsos');
    const phoneIn = async (language: string) =>
      (await sessionOf(cookie, language)).channels.find(({ name }) => name === 'phone');
    assert.deepEqual([(await phoneIn('en'))?.label, (await phoneIn('en'))?.toldAs], ['Telephone', 'Telepon']);
    assert.deepEqual([(await phoneIn('id'))?.label, (await phoneIn('id'))?.toldAs], ['Telepon', 'Telepon']);
  });

  test('is that of every refusal that the console shows, and of no other', async () => {
    const { cookie } = await given('admin-medsos');
    const titleIn = async (language?: string) => {
      const answer = await desk.app.inject({
        ...{ url: '/api/v1/cases/ADU-2026-999999-AA', headers: headersOf(cookie, language) },
      });
      assert.equal(answer.headers['content-language'], language === 'en' ? 'en' : 'id');
      return answer.json<{ title: string }>().title;
    };
    assert.notEqual(await titleIn('en'), await titleIn('id'));
    assert.equal(await titleIn('en-US,en;q=0.9'), await titleIn());
  });
});
