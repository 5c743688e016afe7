// Captured comments of YouTube, understood.
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
const thread = { visibility: 'public', threadKey: 'thread-1:UCwarga1' } as const;
const base = { accountId, externalId: 'thread-1', thread } as const;

test('a comment is a public message below its video', () => {
  assert.deepEqual(read('comment'), [
    {
      ...base,
      kind: 'message',
      author: { id: 'UCwarga1', handle: 'ucwarga1' },
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

test('replies stand in their comment’s thread, each person’s apart, and our own is an echo', () => {
  const [top, ours, theirs, others] = read('replies');
  assert.deepEqual([top?.kind, ours?.kind], ['message', 'echo']);
  assert.ok(theirs?.kind === 'message' && others?.kind === 'message');
  assert.deepEqual([theirs.parentId, theirs.postId, theirs.thread], ['thread-1', 'video-1', thread]);
  assert.deepEqual(
    [others.thread.threadKey, others.postId, others.permalink],
    ['thread-1:UCwarga2', undefined, undefined],
  );
});

test('a comment without its author, and our own comment, are told apart', () => {
  const [nameless] = read('nameless');
  assert.ok(nameless?.kind === 'message' && nameless.author === undefined);
  assert.deepEqual(kinds('own-comment'), ['ignored']);
  assert.deepEqual(kinds('nothing'), []);
});

test('what is gone is told by its id', () => {
  const [top, reply] = read('gone');
  assert.deepEqual(top, {
    ...{ kind: 'delete', accountId, externalId: 'thread-1', deletedAt: 1_795_487_400_000 },
    thread: { visibility: 'public', threadKey: 'thread-1:unknown' },
  });
  assert.ok(reply?.kind === 'delete');
  assert.deepEqual([reply.externalId, reply.thread.threadKey], ['thread-2.b', 'thread-2:unknown']);
});

test('one comment that is not understood does not hold up the next', () => {
  assert.deepEqual(kinds('odd'), ['unknown', 'message', 'unknown']);
});

test('whatever comes is read, or refused with a place', () => {
  const page = (comments: fc.JsonValue): unknown => ({ comments: [comments], gone: [comments], at: 1_795_487_400_000 });
  const snippet = (value: fc.JsonValue): unknown => page({ id: 'a', snippet: value });
  for (const shape of [(value: fc.JsonValue): unknown => value, page, snippet])
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        try {
          parseYoutube(shape(value), accountId);
        } catch (error) {
          assert.ok(error instanceof ParseError && error.message !== '', String(error));
        }
      }),
    );
  assert.throws(() => parseYoutube({ comments: [], gone: [], at: 1_795_487_400_000 }), ParseError);
});

test('an older channel is told by its name, and words in HTML are read as words', () => {
  const snippet = {
    authorChannelId: { value: 'UCx' },
    authorDisplayName: 'Warga Lama',
    publishedAt: '2026-11-24T01:00:00Z',
  };
  const page = (textDisplay: string): unknown => ({
    comments: [{ id: 'a', snippet: { ...snippet, textDisplay } }],
    ...{ gone: [], at: 1_795_487_400_000 },
  });
  const texts = ['tolong <br>perbaiki &amp; bersihkan', 'kipas <3 rusak'].map((text) => {
    const [first] = parseYoutube(page(text), accountId);
    assert.ok(first?.kind === 'message');
    assert.deepEqual(first.author, { id: 'UCx', name: 'Warga Lama' });
    return first.text;
  });
  assert.deepEqual(texts, ['tolong\nperbaiki & bersihkan', 'kipas <3 rusak']);
});
