// A text that is cut ends with a whole character, wherever the end falls.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cutText } from './cut-text.ts';

test('a text that fits stays as it is, to the last unit', () => {
  for (const text of ['', 'lampu', 'lampu🙏']) {
    assert.equal(cutText(text, text.length), text);
    assert.equal(cutText(text, text.length + 1), text);
  }
});

test('where the end falls into a character, that one is left out', () => {
  assert.equal(cutText('a🙏b', 1), 'a');
  assert.equal(cutText('a🙏b', 2), 'a');
  assert.equal(cutText('a🙏b', 3), 'a🙏');
  assert.equal(cutText('🙏', 1), '');
  assert.equal(cutText('lampu', 0), '');
});

test('halves that somebody sent are said to be none, wherever they stand', () => {
  assert.equal(cutText('a\ud83d', 9), 'a\ufffd');
  assert.equal(cutText('\ude4fa', 2), '\ufffda');
});

test('what is left is the beginning of the text, no longer than asked and well-formed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat({ max: 30 }), (text, most) => {
      const cut = cutText(text, most);
      assert.ok(text.startsWith(cut));
      assert.ok(cut.length <= most && cut.isWellFormed());
      assert.ok(cut.length >= Math.min(text.length, most) - 1, 'no more is lost than a half');
    }),
  );
});
