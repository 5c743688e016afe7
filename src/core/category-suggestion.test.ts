// Which categories a reporter's words speak of, by what the words of each say; nothing where they speak of none.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { suggestedCategories } from './category-suggestion.ts';

const list = [
  { id: 'jalan', words: 'jalan/jln/dalan rusak/lubang/bolong, diaspal' },
  { id: 'lampu', words: 'lampu, lampu mati/padam, lampu jalan' },
  { id: 'sampah', words: 'sampah/uwuh, sampah menumpuk' },
  { id: 'kosong', words: '' },
];
const found = (...texts: string[]) => suggestedCategories(texts, list).map(({ id }) => id);

suite('a phrase', () => {
  test('stands in any order, with a few words between', () => {
    for (const text of ['jalan rusak', 'rusak jalan', 'jalan depan rumah saya rusak', 'Rusak parah itu jalan!'])
      assert.deepEqual(found(text), ['jalan'], text);
  });

  test('does not reach too far, nor from one sentence into the next', () => {
    assert.deepEqual(found('jalan satu dua tiga empat rusak'), ['jalan']);
    assert.deepEqual(found('jalan satu dua tiga empat lima rusak'), []);
    for (const text of ['Saya jalan. Rusak', 'jalan!\nrusak', 'jalan; rusak', 'jalan? rusak'])
      assert.deepEqual(found(text), [], text);
    assert.deepEqual(found('jalan', 'rusak'), [], 'nor from one message into the next');
  });

  test('may say its words in other ways', () => {
    for (const text of [
      'JLN RUSAK',
      'dalane bolong',
      'jalannya rusak',
      'jalaaan rusaaak',
      'jalanmu lubang',
      'Jálan rusak',
    ])
      assert.deepEqual(found(text), ['jalan'], text);
    assert.deepEqual(found('pejalan kaki merusak'), []);
  });

  test('tells more than its words one by one', () => {
    assert.deepEqual(found('lampu jalan mati, sampah juga'), ['lampu']);
    assert.deepEqual(found('sampah menumpuk dekat lampu'), ['sampah']);
    assert.deepEqual(found('sampah dan lampu'), ['lampu', 'sampah'], 'as likely: in the order of the list');
  });
});

suite('what is suggested', () => {
  test('is nothing where the words speak of nothing', () => {
    for (const text of ['', '   ', '😀😀', 'ꦭꦩ꧀ꦥꦸ', 'Halo min', ',,,///', 'jalan', 'rusak'])
      assert.deepEqual(found(text), [], text);
    assert.deepEqual(suggestedCategories([], list), []);
    assert.deepEqual(suggestedCategories(['sampah'], []), []);
  });

  test('is nothing by a category whose words are no words', () => {
    for (const words of ['', ',', '/', ' , / ,', '!!!', 'jalan //'])
      assert.deepEqual(suggestedCategories(['jalan // !!! rusak'], [{ id: 'x', words }]), [], words);
  });

  test('is gathered from all that was written', () => {
    assert.deepEqual(found('selamat pagi', 'uwuh'), ['sampah']);
    assert.deepEqual(found('lampu', 'sampah', 'jalan diaspal'), ['jalan', 'lampu', 'sampah']);
  });

  test('is at most three, in few moments, whatever was written', () => {
    const noisy = 'jalan rusak lampu sampah '.repeat(2_000);
    assert.ok(found(noisy, noisy).length <= 3);
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 300 }), { maxLength: 5 }), (texts) => {
        const ids = suggestedCategories(texts, list).map(({ id }) => id);
        assert.ok(ids.length <= 3 && new Set(ids).size === ids.length);
      }),
      { numRuns: 200 },
    );
  });
});

suite('every window of words, looked at one by one, tells the same', () => {
  const reach = 5;
  const phrase = fc.array(fc.constantFrom('jalan', 'rusak', 'lampu', 'mati', 'got', 'lampu/got'), {
    minLength: 1,
    maxLength: 3,
  });
  const words = fc.constantFrom(
    'jalan',
    'rusak',
    'rusaknya',
    'lampu',
    'LAMPU',
    'lampune',
    'mati',
    'got',
    'itu',
    'sekali',
    'di',
  );
  const sentence = fc.array(words, { maxLength: 12 });

  /** What each word may be said as. */
  const isSaid = (said: string, wanted: string): boolean =>
    wanted.split('/').some((one) => ['', 'nya', 'ne'].some((end) => said.toLowerCase() === one + end));

  const stands = (phraseWords: readonly string[], sentences: readonly string[][]): boolean =>
    sentences.some((all) =>
      all.some((_word, from) => {
        const window = all.slice(from, from + reach + 1);
        return phraseWords.every((wanted) => window.some((said) => isSaid(said, wanted)));
      }),
    );

  test('for one phrase', () => {
    fc.assert(
      fc.property(phrase, fc.array(sentence, { maxLength: 4 }), (wanted, sentences) => {
        const text = sentences.map((all) => all.join(' ')).join('. ');
        const suggested = suggestedCategories([text], [{ id: 'x', words: wanted.join(' ') }]);
        assert.equal(suggested.length > 0, stands(wanted, sentences), `${wanted.join(' ')} in ${text}`);
      }),
      { numRuns: 400 },
    );
  });

  test('for several categories: the heaviest first, none that is far lighter', () => {
    const categories = fc.array(fc.array(phrase, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(categories, fc.array(sentence, { maxLength: 3 }), (phrases, sentences) => {
        const weights = phrases.map((all) =>
          all.reduce((sum, one) => sum + (stands(one, sentences) ? 2 * one.length - 1 : 0), 0),
        );
        const offered = phrases.map((all, at) => ({
          id: String(at),
          words: all.map((one) => one.join(' ')).join(','),
        }));
        const suggested = suggestedCategories([sentences.map((all) => all.join(' ')).join('\n')], offered);
        const best = Math.max(...weights);
        const expected = weights
          .map((weight, at) => ({ weight, at }))
          .filter(({ weight }) => weight > 0 && weight * 3 >= best)
          .toSorted((one, other) => other.weight - one.weight || one.at - other.at)
          .slice(0, 3);
        assert.deepEqual(
          suggested.map(({ id }) => Number(id)),
          expected.map(({ at }) => at),
        );
      }),
      { numRuns: 300 },
    );
  });
});
