// Each shape that X sends, as captured in fixtures, and what it must be read as; and that nothing else makes the parser stumble.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { ParseError, type Inbound, type InboundAttachment } from '#ports/channel.ts';
import { withoutParts } from '#test/given/without-parts.ts';
import { parseX } from './parse.ts';

const folder = new URL('fixtures/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));

const city = '1500000000000000001';
/** A page was polled for an account; here for this one. */
const polledFor = 'account-1';
const person = '1600000000000000002';
const told = 1_795_482_000_123;
const toldToTheSecond = 1_795_482_000_000;

const idOf = (number: number, kind = '19'): string => `${kind}${String(number).padStart(17, '0')}`;
const author = { id: person, name: 'Warga Demo', handle: 'warga_demo' };
const below = (root: number, personId = person) =>
  ({ visibility: 'public', threadKey: `${idOf(root)}:${personId}` }) as const;
const privately = { visibility: 'private', threadKey: person } as const;
const picture: InboundAttachment = { kind: 'image', url: 'https://pbs.twimg.com/media/Contoh1.jpg' };
const film: InboundAttachment = { kind: 'video', url: 'https://video.twimg.com/2/vid/a.mp4' };
const shared: InboundAttachment = { kind: 'share', url: `https://x.com/i/web/status/${idOf(30)}` };

const post = (number: number, text: string, more: object = {}): object => ({
  kind: 'message',
  accountId: city,
  externalId: idOf(number),
  thread: below(number),
  author,
  text,
  sentAt: told,
  attachments: [],
  permalink: `https://x.com/warga_demo/status/${idOf(number)}`,
  ...more,
});
const polled = (number: number, text: string, more: object = {}): object =>
  post(number, text, { accountId: polledFor, sentAt: toldToTheSecond, ...more });
const letter = (number: number, text: string, more: object = {}): object => ({
  kind: 'message',
  accountId: city,
  externalId: idOf(number, '18'),
  thread: privately,
  author,
  text,
  sentAt: told,
  attachments: [],
  ...more,
});
const polledLetter = (number: number, text: string, more: object = {}): object =>
  letter(number, text, { accountId: polledFor, sentAt: toldToTheSecond, ...more });
const ignored = (what: string, accountId = city): object => ({ kind: 'ignored', accountId, what });
const unknown = (what: string, accountId = city): object => ({ kind: 'unknown', accountId, what });

const lampu = '@pemkotjogja lampu jalan mati & gelap 🙏 https://contoh.example/peta';
const timur = '@pemkotjogja di sebelah timur pasar';
const jalan = '@pemkotjogja lampu mati di Jalan Contoh';

const expected: Record<string, object[]> = {
  mention: [post(1, lampu)],
  'mention-long': [
    post(2, '@pemkotjogja saluran mampet sejak kemarin dan airnya naik ke jalan', { attachments: [picture] }),
  ],
  'mention-pictures': [post(3, '@pemkotjogja', { attachments: [picture, film] })],
  'answer-to-ours': [post(4, timur, { thread: below(20), postId: idOf(20), parentId: idOf(20) })],
  quote: [post(5, `kok begini @pemkotjogja https://x.com/pemkotjogja/status/${idOf(30)}`, { attachments: [shared] })],
  retweet: [ignored('retweet')],
  'ours-as-answer': [
    {
      kind: 'echo',
      accountId: city,
      externalId: idOf(20),
      thread: below(1),
      parentId: idOf(1),
      text: '@warga_demo Terima kasih, kami teruskan.',
      sentAt: told,
    },
  ],
  'ours-by-itself': [ignored('own post')],
  edited: [
    post(1, jalan, { permalink: `https://x.com/warga_demo/status/${idOf(7)}` }),
    { kind: 'edit', accountId: city, externalId: idOf(1), thread: below(1), text: jalan, editedAt: told },
  ],
  deleted: [{ kind: 'delete', accountId: city, externalId: idOf(1), thread: below(1), deletedAt: told }],
  'deleted-of-ours': [ignored('own post deleted')],
  message: [letter(1, 'halo Pemkot, nama saya Warga Demo')],
  'message-picture': [
    letter(2, 'ini fotonya', {
      attachments: [{ kind: 'image', reference: 'https://ton.twitter.com/1.1/ton/data/dm/1/2/contoh.jpg' }],
    }),
  ],
  'message-of-ours': [
    {
      kind: 'echo',
      accountId: city,
      externalId: idOf(3, '18'),
      thread: privately,
      text: 'Sudah kami catat.',
      sentAt: told,
    },
  ],
  wordless: [ignored('favorite_events')],
  typing: [ignored('direct_message_indicate_typing_events')],
  revoked: [{ kind: 'revoked', accountId: city, at: toldToTheSecond }],
  batch: [
    post(8, '@pemkotjogja satu'),
    unknown('tweet_create_events[1].id_str: an id expected, string found'),
    post(9, '@pemkotjogja dua'),
    letter(4, 'tiga', { author: { id: person } }),
    unknown('ramalan_events'),
  ],
  'page-of-mentions': [
    polled(1, lampu),
    unknown('mentions.data[3].author_id: an id expected, nothing found', polledFor),
    polled(11, '@pemkotjogja kutipan yang panjang sekali <3', { attachments: [shared] }),
    polled(12, timur, {
      thread: below(1),
      postId: idOf(1),
      parentId: idOf(20),
      attachments: [picture, film, { kind: 'unsupported' }],
    }),
    polled(10, jalan, { permalink: `https://x.com/warga_demo/status/${idOf(13)}` }),
    {
      kind: 'edit',
      accountId: polledFor,
      externalId: idOf(10),
      thread: below(10),
      text: jalan,
      editedAt: toldToTheSecond,
    },
  ],
  'page-of-nothing': [],
  'page-of-messages': [
    polledLetter(1, 'halo Pemkot, nama saya Warga Demo'),
    polledLetter(2, 'ini fotonya', { attachments: [picture] }),
    unknown('dm_events.data[4].event_type', polledFor),
    ignored('ParticipantsJoin', polledFor),
    ignored('own message in a group', polledFor),
    polledLetter(8, 'satu grup'),
    {
      kind: 'echo',
      accountId: polledFor,
      externalId: idOf(9, '18'),
      thread: { visibility: 'private', threadKey: city },
      text: 'Sudah kami catat.',
      sentAt: toldToTheSecond,
    },
  ],
};

for (const [name, inbounds] of Object.entries(expected))
  test(`fixture ${name} is read as it was meant`, () => {
    assert.deepEqual(withoutParts(parseX(read(name), polledFor)), inbounds);
  });

test('every fixture is expected', () => {
  const names = readdirSync(folder).map((file) => file.replace('.json', ''));
  assert.deepEqual(names.toSorted(), Object.keys(expected).toSorted());
});

test('the same post by webhook and by polling goes by the same id, and stands in the same thread', () => {
  const [byHook] = parseX(read('mention'));
  const [byPoll] = parseX(read('page-of-mentions'), city);
  assert.ok(byHook?.kind === 'message' && byPoll?.kind === 'message');
  assert.deepEqual({ ...byPoll, sentAt: byHook.sentAt }, byHook);
});

test('a page whose account was not told is refused', () => {
  assert.throws(() => parseX(read('page-of-mentions')), ParseError);
});

test('any JSON at all is read, or refused with the place where it is strange', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (payload) => {
      assert.throws(() => parseX(payload), ParseError);
    }),
  );
});

