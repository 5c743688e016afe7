// Captured pages of YouTube, understood.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { ParseError } from '#ports/channel.ts';
import { parseYoutube } from './parse.ts';

const accountId = 'account-1';
const read = (name: string) =>
  parseYoutube(JSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8')), accountId);
const kinds = (name: string) => read(name).map(({ kind }) => kind);
const person = 'channel-warga-1';
const thread = { visibility: 'public', threadKey: `thread-1:${person}` } as const;
const base = { accountId, externalId: 'thread-1', thread } as const;

test('a comment is a public message below its video', () => {
  assert.deepEqual(read('comment'), [
    {
      ...base,
      kind: 'message',
      author: { id: person, name: `@${person}` },
      text: 'lampu jalan mati 🙏',
      sentAt: Date.UTC(2026, 10, 24, 1),
      attachments: [],
      postId: 'video-1',
      permalink: 'https://www.youtube.com/watch?v=video-1&lc=thread-1',
    },
  ]);
});

test('a changed comment comes as the message and its change', () => {
  const [message, edit] = read('edited');
  assert.equal(message?.kind, 'message');
  const text = 'lampu jalan mati di Jalan Contoh';
  assert.deepEqual(edit, { ...base, kind: 'edit', text, editedAt: Date.UTC(2026, 10, 24, 1, 5) });
});

test('replies follow their comment in its thread, and our own is an echo', () => {
  const [top, ours, theirs] = read('with-replies');
  assert.deepEqual([top?.kind, ours?.kind, theirs?.kind], ['message', 'echo', 'message']);
  assert.ok(theirs?.kind === 'message');
  assert.deepEqual([theirs.parentId, theirs.postId], ['thread-1', 'video-1']);
  assert.deepEqual(theirs.thread, thread);
});

test('a list of replies, a comment without its author, and our own comment are told apart', () => {
  assert.deepEqual(kinds('replies'), ['message']);
  const [nameless] = read('nameless');
  assert.ok(nameless?.kind === 'message' && nameless.author === undefined);
  assert.deepEqual(kinds('own-comment'), ['ignored']);
  assert.deepEqual(kinds('page-of-nothing'), ['ignored']);
});

test('one thread that is not understood does not hold up the next', () => {
  assert.deepEqual(kinds('odd'), ['unknown', 'message']);
});

test('whatever comes is read, or refused with a place', () => {
  const page = (items: fc.JsonValue) => ({ kind: 'youtube#commentThreadListResponse', items });
  for (const shape of [(value: fc.JsonValue): unknown => value, page])
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        try {
          parseYoutube(shape(value), accountId);
        } catch (error) {
          assert.ok(error instanceof ParseError && error.message !== '', String(error));
        }
      }),
    );
  assert.throws(() => parseYoutube({ kind: 'youtube#commentThreadListResponse', items: [] }), ParseError);
});
