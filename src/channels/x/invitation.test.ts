// Whether a post invites the account's answer, in each form in which posts come; what cannot be known is not said.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Inbound } from '#ports/channel.ts';
import { parseX } from './parse.ts';

const city = '1500000000000000001';
const person = '1600000000000000002';
const id = '1900000000000000001';

const isUninvited = (payload: unknown): boolean => {
  const [found] = parseX(payload, city).filter(
    (one): one is Extract<Inbound, { kind: 'message' }> => one.kind === 'message',
  );
  assert.ok(found, JSON.stringify(parseX(payload, city)));
  return found.uninvited === true;
};

const event = (type: string, payload: object, includes: object = {}): object => ({
  data: {
    ...{ event_uuid: 'a', event_type: type, filter: { user_id: city } },
    payload: { id, author_id: person, created_at: '2026-11-24T01:00:00.000Z', ...payload },
    includes,
  },
});
const tweet = (more: object): object => ({
  for_user_id: city,
  tweet_create_events: [
    {
      ...{ id_str: id, timestamp_ms: '1795482000123', user: { id_str: person, screen_name: 'warga' } },
      ...more,
    },
  ],
});
const mentions = (...ids: string[]): object => ({
  entities: { mentions: ids.map((one) => ({ id: one, username: `u${one}` })) },
});

test('an answer below ours that names nobody, or somebody else, is known as uninvited', () => {
  assert.ok(isUninvited(event('post.reply.create', { text: 'masih mati' })));
  assert.ok(isUninvited(event('post.reply.create', { text: '@teman masih mati', ...mentions('7') })));
  assert.ok(isUninvited(tweet({ text: 'masih mati', entities: { user_mentions: [] } })));
  assert.ok(
    isUninvited(tweet({ text: '@teman masih', entities: { user_mentions: [{ id_str: '7', screen_name: 'teman' }] } })),
  );
  const note = { text: 'potongan', note_post: { text: '@teman panjang', ...mentions('7') } };
  assert.ok(isUninvited(event('post.reply.create', note)));
});

test('whoever names the account by its id or its name invites', () => {
  assert.ok(!isUninvited(event('post.reply.create', { text: '@pemkot masih', ...mentions('7', city) })));
  assert.ok(
    !isUninvited(tweet({ text: '@pemkot', entities: { user_mentions: [{ id_str: city, screen_name: 'pemkot' }] } })),
  );
  const byName = { text: '@PemKot masih', entities: { mentions: [{ username: 'PemKot' }] } };
  const users = { users: [{ id: city, username: 'pemkot' }] };
  assert.ok(!isUninvited(event('post.reply.create', byName, users)));
});

test('whoever quotes the account invites, and whoever quotes another does not', () => {
  const quoting = { text: 'begini', referenced_posts: [{ type: 'quoted', id: '18' }] };
  const original = (authorId: string): object => ({ posts: [{ id: '18', author_id: authorId }] });
  assert.ok(!isUninvited(event('post.create', quoting, original(city))));
  assert.ok(isUninvited(event('post.create', quoting, original('7'))));
  const old = (authorId: string): object =>
    tweet({ text: 'begini', quoted_status_id_str: '18', quoted_status: { id_str: '18', user: { id_str: authorId } } });
  assert.ok(!isUninvited(old(city)));
  assert.ok(isUninvited(old('7')));
});

test('what X says by the event or the list itself needs no names', () => {
  for (const type of ['post.mention.create', 'post.quote.create'])
    assert.ok(!isUninvited(event(type, { text: 'masih mati' })), type);
  const page = { data: [{ id, author_id: person, created_at: '2026-11-24T01:00:00.000Z', text: 'masih mati' }] };
  assert.ok(!isUninvited({ mentions: page }));
  assert.ok(!isUninvited({ quotes: page }));
});

test('where it cannot be known nothing is said, and the post is read', () => {
  for (const payload of [
    { text: '@pemkot masih' },
    { text: 'masih', entities: { mentions: 'rusak' } },
    { text: 'masih', entities: { mentions: [{ id: {} }] } },
    { text: 'begini', referenced_posts: [{ type: 'quoted', id: '18' }] },
  ])
    assert.ok(!isUninvited(event('post.reply.create', payload)), JSON.stringify(payload));
});

test('our own post that quotes a reporter’s is an answer to it', () => {
  const own = { author_id: city, text: 'Kami tangani.', referenced_posts: [{ type: 'quoted', id: '18' }] };
  const [echo] = parseX(event('post.create', own), city);
  assert.ok(echo?.kind === 'echo');
  assert.equal(echo.parentId, '18');
});