const part = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<unknown>(null, '', '1', 0, -1, 1e300, true, [], {}, city, '__proto__', 'photo'),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(
      fc.constantFrom('id', 'id_str', 'text', 'user', 'entities', 'urls', 'media', 'extended_tweet', 'message_create'),
      tie('value'),
    ),
  ),
})).value;

const [good] = (read('mention') as { tweet_create_events: object[] }).tweet_create_events;

test('whatever stands beside a post in a webhook is read or named, and the post with it', () => {
  const key = fc.constantFrom('tweet_delete_events', 'direct_message_events', 'ramalan_events', 'users');
  fc.assert(
    fc.property(part, key, part, (strange, name, value) => {
      const payload = { for_user_id: city, tweet_create_events: [strange, good], [name]: value };
      const inbounds: Inbound[] = parseX(payload);
      assert.ok(inbounds.length >= 2);
      assert.deepEqual(inbounds[1], expected['mention']?.[0]);
    }),
    { numRuns: 500 },
  );
});

const page = (read('page-of-mentions') as { mentions: { data: object[]; includes: object } }).mentions;

test('whatever stands beside a post on a page is read or named, and the post with it', () => {
  fc.assert(
    fc.property(part, part, (strange, includes) => {
      const inbounds = parseX({ mentions: { data: [strange, page.data.at(-1)], includes: page.includes } }, polledFor);
      assert.equal(inbounds.length, 2);
      assert.deepEqual(inbounds[0], expected['page-of-mentions']?.[0]);
      assert.ok(parseX({ dm_events: { data: [strange], includes } }, polledFor).length > 0);
    }),
    { numRuns: 500 },
  );
});
