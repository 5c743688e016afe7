// Mastodon's stand-in by its documentation: who is told of what, how texts are counted and kept, and a key that makes one status.
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { platformCall } from '#test/beds/platform-call.ts';
import { simulatorBed } from '#test/beds/simulator-bed.ts';
import { maAccount } from '#test/scenes/mastodon-scene.ts';
import { mastodonIds } from './ids.ts';
import { asHtml } from './nodes.ts';

const person = mastodonIds.person('warga-1');

const given = async (t: TestContext) => {
  const bed = await simulatorBed(t, { accounts: [maAccount] });
  const outside = platformCall(bed, 'mastodon/api/v1');
  const call = platformCall(bed, 'mastodon/api/v1', { authorization: `Bearer ${maAccount.accessToken}` });
  const says = async (place: 'comments' | 'messages', text: string): Promise<string> =>
    String((await bed.control('POST', place, { accountId: maAccount.id, person: 'warga-1', text, alone: true }))['id']);
  const post = (json: object, key?: string) =>
    call('POST', 'statuses', { json, ...(key === undefined ? {} : { headers: { 'idempotency-key': key } }) });
  return { bed, outside, call, says, post };
};

test('nobody’s token, a path that nobody knows and an id that is not there are refused in one sentence', async (t) => {
  const { outside, call } = await given(t);
  for (const authorization of ['', 'Bearer bukan', `Basic ${maAccount.accessToken}`]) {
    const { status, body } = await outside('GET', 'notifications', { headers: { authorization } });
    assert.deepEqual([status, body], [401, { error: 'The access token is invalid' }]);
  }
  for (const [method, path] of [
    ['GET', 'ramalan'],
    ['GET', 'accounts/9'],
    ['GET', `accounts/${person}/statuses`],
    ['GET', 'statuses/9'],
    ['GET', 'statuses/9/context'],
    ['POST', 'accounts'],
  ] as const) {
    const { status, body } = await call(method, path, method === 'POST' ? { json: {} } : {});
    assert.deepEqual([status, body], [404, { error: 'Record not found' }], path);
  }
});

/** What counts five hundred, and what is one more. */
const lengths: readonly [name: string, text: string, fits: boolean][] = [
  ['five hundred letters', 'a'.repeat(500), true],
  ['one more', 'a'.repeat(501), false],
  ['five hundred families', '👨‍👩‍👧‍👦'.repeat(500), true],
  ['one family more', '👨‍👩‍👧‍👦'.repeat(501), false],
  ['an address of any length as twenty-three', `${'a'.repeat(476)} https://contoh.example/${'b'.repeat(400)}`, true],
  ['the same and one letter', `${'a'.repeat(477)} https://contoh.example/${'b'.repeat(400)}`, false],
  ['a name without its host', `@warga@${'lain'.repeat(50)}.example ${'a'.repeat(493)}`, true],
  ['the same and one letter more', `@warga@${'lain'.repeat(50)}.example ${'a'.repeat(494)}`, false],
];
for (const [name, status, fits] of lengths)
  test(`${name} ${fits ? 'is taken' : 'is too long'}`, async (t) => {
    const { post } = await given(t);
    const answer = await post({ status, visibility: 'public' });
    assert.equal(answer.status, fits ? 200 : 422);
    if (!fits) assert.deepEqual(answer.body, { error: 'Validation failed: Text character limit of 500 exceeded' });
  });

test('without words nothing is posted, nor below what is not there', async (t) => {
  const { post, says } = await given(t);
  for (const json of [{}, { status: ' ' }, { status: 7 }])
    assert.deepEqual((await post(json)).body, { error: "Validation failed: Text can't be blank" });
  assert.equal((await post({ status: 'a', in_reply_to_id: '9' })).status, 404);
  const above = await says('comments', '@pemkotjogja lampu mati');
  const made = await post({ status: '@warga Siap.', in_reply_to_id: above, visibility: 'public' });
  assert.deepEqual([made.status, made.body['in_reply_to_id'], made.body['visibility']], [200, above, 'public']);
});

test('a key makes one status within the hour, whatever is said with it, and another one after', async (t) => {
  const { bed, post } = await given(t);
  const id = async (text: string, key?: string): Promise<unknown> =>
    (await post({ status: text, visibility: 'public' }, key)).body['id'];
  const first = await id('Siap.', 'kunci-1');
  assert.equal(await id('Siap.', 'kunci-1'), first);
  assert.equal(await id('Lain.', 'kunci-1'), first);
  assert.notEqual(await id('Siap.', 'kunci-2'), first);
  bed.clock.at += 3_600_000 - 1;
  assert.equal(await id('Siap.', 'kunci-1'), first);
  bed.clock.at += 1;
  assert.notEqual(await id('Siap.', 'kunci-1'), first);
  assert.notEqual(await id('Siap.'), await id('Siap.'), 'without a key each is its own');
});

