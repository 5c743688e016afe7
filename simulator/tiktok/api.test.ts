// TikTok's stand-in by its reference: refusals come with 200 and a code, lists are paged and checked, answers stand on one level.
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { platformCall, type PlatformAnswer } from '#test/beds/platform-call.ts';
import { simulatorBed } from '#test/beds/simulator-bed.ts';
import { renewing, ttAccount } from '#test/scenes/tiktok-scene.ts';

const other = { ...ttAccount, id: '-000akunlain', accessToken: 'TOKEN-LAIN' };

const given = async (t: TestContext) => {
  const bed = await simulatorBed(t, { accounts: [ttAccount, other] });
  const outside = platformCall(bed, 'tiktok/open_api/v1.3');
  const call = platformCall(bed, 'tiktok/open_api/v1.3', { 'access-token': ttAccount.accessToken });
  const post = await bed.control('POST', 'posts', { accountId: ttAccount.id, text: 'Video' });
  const videoId = String(post['id']);
  const says = async (text: string, more: object = {}): Promise<string> =>
    String(
      (
        await bed.control('POST', 'comments', {
          accountId: ttAccount.id,
          person: 'warga-1',
          text,
          postId: videoId,
          ...more,
        })
      )['id'],
    );
  const list = (query: Record<string, string> = {}): Promise<PlatformAnswer> =>
    call(
      'GET',
      `business/comment/list/?${String(new URLSearchParams({ business_id: ttAccount.id, video_id: videoId, ...query }))}`,
    );
  const answer = (json: object) =>
    call('POST', 'business/comment/reply/create/', {
      json: { business_id: ttAccount.id, video_id: videoId, text: 'Siap.', ...json },
    });
  return { bed, outside, call, videoId, says, list, answer };
};

const saidIn = ({ status, body }: PlatformAnswer): [number, unknown, string] => [
  status,
  body['code'],
  String(body['message']),
];
const dataIn = ({ body }: PlatformAnswer): Record<string, unknown> => body['data'] as Record<string, unknown>;
const idsIn = (answer: PlatformAnswer): string[] =>
  (dataIn(answer)['comments'] as { comment_id: string }[]).map((one) => one.comment_id);

test('a refusal comes with 200, a code, words and empty data; a path that nobody knows with 404', async (t) => {
  const { outside, call, list } = await given(t);
  const bare = await outside('GET', `business/video/list/?business_id=${ttAccount.id}`);
  assert.deepEqual(saidIn(bare).slice(0, 2), [200, 40_104]);
  assert.deepEqual(dataIn(bare), {});
  const strange = await outside('GET', `business/video/list/?business_id=${ttAccount.id}`, {
    headers: { 'access-token': 'bukan' },
  });
  assert.deepEqual(saidIn(strange).slice(0, 2), [200, 40_105]);
  assert.deepEqual(
    saidIn(await call('GET', `business/ramalan/?business_id=${ttAccount.id}`)).slice(0, 2),
    [404, 40_006],
  );
  const good = await list();
  assert.deepEqual(saidIn(good), [200, 0, 'OK']);
  assert.equal(typeof good.body['request_id'], 'string');
});

test('what is asked wrongly is refused as a parameter, and never breaks the stand-in', async (t) => {
  const { bed, call, list, videoId } = await given(t);
  const elsewhere = await bed.control('POST', 'posts', { accountId: other.id, text: 'Video lain' });
  const refusals: readonly [query: Record<string, string>, words: RegExp][] = [
    [{ business_id: other.id }, /business_id/],
    [{ video_id: '1' }, /video_id: the video does not exist/],
    [{ video_id: String(elsewhere['id']) }, /video_id: the video does not exist/],
    [{ max_count: '31' }, /max_count: it must be between 1 and 30/],
    [{ max_count: '0' }, /max_count/],
    [{ max_count: 'banyak' }, /max_count/],
    [{ cursor: 'akhir' }, /cursor/],
    [{ cursor: '-1' }, /cursor/],
    [{ status: 'HIDDEN' }, /status: it must be one of PUBLIC, ALL/],
    [{ sort_field: 'time' }, /sort_field/],
    [{ sort_order: 'newest' }, /sort_order/],
    [{ comment_ids: '[1' }, /comment_ids: it must be a list/],
    [{ comment_ids: '"1"' }, /comment_ids: it must be a list/],
    [{ comment_ids: JSON.stringify(Array.from({ length: 31 }, String)) }, /comment_ids: the maximum is 30/],
  ];
  for (const [query, words] of refusals) {
    const [status, code, message] = saidIn(await list(query));
    assert.deepEqual([status, code], [200, 40_002], JSON.stringify(query));
    assert.match(message, words);
  }
  const replies = `business/comment/reply/list/?business_id=${ttAccount.id}&video_id=${videoId}&comment_id=9`;
  assert.match(saidIn(await call('GET', replies))[2], /comment_id: the comment does not exist/);
  assert.equal(saidIn(await call('GET', `business/video/list/?business_id=${ttAccount.id}&max_count=21`))[1], 40_002);
});

