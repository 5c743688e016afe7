// Whatever happens in whatever order, by whomever: what must hold of every case after every act.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { access } from '../access.ts';
import type { Instant } from '../time.ts';
import type { StepName } from '../sop.ts';
import { people } from '#test/given.ts';
import { allCommands } from '#test/random-command.ts';
import { initial, type Complaint, type ComplaintEvent } from './complaint.ts';
import { decide } from './decide.ts';
import { nextWakeAt } from './deadlines.ts';
import { evolve } from './evolve.ts';
import { possibleCommands } from './possible.ts';
import { react } from './react.ts';
import { principalsOf } from './standing.ts';

type Run = { state: Complaint; events: ComplaintEvent[] };

const run = (
  commands: readonly Parameters<typeof decide>[1][],
  look: (before: Complaint, run: Run, fresh: ComplaintEvent[]) => void,
): Run => {
  const whole: Run = { state: initial, events: [] };
  for (const command of commands) {
    const before = whole.state;
    const decision = decide(before, command);
    if (!decision.ok) continue;
    whole.state = decision.events.reduce(evolve, before);
    whole.events.push(...decision.events);
    look(before, whole, decision.events);
  }
  return whole;
};

const openSteps = (events: readonly ComplaintEvent[]): StepName[] => {
  const open: StepName[] = [];
  for (const event of events) {
    if (event.type === 'StepOpened') open.push(event.step);
    const ends = event.type === 'StepMet' || (event.type === 'StepSkipped' && event.reason === 'closed');
    if (ends) {
      assert.equal(open.at(-1), event.step, 'only the open step ends');
      open.pop();
    }
  }
  return open;
};

test('there are never two open steps, and a closed case has none', () => {
  fc.assert(
    fc.property(allCommands, (commands) => {
      run(commands, (_before, { state, events }) => {
        const open = openSteps(events);
        assert.ok(open.length <= 1, `open at once: ${open.join(', ')}`);
        if (state.status === 'closed') assert.deepEqual(open, []);
        else if (state.status !== 'none') assert.deepEqual(open, [state.clock.step]);
      });
    }),
    { numRuns: 1500 },
  );
});

test('the deadline of an open step never moves backward', () => {
  fc.assert(
    fc.property(allCommands, (commands) => {
      const promised: { dueAt: Instant | undefined } = { dueAt: undefined };
      run(commands, (_before, _run, fresh) => {
        for (const event of fresh) {
          if (event.type === 'StepOpened') promised.dueAt = event.dueAt;
          if (event.type === 'ClockResumed' || event.type === 'DeadlineExtended') {
            assert.ok(event.dueAt >= (promised.dueAt ?? 0));
            promised.dueAt = event.dueAt;
          }
        }
      });
    }),
    { numRuns: 1000 },
  );
});

test('no event is dated before one that stands above it', () => {
  fc.assert(
    fc.property(allCommands, (commands) => {
      const { events } = run(commands, () => undefined);
      events.forEach((event, index) => assert.ok(event.at >= (events[index - 1]?.at ?? 0)));
    }),
    { numRuns: 500 },
  );
});

test('folding the log again gives the same state, and the log survives being written down', () => {
  fc.assert(
    fc.property(allCommands, (commands) => {
      const { state, events } = run(commands, () => undefined);
      const read = JSON.parse(JSON.stringify(events)) as ComplaintEvent[];
      assert.deepEqual(JSON.parse(JSON.stringify(read.reduce(evolve, initial))), JSON.parse(JSON.stringify(state)));
    }),
    { numRuns: 500 },
  );
});

test('nobody acts outside the access table', () => {
  fc.assert(
    fc.property(allCommands, (commands) => {
      let state: Complaint = initial;
      for (const command of commands) {
        const decision = decide(state, command);
        if (!decision.ok) continue;
        const allowed: readonly string[] = access[command.type];
        assert.ok(principalsOf(command.by).some((principal) => allowed.includes(principal)));
        state = decision.events.reduce(evolve, state);
      }
    }),
    { numRuns: 1000 },
  );
});

test('evolve takes any event on any state, and react answers it', () => {
  fc.assert(
    fc.property(allCommands, allCommands, (first, second) => {
      const { state } = run(first, () => undefined);
      const { events } = run(second, () => undefined);
      events.reduce((folded, event) => {
        const after = evolve(folded, event);
        react(after, event);
        nextWakeAt(after);
        return after;
      }, state);
    }),
    { numRuns: 500 },
  );
});

test('what is offered is never refused for the case’s standing', () => {
  const standing = [
    'not-allowed',
    'wrong-step',
    'case-closed',
    'no-such-case',
    'not-your-agency',
    'not-the-lead-agency',
  ];
  fc.assert(
    fc.property(allCommands, fc.constantFrom(...Object.values(people)), (commands, actor) => {
      const { state } = run(commands, () => undefined);
      const offered = new Set<string>(possibleCommands(state, actor));
      for (const command of commands) {
        const decision = decide(state, { ...command, by: actor });
        if (offered.has(command.type)) assert.ok(decision.ok || !standing.includes(decision.refusal), command.type);
      }
    }),
    { numRuns: 500 },
  );
});

test('a case left alone always comes to rest: each look finds something, until nothing more is due', () => {
  fc.assert(
    fc.property(allCommands, (commands) => {
      let { state } = run(commands, () => undefined);
      let looks = 0;
      for (let wakeAt = nextWakeAt(state); wakeAt !== undefined; wakeAt = nextWakeAt(state)) {
        const decision = decide(state, { type: 'NoteTime', now: wakeAt, by: people.sweep });
        assert.ok(decision.ok, `woken at ${String(wakeAt)} for nothing in ${state.status}`);
        state = decision.events.reduce(evolve, state);
        looks += 1;
        assert.ok(looks < 20, 'the clock keeps waking for ever');
      }
    }),
    { numRuns: 1000 },
  );
});

test('a result is never sent to a thread of a stranger', () => {
  fc.assert(
    fc.property(allCommands, (commands) => {
      run(commands, (_before, { state }, fresh) => {
        if (state.status === 'none') return;
        const known = [...state.file.threads, ...state.file.followers.flatMap((follower) => follower.threads)];
        const keys = new Set(known.map((thread) => `${thread.visibility} ${thread.key}`));
        for (const event of fresh) {
          if (event.type !== 'ResultWritten') continue;
          for (const send of event.sends) assert.ok(keys.has(`${send.thread.visibility} ${send.thread.key}`));
        }
      });
    }),
    { numRuns: 500 },
  );
});
