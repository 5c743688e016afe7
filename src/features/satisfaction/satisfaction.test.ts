// The survey over HTTP: the figures of whole months for whoever reads figures, the report for whoever reads reports, the quarter for everybody.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { elements } from '#core/figures/satisfaction.ts';
import { publishSurveys } from '#db/figures/publish-survey.ts';
import { insertRows } from '#db/rows.ts';
import { givenDesk } from '#test/beds/desk.ts';
import { readDocx } from '#test/beds/docx.ts';
import { readPdf } from '#test/beds/pdf.ts';
import { readable } from '#test/given/citizen-view.ts';
import type { SatisfactionAnswer } from './satisfaction.contract.ts';

const desk = await givenDesk({ after });
await insertRows(desk.pool, 'survey_tally', [
  { month: '2026-02', question: 'all', answer: 'given', n: 42 },
  ...elements.map((question) => ({ month: '2026-02', question, answer: '3', n: 42 })),
  { month: '2026-02', question: 'work', answer: 'soldier', n: 7 },
  { month: '2026-03', question: 'all', answer: 'given', n: 1 },
  { month: '2026-03', question: 'time', answer: '1', n: 1 },
]);
const month = (from: string, until: string) => desk.get('ketua', `/api/v1/satisfaction?from=${from}&until=${until}`);

suite('the figures', () => {
  test('are those of months that are over, and nobody’s profile', async () => {
    const told: SatisfactionAnswer = (await month('2026-02-10', '2026-03-31')).json();
    assert.deepEqual([told.months, told.respondents, told.index, told.grade], [['2026-02'], 42, 75, 'C']);
    assert.deepEqual(told.elements[2], { element: 'time', n: 42, mean: 3 });
    assert.doesNotMatch(JSON.stringify(told), /soldier|profile/);
    const running: SatisfactionAnswer = (await month('2026-03-01', '2026-03-31')).json();
    assert.deepEqual([running.months, running.respondents], [[], 0]);
  });

  test('of days that are no period are refused', async () => {
    for (const [from, until] of [
      ['2026-03-02', '2026-03-01'],
      ['2026-02-30', '2026-03-01'],
      ['1999-01-01', '2026-03-01'],
    ] as const)
      assert.equal((await month(from, until)).statusCode, 422);
  });
});

suite('the report', () => {
  test('is had of a quarter, a year and a month, as PDF and as text document', async () => {
    for (const [period, name] of [
      ['2026-Q1', 'Triwulan I 2026'],
      ['2026', '2026'],
      ['2026-02', 'Februari 2026'],
    ] as const) {
      const answer = await desk.get('ketua', `/api/v1/satisfaction/${period}.pdf`);
      assert.equal(answer.headers['content-disposition'], `inline; filename="laporan-skm-${period}.pdf"`);
      const read = await readPdf(answer.rawPayload);
      assert.equal(read.title, `Laporan Survei Kepuasan Masyarakat ${name}`);
      assert.match(read.words.replaceAll(/\s+/g, ' '), /IKM\) ?75,00 .*TNI ?7/);
    }
    const docx = await desk.get('kabid', '/api/v1/satisfaction/2026-Q1.docx?lang=en');
    assert.match((await readDocx(docx.rawPayload)).words, /Index \(IKM\) 75\.00 Grade C \(Poor\) Respondents 42/);
  });

  test('stands within that of a month', async () => {
    const read = await readPdf((await desk.get('ketua', '/api/v1/reports/2026-02.pdf')).rawPayload);
    assert.match(read.words.replaceAll(/\s+/g, ' '), /Survei Kepuasan Masyarakat \(SKM\) .* 75,00/);
  });

  test('of what is no period is refused', async () => {
    for (const period of ['2026-Q5', '2026-Q0', '2026-13', '1999', '2026-Q1-02', 'x'])
      assert.equal((await desk.get('ketua', `/api/v1/satisfaction/${period}.pdf`)).statusCode, 400, period);
  });
});

test('everybody reads a quarter once it is over, on the page and as files', async () => {
  const page = async (path: string): Promise<string> => (await desk.app.inject({ url: path })).body;
  assert.match(readable(await page('/statistik')), /Belum ada triwulan yang terbit\./);
  assert.equal(await page('/statistik/data/satisfaction.json'), '[]');
  await publishSurveys(desk.pool, desk.database.kysely, Date.parse('2026-04-02T00:00:00+07:00'));
  const words = readable(await page('/statistik')).replaceAll(/\s+/g, ' ');
  assert.match(words, /Triwulan I 2026 40–44 75,00 C \(Kurang baik\)/);
  assert.match(words, /Waktu penyelesaian 3,00/, 'the one of March counts as who answered, and in no mean');
  assert.match(readable(await page('/statistik?lang=en')).replaceAll(/\s+/g, ' '), /Quarter 1 of 2026 40–44 75\.00 C/);
  const rows = JSON.parse(await page('/statistik/data/satisfaction.json')) as Record<string, unknown>[];
  assert.equal(rows.length, 10);
  assert.deepEqual(rows[0], {
    ...{ quarter: '2026-Q1', element: 'requirements', atLeast: 40, atMost: 44, mean: 3, grade: null },
  });
  const csv = (await page('/statistik/data/satisfaction.csv')).trim().split('\r\n');
  assert.equal(csv[0], '"quarter","element","atLeast","atMost","mean","grade"');
  assert.match(csv.at(-1) ?? '', /^"2026-Q1","index","40","44","75(?:\.00)?","C"$/);
  const dictionary = await page('/statistik/data/dictionary.csv');
  for (const column of Object.keys(rows[0] ?? {})) assert.match(dictionary, new RegExp(`"satisfaction","${column}"`));
});
