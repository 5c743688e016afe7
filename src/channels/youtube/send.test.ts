// Answers below a comment on YouTube, sent once and found again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Account, Limits, Outgoing, Renew } from '#ports/channel.ts';
import { youtubeApi } from './api.ts';
import { findThrough, sendThrough } from './send.ts';

const now = Date.UTC(2026, 10, 24, 7);
const account: Account = {
  ...{ channel: 'youtube', id: 'account-1', handle: 'kota', appSecret: '', verifyToken: '', accessToken: 'lama' },
  apiUrl: 'https://youtube.example/',
  more: { clientId: 'app', clientSecret: 'rahasia', refreshToken: 'perbarui' },
};
const length = { max: 10_000, unit: 'characters' } as const;
const windows = { privateWindowMs: 0, humanAgentWindowMs: 0, privateReplyWindowMs: 0 };
const limits: Limits = { commentLength: length, messageLength: length, ...windows, mediaHosts: [] };
const answer: Outgoing = { target: { kind: 'comment-reply', commentId: 'thread-1.reply-2' }, text: 'Kami teruskan.' };

type Asked = { url: string; method: string | undefined; body: unknown; token: string | null };

const scene = (answers: readonly [number, unknown][], declared = account) => {
  const asked: Asked[] = [];
  const fetch = (url: string, { method, body, headers }: RequestInit) => {
    asked.push({ url, method, body, token: new Headers(headers).get('authorization') });
    const [status, told] = answers[asked.length - 1] ?? [500, {}];
    return Promise.resolve(Response.json(told, { status }));
  };
  const renew: Renew = async (stale, ask) => {
    const told = await ask(stale);
    return told.ok ? { ok: true, account: { ...stale, ...told.renewed, more: { ...stale.more } } } : told;
  };
  return { asked, api: youtubeApi(declared, fetch, renew) };
};

test('an answer to a reply stands in its thread', async () => {
  const { asked, api } = scene([[200, { kind: 'youtube#comment', id: 'thread-1.ours' }]]);
  const { result } = await sendThrough(api, limits, answer, now);
  assert.deepEqual(result, { outcome: 'accepted', externalId: 'thread-1.ours' });
  assert.equal(asked[0]?.url, 'https://youtube.example/youtube/v3/comments?part=snippet');
  assert.equal(asked[0].body, JSON.stringify({ snippet: { parentId: 'thread-1', textOriginal: answer.text } }));
});

test('the comment on top is named by what came with the message, or stands before the dot', async () => {
  const taken = [200, { kind: 'youtube#comment', id: 'x' }] as [number, unknown];
  const { asked, api } = scene([taken, taken]);
  await sendThrough(
    api,
    limits,
    { ...answer, target: { kind: 'comment-reply', commentId: 'thread.dot.x', parentId: 'thread.dot' } },
    now,
  );
  await sendThrough(api, limits, { ...answer, target: { kind: 'comment-reply', commentId: 'thread-7' } }, now);
  assert.deepEqual(
    asked.map(({ body }) => (JSON.parse(String(body)) as { snippet: { parentId: string } }).snippet.parentId),
    ['thread.dot', 'thread-7'],
  );
});

test('what is sent and looked for is counted, a refused token is not', async () => {
  const own = { ...account, id: 'account-counted' };
  const { api } = scene(
    [
      [200, { kind: 'youtube#comment', id: 'x' }],
      [200, { kind: 'l', items: [] }],
      [401, {}],
      [200, {}],
    ],
    own,
  );
  await sendThrough(api, limits, answer, now);
  await findThrough(api, answer, now);
  assert.deepEqual(api.ledger.take(now), { read: 1, written: 50, isUsedUp: false });
  assert.equal((await sendThrough(api, limits, answer, now)).result.outcome, 'rejected');
  assert.deepEqual(api.ledger.take(now), { read: 0, written: 0, isUsedUp: false });
});

test('a day that is used up is waited for, and noted', async () => {
  const own = { ...account, id: 'account-used-up' };
  const { api } = scene([[403, { error: { errors: [{ reason: 'quotaExceeded' }] } }]], own);
  const { result } = await sendThrough(api, limits, answer, now);
  assert.ok(result.outcome === 'retry-later' && result.reason === 'rate-limited' && result.afterMs === 3_600_000);
  assert.ok(api.ledger.take(now).isUsedUp);
});

test('an address that is none is a mistake in the account, and nothing is thrown', async () => {
  const { asked, api } = scene([], { ...account, apiUrl: 'bukan alamat' });
  const { result } = await sendThrough(api, limits, answer, now);
  assert.ok(result.outcome === 'rejected' && result.reason === 'bad-request');
  assert.equal(asked.length, 0);
});

test('a token that has ended, or was never there, is renewed, and the answer goes once', async () => {
  const taken = [200, { kind: 'youtube#comment', id: 'thread-1.ours' }] as [number, unknown];
  const fresh = [200, { access_token: 'baru' }] as [number, unknown];
  const ended = scene([[401, {}], fresh, taken]);
  assert.equal((await sendThrough(ended.api, limits, answer, now)).result.outcome, 'accepted');
  assert.equal(ended.asked[2]?.token, 'Bearer baru');
  const first = scene([fresh, taken], { ...account, accessToken: '' });
  assert.equal((await sendThrough(first.api, limits, answer, now)).result.outcome, 'accepted');
  assert.equal(first.asked.length, 2);
});

test('what does not fit, and what is private, is refused before anything is sent', async () => {
  const { asked, api } = scene([]);
  const reason = async (message: Outgoing) => {
    const { result } = await sendThrough(api, limits, message, now);
    return result.outcome === 'rejected' ? result.reason : result.outcome;
  };
  assert.equal(await reason({ ...answer, text: 'a'.repeat(10_001) }), 'message-too-long');
  assert.equal(await reason({ ...answer, text: ' \n' }), 'bad-request');
  const target = { kind: 'private-reply', commentId: 'thread-1' } as const;
  assert.equal(await reason({ target, text: 'Halo' }), 'no-private-messages');
  assert.equal(asked.length, 0);
});

test('only our own answer with these words since then is found, on every page', async () => {
  const reply = (id: string, who: string, text: string, at: number) => ({
    id,
    snippet: { authorChannelId: { value: who }, textOriginal: text, publishedAt: new Date(at).toISOString() },
  });
  const kind = 'youtube#commentListResponse';
  const { asked, api } = scene([
    [
      200,
      {
        kind,
        nextPageToken: 'lagi',
        items: [reply('a', 'channel-warga-1', answer.text, now), reply('b', 'account-1', 'Lain', now)],
      },
    ],
    [
      200,
      {
        kind,
        items: [reply('c', 'account-1', answer.text, now - 3_600_000), reply('d', 'account-1', answer.text, now)],
      },
    ],
  ]);
  assert.deepEqual(await findThrough(api, answer, now), ['d']);
  assert.match(asked[1]?.url ?? '', /parentId=thread-1&.*pageToken=lagi/);
});

test('a thread that cannot be read is no proof that nothing stands there; one that is gone holds nothing', async () => {
  await assert.rejects(findThrough(scene([[503, {}]]).api, answer, now), /could not be read/);
  assert.deepEqual(await findThrough(scene([[404, {}]]).api, answer, now), []);
});
