// What becomes of a text before it is printed: nothing of it is lost, and nothing of it can make the sheet say something else.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { HasSign } from './font-signs.ts';
import { readable } from './readable.ts';

const between =
  (first: string, last: string): HasSign =>
  (sign) =>
    sign >= (first.codePointAt(0) ?? 0) && sign <= (last.codePointAt(0) ?? 0);
const latin: HasSign = (sign) => between(' ', '~')(sign) || between('\u0300', '\u036F')(sign) || sign === 0xe9;
const greek = between('Α', 'ω');
const shown = (text: string, fonts: readonly HasSign[] = [latin, greek]): [string, number] => {
  const { text: told, unshown } = readable(text, fonts);
  return [told.replaceAll('\u200B', '|'), unshown];
};

suite('signs', () => {
  const table: readonly [what: string, given: string, text: string, unshown: number][] = [
    [
      'of a keyboard stand as they are',
      '#let $x$ *y* _z_ `w` \\ [ ] { } < > & @ ~',
      '#let $x$ *y* _z_ `w` \\ [ ] { } < > & @ ~',
      0,
    ],
    ['of any of the fonts', 'a Ω é', 'a Ω é', 0],
    ['of none are numbers', 'a中b文', 'a[U+4E2D]b[U+6587]', 2],
    ['beyond 16 bits are whole numbers', '𐍈', '[U+10348]', 1],
    [
      'that nobody sees are numbers',
      'a\u0000\u0007\u001B\u007F\u0085b',
      'a[U+0000][U+0007][U+001B][U+007F][U+0085]b',
      5,
    ],
    ['that turn others’ words are numbers', '\u202Eab\u202C\u2066c\u2069', '[U+202E]ab[U+202C][U+2066]c[U+2069]', 4],
    ['that join or choose a look are nobody’s to draw', 'a\u200D\uFE0Fb\u00ADc', 'a\u200D\uFE0Fb\u00ADc', 0],
    ['of halves alone become the sign for it', 'a\uD800b', 'a[U+FFFD]b', 1],
    [
      'for private use and those not given out yet are numbers',
      '\uE000\u{E0FFF}\u0378',
      '[U+E000][U+E0FFF][U+0378]',
      3,
    ],
  ];
  for (const [what, given, text, unshown] of table)
    test(what, () => {
      const [told, count] = shown(given);
      assert.deepEqual([told.replaceAll('|', ''), count], [text, unshown]);
    });

  test('with their marks belong to one font: what it lacks of them is a number beside the letter', () => {
    assert.deepEqual(shown('e\u0301'), ['e\u0301', 0]);
    assert.deepEqual(shown('Ω\u0301'), ['Ω[U+0301]', 1], 'the font of the letter has no such mark');
    assert.deepEqual(shown('q\u20E3'), ['q[U+20E3]', 1]);
    assert.deepEqual(shown('中\u0301'), ['[U+4E2D][U+0301]', 2], 'a mark is not drawn on what stands before it');
  });

  test('with more than five marks would be drawn over other lines', () => {
    assert.deepEqual(shown(`e${'\u0301'.repeat(5)}`), [`e${'\u0301'.repeat(5)}`, 0]);
    assert.deepEqual(shown(`e${'\u0301'.repeat(7)}!`), [`e${'\u0301'.repeat(5)}[U+0301][U+0301]!`, 2]);
  });
});

suite('lines', () => {
  test('end alike, whoever wrote them; a tabulator is four blanks', () => {
    assert.deepEqual(shown('a\r\nb\rc\nd\u2028e\u2029f\vg\fh'), ['a\nb\nc\nd\ne\nf\ng\nh', 0]);
    assert.deepEqual(shown('a\tb'), ['a    b', 0]);
  });

  test('of one word longer than 32 letters may break after each eight, a shorter one nowhere', () => {
    assert.deepEqual(shown('x'.repeat(32)), ['x'.repeat(32), 0]);
    assert.deepEqual(shown('x'.repeat(33)), [`${'xxxxxxxx|'.repeat(4)}x`, 0]);
    assert.deepEqual(shown(`ab ${'x'.repeat(33)} cd`), [`ab ${'xxxxxxxx|'.repeat(4)}x cd`, 0]);
    assert.ok(
      shown(`ab\u00A0`.repeat(30), [latin, between('\u00A0', '\u00A0')])[0].includes('|'),
      'blanks that do not break',
    );
  });

  test('never break within a letter and its marks', () => {
    const [text] = shown('e\u0301'.repeat(40));
    assert.deepEqual(
      text.split('|').map((part) => part.length),
      [16, 16, 16, 16, 16],
    );
  });
});

test('nothing is lost: numbers put back give the text again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (given) => {
      const text = given.toWellFormed().replaceAll(/[\r\n\t\v\f\u2028\u2029\u200B[]/g, '');
      const back = readable(text, [latin, greek])
        .text.replaceAll('\u200B', '')
        .replaceAll(/\[U\+([0-9A-F]+)\]/g, (_whole, number: string) => String.fromCodePoint(parseInt(number, 16)));
      assert.equal(back, text);
    }),
  );
});
