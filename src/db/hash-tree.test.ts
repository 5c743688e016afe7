// A path proves a place in the tree, and no other; held against the definition of RFC 6962 by itself.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { pathTo, rootFrom, rootOf, treeOver } from './hash-tree.ts';

const sha256 = (...parts: Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();
const digestsOf = (count: number): Buffer[] => Array.from({ length: count }, (_, index) => sha256(Buffer.of(index)));

/** As the standard says it: split at the largest power of two below the number of leaves. */
const slowRoot = (leaves: readonly Buffer[]): Buffer => {
  const [only] = leaves;
  if (leaves.length === 1 && only !== undefined) return sha256(Buffer.of(0), only);
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha256(Buffer.of(1), slowRoot(leaves.slice(0, split)), slowRoot(leaves.slice(split)));
};

suite('a tree over digests', () => {
  test('has the root that the standard gives it, and every place its path', async () => {
    for (let count = 1; count <= 33; count += 1) {
      const digests = digestsOf(count);
      const tree = await treeOver(Buffer.concat(digests));
      assert.equal(rootOf(tree), slowRoot(digests).toString('hex'), String(count));
      for (const [index, digest] of digests.entries()) {
        const place = { index, count, path: pathTo(tree, index) };
        assert.equal(rootFrom(digest.toString('hex'), place), rootOf(tree), `${String(index)} of ${String(count)}`);
      }
    }
  });

  test('lets no other digest, place, number or path lead to its root', async () => {
    const place = fc.integer({ min: 2, max: 40 }).chain((count) => fc.tuple(fc.constant(count), fc.nat(count - 1)));
    await fc.assert(
      fc.asyncProperty(place, fc.nat(50), async ([count, index], wrong) => {
        const digests = digestsOf(count);
        const tree = await treeOver(Buffer.concat(digests));
        const [digest = '', other = ''] = [digests[index], sha256(Buffer.of(200))].map((one) => one?.toString('hex'));
        const path = pathTo(tree, index);
        const root = rootOf(tree);
        assert.notEqual(rootFrom(other, { index, count, path }), root);
        if (wrong !== index) assert.notEqual(rootFrom(digest, { index: wrong, count, path }), root);
        assert.notEqual(rootFrom(digest, { index, count, path: path.slice(1) }), root);
        assert.notEqual(rootFrom(digest, { index, count, path: [...path, other] }), root);
        assert.notEqual(rootFrom(digest, { index, count, path: path.map(() => other) }), root);
      }),
      { numRuns: 60 },
    );
  });
});
