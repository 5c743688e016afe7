// What a list is narrowed to stands over it by name, and goes by one press; what has a press of its own stands there alone.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Role } from '#core/access.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { givenRow, shownChannels } from '#test/given/case-answer.ts';

const [id, en] = [await consoleIn('id', shownChannels), await consoleIn('en', shownChannels)];

const usual = { agencyId: '', level: 'normal', words: '', questions: '', serviceCode: '' };
const categories = [
  { ...usual, id: 'lingkungan', parentId: '', name: 'Lingkungan', nameEn: 'Environment', state: 'offered' },
  { ...usual, id: 'sampah', parentId: 'lingkungan', name: 'Sampah', nameEn: 'Refuse', state: 'offered' },
  { ...usual, id: 'lama', parentId: '', name: 'Lama', nameEn: '', state: 'ended' },
];
const agencies = [{ id: 'dlh', name: 'Dinas Lingkungan Hidup', shortName: 'DLH' }];
const officers = [{ id: 'u-9', name: 'Wulan', role: 'admin-pusat', takesCases: true, held: 2 }];
const names = {
  'GET /api/v1/categories': { categories },
  'GET /api/v1/agencies': { agencies },
  'GET /api/v1/colleagues': { officers },
};

const list = (at: string, asked: string, { language = id, cases = [givenRow()], role = 'admin-medsos' as Role } = {}) =>
  language.show('features/inbox/CaseList.tsx', 'CaseList', {
    props: { current: undefined },
    as: { role },
    at,
    answers: { [`GET /api/v1/cases?${asked}`]: { cases, folders: [] }, ...names },
    now: '2026-03-02T02:17:00Z',
  });
type Drawn = Awaited<ReturnType<typeof list>>;
const chips = (shown: Drawn) => shown.all('button.chip').map(({ words }) => words);

suite('a chip', () => {
  const said: readonly [at: string, asked: string, own: string, english: string][] = [
    ['kategori=sampah', 'category=sampah', 'Sampah', 'Refuse'],
    ['kategori=lama', 'category=lama', 'Lama', 'Lama'],
    ['kategori=apa', 'category=apa', 'Satu kategori', 'One category'],
    ['wilayah=34.71.02', 'area=34.71.02', 'Seluruh Kemantren Jetis', 'All of Kemantren Jetis'],
    ['wilayah=34.71.02.1003', 'area=34.71.02.1003', 'Gowongan', 'Gowongan'],
    ['kanal=email', 'channel=email', 'Surel', 'Surel'],
    ['kanal=entah', 'channel=entah', 'entah', 'entah'],
    ['perangkat=dlh', 'agency=dlh', 'DLH', 'DLH'],
    ['perangkat=x', 'agency=x', 'Satu dinas', 'One agency'],
    ['pemegang=nobody', 'holder=nobody', 'Belum dipegang', 'Held by nobody'],
    ['pemegang=u-medsos', 'holder=u-medsos', 'Saya', 'Me'],
    ['pemegang=u-9', 'holder=u-9', 'Wulan', 'Wulan'],
    ['pemegang=u-0', 'holder=u-0', 'Satu petugas', 'One officer'],
    ['waktu=jam', 'urgency=hour', 'Jatuh tempo dalam satu jam', 'Due within the hour'],
    ['waktu=janji', 'urgency=promised', 'Dijanjikan kepada pelapor', 'Promised to the reporter'],
    ['sejak=2026-02-27', 'from=2026-02-27', 'Tiba sejak 27-02-2026', 'Came since 27-02-2026'],
    ['sampai=2026-03-01', 'to=2026-03-01', 'Tiba sampai 01-03-2026', 'Came until 01-03-2026'],
    ['urut=silent', 'sort=silent', 'Paling lama tanpa kabar', 'Longest silent first'],
    ['urut=entah', 'sort=entah', 'entah', 'entah'],
    ['waktu=terbuka', 'urgency=open', 'Masih terbuka', 'Still open'],
  ];
  for (const [at, asked, own, english] of said)
    test(`says ${at} by its name`, async () => {
      const shown = await list(`/masuk?${at}`, `folder=mine&${asked}`);
      assert.deepEqual(chips(shown), [own]);
      assert.equal(shown.all('button.chip')[0]?.attributes['aria-label'], `Hapus saringan ${own}`);
      assert.deepEqual(chips(await list(`/masuk?${at}`, `folder=mine&${asked}`, { language: en })), [english]);
    });

  test('stands for none of what has a press of its own, nor for nothing', async () => {
    for (const [at, asked] of [
      ['waktu=lewat', '&urgency=late'],
      ['waktu=hampir', '&urgency=near'],
      ['cari=bau', '&q=bau'],
      ['', ''],
    ]) {
      const shown = await list(`/masuk?${String(at)}`, `folder=mine${String(asked)}`);
      assert.deepEqual(chips(shown), []);
      assert.deepEqual(shown.asked, [`GET /api/v1/cases?folder=mine${String(asked)}`]);
    }
  });

  test('of an officer asks no names of whoever is not told them', async () => {
    const shown = await list('/masuk?pemegang=u-9', 'folder=mine&holder=u-9', { role: 'admin-agency' });
    assert.deepEqual(chips(shown), ['Satu petugas']);
    assert.ok(!shown.asked.includes('GET /api/v1/colleagues'));
  });
});

