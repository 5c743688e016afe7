// Of which days the figures are, and what they are narrowed to: what is chosen is marked, each choice keeps the others, and every filter can be taken away.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { busy } from '#test/given/dashboard-answer.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { askedNovember, november } from '#test/given/asked-figures.ts';
import type { BehindAnswer } from './dashboard.contract.ts';

const looks = [{ name: 'whatsapp', label: 'WhatsApp', toldAs: 'WhatsApp', sign: '' }];
const [id, en] = [await consoleIn('id', looks), await consoleIn('en', looks)];
/** A Sunday morning in Yogyakarta. */
const now = '2026-11-29T03:00:00Z';

type Changed = Partial<typeof askedNovember>;
type Shown = Awaited<ReturnType<typeof id.show>>;

const bar = (changed: Changed = {}, more: Record<string, string> = {}, language = id) =>
  language.show('features/dashboard/PeriodBar.tsx', 'PeriodBar', {
    ...{ now, props: { path: '/laporan', asked: { ...askedNovember, ...changed }, more } },
  });
/** What is marked as shown, in order. */
const here = (shown: Shown): string[] =>
  shown
    .all('a.view')
    .filter(({ attributes }) => attributes['aria-current'] === 'page')
    .map(({ words }) => words);

suite('the period', () => {
  const rows: readonly (readonly [from: string, until: string, compare: string, marked: readonly string[]])[] = [
    ['2026-11-01', '2026-11-29', '', ['Bulan ini', 'Masa sebelumnya']],
    ['2026-11-23', '2026-11-29', '', ['Minggu ini', 'Masa sebelumnya']],
    ['2026-10-01', '2026-10-31', 'year', ['Bulan lalu', 'Tahun lalu']],
    ['2026-01-01', '2026-11-29', 'year', ['Tahun ini', 'Tahun lalu']],
    ['2026-11-01', '2026-11-28', '', ['Masa sebelumnya']],
    ['2026-11-02', '2026-11-29', 'year', ['Tahun lalu']],
  ];
  for (const [from, until, compare, marked] of rows)
    test(`of ${from} to ${until}${compare === '' ? '' : ` beside ${compare}`} marks ${marked.join(' and ')}`, async () => {
      assert.deepEqual(here(await bar({ from, until, compare })), marked);
    });

  test('is two of them where a week, a month or a year begins with this day', async () => {
    const marked = async (moment: string, day: string): Promise<string[]> =>
      here(
        await id.show('features/dashboard/PeriodBar.tsx', 'PeriodBar', {
          ...{ now: moment, props: { path: '/laporan', asked: { ...askedNovember, from: day, until: day } } },
        }),
      );
    assert.deepEqual(await marked('2026-06-01T03:00:00Z', '2026-06-01'), [
      'Minggu ini',
      'Bulan ini',
      'Masa sebelumnya',
    ]);
    assert.deepEqual(await marked('2026-12-31T17:00:00Z', '2027-01-01'), ['Bulan ini', 'Tahun ini', 'Masa sebelumnya']);
  });

  test('is four presses and two things to compare with, each of which keeps all the others', async () => {
    const { links } = await bar({ channel: 'whatsapp', compare: 'year' }, { menurut: 'shift' });
    const kept = 'banding=year&kanal=whatsapp&menurut=shift';
    assert.deepEqual(links, [
      `/meja/laporan?dari=2026-11-23&sampai=2026-11-29&${kept}`,
      `/meja/laporan?dari=2026-11-01&sampai=2026-11-29&${kept}`,
      `/meja/laporan?dari=2026-10-01&sampai=2026-10-31&${kept}`,
      `/meja/laporan?dari=2026-01-01&sampai=2026-11-29&${kept}`,
      '/meja/laporan?dari=2026-11-01&sampai=2026-11-29&kanal=whatsapp&menurut=shift',
      `/meja/laporan?dari=2026-11-01&sampai=2026-11-29&${kept}`,
    ]);
  });

  test('stands in its fields as days are written here; what is no day stays as it was typed, and is told', async () => {
    const typed = (shown: Shown): (string | undefined)[] =>
      shown
        .all('input.input')
        .filter(({ attributes }) => attributes['type'] !== 'date')
        .map(({ attributes }) => attributes['value']);
    const right = await bar();
    assert.deepEqual(typed(right), ['01-11-2026', '29-11-2026']);
    assert.doesNotMatch(right.words, /harus mendahului/);
    for (const wrong of [
      { from: '2026-11-30', until: '2026-11-01' },
      { from: '2026-02-30', until: '2026-03-01' },
      { from: 'kemarin', until: '2026-03-01' },
      { from: '2024-11-28', until: '2026-11-29' },
    ])
      assert.match((await bar(wrong)).words, /Tanggal awal harus mendahului tanggal akhir, paling lama dua tahun\./);
    // To the day two years ago.
    assert.doesNotMatch((await bar({ from: '2024-11-29' })).words, /harus mendahului/);
    assert.match(
      (await bar({ from: 'x' }, {}, en)).words,
      /The first day must come before the last, two years at most/,
    );
  });
});

