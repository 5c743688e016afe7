// Charts of the dashboard one by one: where each number leads, what is counted of too few, and rows that are the same as their drawing.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { busy, nothing } from '#test/given/dashboard-answer.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { askedNovember } from '#test/given/asked-figures.ts';
import type { DashboardAnswer } from './dashboard.contract.ts';

const id = await consoleIn('id', [{ name: 'whatsapp', label: 'WhatsApp', toldAs: 'WhatsApp', sign: '' }]);
const now = '2026-11-29T03:00:00Z';

const draw = (file: string, name: string, answer: DashboardAnswer = busy) =>
  id.show(`features/dashboard/${file}.tsx`, name, { now, props: { answer, asked: askedNovember, before: 'Oktober' } });
type Drawn = Awaited<ReturnType<typeof draw>>;

/** The rows of the file that a chart offers, without its heading. */
const fileOf = (shown: Drawn): string[] => {
  const href = shown.all('a').find(({ attributes }) => attributes['download'] !== undefined)?.attributes['href'] ?? '';
  const [, text = ''] = /,(.*)/s.exec(href) ?? [];
  return decodeURIComponent(text).replaceAll('\u00A0', ' ').replace('\uFEFF', '').trim().split('\r\n').slice(1);
};

suite('steps', () => {
  test('lead to their lists, those with late cases to what is late', async () => {
    const { links } = await draw('NowCharts', 'StuckChart');
    assert.ok(links.includes('/meja/masuk?map=triage'));
    assert.ok(links.includes('/meja/masuk?map=follow-up&waktu=lewat'));
    assert.ok(!links.includes('/meja/masuk?map=triage&waktu=lewat'));
  });

  test('are told apart from what waits for an identity, whose clock is another step’s', async () => {
    const folders: DashboardAnswer['folders'] = [
      { status: 'coordination', open: 2, late: 1 },
      { status: 'awaiting-identity', open: 30, late: 0 },
    ];
    const shown = await draw('NowCharts', 'StuckChart', { ...busy, folders });
    const lines = fileOf(shown);
    assert.deepEqual([lines[1], lines[2]], ['"Menunggu identitas","30","0"', '"Koordinasi","2","1"']);
    assert.ok(shown.links.includes('/meja/masuk?map=awaiting-identity'));
    assert.ok(shown.links.includes('/meja/masuk?map=coordination&waktu=lewat'));
  });

  test('stand all in their order, at nought too, in the file as in the drawing', async () => {
    const shown = await draw('NowCharts', 'StuckChart');
    assert.deepEqual(fileOf(shown), [
      '"Tanya identitas","9","0"',
      '"Menunggu identitas","0","0"',
      '"Koordinasi","0","0"',
      '"Catat di UPIK","0","0"',
      '"Tindak lanjut dinas","14","5"',
      '"Sampaikan hasil","0","0"',
    ]);
    assert.equal(shown.all('ul.chart-bars')[0]?.inside.filter(({ tag }) => tag === 'li').length, 6);
  });
});

const comingOf = (cases: DashboardAnswer['coming']['cases']) => ({
  ...{ cases, dueAts: cases.map(({ dueAt }) => Date.parse(dueAt)) },
});

suite('the next day', () => {
  test('has a tick for each deadline at its hour, and none for what has passed since it was asked', async () => {
    const cases = [
      ...busy.coming.cases,
      { number: 'ADU-2026-000003-XX', step: 'convey' as const, dueAt: '2026-11-29T02:59:00.000Z' },
    ];
    const shown = await draw('NowCharts', 'ComingChart', { ...busy, coming: { late: 5, ...comingOf(cases) } });
    assert.deepEqual(
      shown.all('line.chart-tick').map(({ attributes }) => attributes['x1']),
      ['8.33%', '25%'],
    );
    assert.match(shown.words, /2 aduan jatuh tempo dalam 24 jam; 6 sudah lewat tenggat\..*6 sudah lewat/);
  });

  test('counts all that come, however few are listed, and says how many are not', async () => {
    const dueAts = Array.from({ length: 812 }, (_, minute) => Date.parse('2026-11-29T03:01:00.000Z') + minute * 60_000);
    const coming = { late: 0, dueAts, cases: busy.coming.cases };
    const shown = await draw('NowCharts', 'ComingChart', { ...busy, coming });
    assert.match(shown.words, /812 aduan jatuh tempo dalam 24 jam\./);
    assert.match(shown.words, /memuat 2 tenggat terdekat dari 812\./);
    assert.equal(shown.all('line.chart-tick').length, 272);
  });

  test('of which nothing comes is a sentence and an empty axis', async () => {
    const shown = await draw('NowCharts', 'ComingChart', nothing);
    assert.match(shown.words, /Tidak ada aduan yang jatuh tempo dalam 24 jam\./);
    assert.equal(shown.all('line.chart-tick').length, 0);
  });
});

