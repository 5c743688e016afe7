// Conversations of several on Bluesky: what is said there is answered there or to its writer, and never taken for a private word.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Outgoing } from '#ports/channel.ts';
import { bluesky } from './bluesky.channel.ts';
import { parseBluesky } from './parse.ts';

const city = 'did:plc:kota';
const person = 'did:plc:warga';
const now = Date.UTC(2026, 10, 24, 1);
const sentAt = '2026-11-24T01:00:00.000Z';
const log = {
  ...{ $type: 'chat.bsky.convo.defs#logCreateMessage', rev: 'r1', convoId: 'c1' },
  message: { id: 'm1', rev: 'r1', text: 'got mampet', sender: { did: person }, sentAt },
  relatedProfiles: [{ did: person, handle: 'warga.example', displayName: 'Warga' }],
};
const convo = (kind: string, ...members: string[]): object => ({
  ...{ id: 'c1', rev: '', muted: false, unreadCount: 0, members: members.map((did) => ({ did })) },
  kind: { $type: `chat.bsky.convo.defs#${kind}` },
});
const id = `c1/m1/${person}`;

test('a message in a group is public there, and knows its writer', () => {
  assert.deepEqual(parseBluesky({ logs: [log], convos: [convo('groupConvo', city, person)], at: now }, city), [
    {
      ...{ kind: 'message', accountId: city, externalId: id, postId: 'c1', text: 'got mampet', sentAt: now },
      thread: { visibility: 'public', threadKey: `c1:${person}` },
      author: { id: person, name: 'Warga', handle: 'warga.example' },
      attachments: [],
    },
  ]);
  const many = parseBluesky({ logs: [log], convos: [{ id: 'c1', members: [{}, {}, {}] }], at: now }, city);
  const two = parseBluesky({ logs: [log], convos: [convo('directConvo', city, person)], at: now }, city);
  const visible = [many, two].map(([one]) => one?.kind === 'message' && one.thread.visibility);
  assert.deepEqual(visible, ['public', 'private']);
});

test('an answer goes into the group, and a private one to its writer alone', async () => {
  const calls: { name: string; query: string; body: unknown }[] = [];
  const account = { id: city, handle: 'kota.example', appSecret: '', verifyToken: '', accessToken: 'sesi' };
  const channel = bluesky({ channel: 'bluesky', ...account, apiUrl: 'https://pds.example' }, (url, { body }) => {
    const { pathname, search } = new URL(url);
    calls.push({
      ...{ name: pathname.replace('/xrpc/', ''), query: search },
      body: typeof body === 'string' ? (JSON.parse(body) as unknown) : undefined,
    });
    return Promise.resolve(new Response(JSON.stringify({ id: 'm2', convo: { id: 'berdua' } })));
  });
  const say = (target: Outgoing['target']): Outgoing => ({ target, text: 'Siap.' });
  await channel.send(say({ kind: 'comment-reply', commentId: id, postId: 'c1' }), now);
  await channel.send(say({ kind: 'private-reply', commentId: id }), now);
  assert.deepEqual(calls, [
    { name: 'chat.bsky.convo.sendMessage', query: '', body: { convoId: 'c1', message: { text: 'Siap.' } } },
    { name: 'chat.bsky.convo.getConvoForMembers', query: '?members=did%3Aplc%3Awarga', body: undefined },
    { name: 'chat.bsky.convo.sendMessage', query: '', body: { convoId: 'berdua', message: { text: 'Siap.' } } },
  ]);
});

const post = (record: object): unknown => ({
  notifications: [
    {
      ...{ uri: `at://${person}/app.bsky.feed.post/1`, reason: 'mention', indexedAt: sentAt },
      ...{ author: { did: person, handle: 'warga.example' }, record: { text: 'lihat', ...record } },
    },
  ],
});

test('pictures with their descriptions, cards, quotes and hidden addresses come along', () => {
  const image = { alt: 'lubang', image: { ref: { $link: 'bafkreia' } } };
  const [said] = parseBluesky(
    post({
      facets: [{ features: [{ uri: 'https://contoh.example/panjang' }] }],
      embed: {
        $type: 'app.bsky.embed.recordWithMedia',
        media: { $type: 'app.bsky.embed.gallery', items: [image] },
        record: { record: { uri: `at://${city}/app.bsky.feed.post/9` } },
      },
    }),
    city,
  );
  assert.ok(said?.kind === 'message');
  assert.equal(said.text, 'lihat\nhttps://contoh.example/panjang');
  assert.deepEqual(
    said.attachments.map(({ kind, title }) => [kind, title]),
    [
      ['image', 'lubang'],
      ['share', undefined],
    ],
  );
  const card = { $type: 'app.bsky.embed.external', external: { uri: 'https://kabar.example/1', title: 'Banjir' } };
  const [shared] = parseBluesky(post({ embed: card }), city);
  assert.ok(shared?.kind === 'message');
  assert.deepEqual(shared.attachments, [{ kind: 'share', url: 'https://kabar.example/1', title: 'Banjir' }]);
  const [strange] = parseBluesky(post({ embed: { $type: 'app.bsky.embed.ramalan' } }), city);
  assert.ok(strange?.kind === 'message' && strange.attachments[0]?.kind === 'unsupported');
});
