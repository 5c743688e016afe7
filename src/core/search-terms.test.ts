// A search finds words in any order, and a telephone number in every spelling of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digitsPattern, holdsAll, searchTerms } from './search-terms.ts';

test('each word is looked for by itself, in any order, once', () => {
  assert.deepEqual(searchTerms('  Mati  LAMPU mati '), [{ text: 'mati' }, { text: 'lampu' }]);
  for (const typed of ['lampu mati', 'mati lampu', 'LAMPU', 'mati, jalan'])
    assert.ok(holdsAll(searchTerms(typed.replace(',', '')), ['Lampu jalan', 'sudah mati min']), typed);
  assert.ok(!holdsAll(searchTerms('lampu padam'), ['Lampu jalan', 'sudah mati']));
});

test('nothing typed looks for nothing, and no more words than a person types are looked for', () => {
  assert.deepEqual(searchTerms(' \t '), []);
  assert.equal(searchTerms('a b c d e f g h i j k').length, 8);
});

test('a telephone number is one term, whatever stands between its digits and before them', () => {
  for (const typed of [
    '081234567890',
    '0812 3456 7890',
    '0812-3456-7890',
    '+62 812 3456 7890',
    '6281234567890',
    '(0812) 3456.7890',
  ])
    for (const written of ['hub 081234567890', '0812 3456 7890 ya', 'wa: +62812-3456-7890', '62 812.3456.7890'])
      assert.ok(holdsAll(searchTerms(typed), [written]), `${typed} in ${written}`);
  assert.ok(!holdsAll(searchTerms('081234567890'), ['081234567891', '0812345 dan 67890x']));
});

test('a number beside a word is looked for as a number too', () => {
  assert.deepEqual(searchTerms('budi 0812-3456-7890'), [
    { text: 'budi' },
    { text: '0812-3456-7890', digits: '81234567890' },
  ]);
  assert.ok(holdsAll(searchTerms('budi 0812-3456-7890'), ['Pak Budi', '+6281234567890']));
});

test('short numbers are words: streets, blocks, amounts', () => {
  assert.deepEqual(searchTerms('rt 08'), [{ text: 'rt' }, { text: '08' }]);
  assert.deepEqual(searchTerms('12 34'), [{ text: '12' }, { text: '34' }]);
  assert.ok(holdsAll(searchTerms('rw 12'), ['RT 08 RW 12']));
});

test('signs that mean something to a pattern are only signs', () => {
  assert.deepEqual(searchTerms('100% _'), [{ text: '100%' }, { text: '_' }]);
  assert.ok(!holdsAll(searchTerms('.*'), ['lampu']));
  assert.match('8-1-2', new RegExp(digitsPattern('812')));
});
