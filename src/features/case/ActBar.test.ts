// What may be done next: the server's first choice large, its counterpart beside it, the rest in a menu; nothing that the server does not offer.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import type { Status } from '#core/complaint/complaint.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { givenAnswer } from '#test/given/case-answer.ts';
import type { CaseAnswer } from './case.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];

const draw = (answer: CaseAnswer, language = id) =>
  language.show('features/case/ActBar.tsx', 'ActBar', { props: { answer, onAct: () => undefined } });

/** The buttons by their looks: the first one, the second one, the menu. */
const bar = async (possible: readonly OfficerCommand[], primary?: OfficerCommand) => {
  const { primary: _own, ...rest } = givenAnswer({ possible: [...possible] });
  const shown = await draw(primary === undefined ? rest : { ...rest, primary });
  return {
    first: shown.wordsOf('button.act-primary').map((words) => words.replace(/ E$/, '')),
    second: shown.wordsOf('button.act-second'),
    more: shown.all('button.menu-button').length,
  };
};

suite('the counterpart of the first act stands beside it', () => {
  const pairs: readonly [OfficerCommand, OfficerCommand][] = [
    ['AskIdentity', 'JudgeNotComplaint'],
    ['ApproveInterim', 'AnswerDirectly'],
    ['AcknowledgeDisposition', 'RefuseDisposition'],
    ['ReportFieldResult', 'ReportProgress'],
    ['ReportPart', 'ReportProgress'],
    ['GrantExtension', 'DeclineExtension'],
  ];
  for (const [first, second] of pairs)
    test(`${first} and ${second}`, async () => {
      const both = await bar([first, second], first);
      assert.equal(both.first.length, 1);
      assert.equal(both.second.length, 1);
      assert.equal(both.more, 0);
      const alone = await bar([first], first);
      assert.deepEqual(alone, { ...both, second: [] });
      const turned = await bar([first, second], second);
      assert.deepEqual([turned.first, turned.second, turned.more], [both.second, [], 1]);
    });
});

suite('the rest', () => {
  test('is in a menu, which is there only when something is in it', async () => {
    assert.equal((await bar(['AskIdentity', 'Locate'], 'AskIdentity')).more, 1);
    assert.equal((await bar(['AskIdentity'], 'AskIdentity')).more, 0);
    assert.equal((await bar([])).more, 0);
  });

  test('holds nothing of what the reporter’s card offers', async () => {
    assert.equal(
      (await bar(['RevealIdentity', 'JoinReporter', 'SeparateReporter', 'AskIdentity'], 'AskIdentity')).more,
      0,
    );
  });
});

suite('two ways to write', () => {
  const ways = async (possible: readonly OfficerCommand[], primary?: OfficerCommand, language = id) => {
    const { primary: _own, ...rest } = givenAnswer({ possible: [...possible] });
    const shown = await draw(primary === undefined ? rest : { ...rest, primary }, language);
    return shown.all('button.act-write').map(({ attributes }) => attributes['aria-label']);
  };

  test('stand beside the first act: a note, and an answer where the first act is none', async () => {
    assert.deepEqual(await ways(['AskIdentity', 'AddNote'], 'AskIdentity'), ['Catatan internal (N)']);
    const both = ['RegisterInUpik', 'AnswerInformation', 'AddNote'] as const;
    assert.deepEqual(await ways(both, 'RegisterInUpik'), ['Balas (R)', 'Catatan internal (N)']);
    assert.deepEqual(await ways(both, 'RegisterInUpik', en), ['Reply (R)', 'Internal note (N)']);
    assert.deepEqual(await ways(['ApproveInterim', 'AnswerDirectly'], 'ApproveInterim'), []);
  });

  test('are as many as the server lets', async () => {
    assert.deepEqual(await ways(['Dispose', 'AddNote'], 'Dispose'), ['Catatan internal (N)']);
    assert.deepEqual(await ways(['AddNote']), ['Catatan internal (N)']);
    assert.deepEqual(await ways([]), []);
  });
});

suite('without a first act', () => {
  const waiting: readonly [Status, string][] = [
    ['triage', 'Admin Medsos menanyakan identitas pelapor.'],
    ['awaiting-identity', 'Pelapor melengkapi identitas. Tenggat dijeda sampai ia menjawab.'],
    ['coordination', 'Admin Pusat menyetujui jawaban sementara.'],
    ['registration', 'Admin mencatat aduan di UPIK.'],
    ['follow-up', 'Dinas menindaklanjuti di lapangan.'],
    ['conveying', 'Pesan hasil sedang dikirim, atau Admin Pusat menyusunnya.'],
    ['closed', 'Tidak ada yang perlu dikerjakan.'],
  ];
  for (const [status, words] of waiting)
    test(`it says for whom the case waits: ${status}`, async () => {
      const { primary: _none, ...answer } = givenAnswer({ status, possible: [] });
      const shown = await draw(answer);
      assert.deepEqual(shown.wordsOf('p.act-waits'), [words]);
      assert.deepEqual(shown.buttons, []);
      assert.notEqual((await draw(answer, en)).words, words);
    });

  test('it says of a request for information that the desk answers it, not somebody in the field', async () => {
    const { primary: _none, ...answer } = givenAnswer({ status: 'follow-up', request: true, possible: [] });
    const words = 'Admin Pusat menyiapkan jawaban atas permintaan informasi ini.';
    assert.deepEqual((await draw(answer)).wordsOf('p.act-waits'), [words]);
    assert.match((await draw(answer, en)).words, /Admin Pusat prepares the answer/);
    const { primary: _other, ...over } = givenAnswer({ status: 'closed', request: true, possible: [] });
    assert.deepEqual((await draw(over)).wordsOf('p.act-waits'), ['Tidak ada yang perlu dikerjakan.']);
  });
});

test('on a closed case the first act is no call to act', async () => {
  const closed = await draw(givenAnswer({ possible: ['Reopen'], primary: 'Reopen', status: 'closed' }));
  assert.equal(closed.all('button.button-primary').length, 0);
  assert.equal(closed.all('button.act-primary').length, 1);
  assert.equal((await draw(givenAnswer())).all('button.button-primary').length, 1);
});
