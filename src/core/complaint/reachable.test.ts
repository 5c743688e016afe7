// A case in the field: which agencies have it, whom of them the reporter awaits, and when the clock has to say something of what was agreed.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { acts, at, people, played, start, upTo } from '#test/given/given.ts';
import { proposed } from '#test/given/proposal.ts';
import { hourMs } from '../time.ts';
import type { Command } from './command.ts';
import { initial } from './complaint.ts';
import { insideWakeAt, partiesIn, visitOf } from './reachable.ts';

const after = (...commands: readonly Command[]) => played(commands).state;
const wake = (...commands: readonly Command[]): number | undefined => {
  const moment = insideWakeAt(after(...commands));
  return moment === undefined ? undefined : (moment - start) / hourMs;
};

suite('the agencies that have a case', () => {
  test('are those of its disposition, the one that leads first', () => {
    assert.deepEqual(partiesIn(after(...upTo.disposed)), ['dpupkp', 'dlh']);
  });

  test('are none before it, after a refusal, while the result is told and once it is closed', () => {
    const without = [upTo.followUp, [...upTo.disposed, acts.refuse(6)], upTo.conveying, upTo.closed];
    for (const commands of without) assert.deepEqual(partiesIn(after(...commands)), []);
    assert.deepEqual(partiesIn(initial), []);
  });

  test('have it again when the result is sent back or the case is opened again', () => {
    assert.deepEqual(partiesIn(after(...upTo.conveying, acts.sendBack(7))), ['dpupkp', 'dlh']);
    assert.deepEqual(partiesIn(after(...upTo.closed, acts.reopen(10))), ['dpupkp', 'dlh']);
  });
});

suite('the clock is looked at', () => {
  test('for nothing where nothing was agreed, granted or proposed', () => {
    for (const commands of Object.values(upTo)) assert.equal(wake(...commands), undefined);
    assert.equal(insideWakeAt(initial), undefined);
  });

  test('a day after a visit of which nobody wrote anything down', () => {
    assert.equal(wake(...upTo.disposed, acts.agreeVisit(6, { visitAt: at(50) })), 74);
  });

  test('when a number that was handed on may be opened no longer', () => {
    assert.equal(wake(...upTo.disposed, acts.grantPhone(6)), 30);
    assert.equal(wake(...upTo.disposed, acts.grantPhone(6, { span: 'half-day' })), 18);
  });

  test('at the earliest of all that is open, whoever it is of', () => {
    const both = [
      ...[...upTo.disposed, acts.agreeVisit(6, { visitAt: at(50) })],
      acts.agreeVisit(7, { visitAt: at(20), by: people.helper }),
    ];
    assert.equal(wake(...both), 44);
    assert.equal(wake(...both, acts.grantPhone(8)), 32);
    assert.equal(wake(...both, acts.grantPhone(8), acts.endPhone(9)), 44);
  });

  test('when data that somebody proposed is too old, though no agency has the case yet', () => {
    assert.equal(wake(...proposed), 169);
  });

  test('no more for what was agreed in the field once the case left it', () => {
    const agreed = [...upTo.disposed, acts.agreeVisit(6, { visitAt: at(50) }), acts.grantPhone(6)];
    assert.equal(wake(...agreed, acts.fieldResult(7)), undefined);
    assert.equal(wake(...agreed, acts.withdraw(7)), undefined);
  });
});

test('a visit is its agency’s alone, and the last that was agreed', () => {
  const agreed = [...upTo.disposed, acts.agreeVisit(6, { visitAt: at(50) }), acts.agreeVisit(7, { visitAt: at(60) })];
  const state = after(...agreed);
  assert.ok(state.status === 'follow-up');
  assert.deepEqual(visitOf(state.file, 'dpupkp'), { agencyId: 'dpupkp', visitAt: at(60) });
  assert.equal(visitOf(state.file, 'dlh'), undefined);
});