suite('the list', () => {
  test('asks for all of it beside folder and words, and keeps it on the way into each case', async () => {
    const at = '/masuk?map=all&waktu=lewat&kategori=sampah&kanal=email&cari=bau';
    const shown = await list(at, 'folder=all&urgency=late&category=sampah&channel=email&q=bau');
    assert.deepEqual(chips(shown), ['Sampah', 'Surel']);
    assert.equal(new URL(shown.links[0] ?? '', 'https://x').search, at.slice('/masuk'.length));
    assert.match(shown.all('button.filter-button')[0]?.words ?? '', /^Saring 2$/);
  });

  test('that is empty for it offers all of it back', async () => {
    const shown = await list('/masuk?kanal=email', 'folder=mine&channel=email', { cases: [] });
    assert.ok(shown.buttons.includes('Hapus saringan'));
  });

  test('names in a row what it is about, in the language of the console', async () => {
    const cases = [
      givenRow({ category: { id: 'sampah', name: 'Sampah', nameEn: 'Refuse' } }),
      givenRow({ number: 'B' }),
    ];
    const rows = async (language: typeof id) =>
      (await list('/masuk', 'folder=mine', { language, cases })).wordsOf('span.row-meta');
    const [own, english] = [await rows(id), await rows(en)];
    assert.match(own[0] ?? '', /Sampah/);
    assert.match(english[0] ?? '', /Refuse/);
    assert.doesNotMatch(own[1] ?? '', /Sampah/);
  });
});

suite('the panel of filters', () => {
  const asked = { urgency: '', category: '', area: '34.71.02', agency: '', holder: '', channel: 'email' };
  const whenever = { from: '', to: '', sort: '', q: '' };
  const panel = (role: Role, language = id) =>
    language.show('features/inbox/FilterPanel.tsx', 'FilterPanel', {
      props: { asked: { folder: 'mine', ...asked, ...whenever }, choose: () => undefined, onClose: () => undefined },
      as: { role },
      answers: names,
    });

  test('offers the desk all there is, and an agency nothing of other agencies or of the desk', async () => {
    const own = ['Urutan', 'Tenggat', 'Kategori', 'Wilayah', 'Kanal', 'Tiba sejak', 'Tiba sampai'];
    for (const role of ['admin-medsos', 'team-lead', 'division-head', 'examiner'] as const)
      assert.deepEqual((await panel(role)).wordsOf('label'), [...own, 'Dinas penanggung jawab', 'Dipegang oleh'], role);
    const agency = await panel('admin-agency');
    assert.deepEqual(agency.wordsOf('label'), own);
    assert.deepEqual(agency.asked, ['GET /api/v1/categories']);
  });

  test('offers areas by kemantren, the whole of one first, after all of the city', async () => {
    const shown = await panel('admin-agency');
    assert.equal(shown.all('optgroup').length, 14);
    const [area] = shown.all('select.area-filter');
    const options = area?.inside
      .flatMap((one) => (one.tag === 'option' ? [one] : one.inside))
      .map(({ words }) => words);
    assert.equal(options?.length, 1 + 14 + 45);
    assert.deepEqual(options?.slice(0, 3), ['Semua wilayah', 'Seluruh Kemantren Tegalrejo', 'Kricak']);
  });

  test('offers oneself and nobody before the colleagues, each once, and every channel that is built', async () => {
    const options = (await panel('team-lead')).wordsOf('option');
    assert.deepEqual(options.slice(options.indexOf('Belum dipegang')), ['Belum dipegang', 'Saya', 'Wulan']);
    assert.ok(options.includes('Surel'));
    const english = (await panel('team-lead', en)).wordsOf('option');
    assert.ok(english.includes('Environment: Refuse') && !english.includes('Lama'));
  });
});
