// Sheets of a case while it is worked on: what stands on them, that they fit their page, and that nobody's person is on paper unrecorded.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { givenDesk, type Person } from '#test/beds/desk.ts';
import { readPdf } from '#test/beds/pdf.ts';
import { refused } from '#test/beds/problems.ts';
import { givenCase, steps, take } from '#test/given/cases.ts';

const desk = await givenDesk({ after });

const paperOf = async (who: Person, number: string, sheet: string, query = '') => {
  const answer = await desk.get(who, `/api/v1/cases/${number}/${sheet}.pdf${query}`);
  assert.equal(answer.statusCode, 200, answer.body);
  assert.equal(answer.headers['content-type'], 'application/pdf');
  assert.equal(answer.headers['cache-control'], 'no-store');
  return readPdf(answer.rawPayload);
};
const printPerson = (who: Person, number: string, body: object = { reason: 'Petugas harus menemuinya.' }) =>
  desk.send(who, 'POST', `/api/v1/cases/${number}/disposition.pdf`, body);
const oneLine = (words: string): string => words.replaceAll(/\s+/g, ' ');
const reveals = async (number: string): Promise<number> =>
  (await desk.page('ketua', number)).timeline.filter(({ event }) => event.type === 'IdentityRevealed').length;

suite('a lembar disposisi', () => {
  test('says what goes to whom until when, and carries nobody’s name but the officer’s', async () => {
    const number = await givenCase(desk, 'disposed', {
      who: 'wagiyem.b',
      text: 'Saya Wagiyem, 081200000001. Lubang #besar* di [jalan]',
    });
    const { words, pages, title, language, roles } = await paperOf('pusat', number, 'disposition');
    const said = oneLine(words);
    for (const one of [
      'Pemerintah Kota Yogyakarta',
      number,
      'Sifat Biasa',
      'Tanggal terima 2 Mar 2026',
      'Lubang #besar* di [jalan]',
      'Tambal lubang.',
      'Tindak lanjut dinas: 3 Mar 2026',
      'Pekerjaan Umum',
      'Lingkungan Hidup',
      'Tidak dicetak.',
      'Yang meneruskan',
      'Halaman 1 dari 1',
    ])
      assert.ok(said.includes(one), `${one} in ${said}`);
    assert.doesNotMatch(words, /Wagiyem|081200000001|Warga Demo|undefined|\[object/);
    assert.deepEqual([pages.length, title, language], [1, 'Lembar disposisi', 'id']);
    assert.ok(roles.includes('Figure'), 'the way back to the case');
  });

  test('before anybody was given it leaves room to write to whom, and what', async () => {
    const number = await givenCase(desk, 'triage');
    const { words, pages } = await paperOf('medsos', number, 'disposition');
    assert.match(words, /Belum diteruskan\. Tulis tujuannya di sini:/);
    assert.equal(pages.length, 1);
  });

  test('fits one page with 900 signs of a report and names of agencies that run over lines, and cuts what is longer', async () => {
    const long = await givenCase(desk, 'disposed', { text: 'Jalan rusak parah sekali. '.repeat(60) });
    await desk.pool.query(`update agency set name = $1 where id = 'dlh'`, ['Dinas Dengan Nama Panjang '.repeat(40)]);
    const { pages, words } = await paperOf('pusat', long, 'disposition');
    assert.equal(pages.length, 1);
    assert.match(oneLine(words), /… \(lengkapnya di meja petugas\)/);
    assert.equal(oneLine(words).match(/Nama Panjang/g)?.length, 40);
    await desk.pool.query(`update agency set name = 'Dinas Lingkungan Hidup' where id = 'dlh'`);
  });

  test('is had by an agency of its own cases alone, in the language that is asked for', async () => {
    const [theirs, other] = [await givenCase(desk, 'disposed'), await givenCase(desk, 'triage')];
    const { words, language } = await paperOf('pupkp', theirs, 'disposition', '?lang=en');
    assert.equal(language, 'en');
    assert.match(oneLine(words), /Deadline of the step Follow-up by the agency: 3 Mar 2026/);
    refused(await desk.get('pupkp', `/api/v1/cases/${other}/disposition.pdf`), 404, 'no-such-case');
  });
});

suite('the reporter on a lembar disposisi', () => {
  test('stands there for a reason alone, and that is recorded as any other look', async () => {
    const number = await givenCase(desk, 'disposed');
    assert.equal(await reveals(number), 0);
    const answer = await printPerson('pusat', number);
    assert.equal(answer.statusCode, 200, answer.body);
    assert.match(oneLine((await readPdf(answer.rawPayload)).words), /Warga Demo .*081200000001 .*Demangan/);
    assert.equal(await reveals(number), 1);
    const { timeline } = await desk.page('ketua', number);
    const last = timeline.findLast(({ event }) => event.type === 'IdentityRevealed')?.event;
    assert.ok(last?.type === 'IdentityRevealed' && last.reason === 'Petugas harus menemuinya.');
  });

  test('does not without a reason, for an agency, or where nobody is known; then nothing is recorded', async () => {
    const number = await givenCase(desk, 'disposed');
    for (const body of [{}, { reason: '' }, { reason: ' ' }, { reason: 'x' }, { reason: 'x', fields: ['name'] }])
      assert.ok((await printPerson('pusat', number, body)).statusCode >= 400, JSON.stringify(body));
    refused(await printPerson('pupkp', number), 403, 'not-allowed');
    refused(await printPerson('kabid', number), 403, 'not-allowed');
    assert.equal(await reveals(number), 0);
    refused(await printPerson('medsos', await givenCase(desk, 'triage')), 409, 'identity-unknown');
  });

  test('counts among the looks of an hour: beyond the bound nothing is printed', async () => {
    const number = await givenCase(desk, 'disposed');
    const codes = [];
    for (let nth = 0; nth < 31; nth += 1) codes.push((await printPerson('medsos', number)).statusCode);
    assert.equal(codes.at(-1), 429, String(codes));
  });
});

suite('a berita acara and a lembar aduan', () => {
  test('hold what the agency reported, and room for what is found', async () => {
    const number = await givenCase(desk, 'disposed');
    const before = await paperOf('pupkp', number, 'minutes');
    assert.doesNotMatch(before.words, /Lubang sudah ditambal/);
    await take(desk, number, steps.report);
    const { words, pages } = await paperOf('pusat', number, 'minutes');
    for (const one of ['Lubang sudah ditambal.', 'Saksi (RT, RW, atau warga)', 'telah dilakukan pemeriksaan lapangan'])
      assert.ok(oneLine(words).includes(one), one);
    assert.equal(pages.length, 1);
  });

  test('the whole case without its reporter, for all who read it', async () => {
    const number = await givenCase(desk, 'closed', { who: 'wagiyem.c', text: 'Saya Wagiyem. Jalan rusak.' });
    for (const who of ['pusat', 'kabid', 'data', 'pemeriksa', 'pupkp'] as const) {
      const said = oneLine((await paperOf(who, number, 'sheet')).words);
      for (const one of ['Jalan rusak.', 'Tambal lubang.', 'Lubang sudah ditambal.', 'tepat waktu', 'Selesai'])
        assert.ok(said.includes(one), `${one} for ${who}`);
      assert.doesNotMatch(said, /Wagiyem|081200000001|Warga Demo|undefined|\[object/, who);
    }
  });
});
