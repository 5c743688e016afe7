// What the X Activity API delivers, in its published shapes, and what each must be read as; what is not foreseen is named.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ParseError } from '#ports/channel.ts';
import { parseX } from './parse.ts';

const city = '1500000000000000001';
const person = '1600000000000000002';
const postId = '1900000000000000001';
const told = 1_795_482_000_000;
const time = '2026-11-24T01:00:00.000Z';
const user = { id: person, name: 'Warga Demo', username: 'warga_demo' };
const author = { id: person, name: 'Warga Demo', handle: 'warga_demo' };

const event = (type: string, payload: object, includes: object = {}): object => ({
  data: {
    ...{ event_uuid: '-2080765813578191303', filter: { user_id: city }, event_type: type, tag: 'kota' },
    ...{ payload, includes },
  },
});
const post = (more: object = {}): object => ({
  ...{ id: postId, text: '@pemkotjogja taman gelap', author_id: person, created_at: time },
  ...{ conversation_id: postId, edit_history_tweet_ids: [postId] },
  ...more,
});
const message = (more: object = {}): object => ({
  ...{ kind: 'message', accountId: city, externalId: postId, author, text: '@pemkotjogja taman gelap' },
  ...{ thread: { visibility: 'public', threadKey: `${postId}:${person}` }, sentAt: told, attachments: [] },
  permalink: `https://x.com/warga_demo/status/${postId}`,
  ...more,
});
const beside = { users: [user] };

test('a mention is a public message of whoever wrote it', () => {
  assert.deepEqual(parseX(event('post.mention.create', post(), beside)), [message()]);
});

test('people that are wrapped once more are known all the same', () => {
  assert.deepEqual(parseX(event('post.mention.create', post(), { users: [{ data: user }] })), [message()]);
});

test('new names of fields say what the old ones said', () => {
  const renamed = {
    edit_history_tweet_ids: undefined,
    edit_history_post_ids: ['1900000000000000000', postId],
    note_post: { text: 'panjang sekali' },
    referenced_posts: [{ type: 'quoted', id: '1900000000000000030' }],
  };
  const thread = { visibility: 'public', threadKey: `${postId}:${person}` };
  const attachments = [{ kind: 'share', url: 'https://x.com/i/web/status/1900000000000000030' }];
  const externalId = '1900000000000000000';
  assert.deepEqual(parseX(event('post.quote.create', post(renamed), beside)), [
    message({ externalId, text: 'panjang sekali', attachments, thread, postId }),
    { kind: 'edit', accountId: city, externalId, thread, text: 'panjang sekali', editedAt: told },
  ]);
});

test('an answer says what it answers, whether or not it stands among the references', () => {
  const above = '1900000000000000020';
  const thread = { visibility: 'public', threadKey: `${above}:${person}` };
  for (const how of [
    { referenced_tweets: [{ type: 'replied_to', id: above }] },
    { in_reply_to_tweet_id: above },
    { referenced_posts: [{ type: 'replied_to', id: above }] },
  ])
    assert.deepEqual(parseX(event('post.reply.create', post({ ...how, conversation_id: above }), beside)), [
      message({ thread, postId: above, parentId: above }),
    ]);
});

test('a poll is read with what may be chosen', () => {
  const polls = [
    {
      id: '9',
      options: [
        { position: 1, label: 'Timur' },
        { position: 2, label: 'Barat' },
      ],
    },
  ];
  const asked = post({ attachments: { poll_ids: ['9'] } });
  assert.deepEqual(parseX(event('post.mention.create', asked, { ...beside, polls })), [
    message({ text: '@pemkotjogja taman gelap\n\n- Timur\n- Barat' }),
  ]);
});

test('our own post that answers is an echo, and any other of ours is of no interest', () => {
  const ours = { author_id: city, in_reply_to_user_id: person, in_reply_to_tweet_id: '1900000000000000020' };
  const [echo] = parseX(event('post.create', post({ ...ours, conversation_id: '1900000000000000020' })));
  assert.equal(echo?.kind, 'echo');
  assert.deepEqual(parseX(event('post.create', post({ author_id: city }))), [
    { kind: 'ignored', accountId: city, what: 'own post' },
  ]);
});

test('a post that was taken away is deleted at the time when that is heard', () => {
  assert.deepEqual(parseX(event('post.delete', { id: postId, author_id: person }, { users: [{ data: user }] })), [
    {
      ...{ kind: 'delete', accountId: city, externalId: postId },
      thread: { visibility: 'public', threadKey: `${postId}:${person}` },
    },
  ]);
  assert.deepEqual(parseX(event('post.delete', { id: postId, author_id: city })), [
    { kind: 'ignored', accountId: city, what: 'own post deleted' },
  ]);
});

