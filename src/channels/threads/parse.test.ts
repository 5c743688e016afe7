// Each shape that Threads sends, as captured in fixtures, and what it must be read as; and that nothing else makes the parser stumble.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { ParseError } from '#ports/channel.ts';
import { withoutParts } from '#test/given/without-parts.ts';
import { parseThreads } from './parse.ts';

const folder = new URL('fixtures/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));

const accountId = '17841400000000003';
const told = Date.UTC(2026, 10, 24, 1);
const post = '18000000000000001';
const idOf = (number: number): string => `1790000000000000${String(number)}`.padEnd(17, '0');
const author = { id: 'warga_demo', handle: 'warga_demo' };
const below = { visibility: 'public', threadKey: `${post}:warga_demo` } as const;

const reply = (number: number, text: string, more: object = {}): object => ({
  kind: 'message',
  accountId,
  externalId: idOf(number),
  thread: below,
  author,
  text,
  sentAt: told,
  attachments: [],
  postId: post,
  parentId: post,
  permalink: 'https://www.threads.net/@warga_demo/post/Contoh1',
  ...more,
});
const mention = (number: number, text: string): object => ({
  kind: 'message',
  accountId,
  externalId: idOf(number),
  thread: { visibility: 'public', threadKey: `${idOf(number)}:warga_demo` },
  author,
  text,
  sentAt: told,
  attachments: [{ kind: 'image', url: 'https://scontent.cdninstagram.com/v/contoh.jpg' }],
  permalink: 'https://www.threads.net/@warga_demo/post/Contoh2',
});
const ours = {
  kind: 'echo',
  accountId,
  externalId: idOf(9),
  thread: { visibility: 'public', threadKey: `${post}:pemkotjogja` },
  text: 'Terima kasih, kami teruskan.',
  sentAt: told,
  parentId: idOf(1),
};
const { author: _withheld, ...wordless } = reply(4, '', {
  thread: { visibility: 'public', threadKey: `comment:${post}` },
  attachments: [{ kind: 'unsupported' }],
}) as Record<string, unknown>;

const lampu = 'lampu mati di Jalan Contoh 🙏';

const expected: Record<string, object[]> = {
  reply: [reply(1, lampu)],
  mention: [mention(2, '@pemkotjogja jalan berlubang')],
  'reply-deeper': [reply(3, 'di sebelah timur', { parentId: idOf(9) })],
  'reply-of-ours': [ours],
  'reply-wordless': [wordless],
  publish: [{ kind: 'ignored', accountId, what: 'field publish' }],
  delete: [{ kind: 'ignored', accountId, what: 'field delete' }],
  strange: [{ kind: 'unknown', accountId, what: 'values.field ramalan' }],
  entries: [
    reply(5, 'satu'),
    { kind: 'unknown', accountId, what: 'entry[0].changes[1].value.id: an id expected, string found' },
    mention(6, 'dua'),
  ],
  'many-values': [reply(7, lampu), mention(8, '@pemkotjogja jalan berlubang')],
  'page-of-replies': [reply(1, lampu), ours],
  'page-of-mentions': [
    { kind: 'unknown', accountId, what: 'mentions.data[1].timestamp: a time expected' },
    mention(2, '@pemkotjogja jalan berlubang'),
  ],
};

for (const [name, inbounds] of Object.entries(expected))
  test(`fixture ${name} is read as it was meant`, () => {
    assert.deepEqual(withoutParts(parseThreads(read(name), accountId)), inbounds);
  });

test('every fixture is expected', () => {
  const names = readdirSync(folder).map((file) => file.replace('.json', ''));
  assert.deepEqual(names.toSorted(), Object.keys(expected).toSorted());
});

test('an event whose account was not told is refused; entries name theirs', () => {
  assert.throws(() => parseThreads(read('reply')), ParseError);
  assert.throws(() => parseThreads(read('page-of-replies')), ParseError);
  assert.deepEqual(withoutParts(parseThreads(read('entries'))), expected['entries']);
});

test('any JSON at all is read, or refused with the place where it is strange', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (payload) => {
      assert.throws(() => parseThreads(payload, accountId), ParseError);
    }),
  );
});

const part = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<unknown>(null, '', '1', 0, -1, 1e300, true, [], {}, accountId, '__proto__'),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(
      fc.constantFrom('id', 'text', 'username', 'timestamp', 'root_post', 'replied_to', 'value', 'field', 'media_url'),
      tie('value'),
    ),
  ),
})).value;

const good = (read('reply') as { values: object }).values;

test('whatever stands beside an answer is read or named, and the answer with it', () => {
  fc.assert(
    fc.property(part, (strange) => {
      const changes = [strange, good];
      for (const payload of [{ values: changes }, { object: 'threads', entry: [{ id: accountId, changes }] }]) {
        const inbounds = parseThreads(payload, accountId);
        assert.equal(inbounds.length, 2);
        assert.deepEqual(inbounds[1], expected['reply']?.[0]);
      }
    }),
    { numRuns: 500 },
  );
});
