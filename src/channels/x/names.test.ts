// X is asked under the names of today; a server that refuses them, or leaves out what it does not know, under the former ones.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Account } from '#ports/channel.ts';
import { xApi } from './api.ts';
import { asFormerly } from './names.ts';
import { postFields } from './walk.ts';

const account: Account = {
  ...{ channel: 'x', id: '15', handle: 'kota', appSecret: '', verifyToken: '', accessToken: 'token' },
  apiUrl: 'https://api.x.example',
};

const given = (answer: (query: URLSearchParams) => { status: number; body: unknown }) => {
  const asked: string[] = [];
  const api = xApi(account, (url) => {
    const { searchParams } = new URL(url);
    asked.push(searchParams.has('post.fields') ? 'today' : 'formerly');
    const { status, body } = answer(searchParams);
    return Promise.resolve(new Response(JSON.stringify(body), { status }));
  });
  const ask = () => api.call({ method: 'GET', path: ['users', '15', 'mentions'], query: postFields });
  return { ask, asked };
};

const bare = { data: [{ id: '1', text: 'a' }] };
const whole = { data: [{ id: '1', text: 'a', author_id: '2', created_at: '2026-11-24T01:00:00Z' }] };

test('a server of today is asked once', async () => {
  const { ask, asked } = given(() => ({ status: 200, body: whole }));
  assert.deepEqual([(await ask()).ok, asked], [true, ['today']]);
});

test('a server that refuses the new names is asked by the old ones, and by them alone from then on', async () => {
  const { ask, asked } = given((query) =>
    query.has('post.fields') ? { status: 400, body: { title: 'Invalid Request' } } : { status: 200, body: whole },
  );
  const answer = await ask();
  assert.ok(answer.ok);
  assert.deepEqual(answer.body, whole);
  await ask();
  assert.deepEqual(asked, ['today', 'formerly', 'formerly']);
});

test('a server that leaves out what it does not know likewise; one that knows neither gives what it has', async () => {
  const former = given((query) => ({ status: 200, body: query.has('tweet.fields') ? whole : bare }));
  const answer = await former.ask();
  assert.ok(answer.ok);
  assert.deepEqual(answer.body, whole);
  const neither = await given(() => ({ status: 200, body: bare })).ask();
  assert.ok(neither.ok);
  assert.deepEqual(neither.body, bare);
});

test('the former question asks for the same', () => {
  assert.deepEqual(asFormerly(postFields), {
    'user.fields': 'username,name',
    'media.fields': 'url,preview_image_url,type,variants',
    'poll.fields': 'options',
    'tweet.fields':
      'created_at,conversation_id,attachments,entities,note_tweet,author_id,referenced_tweets,in_reply_to_user_id,edit_history_tweet_ids',
    expansions:
      'author_id,attachments.media_keys,attachments.poll_ids,referenced_tweets.id,in_reply_to_user_id,edit_history_tweet_ids',
  });
  assert.deepEqual(asFormerly({ 'dm_event.fields': 'text', expansions: 'sender_id' }), {
    'dm_event.fields': 'text,sender_id',
    expansions: 'sender_id',
  });
});
