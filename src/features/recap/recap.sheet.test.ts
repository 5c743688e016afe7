// What a recap says, sentence by sentence: shares with what they are of, nothing ranked of few, and nothing left blank.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Summary, SummaryLine } from '#db/figures/summary.ts';
import { paperPress } from '#src/paper/paper.ts';
import { readPdf } from '#test/beds/pdf.ts';
import { groupText, recapSheet, summarySentences, type SummaryPrint } from './recap.sheet.ts';

const line = (name: string, n: number, late: number): SummaryLine => ({
  ...{ key: name, name, n, late, medianMs: 5_400_000, p90Ms: null },
});
const nothing: Summary['total'] = {
  ...{ opened: 0, ended: 0, told: 0, reopened: 0, answered: 0, kept: 0, broken: 0, ratings: [0, 0, 0, 0, 0] },
  ...{ n: 0, late: 0 },
};
const empty: Summary = {
  ...{ total: nothing, before: nothing, steps: [], agencies: [], categories: [], channels: [], days: [] },
};
const full: Summary = {
  total: {
    ...{ opened: 120, ended: 90, told: 80, reopened: 4, answered: 10, kept: 6, broken: 2, ratings: [1, 0, 0, 4, 5] },
    ...{ n: 300, late: 20 },
  },
  before: { ...nothing, opened: 100, n: 4, late: 1 },
  steps: [line('coordinate', 100, 10)],
  agencies: [line('Dinas A', 10, 1), line('Dinas *B*', 20, 10), line('Dinas Kecil', 4, 4), line('Dinas Tepat', 9, 0)],
  categories: [
    { key: '', name: '', opened: 70 },
    { key: 'jalan', name: 'Jalan', opened: 50 },
  ],
  channels: [{ key: 'instagram', name: '', opened: 120 }],
  days: [
    { key: '2026-03-02', name: '2026-03-02', opened: 20 },
    { key: '2026-03-04', name: '2026-03-04', opened: 100 },
  ],
};
const printOf = (summary: Summary, fields: Partial<SummaryPrint> = {}): SummaryPrint => ({
  ...{ summary, language: 'id', title: 'Rekap pekanan', analysis: '', madeAt: Date.parse('2026-03-09T00:00:00Z') },
  stepName: (step) => (step === 'coordinate' ? 'Koordinasi' : step),
  ...fields,
});

suite('the sentences', () => {
  test('say each figure with what it is of, the latest agencies first, and rank none of fewer than five', () => {
    assert.deepEqual(summarySentences(printOf(full)), [
      '120 aduan masuk (masa sebelumnya 100).',
      '80 aduan terjawab, 90 ditutup.',
      '93,3 % langkah tepat waktu dari 300 langkah (masa sebelumnya belum ada).',
      '6 dari 8 tanggal pengerjaan yang dijanjikan kepada pelapor ditepati.',
      '4 dari 80 aduan terjawab dibuka kembali.',
      'Kepuasan 4,2 dari 5, menurut 10 penilai.',
      'Hari tersibuk: Rab, 4 Mar 2026, 100 aduan.',
      'Terlambat menurut perangkat daerah: Dinas *B* 10 dari 20, Dinas A 1 dari 10.',
      'Terbanyak: Jalan 50, Belum disebut 70.',
      'Kanal: Instagram 120.',
    ]);
  });

  test('of a week in which nothing came say so, and name nobody', () => {
    assert.deepEqual(summarySentences(printOf(empty)), [
      '0 aduan masuk (masa sebelumnya 0).',
      '0 aduan terjawab, 0 ditutup.',
      'Belum ada langkah yang diputuskan dalam masa ini.',
    ]);
    assert.ok(
      summarySentences(printOf({ ...empty, total: { ...nothing, n: 4, late: 1 } })).includes(
        '1 dari 4 langkah terlambat: terlalu sedikit untuk persentase.',
      ),
    );
    assert.ok(
      summarySentences(printOf({ ...empty, total: { ...nothing, n: 5, late: 1 } })).some((one) =>
        one.startsWith('80,0 %'),
      ),
    );
  });

  test('for a group stand below the title, the paragraph below them', () => {
    const text = groupText(printOf(empty, { analysis: 'Hujan deras.' }));
    assert.ok(text.startsWith('Rekap pekanan\n\n• 0 aduan masuk'));
    assert.ok(text.endsWith('\n\nHujan deras.'));
    assert.doesNotMatch(groupText(printOf(empty)), /\n\n$/);
  });

  test('are said in English, too', () => {
    const said = summarySentences(printOf(full, { language: 'en' })).join(' ');
    assert.match(said, /93\.3% of 300 steps in time .*Satisfaction 4\.2 of 5, by 10 who rated\./);
  });
});

