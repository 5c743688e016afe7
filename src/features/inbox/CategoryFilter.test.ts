// Of the list of cases only what is about one category: asked for by the address, said by its name, and named in each row.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import { givenRow, shownChannels } from '#test/given/case-answer.ts';

const [id, en] = [await consoleIn('id', shownChannels), await consoleIn('en', shownChannels)];

const usual = { agencyId: '', level: 'normal', words: '', questions: '', serviceCode: '' };
const categories = [
  { ...usual, id: 'lingkungan', parentId: '', name: 'Lingkungan', nameEn: 'Environment', state: 'offered' },
  { ...usual, id: 'sampah', parentId: 'lingkungan', name: 'Sampah', nameEn: 'Refuse', state: 'offered' },
  { ...usual, id: 'lama', parentId: '', name: 'Lama', nameEn: '', state: 'ended' },
];

const show = (at: string, asked: string, { language = id, cases = [givenRow()] } = {}) =>
  language.show('features/inbox/CaseList.tsx', 'CaseList', {
    props: { current: undefined },
    as: { role: 'admin-medsos' },
    at,
    answers: { [`GET /api/v1/cases?${asked}`]: { cases, folders: [] }, 'GET /api/v1/categories': { categories } },
    now: '2026-03-02T02:17:00Z',
  });
type Drawn = Awaited<ReturnType<typeof show>>;
const filter = (shown: Drawn) => {
  const [button] = shown.all('button.category');
  return [button?.words, button?.attributes['aria-pressed'], button?.attributes['aria-expanded']];
};

suite('the address', () => {
  test('asks for the category beside folder, time and words', async () => {
    const at = '/masuk?map=all&waktu=lewat&kategori=sampah&cari=bau';
    const shown = await show(at, 'folder=all&urgency=late&category=sampah&q=bau');
    assert.deepEqual(filter(shown), ['Sampah', 'true', undefined]);
  });

  test('is kept by the way into each case', async () => {
    const shown = await show('/masuk?kategori=sampah', 'folder=mine&category=sampah');
    assert.match(shown.all('a.row')[0]?.attributes['href'] ?? '', /\?map=mine&kategori=sampah$|\?kategori=sampah$/);
  });

  test('of a category that has ended, or that nobody knows, is asked all the same', async () => {
    assert.deepEqual(filter(await show('/masuk?kategori=lama', 'folder=mine&category=lama')), [
      'Lama',
      'true',
      undefined,
    ]);
    const unknown = await show('/masuk?kategori=apa', 'folder=mine&category=apa', { cases: [] });
    assert.deepEqual(filter(unknown), ['Kategori', 'true', undefined]);
    assert.ok(unknown.buttons.includes('Hapus saringan'));
  });

  test('without one asks for no list of them', async () => {
    const shown = await show('/masuk', 'folder=mine');
    assert.deepEqual(filter(shown), ['Kategori', 'false', 'false']);
    assert.deepEqual(shown.wordsOf('select'), [shown.wordsOf('select.area-filter')[0]]);
    assert.deepEqual(shown.asked, ['GET /api/v1/cases?folder=mine']);
  });
});

test('a row names what it is about, in the language of the console', async () => {
  const cases = [
    givenRow({ category: { id: 'sampah', name: 'Sampah', nameEn: 'Refuse' } }),
    givenRow({ number: 'ADU-2026-000124-AB' }),
  ];
  const rows = async (language: typeof id) =>
    (await show('/masuk', 'folder=mine', { language, cases })).wordsOf('span.row-meta');
  const [own, english] = [await rows(id), await rows(en)];
  assert.match(own[0] ?? '', /Sampah/);
  assert.match(english[0] ?? '', /Refuse/);
  assert.doesNotMatch(own[1] ?? '', /Sampah/);
});
