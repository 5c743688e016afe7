// The page of figures as it is seen: each question with its sentence, nothing of too few, everything leading to its cases, in both languages.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { busy, nothing } from '#test/given/dashboard-answer.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { november } from '#test/given/asked-figures.ts';
import type { BehindAnswer, DashboardAnswer, SharesAnswer } from './dashboard.contract.ts';

const looks = [{ name: 'instagram', label: 'Instagram', toldAs: 'Instagram', sign: '' }];
const [id, en] = [await consoleIn('id', looks), await consoleIn('en', looks)];
const now = '2026-11-29T03:00:00Z';

const unsurveyed = { months: [], respondents: 0, elements: [], served: 0, needed: 0 };

type Answers = { answer?: DashboardAnswer; rows?: SharesAnswer['rows']; at?: string; asked?: string; by?: string };

const show = (given: Answers = {}, language = id) => {
  const { answer = busy, rows = [], at = '/laporan', asked = november, by = 'step' } = given;
  return language.show('features/dashboard/DashboardPage.tsx', 'DashboardPage', {
    ...{ at, now },
    answers: {
      [`GET /api/v1/dashboard?${asked}`]: answer,
      [`GET /api/v1/satisfaction?from=${answer.dates.from}&until=${answer.dates.until}`]: unsurveyed,
      [`GET /api/v1/dashboard/shares?${asked}&by=${by}`]: { rows },
    },
  });
};
const plain = (words: readonly string[]): string[] => words.map((one) => one.replaceAll('\u00A0', ' '));

suite('the page', () => {
  test('answers each question in a sentence of its figures', async () => {
    const shown = await show();
    assert.deepEqual(
      plain(
        shown
          .all('h2')
          .slice(0, 9)
          .map(({ words }) => words),
      ),
      [
        'Ketepatan waktu 94,2 % dari 312 langkah, naik 2,1 poin dari Oktober; target 95 % belum tercapai.',
        'Semua 5 aduan terlambat ada di langkah Tindak lanjut dinas.',
        '2 aduan jatuh tempo dalam 24 jam; 5 sudah lewat tenggat.',
        'DPUPKP menyumbang 75 % dari 16 keterlambatan.',
        'Jam paling ramai: 08.00–11.00 (100 % dari 99 aduan); hari paling ramai: Senin.',
        'Terbanyak lewat Instagram: 58,3 % dari 120 aduan, naik 8,3 poin dari Oktober.',
        'Jalan berlubang naik dari 12 menjadi 30 aduan.',
        'Separuh dari 80 warga menerima hasil dalam 20 jam, sembilan dari sepuluh dalam 2,5 hari.',
        '88,2 % dari 34 penilaian puas (bintang 4–5); dinilai 42,5 % aduan selesai.',
      ],
    );
    assert.match(shown.words.replaceAll('\u00A0', ' '), /75 % dari 8 janji ditepati, naik 25 poin dari Oktober\./);
    assert.match(shown.words, /120 aduan; 100 pada Oktober\./);
  });

  test('asks the server of the survey where nothing is narrowed, and of this month where the address names no other', async () => {
    assert.deepEqual((await show()).asked, [
      `GET /api/v1/dashboard?${november}`,
      `GET /api/v1/dashboard/shares?${november}&by=step`,
      `GET /api/v1/satisfaction?${november}`,
    ]);
    const asked = 'from=2026-01-01&until=2026-03-31&compare=year&channel=instagram';
    const at = '/laporan?dari=2026-01-01&sampai=2026-03-31&banding=year&kanal=instagram&menurut=shift';
    assert.equal((await show({ at, asked, by: 'shift' })).asked.length, 2);
  });

  test('of a month in which nothing happened says so nine times, and offers no empty table', async () => {
    const shown = await show({ answer: nothing });
    assert.doesNotMatch(shown.words, /undefined|NaN|Infinity/);
    assert.match(shown.words, /Belum ada langkah yang selesai pada masa ini\./);
    assert.match(shown.words, /Tidak ada aduan yang terbuka\./);
    assert.match(shown.words, /Belum ada perangkat daerah dengan lima giliran atau lebih\./);
    // The steps stand there at nought: their table is the only one.
    assert.equal(shown.buttons.filter((one) => one === 'Lihat tabel').length, 1);
  });

  test('narrowed to a channel says so, offers the way back, and hides what stands now for all', async () => {
    const asked = `${november}&channel=instagram`;
    const shown = await show({ at: '/laporan?kanal=instagram', asked });
    assert.ok(shown.all('a').some(({ attributes }) => attributes['aria-label'] === 'Hapus saringan Kanal: Instagram'));
    assert.doesNotMatch(shown.words, /Langkah mana yang macet sekarang/);
    assert.match(shown.words, /Apakah kita menepati janji SOP/);
  });

  test('tells an agency how the city fares beside its own', async () => {
    const shown = await show({ answer: { ...busy, city: { part: 9, n: 10 } } });
    assert.match(shown.words.replaceAll('\u00A0', ' '), /Seluruh kota: 90 %\./);
    assert.doesNotMatch((await show({ answer: { ...busy, city: { part: 3, n: 4 } } })).words, /Seluruh kota/);
  });

  test('is told in English where that was chosen', async () => {
    const { words } = await show({}, en);
    assert.match(words, /94\.2% of 312 steps on time, up 2\.1 points from October/);
    assert.doesNotMatch(words, /Ketepatan|aduan |Lihat|langkah/);
  });

  test('that was refused shows no figure', async () => {
    const refusal = Response.json({ title: 'Masa itu tidak ada.' }, { status: 422 });
    const answers = {
      [`GET /api/v1/dashboard?${november}`]: refusal,
      [`GET /api/v1/dashboard/shares?${november}&by=step`]: refusal,
    };
    const shown = await id.show('features/dashboard/DashboardPage.tsx', 'DashboardPage', {
      at: '/laporan',
      now,
      answers,
    });
    assert.match(shown.words, /Masa itu tidak ada\./);
    assert.equal(shown.all('figure').length, 0);
  });
});

