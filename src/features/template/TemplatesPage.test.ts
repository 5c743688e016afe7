// Reply templates as those who keep them see them: placeholders as they are written, and an end that fits where each came from.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import { purposes, type TemplatesAnswer } from './template.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];
const page = ['features/template/TemplatesPage.tsx', 'TemplatesPage'] as const;
type Template = TemplatesAnswer['templates'][number];

const template = (changed: Partial<Template> = {}): Template => ({
  ...{ id: 't-1', purpose: 'interim', name: 'Diteruskan', body: 'Halo {nama}', isBuiltIn: false, ...changed },
});
const show = (templates: Template[], language = id) =>
  language.show(...page, { answers: { 'GET /api/v1/templates': { templates } } });

suite('a template', () => {
  test('stands with its words as they were written, placeholders, lines and markup too', async () => {
    const shown = await show([template({ name: '<b>', body: 'Halo {nama},\n<script>x</script>' })]);
    assert.deepEqual(shown.wordsOf('h2'), ['<b>']);
    assert.deepEqual(shown.wordsOf('p.keep-lines'), ['Halo {nama}, <script>x</script>']);
    assert.doesNotMatch(shown.html, /<script/);
  });

  test('of the desk’s own can be removed, and one that came with the program only reset', async () => {
    const [own, builtIn] = [await show([template()]), await show([template({ isBuiltIn: true })])];
    assert.equal(own.buttons.length, builtIn.buttons.length);
    assert.notEqual(own.buttons.at(-1), builtIn.buttons.at(-1));
    for (const shown of [own, builtIn]) assert.match(shown.buttons.at(-1) ?? '', /: Diteruskan$/);
  });

  test('has a word for each purpose in either language, and its own name where nobody knows it', async () => {
    for (const language of [id, en]) {
      const badges = await Promise.all(
        purposes.map(
          async (purpose) => (await show([template({ purpose })], language)).wordsOf('span.badge-neutral')[0],
        ),
      );
      assert.equal(new Set(badges).size, purposes.length);
      for (const purpose of purposes) assert.ok(language === en || !badges.includes(purpose), purpose);
    }
    assert.deepEqual((await show([template({ purpose: 'dulu' })])).wordsOf('span.badge-neutral'), ['dulu']);
  });
});

test('a desk without templates is told how to begin, and may begin at once', async () => {
  const [none, one] = [await show([]), await show([template()])];
  assert.equal(none.all('li.panel').length, 0);
  assert.deepEqual(none.buttons, ['Templat baru', 'Riwayat']);
  assert.deepEqual(one.buttons[0], none.buttons[0]);
  assert.notEqual(none.words, (await id.show(...page, { waiting: true })).words);
});
