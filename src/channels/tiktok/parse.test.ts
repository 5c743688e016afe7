// Each shape that TikTok sends, as captured in fixtures, and what it must be read as; and that nothing else makes the parser stumble.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { ParseError } from '#ports/channel.ts';
import { withoutParts } from '#test/given/without-parts.ts';
import { findWanted } from './event.ts';
import { wordsIn } from '#core/words-in.ts';
import { parseTiktok } from './parse.ts';

const folder = new URL('fixtures/', import.meta.url);
const textOf = (name: string): string => readFileSync(new URL(`${name}.json`, folder), 'utf8');
const read = (name: string): unknown => JSON.parse(textOf(name));

const accountId = '-000pemkotjogjaContoh0000000001';
const told = Date.UTC(2026, 10, 24, 1);
const video = '7400000000000000013';
const first = '7400000000000000023';
const demo = '+ZWargaDemo1o3/HUkeWO07eRsqqLCajf4TIdVQeVHPg2CXbcpQGCHme4+gBUwYl';
const mbah = demo.replace('WargaDemo1', 'MbahConto0');
const ignored = (what: string): object[] => [{ kind: 'ignored', accountId, what }];
const unknown = (what: string): object => ({ kind: 'unknown', accountId, what });

const comment = (id: string, text: string, more: object = {}): object => ({
  kind: 'message',
  accountId,
  externalId: id,
  thread: { visibility: 'public', threadKey: `${id}:${demo}` },
  author: { id: demo, name: 'Warga Demo 1 ✨', handle: 'warga.demo1' },
  text,
  sentAt: told,
  attachments: [],
  postId: video,
  permalink: `https://m.tiktok.com/v/${video}.html`,
  ...more,
});
const below = { visibility: 'public', threadKey: `${first}:${demo}` } as const;
const gone = (id: string): object[] => [
  { kind: 'delete', accountId, externalId: id, thread: below, deletedAt: told + 74 },
];
const { author: _withheld, ...nameless } = comment('7400000000000000093', 'akun sudah dihapus', {
  thread: { visibility: 'public', threadKey: '7400000000000000093:unknown' },
}) as Record<string, unknown>;
const userId = 'ce9b7be629b0447af777a0ad945783f61b7f790982b49fbda04a23b4722eaffe';

const expected: Record<string, object[]> = {
  insert: ignored('insert: the comment is asked for'),
  'insert-reply': ignored('insert: the comment is asked for'),
  'set-to-public': ignored('set_to_public: the comment is asked for'),
  'set-to-hidden': ignored('set_to_hidden'),
  'set-to-friends-only': ignored('set_to_friends_only'),
  delete: gone(first),
  'delete-reply': gone('7400000000000000033'),
  'strange-action': [unknown('comment_action ramalan')],
  'authorization-removed': [{ kind: 'revoked', accountId, at: 1_795_482_000_000 }],
  'strange-event': [unknown('event kabar.baru')],
  comments: [
    comment(first, 'min lampu mati di jalan contoh dekat masjid gelap bgt takut jatuh 😭😭'),
    comment(
      '7400000000000000043',
      'Nyuwun sewu Pak, margi ing ngajeng griya kula bolong ageng sanget, nuwun dipun tiliki 🙏',
      {
        thread: { visibility: 'public', threadKey: `7400000000000000043:${mbah}` },
        author: { id: mbah, name: 'Mbah Conto', handle: 'mbah_conto' },
      },
    ),
    ...ignored('own comment'),
  ],
  replies: [
    comment('7400000000000000033', 'di timur pasar min', { thread: below, parentId: first }),
    {
      kind: 'echo',
      accountId,
      externalId: '7400000000000000063',
      thread: below,
      text: 'Terima kasih, kami teruskan.',
      sentAt: told,
    },
  ],
  picture: [
    comment('7400000000000000073', '', {
      attachments: [{ kind: 'image', url: 'https://p16-sign-va.tiktokcdn.com/lubang.jpeg' }],
    }),
    comment('7400000000000000083', '', { attachments: [{ kind: 'unsupported' }] }),
  ],
  nameless: [
    nameless,
    comment('7400000000000000103', 'nama saja dulu', {
      thread: { visibility: 'public', threadKey: `7400000000000000103:${userId}` },
      author: { id: userId, handle: 'warga.demo1' },
    }),
  ],
  odd: [
    unknown('data.comments[0].comment_id: an id expected, nothing found'),
    unknown('data.comments[1].create_time: a time expected, string found'),
    comment('7400000000000000123', 'air mati dari kemarin'),
    unknown('data.comments[3]: an object expected, string found'),
  ],
  'page-of-nothing': [],
};

