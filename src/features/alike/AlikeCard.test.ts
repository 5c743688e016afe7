// What may be the same, beside a case: asked when the card is opened, said in words, and one press away from the form that makes it one.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import { shownChannels, shownNumber } from '#test/given/case-answer.ts';
import type { AlikeAnswer } from './alike.contract.ts';

const [id, en] = [await consoleIn('id', shownChannels), await consoleIn('en', shownChannels)];
const card = 'features/alike/AlikeCard.tsx';
const both = ['JoinAsDuplicate', 'MergeInto', 'AddNote'];
const lamp: AlikeAnswer['cases'][number] = {
  ...{ number: 'ADU-2026-000002-Q8', status: 'triage', reportedAt: '2026-03-02T01:14:00.000Z' },
  ...{ excerpt: 'Lampu jalan mati <b>', words: ['lampu', 'mati'], ofKind: true, atPlace: true },
  ...{ category: { id: 'lampu', name: 'Lampu jalan', nameEn: 'Street lights' }, kelurahan: '34.71.01.1001' },
};

const show = (answer: AlikeAnswer | undefined, possible: readonly string[] = both, language = id) =>
  language.show(card, 'AlikeCases', { props: { answer, possible, onAct: () => undefined } });

test('nothing is asked before the card is opened', async () => {
  const shown = await id.show(card, 'AlikeCard', {
    props: { answer: { number: shownNumber, possible: both }, onAct: () => undefined },
  });
  assert.deepEqual(shown.asked, []);
  assert.match(shown.words, /^Aduan serupa Lihat yang serupa/);
});

suite('what was found', () => {
  test('says of each what both have, when it came, with whom it is, and leads to it', async () => {
    const shown = await show({ cases: [{ ...lamp, agency: 'PUPKP' }] });
    assert.match(shown.words, /^1 aduan mungkin tentang hal yang sama\. ADU-2026-000002-Q8/);
    assert.match(shown.words, /Lampu jalan mati <b> kategori sama: Lampu jalan · .*kata sama: lampu, mati/);
    assert.match(shown.words, /masuk Sen, 2 Mar 08\.14 WIB · PUPKP/);
    assert.deepEqual(shown.links, [`/meja/kasus/${lamp.number}`]);
    assert.equal(shown.all('p').filter(({ attributes }) => attributes['role'] === 'status').length, 1);
  });

  test('offers what makes one of two where it can be done, each press named by its case', async () => {
    const labels = (shown: Awaited<ReturnType<typeof show>>): (string | undefined)[] =>
      shown.all('button').map(({ attributes }) => attributes['aria-label']);
    // Into one conversation go those of one reporter alone, of whom the card knows nothing.
    assert.deepEqual(labels(await show({ cases: [lamp] })), [`Gabung sebagai duplikat: ${lamp.number}`]);
    assert.deepEqual(labels(await show({ cases: [lamp] }, ['AddNote'])), []);
    assert.deepEqual(labels(await show({ cases: [{ ...lamp, status: 'closed' }] })), []);
  });

  test('may be nothing, or nothing that is compared, and says so; in English, too', async () => {
    assert.match((await show(undefined)).words, /^Mencari/);
    assert.match((await show({ cases: [] })).words, /^Tidak ada yang serupa/);
    assert.match((await show({ sealed: true, cases: [] })).words, /jalur khusus/);
    assert.match(
      (await show({ cases: [lamp, lamp] }, both, en)).words,
      /^2 complaints may be about .* same words: lampu/,
    );
  });
});
