// Calls to a server of AT protocol: a session is begun where one is missing or over, and every refusal has its meaning. The shapes of
// refusals are those of the reference server (atproto, packages/pds: auth-verifier, pipethrough, rate limits).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Account, Outgoing, SendOutcome, SendTarget } from '#ports/channel.ts';
import { bsAccount } from '#test/scenes/bluesky-scene.ts';
import { brokenOff, scripted, type ScriptedAnswer } from '#test/beds/scripted-platform.ts';
import { bluesky } from './bluesky.channel.ts';

const now = Date.UTC(2026, 10, 24, 1);
const account: Account = {
  ...bsAccount,
  accessToken: 'sesi-lama',
  apiUrl: 'https://pds.example/',
  more: { appPassword: 'sandi-aplikasi' },
};
const post = 'at://did:plc:warga/app.bsky.feed.post/3kabc';
const below: SendTarget = { kind: 'comment-reply', commentId: post };
const letter: SendTarget = { kind: 'private-message', personId: 'did:plc:warga', lastFromPersonAt: now };
const say = (target: SendTarget, text = 'Siap.'): Outgoing => ({ target, text });

const above: ScriptedAnswer = { body: { posts: [{ uri: post, cid: 'bafyatas', record: { text: 'lampu mati' } }] } };
const written: ScriptedAnswer = {
  body: { uri: 'at://did:plc:pemkotcontoh/app.bsky.feed.post/3kita', cid: 'bafykita' },
};
const session: ScriptedAnswer = { body: { accessJwt: 'sesi-baru', did: account.id } };

const refused = (status: number, error: string, message = ''): ScriptedAnswer => ({ status, body: { error, message } });

const using = (...answers: readonly ScriptedAnswer[]) => {
  const platform = scripted(...answers);
  const channel = bluesky(account, platform.fetch);
  return {
    asked: platform.asked,
    names: () => platform.asked.map(({ url }) => url.pathname.replace('/xrpc/', '')),
    send: async (message: Outgoing) => (await channel.send(message, now)).result,
    channel,
  };
};
const told = (result: SendOutcome): string => ('reason' in result ? result.reason : result.outcome);

test('an answer names the post above, the one on top, its language and its time, and comes to its address', async () => {
  const root = { uri: 'at://did:plc:lain/app.bsky.feed.post/3kpuncak', cid: 'bafypuncak' };
  const inTalk: ScriptedAnswer = {
    body: { posts: [{ uri: post, cid: 'bafyatas', record: { text: 'di timur', reply: { root, parent: root } } }] },
  };
  for (const [shown, top] of [
    [above, { uri: post, cid: 'bafyatas' }],
    [inTalk, root],
  ] as const) {
    const { asked, names, send } = using(shown, written);
    assert.deepEqual(await send(say(below, ' Lihat https://contoh.example/a. ')), {
      ...{ outcome: 'accepted', externalId: 'at://did:plc:pemkotcontoh/app.bsky.feed.post/3kita' },
    });
    assert.deepEqual(names(), ['app.bsky.feed.getPosts', 'com.atproto.repo.createRecord']);
    assert.equal(asked[0]?.url.searchParams.get('uris'), post);
    const features = [{ $type: 'app.bsky.richtext.facet#link', uri: 'https://contoh.example/a' }];
    assert.deepEqual(asked[1]?.body, {
      repo: account.id,
      collection: 'app.bsky.feed.post',
      record: {
        $type: 'app.bsky.feed.post',
        text: 'Lihat https://contoh.example/a.',
        facets: [{ index: { byteStart: 6, byteEnd: 30 }, features }],
        langs: ['id'],
        createdAt: '2026-11-24T01:00:00.000Z',
        reply: { root: top, parent: { uri: post, cid: 'bafyatas' } },
      },
    });
  }
});

test('a message goes through the server of conversations, which is named in a header, and posts do not', async () => {
  const { asked, names, send } = using({ body: { convo: { id: 'percakapan1' } } }, { body: { id: '3ksurat' } });
  assert.deepEqual(await send(say(letter)), { outcome: 'accepted', externalId: '3ksurat' });
  assert.deepEqual(names(), ['chat.bsky.convo.getConvoForMembers', 'chat.bsky.convo.sendMessage']);
  assert.ok(asked.every(({ headers }) => headers.get('atproto-proxy') === 'did:web:api.bsky.chat#bsky_chat'));
  assert.deepEqual(asked[1]?.body, { convoId: 'percakapan1', message: { text: 'Siap.' } });
  const public_ = using(above, written);
  await public_.send(say(below));
  assert.ok(public_.asked.every(({ headers }) => headers.get('atproto-proxy') === null));
});