for (const [name, inbounds] of Object.entries(expected))
  test(`fixture ${name} is read as it was meant`, () => {
    assert.deepEqual(withoutParts(parseTiktok(read(name), accountId)), inbounds);
  });

test('every fixture is expected', () => {
  const names = readdirSync(folder).map((file) => file.replace('.json', ''));
  assert.deepEqual(names.toSorted(), Object.keys(expected).toSorted());
});

test('a comment that a webhook tells of is wanted by its whole id, and by its own account only', () => {
  assert.deepEqual(findWanted(textOf('insert'), accountId), { videoId: video, commentId: first });
  assert.deepEqual(findWanted(textOf('insert-reply'), accountId), { videoId: video, commentId: '7400000000000000033' });
  assert.deepEqual(findWanted(textOf('set-to-public'), accountId), { videoId: video, commentId: first });
  assert.equal(findWanted(textOf('insert'), 'orang-lain'), undefined);
  for (const name of ['delete', 'set-to-hidden', 'strange-event', 'comments', 'odd'])
    assert.equal(findWanted(textOf(name), accountId), undefined, name);
});

test('of an event that nobody foresaw, its content is the part', () => {
  const [strange] = parseTiktok(read('strange-event'), accountId);
  assert.deepEqual(strange, { ...unknown('event kabar.baru'), reason: 'unknown-kind', part: {} });
});

test('an id that was rounded on the way is named, never taken for another', () => {
  const event = read('insert') as { content: string };
  const rounded = { ...event, content: JSON.parse(event.content) as unknown };
  assert.throws(() => parseTiktok(rounded, accountId), /content\.comment_id: an id expected/);
});

test('a list whose account was not told is refused; a webhook names its own', () => {
  assert.throws(() => parseTiktok(read('comments')), ParseError);
  assert.deepEqual(parseTiktok(read('delete')), expected['delete']);
});

test('any JSON at all is read, or refused with the place where it is strange', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (payload, content) => {
      for (const one of [
        payload,
        { event: 'comment.update', user_openid: accountId, content: JSON.stringify(content) },
      ]) {
        assert.throws(() => parseTiktok(one, accountId), ParseError);
        assert.equal(findWanted(JSON.stringify(one), accountId), undefined);
      }
    }),
  );
});

const part = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<unknown>(null, '', '1', 0, -1, 1e300, true, [], {}, accountId, '__proto__'),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(
      fc.constantFrom(
        'comment_id',
        'video_id',
        'text',
        'create_time',
        'owner',
        'unique_identifier',
        'parent_comment_id',
      ),
      tie('value'),
    ),
  ),
})).value;

test('whatever stands beside a comment is read or named, and the comment with it', () => {
  const good = (read('odd') as { data: { comments: unknown[] } }).data.comments[2];
  fc.assert(
    fc.property(part, (strange) => {
      const inbounds = parseTiktok({ data: { comments: [strange, good] } }, accountId);
      assert.equal(inbounds.length, 2);
      assert.deepEqual(inbounds[1], expected['odd']?.[2]);
    }),
    { numRuns: 500 },
  );
});

test('a direct message, to which we cannot answer, gives its words to whoever reads what was set aside', () => {
  const content = JSON.stringify({ type: 'text', text: { body: 'halo min' }, from: 'warga' });
  const payload = { event: 'im_receive_msg', create_time: 1_795_482_000, user_openid: accountId, content };
  const [told] = parseTiktok(payload);
  assert.ok(told?.kind === 'unknown');
  assert.match(wordsIn(told.part), /halo min/);
  assert.equal(parseTiktok({ ...payload, content: 'bukan json' })[0]?.kind, 'unknown');
});
