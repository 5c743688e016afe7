// YouTube's stand-in by Google's reference: filters that do not go together, pages, units of a day, tokens of an hour.
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { platformCall, type PlatformAnswer } from '#test/beds/platform-call.ts';
import { simulatorBed } from '#test/beds/simulator-bed.ts';
import { ytAccount } from '#test/scenes/youtube-scene.ts';

const form = {
  client_id: `klien-${ytAccount.id}`,
  client_secret: `rahasia-${ytAccount.accessToken}`,
  grant_type: 'refresh_token',
  refresh_token: `perbarui-${ytAccount.accessToken}`,
};

const given = async (t: TestContext) => {
  const bed = await simulatorBed(t, { accounts: [ytAccount] });
  const outside = platformCall(bed, 'youtube');
  const token = (await outside('POST', 'token', { form })).body;
  const call = platformCall(bed, 'youtube/youtube/v3', { authorization: `Bearer ${String(token['access_token'])}` });
  const says = async (text: string, more: object = {}): Promise<string> =>
    String(
      (await bed.control('POST', 'comments', { accountId: ytAccount.id, person: 'warga-1', text, ...more }))['id'],
    );
  const answer = (snippet: object, part = 'snippet') => call('POST', `comments?part=${part}`, { json: { snippet } });
  return { bed, outside, token, call, says, answer };
};

type Told = { code: number; errors: { reason: string; domain: string }[] };
const saidIn = ({ status, body }: PlatformAnswer): [number, string | undefined] => {
  const error = body['error'] as Told | undefined;
  return [status, error?.errors[0]?.reason];
};
type Item = { id: string; snippet: Record<string, unknown>; replies?: { comments: unknown[] } };
const itemsIn = ({ body }: PlatformAnswer): Item[] => body['items'] as Item[];
const topOf = (thread: Item | undefined): Item => {
  assert.ok(thread);
  return thread.snippet['topLevelComment'] as Item;
};
const all = `allThreadsRelatedToChannelId=${ytAccount.id}`;

test('what is asked wrongly is refused with Google’s reason, twice the same status', async (t) => {
  const { call, says } = await given(t);
  const id = await says('lampu mati');
  const refusals: readonly [path: string, status: number, reason: string][] = [
    [`commentThreads?${all}`, 400, 'required'],
    ['commentThreads?part=snippet', 400, 'invalidFilters'],
    [`commentThreads?part=snippet&${all}&id=${id}`, 400, 'invalidFilters'],
    [`commentThreads?part=snippet&id=${id}&maxResults=5`, 400, 'invalidFilters'],
    [`commentThreads?part=snippet&id=${id}&order=time`, 400, 'invalidFilters'],
    [`commentThreads?part=snippet&id=${id}&moderationStatus=published`, 400, 'invalidFilters'],
    [`commentThreads?part=snippet&${all}&maxResults=101`, 400, 'invalidFilters'],
    [`commentThreads?part=snippet&${all}&maxResults=0`, 400, 'invalidFilters'],
    [`commentThreads?part=snippet&${all}&moderationStatus=hilang`, 400, 'invalidFilters'],
    [`commentThreads?part=snippet&${all}&pageToken=salah`, 400, 'invalidPageToken'],
    ['commentThreads?part=snippet&allThreadsRelatedToChannelId=UClain', 404, 'channelNotFound'],
    [`commentThreads?part=snippet&id=${id},Ugnobody`, 404, 'commentThreadNotFound'],
    ['comments?part=snippet', 400, 'invalidFilters'],
    ['comments?part=snippet&parentId=Ugnobody', 404, 'commentNotFound'],
    ['channels?part=id', 400, 'missingRequiredParameter'],
    ['ramalan?part=snippet', 404, 'notFound'],
  ];
  for (const [path, status, reason] of refusals) {
    const answer = await call('GET', path);
    assert.deepEqual(saidIn(answer), [status, reason], path);
    assert.equal((answer.body['error'] as Told).code, status);
  }
});

test('an answer needs its part, words of at most ten thousand signs, and a comment on top', async (t) => {
  const { answer, call, says } = await given(t);
  const parentId = await says('lampu mati');
  const reply = await says('di timur', { parentId });
  for (const [snippet, part, status, reason] of [
    [{ parentId, textOriginal: 'a' }, 'id', 400, 'required'],
    [{ parentId, textOriginal: ' ' }, 'snippet', 400, 'commentTextRequired'],
    [{ parentId }, 'snippet', 400, 'commentTextRequired'],
    [{ parentId, textOriginal: '🙏'.repeat(10_001) }, 'snippet', 400, 'commentTextTooLong'],
    [{ textOriginal: 'a' }, 'snippet', 404, 'parentCommentNotFound'],
    [{ parentId: 'Ugnobody', textOriginal: 'a' }, 'snippet', 404, 'parentCommentNotFound'],
    // YouTube knows one level of replies.
    [{ parentId: reply, textOriginal: 'a' }, 'snippet', 404, 'parentCommentNotFound'],
  ] as const)
    assert.deepEqual(saidIn(await answer(snippet, part)), [status, reason], JSON.stringify(snippet).slice(0, 80));
  const made = await answer({ parentId, textOriginal: '🙏'.repeat(10_000) });
  assert.deepEqual([made.status, made.body['kind']], [200, 'youtube#comment']);
  const below = await call('GET', `comments?part=snippet&parentId=${parentId}`);
  assert.equal(itemsIn(below).length, 2);
});

