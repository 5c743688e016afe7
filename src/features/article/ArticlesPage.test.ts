// What the city knows as those see it who answer with it, and those who keep it.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Role } from '#core/access.ts';
import { consoleIn } from '#test/beds/screens.ts';
import type { ArticleRow, ArticlesAnswer } from './article.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];
const page = ['features/article/ArticlesPage.tsx', 'ArticlesPage'] as const;

const article = (changed: Partial<ArticleRow> = {}): ArticleRow => ({
  ...{ id: 'a-1', question: 'Jam buka loket?', answer: 'Pukul 08.00,\n{sapaan}.', alsoCalled: '', categoryId: '' },
  ...{ ownerId: '', source: 'Perwal 1/2026', validUntil: '2026-11-02', state: 'used', validity: 'good', uses: 0 },
  ...changed,
});
const show = (articles: ArticleRow[], role: Role = 'team-lead', language = id) => {
  const answer: ArticlesAnswer = {
    ...{ of: articles.length, found: articles.length, articles },
    expired: articles.filter(({ validity }) => validity === 'expired').length,
    soon: articles.filter(({ validity }) => validity === 'soon').length,
  };
  return language.show(...page, {
    as: { role },
    answers: {
      'GET /api/v1/articles': answer,
      'GET /api/v1/categories': { categories: [] },
      'GET /api/v1/agencies/standing': { agencies: [] },
    },
  });
};

suite('an article', () => {
  test('says whose it is, where it is written, who checked it, and how often it helped', async () => {
    const shown = await show([article({ uses: 3, checkedAt: '2026-10-01T01:00:00Z', checkedBy: 'Ratna Contoh' })]);
    assert.deepEqual(shown.wordsOf('h2'), ['Jam buka loket?']);
    assert.match(shown.words, /Sumber: Perwal 1\/2026/);
    assert.match(
      shown.words,
      /Pemilik: Meja aduan · Dipakai 3 kali tiga bulan ini · Diperiksa Ratna Contoh, 1 Okt 2026/,
    );
  });

  test('that holds no more says since when, and the page how many there are', async () => {
    const shown = await show([article({ validity: 'expired' }), article({ id: 'b', validity: 'soon' })]);
    assert.deepEqual(shown.wordsOf('span.badge-late'), ['Kedaluwarsa sejak 3 Nov 2026']);
    assert.deepEqual(shown.wordsOf('span.badge-soon'), ['Berakhir 2 Nov 2026']);
    assert.match(shown.words, /1 artikel kedaluwarsa, 1 berakhir dalam 14 hari/);
    assert.match((await show([article({ validity: 'expired' })], 'team-lead', en)).words, /1 article expired\./);
  });

  test('leads to its source only where that is an address', async () => {
    const shown = await show([article({ source: 'https://kota.example/loket' })]);
    assert.ok(shown.links.includes('https://kota.example/loket'));
    assert.ok(!(await show([article({ source: 'javascript:alert(1)' })])).html.includes('href="javascript'));
  });
});

test('whoever only answers reads it, and is told who changes it', async () => {
  const [read, kept] = [await show([article()], 'admin-medsos'), await show([article()])];
  assert.ok(kept.buttons.includes('Ubah: Jam buka loket?'));
  assert.deepEqual(read.buttons, []);
  assert.match(read.words, /diubah oleh Ketua Tim dan operator/);
  assert.ok(read.links.includes('/meja/templat'));
  assert.ok(
    !(await show([article()], 'operator')).links.includes('/meja/templat'),
    'nobody is led where nothing opens',
  );
});

test('without any it is said how to begin', async () => {
  assert.match((await show([])).words, /Belum ada artikel/);
});

test('what is asked again leads to its search and its cases, and begins an article for whoever may write one', async () => {
  const group = {
    ...{ words: ['jam', 'puskesmas'], people: 4, cases: 7, example: 'Jam buka puskesmas?' },
    numbers: ['ADU-2026-000001-DZ'],
  };
  const line = (onWrite?: () => void) =>
    id.show('features/article/AskedAgain.tsx', 'AskedLine', { props: { group, onWrite } });
  const shown = await line(() => undefined);
  assert.deepEqual(shown.links, ['/meja/masuk?map=all&cari=jam+puskesmas', '/meja/kasus/ADU-2026-000001-DZ']);
  assert.match(shown.words, /4 orang, 7 aduan/);
  assert.match(shown.words, /dan 6 lagi/);
  assert.deepEqual(shown.buttons, ['Tulis jawaban: jam puskesmas']);
  assert.deepEqual((await line()).buttons, []);
});

test('the look through past questions begins when it is opened, and is nothing for whoever sees no case', async () => {
  const shown = await show([article()]);
  assert.ok(!shown.asked.some((one) => one.includes('asked-again')));
  assert.match(shown.words, /Yang ditanyakan berulang kali/);
  assert.doesNotMatch((await show([article()], 'operator')).words, /Yang ditanyakan berulang kali/);
});
