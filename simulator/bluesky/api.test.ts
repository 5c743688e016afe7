// Bluesky's stand-in held against the lexicons that AT protocol publishes: what it answers is of their shape, and what they forbid it refuses.
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { lexicons } from '@atproto/api';
import { platformCall } from '#test/beds/platform-call.ts';
import { simulatorBed } from '#test/beds/simulator-bed.ts';
import { bsAccount } from '#test/scenes/bluesky-scene.ts';
import { blueskyIds } from './ids.ts';

const proxy = { 'atproto-proxy': 'did:web:api.bsky.chat#bsky_chat' };
const person = blueskyIds.person('warga-1');

const given = async (t: TestContext) => {
  const bed = await simulatorBed(t, { accounts: [bsAccount] });
  const signIn = { identifier: bsAccount.handle, password: bsAccount.accessToken };
  const outside = platformCall(bed, 'bluesky/xrpc');
  const session = await outside('POST', 'com.atproto.server.createSession', { json: signIn });
  const call = platformCall(bed, 'bluesky/xrpc', { authorization: `Bearer ${String(session.body['accessJwt'])}` });
  const says = (place: 'comments' | 'messages', text: string) =>
    bed.control('POST', place, { accountId: bsAccount.id, person: 'warga-1', text, alone: true });
  return { bed, outside, session, call, says };
};
type Given = Awaited<ReturnType<typeof given>>;

const newest = async ({ call }: Given): Promise<{ uri: string; cid: string }> => {
  const { body } = await call('GET', 'app.bsky.notification.listNotifications?limit=1');
  const [one] = body['notifications'] as { uri: string; cid: string }[];
  assert.ok(one);
  return one;
};

const answerBelow = ({ uri, cid }: { uri: string; cid: string }, text = 'Siap.') => ({
  repo: bsAccount.id,
  collection: 'app.bsky.feed.post',
  record: {
    ...{ $type: 'app.bsky.feed.post', text, createdAt: '2026-11-24T01:00:00.000Z' },
    reply: { root: { uri, cid }, parent: { uri, cid } },
  },
});

const isOfShape = (name: string, body: unknown): void => {
  lexicons.assertValidXrpcOutput(name, body);
};

test('every answer is of the shape that its lexicon describes', async (t) => {
  const scene = await given(t);
  const { call, session } = scene;
  await scene.says('comments', 'lampu mati 🙏');
  await scene.says('messages', 'halo');
  isOfShape('com.atproto.server.createSession', session.body);
  const post = await newest(scene);
  const made = await call('POST', 'com.atproto.repo.createRecord', { json: answerBelow(post) });
  isOfShape('com.atproto.repo.createRecord', made.body);
  const convo = `percakapan-warga-1`;
  const sent = await call('POST', 'chat.bsky.convo.sendMessage', {
    json: { convoId: convo, message: { text: 'Siap.' } },
    headers: proxy,
  });
  isOfShape('chat.bsky.convo.sendMessage', sent.body);
  const rkey = post.uri.split('/').at(-1) ?? '';
  for (const [name, query] of [
    ['com.atproto.server.getSession', ''],
    ['app.bsky.notification.listNotifications', 'limit=100'],
    ['app.bsky.feed.getPosts', `uris=${encodeURIComponent(post.uri)}`],
    ['app.bsky.actor.getProfile', `actor=${person}`],
    ['com.atproto.repo.listRecords', `repo=${bsAccount.id}&collection=app.bsky.feed.post`],
    ['com.atproto.repo.getRecord', `repo=${person}&collection=app.bsky.feed.post&rkey=${rkey}`],
    ['chat.bsky.convo.getConvoForMembers', `members=${person}`],
    ['chat.bsky.convo.getConvo', `convoId=${convo}`],
    ['chat.bsky.convo.getMessages', `convoId=${convo}`],
    ['chat.bsky.convo.listConvos', 'limit=1'],
    ['chat.bsky.convo.getLog', ''],
  ] as const) {
    const { status, body } = await call('GET', `${name}?${query}`, { headers: proxy });
    assert.equal(status, 200, `${name}: ${JSON.stringify(body)}`);
    isOfShape(name, body);
  }
});

test('who signs in needs the right password, and every call the session that was given', async (t) => {
  const { outside, call } = await given(t);
  for (const json of [
    { identifier: bsAccount.handle, password: 'salah' },
    { identifier: 'lain.example', password: bsAccount.accessToken },
    { identifier: bsAccount.handle },
    {},
  ]) {
    const { status, body } = await outside('POST', 'com.atproto.server.createSession', { json });
    assert.deepEqual([status, body['error']], [401, 'AuthenticationRequired']);
  }
  for (const authorization of ['Bearer bukan', `Bearer ${bsAccount.accessToken}`, 'Basic abc']) {
    const { status, body } = await outside('GET', 'com.atproto.server.getSession', { headers: { authorization } });
    assert.deepEqual([status, body['error']], [400, 'InvalidToken']);
  }
  const { headers } = await call('GET', 'com.atproto.server.getSession');
  assert.ok(
    ['ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset'].every((name) =>
      /^\d+$/.test(headers.get(name) ?? ''),
    ),
  );
});

