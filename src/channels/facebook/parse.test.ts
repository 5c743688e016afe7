// Each shape that a Facebook Page sends, as captured in fixtures, and what it must be read as; every kind of feed item and verb.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { ParseError, type InboundAttachment } from '#ports/channel.ts';
import { withoutParts } from '#test/given/without-parts.ts';
import { parseFacebook } from './parse.ts';

const folder = new URL('fixtures/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));

const accountId = '100000000000001';
const person = '5000000000000001';
const post = `${accountId}_200000000000001`;
const told = 1_772_413_200_000;
const written = told - 5000;
const sent = told + 123;

const commentId = (id: number): string => `200000000000001_30000000000000${String(id)}`;
const inThread = (id: string) => ({ visibility: 'public', threadKey: `${id}:${person}` }) as const;
const said = (externalId: string, postId: string, text: string, more: object = {}): object => ({
  kind: 'message',
  accountId,
  externalId,
  thread: inThread(postId),
  author: { id: person, name: 'Warga Demo 1' },
  text,
  sentAt: written,
  attachments: [],
  postId,
  ...more,
});
const comment = (id: number, text: string, more: object = {}): object => said(commentId(id), post, text, more);
const privately = { accountId, thread: { visibility: 'private', threadKey: person } } as const;
const message = (mid: string, text: string, attachments: InboundAttachment[] = [], more: object = {}): object => ({
  ...privately,
  kind: 'message',
  externalId: mid,
  author: { id: person },
  text,
  sentAt: sent,
  attachments,
  ...more,
});
const ignored = (what: string): object => ({ kind: 'ignored', accountId, what });
const picture = (name: string): InboundAttachment => ({
  kind: 'image',
  url: `https://scontent.xx.fbcdn.net/v/${name}`,
});

const { author: _known, ...nameless } = comment(3, 'jalan rusak', {
  thread: { visibility: 'public', threadKey: `comment:${commentId(3)}` },
}) as Record<string, unknown>;

const expected: Record<string, object[]> = {
  comment: [comment(1, 'lampu mati min', { permalink: 'https://www.facebook.com/contoh/posts/1' })],
  'comment-reply': [comment(2, 'di jalan mana', { parentId: commentId(1) })],
  'comment-without-from': [nameless],
  'comment-photo': [comment(4, '', { attachments: [picture('contoh.jpg')] })],
  'comment-of-ours': [
    {
      kind: 'echo',
      accountId,
      externalId: commentId(5),
      thread: { visibility: 'public', threadKey: `${post}:${accountId}` },
      text: 'Terima kasih, kami teruskan.',
      sentAt: written,
      parentId: commentId(1),
    },
  ],
  'comment-edited': [
    {
      kind: 'edit',
      accountId,
      externalId: commentId(1),
      thread: inThread(post),
      text: 'lampu mati di Jl. Contoh',
      editedAt: told,
    },
  ],
  'comment-removed': [{ kind: 'delete', accountId, externalId: commentId(1), thread: inThread(post), deletedAt: told }],
  'comment-hidden': [ignored('comment hide'), ignored('comment unhide')],
  'visitor-post': [said(`${accountId}_200000000000002`, `${accountId}_200000000000002`, 'Sampah menumpuk di pasar')],
  'visitor-photos': [
    said(`${accountId}_200000000000003`, `${accountId}_200000000000003`, '', {
      attachments: [picture('1.jpg'), picture('2.jpg')],
    }),
  ],
  'own-post': [ignored('post add')],
  reaction: [ignored('reaction add')],
  mention: [said('900000000000001_1', '900000000000001_1', 'tulung @Pemkot')],
  message: [message('m_1', 'Selamat pagi, jalan depan rumah rusak')],
  'message-attachments': [
    message('m_2', 'di sini\ngeo:-7.8011,110.3647', [
      picture('3.jpg'),
      { kind: 'audio', url: 'https://cdn.fbsbx.com/v/4.mp4' },
      { kind: 'file', url: 'https://cdn.fbsbx.com/v/5.pdf' },
      { kind: 'share', url: 'https://contoh.example/berita', title: 'Tautan' },
    ]),
  ],
  'message-deleted': [{ ...privately, kind: 'delete', externalId: 'm_1', deletedAt: sent }],
  'message-edited': [{ ...privately, kind: 'edit', externalId: 'm_1', text: 'jalan depan pasar', editedAt: sent }],
  'message-echo': [{ ...privately, kind: 'echo', externalId: 'm_3', text: 'Sudah kami catat.', sentAt: sent }],
  postback: [message('m_4', 'Laporkan'), ignored('postback')],
  wordless: [ignored('messaging delivery'), ignored('messaging read'), ignored('messaging pass_thread_control')],
  standby: [message('m_5', 'halo')],
  batch: [comment(6, 'satu'), comment(7, 'dua'), message('m_6', 'tiga', [], { accountId: '100000000000002' })],
};

for (const [name, inbounds] of Object.entries(expected))
  test(`fixture ${name} is read as it was meant`, () => {
    assert.deepEqual(withoutParts(parseFacebook(read(name))), inbounds);
  });

test('every fixture is expected', () => {
  const names = readdirSync(folder).map((file) => file.replace('.json', ''));
  assert.deepEqual(names.toSorted(), Object.keys(expected).toSorted());
});

const feed = (value: object): unknown => ({
  object: 'page',
  entry: [{ id: accountId, time: told / 1000, changes: [{ field: 'feed', value }] }],
});

test('each item and verb of the feed is understood, passed over by name, or named as unknown', () => {
  const kindOf = (item: string, verb: string): string => {
    const value = { item, verb, post_id: post, comment_id: commentId(1), from: { id: person }, message: 'a' };
    return parseFacebook(feed(value))
      .map(({ kind }) => kind)
      .join();
  };
  for (const item of ['comment', 'post', 'status', 'photo', 'video', 'share']) {
    assert.equal(kindOf(item, 'add'), 'message', item);
    for (const verb of ['edited', 'edit', 'update']) assert.equal(kindOf(item, verb), 'edit', `${item} ${verb}`);
    for (const verb of ['remove', 'delete']) assert.equal(kindOf(item, verb), 'delete', `${item} ${verb}`);
    for (const verb of ['hide', 'unhide', 'block']) assert.equal(kindOf(item, verb), 'ignored', `${item} ${verb}`);
    for (const verb of ['ramal', 'constructor', '']) assert.equal(kindOf(item, verb), 'unknown', `${item} ${verb}`);
  }
  for (const item of ['reaction', 'like', 'album', 'event']) assert.equal(kindOf(item, 'add'), 'ignored', item);
  for (const item of ['ramalan', 'rating', '']) assert.equal(kindOf(item, 'add'), 'unknown', item);
});

const onlyOne = (value: object, field = 'feed'): ReturnType<typeof parseFacebook>[number] => {
  const payload = { object: 'page', entry: [{ id: accountId, time: told / 1000, changes: [{ field, value }] }] };
  const [one] = parseFacebook(payload);
  assert.ok(one);
  return one;
};

test('what a visitor posts arrives with its picture or film, and what they share with its address', () => {
  const base = { verb: 'add', post_id: post, from: { id: person }, message: 'a', created_time: told / 1000 };
  const link = 'https://scontent.xx.fbcdn.net/v/1';
  for (const [more, kind] of [
    [{ item: 'photo', photo_id: '1' }, 'image'],
    [{ item: 'status', photo_id: '1' }, 'image'],
    [{ item: 'video', video_id: '1' }, 'video'],
    [{ item: 'photo', photos: [link] }, 'image'],
    [{ item: 'share' }, 'share'],
    [{ item: 'status' }, 'share'],
  ] as const) {
    const one = onlyOne({ ...base, link, ...more });
    assert.deepEqual(one.kind === 'message' && one.attachments, [{ kind, url: link }], JSON.stringify(more));
  }
});

test('a post without its writer, who may be the Page itself, is for an officer to judge; a comment without one is a citizen’s', () => {
  const base = { verb: 'add', post_id: post, message: 'a', created_time: told / 1000 };
  for (const more of [{ item: 'post' }, { item: 'status', published: 1 }, { item: 'photo' }, { item: 'share' }]) {
    const one = onlyOne({ ...base, ...more });
    assert.ok(one.kind === 'unplaced' && one.reason === 'no-writer', JSON.stringify(more));
    assert.deepEqual([one.readable.text, one.readable.externalId, one.readable.author], ['a', post, undefined]);
  }
  const theirs = onlyOne({ ...base, item: 'post', from: { id: person } });
  assert.equal(theirs.kind, 'message');
  assert.equal(onlyOne({ ...base, item: 'post', from: { id: accountId } }).kind, 'ignored');
  assert.equal(onlyOne({ ...base, item: 'comment', comment_id: commentId(9) }).kind, 'message');
});

test('a review of the Page is a message with its verdict; what changes it is told, and a reaction says nothing', () => {
  const review = {
    item: 'rating',
    verb: 'add',
    open_graph_story_id: '77',
    reviewer_id: person,
    reviewer_name: 'Warga Demo 1',
  };
  const one = onlyOne(
    { ...review, recommendation_type: 'NEGATIVE', review_text: 'Antre lama', created_time: told / 1000 },
    'ratings',
  );
  assert.ok(one.kind === 'message');
  assert.deepEqual(
    [one.text, one.externalId, one.author?.id, one.thread.visibility],
    ['👎\nAntre lama', 'review:77', person, 'public'],
  );
  assert.equal(onlyOne({ ...review, rating: 2 }, 'ratings').kind, 'message');
  assert.equal(onlyOne({ ...review, verb: 'edited', review_text: 'b' }, 'ratings').kind, 'edit');
  assert.equal(onlyOne({ ...review, verb: 'remove' }, 'ratings').kind, 'delete');
  assert.equal(onlyOne({ ...review, item: 'reaction' }, 'ratings').kind, 'ignored');
  const below = onlyOne(
    { ...review, item: 'comment', comment_id: '78', sender_id: accountId, message: 'Maaf' },
    'ratings',
  );
  assert.ok(below.kind === 'echo' && below.parentId === 'review:77');
});

test('cards and links in a message are told by title and address', () => {
  const attachmentsOf = (...attachments: object[]): unknown => {
    const event = {
      sender: { id: person },
      recipient: { id: accountId },
      timestamp: sent,
      message: { mid: 'm', attachments },
    };
    const [one] = parseFacebook({ object: 'page', entry: [{ id: accountId, time: told, messaging: [event] }] });
    return one?.kind === 'message' && one.attachments;
  };
  const url = 'https://contoh.example/a';
  const shared = [{ kind: 'share', url, title: 'Berita – Hari ini' }];
  assert.deepEqual(
    attachmentsOf({ type: 'fallback', title: 'Berita', subtitle: 'Hari ini', url, payload: null }),
    shared,
  );
  const element = { title: 'Berita', subtitle: 'Hari ini', default_action: { url } };
  assert.deepEqual(
    attachmentsOf({ type: 'template', payload: { template_type: 'generic', elements: [element] } }),
    shared,
  );
  assert.deepEqual(attachmentsOf({ type: 'template', payload: { product: { elements: [element, element] } } }), [
    ...shared,
    ...shared,
  ]);
  for (const type of ['share', 'ig_post', 'ig_reel', 'reel', 'post'])
    assert.deepEqual(attachmentsOf({ type, payload: { url, title: 'Berita – Hari ini' } }), shared, type);
  assert.deepEqual(attachmentsOf({ type: 'share', payload: { url: 'javascript:alert(1)' } }), [{ kind: 'share' }]);
  assert.deepEqual(attachmentsOf({ type: 'sticker', payload: { url } }), [{ kind: 'image', url }]);
  assert.deepEqual(attachmentsOf({ type: 'ephemeral' }, { type: 'constructor' }), [
    { kind: 'unsupported' },
    { kind: 'unsupported' },
  ]);
});

test('an unknown item says what it was', () => {
  assert.deepEqual(withoutParts(parseFacebook(feed({ item: 'ramalan', verb: 'add' }))), [
    { kind: 'unknown', accountId, what: 'feed ramalan add' },
  ]);
});

test('any JSON at all is refused with the place where it is strange', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (payload) => {
      assert.throws(() => parseFacebook(payload), ParseError);
    }),
  );
});

const keys = ['item', 'verb', 'id', 'from', 'post_id', 'comment_id', 'parent_id', 'message', 'photos', 'mid', 'sender'];
const part = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<unknown>(null, '', '1', 0, -1, 1e300, true, [], {}, 'comment', 'add', 'edited', 'remove'),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom(...keys), tie('value')),
  ),
})).value;

test('whatever stands inside a proper frame is read or named, and the rest of the payload with it', () => {
  const good = read('comment') as { entry: { changes: object[] }[] };
  const [goodChange] = good.entry[0]?.changes ?? [];
  fc.assert(
    fc.property(fc.constantFrom('feed', 'mention', 'messages', 'ramalan'), part, part, (field, value, event) => {
      const changes = [{ field, value }, goodChange];
      const entry = { id: accountId, time: told / 1000, changes, messaging: [event] };
      const inbounds = parseFacebook({ object: 'page', entry: [entry] });
      // An event may hold several parts, each of which is told.
      assert.ok(inbounds.length >= 3);
      assert.ok(inbounds.some((one) => isDeepStrictEqual(one, expected['comment']?.[0])));
    }),
    { numRuns: 500 },
  );
});