test('an answer is refused without words, at 151 signs, and where nothing stands; else it is listed as the owner’s', async (t) => {
  const { answer, call, says, videoId } = await given(t);
  const id = await says('lampu mati');
  for (const [json, words] of [
    [{ comment_id: id, text: '' }, /text: Missing data/],
    [{ comment_id: id, text: 7 }, /text: Missing data/],
    [{ comment_id: id, text: '🙏'.repeat(151) }, /exceeds the limit of 150 characters/],
    [{ comment_id: '9' }, /comment does not exist/],
    [{ comment_id: id, video_id: '9' }, /video does not exist/],
    [{ comment_id: id, business_id: other.id }, /business_id/],
  ] as const) {
    const [status, code, message] = saidIn(await answer(json));
    assert.deepEqual([status, code], [200, 40_002]);
    assert.match(message, words);
  }
  const made = await answer({ comment_id: id, text: '🙏'.repeat(150) });
  const madeId = String(dataIn(made)['comment_id']);
  const second = await answer({ comment_id: madeId, text: 'Lagi.' });
  assert.equal(dataIn(second)['parent_comment_id'], id, 'all answers stand on one level');
  const below = await call(
    'GET',
    `business/comment/reply/list/?business_id=${ttAccount.id}&video_id=${videoId}&comment_id=${id}`,
  );
  const found = dataIn(below)['comments'] as { comment_id: string; owner: boolean }[];
  assert.deepEqual(
    found.map(({ owner }) => owner),
    [true, true],
  );
});

test('a list is paged by its place, newest first where that is asked, hidden ones only with all', async (t) => {
  const { bed, list, says } = await given(t);
  const ids: string[] = [];
  for (const text of ['satu', 'dua', 'tiga']) {
    ids.push(await says(text));
    bed.clock.at += 1000;
  }
  const newest = { sort_field: 'create_time', sort_order: 'desc' };
  const first = await list({ ...newest, max_count: '2' });
  assert.deepEqual([idsIn(first), dataIn(first)['has_more']], [[ids[2], ids[1]], true]);
  const rest = await list({ ...newest, max_count: '2', cursor: String(dataIn(first)['cursor']) });
  assert.deepEqual([idsIn(rest), dataIn(rest)['has_more']], [[ids[0]], false]);
  assert.deepEqual(idsIn(await list({ comment_ids: JSON.stringify([ids[1], '9']) })), [ids[1]]);
  await bed.control('DELETE', `comments/${String(ids[0])}`);
  assert.deepEqual(idsIn(await list(newest)), [ids[2], ids[1]]);
});

test('a token is renewed by the app that it belongs to, with what was given for it, and lasts a day', async (t) => {
  const { bed, outside } = await given(t);
  const form = {
    client_id: renewing.appId,
    client_secret: ttAccount.appSecret,
    grant_type: 'refresh_token',
    refresh_token: renewing.refreshToken,
  };
  const renew = (change: object = {}) =>
    outside('POST', 'tt_user/oauth2/refresh_token/', { json: { ...form, ...change } });
  for (const [change, code] of [
    [{ client_id: 'lain' }, 40_101],
    [{ client_secret: 'salah' }, 40_101],
    [{ refresh_token: 'salah' }, 40_105],
    [{ grant_type: 'authorization_code' }, 40_105],
  ] as const)
    assert.equal(saidIn(await renew(change))[1], code, JSON.stringify(change));
  const given_ = dataIn(await renew());
  assert.deepEqual([given_['expires_in'], given_['open_id'], given_['token_type']], [86_400, ttAccount.id, 'Bearer']);
  const headers = { 'access-token': String(given_['access_token']) };
  const asked = async (): Promise<unknown> =>
    saidIn(await outside('GET', `business/video/list/?business_id=${ttAccount.id}`, { headers }))[1];
  bed.clock.at += 86_400_000 - 1;
  assert.equal(await asked(), 0);
  bed.clock.at += 1;
  assert.equal(await asked(), 40_102);
  bed.clock.at += 365 * 86_400_000;
  assert.equal(saidIn(await renew({ refresh_token: given_['refresh_token'] }))[1], 40_103);
});

test('forty calls of a minute go to one list, the next is too many, and the next minute begins anew', async (t) => {
  const { bed, list } = await given(t);
  const codes: unknown[] = [];
  for (let call = 0; call < 41; call += 1) codes.push(saidIn(await list())[1]);
  assert.deepEqual([new Set(codes.slice(0, 40)), codes[40]], [new Set([0]), 40_100]);
  bed.clock.at += 60_000;
  assert.equal(saidIn(await list())[1], 0);
});
