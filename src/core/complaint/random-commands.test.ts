// Whatever happens in whatever order, by whomever: what must hold of every case after every act.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { issuersOf } from './act-table.ts';
import { findPersonalData } from '../personal-data.ts';
import type { StepName } from '../sop/key.ts';
import { knownTerms, people } from '#test/given/given.ts';
import { allCommands, run } from '#test/given/random-command.ts';
import type { Command } from './command.ts';
import { initial, type Complaint } from './complaint.ts';
import type { ComplaintEvent } from './event.ts';
import { decide } from './decide.ts';
import { nextWakeAt } from './deadlines.ts';
import { evolve } from './evolve.ts';
import { possibleCommands } from './possible.ts';
import { react } from './react.ts';
import { principalsOf } from './standing.ts';

const openSteps = (events: readonly ComplaintEvent[]): StepName[] => {
  const open: StepName[] = [];
  for (const event of events) {
    if (event.type === 'StepOpened') open.push(event.step);
    const ends = event.type === 'StepMet' || (event.type === 'StepSkipped' && event.reason !== 'answered-directly');
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

test('nobody acts whom the row of an act does not name', () => {
  fc.assert(
    fc.property(allCommands, (commands) => {
      let state: Complaint = initial;
      for (const command of commands) {
        const decision = decide(state, command, knownTerms);
        if (!decision.ok) continue;
        const allowed: readonly string[] = issuersOf(command.type);
        assert.ok(principalsOf(command.by).some((principal) => allowed.includes(principal)));
        state = decision.events.reduce(evolve, state);
      }
    }),
    { numRuns: 1000 },
  );
});

/** No event of another procedure's steps is ever written to a case. */
const isSameProcedure = ([first, second]: readonly [readonly Command[], readonly Command[]]): boolean => {
  // One that is taken as a request has events of two procedures, in their order: shuffled it has none.
  if ([...first, ...second].some(({ type }) => type === 'TakeAsRequest')) return false;
  const began = [first, second].map(([opening]) => opening?.type === 'OpenCase' && opening.sop === 'medsos@1');
  return began[0] === began[1];
};

test('evolve takes any event on any state, in whatever order, and react answers it', () => {
  const pairs = fc.tuple(allCommands, allCommands).filter(isSameProcedure);
  const histories = pairs.map(([first, second]) => {
    const { state } = run(first, () => undefined);
    return { state, events: run(second, () => undefined).events };
  });
  const shuffled = histories.chain(({ state, events }) =>
    fc.record({ state: fc.constantFrom(state, initial), events: fc.shuffledSubarray(events) }),
  );
  fc.assert(
    fc.property(fc.oneof(histories, shuffled), ({ state, events }) => {
      events.reduce((folded, event) => {
        const after = evolve(folded, event);
        react(after, event, knownTerms);
        nextWakeAt(after, knownTerms);
        return after;
      }, state);
    }),
    { numRuns: 500 },
  );
});

/** So that whoever writes into what was handed over fails at once. */
const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
};

test('deciding twice gives the same answer, and neither deciding nor folding writes into what it was given', () => {
  fc.assert(
    fc.property(allCommands, (commands) => {
      let state: Complaint = initial;
      for (const command of commands) {
        const decision = frozen(decide(frozen(state), frozen(command), knownTerms));
        assert.deepEqual(decide(state, command, knownTerms), decision);
        if (decision.ok) assert.ok(decision.events.length > 0, command.type);
        else assert.deepEqual(Object.keys(decision), ['ok', 'refusal']);
        if (decision.ok) state = decision.events.reduce((folded, event) => evolve(frozen(folded), event), state);
      }
    }),
    { numRuns: 300 },
  );
});

test('the last step is met by a platform’s acceptance, an answer counted from outside or a request’s notice alone, and the identity is asked in private unless by a public link', () => {
  fc.assert(
    fc.property(allCommands, (commands) => {
      run(commands, (before, { state }, fresh) => {
        const noticed = before.status === 'conveying' && fresh.some(({ type }) => type === 'RequestDecided');
        const met = fresh.some((event) => event.type === 'StepMet' && event.step === 'convey');
        const arrived = fresh.some((event) => event.type === 'MessageAccepted' && event.purpose === 'result');
        const toldOutside = fresh.some((event) => event.type === 'OutsideAnswerCounted' && event.as === 'result-told');
        const mustMeet =
          (arrived || toldOutside || noticed) &&
          fresh.some(({ type }) => type === 'CaseClosed' || type === 'PromiseMade');
        assert.equal(met, mustMeet);
        for (const event of fresh)
          for (const effect of react(state, event, knownTerms)) {
            if (effect.kind !== 'send' || effect.purpose !== 'ask-identity') continue;
            const openly = event.type === 'IdentityAsked' && event.mode === 'public-link';
            assert.equal(effect.visibility, openly ? 'public' : 'private');
          }
      });
    }),
    { numRuns: 500 },
  );
});

test('private words go to the reporter alone, never to whoever joined or follows', () => {
  fc.assert(
    fc.property(allCommands, (commands) => {
      run(commands, (_before, { state }, fresh) => {
        if (state.status === 'none') return;
        const theirs = state.file.followers.flatMap((follower) => follower.threads.map(({ key }) => key));
        for (const effect of fresh.flatMap((event) => react(state, event, knownTerms))) {
          if (effect.kind !== 'send' || !theirs.includes(effect.thread.key)) continue;
          assert.equal(effect.purpose, 'notice');
        }
      });
    }),
    { numRuns: 1000 },
  );
});

test('what others read holds personal data only beside the event that says so', () => {
  fc.assert(
    fc.property(allCommands, (commands) => {
      run(commands, (_before, { state }, fresh) => {
        if (state.status === 'none' || fresh.some(({ type }) => type === 'PersonalDataPublished')) return;
        const theirs = state.file.followers.flatMap((follower) => follower.threads.map(({ key }) => key));
        for (const effect of fresh.flatMap((event) => react(state, event, knownTerms))) {
          if (effect.kind !== 'send' || effect.text.kind !== 'given') continue;
          const isRead = effect.visibility === 'public' || theirs.includes(effect.thread.key);
          assert.ok(!isRead || findPersonalData(effect.text.text) === undefined);
        }
      });
    }),
    { numRuns: 1000 },
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
        const decision = decide(state, { ...command, by: actor }, knownTerms);
        if (offered.has(command.type)) assert.ok(decision.ok || !standing.includes(decision.refusal), command.type);
      }
    }),
    { numRuns: 500 },
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

test('pictures go with a result to the reporter alone, and to others only where an officer said so', () => {
  fc.assert(
    fc.property(allCommands, (commands) => {
      run(commands, (_before, { state }, fresh) => {
        for (const event of fresh)
          for (const effect of react(state, event, knownTerms)) {
            if (effect.kind !== 'send' || effect.attachmentIds === undefined) continue;
            assert.ok(event.type === 'ResultWritten');
            assert.deepEqual(effect.attachmentIds, event.attachmentIds);
            const isTheirs = effect.visibility === 'private' && effect.purpose === 'result';
            assert.ok(isTheirs || event.photosInPublic === true);
          }
      });
    }),
    { numRuns: 1000 },
  );
});
