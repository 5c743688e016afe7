// The report of the survey: what stands in it of many, of few, of nobody and of months that run; the same as PDF and as text document.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { elements, satisfactionOf, type Tally } from '#core/figures/satisfaction.ts';
import type { SurveyTold } from '#db/figures/satisfaction.ts';
import type { PlainSheet } from '#ports/paper.ts';
import { paperPress } from '#src/paper/paper.ts';
import { readDocx } from '#test/beds/docx.ts';
import { readPdf } from '#test/beds/pdf.ts';
import { surveyParts, surveySheet, type SurveyPrint } from './satisfaction.sheet.ts';
import { surveyPeriod } from './survey-period.ts';

const office = { name: 'Pemerintah Kota Contoh', office: 'Dinas Contoh' };

/** Each element a little better than the one before it. */
const rising = (n: number): Tally[] => [
  { question: 'all', answer: 'given', n },
  ...elements.flatMap((question, at) => [
    { question, answer: '4', n: at },
    { question, answer: '3', n: n - at },
  ]),
];
const toldOf = (tallies: readonly Tally[], fields: Partial<SurveyTold> = {}): SurveyTold => ({
  ...satisfactionOf(tallies),
  ...{ months: ['2026-10', '2026-11', '2026-12'], served: 1000, needed: 278 },
  ...fields,
});
const printOf = (told: SurveyTold, fields: Partial<SurveyPrint> = {}): SurveyPrint => ({
  ...{ told, language: 'id', name: 'Triwulan IV 2026', madeAt: Date.parse('2027-01-04T02:00:00Z') },
  ...fields,
});
const sheetOf = (told: SurveyTold, fields: Partial<SurveyPrint> = {}): PlainSheet =>
  surveySheet(printOf(told, fields), office);
const headings = ({ parts }: Pick<PlainSheet, 'parts'>): string[] =>
  parts.flatMap((part) => (part.kind === 'heading' ? [part.text] : []));
const texts = ({ parts }: Pick<PlainSheet, 'parts'>): string =>
  parts.flatMap((part) => (part.kind === 'text' ? [part.text] : [])).join('\n');
const tables = ({ parts }: Pick<PlainSheet, 'parts'>) =>
  parts.flatMap((part) => (part.kind === 'table' ? [part.rows] : []));
const facts = ({ parts }: Pick<PlainSheet, 'parts'>) =>
  parts.flatMap((part) => (part.kind === 'facts' ? part.facts : [])).map(([name, value]) => `${name}: ${value}`);

suite('a quarter that was answered', () => {
  const told = toldOf([
    ...rising(40),
    { question: 'sex', answer: 'female', n: 30 },
    { question: 'sex', answer: 'male', n: 4 },
  ]);
  const sheet = sheetOf(told);

  test('is told by its index, its grade, how many answered and how many were served', () => {
    assert.deepEqual(facts(sheet), [
      'Nilai indeks (IKM): 77,50',
      'Mutu pelayanan: B (Baik)',
      'Responden: 40',
      'Penerima layanan: 1.000',
    ]);
    assert.deepEqual(sheet.cover?.slice(1), [
      'Bulan yang dihitung: Oktober 2026 – Desember 2026',
      'Yogyakarta, 4 Januari 2027',
    ]);
  });

  test('of training says on every page that nothing of it is real', () => {
    assert.match(sheetOf(told, { training: true }).foot, /^Latihan: aduan dan angkanya rekaan\. PermenPANRB/);
    assert.match(sheet.foot, /^PermenPANRB/);
  });

  test('has a row for each element: its mean, that times a ninth, and that times 25', () => {
    const [rows = []] = tables(sheet);
    assert.deepEqual(rows[0], ['U1 Persyaratan', '40', '3,00', '0,333', '75,00']);
    assert.deepEqual(rows[8], ['U9 Sarana dan prasarana', '40', '3,20', '0,356', '80,00']);
    assert.equal(rows.length, 9);
  });

  test('names the three best and the three worst, which the plan has room for', () => {
    assert.match(texts(sheet), /Nilai tertinggi: U9 Sarana dan prasarana 3,20; U8 [^;]* 3,18; U7 /);
    assert.match(texts(sheet), /Nilai terendah, [^:]*: U1 Persyaratan 3,00; U2 [^;]* 3,03; U3 /);
    assert.deepEqual(
      tables(sheet)
        .at(-1)
        ?.map(([element]) => element),
      ['U1 Persyaratan', 'U2 Sistem, mekanisme, dan prosedur', 'U3 Waktu penyelesaian'],
    );
  });

  test('tells who answered where at least five are alike, and leaves out what nobody said', () => {
    assert.deepEqual(tables(sheet)[1], [
      ['Jenis kelamin', 'Perempuan', '30'],
      ['Jenis kelamin', 'Laki-laki', '(< 5)'],
    ]);
    assert.doesNotMatch(JSON.stringify(sheet), /Pendidikan terakhir/);
  });

  test('says whether enough answered for so many served', () => {
    assert.match(texts(sheet), /Terlayani 1\.000 pelapor\. .* 278; yang menjawab 40, belum mencukupi/);
    assert.match(texts(sheetOf({ ...told, needed: 40 })), /yang menjawab 40, mencukupi/);
    assert.match(
      texts(sheetOf(told, { language: 'en' })),
      /1,000 reporters served\. .* 40 answered, which is not enough/,
    );
  });

  test('is the same as PDF, tagged, and as a text document', async () => {
    for (const language of ['id', 'en'] as const) {
      const one = sheetOf(told, { language });
      const [pdf, docx] = [await paperPress().print(one), await paperPress().write(one)];
      assert.ok(pdf.ok && docx.ok);
      const [read, written] = [await readPdf(pdf.bytes), await readDocx(docx.bytes)];
      assert.ok(read.isTagged);
      assert.deepEqual([read.title, written.title], [one.title, one.title]);
      const words = read.words.replaceAll(/\s+/g, ' ');
      for (const said of [...headings(one), language === 'id' ? '77,50' : '77.50', 'U9']) {
        assert.ok(words.includes(said), said);
        assert.ok(written.words.includes(said), said);
      }
    }
  });
});

