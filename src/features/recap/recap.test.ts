// Recaps and reports over HTTP: from a real case to the sentence, the paragraph that somebody writes, and the paper.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { makeRecap } from '#db/recaps.ts';
import { givenDesk, json } from '#test/beds/desk.ts';
import { readPdf } from '#test/beds/pdf.ts';
import { refused } from '#test/beds/problems.ts';
import { givenCase } from '#test/given/cases.ts';
import type { RecapAnswer, RecapsAnswer } from './recap.contract.ts';

const desk = await givenDesk({ after });
// Of Monday, 2 March 2026.
await givenCase(desk, 'closed', { who: 'wagiyem.b', text: 'Saya Wagiyem, 081200000001.' });
await givenCase(desk, 'triage');
await desk.moveTo(7 * 24);
await makeRecap(desk.database, desk.now());

const week = '/api/v1/recaps/2026-03-02';

suite('a recap', () => {
  test('stands in the list and says what came of real cases, without anybody of them', async () => {
    const { recaps } = json<RecapsAnswer>(await desk.get('ketua', '/api/v1/recaps'));
    const [first] = recaps;
    assert.deepEqual([recaps.length, first?.day, first?.opened, first?.written], [1, '2026-03-02', 2, false]);
    assert.ok((first?.n ?? 0) >= 5);
    const answer = json<RecapAnswer>(await desk.get('data', week));
    assert.equal(answer.title, 'Rekap pekanan 2 Maret 2026 – 8 Maret 2026');
    assert.equal(answer.sentences[0], '2 aduan masuk (masa sebelumnya 0).');
    assert.ok(answer.groupText.startsWith(answer.title));
    assert.doesNotMatch(JSON.stringify(answer), /Wagiyem|081200000001|Warga Demo/i);
    assert.match(json<RecapAnswer>(await desk.get('kabid', `${week}?lang=en`)).title, /^The week 2 March 2026/);
  });

  test('takes a paragraph, and keeps who wrote it; its figures stay', async () => {
    const put = (analysis: unknown) => desk.send('pusat', 'PUT', week, { analysis });
    const kept = json<RecapAnswer>(await put('  Hujan deras.  '));
    assert.deepEqual([kept.analysis, kept.writtenBy, kept.opened], ['Hujan deras.', 'Bima Contoh', 2]);
    assert.ok(kept.groupText.endsWith('Hujan deras.'));
    assert.equal((await put('x'.repeat(2001))).statusCode, 400);
    refused(await desk.send('pupkp', 'PUT', week, { analysis: 'x' }), 403, 'not-allowed');
  });

  test('is had on paper, and one that nobody made is not there', async () => {
    const { words, title } = await readPdf((await desk.get('kabid', `${week}/recap.pdf`)).rawPayload);
    assert.equal(title, 'Rekap pekanan 2 Maret 2026 – 8 Maret 2026');
    assert.match(words.replaceAll(/\s+/g, ' '), /2 aduan masuk/);
    for (const path of ['2026-02-23', '2026-03-03', '2026-02-23/recap.pdf'])
      refused(await desk.get('ketua', `/api/v1/recaps/${path}`), 404, 'not-found');
    assert.equal((await desk.send('ketua', 'PUT', '/api/v1/recaps/2026-02-23', { analysis: 'x' })).statusCode, 404);
  });
});
