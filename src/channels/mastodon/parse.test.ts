// Each shape that a Mastodon instance answers with, as captured in fixtures, and what it must be read as; and that nothing else makes the parser stumble.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { ParseError } from '#ports/channel.ts';
import { withoutParts } from '#test/given/without-parts.ts';
import { parseMastodon } from './parse.ts';

const folder = new URL('fixtures/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));

const accountId = '109000000000000001';
const person = '109000000000000077';
const told = Date.UTC(2026, 10, 24, 1);
const idOf = (number: number): string => `11500000000000${String(number).padStart(4, '0')}`;

const message = (number: number, text: string, more: object = {}): object => ({
  kind: 'message',
  accountId,
  externalId: idOf(number),
  thread: { visibility: 'public', threadKey: `${idOf(number)}:${person}` },
  author: { id: person, name: 'Warga Demo 1', handle: 'warga_demo@lain.contoh.example' },
  text,
  sentAt: told,
  attachments: [],
  permalink: `https://lain.contoh.example/@warga_demo/${String(number)}`,
  ...more,
});
const privately = { thread: { visibility: 'private', threadKey: person } };

const expected: Record<string, object[]> = {
  mention: [message(1, '@pemkotjogja lampu mati di Jalan Contoh 🙏\n\nBaris & lanjut\nbawah')],
  reply: [
    message(2, '@pemkotjogja di sebelah timur', {
      parentId: idOf(900),
      thread: { visibility: 'public', threadKey: `${idOf(900)}:${person}` },
    }),
  ],
  direct: [message(3, '@pemkotjogja nomor saya', privately)],
  'followers-only': [message(4, '@pemkotjogja untuk pengikut', privately)],
  'files-and-link': [
    message(5, 'Foto jalan\n\n@pemkotjogja https://contoh.example/peta/jalan-contoh-yang-panjang-sekali', {
      attachments: [
        { kind: 'image', url: 'https://files.mastodon.contoh.example/a.jpg' },
        { kind: 'video', url: 'https://files.mastodon.contoh.example/b.mp4' },
        { kind: 'unsupported', url: 'https://lain.contoh.example/c.xyz' },
      ],
    }),
  ],
  update: [
    {
      kind: 'edit',
      accountId,
      externalId: idOf(6),
      thread: { visibility: 'public', threadKey: `${idOf(6)}:${person}` },
      text: '@pemkotjogja lampu mati di Jalan Lain',
      editedAt: told + 5 * 60_000,
    },
  ],
  batch: [
    message(7, 'satu'),
    { kind: 'unknown', accountId, what: 'notifications[1].status.created_at: a time expected' },
    { kind: 'ignored', accountId, what: 'a notification without its status' },
    { kind: 'ignored', accountId, what: 'notification follow' },
    { kind: 'ignored', accountId, what: 'our own' },
    message(10, 'tiga'),
  ],
  changes: [
    {
      kind: 'edit',
      accountId,
      externalId: idOf(1),
      thread: { visibility: 'public', threadKey: `${idOf(1)}:${person}` },
      text: '@pemkotjogja lampu sudah diganti',
      editedAt: told + 10 * 60_000,
    },
    { kind: 'delete', accountId, externalId: idOf(3), ...privately, deletedAt: 1_795_482_000_000 },
  ],
  strange: [
    { kind: 'unknown', accountId, what: 'notifications[0]: an object expected, nothing found' },
    { kind: 'unknown', accountId, what: 'notifications[1]: an object expected, number found' },
    { kind: 'unknown', accountId, what: 'notifications[2].status.id: an id expected, boolean found' },
  ],
  nothing: [],
};

for (const [name, inbounds] of Object.entries(expected))
  test(`fixture ${name} is read as it was meant`, () => {
    assert.deepEqual(withoutParts(parseMastodon(read(name), accountId)), inbounds);
  });

test('every fixture is expected', () => {
  const names = readdirSync(folder).map((file) => file.replace('.json', ''));
  assert.deepEqual(names.toSorted(), Object.keys(expected).toSorted());
});

test('notifications whose account was not told are refused', () => {
  assert.throws(() => parseMastodon(read('mention')), ParseError);
});

test('any JSON at all is read, or refused with the place where it is strange', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (payload) => {
      assert.throws(() => parseMastodon(payload, accountId), ParseError);
    }),
  );
});

const part = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<unknown>(null, '', '1', 0, -1, 1e300, true, [], {}, accountId, 'mention', 'direct', '__proto__'),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(
      fc.constantFrom('id', 'type', 'status', 'account', 'content', 'visibility', 'created_at', 'media_attachments'),
      tie('value'),
    ),
  ),
})).value;

const [good] = (read('mention') as { notifications: unknown[] }).notifications;

test('whatever stands beside a mention is read or named, and the mention with it', () => {
  fc.assert(
    fc.property(part, (strange) => {
      const inbounds = parseMastodon({ notifications: [strange, good] }, accountId);
      assert.equal(inbounds.length, 2);
      assert.deepEqual(inbounds[1], expected['mention']?.[0]);
    }),
    { numRuns: 500 },
  );
});

test('whoever quotes us is heard, with what is quoted, their poll and what their pictures show', () => {
  const status = {
    ...{ id: '5', created_at: '2026-11-24T01:00:00.000Z', visibility: 'public', content: '<p>masih rusak</p>' },
    account: { id: '220', acct: 'warga' },
    poll: { options: [{ title: 'rusak' }, { title: 'baik' }] },
    media_attachments: [{ type: 'image', url: 'https://contoh.example/a.jpg', description: 'lubang besar' }],
    quote: { state: 'accepted', quoted_status: { url: 'https://kota.example/1', content: '<p>sudah selesai</p>' } },
  };
  const page = { notifications: [{ id: '1', type: 'quote', status }], edited: [], gone: [], at: 1_795_482_000_000 };
  const [said] = parseMastodon(page, '109');
  assert.ok(said?.kind === 'message');
  assert.equal(said.text, 'masih rusak\n\n- rusak\n- baik');
  assert.deepEqual(said.attachments, [
    { kind: 'image', url: 'https://contoh.example/a.jpg', title: 'lubang besar' },
    { kind: 'share', url: 'https://kota.example/1', title: 'sudah selesai' },
  ]);
  const ours = { ...page, notifications: [{ id: '1', type: 'quote', status: { ...status, account: { id: '109' } } }] };
  assert.equal(parseMastodon(ours, '109')[0]?.kind, 'ignored');
});
