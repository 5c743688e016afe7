// A sentence of the timeline stands where its words are gone, and says that they are, in both languages.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { wordsIn } from '#core/complaint/recorded.ts';
import { eventOf, eventTypes } from '#test/given/event-histories.ts';
import { withoutWords } from '#test/given/without-words.ts';
import { history as english } from './en/history.ts';
import { eventWords, saidWords, type Naming } from './event-words.ts';
import { history as indonesian } from './id/history.ts';

const naming: Naming = {
  step: (name) => `langkah ${name}`,
  agency: (id) => `dinas ${id}`,
  officer: (id) => `petugas ${id}`,
  moment: () => 'Sel, 24 Nov',
};

for (const [language, words] of Object.entries({ id: indonesian, en: english }))
  suite(`without its words, in ${language},`, () => {
    for (const type of eventTypes.filter((one) => wordsIn(eventOf(one)).length > 0))
      test(type, () => {
        const event = eventOf(type);
        const spoken = wordsIn(event);
        const before = eventWords(words, event, naming);
        const [erased, missing] = (['erased', 'missing'] as const).map((why) => {
          const line = eventWords(words, withoutWords(event, why), naming);
          assert.doesNotMatch(line, /undefined|\[object|: $/);
          return [line, words.gone[why]] as const;
        });
        for (const [line, why] of [erased, missing].flatMap((one) => (one === undefined ? [] : [one])))
          assert.equal(
            line,
            spoken.reduce((said, text) => said.replace(text, why), before),
          );
      });

    test('words that are there are said as they are', () => {
      assert.equal(saidWords(words, 'Tiang nomor 7'), 'Tiang nomor 7');
      assert.equal(saidWords(words, ''), '');
      assert.equal(saidWords(words, { gone: 'erased' }), words.gone.erased);
      assert.equal(saidWords(words, { gone: 'missing' }), words.gone.missing);
    });
  });

test('a question in public is told as one', () => {
  const of = (mode: 'form-link' | 'public-link') => ({ ...eventOf('IdentityAsked'), mode });
  assert.equal(eventWords(indonesian, of('public-link'), naming), 'Identitas pelapor ditanyakan lewat balasan umum.');
  assert.equal(eventWords(indonesian, of('form-link'), naming), 'Identitas pelapor ditanyakan secara pribadi.');
  assert.match(eventWords(english, of('public-link'), naming), /in a public reply/);
});

test('how many entries lost their words is told', () => {
  const of = (versions: number[]) => ({ ...eventOf('TextsErased'), versions });
  assert.equal(eventWords(indonesian, of([3, 4]), naming), 'Kata-kata dalam 2 catatan riwayat dihapus.');
  assert.equal(eventWords(english, of([3]), naming), 'The words in 1 entry of the history were erased.');
  assert.equal(eventWords(english, of([3, 4]), naming), 'The words in 2 entries of the history were erased.');
});
