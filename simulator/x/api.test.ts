// X's stand-in by its published description: names of today alone, pages with bounds, problems in X's words, tokens that are used up.
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { platformCall, type PlatformAnswer } from '#test/beds/platform-call.ts';
import { simulatorBed } from '#test/beds/simulator-bed.ts';
import { xAccount } from '#test/scenes/x-scene.ts';
import { xIds } from './ids.ts';

const given = async (t: TestContext) => {
  const bed = await simulatorBed(t, { accounts: [xAccount] });
  const outside = platformCall(bed, 'x/2');
  const call = platformCall(bed, 'x/2', { authorization: `Bearer ${xAccount.accessToken}` });
  const says = async (text: string, more: object = {}): Promise<string> =>
    String(
      (
        await bed.control('POST', 'comments', { accountId: xAccount.id, person: 'warga-1', text, alone: true, ...more })
      )['id'],
    );
  const answer = (text: unknown, above?: string) =>
    call('POST', 'tweets', {
      json: { text, ...(above === undefined ? {} : { reply: { in_reply_to_tweet_id: above } }) },
    });
  return { bed, outside, call, says, answer };
};

const wordsIn = ({ body }: PlatformAnswer): string => {
  const [first] = Array.isArray(body['errors']) ? (body['errors'] as { message?: string }[]) : [];
  return String(first?.message ?? body['detail']);
};
const idsIn = ({ body }: PlatformAnswer): string[] => ((body['data'] ?? []) as { id: string }[]).map(({ id }) => id);

test('what is asked under a former name, beyond a page’s bounds, or by a token that was not given, is refused', async (t) => {
  const { call } = await given(t);
  const me = `users/${xAccount.id}`;
  for (const [path, words] of [
    [`${me}/mentions?tweet.fields=text`, /tweet\.fields/],
    [`${me}/mentions?expansions=referenced_tweets.id`, /expansions/],
    [`${me}/mentions?post.fields=note_tweet`, /note_tweet/],
    [`${me}/mentions?max_results=4`, /between 5 and 100/],
    [`${me}/mentions?max_results=101`, /between 5 and 100/],
    [`${me}/tweets?max_results=4`, /between 5 and 100/],
    ['dm_events?max_results=0', /between 1 and 100/],
    [`${me}/mentions?pagination_token=salah`, /pagination_token/],
  ] as const) {
    const refused = await call('GET', path);
    assert.deepEqual([refused.status, refused.body['title']], [400, 'Invalid Request'], path);
    assert.match(wordsIn(refused), words);
  }
  for (const path of ['users/42/mentions', 'ramalan', `${me}/ramalan`, 'dm_conversations/with/9/dm_events']) {
    const refused = await call('GET', path);
    assert.deepEqual([refused.status, refused.body['title']], [404, 'Not Found'], path);
  }
});

test('a page of nothing counts nothing; a page of something tells its ends, its people and whether more follow', async (t) => {
  const { bed, call, says } = await given(t);
  const path = `users/${xAccount.id}/mentions?max_results=5&expansions=author_id`;
  assert.deepEqual((await call('GET', path)).body, { meta: { result_count: 0 } });
  const ids: string[] = [];
  for (let count = 0; count < 7; count += 1) {
    ids.push(await says(`@pemkotjogja ${String(count)}`));
    bed.clock.at += 1000;
  }
  const first = await call('GET', path);
  const meta = first.body['meta'] as Record<string, unknown>;
  assert.deepEqual(idsIn(first), ids.slice(2).toReversed());
  assert.deepEqual([meta['newest_id'], meta['oldest_id'], meta['result_count']], [ids[6], ids[2], 5]);
  const users = (first.body['includes'] as { users: { id: string }[] }).users;
  assert.deepEqual(
    users.map(({ id }) => id),
    [xIds.person('warga-1')],
  );
  const rest = await call('GET', `${path}&pagination_token=${String(meta['next_token'])}`);
  assert.deepEqual(idsIn(rest), ids.slice(0, 2).toReversed());
  assert.equal((rest.body['meta'] as Record<string, unknown>)['next_token'], undefined);
  assert.deepEqual(idsIn(await call('GET', `${path}&since_id=${String(ids[5])}`)), [ids[6]]);
});

test('what is not there is an answer with problems in it, and no refusal', async (t) => {
  const { bed, call, says } = await given(t);
  const id = await says('@pemkotjogja salah');
  await bed.control('DELETE', `comments/${id}`);
  for (const path of [`tweets/${id}`, 'tweets/9', 'users/9']) {
    const { status, body } = await call('GET', path);
    const [problem] = body['errors'] as { title: string }[];
    assert.deepEqual([status, body['data'], problem?.title], [200, undefined, 'Not Found Error'], path);
  }
});

