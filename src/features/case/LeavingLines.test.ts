// What is about to leave, under the conversation: whose it is and when, and a way back for its sender alone.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import { givenAnswer } from '#test/given/case-answer.ts';
import type { CaseAnswer } from './case.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];
type Leaving = NonNullable<CaseAnswer['leaving']>[number];
const draw = (leaving: Partial<Leaving>[] | undefined, language = id) =>
  language.show('features/case/LeavingLines.tsx', 'LeavingLines', {
    props: {
      answer: givenAnswer(
        leaving === undefined
          ? {}
          : {
              leaving: leaving.map((one, at) => ({
                ...{ id: `h-${String(at)}`, act: 'AskIdentity', by: 'Sari', untilAt: '2026-03-02T02:00:09Z' },
                ...one,
              })),
            },
      ),
    },
    now: '2026-03-02T02:00:00Z',
  });

suite('what is about to leave', () => {
  test('is shown to a colleague with its sender and its seconds, and no way back', async () => {
    const shown = await draw([{}]);
    assert.match(shown.words, /Sari: Tanya identitas pelapor\. Berangkat dalam 9 detik\./);
    assert.deepEqual(shown.buttons, []);
    assert.match((await draw([{}], en)).words, /Sari: .*\. Leaves in 9 seconds\./);
  });

  test('is called back by its sender, as long as there is a second left', async () => {
    assert.deepEqual((await draw([{ mine: true }])).buttons, ['Urungkan']);
    const over = await draw([{ mine: true, untilAt: '2026-03-02T02:00:00Z' }]);
    assert.deepEqual(over.buttons, []);
    assert.match(over.words, /Sedang berangkat\./);
  });

  test('is nothing at most times, and one line each', async () => {
    assert.equal((await draw(undefined)).words, '');
    assert.equal((await draw([{}, { by: 'Budi' }])).all('div.banner').length, 2);
  });
});

test('what could not leave is told with what to do, not with a countdown', async () => {
  const shown = await draw([{ mine: true, refused: true }]);
  assert.match(shown.words, /Tanya identitas pelapor: tidak terkirim, karena aduan ini sudah berubah/);
  assert.deepEqual(shown.buttons, ['Mengerti']);
  assert.equal(shown.words.includes('detik'), false);
});
