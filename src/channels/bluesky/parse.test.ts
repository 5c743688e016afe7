// Each shape that Bluesky answers with, as captured in fixtures, and what it must be read as; and that nothing else makes the parser stumble.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { ParseError } from '#ports/channel.ts';
import { withoutParts } from '#test/given/without-parts.ts';
import { parseBluesky } from './parse.ts';

const folder = new URL('fixtures/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));

const accountId = 'did:plc:kota';
const person = 'did:plc:warga';
const told = Date.UTC(2026, 10, 24, 1);
const post = (number: number, did = person): string => `at://${did}/app.bsky.feed.post/3k${String(number)}`;

const message = (number: number, more: object = {}): object => ({
  ...{ kind: 'message', accountId, externalId: post(number), contentDigest: `bafyrei${String(number)}` },
  author: { id: person, name: 'Warga Demo 1', handle: 'warga.contoh.example' },
  thread: { visibility: 'public', threadKey: `${post(number)}:${person}` },
  text: '@pemkot lampu mati 🙏',
  sentAt: told,
  attachments: [],
  permalink: `https://bsky.app/profile/${person}/post/3k${String(number)}`,
  ...more,
});
const privately = { accountId, externalId: 'm1', thread: { visibility: 'private', threadKey: person } };

const expected: Record<string, object[]> = {
  mention: [message(1)],
  reply: [
    message(2, {
      thread: { visibility: 'public', threadKey: `${post(9, accountId)}:${person}` },
      postId: post(9, accountId),
      parentId: post(8),
    }),
  ],
  quote: [
    message(3, {
      attachments: [
        { kind: 'image', url: `https://cdn.bsky.app/img/feed_fullsize/plain/${person}/bafkreicontoh@jpeg` },
        { kind: 'share', url: 'https://bsky.app/profile/did:plc:kota/post/3k9' },
      ],
    }),
  ],
  batch: [
    { kind: 'unknown', accountId, what: 'notifications[0]: an object expected, nothing found' },
    { kind: 'ignored', accountId, what: 'notification like' },
    message(5),
  ],
  'taken-back': [
    {
      ...{ kind: 'delete', accountId, externalId: post(1), deletedAt: 1_795_482_000_000 },
      thread: { visibility: 'public', threadKey: `${post(1)}:${person}` },
    },
    {
      ...{ kind: 'delete', accountId, externalId: post(2), deletedAt: 1_795_482_000_000 },
      thread: { visibility: 'public', threadKey: `${post(9, accountId)}:${person}` },
    },
  ],
  logs: [
    { ...privately, kind: 'message', author: { id: person }, text: 'halo', sentAt: told, attachments: [] },
    { ...privately, kind: 'delete', deletedAt: told },
    { kind: 'ignored', accountId, what: 'log logBeginConvo' },
  ],
};

for (const [name, inbounds] of Object.entries(expected))
  test(`fixture ${name} is read as it was meant`, () => {
    assert.deepEqual(withoutParts(parseBluesky(read(name), accountId)), inbounds);
  });

test('every fixture is expected', () => {
  const names = readdirSync(folder).map((file) => file.replace('.json', ''));
  assert.deepEqual(names.toSorted(), Object.keys(expected).toSorted());
});

test('any JSON at all is read, or refused with the place where it is strange', () => {
  assert.throws(() => parseBluesky(read('mention')), ParseError);
  fc.assert(
    fc.property(fc.jsonValue(), (strange) => {
      assert.throws(() => parseBluesky(strange, accountId), ParseError);
      const inbounds = parseBluesky(
        { notifications: [strange, ...(read('mention') as { notifications: [] }).notifications] },
        accountId,
      );
      assert.deepEqual(inbounds.at(-1), expected['mention']?.[0]);
    }),
  );
});
