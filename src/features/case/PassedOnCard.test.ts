// The card of praise that was passed on: to whom, with which words, and whether it was read.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import { givenAnswer, shownChannels } from '#test/given/case-answer.ts';
import type { CaseAnswer } from './case.contract.ts';

const agencies = [{ id: 'dlh', name: 'Dinas Lingkungan Hidup', shortName: 'DLH' }];
const answers = { 'GET /api/v1/agencies': { agencies } };
const [id, en] = [await consoleIn('id', shownChannels), await consoleIn('en', shownChannels)];

const show = async (passedOn: CaseAnswer['passedOn'], language = id): Promise<string> => {
  const answer = givenAnswer(passedOn === undefined ? {} : { passedOn });
  const shown = await language.show<{ answer: CaseAnswer }>('features/case/PassedOnCard.tsx', 'PassedOnCard', {
    answers,
    props: { answer },
  });
  return shown.words;
};

suite('the card', () => {
  const told = { agencyId: 'dlh', text: 'Untuk regu taman.' };

  test('is not there where nothing was passed on', async () => {
    assert.equal(await show(undefined), '');
  });

  test('names the agency, what it was told, and that it has not read it', async () => {
    assert.equal(await show(told), 'Untuk diketahui DLH Belum dibaca Untuk regu taman.');
    assert.equal(await show({ agencyId: 'dlh' }), 'Untuk diketahui DLH Belum dibaca');
    assert.equal(await show(told, en), 'To be read DLH Not read yet Untuk regu taman.');
  });

  test('says when it was read', async () => {
    const read = { agencyId: 'dlh', readAt: '2026-03-03T01:30:00.000Z' };
    assert.equal(await show(read), 'Untuk diketahui DLH Dibaca Sel, 3 Mar 08.30 WIB');
    assert.match(await show(read, en), /^To be read DLH Read Tue/);
  });

  test('says of words that were erased that they were', async () => {
    const words = await show({ agencyId: 'dlh', text: { gone: 'erased' } });
    assert.match(words, /dihapus/);
    assert.doesNotMatch(words, /object|undefined/);
  });
});
