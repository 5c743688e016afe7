// Kept views as their keeper arranges them: a row each, with presses that name it; of the team's for whom.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import type { ListViewsAnswer, TeamViews } from './list-view.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];

const unfiltered = {
  ...{ folder: 'mine', urgency: '', category: '', area: '' },
  ...{ agency: '', holder: '', channel: '' },
};
const named = (name: string, roles: TeamViews['views'][number]['roles'] = []) => ({
  name,
  pinned: true,
  asked: {},
  roles,
});
const kept = (...views: TeamViews['views']): ListViewsAnswer => ({
  shown: [],
  own: { version: 4, views: views.map(({ roles: _roles, ...view }) => view) },
  team: { version: 2, views },
});

const show = (of: 'own' | 'team', answer = kept(named('Lampu'), named('Sampah')), { q = '', language = id } = {}) =>
  language.show('features/inbox/ListViewsDialog.tsx', 'ListViewsDialog', {
    props: { of, answer, asked: { ...unfiltered, q }, onClose: () => undefined },
    as: { role: 'team-lead' },
  });

suite('one’s own', () => {
  test('are rows in their order, each with its name and presses that say which they move', async () => {
    const shown = await show('own');
    assert.deepEqual(
      shown.all('input').flatMap(({ attributes }) => (attributes['type'] === 'checkbox' ? [] : [attributes['value']])),
      ['Lampu', 'Sampah'],
    );
    const presses = shown
      .all('button.icon-button')
      .map(({ attributes }) => [attributes['aria-label'], 'disabled' in attributes] as const)
      .filter(([label]) => label !== 'Tutup');
    assert.deepEqual(presses, [
      ['Naikkan Lampu', true],
      ['Turunkan Lampu', false],
      ['Hapus Lampu', false],
      ['Naikkan Sampah', false],
      ['Turunkan Sampah', true],
      ['Hapus Sampah', false],
    ]);
    assert.equal(shown.all('select').length, 0, 'for whom is asked of the team’s alone');
  });

  test('are full at thirty', async () => {
    const isFull = async (count: number) =>
      (await show('own', kept(...Array.from({ length: count }, () => named('x')))))
        .all('button.button')
        .some(({ words, attributes }) => words === 'Tambahkan yang sedang tampil' && 'disabled' in attributes);
    assert.deepEqual([await isFull(29), await isFull(30)], [false, true]);
  });

  test('say before anybody saves that search words are not kept', async () => {
    assert.match((await show('own', undefined, { q: 'Budi' })).words, /Kata yang dicari tidak ikut disimpan/);
    assert.doesNotMatch((await show('own')).words, /tidak ikut disimpan/);
  });
});

suite('the team’s', () => {
  test('are for every role, for one, or for those that they were kept for', async () => {
    const shown = await show(
      'team',
      kept(named('a'), named('b', ['examiner']), named('c', ['admin-medsos', 'admin-pusat'])),
    );
    const chosen = shown
      .all('option')
      .filter(({ attributes }) => 'selected' in attributes)
      .map(({ words }) => words);
    assert.deepEqual(chosen, ['Semua peran', 'Pemeriksa', 'Admin Medsos, Admin Pusat']);
    assert.equal(
      shown.all('option').some(({ words }) => words === 'Operator'),
      false,
      'who reads no cases has no views',
    );
  });

  test('are arranged under a title of their own, in both languages', async () => {
    const titles = async (language: typeof id) => [
      ...(await show('own', undefined, { language })).wordsOf('h2'),
      ...(await show('team', undefined, { language })).wordsOf('h2'),
    ];
    assert.deepEqual(await titles(id), ['Atur tampilan saya', 'Atur tampilan tim']);
    assert.deepEqual(await titles(en), ['Arrange my views', 'Arrange team views']);
  });
});
