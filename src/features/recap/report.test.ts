// Reports over HTTP: figures of real cases, the deadlines that they passed with what is on record of each, as PDF and as text document.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { givenDesk } from '#test/beds/desk.ts';
import { readDocx } from '#test/beds/docx.ts';
import { readPdf } from '#test/beds/pdf.ts';
import { givenCase, steps, take } from '#test/given/cases.ts';

const desk = await givenDesk({ after });
// Monday, 2 March 2026.
const open = await givenCase(desk, 'triage', { text: 'Saya Wagiyem, 081200000001.' });
const asked = await givenCase(desk, 'disposed');
const sentBack = await givenCase(desk, 'conveying');
const moved = await givenCase(desk, 'disposed');
const extension = { reason: 'Aspal habis, kata Bu Wagiyem.', untilAt: '2026-04-20T09:00:00+07:00' };
for (const number of [asked, moved]) await desk.does('pupkp', number, 'AskExtension', extension);
await desk.moveTo(30 * 24);
await desk.does('pusat', sentBack, 'SendBackResult', { reason: 'Foto rumah Bu Wagiyem.' });
await desk.does('pusat', moved, 'GrantExtension');
await take(desk, moved, steps.report);
await desk.moveTo(33 * 24);

const report = (path: string) => desk.get('ketua', `/api/v1/reports/${path}`);
const docx = async (path: string) => readDocx((await report(path)).rawPayload);
/** What stands in each cell of the row that begins with this number. */
const rowOf = (html: string, number: string): string[] => {
  const row = html.match(/<tr>.*?<\/tr>/g)?.find((one) => one.includes(number)) ?? '';
  return [...row.matchAll(/<td>(.*?)<\/td>/g)].map(([, cell = '']) => cell.replaceAll(/<[^>]*>/g, ' ').trim());
};

suite('a report', () => {
  test('of a month and of a year holds the same figures, and what passed its deadline', async () => {
    for (const [period, title] of [
      ['2026-03', 'Laporan pengelolaan pengaduan Maret 2026'],
      ['2026', 'Laporan pengelolaan pengaduan 2026'],
    ] as const) {
      const read = await readPdf((await report(`${period}.pdf`)).rawPayload);
      assert.equal(read.title, title);
      const said = read.words.replaceAll(/\s+/g, ' ');
      assert.match(said, /4 aduan masuk/);
      const ofMonths = period === '2026' ? 'Bulan .* Maret 2026 .* paling lama terlambat .* ' : '';
      assert.match(
        said,
        new RegExp(
          `Tenggat yang terlewati ${ofMonths}Nomor Langkah Tenggat Selesai Perangkat daerah Yang tercatat ADU-2026-`,
        ),
      );
      assert.doesNotMatch(said, /Wagiyem|undefined|\bNaN\b/);
    }
  });

  test('is had as a text document, which a browser keeps', async () => {
    const answer = await report('2026-03.docx?lang=en');
    assert.deepEqual(
      [answer.statusCode, answer.headers['content-type'], answer.headers['content-disposition']],
      [
        200,
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        'attachment; filename="report-2026-03.docx"',
      ],
    );
    const read = await readDocx(answer.rawPayload);
    assert.deepEqual([read.title, read.language], ['Report on complaints, March 2026', 'en-GB']);
    assert.match(read.words, /4 complaints came .*Deadlines that passed/);
  });

  test('says of each deadline what is on record, by its kind and in nobody’s words', async () => {
    const { html, words } = await docx('2026-03.docx');
    assert.deepEqual(rowOf(html, open).slice(3), [rowOf(html, open)[3], '–', '–']);
    assert.match(rowOf(html, open)[3] ?? '', /^belum +terlambat \d+,\d jam$/);
    assert.match(rowOf(html, asked)[3] ?? '', /^belum/);
    assert.equal(rowOf(html, asked)[5], 'tambahan waktu diminta');
    assert.match(rowOf(html, sentBack)[3] ?? '', /^tidak lagi diperlukan sejak 1 Apr 2026/);
    assert.equal(rowOf(html, sentBack)[5], 'hasil dikembalikan untuk dilengkapi');
    assert.doesNotMatch(words, /Wagiyem|Aspal habis|081200000001/);
  });

  test('knows a step as done whose deadline was moved after it had passed', async () => {
    const row = rowOf((await docx('2026-03.docx')).html, moved);
    assert.match(row[3] ?? '', /^1 Apr 2026, .* WIB +terlambat/);
    assert.equal(row[5], 'tambahan waktu diminta; tambahan waktu diberikan');
  });

  test('says of a step that began again why it did', async () => {
    const { html } = await docx('2026-04.docx');
    assert.deepEqual(rowOf(html, sentBack).slice(4), [
      'Dinas Pekerjaan Umum, Perumahan dan Kawasan Permukiman',
      'hasil dikembalikan untuk dilengkapi',
    ]);
    assert.equal(rowOf(html, moved)[5], '–', 'what happened in the step before is not told of this one');
  });

  test('of another month has none of these deadlines', async () => {
    const { words } = await docx('2026-02.docx');
    assert.match(words, /Tenggat yang terlewati Tidak ada\./);
  });

  test('of what is no month is refused in either form', async () => {
    for (const wrong of ['2026-13', '2026-00', '26', '2026-3', 'x'])
      for (const form of ['pdf', 'docx']) assert.equal((await report(`${wrong}.${form}`)).statusCode, 400, wrong);
  });
});