test('numbers of thousands are written as each language writes them, in sentences, tables and bars', () => {
  const many = {
    ...full,
    steps: [line('coordinate', 2500, 1250)],
    days: [{ key: '2026-03-02', name: '', opened: 1312 }],
  };
  for (const [language, peak, cells, bar] of [
    ['id', 'Hari tersibuk: Sen, 2 Mar 2026, 1.312 aduan.', ['2.500', '1.250', '50,0 %'], '1.312'],
    ['en', 'Busiest day: Mon, 2 Mar 2026, 1,312 complaints.', ['2,500', '1,250', '50.0%'], '1,312'],
  ] as const) {
    const print = printOf(many, { language });
    assert.ok(summarySentences(print).includes(peak), summarySentences(print).join(' '));
    const { parts } = recapSheet(print, { name: 'Kota Contoh' });
    const table = parts.find((part) => part.kind === 'table');
    assert.deepEqual(table?.rows[0]?.slice(1, 4), cells);
    assert.ok(parts.some((part) => part.kind === 'bars' && part.bars[0]?.said === bar));
  }
});

suite('when complaints came', () => {
  const dayOf = (nth: number): string => new Date(Date.UTC(2026, 0, nth)).toISOString().slice(0, 10);
  const barsOf = (count: number): string[] => {
    const days = Array.from({ length: count }, (_, nth) => ({ key: dayOf(nth + 1), name: '', opened: nth + 1 }));
    return recapSheet(printOf({ ...empty, days }), { name: 'Kota' }).parts.flatMap((part) =>
      part.kind === 'bars' ? part.bars.map(({ name, part: of, said }) => `${name}: ${said} (${String(of)})`) : [],
    );
  };

  test('is told day by day up to a month', () => {
    assert.deepEqual([barsOf(31).length, barsOf(31)[30]], [31, 'Sab, 31 Jan 2026: 31 (1)']);
    assert.deepEqual(barsOf(0), []);
  });

  test('is told month by month beyond, each with all of its days', () => {
    assert.deepEqual(barsOf(32), ['Januari 2026: 496 (1)', `Februari 2026: 32 (${String(32 / 496)})`]);
    assert.deepEqual(
      barsOf(365)
        .map((bar) => bar.split(':')[0])
        .slice(10),
      ['November 2026', 'Desember 2026'],
    );
  });
});

test('steps stand in the order of the procedure, however many of each were decided', () => {
  const steps = [line('convey', 90, 1), line('ask-identity', 80, 1), line('coordinate', 70, 1)];
  const { parts } = recapSheet(printOf({ ...empty, steps }), { name: 'Kota' });
  const table = parts.find((part) => part.kind === 'table');
  assert.deepEqual(
    table?.rows.map(([step]) => step),
    ['ask-identity', 'Koordinasi', 'convey'],
  );
});

suite('categories', () => {
  const barsOf = (count: number) => {
    const categories = Array.from({ length: count }, (_, nth) => ({
      ...{ key: `k${String(nth)}`, name: `Kategori ${String(nth)}`, opened: count - nth },
    }));
    const { parts } = recapSheet(printOf({ ...empty, categories }), { name: 'Kota' });
    return parts.flatMap((part) => (part.kind === 'bars' ? part.bars : []));
  };

  test('beyond fifteen are added up in the last bar, so that all come to as many as came', () => {
    const bars = barsOf(17);
    assert.deepEqual([bars.length, bars.at(-1)?.name, bars.at(-1)?.said], [15, 'Lainnya (3 kategori)', '6']);
    assert.equal(
      bars.reduce((sum, { said }) => sum + Number(said), 0),
      (17 * 18) / 2,
    );
    assert.equal(barsOf(15).at(-1)?.name, 'Kategori 14');
  });

  test('of complaints that nobody named stand last in the sentence, whatever their number', () => {
    const one = (key: string, opened: number) => ({ key, name: key, opened });
    const categories = [one('', 70), one('A', 4), one('B', 3), one('C', 2), one('D', 1)];
    const said = summarySentences(printOf({ ...empty, categories }));
    assert.ok(said.includes('Terbanyak: A 4, B 3, C 2, Belum disebut 70.'), said.join(' '));
  });
});

test('no column of a table is without a name', () => {
  for (const language of ['id', 'en'] as const) {
    const tables = recapSheet(printOf(full, { language }), { name: 'Kota' }).parts.filter(
      (part) => part.kind === 'table',
    );
    assert.equal(tables.length, 2);
    for (const { head, rows } of tables) {
      assert.ok(head.every((one) => one.trim() !== '') && new Set(head).size === head.length, head.join());
      for (const row of rows) assert.equal(row.length, head.length);
    }
  }
});

suite('on paper', () => {
  const office = { name: 'Pemerintah Kota Contoh' };
  const press = paperPress();
  const printed = async (sheet: ReturnType<typeof recapSheet>) => {
    const made = await press.print(sheet);
    assert.ok(made.ok);
    const read = await readPdf(made.bytes);
    return { ...read, said: read.words.replaceAll(/\s+/g, ' ') };
  };

  test('a recap holds the paragraph, the tables and each bar with its number', async () => {
    const { said, isTagged, roles } = await printed(recapSheet(printOf(full, { analysis: 'Hujan #deras*.' }), office));
    for (const one of [
      'Hujan #deras*.',
      'Dinas *B*',
      'Koordinasi 100 10 90,0 % 1,5 jam –',
      '(< 5)',
      'Jalan',
      '50',
      '120',
    ])
      assert.ok(said.includes(one), `${one} in ${said}`);
    assert.ok(isTagged && roles.includes('Table'));
    assert.ok((await printed(recapSheet(printOf(empty), office))).said.includes('Analisis Belum ditulis.'));
  });
});