test('what was said in a conversation of several is answered there, or to its writer alone', async () => {
  const commentId = 'percakapan9/3kpesan/did:plc:warga';
  const there = using({ body: { id: '3k' } });
  await there.send(say({ kind: 'comment-reply', commentId }));
  assert.deepEqual(
    [there.names(), there.asked[0]?.body],
    [['chat.bsky.convo.sendMessage'], { convoId: 'percakapan9', message: { text: 'Siap.' } }],
  );
  const alone = using({ body: { convo: { id: 'berdua' } } }, { body: { id: '3k' } });
  await alone.send(say({ kind: 'private-reply', commentId }));
  assert.equal(alone.asked[0]?.url.searchParams.get('members'), 'did:plc:warga');
  const nobody = using(written);
  assert.equal(told(await nobody.send(say({ kind: 'private-reply', commentId: 'bukan-alamat' }))), 'bad-request');
  assert.equal(nobody.asked.length, 0);
});

const over: readonly (readonly [name: string, answer: ScriptedAnswer])[] = [
  ['ended', refused(400, 'ExpiredToken', 'Token has expired')],
  ['ended, at another server', refused(401, 'ExpiredToken', 'Token has expired')],
  ['of another key', refused(400, 'InvalidToken', 'Token could not be verified')],
  ['revoked', refused(401, 'InvalidToken', 'Token has been revoked')],
];
for (const [name, answer] of over)
  test(`a session that is ${name} is begun anew once, and the call made again with it`, async () => {
    const { asked, names, send } = using(answer, session, above, written);
    assert.equal(told(await send(say(below))), 'accepted');
    assert.deepEqual(names().slice(0, 3), [
      'app.bsky.feed.getPosts',
      'com.atproto.server.createSession',
      'app.bsky.feed.getPosts',
    ]);
    assert.deepEqual(asked[1]?.body, { identifier: account.handle, password: 'sandi-aplikasi' });
    assert.deepEqual(
      [0, 2, 3].map((one) => asked[one]?.headers.get('authorization')),
      ['Bearer sesi-lama', 'Bearer sesi-baru', 'Bearer sesi-baru'],
    );
  });

/** What a password without that right meets: the reference server says it under the name of a token that is none. */
for (const [status, message] of [
  [400, 'Bad token method'],
  [400, 'Bad token scope'],
  [401, 'Bad token scope'],
] as const)
  test(`"${message}" with ${String(status)} is what this password may not do: no session is begun for it`, async () => {
    const { names, send } = using(refused(status, 'InvalidToken', message), session);
    assert.equal(told(await send(say(letter))), 'permission-missing');
    assert.deepEqual(names(), ['chat.bsky.convo.getConvoForMembers']);
  });

test('asking again and again where conversations are refused begins no session, and the posts come', async () => {
  const { channel, names } = using({ body: { notifications: [] } }, refused(400, 'InvalidToken', 'Bad token method'));
  const first = await channel.poll?.ask(undefined, now);
  assert.ok(first?.outcome === 'polled');
  assert.equal(first.problem, 'permission-missing');
  assert.ok(!names().includes('com.atproto.server.createSession'));
});

const refusals: readonly [
  name: string,
  answer: ScriptedAnswer,
  told: string,
  more?: { afterMs?: number; unknown?: boolean },
][] = [
  ['an account taken down', refused(401, 'AccountTakedown', 'Account has been taken down'), 'permission-missing'],
  ['a deactivated account', refused(403, 'AccountDeactivated'), 'permission-missing'],
  ['a second factor that is wanted', refused(401, 'AuthFactorTokenRequired'), 'permission-missing'],
  ['no right to this', refused(403, 'Forbidden'), 'permission-missing'],
  ['no session at all', refused(401, 'AuthMissing'), 'token-invalid'],
  ['a wrong password', refused(401, 'AuthenticationRequired', 'Invalid identifier or password'), 'token-invalid'],
  ['a record that is gone', refused(400, 'RecordNotFound'), 'target-gone'],
  ['something that is gone', refused(404, 'NotFound'), 'target-gone'],
  [
    'a person who wants no messages',
    refused(400, 'InvalidRequest', 'recipient has disabled incoming messages'),
    'person-unavailable',
  ],
  [
    'a person who asks to be followed',
    refused(400, '', 'recipient requires incoming messages to come from someone they follow'),
    'person-unavailable',
  ],
  ['a block', refused(400, 'InvalidRequest', 'block between recipient and sender'), 'person-unavailable'],
  [
    'too long a text',
    refused(400, 'InvalidRequest', 'Invalid record: Record/text must not be longer than 300 graphemes'),
    'message-too-long',
  ],
  ['a bad request', refused(400, 'InvalidRequest', 'Input/record must be an object'), 'bad-request'],
  ['a method that nobody knows', refused(501, 'MethodNotImplemented'), 'temporary', { unknown: true }],
  ['trouble of theirs', refused(500, 'InternalServerError'), 'temporary', { unknown: true }],
  ['trouble further on', refused(502, 'UpstreamFailure'), 'temporary', { unknown: true }],
  ['no end in time', { status: 408 }, 'temporary', { unknown: true }],
  ['a page in HTML', { text: '<html>' }, 'temporary', { unknown: true }],
  ['nothing of what was made', { body: {} }, 'temporary', { unknown: true }],
  ['a line that broke', brokenOff('ECONNRESET'), 'network', { unknown: true }],
  ['a line that was never there', brokenOff('ECONNREFUSED'), 'network', { unknown: false }],
  ['too many calls', { status: 429 }, 'rate-limited', { unknown: false, afterMs: 300_000 }],
  [
    'too many, and how long',
    { status: 429, headers: { 'retry-after': '7' } },
    'rate-limited',
    { unknown: false, afterMs: 7000 },
  ],
  [
    'too many, and until when',
    { status: 429, headers: { 'ratelimit-reset': String(now / 1000 + 90), date: new Date(now).toUTCString() } },
    ...(['rate-limited', { unknown: false, afterMs: 90_000 }] as const),
  ],
];
for (const [name, answer, reason, more = {}] of refusals)
  test(`an answer that meets ${name} is told as ${reason}`, async () => {
    const result = await using(above, answer).send(say(below));
    assert.equal(told(result), reason, JSON.stringify(result));
    if (result.outcome !== 'retry-later') return assert.deepEqual(more, {});
    assert.deepEqual([result.unknown, result.afterMs], [more.unknown, more.afterMs]);
  });

