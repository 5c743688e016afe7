// The token of a link in a public reply: short, sayable over a telephone, and no word.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { asPublicToken, publicTokenOf } from './public-token.ts';

const of = (seed: string): string => publicTokenOf(createHash('sha256').update(seed).digest());

test('has sixteen consonants, and every bit of the first eight bytes counts', () => {
  const seen = new Set<string>();
  for (let bit = 0; bit < 64; bit += 1) {
    const bytes = new Uint8Array(32);
    bytes[bit >> 3] = 1 << (bit & 7);
    seen.add(publicTokenOf(bytes));
  }
  assert.equal(seen.size, 64);
  for (const token of seen) assert.match(token, /^[bcdfghjkmnpqrstv]{16}$/);
  assert.equal(publicTokenOf(new Uint8Array(32)), 'b'.repeat(16));
  assert.equal(publicTokenOf(new Uint8Array(32).fill(255)), 'v'.repeat(16));
});

test('is another one for each', () => {
  assert.equal(new Set(Array.from({ length: 500 }, (_, one) => of(String(one)))).size, 500);
});

test('is read as somebody types it', () => {
  const token = of('x');
  assert.equal(asPublicToken(` ${token.toUpperCase()} `), token);
  assert.notEqual(asPublicToken(token.slice(1)), token);
});