suite('of too few', () => {
  test('no agency is ranked, and none is drawn', async () => {
    const shown = await show();
    const ranked = shown.all('ol.ranks').map(({ words }) => words);
    assert.equal(ranked.length, 2);
    assert.match(ranked[0] ?? '', /^Dishub .*DLH/);
    assert.match(ranked[1] ?? '', /^DPUPKP/);
    for (const words of ranked) assert.doesNotMatch(words, /Kecil/);
    for (const { words } of shown.all('ul.chart-bars')) assert.doesNotMatch(words, /Kecil/);
    assert.match(shown.words, /1 perangkat daerah dengan kurang dari lima giliran tidak dinilai\./);
  });

  test('no share is said in the table of shares', async () => {
    const rows = [
      { key: 'follow-up', n: 4, late: 1 },
      { key: 'coordinate', n: 5, late: 1, before: { part: 5, n: 5 } },
    ];
    const shown = await show({ rows });
    const lines = shown.all('tr').map(({ words }) => words.replaceAll('\u00A0', ' '));
    assert.ok(
      lines.some((one) => one.startsWith('Koordinasi 80 % 5 1 – – turun 20')),
      lines.join('\n'),
    );
    assert.ok(
      lines.some((one) => one.startsWith('Tindak lanjut dinas < 5, tidak dinilai 4 1')),
      lines.join('\n'),
    );
  });
});

