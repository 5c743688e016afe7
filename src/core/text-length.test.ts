import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hashtagCount, textLength } from './text-length.ts';

test('characters are counted as people see code points, bytes as UTF-8 writes them', () => {
  assert.equal(textLength('Jalan é 😀', 'characters'), 9);
  assert.equal(textLength('Jalan é 😀', 'bytes'), 6 + 2 + 1 + 4);
});

test('graphemes are signs as they are seen', () => {
  assert.equal(textLength('Sugeng 👨‍👩‍👧‍👦 e\u0301', 'graphemes'), 7 + 1 + 1 + 1);
  assert.equal(textLength('', 'graphemes'), 0);
});

test('bytes are what an encoder makes of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.equal(textLength(text, 'bytes'), Buffer.byteLength(text, 'utf8'));
    }),
  );
});

test('a hashtag is a hash with letters or digits behind it', () => {
  assert.equal(hashtagCount('#jogja rusak #jl_contoh #2026 # ## #é'), 4);
  assert.equal(hashtagCount('nomor 5'), 0);
});
