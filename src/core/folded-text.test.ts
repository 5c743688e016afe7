// A text as people read it: what is the same word, and where it stands.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fold, placesOf, squashed, type Holding } from './folded-text.ts';

const same: readonly [text: string, folded: string][] = [
  ['Budi Santosa', 'budisantosa'],
  ['BÚDÌ', 'budi'],
  ['b\u200bu\u200ddi', 'budi'],
  ['𝓑𝓾𝓭𝓲', 'budi'],
  ['ﬁsika', 'fisika'],
  ['١٢٣', '123'],
  ['🙏 matur 🙏', 'matur'],
  ['', ''],
];

suite('signs, accents, blanks and fonts do not make another word', () => {
  for (const [text, folded] of same)
    test(JSON.stringify(text), () => {
      assert.equal(squashed(text), folded);
    });

  test('there is one unit for each sign', () => {
    const { signs, units } = fold('ﬁ x');
    assert.equal(units.length, signs.length);
    assert.equal(units.at(-1)?.gap, 1);
  });
});

const foundIn = (secret: string, text: string, holding: Holding = 'word'): string[] =>
  placesOf(squashed(secret), fold(text), holding).map(({ from, to }) => text.slice(from, to));

suite('where a word stands', () => {
  test('as a word of its own, not within another', () => {
    assert.deepEqual(foundIn('Ani', 'Bu Ani dari Tanimulya'), ['Ani']);
    assert.deepEqual(foundIn('Ani', 'tani, animasi'), []);
  });

  test('with what Indonesian hangs onto it', () => {
    assert.deepEqual(foundIn('Ani', 'rumah Aninya gelap'), ['Ani']);
    assert.deepEqual(foundIn('Ani', 'Anilah yang lapor'), ['Ani']);
  });

  test('letter by letter, but not half in one piece', () => {
    assert.deepEqual(foundIn('Budi', 'B.u.d.i'), ['B.u.d.i']);
    assert.deepEqual(foundIn('Budi', 'Bu di'), []);
  });

  test('loosely, with a few signs anywhere between, and no more than a few', () => {
    assert.deepEqual(foundIn('Jalan Mawar', 'Jalan -- Mawar', 'loose'), ['Jalan -- Mawar']);
    assert.deepEqual(foundIn('Jalan Mawar', 'Jalan ------- Mawar', 'loose'), []);
  });

  test('a letter beside a digit is a border', () => {
    assert.deepEqual(foundIn('Budi', 'budi88'), ['budi']);
  });

  test('every time it stands there, and never where nothing is looked for', () => {
    assert.deepEqual(foundIn('Ani', 'Ani, ani dan ANI'), ['Ani', 'ani', 'ANI']);
    assert.deepEqual(foundIn('', 'Ani'), []);
  });
});