suite('a share', () => {
  const rows = [
    { n: 9, late: 0 },
    { key: 'x', name: 'Dinas =X', n: 90, late: 3, medianMs: 3_600_000, p90Ms: 7_200_000 },
  ];

  test('leads to its cases, narrows the page, and is saved as it is read', async () => {
    const shown = await show({ rows, at: '/laporan?menurut=agency', by: 'agency' });
    const links = shown.links.filter((one) => one.includes('perangkat=x'));
    assert.ok(
      links.some(
        (one) => one.startsWith('/meja/laporan/aduan?') && one.includes('hasil=late') && one.includes('janji=holder'),
      ),
    );
    assert.ok(links.some((one) => one.startsWith('/meja/laporan?')));
    const file = shown.all('a').find(({ attributes }) => attributes['download'] === 'tepat-waktu-agency.csv');
    assert.ok(
      decodeURIComponent(file?.attributes['href'] ?? '').includes(
        `"Dinas =X","96,7\u00A0%","90","3","60 menit","2 jam","–"`,
      ),
    );
  });

  test('of what nobody said is called so, and narrows nothing', async () => {
    const shown = await show({ rows, at: '/laporan?menurut=agency', by: 'agency' });
    assert.match(shown.words, /Tidak disebut/);
  });

  test('by an unknown side is by the first one', async () => {
    const { asked } = await show({ at: '/laporan?menurut=__proto__' });
    assert.ok(asked.includes(`GET /api/v1/dashboard/shares?${november}&by=step`));
    assert.equal(asked.filter((one) => one.includes('/shares')).length, 1);
  });
});

suite('behind a figure', () => {
  const showBehind = (answer: BehindAnswer, at: string, what: string) =>
    id.show('features/dashboard/BehindPage.tsx', 'BehindPage', {
      ...{ at, now },
      answers: { [`GET /api/v1/dashboard/cases?${november}${what}`]: answer },
    });
  const row = {
    number: 'ADU-2026-000001-DZ',
    step: 'follow-up',
    agency: 'DLH',
    dueAt: '2026-11-02T05:00:00.000Z',
  } as const;

  test('stand cases that lead on, with what is not done yet', async () => {
    const shown = await showBehind({ n: 300, rows: [row] }, '/laporan/aduan?hasil=late', '&what=step&outcome=late');
    assert.match(shown.words, /1 dari 300 ditampilkan\./);
    assert.match(shown.words, /ADU-2026-000001-DZ Tindak lanjut dinas DLH .*2 Nov 2026.* belum selesai/);
    assert.ok(shown.links.includes('/meja/kasus/ADU-2026-000001-DZ'));
  });

  test('of cases stands when each came and what its reporter thought, and the figure in words', async () => {
    const rated = { number: row.number, reportedAt: row.dueAt, endedAt: '2026-11-03T05:00:00.000Z', stars: 4 };
    const at = '/laporan/aduan?janji=rated&bintang=4&hari=0&jam=9';
    const shown = await showBehind({ n: 1, rows: [rated] }, at, '&what=rated&weekday=0&hour=9&stars=4');
    assert.match(shown.words, /Dinilai pelapor dalam masa ini · Senin · pukul 09.* · 4 bintang · 1 Nov 2026/);
    assert.match(shown.words, /1 aduan\. .*ADU-2026-000001-DZ .*2 Nov 2026.* – .*3 Nov 2026.* 4 bintang/);
    assert.equal(shown.all('a.view').length, 0);
  });

  test('of an address that says what nobody asks, stand the promises of steps', async () => {
    const at = '/laporan/aduan?janji=lain&jam=-1&bintang=banyak&piket=siang&tanpa=step';
    const shown = await showBehind({ n: 0, rows: [] }, at, '&what=step');
    assert.match(shown.words, /Janji langkah · 1 Nov 2026/);
  });

  test('stands nothing, and that is said', async () => {
    const shown = await showBehind(
      { n: 0, rows: [] },
      '/laporan/aduan?janji=promise&hasil=met',
      '&what=promise&outcome=met',
    );
    assert.match(shown.words, /Tidak ada aduan di balik angka ini\./);
  });
});
