// What walks of chance get to: every act, every event, every end. What the other tests of chance say of all walks is said of all that there is.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import fc from 'fast-check';
import { historyWith } from '#test/given/event-histories.ts';
import { knownTerms } from '#test/given/given.ts';
import { allCommands } from '#test/given/random-command.ts';
import { actTable, type CommandType } from './act-table.ts';
import { initial, type Complaint } from './complaint.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { endings } from './told-ends.ts';

const reached = {
  acts: new Set<string>(),
  cells: new Set<string>(),
  events: new Set<string>(),
  ends: new Set<string>(),
};

before(() => {
  for (const commands of fc.sample(allCommands, 3000)) {
    let state: Complaint = initial;
    for (const command of commands) {
      const decision = decide(state, command, knownTerms);
      if (!decision.ok) continue;
      reached.acts.add(command.type);
      reached.cells.add(`${command.type} ${state.status}`);
      for (const event of decision.events) {
        reached.events.add(event.type);
        if (event.type === 'JudgedNotComplaint') reached.ends.add(event.reason);
        if (event.type === 'CaseClosed') reached.ends.add(event.reason);
      }
      state = decision.events.reduce(evolve, state);
    }
  }
});

const missing = (all: readonly string[], met: ReadonlySet<string>): string[] => all.filter((one) => !met.has(one));

test('every act that there is gets through somewhere: one that does not needs its maker in test/given', () => {
  assert.deepEqual(missing(Object.keys(actTable), reached.acts), []);
});

test('every event happens somewhere', () => {
  assert.deepEqual(missing(Object.keys(historyWith), reached.events), []);
});

test('every end and every wait is come to', () => {
  assert.deepEqual(missing(Object.keys(endings), reached.ends), []);
});

test('of what the table allows in each status hardly anything is left out', () => {
  const all = (Object.keys(actTable) as CommandType[]).flatMap((type) =>
    actTable[type].in.map((status) => `${type} ${status}`),
  );
  const left = missing(all, reached.cells);
  assert.ok(left.length < all.length / 10, left.join(', '));
});
