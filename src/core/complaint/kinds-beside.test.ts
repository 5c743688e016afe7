// What stands beside complaints goes by one press: which reasons say enough, and what such a press sends and tells.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { acts, given, people, sp4nUpTo, upTo } from '#test/given/given.ts';
import type { CommandOf } from './command.ts';
import { kindsBeside, notComplaintReasons, type NotComplaintReason } from './complaint.ts';
import { isUnanswered, needsNote, pressed } from './kinds-beside.ts';

type Asked = CommandOf<'JudgeNotComplaint'>;
/** With exactly these fields beside who and when. */
const judge = (hour: number, fields: Pick<Asked, 'reason' | 'note' | 'told'>): Asked => {
  const { now, by } = acts.notComplaint(hour);
  return { now, by, type: 'JudgeNotComplaint', ...fields };
};

/** Written out once more: whether a note is asked for, and whether anybody is told. */
const table: Record<NotComplaintReason, [note: boolean, told: boolean]> = {
  greeting: [false, true],
  praise: [false, true],
  aspiration: [false, true],
  spam: [false, false],
  abuse: [false, false],
  'out-of-scope': [true, true],
  'no-substance': [true, true],
};

for (const [reason, [note, told]] of Object.entries(table) as [NotComplaintReason, [boolean, boolean]][])
  test(`${reason} ${note ? 'asks for' : 'needs no'} note and tells ${told ? 'its reporter' : 'nobody'}`, () => {
    assert.equal(needsNote(reason), note);
    assert.equal(isUnanswered(reason), !told);
  });

test('exactly those whose names say enough go by one press', () => {
  assert.deepEqual(
    notComplaintReasons.filter((reason) => !needsNote(reason)),
    [...kindsBeside],
  );
});

suite('one press', () => {
  test('writes to them, unless an officer spoke with them or nobody is to be told', () => {
    for (const kind of kindsBeside) {
      const [, told] = table[kind];
      assert.deepEqual(pressed(kind, false), told ? { reason: kind, told: 'message' } : { reason: kind });
      assert.deepEqual(pressed(kind, true), told ? { reason: kind, told: 'directly' } : { reason: kind });
    }
  });

  for (const kind of kindsBeside)
    test(`closes as ${kind} what was just taken in, or waits for its reporter`, () => {
      for (const history of [upTo.triage, upTo.awaiting])
        given(...history)
          .when(judge(history === upTo.triage ? 1 : 3, pressed(kind, false)))
          .then(
            { type: 'JudgedNotComplaint', reason: kind, note: '' },
            { type: history === upTo.triage ? 'StepMet' : 'StepSkipped' },
            { type: 'CaseClosed', reason: 'not-a-complaint' },
          );
    });

  test('is no way out of a case whose work has begun', () => {
    given(...upTo.disposed)
      .when(judge(6, pressed('spam', false)))
      .refused('wrong-step');
  });
});

suite('a note', () => {
  for (const reason of ['out-of-scope', 'no-substance'] as const)
    test(`is asked for where ${reason} alone says too little: left out, empty or blank it is refused`, () => {
      for (const fields of [{ reason }, { reason, note: '' }, { reason, note: ' \n\t' }])
        given(...upTo.triage)
          .when(judge(1, fields))
          .refused('reason-missing');
      given(...upTo.triage)
        .when(acts.notComplaint(1, { reason, note: 'PLN' }))
        .then({ type: 'JudgedNotComplaint', note: 'PLN' }, { type: 'StepMet' }, { type: 'CaseClosed' });
    });

  test('that was written is kept, whatever the reason', () => {
    given(...upTo.triage)
      .when(acts.notComplaint(1, { reason: 'spam', note: 'Iklan pinjaman.' }))
      .then(
        { type: 'JudgedNotComplaint', reason: 'spam', note: 'Iklan pinjaman.' },
        { type: 'StepMet' },
        { type: 'CaseClosed' },
      );
  });

  test('is asked for of a register’s report, too', () => {
    given(...sp4nUpTo.coordination)
      .when(acts.notComplaint(1, { by: people.pusat, reason: 'out-of-scope', note: '' }))
      .refused('reason-missing');
  });
});

test('whatever it was closed as, it is triaged anew once opened again', () => {
  for (const kind of kindsBeside) {
    const after = given(...upTo.triage, acts.notComplaint(1, { reason: kind }))
      .when(acts.reopen(2))
      .then({ type: 'CaseReopened' }, { type: 'StepOpened', step: 'ask-identity' });
    assert.equal(after.status, 'triage');
  }
});
