// Ids of the platforms' shapes must differ from each other, beyond what a floating number can hold.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commentId, messageId, postId, scopedId } from './ids.ts';

test('Neighbouring numbers give different ids on both products', () => {
  for (const channel of ['instagram', 'facebook'] as const) {
    const ids = Array.from({ length: 50 }, (_, seq) => [
      commentId(channel, '1_2', seq),
      postId(channel, '1', seq),
      messageId(channel, '1', seq),
    ]).flat();
    assert.equal(new Set(ids).size, ids.length);
  }
});

test('A person has one id per product, for ever', () => {
  assert.equal(scopedId('facebook', 'warga-1'), scopedId('facebook', 'warga-1'));
  assert.notEqual(scopedId('facebook', 'warga-1'), scopedId('instagram', 'warga-1'));
  assert.match(scopedId('instagram', 'warga-1'), /^10\d{13}$/);
});
