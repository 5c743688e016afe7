// What a report says of a month or a year: its cover, each deadline that passed with what is on record of it, and nothing left blank.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { satisfactionOf } from '#core/figures/satisfaction.ts';
import type { Summary } from '#db/figures/summary.ts';
import { sheetMinute } from '#http/sheet-frame.ts';
import type { PlainSheet } from '#ports/paper.ts';
import { paperPress } from '#src/paper/paper.ts';
import { readDocx } from '#test/beds/docx.ts';
import { readPdf } from '#test/beds/pdf.ts';
import { recap as english } from '#words/en/recap.ts';
import { recap as indonesian } from '#words/id/recap.ts';
import type { PassedDeadline } from './report.query.ts';
import { periodOf } from './report-period.ts';
import { reportSheet, type ReportPrint } from './report.sheet.ts';

const office = { name: 'Pemerintah Kota Contoh', office: 'Dinas Contoh' };
const nothing: Summary['total'] = {
  ...{ opened: 0, ended: 0, told: 0, reopened: 0, answered: 0, kept: 0, broken: 0, ratings: [0, 0, 0, 0, 0] },
  ...{ n: 0, late: 0 },
};
const summary: Summary = {
  ...{ total: nothing, before: nothing, steps: [], agencies: [], categories: [], channels: [], days: [] },
};
const printOf = (fields: Partial<ReportPrint> = {}): ReportPrint => ({
  ...{ summary, language: 'id', title: 'Laporan Maret 2026', analysis: '', madeAt: Date.parse('2026-04-01T02:00:00Z') },
  period: periodOf('2026-03', 'id').period,
  survey: { ...satisfactionOf([]), months: [], served: 0, needed: 0 },
  stepName: (step) => (step === 'coordinate' ? 'Koordinasi' : step),
  ...fields,
});
const passed = (fields: Partial<PassedDeadline> = {}): PassedDeadline => ({
  ...{ number: 'ADU-1', step: 'coordinate', dueAt: new Date('2026-03-31T20:00:00Z'), metAt: null, leftAt: null },
  ...{ agency: null, noted: [] },
  ...fields,
});
const sheetWith = (given: readonly PassedDeadline[], fields: Partial<ReportPrint> = {}, all = given.length) =>
  reportSheet(printOf(fields), office, { passed: [...given], all });
const rowsOf = ({ parts }: PlainSheet): (readonly string[])[] =>
  parts.flatMap((part) => (part.kind === 'table' ? part.rows : []));
const textsOf = ({ parts }: PlainSheet): string[] => parts.flatMap((part) => (part.kind === 'text' ? [part.text] : []));

test('a step that its case calls otherwise is named so', () => {
  const [first, second] = rowsOf(sheetWith([passed(), passed({ stepName: 'Rapat' })]));
  assert.deepEqual([first?.[1], second?.[1]], ['Koordinasi', 'Rapat']);
});

suite('the cover', () => {
  test('says from when until when, where and when it was drawn up', () => {
    assert.deepEqual(sheetWith([]).cover, [
      indonesian.cover.number,
      'Masa laporan: 1 Maret 2026 – 31 Maret 2026',
      'Yogyakarta, 1 April 2026',
    ]);
    assert.deepEqual(sheetWith([], { language: 'en' }).cover, [
      english.cover.number,
      'Period: 1 March 2026 – 31 March 2026',
      'Yogyakarta, 1 April 2026',
    ]);
    const year = sheetWith([], { period: periodOf('2025', 'id').period });
    assert.equal(year.cover?.[1], 'Masa laporan: 1 Januari 2025 – 31 Desember 2025');
  });

  test('says of a period that runs that it is not over, up to its last moment on the city’s clock', () => {
    const { until } = printOf().period;
    const running = indonesian.cover.running;
    assert.ok(sheetWith([], { madeAt: until - 1 }).cover?.includes(running));
    assert.ok(!sheetWith([], { madeAt: until }).cover?.includes(running));
    assert.equal(sheetWith([], { madeAt: until - 1 }).cover?.at(-1), 'Yogyakarta, 31 Maret 2026');
  });
});

suite('a deadline that passed', () => {
  const doneAt = (fields: Partial<PassedDeadline>): string | undefined => rowsOf(sheetWith([passed(fields)]))[0]?.[3];

  test('says when it was done, or left, or that it is not, and how late that is', () => {
    assert.equal(doneAt({}), 'belum\nterlambat 6,0 jam');
    assert.equal(doneAt({ metAt: new Date('2026-03-31T21:30:00Z') }), '1 Apr 2026, 04.30 WIB\nterlambat 1,5 jam');
    assert.equal(
      doneAt({ leftAt: new Date('2026-04-01T00:00:00Z') }),
      'tidak lagi diperlukan sejak 1 Apr 2026, 07.00 WIB\nterlambat 4,0 jam',
    );
  });

  test('that was met in time after all is not called late', () => {
    assert.equal(doneAt({ metAt: new Date('2026-03-31T20:00:00Z') }), '1 Apr 2026, 03.00 WIB');
  });

  test('says each kind that is on record of it, and that these are no causes', () => {
    const noted = ['ResultSentBack', 'ExtensionAsked', 'ExtensionDeclined'] as const;
    const sheet = sheetWith([passed({ noted: [...noted], agency: 'Dinas A' }), passed({ number: 'ADU-2' })]);
    assert.deepEqual(
      rowsOf(sheet).map((row) => row.slice(4)),
      [
        ['Dinas A', 'hasil dikembalikan untuk dilengkapi; tambahan waktu diminta; tambahan waktu tidak diberikan'],
        ['–', '–'],
      ],
    );
    assert.ok(textsOf(sheet).includes(indonesian.notedHow));
    assert.ok(!textsOf(sheetWith([])).includes(indonesian.notedHow), 'without a table there is nothing to explain');
  });

  test('has a word of its own for every kind, in both languages', () => {
    for (const { noted } of [indonesian, english]) {
      assert.equal(new Set(Object.values(noted)).size, Object.keys(noted).length);
      for (const words of Object.values(noted)) assert.match(words, /\S/);
    }
  });

  test('is told with how many there are where not all are shown, and without it where all are', () => {
    const cut = indonesian.breachesCut(1, 9, sheetMinute('id', passed().dueAt.getTime()));
    assert.ok(textsOf(sheetWith([passed()], {}, 9)).some((text) => text.startsWith(`${cut} `)));
    assert.ok(!textsOf(sheetWith([passed()])).some((text) => text.includes('ditampilkan')));
    assert.ok(textsOf(sheetWith([])).includes('Tidak ada.'));
  });
});

