// Each single call to TikTok's Business API, whose refusals come with HTTP 200: what is sent, what its end means, what a list is read to.
// Names of paths, fields and codes are those of its reference (test/published/tiktok.json).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Account, Outgoing, Renew, SendOutcome, SendTarget } from '#ports/channel.ts';
import { ttAccount } from '#test/scenes/tiktok-scene.ts';
import { brokenOff, scripted, type ScriptedAnswer } from '#test/beds/scripted-platform.ts';
import { tiktok } from './tiktok.channel.ts';

const now = Date.UTC(2026, 10, 24, 1);
const account: Account = { ...ttAccount, apiUrl: 'https://business.tiktok.example/', accessToken: 'TOKEN' };
const below: SendTarget = { kind: 'comment-reply', commentId: '7001', postId: '6001' };
const say = (target: SendTarget = below, text = 'Siap.'): Outgoing => ({ target, text });
const ok = (data: object, headers: Record<string, string> = {}): ScriptedAnswer => ({
  ...{ headers, body: { code: 0, message: 'OK', request_id: 'r', data } },
});
const no = (code: number, message = ''): ScriptedAnswer => ({ body: { code, message, request_id: 'r', data: {} } });

const using = (
  more: Record<string, string> | undefined,
  renew: Renew | undefined,
  answers: readonly ScriptedAnswer[],
) => {
  const platform = scripted(...answers);
  const channel = tiktok({ ...account, ...(more === undefined ? {} : { more }) }, platform.fetch, renew);
  return {
    asked: platform.asked,
    channel,
    send: async (message: Outgoing): Promise<SendOutcome> => (await channel.send(message, now)).result,
    paths: () => platform.asked.map(({ url }) => url.pathname.replace('/open_api/v1.3/', '')),
  };
};
const plainly = (...answers: readonly ScriptedAnswer[]) => using(undefined, undefined, answers);
const told = (result: SendOutcome): string => ('reason' in result ? result.reason : result.outcome);

test('an answer goes below the topmost comment of its video, with the token in a header', async () => {
  for (const [target, commentId] of [
    [below, '7001'],
    [{ ...below, commentId: '7002', parentId: '7001' }, '7001'],
  ] as const) {
    const { asked, paths, send } = plainly(ok({ comment_id: '7100' }));
    assert.deepEqual(await send(say(target, ' Siap. ')), { outcome: 'accepted', externalId: '7100' });
    assert.deepEqual(paths(), ['business/comment/reply/create/']);
    const sent = { business_id: account.id, video_id: '6001', comment_id: commentId, text: 'Siap.' };
    assert.deepEqual([asked[0]?.body, asked[0]?.headers.get('access-token')], [sent, 'TOKEN']);
    assert.ok(!asked[0]?.url.href.includes('TOKEN'));
  }
});

test('what cannot be sent there is refused before anything is asked', async () => {
  const refused = async (message: Outgoing): Promise<string> => {
    const { asked, send } = plainly(ok({ comment_id: '1' }));
    const reason = told(await send(message));
    assert.equal(asked.length, 0);
    return reason;
  };
  const { postId: _postId, ...homeless } = below;
  assert.equal(await refused(say(homeless)), 'bad-request');
  assert.equal(await refused(say(below, ' ')), 'bad-request');
  assert.equal(await refused(say(below, '🙏'.repeat(151))), 'message-too-long');
  assert.equal(await refused(say({ kind: 'private-reply', commentId: '7001' })), 'no-private-messages');
  assert.equal(
    await refused(say({ kind: 'private-message', personId: 'a', lastFromPersonAt: now })),
    'no-private-messages',
  );
});

for (const [setting, max] of [
  ['', 150],
  ['300', 300],
  ['0', 150],
  ['-5', 150],
  ['1.5', 150],
  ['banyak', 150],
] as const)
  test(`where the account says "${setting}", an answer holds ${String(max)}`, async () => {
    const of = async (length: number): Promise<string> =>
      told(
        await using({ replyLength: setting }, undefined, [ok({ comment_id: '1' })]).send(
          say(below, 'a'.repeat(length)),
        ),
      );
    assert.deepEqual([await of(max), await of(max + 1)], ['accepted', 'message-too-long']);
  });

