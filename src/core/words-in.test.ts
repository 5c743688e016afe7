// An officer reads what a person wrote, whatever shape it came in, and in no time.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { wordsIn } from './words-in.ts';

test('words are told by their name or by being several, and what is for programs is left out', () => {
  const part = {
    id: 'wamid.HBgLNjI4MTIzNDU2Nzg5FQIAEhgUM0E2',
    from: { id: '1', username: 'warga_demo' },
    type: 'ramalan',
    ramalan: { text: { body: 'Banjir' }, keterangan: 'air masuk rumah', url: 'https://contoh.example/a b' },
    at: '2026-03-02T08:00:00+07:00',
    sealed: 'QUJD'.repeat(40),
  };
  assert.equal(wordsIn(part), 'warga_demo\nBanjir\nair masuk rumah\nhttps://contoh.example/a b');
});

test('where nothing looks like words, everything with letters in it is told', () => {
  assert.equal(wordsIn({ hal: 'banjir', nomor: 12 }), 'banjir');
});

test('what is no JSON is told as it stands', () => {
  assert.equal(wordsIn(' lampu mati di gang '), 'lampu mati di gang');
});

test('tags are no words', () => {
  assert.equal(wordsIn({ content: '<p>Lampu <b>mati</b></p>' }), 'Lampu mati');
});

test('nothing is too deep, too long or too strange', () => {
  let deep: unknown = 'x y';
  for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
  assert.equal(typeof wordsIn(deep), 'string');
  assert.ok(wordsIn({ text: 'a '.repeat(1_000_000) }).length <= 20_000);
  fc.assert(
    fc.property(fc.json(), (json) => {
      assert.ok(wordsIn(JSON.parse(json)).isWellFormed());
    }),
    { numRuns: 200 },
  );
});

test('no text of a person under a name of words is lost', () => {
  const letters = fc.stringMatching(/^[a-z]{1,12}$/);
  fc.assert(
    fc.property(letters, fc.array(fc.constantFrom('a', 'b', 'value', 'messages')), (word, road) => {
      let part: unknown = { text: word };
      for (const name of road) part = { [name]: [part] };
      assert.ok(wordsIn(part).includes(word));
    }),
    { numRuns: 100 },
  );
});