const letter = (sender: string, recipient: string): object => ({
  direct_message_events: [
    {
      ...{ type: 'message_create', id: '1800000000000000001', created_timestamp: String(told) },
      message_create: {
        ...{ target: { recipient_id: recipient }, sender_id: sender },
        message_data: { text: 'ini data saya', entities: { hashtags: [], symbols: [], user_mentions: [], urls: [] } },
      },
    },
  ],
  users: { [person]: { data: user } },
});
const privately = { visibility: 'private', threadKey: person };

test('a direct message is private, and ours comes back as an echo', () => {
  const base = { accountId: city, externalId: '1800000000000000001', thread: privately, text: 'ini data saya' };
  assert.deepEqual(parseX(event('dm.received', letter(person, city))), [
    { kind: 'message', ...base, author, sentAt: told, attachments: [] },
  ]);
  assert.deepEqual(parseX(event('dm.sent', letter(city, person))), [{ kind: 'echo', ...base, sentAt: told }]);
});

test('an encrypted message tells that somebody wrote, and who', () => {
  const chat = {
    ...{ id: 'e4f4d3fc-8bbf-4928-92eb-000000000001', sender_id: person, created_at_msec: String(told) },
    ...{ conversation_id: `${person}:${city}`, encoded_event: 'CwAB', conversation_token: 'eyJ' },
  };
  assert.deepEqual(parseX(event('chat.received', chat)), [
    {
      ...{ kind: 'message', accountId: city, externalId: chat.id, thread: privately, author: { id: person } },
      ...{ text: '', sentAt: told, attachments: [{ kind: 'unsupported', why: 'encrypted' }] },
    },
  ]);
  const [own] = parseX(event('chat.sent', { ...chat, sender_id: city }));
  assert.deepEqual([own?.kind, own?.kind === 'echo' && own.thread], ['echo', privately]);
});

test('what is said below our live broadcast is said in public', () => {
  const said = { broadcast_id: '1mGPaZaAdNqJN', message_id: postId, message: 'banjir', author: { data: user } };
  const [heard] = parseX(event('broadcast.chat', said));
  assert.ok(heard?.kind === 'message');
  assert.deepEqual([heard.text, heard.author, heard.thread.visibility], ['banjir', author, 'public']);
  assert.equal(heard.externalId, `broadcast:${postId}`, "its numbers are no posts'");
});

test('a permission that was taken back names its account where the filter is empty', () => {
  const payload = { date_time: '2026-11-24T01:00:00+00:00', user_id: city, app_id: '29820954' };
  const revoke = { data: { event_uuid: '1', filter: {}, event_type: 'oauth.revoke', payload } };
  assert.deepEqual(parseX(revoke), [{ kind: 'revoked', accountId: city, at: told }]);
});

test('several events in one body are each read', () => {
  const [one, two] = [event('post.mention.create', post(), beside), event('like.create', {})] as { data: object }[];
  assert.deepEqual(parseX({ data: [one?.data, two?.data] }), [
    message(),
    { kind: 'ignored', accountId: city, what: 'event like.create' },
  ]);
});

test('a page that holds nothing but words gives them to somebody, with the time that its id holds', () => {
  const [heard] = parseX({ mentions: { data: [{ id: '2090000000000000108', text: '@pemkotjogja selokan' }] } }, city);
  assert.deepEqual(heard, {
    ...{ kind: 'message', accountId: city, externalId: '2090000000000000108', text: '@pemkotjogja selokan' },
    thread: { visibility: 'public', threadKey: '2090000000000000108:unknown' },
    ...{ sentAt: Date.parse('2026-08-19T08:56:44.979Z'), attachments: [] },
    permalink: 'https://x.com/i/web/status/2090000000000000108',
  });
});

test('an event that nobody foresaw is named, and none is lost for a strange one beside it', () => {
  const [strange] = parseX(event('ramalan.baru', { text: 'halo' }));
  assert.ok(strange?.kind === 'unknown' && strange.what === 'event ramalan.baru');
  assert.match(JSON.stringify(strange.part), /halo/);
  const broken = { data: { event_type: 'post.mention.create', filter: { user_id: city }, payload: { id: {} } } };
  assert.equal(parseX(broken)[0]?.kind, 'unknown');
  assert.throws(() => parseX({ data: { event_type: 'post.mention.create', filter: {}, payload: {} } }), ParseError);
});

test('whatever stands in the payload of an event is read, or named by its place', () => {
  const types = fc.constantFrom('post.mention.create', 'post.delete', 'dm.received', 'chat.received', 'broadcast.chat');
  fc.assert(
    fc.property(types, fc.jsonValue(), fc.jsonValue(), (type, payload, includes) => {
      const envelope = { data: { event_type: type, filter: { user_id: city }, payload, includes } };
      assert.ok(parseX(envelope).length > 0);
    }),
  );
});