const ends: readonly [
  name: string,
  answer: ScriptedAnswer,
  told: string,
  more?: { unknown: boolean; afterMs?: number },
][] = [
  ['no id', ok({}), 'temporary', { unknown: true }],
  ['an id that is no text', ok({ comment_id: { a: 1 } }), 'temporary', { unknown: true }],
  ['a bad parameter', no(40_002, 'Invalid parameter'), 'bad-request'],
  ['a comment that is gone', no(40_002, 'The comment does not exist'), 'target-gone'],
  ['a deleted video', no(40_002, 'The video has been deleted'), 'target-gone'],
  ['closed comments', no(40_002, 'Comments are turned off by the owner'), 'person-unavailable'],
  ['too long a text', no(40_002, 'text exceeds the maximum length'), 'message-too-long'],
  ['another account', no(40_002, 'business_id is invalid'), 'unknown-account'],
  ['no right', no(40_001, 'No permission'), 'permission-missing'],
  ['a token of nobody', no(40_101), 'token-invalid'],
  ['an ended token that nothing renews', no(40_102), 'token-expired'],
  ['an invalid token', no(40_105), 'token-invalid'],
  ['too many calls', no(40_100, 'Too many requests'), 'rate-limited', { unknown: false, afterMs: 300_000 }],
  [
    'the calls of a day',
    { headers: { date: new Date(now).toUTCString() }, body: { code: 40_100, message: 'QPD limit reached' } },
    ...(['rate-limited', { unknown: false, afterMs: 23 * 3_600_000 }] as const),
  ],
  ['a spam filter', no(40_002, 'Your comment looks like spam'), 'blocked', { unknown: false, afterMs: 3_600_000 }],
  ['trouble inside', no(51_000, 'Internal error'), 'temporary', { unknown: true }],
  ['maintenance', no(60_001), 'temporary', { unknown: true }],
  ['a page in HTML', { text: '<html>' }, 'temporary', { unknown: true }],
  ['a page of an error', { status: 502, text: '<html>' }, 'temporary', { unknown: true }],
  ['a path that nobody knows', { status: 404, text: '' }, 'bad-request'],
  ['a broken line', brokenOff('ECONNRESET'), 'network', { unknown: true }],
  ['no line', brokenOff('ECONNREFUSED'), 'network', { unknown: false }],
];
for (const [name, answer, reason, more] of ends)
  test(`an answer that meets ${name} is told as ${reason}`, async () => {
    const result = await plainly(answer).send(say());
    assert.equal(told(result), reason, JSON.stringify(result));
    if (result.outcome === 'retry-later')
      assert.deepEqual([result.unknown, result.afterMs], [more?.unknown, more?.afterMs]);
    assert.ok(!JSON.stringify(result).includes('TOKEN'));
  });

const renewing = { appId: 'app-1', refreshToken: 'lama' };
const keeps: Renew = async (stale, ask) => {
  const asked = await ask(stale);
  return asked.ok
    ? { ok: true, account: { ...stale, ...asked.renewed, more: { ...stale.more, ...asked.renewed.more } } }
    : asked;
};

test('an ended token is renewed with the app’s secret, once, and the call made again; the end of the permission is kept', async () => {
  const given = ok(
    { access_token: 'BARU', refresh_token: 'lagi', refresh_token_expires_in: 86_400 },
    { date: new Date(now).toUTCString() },
  );
  const { asked, channel, paths, send } = using(renewing, keeps, [no(40_102), given, ok({ comment_id: '7100' })]);
  assert.equal(told(await send(say())), 'accepted');
  assert.deepEqual(paths(), [
    'business/comment/reply/create/',
    'tt_user/oauth2/refresh_token/',
    'business/comment/reply/create/',
  ]);
  assert.deepEqual(asked[1]?.body, {
    ...{ grant_type: 'refresh_token', refresh_token: 'lama', client_id: 'app-1' },
    client_secret: account.appSecret,
  });
  assert.equal(asked[2]?.headers.get('access-token'), 'BARU');
  assert.equal(await channel.expiresAt?.(now), now + 86_400_000);
});

