// What a partner reported, as the program keeps it; and whether our answer is fetched by the partner or told by an officer.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ParseError, type Account, type SendTarget } from '#ports/channel.ts';
import { open311, open311Limits } from './open311.channel.ts';
import { parseOpen311 } from './parse.ts';

const report = {
  id: 'r-1',
  account: 'a-9',
  label: 'Aplikasi Warga',
  text: 'lampu mati',
  at: 1_700_000_000,
  thread: 't-1',
  media: [],
};

const message = (change: object = {}) => {
  const [first, ...more] = parseOpen311({ ...report, ...change }, 'mitra');
  assert.ok(first?.kind === 'message' && more.length === 0);
  return first;
};

test('a report is one public message of its writer, apart from everything else', () => {
  assert.deepEqual(message(), {
    ...{ kind: 'message', accountId: 'mitra', externalId: 'r-1', text: 'lampu mati', attachments: [] },
    thread: { visibility: 'public', threadKey: 't-1', apart: true },
    author: { id: 'a-9', name: 'Aplikasi Warga' },
    sentAt: 1_700_000_000_000,
  });
});

test('whoever the partner does not name is somebody for this one conversation, and has no name where none is told', () => {
  const nameless = message({ account: undefined, label: undefined });
  assert.deepEqual(nameless.author, { id: 'once:t-1' });
  assert.deepEqual(message({ account: undefined, thread: 't-2' }).author?.id, 'once:t-2');
  assert.deepEqual(message({ label: '' }).author, { id: 'a-9' });
});

test('pictures come by their addresses, in order, and what is none is left out', () => {
  const media = ['https://mitra.example/1.jpg', null, 'https://mitra.example/2.jpg'];
  assert.deepEqual(
    message({ media }).attachments.map(({ url }) => url),
    ['https://mitra.example/1.jpg', 'https://mitra.example/2.jpg'],
  );
  assert.deepEqual(message({ media: undefined }).attachments, []);
});

const joins: readonly [name: string, joins: unknown, expected: unknown][] = [
  ['nothing: the conversation tells', undefined, undefined],
  ['a case of its own', {}, {}],
  ['a case that is named', { case: 'c-7' }, { complaintId: 'c-7' }],
];
for (const [name, given, expected] of joins)
  test(`with ${name}, that is where it goes on`, () => {
    assert.deepEqual(message({ joins: given }).joins, expected);
  });

test('only a plain yes opens a case again', () => {
  assert.equal(message({ reopens: true }).reopens, true);
  for (const reopens of [false, 'true', 1, undefined]) assert.equal(message({ reopens }).reopens, undefined);
});

for (const [name, change, words] of [
  ['no id', { id: undefined }, /^id: an id expected/],
  ['no conversation', { thread: '' }, /^thread: an id expected/],
  ['no time', { at: undefined }, /^at: a time expected/],
  ['words that are none', { text: ['a'] }, /^text: text expected/],
  ['pictures that are no list', { media: 'a' }, /^media: a list expected/],
  ['a case that is none', { joins: 'c-7' }, /^joins: an object expected/],
] as const)
  test(`a report with ${name} is refused with its place`, () => {
    assert.throws(
      () => parseOpen311({ ...report, ...change }),
      (error) => error instanceof ParseError && words.test(error.message),
    );
  });

const account = (more: Record<string, string>): Account => ({
  ...{ channel: 'open311', id: 'mitra', handle: 'Mitra', appSecret: '', verifyToken: '', accessToken: '', apiUrl: '' },
  more,
});
const inPublic: SendTarget = { kind: 'comment-reply', commentId: 'r-1' };
const inPrivate: SendTarget = { kind: 'private-message', personId: 'a-9', lastFromPersonAt: 0 };

const ends: readonly [updates: string, target: SendTarget, outcome: object][] = [
  ['yes', inPublic, { outcome: 'accepted', externalId: 'update:k-1' }],
  ['yes', inPrivate, { outcome: 'by-hand' }],
  ['yes', { kind: 'private-reply', commentId: 'r-1' }, { outcome: 'by-hand' }],
  ['no', inPublic, { outcome: 'by-hand' }],
  ['Yes', inPublic, { outcome: 'by-hand' }],
  ['', inPublic, { outcome: 'by-hand' }],
];
for (const [updates, target, outcome] of ends)
  test(`where updates are "${updates}", a ${target.kind} comes to ${JSON.stringify(outcome)}`, async () => {
    const { result } = await open311(account({ updates })).send({ target, text: 'Siap.', key: 'k-1' }, 0);
    assert.deepEqual(result, outcome);
  });

test('pictures are taken from the partner’s own hosts alone, and no webhook comes from it', () => {
  assert.deepEqual(open311(account({ mediaHosts: 'a.example,,.b.example' })).limits.mediaHosts, [
    'a.example',
    '.b.example',
  ]);
  assert.deepEqual(open311(account({})).limits.mediaHosts, []);
  assert.deepEqual(open311Limits.commentLength, { max: 4000, unit: 'characters' });
  assert.equal(open311(account({})).verify(Buffer.from('{}'), {}, 0), false);
});
