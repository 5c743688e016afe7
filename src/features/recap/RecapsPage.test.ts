// The screen of recaps: the latest opened, each week by its name, and the reports of months and years below.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import type { Role } from '#core/access.ts';
import type { RecapAnswer, RecapsAnswer } from './recap.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];

const recaps: RecapsAnswer['recaps'] = [
  { day: '2026-03-02', opened: 120, n: 300, late: 20, written: true },
  { day: '2026-02-23', opened: 0, n: 0, late: 0, written: false },
];
const answer: RecapAnswer = {
  ...{ day: '2026-03-02', opened: 120, n: 300, late: 20, written: true, madeAt: '2026-03-09T00:00:00Z' },
  ...{ analysis: 'Hujan deras.', writtenBy: 'Bima Contoh', writtenAt: '2026-03-09T01:00:00Z' },
  ...{
    title: 'Rekap pekanan 2 – 8 Maret',
    sentences: ['120 aduan masuk.'],
    groupText: 'x',
    office: ['Kota Contoh'],
    foot: 'Dihitung',
  },
};
const show = (given: RecapsAnswer['recaps'] = recaps, day?: string, console = id, role: Role = 'team-lead') =>
  console.show<{ day: string | undefined }>('features/recap/RecapsPage.tsx', 'RecapsPage', {
    ...{ as: { role }, now: '2026-03-09T03:00:00Z', props: { day } },
    answers: {
      'GET /api/v1/report-mails': { canSend: true, mailings: [], sent: [] },
      'GET /api/v1/recaps': { recaps: given },
      'GET /api/v1/recaps/2026-03-02': answer,
      'GET /api/v1/recaps/2026-02-23': { ...answer, day: '2026-02-23', title: 'Pekan lama' },
    },
  });

suite('the screen of recaps', () => {
  test('opens the latest week with its sentences, its paragraph and its paper', async () => {
    const shown = await show();
    for (const words of [
      'Rekap pekanan 2 – 8 Maret',
      '120 aduan masuk.',
      'Ditulis Bima Contoh',
      'Salin untuk grup',
      'Gambar (1080 × 1350)',
    ])
      assert.ok(shown.words.includes(words), words);
    assert.ok(shown.links.includes('/api/v1/recaps/2026-03-02/recap.pdf?lang=id'));
    assert.match(shown.words, /2 Mar – 8 Mar 2026 120 20 dari 300 sudah ditulis/);
    assert.match(shown.words, /23 Feb – 1 Mar 2026 0 0 dari 0 belum ditulis/);
  });

  test('opens the week that the address names', async () => {
    assert.ok((await show(recaps, '2026-02-23')).words.includes('Pekan lama'));
  });

  test('leads from each number of a week, and from each month and year, to what was counted', async () => {
    const { links } = await show();
    const week = 'dari=2026-03-02&sampai=2026-03-08';
    for (const href of [
      `/laporan/aduan?${week}&janji=opened`,
      `/laporan/aduan?${week}&janji=step`,
      `/laporan/aduan?${week}&janji=step&hasil=late`,
      `/laporan?${week}`,
      '/laporan/aduan?dari=2026-02-23&sampai=2026-03-01&janji=opened',
      '/laporan?dari=2026-02-01&sampai=2026-02-28',
      '/laporan?dari=2025-01-01&sampai=2025-12-31',
    ])
      assert.ok(links.includes(`/meja${href}`), href);
    const others = await show(recaps, undefined, id, 'admin-pusat');
    assert.ok(!others.links.some((link) => link.includes('/laporan')));
    assert.match(others.words, /2 Mar – 8 Mar 2026 120 20 dari 300/);
  });

  test('leads to a report of each of the last twelve months and their years', async () => {
    const all = (await show()).links.filter((link) => link.includes('/reports/'));
    const links = all.filter((link) => link.includes('.pdf'));
    assert.deepEqual(
      all.filter((link) => !link.includes('.pdf')),
      links.map((link) => link.replace('.pdf', '.docx')),
      'each is had as a text document, too',
    );
    assert.deepEqual(
      [links.length, links[0], links[11], links.at(-1)],
      [
        14,
        '/api/v1/reports/2026-03.pdf?lang=id',
        '/api/v1/reports/2025-04.pdf?lang=id',
        '/api/v1/reports/2025.pdf?lang=id',
      ],
    );
  });

  test('leads to the survey of each quarter of those months, and of their years', async () => {
    const links = (await show()).links.filter((link) => link.includes('/satisfaction/') && link.includes('.pdf'));
    assert.deepEqual(
      links.map((link) => link.replace(/^.*satisfaction\/|\.pdf.*$/g, '')),
      ['2026-Q1', '2025-Q4', '2025-Q3', '2025-Q2', '2026', '2025'],
    );
    assert.match((await show(recaps, undefined, en)).words, /Quarter 1 of 2026/);
  });

  test('says when the first will come where there is none, in either language', async () => {
    assert.match((await show([])).words, /Belum ada rekap/);
    assert.match((await show([], undefined, en)).words, /No recap yet .*March 2026/);
  });
});
