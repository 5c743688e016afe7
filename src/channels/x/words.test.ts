// What stands on X is read as it was written, and known again however X dressed it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { asWritten, isSameText } from './words.ts';

test('addresses are whole again, those of pictures are gone, and signs are plain', () => {
  const addresses = [
    { short: 'https://t.co/abc', full: 'https://contoh.example/a?b=1&c=2' },
    { short: 'https://t.co/foto', full: undefined },
  ];
  const stored = 'a &amp; b &lt;3 https://t.co/abc https://t.co/lain https://t.co/foto';
  assert.equal(asWritten(stored, addresses), 'a & b <3 https://contoh.example/a?b=1&c=2 https://t.co/lain');
});

test('whom an answer names before its words does not make it another', () => {
  assert.ok(isSameText('@warga_demo @lain Terima kasih.', 'Terima kasih.'));
  assert.ok(isSameText('@warga_demo Terima kasih.', '@warga_demo Terima kasih.'));
  assert.ok(isSameText('Lihat http://jogjakota.go.id', 'Lihat jogjakota.go.id'));
  assert.ok(isSameText('Satu\nDua', ' Satu\r\nDua\n'));
});

test('other words are others', () => {
  assert.ok(!isSameText('Terima kasih.', 'Terima kasih'));
  assert.ok(!isSameText('kirim ke @warga_demo', 'kirim ke'));
  assert.ok(!isSameText('', 'Terima kasih.'));
});

test('a text is the same as itself, however it is addressed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      assert.ok(isSameText(text, text));
      assert.ok(isSameText(`@warga_demo ${text}`, text));
    }),
  );
});
