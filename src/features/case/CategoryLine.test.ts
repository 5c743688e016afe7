// What a case is about, at its top: by its name once somebody said, and before that what the reporter's words suggest.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { givenAnswer, givenMessage, shownChannels } from '#test/given/case-answer.ts';
import type { CategoryRow } from '../category/category.contract.ts';
import type { CaseAnswer } from './case.contract.ts';

const [id, en] = [await consoleIn('id', shownChannels), await consoleIn('en', shownChannels)];

const category = (changed: Partial<CategoryRow>): CategoryRow => ({
  ...{ id: 'lampu', parentId: '', name: 'Lampu jalan', nameEn: 'Street light', agencyId: '', level: 'normal' },
  ...{ words: 'lampu mati', questions: '', serviceCode: '', state: 'offered', ...changed },
});
const list = [category({}), category({ id: 'pasar', name: 'Pasar', nameEn: '', words: 'pasar' })];

type Props = { answer: CaseAnswer; onAct: (act: OfficerCommand) => void };
const show = (changed: Partial<CaseAnswer>, { language = id, categories = list } = {}) =>
  language.show<Props>('features/case/CategoryLine.tsx', 'CategoryLine', {
    props: { answer: givenAnswer({ possible: ['Categorise'], ...changed }), onAct: () => undefined },
    answers: { 'GET /api/v1/categories': { categories } },
  });
const lit = { id: 'lampu', name: 'Lampu jalan', nameEn: 'Street light', agencyId: '', questions: '' };

suite('before somebody said', () => {
  test('what the reporter’s words speak of is offered as a suggestion, by one press, the likeliest first', async () => {
    const shown = await show({});
    assert.match(shown.words, /^Usulan kategori: Lampu jalan Pasar Pilih kategori$/);
    assert.deepEqual(shown.buttons, ['Lampu jalan', 'Pasar', 'Pilih kategori']);
    const english = await show({}, { language: en });
    assert.match(english.words, /^Suggested categories: Street light Pasar Choose a category$/);
  });

  test('the city’s words, those that were taken back, and categories that rest suggest nothing', async () => {
    const nothing = { buttons: ['Pilih kategori'], words: 'Pilih kategori' };
    const theirs = [givenMessage({ from: 'city' }), givenMessage({ id: 'm-2', deleted: true })];
    for (const shown of [
      await show({ messages: theirs }),
      await show({ messages: [] }),
      await show({}, { categories: list.map((one) => ({ ...one, state: 'resting' })) }),
    ])
      assert.deepEqual({ buttons: shown.buttons, words: shown.words }, nothing);
  });

  test('whoever cannot say it reads nothing', async () => {
    assert.equal((await show({ possible: ['AddNote'] })).words, '');
  });
});

suite('once somebody said', () => {
  test('it stands by its name, with what such reporters are asked, and can be changed', async () => {
    const shown = await show({ category: { ...lit, questions: 'Nomor tiang?\n\nSejak kapan?' } });
    assert.equal(shown.words, 'Lampu jalan Ubah kategori Tanyakan: Nomor tiang? Sejak kapan?');
    assert.equal((await show({ category: lit }, { language: en })).words, 'Street light Change category');
  });

  test('whoever cannot change it reads its name alone', async () => {
    const shown = await show({ category: { ...lit, questions: 'Nomor tiang?' }, possible: [], status: 'closed' });
    assert.deepEqual([shown.words, shown.buttons], ['Lampu jalan', []]);
  });
});
