// How pressing a case is: suggested by words of danger, said by officers, and what a call to the emergency services does to a case.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  acts,
  at,
  given,
  people,
  played,
  privateThread,
  publicThread,
  sp4nUpTo,
  upTo,
  knownTerms,
} from '#test/given/given.ts';
import type { Command } from '../command.ts';
import type { CaseFile } from '../complaint.ts';
import type { DangerSign } from '../../danger/danger-words.ts';
import { priorityOf } from '../deadlines.ts';
import { primaryCommand, turnOf } from '../possible.ts';
import { levelOf } from '../priority.ts';
import { react } from '../react.ts';

const burning = { messageId: 'message-2', digest: 'digest-2', danger: ['fire'] as DangerSign[] };
const cry = acts.open(0, { message: { ...burning, messageId: 'message-1' } });

const fileOf = (history: readonly Command[]): CaseFile => {
  const { state } = played(history);
  assert.ok(state.status !== 'none');
  return state.file;
};
const levelAfter = (...history: readonly Command[]) => levelOf(fileOf(history));
const firstOf = (...history: readonly Command[]) => priorityOf(played(history).state);
const toldBy = (...history: readonly Command[]) => {
  const before = played(history.slice(0, -1)).events.length;
  const { state, events } = played(history);
  return events
    .slice(before)
    .flatMap((event) => react(state, event, knownTerms))
    .map((effect) => (effect.kind === 'notify' ? `${effect.to} ${effect.what}` : `send ${effect.purpose}`));
};

suite('words of danger', () => {
  test('make a case of danger until an officer says otherwise, whatever they say', () => {
    assert.equal(levelAfter(cry), 'danger');
    assert.equal(levelAfter(cry, acts.setPriority(1, { level: 'danger' })), 'danger');
    assert.equal(levelAfter(cry, acts.setPriority(1, { level: 'high' })), 'high');
    assert.equal(levelAfter(cry, acts.setPriority(1, { level: 'normal' })), 'normal');
    assert.equal(levelAfter(acts.open(0)), 'normal');
  });

  test('an officer’s word leaves no suggestion, and what is written after it makes a new one', () => {
    const judged = [cry, acts.setPriority(1, { level: 'normal' })];
    assert.equal(fileOf(judged).danger, undefined);
    assert.equal(levelAfter(...judged, acts.receive(2)), 'normal');
    assert.equal(levelAfter(...judged, acts.receive(2, { message: burning })), 'danger');
    assert.equal(levelAfter(...judged, acts.edit(2, { message: { ...burning, messageId: 'message-1' } })), 'danger');
  });

  test('signs of several messages are kept once each', () => {
    const more = { ...burning, danger: ['fire', 'trapped'] as DangerSign[] };
    assert.deepEqual(fileOf([cry, acts.receive(1, { message: more })]).danger, ['fire', 'trapped']);
  });

  test('are told to both who answer at once, and to the agencies that are on it', () => {
    assert.deepEqual(toldBy(cry), ['admin-medsos danger-suspected', 'admin-pusat danger-suspected']);
    assert.deepEqual(toldBy(...upTo.disposed, acts.receive(6, { message: burning })), [
      'admin-medsos reporter-wrote',
      'admin-medsos danger-suspected',
      'admin-pusat danger-suspected',
      'admin-agency danger-suspected',
      'admin-agency danger-suspected',
    ]);
    assert.deepEqual(toldBy(...upTo.triage, acts.receive(1)), ['admin-medsos reporter-wrote']);
    const edited = acts.edit(1, { message: { ...burning, messageId: 'message-1' } });
    assert.deepEqual(toldBy(...upTo.triage, edited), ['admin-medsos danger-suspected', 'admin-pusat danger-suspected']);
  });

  test('of a case that joins another one come along, and so does what an officer said of it', () => {
    const fire = { pressing: { danger: ['fire'] as DangerSign[] } };
    assert.equal(levelAfter(...upTo.triage, acts.addDuplicate(1, fire)), 'danger');
    assert.equal(levelAfter(...upTo.triage, acts.acceptMerge(1, fire)), 'danger');
    assert.equal(levelAfter(...upTo.triage, acts.acceptMerge(1, { pressing: { priority: 'high' } })), 'high');
    const pressing = [...upTo.triage, acts.setPriority(1, { level: 'danger' })];
    assert.equal(levelAfter(...pressing, acts.acceptMerge(2, { pressing: { priority: 'high' } })), 'danger');
    assert.deepEqual(toldBy(...upTo.triage, acts.addDuplicate(1, fire)), [
      'admin-medsos danger-suspected',
      'admin-pusat danger-suspected',
    ]);
  });

  test('reopen a case as one of danger', () => {
    const reopened = acts.reopen(9, { by: people.reporter, message: { ...burning, messageId: 'message-9' } });
    assert.equal(levelAfter(...upTo.closed, reopened), 'danger');
    assert.ok(toldBy(...upTo.closed, reopened).includes('admin-medsos danger-suspected'));
  });
});

suite('what a list shows first', () => {
  const waiting = [...upTo.awaiting, acts.receive(2, { message: burning })];
  const rows: [string, readonly Command[], number][] = [
    ['danger whose clock stands still', waiting, -3],
    ['danger whose clock runs', [cry], -2],
    ['danger in the field', [...upTo.disposed, acts.receive(6, { message: burning })], -2],
    ['what is pressing', [...upTo.triage, acts.setPriority(1)], -1],
    ['a clock that runs', upTo.triage, 0],
    ['what waits for its reporter', upTo.awaiting, 1],
    ['what waits, however pressing', [...upTo.awaiting, acts.setPriority(2)], 1],
    ['what is closed, whatever it was', [cry, acts.notComplaint(1)], 2],
  ];
  for (const [of, history, expected] of rows)
    test(`${String(expected)}: ${of}`, () => {
      assert.equal(firstOf(...history), expected);
    });
});