suite('agencies', () => {
  test('are drawn by the part that was late, the most late first; too few are in the file alone', async () => {
    const shown = await draw('AgencyChart', 'AgencyChart');
    const [bars] = shown.all('ul.chart-bars');
    assert.match(
      (bars?.words ?? '').replaceAll('\u00A0', ' '),
      /^DPUPKP 20 % dari 60 DLH 5 % dari 40 Dishub 0 % dari 12$/,
    );
    assert.ok(fileOf(shown).includes('"Dinas Kecil","2","2","< 5, tidak dinilai","–","–"'));
    assert.ok(fileOf(shown).includes('"DPUPKP","60","12","20 %","20 jam","2,5 hari"'));
  });

  test('lead to what each of them held too long', async () => {
    const { links } = await draw('AgencyChart', 'AgencyChart');
    assert.ok(
      links.includes('/meja/laporan/aduan?dari=2026-11-01&sampai=2026-11-29&perangkat=dpupkp&janji=holder&hasil=late'),
    );
  });

  test('of which all are too few are told in a sentence, and none is drawn', async () => {
    const agencies = [{ id: 'kecil', name: 'Dinas Kecil', n: 4, late: 4 }];
    const shown = await draw('AgencyChart', 'AgencyChart', { ...nothing, agencies });
    assert.match(shown.words, /Baru 4 langkah: belum cukup untuk disimpulkan\./);
    assert.equal(shown.all('ul.chart-bars').length, 0);
  });
});

suite('weeks', () => {
  test('lead to what was late in them, and say nothing of too few', async () => {
    const shown = await draw('KeptChart', 'KeptChart');
    assert.deepEqual(fileOf(shown), [
      '"9 Nov 2026","< 5, tidak dinilai","4","1"',
      '"16 Nov 2026","90 %","100","10"',
      '"23 Nov 2026","96 %","100","4"',
    ]);
    assert.equal(shown.all('circle').length, 2);
    assert.match(shown.words.replaceAll('\u00A0', ' '), /Sumbu tegak mulai dari 90 %/);
  });

  test('of too few have neither number nor line', async () => {
    const kept = { ...busy.kept, now: { part: 2, n: 4 }, weeks: [{ week: '2026-11-23', part: 2, n: 4 }] };
    const shown = await draw('KeptChart', 'KeptChart', { ...busy, kept });
    assert.equal(shown.all('strong.chart-number').length, 0);
    assert.equal(shown.all('circle').length, 0);
    assert.match(shown.words, /Baru 4 langkah/);
  });
});

suite('what comes in', () => {
  test('by hours is a table of a week, days as rows', async () => {
    const rows = fileOf(await draw('ArrivalCharts', 'HoursChart'));
    assert.equal(rows.length, 7);
    assert.match(rows[0] ?? '', /^"Senin",("0",){8}"9","9","9",/);
    assert.equal(rows[0]?.split(',').length, 25);
  });

  test('by channels is by their names, and one that is not built keeps its own', async () => {
    const shown = await draw('ArrivalCharts', 'ChannelsChart');
    assert.deepEqual(fileOf(shown), ['"instagram","70","50"', '"WhatsApp","50","50"']);
    assert.equal(shown.all('ul.chart-multiples')[0]?.inside.filter(({ tag }) => tag === 'li').length, 2);
  });

  test('by categories says how much more or less, and draws strong what rose', async () => {
    const shown = await draw('ArrivalCharts', 'RisingChart');
    assert.deepEqual(fileOf(shown), ['"Jalan berlubang","12","30","naik 18"', '"Sampah","22","20","turun 2"']);
    assert.equal(shown.all('g.chart-risen').length, 1);
  });
});

suite('what citizens had of it', () => {
  test('is how long they waited: a moment lies within its bar', async () => {
    const shown = await draw('AnswerCharts', 'LastingChart');
    const marks = shown.all('line.chart-mark').map(({ attributes }) => attributes['x1']);
    // 20 hours are two thirds into the second of four bars; what is beyond two days has no end, and stands where its bar begins.
    assert.deepEqual(marks, ['41.67%', '75%', '50%', '75%', '75%']);
    assert.ok(fileOf(shown).includes('"48 jam dan lebih","8"'));
  });

  test('is their stars, as many as there are, from one to five', async () => {
    const shown = await draw('AnswerCharts', 'RatedChart');
    assert.deepEqual(fileOf(shown), [
      '"1 bintang","1"',
      '"2 bintang","1"',
      '"3 bintang","2"',
      '"4 bintang","10"',
      '"5 bintang","20"',
    ]);
  });
});

test('a map tells nothing of a kelurahan of fewer than five, and leads to what was counted', async () => {
  const shown = await draw('AreaChart', 'AreaChart');
  const areas = shown.all('a').flatMap(({ attributes }) => attributes['aria-label'] ?? []);
  const said = areas.filter((one) => one.includes('%'));
  assert.equal(said.length, 1);
  assert.match((said[0] ?? '').replaceAll('\u00A0', ' '), /25 %/);
  assert.ok(shown.links.some((one) => one.endsWith('wilayah=34.71.01.1001&janji=step')));
});
