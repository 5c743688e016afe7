// The bell: how many things wait, said in words as well, and no number that would not fit.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];
const bell = ['features/notice/NoticeBell.tsx', 'NoticeBell'] as const;
const show = (unseen: number, language = id) =>
  language.show(...bell, { answers: { 'GET /api/v1/notices': { unseen, notices: [] } } });

test('a bell with nothing new has no number, and says what it is', async () => {
  const shown = await show(0);
  assert.equal(shown.all('span.bell-count').length, 0);
  assert.equal(shown.buttons.length, 1);
  assert.doesNotMatch(shown.buttons[0] ?? '', /\d/);
});

test('it shows how many are new up to ninety-nine, and says the number whole', async () => {
  for (const [unseen, shownAs] of [
    [1, '1'],
    [99, '99'],
    [100, '99+'],
    [12_345, '99+'],
  ] as const) {
    const shown = await show(unseen);
    assert.deepEqual(shown.wordsOf('span.bell-count'), [shownAs]);
    assert.match((shown.buttons[0] ?? '').replaceAll('.', ''), new RegExp(String(unseen)));
  }
});

test('while it is asked, and where the answer was refused, it claims nothing', async () => {
  for (const shown of [
    await id.show(...bell, { waiting: true }),
    await id.show(...bell, { answers: { 'GET /api/v1/notices': Response.json({ title: 'x' }, { status: 500 }) } }),
  ])
    assert.equal(shown.all('span.bell-count').length, 0);
});

test('it is called in the officer’s language', async () => {
  assert.notDeepEqual((await show(3)).buttons, (await show(3, en)).buttons);
});