test('a direct status reaches whom it names, and nobody where it names nobody', async (t) => {
  const { bed, post } = await given(t);
  const heard = () => [...bed.simulator.store.world.messages.values()].map((one) => one.person);
  await post({ status: 'tanpa nama', visibility: 'direct' });
  assert.deepEqual(heard(), []);
  const { body: account } = await platformCall(bed, 'mastodon/api/v1', {
    authorization: `Bearer ${maAccount.accessToken}`,
  })('GET', `accounts/${person}`);
  await post({ status: `@${String(account['acct'])} Siap.`, visibility: 'direct' });
  assert.deepEqual(heard(), ['warga-1']);
});

test('mentions are told newest first from an id on, of the kinds that are asked for, private ones when asked', async (t) => {
  const { call, says } = await given(t);
  await says('comments', '@pemkotjogja satu');
  await says('comments', '@pemkotjogja dua');
  await says('comments', '@pemkotjogja tiga');
  await says('messages', 'rahasia');
  const told = async (query: string): Promise<string[]> =>
    (await call('GET', `notifications?${query}`)).list.map((one) =>
      String((one['status'] as { content: string }).content).replaceAll(/<[^>]+>/g, ''),
    );
  assert.deepEqual(await told(''), ['@pemkotjogja tiga', '@pemkotjogja dua', '@pemkotjogja satu']);
  assert.equal((await told('include_filtered=true')).length, 4);
  assert.deepEqual(await told('types[]=favourite'), []);
  assert.deepEqual(await told('limit=1'), ['@pemkotjogja tiga']);
  const all = (await call('GET', 'notifications?include_filtered=true')).list.map((one) => String(one['id']));
  const oldest = all.at(-1) ?? '';
  assert.deepEqual(
    await told(`min_id=${oldest}&limit=1&types[]=mention`),
    ['@pemkotjogja dua'],
    'the next one, not the newest',
  );
  assert.deepEqual(await told(`max_id=${String(all[2])}`), ['@pemkotjogja satu']);
});

test('several statuses are asked for at once, and what is gone is left out', async (t) => {
  const { bed, call, says } = await given(t);
  const ids = [await says('comments', '@pemkotjogja a'), await says('comments', '@pemkotjogja b')];
  await bed.control('DELETE', `comments/${String(ids[0])}`);
  const { list } = await call('GET', `statuses?${ids.map((id) => `id[]=${id}`).join('&')}`);
  assert.deepEqual(
    list.map(({ id }) => id),
    [ids[1]],
  );
});

const kept: readonly [text: string, html: string][] = [
  ['satu\n\ndua', '<p>satu</p><p>dua</p>'],
  ['satu\ndua', '<p>satu<br />dua</p>'],
  ['<b>&"', '<p>&lt;b&gt;&amp;&quot;</p>'],
];
for (const [text, html] of kept)
  test(`${JSON.stringify(text)} is kept as ${html}`, () => {
    assert.equal(asHtml(text), html);
  });

test('an address is kept in three pieces that are the address together, and a name leads to its account', () => {
  const address = 'https://contoh.example/jalan/yang/panjang/sekali?x=1';
  const html = asHtml(`Lihat ${address} @warga`);
  assert.equal(html.replaceAll(/<[^>]+>/g, ''), `Lihat ${address} @warga`);
  assert.equal(html.match(/class="(?:invisible|ellipsis)"/g)?.length, 3);
  assert.match(html, /class="u-url mention">@<span>warga<\/span>/);
  assert.ok(!asHtml('dinas@kota.example').includes('mention'), 'a mail address names nobody');
});

test('a trouble that is set has its status; people’s settings are told to nobody', async (t) => {
  const { bed, call } = await given(t);
  for (const [kind, status] of [
    ['token-expired', 401],
    ['token-revoked', 401],
    ['permission', 403],
    ['blocked', 403],
    ['rate-limit', 429],
    ['500', 503],
    ['unavailable', 200],
  ] as const) {
    bed.simulator.faults.set(maAccount.id, { kind });
    assert.equal((await call('GET', 'accounts/verify_credentials')).status, status, kind);
  }
});