suite('what has no result', () => {
  test('of few is told element by element, and without an index', () => {
    const sheet = sheetOf(toldOf(rising(40).map((one) => (one.question === 'time' ? { ...one, n: 2 } : one))));
    assert.deepEqual(facts(sheet)[0], 'Nilai indeks (IKM): belum cukup jawaban');
    assert.deepEqual(tables(sheet)[0]?.[2], ['U3 Waktu penyelesaian', '4', 'belum cukup jawaban', '–', '–']);
    assert.doesNotMatch(texts(sheet), /tertinggi: .*U3/);
  });

  test('of nobody, and of months that run, says so, without a table or a bar', () => {
    const nobody = sheetOf(toldOf([]));
    assert.match(texts(nobody), /Belum ada jawaban dalam masa ini\./);
    const running = sheetOf(toldOf([], { months: [], served: 0, needed: 0 }));
    assert.match(running.cover?.[1] ?? '', /Belum ada bulan yang berakhir/);
    for (const { parts } of [nobody, running])
      assert.deepEqual(
        parts.filter(({ kind }) => kind === 'table' || kind === 'bars' || kind === 'facts'),
        [],
      );
  });

  test('calls no element the best where all are alike', () => {
    const alike = sheetOf(toldOf(elements.map((question) => ({ question, answer: '3', n: 9 }))));
    assert.doesNotMatch(texts(alike), /tertinggi|terendah/);
    assert.ok(!headings(alike).includes('Analisis'));
  });
});

suite('the survey within another report', () => {
  const parts = (told: SurveyTold) => surveyParts({ told, language: 'id' });

  test('is its index and its elements', () => {
    const told = parts(toldOf(rising(40)));
    assert.deepEqual(
      told.map(({ kind }) => kind),
      ['heading', 'facts', 'table'],
    );
    assert.deepEqual(headings({ parts: told }), ['Survei Kepuasan Masyarakat (SKM)']);
  });

  test('is a sentence where nobody answered, and nothing where no month is over', () => {
    assert.match(texts({ parts: parts(toldOf([])) }), /Belum ada jawaban/);
    assert.deepEqual(parts(toldOf([], { months: [] })), []);
  });
});

test('a year, a quarter and a month are periods of the city’s clock', () => {
  const said = (asked: string, language: 'id' | 'en' = 'id') => {
    const { period, name } = surveyPeriod(asked, language);
    return [name, new Date(period.from).toISOString(), new Date(period.until).toISOString()];
  };
  assert.deepEqual(said('2026'), ['2026', '2025-12-31T17:00:00.000Z', '2026-12-31T17:00:00.000Z']);
  assert.deepEqual(said('2026-Q4'), ['Triwulan IV 2026', '2026-09-30T17:00:00.000Z', '2026-12-31T17:00:00.000Z']);
  assert.deepEqual(said('2026-02', 'en'), ['February 2026', '2026-01-31T17:00:00.000Z', '2026-02-28T17:00:00.000Z']);
});
