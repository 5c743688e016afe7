// The head of the field below the conversation: two tabs, and which act the answer is.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { givenAnswer } from '#test/given/case-answer.ts';
import type { CaseAnswer } from './case.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];
type Head = { repliesIn: (answer: CaseAnswer) => OfficerCommand[] };
const { repliesIn } = await id.load<Head>('features/case/ComposerHead.tsx');

const answerOf = (possible: readonly OfficerCommand[], primary?: OfficerCommand): CaseAnswer => {
  const { primary: _own, ...rest } = givenAnswer({ possible: [...possible] });
  return primary === undefined ? rest : { ...rest, primary };
};
const draw = (act: OfficerCommand, possible: readonly OfficerCommand[], language = id) =>
  language.show('features/case/ComposerHead.tsx', 'ComposerHead', {
    props: { answer: answerOf(possible), act, onAct: () => undefined },
  });
type Drawn = Awaited<ReturnType<typeof draw>>;
const pressed = (shown: Drawn) =>
  shown.all('button').map(({ attributes }) => [attributes['aria-pressed'], attributes['disabled'] !== undefined]);

suite('what can be answered', () => {
  test('are the acts whose words the reporter reads, the next step first', () => {
    const possible = ['JudgeNotComplaint', 'AnswerInformation', 'AddNote', 'Locate', 'AskIdentity'] as const;
    assert.deepEqual(repliesIn(answerOf(possible)), ['AnswerInformation', 'AskIdentity']);
    assert.deepEqual(repliesIn(answerOf(possible, 'AskIdentity')), ['AskIdentity', 'AnswerInformation']);
    assert.deepEqual(repliesIn(answerOf(possible, 'Locate')), ['AnswerInformation', 'AskIdentity']);
  });

  test('is nothing where the step has no words for the reporter', () => {
    assert.deepEqual(repliesIn(answerOf(['AddNote', 'Dispose', 'RefuseDisposition'], 'Dispose')), []);
    assert.deepEqual(repliesIn(answerOf(['AddNote', 'DivertToEmergency'])), []);
  });
});

suite('the tabs', () => {
  test('say which is open, in both languages', async () => {
    const reply = await draw('AskIdentity', ['AskIdentity', 'AddNote']);
    assert.deepEqual(reply.buttons, ['Balas', 'Catatan internal']);
    assert.deepEqual(pressed(reply), [
      ['true', false],
      ['false', false],
    ]);
    const note = await draw('AddNote', ['AskIdentity', 'AddNote'], en);
    assert.deepEqual(note.buttons, ['Reply', 'Internal note']);
    assert.deepEqual(pressed(note), [
      ['false', false],
      ['true', false],
    ]);
  });

  test('lead nowhere that the server would refuse', async () => {
    const note = await draw('AddNote', ['AddNote', 'Dispose']);
    assert.deepEqual(pressed(note), [
      ['false', true],
      ['true', false],
    ]);
    assert.match(note.html, /Pada langkah ini belum ada balasan kepada pelapor\./);
    assert.deepEqual(pressed(await draw('AskIdentity', ['AskIdentity'])), [
      ['true', false],
      ['false', true],
    ]);
  });
});

suite('which act the answer is', () => {
  test('is chosen where there are several, and no question where there is one', async () => {
    const several = await draw('AnswerInformation', ['AskIdentity', 'AnswerInformation', 'AddNote']);
    assert.deepEqual(several.wordsOf('option'), ['Tanya identitas pelapor', 'Jawab permintaan informasi']);
    assert.equal((await draw('AskIdentity', ['AskIdentity', 'AddNote'])).all('select').length, 0);
    assert.equal((await draw('AddNote', ['AskIdentity', 'AnswerInformation', 'AddNote'])).all('select').length, 0);
  });

  test('stays named where others made it impossible while it was written', async () => {
    const gone = await draw('AskIdentity', ['AnswerInformation', 'AddNote']);
    assert.deepEqual(gone.wordsOf('option'), ['Tanya identitas pelapor', 'Jawab permintaan informasi']);
  });
});
