// Whatever happens in whatever order: what must hold of every clock, warning, breach and call.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { acts, knownTerms, people } from '#test/given/given.ts';
import { allCommands, run } from '#test/given/random-command.ts';
import type { Instant } from '../time.ts';
import type { Command } from './command.ts';
import type { ComplaintEvent } from './event.ts';
import { decide } from './decide.ts';
import { nextWakeAt } from './deadlines.ts';
import { evolve } from './evolve.ts';
import { asksAt } from './referral.ts';

const wordOf = (event: ComplaintEvent): string | undefined => {
  if (event.type === 'DeadlineWarned') return String(event.percent);
  if (event.type === 'DeadlineMissed') return 'missed';
  return event.type === 'Escalated' ? event.to : undefined;
};

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

test('a closed case has no clock, and wakes nobody but whoever asks where it was referred', () => {
  fc.assert(
    fc.property(allCommands, (commands) => {
      run(commands, (_before, { state }) => {
        if (state.status !== 'closed') return;
        assert.ok(!('clock' in state));
        const askAt = state.reason === 'referred' ? asksAt(state.file.referral) : undefined;
        assert.equal(nextWakeAt(state, knownTerms), askAt);
        if (askAt !== undefined) return;
        const late = { type: 'NoteTime', now: state.closedAt + 1e12, by: people.sweep } as const;
        assert.deepEqual(decide(state, late, knownTerms), { ok: false, refusal: 'nothing-due' });
      });
    }),
    { numRuns: 500 },
  );
});

test('the same moment noted twice changes nothing the second time', () => {
  fc.assert(
    fc.property(allCommands, (commands) => {
      run([...commands], (_before, { state }) => {
        if (state.status === 'none') return;
        const look = { type: 'NoteTime', now: state.file.lastAt + 1e8, by: people.sweep } as const;
        const first = decide(state, look, knownTerms);
        const after = first.ok ? first.events.reduce(evolve, state) : state;
        assert.deepEqual(decide(after, look, knownTerms), { ok: false, refusal: 'nothing-due' });
      });
    }),
    { numRuns: 300 },
  );
});

test('every breach stays on the record, and nothing late is without one', () => {
  fc.assert(
    fc.property(allCommands, (commands) => {
      run(commands, (_before, { state, events }, fresh) => {
        if (state.status === 'none') return;
        const missed = events.flatMap((event) => (event.type === 'DeadlineMissed' ? [event] : []));
        assert.equal(state.file.breaches.length, missed.length);
        const isCounted = fresh.some(({ type }) => type === 'OutsideAnswerCounted');
        for (const event of fresh) {
          if (event.type !== 'StepMet') continue;
          // A request for information has one promise for its work and its answer: its breach stands under the step in which it passed.
          const isOne = state.file.sop.startsWith('information');
          const broken = state.file.breaches.some(
            ({ step, dueAt }) => dueAt === event.dueAt && (step === event.step || isOne),
          );
          // Said in time, and counted after its deadline was noted as missed: the breach stays, the step is in time.
          if (isCounted && !event.late) continue;
          assert.equal(event.late, broken);
        }
      });
    }),
    { numRuns: 1000 },
  );
});

test('for one promise there is at most one breach, one call up each rung, and no warning after it', () => {
  fc.assert(
    fc.property(allCommands, (commands) => {
      let said: string[] = [];
      run(commands, (_before, _run, fresh) => {
        for (const event of fresh) {
          if (['StepOpened', 'DeadlineExtended', 'RequestExtended'].includes(event.type)) said = [];
          const word = wordOf(event);
          if (word === undefined) continue;
          assert.ok(!said.includes(word), `${word} twice`);
          if (event.type === 'DeadlineWarned') assert.ok(!said.includes('missed'));
          said.push(word);
        }
      });
    }),
    { numRuns: 1000 },
  );
});

test('a case left alone always comes to rest: each look finds something, until nothing more is due', () => {
  fc.assert(
    fc.property(allCommands, (commands) => {
      let { state } = run(commands, () => undefined);
      let looks = 0;
      for (let wakeAt = nextWakeAt(state, knownTerms); wakeAt !== undefined; wakeAt = nextWakeAt(state, knownTerms)) {
        const decision = decide(state, { type: 'NoteTime', now: wakeAt, by: people.sweep }, knownTerms);
        assert.ok(decision.ok, `woken at ${String(wakeAt)} for nothing in ${state.status}`);
        state = decision.events.reduce(evolve, state);
        looks += 1;
        assert.ok(looks < 20, 'the clock keeps waking for ever');
      }
    }),
    { numRuns: 1000 },
  );
});

/** What decides whether an identity is waited for, in any order and as often as it likes. */
const aboutIdentity: ((hours: number) => Command)[] = [
  ...[acts.goWithout, acts.choosePrivacy, acts.ask, acts.provide, acts.acceptMerge, acts.notComplaint, acts.reopen],
  ...[acts.divert, acts.receive, acts.tick],
  (hours) => acts.provide(hours, { fields: ['name'] }),
  (hours) => acts.acceptMerge(hours, { identity: { identityId: 'identity-9', fields: ['name'] } }),
  (hours) => acts.undelivered(hours, { purpose: 'ask-identity' }),
];
const identityWalks = fc.array(fc.tuple(fc.constantFrom(...aboutIdentity), fc.constantFrom(0.1, 25, 150, 730)), {
  ...{ minLength: 4, maxLength: 25, size: 'max' },
});

test('a clock stands still while somebody is waited for, and nobody is waited for whom the case went on without', () => {
  fc.assert(
    fc.property(identityWalks, (walk) => {
      let hours = 0;
      const commands = walk.map(([make, wait]) => make((hours += wait)));
      run([acts.open(0), ...commands], (_before, { state }) => {
        if (state.status === 'none' || state.status === 'closed') return;
        if (state.clock.pausedWithMs !== undefined) assert.equal(state.status, 'awaiting-identity');
        if (state.status === 'awaiting-identity') assert.equal(state.file.withoutIdentity, undefined);
      });
    }),
    { numRuns: 500 },
  );
});
