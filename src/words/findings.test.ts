// Every finding as a sentence, in both languages: numbers as each writes them, one and many, nothing of "undefined".
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Finding } from '#core/findings/finding.ts';
import { hourMs } from '#core/time.ts';
import { findings as en } from './en/findings.ts';
import { findings as id } from './id/findings.ts';

type Row = readonly [finding: Finding, id: string, en: string];

const up = { moved: 'up', points: 2.1 } as const;
const rows: readonly Row[] = [
  [
    { says: 'kept', percent: 94.2, n: 1312, change: up, target: 95 },
    'Ketepatan waktu 94,2 % dari 1.312 langkah, naik 2,1 poin dari Oktober; target 95 % belum tercapai.',
    '94.2% of 1,312 steps on time, up 2.1 points from October; the target of 95% is not met.',
  ],
  [
    { says: 'kept', percent: 95, n: 20, change: { moved: 'down', points: 1 }, target: 95 },
    'Ketepatan waktu 95 % dari 20 langkah, turun 1 poin dari Oktober; target 95 % tercapai.',
    '95% of 20 steps on time, down 1 point from October; the target of 95% is met.',
  ],
  [
    { says: 'kept', percent: 100, n: 9, change: { moved: 'same', points: 0 } },
    'Ketepatan waktu 100 % dari 9 langkah, sama dengan Oktober.',
    '100% of 9 steps on time, the same as October.',
  ],
  [
    { says: 'few', of: 'ratings', n: 3 },
    'Baru 3 penilaian: belum cukup untuk disimpulkan.',
    'Only 3 ratings yet: too few to conclude anything.',
  ],
  [
    { says: 'few', of: 'ended', n: 1 },
    'Baru 1 aduan selesai: belum cukup untuk disimpulkan.',
    'Only 1 ended complaint yet: too few to conclude anything.',
  ],
  [
    { says: 'none', of: 'promises' },
    'Belum ada janji yang jatuh tempo pada masa ini.',
    'No promise fell due in this period.',
  ],
  [{ says: 'arrived', n: 1, more: undefined }, '1 aduan masuk.', '1 complaint came in.'],
  [
    { says: 'arrived', n: 48, more: 8 },
    '48 aduan masuk, 8 lebih banyak dari Oktober.',
    '48 complaints came in, 8 more than October.',
  ],
  [
    { says: 'arrived', n: 40, more: -1200 },
    '40 aduan masuk, 1.200 lebih sedikit dari Oktober.',
    '40 complaints came in, 1,200 fewer than October.',
  ],
  [
    { says: 'arrived', n: 40, more: 0 },
    '40 aduan masuk, sebanyak Oktober.',
    '40 complaints came in, as many as October.',
  ],
  [{ says: 'nothing-open' }, 'Tidak ada aduan yang terbuka.', 'No complaint is open.'],
  [
    { says: 'all-within', open: 12 },
    'Semua 12 aduan terbuka masih dalam tenggat.',
    'All 12 open complaints are within their deadlines.',
  ],
  [
    { says: 'all-within', open: 1 },
    'Satu-satunya aduan terbuka masih dalam tenggat.',
    'The only open complaint is within its deadline.',
  ],
  [
    { says: 'stuck', name: 'Koordinasi', late: 12, ofLate: 20 },
    '12 dari 20 aduan terlambat ada di langkah Koordinasi.',
    '12 of 20 late complaints are in the step Koordinasi.',
  ],
  [
    { says: 'stuck', name: 'Koordinasi', late: 4, ofLate: 4 },
    'Semua 4 aduan terlambat ada di langkah Koordinasi.',
    'All 4 late complaints are in the step Koordinasi.',
  ],
  [
    { says: 'stuck', name: 'Koordinasi', late: 1, ofLate: 1 },
    'Satu-satunya aduan terlambat ada di langkah Koordinasi.',
    'The only late complaint is in the step Koordinasi.',
  ],
  [
    { says: 'stuck-in-several', over: 3, late: 7 },
    '7 aduan terlambat, tersebar di 3 langkah.',
    '7 late complaints, spread over 3 steps.',
  ],
  [{ says: 'none-late', n: 50 }, 'Tidak ada keterlambatan dari 50 langkah.', 'No delay in 50 steps.'],
  [
    { says: 'few-cause-most', names: ['A', 'B', 'C'], percent: 71, late: 100 },
    '3 OPD menyumbang 71 % dari 100 keterlambatan: A, B dan C.',
    '3 agencies account for 71% of 100 delays: A, B and C.',
  ],
  [
    { says: 'few-cause-most', names: ['Dinas A'], percent: 66.7, late: 6 },
    'Dinas A menyumbang 66,7 % dari 6 keterlambatan.',
    'Dinas A accounts for 66.7% of 6 delays.',
  ],
  [
    { says: 'late-spread', over: 1, late: 1 },
    '1 keterlambatan pada 1 OPD, tidak terpusat pada beberapa saja.',
    '1 delay in 1 agency, not gathered in a few.',
  ],
  [{ says: 'coming', n: 7, late: 0 }, '7 aduan jatuh tempo dalam 24 jam.', '7 complaints due within 24 hours.'],
  [
    { says: 'coming', n: 1, late: 3 },
    '1 aduan jatuh tempo dalam 24 jam; 3 sudah lewat tenggat.',
    '1 complaint due within 24 hours; 3 late already.',
  ],
  [
    { says: 'none-coming', late: 0 },
    'Tidak ada aduan yang jatuh tempo dalam 24 jam.',
    'No complaint is due within 24 hours.',
  ],
  [
    { says: 'none-coming', late: 1 },
    '1 aduan sudah lewat tenggat; tidak ada lagi yang jatuh tempo dalam 24 jam.',
    '1 complaint late already; no other is due within 24 hours.',
  ],
  [
    { says: 'busiest', day: 0, hour: 8, percent: 31, n: 340 },
    'Jam paling ramai: 08.00–11.00 (31 % dari 340 aduan); hari paling ramai: Senin.',
    'Busiest hours: 08:00–11:00 (31% of 340 complaints); busiest day: Monday.',
  ],
  [
    { says: 'busiest', day: undefined, hour: 22, percent: 31, n: 340 },
    'Jam paling ramai: 22.00–01.00 (31 % dari 340 aduan).',
    'Busiest hours: 22:00–01:00 (31% of 340 complaints).',
  ],
  [
    { says: 'busiest', day: 6, hour: undefined, percent: 50, n: 12 },
    'Hari paling ramai: Minggu (50 % dari 12 aduan).',
    'Busiest day: Sunday (50% of 12 complaints).',
  ],
  [{ says: 'evenly', n: 22 }, '22 aduan datang merata sepanjang minggu.', '22 complaints came evenly over the week.'],
  [
    { says: 'most-by', name: 'Instagram', percent: 41, n: 200, change: up },
    'Terbanyak lewat Instagram: 41 % dari 200 aduan, naik 2,1 poin dari Oktober.',
    'Most came by Instagram: 41% of 200 complaints, up 2.1 points from October.',
  ],
  [
    { says: 'rising', name: 'Jalan berlubang', from: 12, to: 30, others: 0 },
    'Jalan berlubang naik dari 12 menjadi 30 aduan.',
    'Jalan berlubang rose from 12 to 30 complaints.',
  ],
  [
    { says: 'rising', name: 'Jalan berlubang', from: 0, to: 30, others: 1 },
    'Jalan berlubang naik dari 0 menjadi 30 aduan; 1 kategori lain juga naik.',
    'Jalan berlubang rose from 0 to 30 complaints; 1 other category rose, too.',
  ],
  [
    { says: 'none-rising', n: 30 },
    'Tidak ada kategori yang naik mencolok dari 30 aduan.',
    'No category stands out as rising among 30 complaints.',
  ],
  [
    { says: 'lasting', medianMs: 20 * hourMs, p90Ms: 60 * hourMs, n: 300 },
    'Separuh dari 300 warga menerima hasil dalam 20 jam, sembilan dari sepuluh dalam 2,5 hari.',
    'Half of 300 citizens had the result within 20 hours, nine in ten within 2.5 days.',
  ],
  [
    { says: 'lasting', medianMs: 0, p90Ms: 2 * hourMs - 60_000, n: 5 },
    'Separuh dari 5 warga menerima hasil dalam 0 menit, sembilan dari sepuluh dalam 119 menit.',
    'Half of 5 citizens had the result within 0 minutes, nine in ten within 119 minutes.',
  ],
  [
    { says: 'rated', percent: 82, n: 34, answered: 11 },
    '82 % dari 34 penilaian puas (bintang 4–5); dinilai 11 % aduan selesai.',
    '82% of 34 ratings content (4–5 stars); 11% of ended complaints were rated.',
  ],
  [
    { says: 'rated', percent: 0, n: 5, answered: undefined },
    '0 % dari 5 penilaian puas (bintang 4–5).',
    '0% of 5 ratings content (4–5 stars).',
  ],
  [{ says: 'promised', percent: 75, n: 8 }, '75 % dari 8 janji ditepati.', '75% of 8 promises kept.'],
  [
    { says: 'reopened', percent: 4.5, n: 200, change: { moved: 'down', points: 0.5 } },
    '4,5 % dari 200 aduan selesai dibuka lagi, turun 0,5 poin dari Oktober.',
    '4.5% of 200 ended complaints opened again, down 0.5 points from October.',
  ],
  [
    { says: 'well', parts: 5 },
    'Sistem sehat: 5 bagian berjalan baik.',
    'The system is well: 5 parts work as they should.',
  ],
  [{ says: 'watched', parts: ['ways'] }, 'Perlu diperhatikan: kabar ke petugas.', 'To be watched: news to officers.'],
  [
    { says: 'unwell', parts: ['channels', 'intake', 'backup'] },
    'Perlu ditangani hari ini: kanal, kiriman masuk dan cadangan.',
    'To be mended today: channels, messages in and back-up.',
  ],
];