suite('what it is narrowed to', () => {
  const narrowed = (changed: Changed, names: readonly (readonly [string, string])[] = [], language = id) =>
    language.show('features/dashboard/PeriodBar.tsx', 'Narrowed', {
      props: {
        ...{ path: '/laporan', asked: { ...askedNovember, ...changed }, more: { menurut: 'agency' } },
        names: new Map(names),
      },
    });

  test('is nothing where nothing is asked', async () => {
    const { words, links } = await narrowed({});
    assert.deepEqual([words, links], ['', []]);
  });

  const said: readonly (readonly [changed: Changed, id: string, en: string])[] = [
    [{ step: 'convey' }, 'Langkah: Sampaikan hasil', 'Step: Convey the result'],
    [{ holder: 'admin-pusat' }, 'Pemegang: Admin Pusat', 'Holder: Admin Pusat'],
    [{ holder: 'agency' }, 'Pemegang: Perangkat daerah', 'Holder: Agency'],
    [{ agency: 'dlh' }, 'Perangkat daerah: DLH', 'Agency: DLH'],
    [{ channel: 'whatsapp' }, 'Kanal: WhatsApp', 'Channel: WhatsApp'],
    [{ category: 'jalan' }, 'Kategori: jalan', 'Category: jalan'],
    [{ kelurahan: '34.71.03.1004' }, 'Kelurahan: Baciro', 'Kelurahan: Baciro'],
    [{ kelurahan: '99.99' }, 'Kelurahan: 99.99', 'Kelurahan: 99.99'],
    [{ step: 'toString' }, 'Langkah: toString', 'Step: toString'],
    [{ category: '<b>x</b>' }, 'Kategori: <b>x</b>', 'Category: <b>x</b>'],
  ];
  for (const [changed, inIndonesian, inEnglish] of said)
    test(`is said as "${inIndonesian}"`, async () => {
      for (const [language, words, without] of [
        [id, inIndonesian, 'Hapus saringan'],
        [en, inEnglish, 'Remove the filter'],
      ] as const) {
        const shown = await narrowed(changed, [['dlh', 'DLH']], language);
        const [link] = shown.all('a');
        assert.deepEqual([link?.words, link?.attributes['aria-label']], [words, `${without} ${words}`]);
        assert.deepEqual(shown.links, ['/meja/laporan?dari=2026-11-01&sampai=2026-11-29&menurut=agency']);
      }
    });

  test('several stand in one order, and each takes away itself alone', async () => {
    const shown = await narrowed({ kelurahan: '34.71.03.1004', step: 'convey', agency: 'dlh' });
    assert.deepEqual(
      shown.links.map((link) => [...new URL(link, 'https://x').searchParams.keys()].join(' ')),
      [
        'dari sampai perangkat wilayah menurut',
        'dari sampai langkah wilayah menurut',
        'dari sampai langkah perangkat menurut',
      ],
    );
  });

  test('taken away leaves the table by the side that it was by', async () => {
    const asked = `${november}&agency=dlh`;
    const shown = await id.show('features/dashboard/DashboardPage.tsx', 'DashboardPage', {
      ...{ at: '/laporan?perangkat=dlh&menurut=channel', now },
      answers: {
        [`GET /api/v1/dashboard?${asked}`]: busy,
        [`GET /api/v1/dashboard/shares?${asked}&by=channel`]: { rows: [] },
      },
    });
    const away = shown.all('a').find(({ attributes }) => attributes['aria-label']?.startsWith('Hapus saringan'));
    assert.equal(away?.words, 'Perangkat daerah: DLH');
    assert.equal(away.attributes['href'], '/meja/laporan?dari=2026-11-01&sampai=2026-11-29&menurut=channel');
  });
});

suite('behind a figure of one agency', () => {
  const behind = (rows: BehindAnswer['rows']) =>
    id.show('features/dashboard/BehindPage.tsx', 'BehindPage', {
      ...{ at: '/laporan/aduan?perangkat=dlh&janji=holder&hasil=late', now },
      answers: {
        [`GET /api/v1/dashboard/cases?${november}&agency=dlh&what=holder&outcome=late`]: { n: rows.length, rows },
      },
    });

  test('it is called by its name, and where it stands in no row by its id', async () => {
    const row = { number: 'ADU-2026-000001-DZ', agency: 'Dinas <Hidup>', dueAt: '2026-11-02T05:00:00.000Z' };
    assert.match((await behind([row])).words, /Perangkat daerah: Dinas <Hidup>/);
    assert.match((await behind([])).words, /Perangkat daerah: dlh .*Tidak ada aduan di balik angka ini\./);
  });

  test('a promise of no step says so, and each outcome leads to the other with all that is asked', async () => {
    const row = {
      number: 'ADU-2026-000001-DZ',
      dueAt: '2026-11-02T05:00:00.000Z',
      endedAt: '2026-11-02T17:00:00.000Z',
    };
    const shown = await behind([row]);
    assert.match(shown.words, /ADU-2026-000001-DZ – – .*2 Nov 2026 12\.00.*3 Nov 2026 00\.00/);
    assert.deepEqual(here(shown), ['Terlambat']);
    const asked = '/meja/laporan/aduan?dari=2026-11-01&sampai=2026-11-29&perangkat=dlh&janji=holder';
    assert.deepEqual(shown.links.filter((link) => link.includes('hasil=')).slice(0, 2), [
      `${asked}&hasil=late`,
      `${asked}&hasil=met`,
    ]);
  });
});
