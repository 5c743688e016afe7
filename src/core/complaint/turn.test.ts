// Whose turn it is, and what that has to do with the act that each person is led to.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { acts, people, played, privateThread, sp4nUpTo, upTo } from '#test/given/given.ts';
import { allCommands, run } from '#test/given/random-command.ts';
import { roles } from '../access.ts';
import type { Command } from './command.ts';
import type { Actor, Complaint } from './complaint.ts';
import { primaryCommand, turnOf } from './possible.ts';
import { isSeenBy } from './standing.ts';

const turn = (history: readonly Command[]): string => turnOf(played(history).state).join(' ');

test('whose turn it is on the plain way', () => {
  assert.equal(turn([]), '');
  assert.equal(turn(upTo.triage), 'admin-medsos');
  assert.equal(turn(upTo.awaiting), '');
  assert.equal(turn(upTo.coordination), 'admin-medsos admin-pusat');
  assert.equal(turn(upTo.registration), 'admin-medsos');
  assert.equal(turn(upTo.followUp), 'admin-pusat');
  assert.equal(turn(upTo.disposed), 'admin-agency');
  assert.equal(turn(upTo.conveying), 'admin-pusat');
  assert.equal(turn(upTo.closed), '');
  assert.equal(turn(sp4nUpTo.coordination), 'admin-medsos admin-pusat');
});

test('a draft that waits for its approval is Admin Medsos’ work no more, until it comes back', () => {
  const drafted = [...upTo.coordination, acts.draft(3)];
  assert.equal(turn(drafted), 'admin-pusat');
  assert.equal(turn([...drafted, acts.returnDraft(4)]), 'admin-medsos admin-pusat');
});

test('who must decide on more time has a turn beside the agency that works on', () => {
  const asked = [...upTo.disposed, acts.askExtension(6)];
  assert.equal(turn(asked), 'admin-pusat admin-agency');
  assert.equal(turn([...asked, acts.decline(7)]), 'admin-agency');
});

test('what is being sent waits for nobody, until it comes back', () => {
  const sending = [...upTo.conveying, acts.convey(7)];
  assert.equal(turn(sending), '');
  assert.equal(turn([...sending, acts.undelivered(8)]), 'admin-pusat');
});

test('an unanswered reporter wakes the desk again by writing', () => {
  const wrote = acts.receive(2, { thread: privateThread });
  assert.equal(turn([...upTo.awaiting, wrote]), 'admin-medsos');
});

test('each rung of the ladder has the case on its table until the promise is kept', () => {
  const late = [...upTo.registration, acts.tick(28)];
  assert.equal(turn(late), 'admin-medsos team-lead');
  assert.equal(turn([...late, acts.tick(39)]), 'admin-medsos team-lead division-head');
  assert.equal(turn([...late, acts.tick(39), acts.register(40)]), 'admin-pusat');
});

const handlers = ['admin-medsos', 'admin-pusat', 'admin-agency'] as const;

const officers = Object.values(people).flatMap((actor: Actor) => (actor.kind === 'officer' ? [actor] : []));

/** The acts that somebody is led to whose turn it is not: to step in for a colleague, for the reporter, or to open again. */
const stepsIn = (state: Complaint): boolean => state.status !== 'follow-up';

test('whoever has a turn is led to an act, and in the field nobody else is', () => {
  fc.assert(
    fc.property(allCommands, (commands) => {
      run(commands, (_before, { state }) => {
        const turns = turnOf(state);
        for (const officer of officers) {
          const isSeen = isSeenBy(state, officer);
          const isLed = primaryCommand(state, officer) !== undefined;
          const isHandler = handlers.some((role) => role === officer.role);
          if (isHandler && isSeen && turns.includes(officer.role)) assert.ok(isLed, `${officer.role} ${state.status}`);
          if (isHandler && isLed && !stepsIn(state)) assert.ok(turns.includes(officer.role), officer.role);
        }
      });
    }),
    { numRuns: 500 },
  );
});

test('nobody who may do nothing at all ever has a turn, and a closed case waits for nobody', () => {
  fc.assert(
    fc.property(allCommands, (commands) => {
      run(commands, (_before, { state }) => {
        const turns = turnOf(state);
        assert.ok(!turns.includes('operator'));
        assert.deepEqual(
          turns,
          roles.filter((role) => turns.includes(role)),
          'each once, in the order of the roles',
        );
        if (state.status === 'closed') assert.deepEqual(turns, []);
      });
    }),
    { numRuns: 300 },
  );
});