for (const [name, answer, reason] of [
  ['has ended', no(40_103), 'token-expired'],
  ['was withdrawn', no(40_104), 'token-invalid'],
  ['is of another app', no(40_002, 'client_id'), 'token-invalid'],
  ['cannot be used now', { status: 503 }, 'temporary'],
  ['brings no token', ok({}), 'token-invalid'],
] as const)
  test(`where what renews the token ${name}, the answer is told as ${reason}, and was surely not taken`, async () => {
    const result = await using(renewing, keeps, [no(40_102), answer as ScriptedAnswer]).send(say());
    assert.equal(told(result), reason, JSON.stringify(result));
    if (result.outcome === 'retry-later') assert.equal(result.unknown, false);
  });

const own = (change: object = {}) => ({
  ...{ comment_id: '7100', owner: true, text: 'Siap.', create_time: String(now / 1000), video_id: '6001' },
  ...change,
});
const looks: readonly [name: string, one: object, found: boolean][] = [
  ['ours', own(), true],
  ['of somebody else', own({ owner: false }), false],
  ['in other words', own({ text: 'Siap' }), false],
  ['with accents in two parts', own({ text: 'Siap.\r\n' }), true],
  ['a minute before', own({ create_time: String(now / 1000 - 60) }), true],
  ['longer before', own({ create_time: String(now / 1000 - 61) }), false],
  ['at no time', own({ create_time: undefined }), true],
];
for (const [name, one, found] of looks)
  test(`an answer that is ${name} is ${found ? 'found' : 'passed over'}`, async () => {
    const { asked, channel } = plainly(ok({ comments: [one], has_more: false }));
    assert.deepEqual(await channel.findSent?.(say(), now), found ? ['7100'] : []);
    const { searchParams } = asked[0]?.url ?? new URL('http://x');
    assert.deepEqual(
      ['comment_id', 'status', 'max_count'].map((name) => searchParams.get(name)),
      ['7001', 'ALL', '30'],
    );
  });

test('a look goes on by the cursor until it is before the time, over an empty page too, and not without end', async () => {
  const page = (comments: readonly object[], cursor: number, more = true) => ok({ comments, cursor, has_more: more });
  const found = plainly(page([], 30), page([own({ comment_id: '9', text: 'lain' })], 60), page([own()], 90, false));
  assert.deepEqual(await found.channel.findSent?.(say(), now), ['7100']);
  assert.deepEqual(
    found.asked.map(({ url }) => url.searchParams.get('cursor')),
    ['0', '30', '60'],
  );
  const old = plainly(page([own({ create_time: '1' })], 30), page([own()], 60));
  assert.deepEqual(await old.channel.findSent?.(say(), now), []);
  assert.equal(old.asked.length, 1);
  const endless = plainly(page([own({ text: 'lain' })], 30));
  await endless.channel.findSent?.(say(), now);
  assert.equal(endless.asked.length, 10);
});

test('where the comment is gone nothing is there; where nobody could look, nobody may send again', async () => {
  assert.deepEqual(await plainly(no(40_002, 'The comment does not exist')).channel.findSent?.(say(), now), []);
  for (const answer of [no(51_000), no(40_001), { status: 500 }, brokenOff('ECONNRESET')])
    await assert.rejects(plainly(answer).channel.findSent?.(say(), now) ?? Promise.resolve(), /could not be read/);
});

const videos = ok({ videos: [{ item_id: '6001' }], has_more: false });
const info = (scope: string, creator = account.id) => ok({ scope, creator_id: creator });
const all = 'user.info.basic, video.list,comment.list, comment.list.manage';
const checks: readonly [name: string, answers: readonly ScriptedAnswer[], told: string | undefined][] = [
  ['reads its videos and may answer', [videos, info(all)], undefined],
  ['is of another account', [videos, info(all, 'lain')], 'unknown-account'],
  ['may not answer', [videos, info('video.list,comment.list')], 'permission-missing'],
  ['may do nothing', [videos, info('')], 'permission-missing'],
  ['is no good', [no(40_105)], 'token-invalid'],
  ['is of another app', [videos, no(40_002, 'app_id is wrong, no permission')], 'permission-missing'],
];
for (const [name, answers, reason] of checks)
  test(`the check of a token that ${name} says ${reason ?? 'that all is well'}`, async () => {
    assert.equal(await using({ appId: 'app-1' }, undefined, answers).channel.check(), reason);
  });

test('a platform that is away says nothing of the account', async () => {
  for (const answers of [[no(51_000)], [videos, no(40_100)]])
    await assert.rejects(using({ appId: 'app-1' }, undefined, answers).channel.check());
});
