// When a step is due, what is left of it, and when somebody must look again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acts, at, knownTerms, played, privateThread, upTo } from '#test/given/given.ts';
import type { StepName } from '../sop/key.ts';
import { hourMs } from '../time.ts';
import type { Command } from './command.ts';
import { initial, type Clock } from './complaint.ts';
import { dueAt, isOverdue, nextWakeAt, remaining, spentAt, timingOf } from './deadlines.ts';

const timing = timingOf({ sop: 'medsos@1' }, knownTerms);

const clockOf = (history: readonly Command[]): Clock => {
  const { state } = played(history);
  assert.ok(state.status !== 'none' && state.status !== 'closed');
  return state.clock;
};

const standards: Record<Exclude<StepName, 'report'>, number> = {
  // SOP row 2: 1 x 2 jam
  'ask-identity': 2,
  // SOP rows 3-6: 1 x 24 jam
  coordinate: 24,
  register: 24,
  'follow-up': 24,
  convey: 24,
};

test('each step is due when its standard has passed since its start', () => {
  for (const [step, hours] of Object.entries(standards) as [StepName, number][])
    assert.equal(dueAt(timing, step, at(5)), at(5 + hours), step);
});

test('with less left it is due earlier', () => assert.equal(dueAt(timing, 'convey', at(5), hourMs), at(6)));

test('each step’s clock starts when the step before it is done, however early or late that was', () => {
  const walk = [
    acts.ask(1),
    acts.provide(9),
    acts.approve(12),
    acts.register(40),
    acts.dispose(41),
    acts.fieldResult(90),
  ];
  const starts = ['coordinate', 'coordinate', 'register', 'follow-up', 'follow-up', 'convey'];
  const dues = [25, 33, 36, 64, 64, 114];
  const history: Command[] = [acts.open(0)];
  for (const [index, command] of walk.entries()) {
    history.push(command);
    const clock = clockOf(history);
    assert.equal(clock.step, starts[index]);
    assert.equal(clock.dueAt, at(dues[index] ?? 0), command.type);
  }
});

test('what is left shrinks to nothing and below, and stands still in a pause', () => {
  const clock = clockOf(upTo.coordination);
  assert.equal(remaining(timing, clock, at(2)), 24 * hourMs);
  assert.equal(remaining(timing, clock, at(26)), 0);
  assert.equal(remaining(timing, clock, at(27)), -hourMs);
  const paused = clockOf(upTo.awaiting);
  for (const hours of [1, 100, 700]) assert.equal(remaining(timing, paused, at(hours)), 24 * hourMs);
});

test('a promise is broken one moment after its instant, never at it, and never in a pause', () => {
  const clock = clockOf(upTo.triage);
  assert.equal(isOverdue(clock, at(2)), false);
  assert.equal(isOverdue(clock, at(2) + 1), true);
  assert.equal(isOverdue(clockOf(upTo.awaiting), at(5000)), false);
});

test('parts of the time are counted from its end, so that a pause and an extension move them along', () => {
  assert.equal(spentAt(timing, clockOf(upTo.triage), 50), at(1));
  assert.equal(spentAt(timing, clockOf(upTo.triage), 80), at(1.6));
  const resumed = clockOf([...upTo.awaiting, acts.provide(101)]);
  assert.equal(spentAt(timing, resumed, 50), at(113));
  const extended = clockOf([...upTo.disposed, acts.askExtension(6), acts.grant(7)]);
  assert.equal(spentAt(timing, extended, 50), at(38));
  assert.equal(spentAt(timing, extended, 80), at(58.4));
});

test('after a resume and after an extension it is warned at half and at four fifths of the new time', () => {
  const histories = [
    [
      [...upTo.awaiting, acts.provide(101)],
      [113, 120.2],
    ],
    [
      [...upTo.disposed, acts.tick(24), acts.askExtension(25), acts.grant(26)],
      [38, 58.4],
    ],
  ] as const;
  for (const [history, [half, most]] of histories) {
    assert.equal(nextWakeAt(played(history).state, knownTerms), at(half));
    assert.equal(nextWakeAt(played([...history, acts.tick(half)]).state, knownTerms), at(most));
    assert.equal(nextWakeAt(played([...history, acts.tick(most)]).state, knownTerms), clockOf(history).dueAt + 1);
  }
});

test('after a breach the ladder is climbed rung by rung, then nobody is woken any more', () => {
  const [, bureau] = timing.sop.escalation;
  assert.ok(bureau !== undefined);
  const missed = [...upTo.registration, acts.tick(28)];
  const { dueAt: promised } = clockOf(missed);
  assert.equal(nextWakeAt(played(missed).state, knownTerms), promised + bureau.afterDueMs);
  assert.equal(nextWakeAt(played([...missed, acts.tick(39)]).state, knownTerms), undefined);
});

test('while the reporter owes an answer only the reminders and the end of waiting wake anybody', () => {
  assert.equal(nextWakeAt(played(upTo.awaiting).state, knownTerms), at(21));
  const unread = played([...upTo.awaiting, acts.receive(2, { thread: privateThread })]).state;
  assert.equal(nextWakeAt(unread, knownTerms), at(14));
});

test('neither a case that is not there nor a closed one wakes anybody', () => {
  assert.equal(nextWakeAt(initial, knownTerms), undefined);
  assert.equal(nextWakeAt(played(upTo.closed).state, knownTerms), undefined);
});