suite('a finding', () => {
  for (const [finding, inIndonesian, inEnglish] of rows)
    test(`that says ${JSON.stringify(finding)}`, () => {
      assert.equal(id.sentence(finding, 'Oktober').replaceAll('\u00A0', ' '), inIndonesian);
      assert.equal(en.sentence(finding, 'October'), inEnglish);
    });
});

test('nothing and too little is said of everything that is counted, each in its own words', () => {
  const counted = ['turns', 'cases', 'ended', 'promises', 'ratings'] as const;
  for (const words of [id, en])
    for (const says of ['none', 'few'] as const) {
      const said = counted.map((of) => words.sentence({ says, of, n: 3 } as Finding, ''));
      assert.equal(new Set(said).size, counted.length);
      for (const one of said) assert.match(one, /^[A-Z][^.]+\.$/);
    }
});

test('the week is one paragraph, compared with the week before it', () => {
  const week: Finding[] = [
    { says: 'arrived', n: 48, more: 8 },
    { says: 'kept', percent: 93.8, n: 48, change: { moved: 'up', points: 3.8 } },
  ];
  assert.equal(
    id.week(week).replaceAll('\u00A0', ' '),
    '48 aduan masuk, 8 lebih banyak dari minggu sebelumnya. Ketepatan waktu 93,8 % dari 48 langkah, naik 3,8 poin dari minggu sebelumnya.',
  );
  assert.equal(
    en.week(week),
    '48 complaints came in, 8 more than the week before. 93.8% of 48 steps on time, up 3.8 points from the week before.',
  );
});

test('names of agencies and categories are said as they were written', () => {
  const name = 'Dinas “PU” <b>& Co</b> 🙏 ꦱ';
  for (const words of [id, en])
    assert.ok(words.sentence({ says: 'rising', name, from: 1, to: 9, others: 0 }, '').startsWith(name));
});
