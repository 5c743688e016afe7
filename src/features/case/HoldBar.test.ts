// Who looks after a case, above its conversation: said in words, with a claim by one press and what may be done with a hold.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { givenAnswer } from '#test/given/case-answer.ts';
import type { CaseAnswer } from './case.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];
const today = '2026-03-02T03:12:00.000Z';

type Props = { answer: CaseAnswer; onAct: (act: OfficerCommand) => void };
const show = (changed: Partial<CaseAnswer>, language = id) =>
  language.show<Props>('features/case/HoldBar.tsx', 'HoldBar', {
    as: { userId: 'u-1' },
    now: '2026-03-02T05:00:00.000Z',
    props: { answer: givenAnswer({ possible: ['Claim', 'Assign'], ...changed }), onAct: () => undefined },
  });
const sari = { userId: 'u-2', name: 'Sari', since: today };

test('what nobody holds is claimed by one press, or handed on', async () => {
  const shown = await show({});
  assert.match(shown.words, /^Belum dipegang siapa pun\./);
  assert.deepEqual(shown.buttons, ['Ambil', 'Serahkan']);
  assert.match((await show({}, en)).words, /^Nobody holds this case yet\./);
});

test('what a colleague holds says who and since when, and can be claimed all the same', async () => {
  const shown = await show({ holder: sari });
  assert.match(shown.words, /^Dipegang Sari sejak 10\.12\./);
  assert.deepEqual(shown.buttons, ['Ambil', 'Serahkan']);
  assert.match((await show({ holder: sari }, en)).words, /^Held by Sari since 10:12\./);
});

test('one’s own says so, and is released or handed on', async () => {
  const shown = await show({ holder: { ...sari, userId: 'u-1' }, possible: ['Assign', 'Release'] });
  assert.match(shown.words, /^Anda pegang sejak/);
  assert.deepEqual(shown.buttons, ['Serahkan', 'Lepaskan']);
});

test('whoever only reads sees who holds it, and presses nothing; where nobody does, nothing stands there', async () => {
  const shown = await show({ holder: sari, possible: ['AddNote'] });
  assert.match(shown.words, /^Dipegang Sari/);
  assert.deepEqual(shown.buttons, []);
  assert.equal((await show({ possible: ['AddNote'] })).words, '');
  assert.equal((await show({ status: 'closed' })).words, '');
});

test('what was taken by writing says so, that it ends by itself, and is made firm by one press', async () => {
  const whileWriting = true as const;
  const possible: OfficerCommand[] = ['Claim', 'Assign', 'Release'];
  const own = await show({ holder: { ...sari, userId: 'u-1', whileWriting }, possible });
  assert.match(own.words, /^Anda ambil 10\.12 saat mulai menulis; lepas sendiri 10 menit setelah ketikan terakhir\./);
  assert.deepEqual(own.buttons, ['Tetap pegang', 'Serahkan', 'Lepaskan']);
  const others = await show({ holder: { ...sari, whileWriting } });
  assert.match(others.words, /^Diambil Sari 10\.12 saat mulai menulis\./);
  assert.deepEqual(others.buttons, ['Ambil', 'Serahkan']);
  assert.match((await show({ holder: { ...sari, whileWriting } }, en)).words, /^Taken by Sari at 10:12/);
});
