// The screen of cases drawn by lot, as whoever examines sees it.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';

const answers = {
  'GET /api/v1/categories': { categories: [] },
  'GET /api/v1/agencies': { agencies: [{ id: 'dlh', name: 'Dinas Lingkungan Hidup', shortName: 'DLH' }] },
};

suite('the screen', () => {
  for (const [language, words] of [
    [
      'id',
      { title: 'Undian aduan', category: 'Kategori', draw: 'Undi', end: 'hasil sudah disampaikan', seed: 'Benih' },
    ],
    ['en', { title: 'Cases drawn by lot', category: 'Category', draw: 'Draw', end: 'still open', seed: 'Seed' }],
  ] as const)
    test(`asks for days, how many, agency, end and seed, in ${language}`, async () => {
      const console = await consoleIn(language);
      const shown = await console.show('features/sample/SamplePage.tsx', 'SamplePage', {
        as: { role: 'examiner' },
        answers,
      });
      assert.deepEqual(shown.wordsOf('h1'), [words.title]);
      assert.ok(shown.buttons.includes(words.draw));
      for (const word of ['Dinas Lingkungan Hidup', words.category, words.end, words.seed])
        assert.ok(shown.words.includes(word), word);
      assert.doesNotMatch(shown.words, /undefined|\[object/);
    });
});