test('what its lexicon forbids is refused in the reference server’s words', async (t) => {
  const { call } = await given(t);
  const uris = Array.from({ length: 26 }, (_, index) => `uris=at://did:plc:a/app.bsky.feed.post/${String(index)}`);
  const refusals: readonly [method: string, path: string, status: number, words: RegExp][] = [
    ['POST', 'app.bsky.feed.getPosts', 400, /Incorrect HTTP method \(POST\) expected GET/],
    ['GET', 'com.atproto.repo.createRecord', 400, /Incorrect HTTP method \(GET\) expected POST/],
    ['GET', 'app.bsky.feed.getPosts', 400, /must have the property "uris"/],
    ['GET', `app.bsky.feed.getPosts?${uris.join('&')}`, 400, /must not have more than 25 elements/],
    ['GET', 'app.bsky.notification.listNotifications?limit=101', 400, /greater than 100/],
    ['GET', 'app.bsky.notification.listNotifications?limit=0', 400, /less than 1/],
    ['GET', 'app.bsky.notification.listNotifications?limit=banyak', 400, /integer/],
    ['GET', 'app.bsky.actor.getProfile?actor=did:plc:nobody', 400, /Profile not found/],
    ['GET', 'com.atproto.repo.getRecord?repo=a&collection=b&rkey=c', 400, /Could not locate record/],
    ['GET', 'app.bsky.ramalan.getCuaca', 501, /Not Implemented/],
    ['GET', 'constructor', 501, /Not Implemented/],
    ['GET', 'chat.bsky.convo.listConvos', 404, /XRPCNotSupported/],
  ];
  for (const [method, path, status, words] of refusals) {
    const answer = await call(method, path, method === 'POST' ? { json: {} } : {});
    assert.equal(answer.status, status, path);
    assert.match(String(answer.body['message']), words, path);
  }
  for (const [query, words] of [
    ['chat.bsky.convo.getConvoForMembers?members=did:plc:nobody', /actor not found/],
    ['chat.bsky.convo.getConvo?convoId=nobody', /convo not found/],
  ] as const)
    assert.match(String((await call('GET', query, { headers: proxy })).body['message']), words);
});

test('a record is written to the account’s own store, whole, and below a post that stands', async (t) => {
  const scene = await given(t);
  const { call } = scene;
  await scene.says('comments', 'lampu mati');
  const post = await newest(scene);
  const whole = answerBelow(post);
  const { cid: _cid, ...bare } = post;
  const changed = (change: object): object => ({ ...whole, record: { ...whole.record, ...change } });
  const refusals: readonly [json: object, words: RegExp][] = [
    [{ ...whole, repo: person }, /Authentication Required/],
    [changed({ text: undefined }), /property "text"/],
    [changed({ text: '👍🏽'.repeat(301) }), /not be longer than 300 graphemes/],
    [changed({ text: '👨‍👩‍👧‍👦'.repeat(150) }), /not be longer than 3000 characters/],
    [changed({ createdAt: 'kemarin' }), /property "createdAt"/],
    [changed({ reply: { root: post, parent: bare } }), /reply\/parent must have the property "cid"/],
    [changed({ reply: { parent: post } }), /reply\/root must have the property "uri"/],
    [
      changed({ reply: { root: post, parent: { ...post, uri: 'at://did:plc:a/app.bsky.feed.post/0' } } }),
      /must be a post/,
    ],
  ];
  for (const [json, words] of refusals) {
    const { status, body } = await call('POST', 'com.atproto.repo.createRecord', { json });
    assert.ok(status === 400 || status === 401, String(status));
    assert.match(String(body['message']), words);
  }
  const listing = `com.atproto.repo.listRecords?repo=${bsAccount.id}&collection=app.bsky.feed.post`;
  assert.deepEqual((await call('GET', listing)).body['records'], [], 'nothing of it was kept');
  assert.equal((await call('POST', 'com.atproto.repo.createRecord', { json: whole })).status, 200);
  assert.equal(((await call('GET', listing)).body['records'] as unknown[]).length, 1);
});

test('a message holds a thousand signs, goes into a conversation that is there, and is listed once', async (t) => {
  const scene = await given(t);
  await scene.says('messages', 'halo');
  const send = (text: string, convoId = 'percakapan-warga-1') =>
    scene.call('POST', 'chat.bsky.convo.sendMessage', { json: { convoId, message: { text } }, headers: proxy });
  assert.equal((await send('a'.repeat(1001))).status, 400);
  assert.equal((await send('Siap.', 'percakapan-siapa')).status, 400);
  assert.equal((await send('a'.repeat(1000))).status, 200);
  const { body } = await scene.call('GET', 'chat.bsky.convo.getMessages?convoId=percakapan-warga-1', {
    headers: proxy,
  });
  const texts = (body['messages'] as { text: string }[]).map(({ text }) => text);
  assert.deepEqual(texts, ['a'.repeat(1000), 'halo'], 'the newest first');
});

test('a trouble that is set has its status and name', async (t) => {
  const { bed, call } = await given(t);
  for (const [kind, status, error] of [
    ['token-expired', 400, 'ExpiredToken'],
    ['token-revoked', 401, 'AuthMissing'],
    // As the reference server says that an app password may not do this.
    ['permission', 400, 'InvalidToken'],
    ['blocked', 401, 'AccountTakedown'],
    ['rate-limit', 429, 'RateLimitExceeded'],
    ['unavailable', 400, 'InvalidRequest'],
    ['500', 502, 'UpstreamFailure'],
  ] as const) {
    bed.simulator.faults.set(bsAccount.id, { kind });
    const answer = await call('GET', 'com.atproto.server.getSession');
    assert.deepEqual([answer.status, answer.body['error']], [status, error], kind);
    if (kind === 'rate-limit') assert.equal(answer.headers.get('ratelimit-remaining'), '0');
  }
});
