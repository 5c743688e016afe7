// Where the form of each act stands on the page of its case, and which of them lead on to the next case.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOutward, officerCommands, type OfficerCommand } from '#core/complaint/act-table.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { givenFacts } from '#test/given/act-facts.ts';
import { shownChannels, shownNumber } from '#test/given/case-answer.ts';

const { show } = await consoleIn('id', shownChannels);
const answers = {
  'GET /api/v1/colleagues': { officers: [] },
  'GET /api/v1/categories': { categories: [] },
  'GET /api/v1/outside-bodies': { bodies: [] },
  [`GET /api/v1/cases/${shownNumber}/hand-over`]: {
    ...{ bodyName: 'PLN', contacts: [], text: '', ways: [], due: false, mayHandOver: true },
  },
  'GET /api/v1/cases?folder=all&q=': { cases: [], folders: [] },
  [`GET /api/v1/cases/${shownNumber}/person`]: { accounts: [], joins: [], cases: [], suggestions: [] },
};
const draw = (act: OfficerCommand, more: object = {}) =>
  show('features/acts/ActDialog.tsx', 'ActDialog', {
    props: { act, facts: givenFacts({}), onClose: () => undefined, ...more },
    as: { role: 'admin-pusat', userId: 'u-1' },
    answers,
    now: '2026-03-02T03:00:00Z',
  });

test('words stand below the conversation, what ends something lies over it, all else stands beside it', async () => {
  const standing: Record<'composer' | 'over', OfficerCommand[]> = { composer: [], over: [] };
  for (const act of officerCommands) {
    const frame = (await draw(act)).all('dialog')[0]?.attributes['class'] ?? '';
    if (!frame.includes('form-within')) standing.over.push(act);
    else if (frame.includes('composer')) standing.composer.push(act);
  }
  assert.deepEqual(standing.composer.toSorted(), [
    ...['AddNote', 'AnswerDirectly', 'AnswerInformation', 'ApproveInterim', 'AskIdentity', 'ConveyResult'],
    ...['DecideRequest', 'DivertToEmergency', 'DraftResponse', 'ExtendRequest', 'NoteElsewhere', 'ReferElsewhere'],
  ]);
  const ending = ['DeclineExtension', 'JudgeNotComplaint', 'RefuseDisposition', 'TakeOutOfLane'];
  assert.deepEqual(standing.over.toSorted(), ending);
});

test('a form whose words leave has a button that goes on to the next case, where there is a list', async () => {
  for (const act of officerCommands) {
    const inList = await draw(act, { onNext: () => () => undefined });
    assert.equal(inList.buttons.includes('Kirim dan berikutnya'), isOutward(act), act);
    assert.equal((await draw(act)).buttons.includes('Kirim dan berikutnya'), false, act);
  }
});
