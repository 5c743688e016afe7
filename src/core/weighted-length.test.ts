// X's own examples of counting, and what must hold of any text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { weightedLength } from './weighted-length.ts';

const table: readonly [text: string, weight: number][] = [
  ['', 0],
  ['Lampu jalan mati', 16],
  ['é', 1],
  ['e\u0301', 1],
  ['ꦗꦺꦴꦒꦗ', 10],
  ['漢字', 4],
  ['…', 2],
  ['“kutip” – garis', 15],
  ['🙏', 2],
  ['👨‍👩‍👧‍👦', 2],
  ['👍🏽', 2],
  ['🇮🇩', 2],
  ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', 2],
  ['1️⃣', 2],
  ['❤️', 2],
  ['pukul 10', 8],
  ['https://contoh.example/identitas/abcdefghijklmnopqrstuvwxyz0123456789', 23],
  ['http://a.id', 23],
  ['lihat https://contoh.example/a dan https://contoh.example/b', 6 + 23 + 5 + 23],
  ['jogjakota.go.id', 23],
  ['di jogjakota.go.id/lapor', 3 + 23],
  ['lampu mati.tolong diperbaiki', 28],
  ['tulis ke a@contoh.example', 25],
];

for (const [text, weight] of table)
  test(`"${text}" weighs ${String(weight)}`, () => {
    assert.equal(weightedLength(text), weight);
  });

test('a text weighs at most twice its code points beside its addresses, and two texts apart weigh no less than together', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
      const apart = `${one}\n${other}`;
      assert.equal(weightedLength(apart), weightedLength(one) + 1 + weightedLength(other));
    }),
  );
});

test('the same text composed or decomposed weighs the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      assert.equal(weightedLength(text.normalize('NFD')), weightedLength(text.normalize('NFC')));
    }),
  );
});