test('the rest of a month is in the register', () => {
  const told = (period: string, language: 'id' | 'en' = 'id'): string =>
    textsOf(sheetWith([passed()], { period: periodOf(period, language).period, language }, 9)).find((one) =>
      /ditampilkan|are shown/.test(one),
    ) ?? '';
  for (const month of ['2026-01', '2026-02', '2026-04']) {
    assert.match(told(month), /langkah terlambat setiap aduan ada di buku register \(XLSX atau CSV\)\.$/);
    assert.doesNotMatch(told(month), /laporan/);
  }
  assert.match(told('2026-03', 'en'), /stands in the register \(XLSX or CSV\)\.$/);
});

test('a year is told month by month, with those that were late the longest, and says where all of them are', () => {
  const hourMs = 3_600_000;
  const months = [
    { month: '2026-01', n: 1200, met: 1100, medianMs: 2.5 * hourMs },
    { month: '2026-03', n: 1, met: 0, medianMs: null },
  ];
  const year = (all: number, language: 'id' | 'en' = 'id'): PlainSheet =>
    reportSheet(printOf({ period: periodOf('2026', language).period, language }), office, {
      ...{ passed: [passed()], all, months },
    });
  assert.deepEqual(rowsOf(year(1201)).slice(0, 2), [
    ['Januari 2026', '1.200', '1.100', '100', '2,5 jam'],
    ['Maret 2026', '1', '0', '1', '–'],
  ]);
  assert.equal(rowsOf(year(1201))[2]?.[0], 'ADU-1');
  const text = (all: number, language?: 'en'): string => textsOf(year(all, language)).join(' ');
  assert.match(
    text(1201),
    /1 dari 1\.201 yang paling lama terlambat ada di bawah ini; semuanya ada di laporan bulanan/,
  );
  assert.match(text(1), /paling lama terlambat disebut lebih dulu/);
  assert.match(text(1201, 'en'), /The 1 of 1,201 that were late the longest/);
  const none = reportSheet(printOf(), office, { passed: [], all: 0, months: [] });
  assert.deepEqual(rowsOf(none), []);
  assert.ok(textsOf(none).includes('Tidak ada.'));
});

test('a report is the same words on paper and as a text document, with room for causes and for who signs', async () => {
  const press = paperPress();
  const sheet = sheetWith([passed({ agency: 'Dinas *A* & <B>', noted: ['OwnTimeMissed'] })], {}, 9);
  const [printed, written] = await Promise.all([press.print(sheet), press.write(sheet)]);
  assert.ok(printed.ok && written.ok);
  const [pdf, docx] = [await readPdf(printed.bytes), await readDocx(written.bytes)];
  for (const said of [pdf.words.replaceAll(/\s+/g, ' '), docx.words])
    for (const one of [
      'Pemerintah Kota Contoh Dinas Contoh Laporan Maret 2026 Nomor: .....',
      '... Masa laporan: 1 Maret 2026 – 31 Maret 2026',
      'Ringkasan 0 aduan masuk',
      'ADU-1 Koordinasi',
      'Dinas *A* & <B>',
      '1 dari 9 ditampilkan',
      'Sebab dan perbaikan',
      'Cara menghitung',
      'Ketepatan waktu',
      'Kepala Bidang Nama: NIP:',
    ])
      assert.ok(said.includes(one), `${one} in ${said}`);
  assert.ok(pdf.isTagged);
  assert.match(docx.html, /<h2>Tenggat yang terlewati<\/h2><p>1 dari 9 ditampilkan[^<]*<\/p><table><thead>/);
});

test('a month and a year begin and end on the city’s clock, and stand beside the one before', () => {
  const month = periodOf('2026-01', 'id');
  assert.deepEqual(
    [month.name, new Date(month.period.from).toISOString(), new Date(month.period.until).toISOString()],
    ['Januari 2026', '2025-12-31T17:00:00.000Z', '2026-01-31T17:00:00.000Z'],
  );
  assert.deepEqual(month.before, { from: Date.parse('2025-11-30T17:00:00Z'), until: month.period.from });
  const year = periodOf('2026', 'en');
  assert.deepEqual([year.name, new Date(year.before.from).toISOString()], ['2026', '2024-12-31T17:00:00.000Z']);
});
