import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knownTerms, acts, at, given, people, played, privateThread, upTo } from '#test/given/given.ts';
import { nextWakeAt } from '../deadlines.ts';

test('before half the time nothing is due', () =>
  given(...upTo.triage)
    .when(acts.tick(0.9))
    .refused('nothing-due'));

test('warned at half and at four fifths of the time, once each', () => {
  given(...upTo.triage)
    .when(acts.tick(1))
    .then({ type: 'DeadlineWarned', step: 'ask-identity', percent: 50, by: people.sweep });
  given(...upTo.triage, acts.tick(1))
    .when(acts.tick(1.2))
    .refused('nothing-due');
  given(...upTo.triage, acts.tick(1))
    .when(acts.tick(1.6))
    .then({ type: 'DeadlineWarned', percent: 80 });
});

test('a sweep that comes late gives the last warning only', () => {
  given(...upTo.triage)
    .when(acts.tick(1.7))
    .then({ type: 'DeadlineWarned', percent: 80 });
});

test('a passed deadline is a breach and Ketua Tim hears of it; twelve hours later Kepala Bidang', () => {
  given(...upTo.triage)
    .when(acts.tick(2))
    .then({ type: 'DeadlineWarned', percent: 80 });
  given(...upTo.triage, acts.tick(2))
    .when(acts.tick(2.001))
    .then({ type: 'DeadlineMissed', step: 'ask-identity', dueAt: at(2) }, { type: 'Escalated', to: 'team-lead' });
  given(...upTo.triage, acts.tick(2.001))
    .when(acts.tick(13.9))
    .refused('nothing-due');
  given(...upTo.triage, acts.tick(2.001))
    .when(acts.tick(14))
    .then({ type: 'Escalated', to: 'division-head' });
  given(...upTo.triage, acts.tick(2.001), acts.tick(14))
    .when(acts.tick(400))
    .refused('nothing-due');
});

test('a sweep after a long outage climbs the whole ladder at once', () => {
  given(...upTo.triage)
    .when(acts.tick(30))
    .then(
      { type: 'DeadlineMissed' },
      { type: 'Escalated', to: 'team-lead' },
      { type: 'Escalated', to: 'division-head' },
    );
});

test('while the reporter owes the answer no deadline passes, but reminders do', () => {
  given(...upTo.awaiting)
    .when(acts.tick(20.9))
    .refused('nothing-due');
  given(...upTo.awaiting)
    .when(acts.tick(21))
    .then({ type: 'IdentityReminded', count: 1 });
  given(...upTo.awaiting, acts.tick(21))
    .when(acts.tick(60))
    .refused('nothing-due');
  given(...upTo.awaiting, acts.tick(21))
    .when(acts.tick(145))
    .then({ type: 'IdentityReminded', count: 2 });
  given(...upTo.awaiting)
    .when(acts.tick(200))
    .then({ type: 'IdentityReminded', count: 2 });
});

test('after thirty days without an answer the case is closed as identitas tidak dilengkapi', () => {
  const after = given(...upTo.awaiting, acts.tick(145))
    .when(acts.tick(721))
    .then(
      { type: 'StepSkipped', step: 'coordinate', reason: 'closed' },
      { type: 'CaseClosed', reason: 'identity-not-completed' },
    );
  assert.ok(after.status === 'closed');
  assert.equal(after.askedAt, at(1));
});

test('when the reporter has written and nobody reads it, the clock is ours again', () => {
  given(...upTo.awaiting, acts.receive(2, { thread: privateThread }))
    .when(acts.tick(27))
    .then({ type: 'DeadlineMissed', step: 'coordinate' }, { type: 'Escalated', to: 'team-lead' });
});

test('after an extension the warnings begin anew', () => {
  given(...upTo.disposed, acts.tick(24), acts.askExtension(24), acts.grant(25))
    .when(acts.tick(40))
    .then({ type: 'DeadlineWarned', percent: 50 });
});

test('a closed case is left alone', () => {
  given(...upTo.closed)
    .when(acts.tick(100))
    .refused('nothing-due');
  assert.equal(nextWakeAt(played(upTo.closed).state, knownTerms), undefined);
});

test('the sweep is told when to look again', () => {
  const wakes = [
    [upTo.triage, at(1)],
    [[...upTo.triage, acts.tick(1)], at(1.6)],
    [[...upTo.triage, acts.tick(1.6)], at(2) + 1],
    [[...upTo.triage, acts.tick(3)], at(14)],
    [[...upTo.triage, acts.tick(14)], undefined],
    [upTo.awaiting, at(21)],
    [[...upTo.awaiting, acts.tick(21)], at(145)],
    [[...upTo.awaiting, acts.tick(145)], at(721)],
    [upTo.coordination, at(14)],
  ] as const;
  for (const [history, expected] of wakes) assert.equal(nextWakeAt(played(history).state, knownTerms), expected);
});
