// From when on a deadline is warned of and near, how pressing a case is, and what a list shows first.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { acts, at, knownTerms, people, played, sp4nUpTo, upTo } from '#test/given/given.ts';
import { allCommands, run } from '#test/given/random-command.ts';
import { hourMs, minuteMs } from '../time.ts';
import type { Command } from './command.ts';
import { initial, type Complaint } from './complaint.ts';
import { decide } from './decide.ts';
import {
  isOverdue,
  nextWakeAt,
  priorityOf,
  remaining,
  timeBetween,
  urgencyAt,
  warningsOf,
  timingOf,
} from './deadlines.ts';

const stateOf = (history: readonly Command[]): Complaint => played(history).state;
const hoursOf = (instant: number | undefined): number | undefined =>
  instant === undefined ? undefined : (instant - at(0)) / hourMs;

suite('when a running clock is warned of', () => {
  // The procedure warns at half and at four fifths of a step's time.
  const rows: { of: string; history: readonly Command[]; warnAt: number; nearAt: number }[] = [
    { of: 'asking for the identity, two hours', history: upTo.triage, warnAt: 1, nearAt: 1.6 },
    { of: 'coordinating, a day since the answer', history: upTo.coordination, warnAt: 14, nearAt: 21.2 },
    { of: 'entering in the register, a day', history: upTo.registration, warnAt: 15, nearAt: 22.2 },
    { of: 'following up, a day', history: upTo.followUp, warnAt: 16, nearAt: 23.2 },
    { of: 'telling the result, a day', history: upTo.conveying, warnAt: 18, nearAt: 25.2 },
  ];
  for (const { of, history, warnAt, nearAt } of rows)
    test(of, () => {
      const warnings = warningsOf(stateOf(history), knownTerms);
      assert.deepEqual([hoursOf(warnings.warnAt), hoursOf(warnings.nearAt)], [warnAt, nearAt]);
    });

  test('none where no clock runs: before the case, while it waits for its reporter, after its end', () => {
    for (const state of [initial, stateOf(upTo.awaiting), stateOf(upTo.closed)])
      assert.deepEqual(warningsOf(state, knownTerms), {});
  });

  test('more time moves them', () => {
    const asked = [...upTo.disposed, acts.askExtension(6, { untilAt: at(72) })];
    const before = warningsOf(stateOf(asked), knownTerms);
    const after = warningsOf(stateOf([...asked, acts.grant(7)]), knownTerms);
    assert.ok((after.warnAt ?? 0) > (before.warnAt ?? 0) && (after.nearAt ?? 0) > (before.nearAt ?? 0));
  });

  test('where working days count, they stand still over a week-end and on a holiday', () => {
    const day = (text: string): number => Date.parse(`${text}:00+07:00`);
    const friday = (day('2026-03-06T15:00') - at(0)) / hourMs;
    const opened = acts.open(friday, { ...sp4nUpTo.coordination[0], now: day('2026-03-06T15:00') } as never);
    const state = stateOf([opened]);
    assert.ok(state.status === 'coordination');
    const { warnAt = 0, nearAt = 0 } = warningsOf(state, knownTerms);
    const isWorkday = (instant: number): boolean => ![0, 6].includes(new Date(instant + 7 * hourMs).getUTCDay());
    assert.ok(isWorkday(warnAt) && isWorkday(nearAt), 'warned on a day on which somebody works');
    const timing = timingOf(state.file, knownTerms);
    const share = (from: number): number =>
      1 - timeBetween(timing, state.clock.step, from, state.clock.dueAt) / state.clock.limitMs;
    assert.ok(share(warnAt) < share(nearAt) && Math.abs(share(nearAt) - 0.8) < 0.001);
  });
});

