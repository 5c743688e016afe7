// A long answer is cut so that every part fits, none is lost, and each says its place.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { textLength } from '#core/text-length.ts';
import { partsOf, partWeight } from './parts.ts';

const words = (count: number): string => Array.from({ length: count }, (_, index) => `kata${String(index)}`).join(' ');

test('a text that fits is one post without a mark', () => {
  assert.deepEqual(partsOf('Terima kasih, kami teruskan.'), ['Terima kasih, kami teruskan.']);
  assert.deepEqual(partsOf('a'.repeat(280)), ['a'.repeat(280)]);
});

test('a long text is cut between words, and each part says its place', () => {
  const parts = partsOf(words(80));
  assert.equal(parts.length, 3);
  assert.match(parts[0] ?? '', /^kata0 kata1 .* \(1\/3\)$/);
  assert.match(parts[2] ?? '', /kata79 \(3\/3\)$/);
  assert.equal(parts.map((part) => part.replace(/ \(\d\/\d\)$/, '')).join(' '), words(80));
});

test('lines stay lines inside a part', () => {
  const [first = ''] = partsOf(`Satu\n\nDua\n${words(60)}`);
  assert.ok(first.startsWith('Satu\n\nDua\nkata0 '));
});

test('an address is never cut, and weighs 23 however long', () => {
  const address = `https://contoh.example/${'a'.repeat(300)}`;
  const parts = partsOf(`${words(40)} ${address} ${words(30)}`);
  assert.ok(parts.some((part) => part.includes(address)));
});

test('every part fits, and together they say all of it', () => {
  const text = fc
    .array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.string({ minLength: 200, maxLength: 400 })), {
      minLength: 1,
      maxLength: 30,
    })
    .map((all) => all.join(' '));
  fc.assert(
    fc.property(text, (all) => {
      const parts = partsOf(all);
      for (const part of parts) assert.ok(textLength(part, 'weighted') <= partWeight, part);
      const bare = parts.length === 1 ? parts : parts.map((part) => part.replace(/ \(\d+\/\d+\)$/, ''));
      assert.equal(bare.join('').replaceAll(/\s/g, ''), all.replaceAll(/\s/g, ''));
    }),
    { numRuns: 300 },
  );
});
