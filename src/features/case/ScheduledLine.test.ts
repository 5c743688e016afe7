// What leaves at a moment that was chosen, under the conversation: whose and when, and ways to move it or take it back for those who may.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import { givenAnswer } from '#test/given/case-answer.ts';
import type { CaseAnswer } from './case.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];
type Leaving = NonNullable<CaseAnswer['leaving']>[number];
const draw = (changed: Partial<Leaving>, language = id) =>
  language.show('features/case/LeavingLines.tsx', 'LeavingLines', {
    props: {
      answer: givenAnswer({
        leaving: [
          {
            ...{ id: 'h-1', act: 'AskIdentity', by: 'Sari', untilAt: '2026-03-03T01:00:00Z', scheduled: true },
            ...changed,
          },
        ],
      }),
    },
    now: '2026-03-02T02:00:00Z',
  });

test('everybody of the desk reads whose it is and when it leaves, and is offered nothing', async () => {
  const shown = await draw({});
  assert.match(shown.words, /Sari: Tanya identitas pelapor\. Terjadwal Sel, 3 Mar 08\.00 WIB\./);
  assert.deepEqual(shown.buttons, []);
  assert.match((await draw({}, en)).words, /Sari: .*\. Scheduled for Tue,? 3 Mar 08:00 WIB\./);
});

test('whoever may is offered another time, and to take it back', async () => {
  assert.deepEqual((await draw({ yours: true })).buttons, ['Ubah waktu', 'Batalkan kiriman']);
});

test('what could not leave is told as everything that could not', async () => {
  const shown = await draw({ mine: true, yours: true, refused: true });
  assert.match(shown.words, /tidak terkirim, karena aduan ini sudah berubah/);
  assert.deepEqual(shown.buttons, ['Mengerti']);
});
