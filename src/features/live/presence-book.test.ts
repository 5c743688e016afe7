// One process's memory of who has which case open: what is heard is kept for some seconds, and only what changes is worth a word.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goneAfterMs } from '#core/presence.ts';
import type { PresenceNews } from '#db/presence.ts';
import { presenceBook } from './presence-book.ts';

const said = (doing: PresenceNews['doing'], of: Partial<PresenceNews> = {}): PresenceNews => ({
  ...{ complaintId: 'c-1', userId: 'sari', tab: 't-1', doing },
  ...of,
});

test('somebody who says again what they said is no news, and something else is', () => {
  const book = presenceBook();
  assert.equal(book.hear(said('looking'), 0), true);
  assert.equal(book.hear(said('looking'), 10_000), false);
  assert.equal(book.hear(said('answering'), 20_000), true);
  assert.deepEqual(book.on('c-1'), [{ userId: 'sari', doing: 'answering' }]);
  assert.deepEqual(book.on('c-2'), []);
});

test('who is not heard of is gone after 25 seconds, and not before', () => {
  const book = presenceBook();
  book.hear(said('looking'), 0);
  book.hear(said('looking', { userId: 'budi' }), 5_000);
  assert.deepEqual(book.expire(goneAfterMs - 1), []);
  assert.deepEqual(book.expire(goneAfterMs), ['c-1']);
  assert.deepEqual(
    book.on('c-1').map(({ userId }) => userId),
    ['budi'],
  );
  assert.deepEqual(book.expire(60_000), ['c-1']);
  assert.deepEqual(book.cases(), [], 'nothing is kept of a case that nobody has open');
});

test('one person on two pages is one person, who does what matters more', () => {
  const book = presenceBook();
  book.hear(said('answering'), 0);
  assert.equal(book.hear(said('looking', { tab: 't-2' }), 0), false);
  assert.deepEqual(book.on('c-1'), [{ userId: 'sari', doing: 'answering' }]);
  assert.equal(book.hear(said('gone'), 0), true);
  assert.deepEqual(book.on('c-1'), [{ userId: 'sari', doing: 'looking' }]);
  assert.equal(book.hear(said('gone', { tab: 't-2' }), 0), true);
  assert.equal(book.hear(said('gone', { tab: 't-2' }), 0), false);
});

test('nobody fills the memory with pages of their own', () => {
  const book = presenceBook();
  book.hear(said('answering', { tab: 'first' }), 0);
  for (let tab = 0; tab < 50; tab += 1) book.hear(said('looking', { tab: `t-${String(tab)}` }), 1 + tab);
  assert.deepEqual(book.on('c-1'), [{ userId: 'sari', doing: 'looking' }], 'the oldest page went first');
  book.hear(said('looking', { userId: 'tono', agencyId: 'dlh' }), 60);
  assert.deepEqual(book.on('c-1')[1], { userId: 'tono', agencyId: 'dlh', doing: 'looking' });
});
