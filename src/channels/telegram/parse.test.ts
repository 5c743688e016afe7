// Each update that Telegram sends, as captured in fixtures, and what it must be read as; and that nothing else makes the parser stumble.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { ParseError, type Inbound, type InboundAttachment } from '#ports/channel.ts';
import { withoutParts } from '#test/given/without-parts.ts';
import { parseTelegram } from './parse.ts';

const folder = new URL('fixtures/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));

const accountId = '7000000001';
const bot = { id: accountId, handle: 'pemkotjogja_bot' };
const person = '7012345678';
const group = '-1002000000001';
const sent = 1_772_413_200_000;
const author = { id: person, name: 'Warga Demo 1', handle: 'warga_demo1' };

const message = (n: number, text: string, attachments: InboundAttachment[] = [], more: object = {}): object => ({
  kind: 'message',
  accountId,
  externalId: `${person}:${String(n)}:${person}`,
  thread: { visibility: 'private', threadKey: person },
  author,
  text,
  sentAt: sent,
  attachments,
  ...more,
});
const inGroup = (n: number, text: string, more: object = {}): object =>
  message(n, text, [], {
    externalId: `${group}:${String(n)}:${person}`,
    thread: { visibility: 'public', threadKey: `${group}:${person}` },
    postId: group,
    permalink: `https://t.me/c/2000000001/${String(n)}`,
    ...more,
  });
const file = (kind: InboundAttachment['kind'], reference: string): InboundAttachment[] => [{ kind, reference }];
const ignored = (what: string): object[] => [{ kind: 'ignored', accountId, what }];
const forgotten = [{ kind: 'ignored', accountId, what: 'not for us', forget: true }];
const unknown = (what: string): object => ({ kind: 'unknown', accountId, what });
const named = '@pemkotjogja_bot';
const openGroup = '-1002000000002';

const expected: Record<string, object[]> = {
  private: [message(1, 'Sugeng enjing, lampu jalan mati 🙏')],
  'private-reply': [message(2, 'yang sebelah timur', [], { parentId: `${person}:9:${accountId}` })],
  photo: [message(3, 'jalan berlubang', file('image', 'AgAC-x'))],
  document: [message(4, '', file('file', 'BQAC-1'))],
  voice: [message(5, '', file('audio', 'AwAC-1'))],
  animation: [message(6, '', file('video', 'CgAC-1'))],
  sticker: [message(7, '', file('image', 'CAAC-1'))],
  location: [message(8, 'geo:-7.801389,110.364722')],
  venue: [message(9, 'Balai Contoh\nJalan Contoh 1\ngeo:-7.801389,110.364722')],
  contact: [message(10, 'Pak RT Contoh\n+628000000002')],
  poll: [message(11, 'Lampu mana yang mati?\nTimur\nBarat')],
  dice: [message(12, '', [{ kind: 'unsupported' }])],
  unforeseen: [message(13, '', [{ kind: 'unsupported' }]), unknown('message: ramalan')],
  start: ignored('start'),
  'group-mention': [inGroup(20, `🙏 ${named} jalan rusak depan pasar`)],
  'group-photo': [
    inGroup(21, `${named} jalan rusak`, {
      externalId: `${openGroup}:21:${person}`,
      thread: { visibility: 'public', threadKey: `${openGroup}:${person}` },
      attachments: file('image', 'AgAC-x'),
      postId: openGroup,
      permalink: 'https://t.me/grup_warga_contoh/21',
    }),
  ],
  'group-reply-to-bot': [inGroup(22, 'sudah, min', { parentId: `${group}:19:${accountId}` })],
  'group-reply-to-other': [inGroup(23, `${named} tolong ini`, { parentId: `${group}:20:7087654321` })],
  'group-command': [inGroup(24, `/lapor${named} saluran mampet`)],
  'group-text-mention': [inGroup(25, 'Pemkot tolong')],
  'group-talk': forgotten,
  'group-other-bot': forgotten,
  'group-joined': ignored('news of the chat'),
  'of-a-bot': ignored('message of a bot'),
  'private-edited': [
    message(1, 'lampu jalan mati di Jalan Contoh'),
    {
      kind: 'edit',
      accountId,
      externalId: `${person}:1:${person}`,
      thread: { visibility: 'private', threadKey: person },
      text: 'lampu jalan mati di Jalan Contoh',
      editedAt: sent + 60_000,
    },
  ],
  'group-edited': [
    inGroup(30, `${named} jalan rusak di Jalan Contoh`),
    {
      kind: 'edit',
      accountId,
      externalId: `${group}:30:${person}`,
      thread: { visibility: 'public', threadKey: `${group}:${person}` },
      text: `${named} jalan rusak di Jalan Contoh`,
      editedAt: sent + 60_000,
    },
  ],
  'channel-post': ignored('channel_post'),
  blocked: ignored('my_chat_member'),
  'unforeseen-update': [unknown('payload: ramalan')],
};

for (const [name, inbounds] of Object.entries(expected))
  test(`fixture ${name} is read as it was meant`, () => {
    assert.deepEqual(withoutParts(parseTelegram(read(name), bot)), inbounds);
  });

test('every fixture is expected', () => {
  const names = readdirSync(folder).map((one) => one.replace('.json', ''));
  assert.deepEqual(names.toSorted(), Object.keys(expected).toSorted());
});

const kinds = (name: string, known: { id: string; handle?: string }): string[] =>
  parseTelegram(read(name), known).map(({ kind }: Inbound) => kind);

test('a bot whose name is not known takes any bot’s name for its own, and what is said to its number all the same', () => {
  assert.deepEqual(kinds('group-other-bot', { id: accountId }), ['message']);
  assert.deepEqual(kinds('group-text-mention', { id: accountId }), ['message']);
  assert.deepEqual(kinds('group-text-mention', { id: '7000000002' }), ['ignored']);
  assert.deepEqual(kinds('group-reply-to-bot', { id: '7000000002', handle: 'lain_bot' }), ['ignored']);
});

test('an update that tells two things is refused as a whole, for one would be lost', () => {
  const both = { ...(read('private') as object), ...(read('blocked') as object) };
  assert.throws(() => parseTelegram(both, bot), ParseError);
});

test('any JSON at all is read, or refused with the place where it is strange', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (payload) => {
      assert.throws(() => parseTelegram(payload, bot), ParseError);
    }),
  );
});

const part = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<unknown>(null, '', '1', 0, -1, 1e300, true, [], {}, 7_000_000_001, '__proto__', 'mention'),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(
      fc.constantFrom('id', 'type', 'from', 'date', 'text', 'photo', 'file_id', 'entities', 'offset', 'user', 'title'),
      tie('value'),
    ),
  ),
})).value;

test('whatever stands inside a proper message is read, or named by its place and never by its words', () => {
  const { message: good } = read('group-mention') as { message: Record<string, unknown> };
  const fields = ['from', 'chat', 'date', 'text', 'entities', 'photo', 'location', 'reply_to_message', 'message_id'];
  fc.assert(
    fc.property(fc.constantFrom(...fields), part, (field, value) => {
      try {
        const inbounds = parseTelegram({ update_id: 1, message: { ...good, [field]: value } }, bot);
        assert.ok(inbounds.length > 0);
      } catch (error) {
        assert.ok(error instanceof ParseError);
        assert.match(error.message, /^message\b/);
        assert.doesNotMatch(error.message, /jalan rusak/);
      }
    }),
    { numRuns: 500 },
  );
});
