// The city's categories as those who keep them see them.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import type { CategoryRow } from './category.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];

const category = (changed: Partial<CategoryRow> = {}): CategoryRow => ({
  ...{ id: 'sampah', parentId: 'lingkungan', name: 'Sampah', nameEn: 'Refuse', agencyId: 'dlh', level: 'normal' },
  ...{ words: 'uwuh', questions: '', serviceCode: 'sampah', state: 'offered', ...changed },
});
const top = category({ id: 'lingkungan', parentId: '', name: 'Lingkungan', nameEn: '', agencyId: '', serviceCode: '' });
const agencies = [{ id: 'dlh', name: 'Dinas Lingkungan Hidup', shortName: 'DLH', openCases: 0, officers: 1 }];

const show = (categories: CategoryRow[], language = id) =>
  language.show('features/category/CategoriesPage.tsx', 'CategoriesPage', {
    as: { role: 'team-lead' },
    answers: { 'GET /api/v1/categories': { categories }, 'GET /api/v1/agencies/standing': { agencies } },
  });

suite('a category', () => {
  test('stands below its group, with what is usual for it', async () => {
    const shown = await show([
      category(),
      top,
      category({ id: 'banjir', name: 'Banjir', parentId: '', level: 'high' }),
    ]);
    assert.deepEqual(shown.wordsOf('strong'), ['Lingkungan', 'Sampah', 'Banjir']);
    assert.equal(shown.wordsOf('span.meta')[1], 'Biasanya ke DLH · Open311: sampah');
    assert.deepEqual(shown.wordsOf('code'), ['sampah', 'sampah']);
    assert.match(shown.words, /Banjir Biasanya ke DLH · Prioritas tinggi · Open311: sampah/);
    assert.ok(shown.buttons.includes('Ubah Sampah') && shown.buttons.includes('Tambah kategori'));
  });

  test('of an agency that is not declared says so, in either language', async () => {
    const unknown = [top, category({ agencyId: 'dinkes' })];
    assert.match((await show(unknown)).words, /Biasanya ke dinkes \(belum terdaftar\)/);
    assert.match((await show(unknown, en)).words, /Refuse Usually to dinkes \(not registered\)/);
  });

  test('that is no longer offered is marked', async () => {
    const shown = await show([top, category({ state: 'resting' }), category({ id: 'x', state: 'ended' })]);
    assert.deepEqual(shown.wordsOf('span.badge-soon'), ['Istirahat']);
    assert.deepEqual(shown.wordsOf('span.badge-neutral'), ['Selesai dipakai']);
  });

  test('of whatever name stands as it was written', async () => {
    assert.deepEqual((await show([{ ...top, name: '<b>ꦱꦩ꧀ꦥꦃ</b> 😀' }])).wordsOf('strong'), ['<b>ꦱꦩ꧀ꦥꦃ</b> 😀']);
  });
});

test('all of them go out as a file, and come in as one', async () => {
  const shown = await show([top]);
  assert.ok(shown.links.includes('/api/v1/categories.csv'));
  assert.equal(shown.all('input').filter(({ attributes }) => attributes['type'] === 'file').length, 1);
});

suite('the form of one', () => {
  const form = (changed: Partial<CategoryRow>) =>
    id.show('features/category/CategoryEditor.tsx', 'CategoryEditor', {
      props: { category: changed, tops: [top], agencies, onClose: () => undefined },
      as: { role: 'operator' },
    });

  test('asks for everything that is usual, starting from what is so', async () => {
    const shown = await form(category({ agencyId: 'dinkes', questions: 'Sejak kapan?' }));
    assert.equal(shown.wordsOf('h2')[0], 'Ubah Sampah');
    const chosen = shown.all('option').filter(({ attributes }) => attributes['selected'] !== undefined);
    assert.deepEqual(
      chosen.map(({ words }) => words),
      ['Lingkungan', 'dinkes (belum terdaftar)'],
    );
    assert.deepEqual(shown.wordsOf('textarea'), ['uwuh', 'Sejak kapan?']);
  });

  test('of a new one is empty, of the first level, and offered', async () => {
    const shown = await form({});
    assert.equal(shown.wordsOf('h2')[0], 'Tambah kategori');
    const checked = shown.all('input').filter(({ attributes }) => attributes['checked'] !== undefined);
    assert.deepEqual(
      checked.map(({ attributes }) => attributes['value']),
      ['normal', 'offered'],
    );
  });
});
