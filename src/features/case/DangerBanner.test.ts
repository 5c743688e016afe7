// Danger above the conversation: what suggested it, who said so, and what may be pressed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { givenAnswer, shownChannels } from '#test/given/case-answer.ts';
import type { CaseAnswer } from './case.contract.ts';

const [id, en] = [await consoleIn('id', shownChannels), await consoleIn('en', shownChannels)];
const possible: OfficerCommand[] = ['SetPriority', 'DivertToEmergency', 'AddNote'];

type Props = { answer: CaseAnswer; onAct: (act: OfficerCommand) => void };
const show = (changed: Partial<CaseAnswer>, language = id) =>
  language.show<Props>('features/case/DangerBanner.tsx', 'DangerBanner', {
    props: { answer: givenAnswer({ level: 'danger', possible, ...changed }), onAct: () => undefined },
  });

test('a suggestion names what it was found by, says that nobody confirmed it, and is answered by one press', async () => {
  const shown = await show({ danger: ['fire', 'trapped'] });
  assert.match(shown.words, /^Mungkin ada bahaya\. .*\(kebakaran, terjebak atau tertimpa\), belum dipastikan petugas/);
  assert.deepEqual(shown.buttons, ['Alihkan ke darurat', 'Benar, bahaya', 'Bukan bahaya']);
  const english = await show({ danger: ['fire'] }, en);
  assert.match(english.words, /^Perhaps danger\. .*\(fire\), not confirmed/);
  assert.deepEqual(english.buttons, ['Divert to emergency', 'Yes, danger', 'No danger']);
});

test('what an officer said is told as such and asks nothing more', async () => {
  const shown = await show({});
  assert.match(shown.words, /^Bahaya\. Petugas menyatakan aduan ini bahaya\./);
  assert.deepEqual(shown.buttons, ['Alihkan ke darurat']);
});

test('once the number was sent, it says so and offers it no more', async () => {
  const shown = await show({ diverted: true });
  assert.match(shown.words, /Nomor darurat sudah dikirim kepada pelapor\./);
  assert.deepEqual(shown.buttons, []);
});

test('whoever may not act presses nothing', async () => {
  assert.deepEqual((await show({ danger: ['plea'], possible: ['AddNote'] })).buttons, []);
});

test('nothing stands above a case without danger, or one that is closed', async () => {
  for (const changed of [{ level: 'high' }, { level: 'normal' }, { status: 'closed' }] as const)
    assert.equal((await show(changed)).words, '');
});