test('while reading nothing is unknown: the post was not written yet', async () => {
  for (const answer of [refused(500, 'InternalServerError'), brokenOff('ECONNRESET'), { text: '<html>' }]) {
    const { asked, send } = using(answer);
    const result = await send(say(below));
    assert.ok(result.outcome === 'retry-later' && !result.unknown, JSON.stringify(result));
    assert.equal(asked.length, 1);
  }
  assert.equal(told(await using({ body: { posts: [] } }).send(say(below))), 'target-gone');
});

test('how near the limit is, is told from what is left, and when there is room again where nothing is', async () => {
  const usage = async (headers: Record<string, string>) =>
    (await bluesky(account, scripted(above, { ...written, headers }).fetch).send(say(below), now)).usage;
  const date = new Date(now).toUTCString();
  const reset = String(now / 1000 + 60);
  assert.deepEqual(await usage({ 'ratelimit-limit': '3000', 'ratelimit-remaining': '750' }), { percent: 75 });
  assert.deepEqual(
    await usage({ 'ratelimit-limit': '10', 'ratelimit-remaining': '0', 'ratelimit-reset': reset, date }),
    { percent: 100, regainAccessMs: 60_000 },
  );
  assert.deepEqual(await usage({ 'ratelimit-limit': '10', 'ratelimit-remaining': '20' }), { percent: 0 });
  for (const headers of [{}, { 'ratelimit-limit': '0', 'ratelimit-remaining': '0' }, { 'ratelimit-limit': 'banyak' }])
    assert.equal(await usage(headers as Record<string, string>), undefined);
});

const looks: readonly [name: string, record: object, found: boolean][] = [
  ['ours', {}, true],
  ['below another post', { reply: { parent: { uri: 'at://did:plc:lain/app.bsky.feed.post/1' } } }, false],
  ['in other words', { text: 'Siap' }, false],
  ['with accents in two parts', { text: ' Siap.\n' }, true],
  ['a minute before', { createdAt: new Date(now - 60_000).toISOString() }, true],
  ['more than a minute before', { createdAt: new Date(now - 60_001).toISOString() }, false],
  ['at no time', { createdAt: 'kapan' }, true],
];
for (const [name, change, found] of looks)
  test(`an answer that stands ${name} is ${found ? 'found' : 'passed over'}`, async () => {
    const value = {
      text: 'Siap.',
      createdAt: new Date(now).toISOString(),
      reply: { parent: { uri: post } },
      ...change,
    };
    const { channel } = using({ body: { records: [{ uri: 'at://kita', value }] } });
    assert.deepEqual(await channel.findSent?.(say(below), now), found ? ['at://kita'] : []);
  });

test('of messages only our own with these words since then are found', async () => {
  const message = { id: '3k', sender: { did: account.id }, text: 'Siap.', sentAt: new Date(now).toISOString() };
  const find = async (change: object) =>
    using({ body: { convo: { id: 'c1' } } }, { body: { messages: [{ ...message, ...change }] } }).channel.findSent?.(
      say(letter),
      now,
    );
  assert.deepEqual(await find({}), ['3k']);
  assert.deepEqual(await find({ sender: { did: 'did:plc:warga' } }), []);
  assert.deepEqual(await find({ text: 'Siap' }), []);
  assert.deepEqual(await find({ sentAt: new Date(now - 61_000).toISOString() }), []);
});

for (const [name, answer] of [
  ['is refused', refused(400, 'InvalidRequest')],
  ['meets trouble', refused(500, 'InternalServerError')],
  ['breaks off', brokenOff('ECONNRESET')],
  ['brings no list', { body: { status: 'ok' } }],
] as const)
  test(`a look that ${name} is no look: nobody may send again`, async () => {
    for (const target of [below, { kind: 'comment-reply', commentId: 'c9/3k/did:plc:warga' } as const])
      await assert.rejects(
        using(answer).channel.findSent?.(say(target), now) ?? Promise.resolve(),
        /could not be read/,
      );
  });
