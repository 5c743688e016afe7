// Each shape that Instagram sends, as captured in fixtures, and what it must be read as; and that nothing else makes the parser stumble.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { ParseError, type Inbound, type InboundAttachment } from '#ports/channel.ts';
import { withoutParts } from '#test/given/without-parts.ts';
import { parseInstagram } from './parse.ts';

const folder = new URL('fixtures/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));

const accountId = '17841400000000001';
const person = '6200000000000001';
const media = '18000000000000001';
const told = 1_772_413_200_000;
const sent = told + 123;

const below = (post: string) => ({ visibility: 'public', threadKey: `${post}:${person}` }) as const;
const belowComment = (id: string) => ({ visibility: 'public', threadKey: `comment:${id}` }) as const;
const author = { id: person, handle: 'warga_demo' };
const comment = (id: number, text: string, more: object = {}): object => ({
  kind: 'message',
  accountId,
  externalId: `1790000000000000${String(id)}`,
  thread: below(media),
  author,
  text,
  sentAt: told,
  attachments: [],
  postId: media,
  ...more,
});
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
const mention = (externalId: string, postId: string, found: object = {}): object => ({
  kind: 'message',
  accountId,
  externalId,
  thread: belowComment(postId),
  text: '',
  sentAt: told,
  attachments: [{ kind: 'unsupported' }],
  postId,
  ...found,
});
const kept = (asset: number): string => `https://lookaside.fbsbx.com/ig_messaging_cdn/?asset_id=${String(asset)}`;

const { author: _known, ...nameless } = comment(3, 'lampu mati', {
  thread: belowComment('17900000000000003'),
}) as Record<string, unknown>;

const expected: Record<string, object[]> = {
  comment: [comment(1, '@pemkotjogja jalan rusak depan pasar 🙏')],
  'comment-reply': [comment(2, 'di sebelah timur', { parentId: '17900000000000001' })],
  'comment-without-from': [nameless],
  'comment-of-ours': [
    {
      kind: 'echo',
      accountId,
      externalId: '17900000000000004',
      thread: { visibility: 'public', threadKey: `${media}:${accountId}` },
      text: 'Terima kasih, kami teruskan.',
      sentAt: told,
      parentId: '17900000000000001',
    },
  ],
  'live-comment': [comment(5, 'min banjir', { thread: below('18000000000000002'), postId: '18000000000000002' })],
  mentions: [
    { kind: 'ignored', accountId, what: 'a mention, whose words are asked for' },
    { kind: 'ignored', accountId, what: 'a mention, whose words are asked for' },
  ],
  'mention-comment': [
    mention('mention:18000000000000003:17900000000000006', '18000000000000003', {
      thread: { visibility: 'public', threadKey: '18000000000000003:@warga.demo1' },
      author: { id: '@warga.demo1', handle: 'warga.demo1' },
      text: '@pemkotjogja trotoar rusak 🙏',
      sentAt: Date.UTC(2026, 2, 2, 1),
      attachments: [],
    }),
  ],
  'mention-caption': [
    mention('mention:18000000000000004', '18000000000000004', {
      thread: { visibility: 'public', threadKey: '18000000000000004:@warga.demo1' },
      author: { id: '@warga.demo1', handle: 'warga.demo1' },
      text: 'Pohon tumbang @pemkotjogja',
      sentAt: Date.UTC(2026, 2, 2, 1),
      attachments: [],
      permalink: 'https://www.instagram.com/p/contoh/',
    }),
  ],
  'mention-unseen': [mention('mention:18000000000000004', '18000000000000004')],
  message: [message('aWdfbWVzc2FnZTox', 'Sugeng enjing, saluran mampet')],
  'message-as-change': [message('aWdfbWVzc2FnZToy', 'lewat bentuk lain', [], { sentAt: told })],
  'message-attachments': [
    message('aWdfbWVzc2FnZToz', '', [
      { kind: 'image', url: kept(1) },
      { kind: 'video', url: kept(2) },
      { kind: 'share', url: kept(3), title: 'contoh' },
      { kind: 'story', url: kept(4) },
      { kind: 'share' },
    ]),
  ],
  'message-story-reply': [message('aWdfbWVzc2FnZTo0', 'kok belum diperbaiki', [{ kind: 'story', url: kept(5) }])],
  'message-reply': [message('aWdfbWVzc2FnZTo1', 'yang ini', [], { parentId: 'aWdfbWVzc2FnZTox' })],
  'message-deleted': [{ ...privately, kind: 'delete', externalId: 'aWdfbWVzc2FnZTox', deletedAt: sent }],
  'message-edited': [
    {
      ...privately,
      kind: 'edit',
      externalId: 'aWdfbWVzc2FnZTox',
      text: 'saluran mampet di Jl. Contoh',
      editedAt: sent,
    },
  ],
  'message-echo': [
    { ...privately, kind: 'echo', externalId: 'aWdfbWVzc2FnZTo2', text: 'Sudah kami catat.', sentAt: sent },
  ],
  'message-unsupported': [message('aWdfbWVzc2FnZTo3', '', [{ kind: 'unsupported' }])],
  wordless: [
    { kind: 'ignored', accountId, what: 'messaging reaction' },
    { kind: 'ignored', accountId, what: 'messaging read' },
  ],
  batch: [
    comment(7, 'satu'),
    comment(8, 'dua'),
    {
      ...message('aWdfbWVzc2FnZTo4', 'tiga'),
      accountId: '17841400000000002',
      author: { id: '6200000000000002' },
      thread: { visibility: 'private', threadKey: '6200000000000002' },
    },
  ],
};

for (const [name, inbounds] of Object.entries(expected))
  test(`fixture ${name} is read as it was meant`, () => {
    assert.deepEqual(withoutParts(parseInstagram(read(name), accountId)), inbounds);
  });

test('every fixture is expected, and read alike twice', () => {
  const names = readdirSync(folder).map((file) => file.replace('.json', ''));
  assert.deepEqual(names.toSorted(), Object.keys(expected).toSorted());
  for (const name of names)
    assert.deepEqual(parseInstagram(read(name), accountId), parseInstagram(read(name), accountId));
});

test('an entry that is one change itself is read as any change; our own words have two ids', () => {
  const value = { id: '17900000000000009', text: 'halo', from: author, media: { id: media } };
  const flat = (field: string, inner: object): Inbound[] =>
    parseInstagram({ object: 'instagram', entry: [{ id: accountId, time: told / 1000, field, value: inner }] });
  const [one] = flat('comments', { ...value, from: { id: person, username: 'warga_demo' } });
  assert.ok(one?.kind === 'message' && one.text === 'halo');
  const [ours] = flat('comments', { ...value, from: { id: '26', username: 'kota', self_ig_scoped_id: '88' } });
  assert.equal(ours?.kind, 'echo');
  const direct = {
    sender: { id: person },
    recipient: { id: accountId },
    timestamp: String(told),
    message: { mid: 'm', text: 'a' },
  };
  const [said] = flat('messages', direct);
  assert.ok(said?.kind === 'message' && said.thread.visibility === 'private');
  assert.equal(flat('ramalan', value)[0]?.kind, 'unknown');
});

test('any JSON at all is read, or refused with the place where it is strange', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (payload) => {
      assert.throws(() => parseInstagram(payload), ParseError);
    }),
  );
});

const part = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<unknown>(null, '', '1', 0, -1, 1e300, true, [], {}, accountId, '__proto__'),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(
      fc.constantFrom('id', 'text', 'from', 'media', 'message', 'mid', 'sender', 'recipient', 'attachments', 'payload'),
      tie('value'),
    ),
  ),
})).value;

test('whatever stands inside a proper frame is read or named, and the rest of the payload with it', () => {
  const good = read('comment') as { entry: { changes: object[] }[] };
  const [goodChange] = good.entry[0]?.changes ?? [];
  fc.assert(
    fc.property(
      fc.constantFrom('comments', 'mentions', 'live_comments', 'messages', 'ramalan'),
      part,
      part,
      (field, value, event) => {
        const changes = [{ field, value }, goodChange];
        const payload = { object: 'instagram', entry: [{ id: accountId, time: told, changes, messaging: [event] }] };
        const inbounds: Inbound[] = parseInstagram(payload);
        // An event may hold several parts, each of which is told.
        assert.ok(inbounds.length >= 3);
        assert.ok(inbounds.some((one) => isDeepStrictEqual(one, expected['comment']?.[0])));
      },
    ),
    { numRuns: 500 },
  );
});