suite('how pressing a case is', () => {
  const urgency = (history: readonly Command[], hours: number): string | undefined =>
    urgencyAt(stateOf(history), at(hours), knownTerms);

  test('near from the last warning on, late after the promised instant', () => {
    assert.equal(urgency(upTo.triage, 0), undefined);
    assert.equal(urgency(upTo.triage, 1.59), undefined);
    assert.equal(urgency(upTo.triage, 1.6), 'near');
    assert.equal(urgency(upTo.triage, 2), 'near');
    assert.equal(urgencyAt(stateOf(upTo.triage), at(2) + 1, knownTerms), 'late');
    assert.equal(urgency(upTo.triage, 9000), 'late');
  });

  test('never where no clock runs', () => {
    for (const hours of [0, 3, 900, 90_000]) {
      assert.equal(urgencyAt(initial, at(hours), knownTerms), undefined);
      assert.equal(urgency(upTo.awaiting, hours), undefined);
      assert.equal(urgency(upTo.closed, hours), undefined);
    }
  });

  test('the more time passes the more pressing, never less', () => {
    const rank = { late: 2, near: 1, none: 0 };
    for (const history of [upTo.triage, upTo.coordination, upTo.registration, upTo.followUp, upTo.conveying])
      for (let hours = 0, most = 0; hours < 60; hours += 0.25) {
        const now = rank[urgencyAt(stateOf(history), at(hours), knownTerms) ?? 'none'];
        assert.ok(now >= most);
        most = now;
      }
  });
});

suite('what a list shows first', () => {
  test('where a clock runs, then what waits for its reporter, then what is closed', () => {
    for (const history of [upTo.triage, upTo.coordination, upTo.registration, upTo.followUp, upTo.conveying])
      assert.equal(priorityOf(stateOf(history)), 0);
    assert.equal(priorityOf(stateOf(upTo.awaiting)), 1);
    assert.equal(priorityOf(stateOf(upTo.closed)), 2);
    assert.equal(priorityOf(initial), 2);
  });
});

suite('when the sweep must look again', () => {
  const wake = (history: readonly Command[]): number | undefined => hoursOf(nextWakeAt(stateOf(history), knownTerms));

  test('at the next warning, then a millisecond after the promise, then at each rung of the ladder', () => {
    assert.equal(wake(upTo.coordination), 14);
    const warned = [...upTo.coordination, acts.tick(14)];
    assert.equal(wake(warned), 21.2);
    const twice = [...warned, acts.tick(21.2)];
    assert.equal(nextWakeAt(stateOf(twice), knownTerms), at(26) + 1);
  });

  test('never where only a person can move the case', () => {
    assert.equal(nextWakeAt(initial, knownTerms), undefined);
    assert.equal(wake(upTo.closed), undefined);
  });

  test('whatever happened, something is noted then, and nothing a millisecond earlier', () => {
    const noted = (state: Complaint, now: number): number => {
      const decision = decide(state, { type: 'NoteTime', by: people.sweep, now }, knownTerms);
      return decision.ok ? decision.events.length : 0;
    };
    fc.assert(
      fc.property(allCommands, (commands) => {
        let now = 0;
        run(commands, (_before, { state, events }) => {
          now = Math.max(now, ...events.map(({ at: then }) => then));
          const next = nextWakeAt(state, knownTerms);
          if (next === undefined) return;
          assert.ok(noted(state, Math.max(next, now)) > 0, `${state.status} wakes for nothing`);
          if (next - 1 >= now) assert.equal(noted(state, next - 1), 0, `${state.status} should have woken earlier`);
        });
      }),
      { numRuns: 200, seed: 20_261_129 },
    );
  });
});

suite('what is left of a clock', () => {
  test('less with every minute, nothing at the promise, negative after it', () => {
    const state = stateOf(upTo.triage);
    assert.ok(state.status === 'triage');
    const timing = timingOf(state.file, knownTerms);
    assert.equal(remaining(timing, state.clock, at(0)), 2 * hourMs);
    assert.equal(remaining(timing, state.clock, at(1)), hourMs);
    assert.equal(remaining(timing, state.clock, at(2)), 0);
    assert.equal(remaining(timing, state.clock, at(2) + minuteMs), -minuteMs);
  });

  test('while it stands still nothing passes', () => {
    const state = stateOf(upTo.awaiting);
    assert.ok(state.status === 'awaiting-identity');
    const timing = timingOf(state.file, knownTerms);
    assert.equal(remaining(timing, state.clock, at(3)), remaining(timing, state.clock, at(300)));
    assert.equal(isOverdue(state.clock, at(9000)), false);
  });
});