test('an answer is refused without words, above 280, below what is gone, uninvited, and said twice', async (t) => {
  const { answer, says } = await given(t);
  const above = await says('@pemkotjogja lampu mati');
  const silent = await says('lampu mati', { unnamed: true, alone: undefined });
  for (const [text, id, status, words] of [
    ['', above, 400, /text or attachment/],
    [7, above, 400, /text or attachment/],
    ['字'.repeat(141), above, 400, /too long/],
    ['Siap.', '9', 403, /deleted or not visible/],
    ['Siap.', silent, 403, /not been mentioned/],
  ] as const) {
    const refused = await answer(text, id);
    assert.equal(refused.status, status, String(text));
    assert.match(wordsIn(refused), words);
  }
  const made = await answer('Siap.', above);
  assert.equal(made.status, 201);
  const twice = await answer('Siap.', above);
  assert.deepEqual([twice.status, /duplicate content/.test(wordsIn(twice))], [403, true]);
  // Below an answer of its own the account goes on.
  assert.equal((await answer('Lagi.', String((made.body['data'] as { id: string }).id))).status, 201);
});

test('a message goes to somebody who is there, and is listed between the two', async (t) => {
  const { call } = await given(t);
  const person = xIds.person('warga-1');
  const send = (id: string, json: object, edge = 'messages') =>
    call('POST', `dm_conversations/with/${id}/${edge}`, { json });
  assert.equal((await send('9', { text: 'a' })).status, 403);
  assert.equal((await send(person, {})).status, 400);
  assert.equal((await send(person, { text: 'a'.repeat(10_001) })).status, 400);
  assert.equal((await send(person, { text: 'a' }, 'ramalan')).status, 404);
  const made = await send(person, { text: 'Halo' });
  const { dm_event_id: id } = made.body['data'] as { dm_event_id: string };
  assert.deepEqual([made.status, idsIn(await call('GET', `dm_conversations/with/${person}/dm_events`))], [201, [id]]);
});

test('a refresh token is used up by the first renewal, and what it brings holds for two hours', async (t) => {
  const { bed, outside } = await given(t);
  const form = {
    grant_type: 'refresh_token',
    client_id: `klien-${xAccount.id}`,
    refresh_token: `perbarui-${xAccount.accessToken}`,
  };
  const renew = (change: Record<string, string> = {}) =>
    outside('POST', 'oauth2/token', { form: { ...form, ...change } });
  assert.equal((await renew({ client_id: 'lain' })).status, 401);
  assert.deepEqual((await renew({ refresh_token: 'salah' })).body['error'], 'invalid_request');
  const first = await renew();
  assert.deepEqual([first.body['token_type'], first.body['expires_in']], ['bearer', 7200]);
  assert.equal((await renew()).status, 400, 'used up');
  const second = await renew({ refresh_token: String(first.body['refresh_token']) });
  assert.equal(second.status, 200);
  const headers = { authorization: `Bearer ${String(second.body['access_token'])}` };
  const asked = async (): Promise<number> => (await outside('GET', 'users/me', { headers })).status;
  bed.clock.at += 7_200_000 - 1;
  assert.equal(await asked(), 200);
  bed.clock.at += 1;
  assert.equal(await asked(), 401);
  assert.equal((await outside('GET', 'users/me')).status, 401);
});

test('a trouble that is set is told in X’s words, with what is left of the quarter hour', async (t) => {
  const { bed, call } = await given(t);
  for (const [fault, expected, title] of [
    [{ kind: 'token-revoked' }, 401, 'Unauthorized'],
    [{ kind: 'permission' }, 403, 'Forbidden'],
    [{ kind: 'permission', code: 402 }, 402, 'CreditsDepleted'],
    [{ kind: 'permission', code: 403 }, 403, 'SpendCapReached'],
    [{ kind: 'rate-limit', regainMinutes: 5 }, 429, 'Too Many Requests'],
    [{ kind: '500' }, 503, 'Service Unavailable'],
  ] as const) {
    bed.simulator.faults.set(xAccount.id, fault);
    const { status, body, headers } = await call('GET', 'users/me');
    assert.deepEqual([status, body['title']], [expected, title], fault.kind);
    if (status !== 429) continue;
    const wait = Number(headers.get('x-rate-limit-reset')) * 1000 - Date.parse(headers.get('date') ?? '');
    assert.deepEqual([headers.get('x-rate-limit-remaining'), wait], ['0', 300_000]);
  }
});
