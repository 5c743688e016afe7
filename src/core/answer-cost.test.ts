// What an answer costs is known while it is written, and an address makes the difference.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { costOf, type PostPrices } from './answer-cost.ts';

const prices: PostPrices = { plainUsd: 1, linkUsd: 13, part: { max: 280, unit: 'weighted' } };

test('a post with an address costs the multiple, however the address is written', () => {
  assert.deepEqual(costOf('Sudah kami tangani.', prices), { posts: 1, withLink: 0, usd: 1 });
  for (const text of ['Lacak di https://lacak.example/1', 'Buka jogjakota.go.id/lacak', 'HTTPS://LACAK.EXAMPLE'])
    assert.deepEqual(costOf(text, prices), { posts: 1, withLink: 1, usd: 13 }, text);
});

test('a long answer is several posts, of which no more hold addresses than there are', () => {
  const long = 'kata '.repeat(70);
  assert.deepEqual(costOf(long, prices), { posts: 2, withLink: 0, usd: 2 });
  assert.deepEqual(costOf(`${long} https://a.example`, prices), { posts: 2, withLink: 1, usd: 14 });
  assert.deepEqual(costOf('a.id b.id c.id', prices), { posts: 1, withLink: 1, usd: 13 });
  assert.deepEqual(costOf('  ', prices), { posts: 0, withLink: 0, usd: 0 });
});
