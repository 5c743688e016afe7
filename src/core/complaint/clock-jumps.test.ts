// Clocks of machines jump, forward and back. What must hold of every case all the same (the record is ordered by sequence, not by time).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { knownTerms, acts, at, given, people, played, start, upTo } from '#test/given/given.ts';
import { hourMs, type Instant } from '../time.ts';
import type { Complaint } from './complaint.ts';
import type { ComplaintEvent } from './event.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';

const states = Object.values(upTo).map((history) => played(history).state);

/** Jumps in hours: NTP's, a wrong time zone's, a day's, a dead battery's. */
const jumps = fc.array(fc.constantFrom(-24 * 365, -24, -7, -1, -0.01, 0, 0.01, 1, 7, 24, 200), {
  minLength: 1,
  maxLength: 10,
});

const look = (state: Complaint, now: Instant): ComplaintEvent[] => {
  const decision = decide(state, { type: 'NoteTime', now, by: people.sweep }, knownTerms);
  return decision.ok ? decision.events : [];
};

test('a clock that was set back finds nothing that was not found before, and nothing twice', () => {
  fc.assert(
    fc.property(fc.constantFrom(...states), jumps, (first, hops) => {
      let state = first;
      let now = start + 9 * hourMs;
      let latest = -Infinity;
      const found: string[] = [];
      for (const hop of hops) {
        now += hop * hourMs;
        const events = look(state, now);
        if (now <= latest) assert.deepEqual(events, [], `found at ${String(now)}, looked at ${String(latest)} before`);
        latest = Math.max(latest, now);
        state = events.reduce(evolve, state);
        found.push(...events.map((event) => event.type + ('percent' in event ? String(event.percent) : '')));
      }
      for (const once of ['DeadlineMissed', 'DeadlineWarned50', 'DeadlineWarned80', 'CaseClosed'])
        assert.ok(found.filter((type) => type === once).length <= 1, once);
      assert.ok(found.filter((type) => type === 'Escalated').length <= 2);
    }),
    { numRuns: 10_000 },
  );
});

test('a jump forward that was undone makes nobody late', () => {
  const running = [upTo.triage, upTo.coordination, upTo.registration, upTo.disposed, upTo.conveying];
  fc.assert(
    fc.property(fc.constantFrom(...running), fc.integer({ min: 1, max: 9000 }), (history, ahead) => {
      const { state } = played([...history, acts.note(ahead)]);
      assert.ok(state.status !== 'none' && state.status !== 'closed');
      const inTime = state.clock.dueAt;
      assert.deepEqual(
        look(state, inTime).filter((event) => event.type !== 'DeadlineWarned'),
        [],
      );
      assert.deepEqual(
        look(state, inTime + 1).map((event) => event.type),
        ['DeadlineMissed', 'Escalated'],
      );
    }),
    { numRuns: 1000 },
  );
});

test('what is done in time is in time, though the record was dated ahead meanwhile', () => {
  given(...upTo.coordination, acts.note(500))
    .when(acts.approve(3))
    .then(
      { type: 'InterimApproved', at: at(500) },
      { type: 'StepMet', late: false },
      { type: 'StepOpened', dueAt: at(524) },
    );
  given(...upTo.triage, acts.note(500))
    .when(acts.notComplaint(1))
    .then({ type: 'JudgedNotComplaint' }, { type: 'StepMet', late: false }, { type: 'CaseClosed' });
  given(...upTo.coordination, acts.note(500))
    .when(acts.notComplaint(3))
    .then({ type: 'JudgedNotComplaint' }, { type: 'StepSkipped' }, { type: 'CaseClosed' });
  given(...upTo.conveying, acts.note(500), acts.convey(7))
    .when(acts.delivered(8))
    .then({ type: 'MessageAccepted' }, { type: 'StepMet', late: false }, { type: 'CaseClosed' });
  given(...upTo.disposed, acts.askExtension(6), acts.note(500))
    .when(acts.grant(7))
    .then({ type: 'DeadlineExtended', at: at(500), dueAt: at(72) });
});

test('a breach that was recorded stays, even when the clock is set back before the deadline', () => {
  given(...upTo.coordination, acts.tick(27))
    .when(acts.approve(20))
    .then({ type: 'InterimApproved' }, { type: 'StepMet', late: true }, { type: 'StepOpened' });
  given(...upTo.coordination, acts.tick(27))
    .when(acts.tick(25))
    .refused('nothing-due');
});

test('nobody’s waiting ends because a clock was wrong for a moment', () => {
  given(...upTo.awaiting, acts.note(2000))
    .when(acts.tick(20))
    .refused('nothing-due');
});