suite('an officer’s word', () => {
  test('is not taken twice, unless words of danger wait for it', () => {
    given(...upTo.triage)
      .when(acts.setPriority(1, { level: 'normal' }))
      .refused('already-recorded');
    given(...upTo.triage, acts.setPriority(1))
      .when(acts.setPriority(2))
      .refused('already-recorded');
    given(cry)
      .when(acts.setPriority(1, { level: 'normal' }))
      .then({ type: 'PrioritySet', level: 'normal', at: at(1), by: people.medsos });
  });

  test('moves no deadline and meets no step', () => {
    const [before, after] = [played(upTo.triage).state, played([...upTo.triage, acts.setPriority(1)]).state];
    assert.ok(before.status === 'triage' && after.status === 'triage');
    assert.deepEqual(after.clock, before.clock);
  });

  test('that there is danger is heard by the agencies on it, and a lower one by nobody', () => {
    const danger = acts.setPriority(6, { level: 'danger' });
    assert.deepEqual(toldBy(...upTo.disposed, danger), ['admin-agency danger-set', 'admin-agency danger-set']);
    assert.deepEqual(toldBy(...upTo.disposed, acts.setPriority(6)), []);
    assert.deepEqual(toldBy(...upTo.triage, acts.setPriority(1, { level: 'danger' })), []);
  });

  test('is for the desk alone, while the case is open', () => {
    for (const by of [people.lead, people.divisionHead, people.operator, people.reporter])
      given(...upTo.disposed)
        .when(acts.setPriority(6, { by }))
        .refused('not-allowed');
    given(...upTo.closed)
      .when(acts.setPriority(9))
      .refused('case-closed');
  });
});

suite('diverting to the emergency services', () => {
  test('answers where the reporter came, asks nobody who they are, and the case goes on', () => {
    const state = given(cry)
      .when(acts.divert(0.1))
      .then(
        { type: 'DivertedToEmergency', text: 'Segera hubungi 112', thread: publicThread },
        { type: 'IdentityWaived', why: 'danger' },
        { type: 'StepMet', step: 'ask-identity', late: false },
        { type: 'StepOpened', step: 'coordinate', dueAt: at(24.1) },
      );
    assert.ok(state.status === 'coordination');
    assert.deepEqual(toldBy(cry, acts.divert(0.1)), ['send notice', 'admin-pusat danger-set']);
  });

  test('lets our own clock run again where the case waited for its reporter', () => {
    const state = given(...upTo.awaiting)
      .when(acts.divert(5))
      .then({ type: 'DivertedToEmergency' }, { type: 'ClockResumed', dueAt: at(29) }, { type: 'IdentityWaived' });
    assert.equal(state.status, 'coordination');
  });

  test('waives nothing of whoever is known, and later steps stay where they are', () => {
    given(acts.open(0, { identityKnown: true }))
      .when(acts.divert(1))
      .then({ type: 'DivertedToEmergency' }, { type: 'StepMet' }, { type: 'StepOpened' });
    for (const history of [upTo.registration, upTo.disposed, upTo.conveying, sp4nUpTo.coordination])
      given(...history)
        .when(acts.divert(8))
        .then({ type: 'DivertedToEmergency' });
  });

  test('is the first thing to do in danger, the admin’s of Medsos, until it was done', () => {
    assert.equal(primaryCommand(played([cry]).state, people.medsos), 'DivertToEmergency');
    assert.equal(primaryCommand(played(upTo.triage).state, people.medsos), 'AskIdentity');
    const waiting = played([...upTo.awaiting, acts.receive(2, { message: burning })]).state;
    assert.equal(primaryCommand(waiting, people.medsos), 'DivertToEmergency');
    assert.deepEqual(turnOf(waiting), ['admin-medsos']);
    assert.notEqual(primaryCommand(played([cry, acts.divert(1)]).state, people.medsos), 'DivertToEmergency');
    assert.equal(primaryCommand(played([cry, acts.setPriority(1)]).state, people.medsos), 'AskIdentity');
  });

  test('says that there is danger, until an officer says that it is over', () => {
    assert.equal(levelAfter(...upTo.triage, acts.divert(1)), 'danger');
    assert.equal(fileOf([cry, acts.divert(1)]).danger, undefined);
    const over = fileOf([cry, acts.divert(1), acts.setPriority(2, { level: 'normal' })]);
    assert.deepEqual([levelOf(over), over.diverted], ['normal', true]);
  });

  test('needs words, and publishes nobody’s data without a reason', () => {
    given(cry)
      .when(acts.divert(1, { text: ' \n' }))
      .refused('text-missing');
    given(cry)
      .when(acts.divert(1, { text: 'Hubungi 0812-3456-7890' }))
      .refused('personal-data-in-public');
    given(acts.open(0, { thread: privateThread }))
      .when(acts.divert(1, { text: 'Hubungi 0812-3456-7890' }))
      .then({ type: 'DivertedToEmergency' }, { type: 'IdentityWaived' }, { type: 'StepMet' }, { type: 'StepOpened' });
  });
});
