// The forms in which a category is chosen, and in which it suggests an agency: said to be a suggestion, and chosen by nobody but the officer.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import { givenFacts } from '#test/given/act-facts.ts';
import { shownChannels } from '#test/given/case-answer.ts';
import type { ActFacts } from '#web/acts/act-form.ts';

const [id, en] = [await consoleIn('id', shownChannels), await consoleIn('en', shownChannels)];

const usual = { agencyId: '', level: 'normal', words: '', questions: '', serviceCode: '' };
const categories = [
  { ...usual, id: 'a', parentId: '', name: 'Lingkungan', nameEn: 'Environment', state: 'offered' },
  { ...usual, id: 'b', parentId: 'a', name: 'Sampah', nameEn: 'Refuse', state: 'offered' },
  { ...usual, id: 'c', parentId: 'a', name: 'Istirahat', nameEn: '', state: 'resting' },
  { ...usual, id: 'd', parentId: '', name: 'Selesai', nameEn: '', state: 'ended' },
  { ...usual, id: 'e', parentId: 'd', name: 'Di bawah yang selesai', nameEn: '', state: 'offered' },
];
const agencies = ['dlh', 'dpupkp'].map((name) => ({ id: name, name: `Dinas ${name}`, shortName: name.toUpperCase() }));

const show = (act: 'Categorise' | 'Dispose', changed: Partial<ActFacts> = {}, language = id) =>
  language.show('features/acts/ActDialog.tsx', 'ActDialog', {
    props: { act, facts: givenFacts({ agencies, ...changed }), onClose: () => undefined, onDone: undefined },
    as: { role: 'admin-pusat', userId: 'u-1' },
    answers: { 'GET /api/v1/categories': { categories } },
    now: '2026-03-02T03:00:00Z',
  });
const options = (shown: Awaited<ReturnType<typeof show>>) => shown.wordsOf('option').slice(1);

suite('the form of a category', () => {
  test('offers what is offered, each below its group by both names, in the console’s language', async () => {
    assert.deepEqual(options(await show('Categorise')), [
      'Lingkungan',
      'Lingkungan: Sampah',
      'Selesai: Di bawah yang selesai',
    ]);
    assert.deepEqual(options(await show('Categorise', {}, en)).slice(0, 2), ['Environment', 'Environment: Refuse']);
  });
});

suite('the form of a disposition', () => {
  const suggested = (shown: Awaited<ReturnType<typeof show>>) => shown.wordsOf('p.kinds');
  const category = { name: 'Sampah', agencyId: 'dlh' };

  test('says which agency is usual for the category, and chooses none', async () => {
    const shown = await show('Dispose', { category });
    assert.deepEqual(suggested(shown), ['Usulan menurut kategori Sampah: DLH']);
    assert.ok(shown.buttons.includes('DLH'));
    assert.equal(shown.all('option').filter(({ attributes }) => attributes['selected'] !== undefined).length, 1);
    assert.equal(shown.all('option')[0]?.attributes['value'], '');
    const pressed = shown.all('button').filter(({ attributes }) => attributes['aria-pressed'] === 'true');
    assert.deepEqual(pressed, []);
    assert.deepEqual(suggested(await show('Dispose', { category }, en)), ['Suggested by the category Sampah: DLH']);
  });

  test('suggests nothing without a category, without a usual agency, and where that takes no cases now', async () => {
    for (const changed of [
      {},
      { category: { ...category, agencyId: '' } },
      { category: { ...category, agencyId: 'bpbd' } },
    ])
      assert.deepEqual(suggested(await show('Dispose', changed)), []);
  });
});
