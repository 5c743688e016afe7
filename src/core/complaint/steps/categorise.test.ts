// What a case is about: who says so and when, and that it never outvotes who said how pressing the case is.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { acts, at, given, people, played, sp4nUpTo, upTo } from '#test/given/given.ts';
import type { Command } from '../command.ts';
import type { CaseFile } from '../complaint.ts';
import type { DangerSign } from '../../danger/danger-words.ts';
import { priorityOf } from '../deadlines.ts';
import { levelOf } from '../priority.ts';
import { turnOf } from '../possible.ts';

const flood = { categoryId: 'banjir', categoryName: 'Banjir', usually: 'high' } as const;
const burning = { messageId: 'message-2', digest: 'digest-2', danger: ['fire'] as DangerSign[] };

const fileOf = (history: readonly Command[]): CaseFile => {
  const { state } = played(history);
  assert.ok(state.status !== 'none');
  return state.file;
};
const levelAfter = (...history: readonly Command[]) => levelOf(fileOf(history));

suite('a category', () => {
  test('is said by the desk in every open status, by the name that the list has then', () => {
    for (const history of Object.values(upTo).filter((one) => one !== upTo.closed))
      for (const by of [people.medsos, people.pusat, people.teamLead, people.intake])
        given(...history)
          .when(acts.categorise(8, { by }))
          .then({ type: 'Categorised', categoryId: 'sampah', categoryName: 'Sampah', at: at(8), by, level: undefined });
    given(...sp4nUpTo.coordination)
      .when(acts.categorise(1))
      .then({ type: 'Categorised' });
  });

  test('is said by nobody else, and of no closed case', () => {
    for (const by of [people.lead, people.helper, people.divisionHead, people.operator, people.reporter])
      given(...upTo.disposed)
        .when(acts.categorise(6, { by }))
        .refused('not-allowed');
    given(...upTo.closed)
      .when(acts.categorise(9))
      .refused('case-closed');
    given().when(acts.categorise(0)).refused('no-such-case');
  });

  test('takes the place of the one before, and is not said twice', () => {
    const said = [...upTo.triage, acts.categorise(1)];
    given(...said)
      .when(acts.categorise(2, { categoryName: 'Sampah dan sisa' }))
      .refused('already-recorded');
    const again = given(...said)
      .when(acts.categorise(2, flood))
      .then({ type: 'Categorised', categoryId: 'banjir', level: 'high' });
    assert.ok(again.status === 'triage');
    assert.deepEqual(again.file.category, { id: 'banjir', name: 'Banjir', level: 'high' });
  });

  test('moves no step, no deadline and nobody’s turn', () => {
    for (const history of [upTo.triage, upTo.awaiting, upTo.disposed, upTo.conveying]) {
      const [before, after] = [played(history).state, played([...history, acts.categorise(7)]).state];
      assert.ok(before.status !== 'none' && before.status !== 'closed' && after.status === before.status);
      assert.deepEqual(after.clock, before.clock);
      assert.deepEqual(turnOf(after), turnOf(before));
    }
  });

  test('outlives the end of the case, and is still there when it is opened again', () => {
    const closed = [...upTo.coordination, acts.categorise(3), acts.notComplaint(4)];
    assert.equal(fileOf(closed).category?.id, 'sampah');
    assert.equal(fileOf([...closed, acts.reopen(5)]).category?.id, 'sampah');
  });

  test('stays this case’s own when another one joins it', () => {
    for (const joined of [acts.addDuplicate(2), acts.acceptMerge(2)])
      assert.equal(fileOf([...upTo.triage, acts.categorise(1), joined]).category?.id, 'sampah');
  });
});

suite('how pressing its cases usually are', () => {
  const flooded = acts.categorise(1, flood);

  test('counts while nobody said otherwise, and goes with the category', () => {
    assert.equal(levelAfter(...upTo.triage, acts.categorise(1)), 'normal');
    assert.equal(levelAfter(...upTo.triage, flooded), 'high');
    assert.equal(priorityOf(played([...upTo.triage, flooded]).state), -1);
    assert.equal(levelAfter(...upTo.triage, flooded, acts.categorise(2)), 'normal');
  });

  test('gives way to every word of an officer, said before it or after it', () => {
    for (const level of ['danger', 'high', 'normal'] as const) {
      assert.equal(levelAfter(...upTo.triage, flooded, acts.setPriority(2, { level: 'danger' })), 'danger');
      if (level !== 'high') assert.equal(levelAfter(...upTo.triage, flooded, acts.setPriority(2, { level })), level);
      const high = [...upTo.triage, acts.setPriority(0.5)];
      const said = level === 'high' ? high : [...high, acts.setPriority(0.6, { level })];
      assert.equal(levelAfter(...said, flooded), level);
    }
    given(...upTo.triage, acts.setPriority(0.5), acts.setPriority(0.6, { level: 'normal' }))
      .when(flooded)
      .then({ type: 'Categorised', level: undefined });
  });

  test('is not said again by an officer, who can lower it', () => {
    given(...upTo.triage, flooded)
      .when(acts.setPriority(2))
      .refused('already-recorded');
    given(...upTo.triage, flooded)
      .when(acts.setPriority(2, { level: 'normal' }))
      .then({ type: 'PrioritySet', level: 'normal' });
  });

  test('never answers words of danger, nor what an officer answered to them', () => {
    const cry = acts.open(0, { message: { ...burning, messageId: 'message-1' } });
    given(cry).when(flooded).then({ type: 'Categorised', level: undefined });
    assert.deepEqual(fileOf([cry, flooded]).danger, ['fire']);
    assert.equal(levelAfter(cry, flooded), 'danger');
    assert.equal(levelAfter(cry, flooded, acts.setPriority(2, { level: 'normal' })), 'normal');
    assert.equal(levelAfter(cry, acts.setPriority(0.5, { level: 'normal' }), flooded), 'normal');
    assert.equal(levelAfter(...upTo.triage, flooded, acts.receive(2, { message: burning })), 'danger');
  });

  test('is kept back where the reporter was told whom to call', () => {
    assert.equal(levelAfter(...upTo.triage, acts.divert(0.5), flooded), 'danger');
    const over = [...upTo.triage, acts.divert(0.5), acts.setPriority(0.6, { level: 'normal' }), flooded];
    assert.equal(levelAfter(...over), 'normal');
  });
});