test('threads are listed newest first, page by page, with their replies counted; its own words are told to their writer alone', async (t) => {
  const { answer, bed, call, says } = await given(t);
  const ids: string[] = [];
  for (const text of ['satu & dua', 'tiga']) {
    ids.push(await says(text));
    bed.clock.at += 1000;
  }
  await answer({ parentId: ids[0], textOriginal: 'Siap.' });
  const first = await call('GET', `commentThreads?part=snippet,replies&${all}&order=time&maxResults=1`);
  assert.deepEqual(
    itemsIn(first).map(({ id }) => id),
    [ids[1]],
  );
  const rest = await call(
    'GET',
    `commentThreads?part=snippet,replies&${all}&order=time&maxResults=1&pageToken=${String(first.body['nextPageToken'])}`,
  );
  const [thread] = itemsIn(rest);
  assert.deepEqual([thread?.id, thread?.snippet['totalReplyCount']], [ids[0], 1]);
  const { snippet } = topOf(thread);
  assert.deepEqual([snippet['textDisplay'], snippet['textOriginal']], ['satu &amp; dua', undefined]);
  const plain = await call('GET', `comments?part=snippet&parentId=${String(ids[0])}&textFormat=plainText`);
  assert.deepEqual(
    itemsIn(plain).map((one) => one.snippet['textOriginal']),
    ['Siap.'],
  );
});

test('what is held for review is listed with its status alone', async (t) => {
  const { call, says } = await given(t);
  const open = await says('biasa');
  const held = await says('ditahan', { held: true });
  const ids = async (more: string): Promise<string[]> =>
    itemsIn(await call('GET', `commentThreads?part=snippet&${all}${more}`)).map(({ id }) => id);
  const published = await ids('');
  assert.deepEqual([published.includes(open), published.includes(held)], [true, false]);
  assert.deepEqual(await ids('&moderationStatus=heldForReview'), [held]);
  assert.deepEqual(await ids('&moderationStatus=likelySpam'), []);
});

test('a token is given for an hour to the right client with the right permission, and what is none opens nothing', async (t) => {
  const { bed, call, outside, token } = await given(t);
  assert.deepEqual([token['token_type'], token['expires_in']], ['Bearer', 3599]);
  for (const [change, status, error] of [
    [{ client_id: 'lain' }, 401, 'invalid_client'],
    [{ client_secret: 'salah' }, 401, 'invalid_client'],
    [{ refresh_token: 'salah' }, 400, 'invalid_grant'],
    [{ grant_type: 'password' }, 400, 'invalid_grant'],
  ] as const) {
    const answer = await outside('POST', 'token', { form: { ...form, ...change } });
    assert.deepEqual([answer.status, answer.body['error']], [status, error]);
  }
  const mine = 'channels?part=id&mine=true';
  bed.clock.at += 3_600_000 - 1;
  assert.equal((await call('GET', mine)).status, 200);
  bed.clock.at += 1;
  assert.deepEqual(saidIn(await call('GET', mine)), [401, 'authError']);
  const bare = platformCall(bed, 'youtube/youtube/v3');
  for (const authorization of ['', 'Bearer ', 'Bearer ya29.1.palsu', `Bearer ${ytAccount.accessToken}`])
    assert.deepEqual(saidIn(await bare('GET', mine, { headers: { authorization } })), [401, 'authError']);
});

test('people and the own channel are told by id; nobody is nobody', async (t) => {
  const { call, says } = await given(t);
  await says('halo');
  const [thread] = itemsIn(await call('GET', `commentThreads?part=snippet&${all}`));
  const { snippet } = topOf(thread);
  const person = (snippet['authorChannelId'] as { value: string }).value;
  const found = itemsIn(await call('GET', `channels?part=snippet&id=${person},UCnobody`));
  assert.deepEqual(
    found.map(({ id }) => id),
    [person],
  );
  assert.equal(itemsIn(await call('GET', 'channels?part=id&mine=true'))[0]?.id, ytAccount.id);
});

test('a trouble that is set has its status and reason', async (t) => {
  const { bed, call } = await given(t);
  for (const [kind, status, reason] of [
    ['token-expired', 401, 'authError'],
    ['permission', 403, 'forbidden'],
    ['blocked', 403, 'authenticatedUserAccountSuspended'],
    ['unavailable', 400, 'operationNotSupported'],
    ['rate-limit', 403, 'quotaExceeded'],
    ['500', 503, 'backendError'],
  ] as const) {
    bed.simulator.faults.set(ytAccount.id, { kind });
    assert.deepEqual(saidIn(await call('GET', 'channels?part=id&mine=true')), [status, reason], kind);
  }
});
