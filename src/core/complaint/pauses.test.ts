// Why a clock may stand still, whose time that is, and that none stands still for longer than its limit: hour by hour, and on random ways.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { acts, at, knownTerms, people, played, upTo } from '#test/given/given.ts';
import { allCommands, run } from '#test/given/random-command.ts';
import { sopOf } from '../sop/in-force.ts';
import { hourMs } from '../time.ts';
import type { Complaint } from './complaint.ts';
import { decide } from './decide.ts';
import { nextWakeAt } from './deadlines.ts';
import { evolve } from './evolve.ts';
import { holderOf } from './holder.ts';
import { pauses } from './pauses.ts';
import { spansOf } from './spans.ts';

const limitIn = (key: 'medsos@1'): number => pauses['awaiting-identity'].limitOf(sopOf(knownTerms, key));

test('the reasons are these, each with whose time it is', () => {
  assert.deepEqual(
    Object.entries(pauses).map(([reason, { chargedTo }]) => `${reason}: ${chargedTo}`),
    ['awaiting-identity: reporter'],
  );
});

suite('while a case waits for its reporter', () => {
  const { state, events } = played(upTo.awaiting);
  const paused = events.find(({ type }) => type === 'ClockPaused');
  const [askedAt, limit] = [paused?.at ?? assert.fail(), limitIn('medsos@1')];
  const looked = (now: number): string[] => {
    const decision = decide(state, { type: 'NoteTime', now, by: people.sweep }, knownTerms);
    return decision.ok ? decision.events.map(({ type }) => type) : [];
  };

  test('it is the reporter’s, and nobody is late', () => {
    assert.ok(state.status !== 'none');
    assert.deepEqual(holderOf(state), { kind: 'reporter' });
    assert.deepEqual(spansOf(events, knownTerms).at(-1)?.holder, { kind: 'reporter' });
    for (const now of [askedAt + hourMs, askedAt + limit - 1])
      assert.ok(!looked(now).some((type) => type === 'DeadlineMissed' || type === 'CaseClosed'), String(now));
  });

  test('it ends by itself at its limit, to the millisecond', () => {
    assert.ok(!looked(askedAt + limit - 1).includes('CaseClosed'));
    assert.ok(looked(askedAt + limit).includes('CaseClosed'));
  });

  test('an answer ends it before, with all that was left, and what comes after it is the desk’s again', () => {
    const answered = played([...upTo.awaiting, acts.provide(200)]);
    assert.deepEqual(
      spansOf(answered.events, knownTerms)
        .slice(-2)
        .map(({ holder, from, until }) => [holder.kind, from, until]),
      [
        ['reporter', askedAt, at(200)],
        ['desk', at(200), undefined],
      ],
    );
  });
});

test('whatever is done to a case, the sweep is woken before any pause is longer than its limit', () => {
  fc.assert(
    fc.property(allCommands, (walk) => {
      let [pausedAt, last]: [number | undefined, Complaint | undefined] = [undefined, undefined];
      run(walk, (_before, { state, events }) => {
        for (const event of events) {
          if (event.type === 'ClockPaused') pausedAt = event.at;
          if (event.type === 'ClockResumed' || event.type === 'StepOpened' || event.type === 'CaseClosed')
            pausedAt = undefined;
        }
        last = state;
        if (pausedAt === undefined || state.status !== 'awaiting-identity' || state.clock.pausedWithMs === undefined)
          return;
        const wakeAt = nextWakeAt(state, knownTerms);
        assert.ok(wakeAt !== undefined && wakeAt <= pausedAt + limitIn('medsos@1'), `asked at ${String(pausedAt)}`);
      });
      const end = last as Complaint | undefined;
      if (end?.status !== 'awaiting-identity' || end.clock.pausedWithMs === undefined) return;
      const now = end.askedAt + limitIn('medsos@1');
      const decision = decide(end, { type: 'NoteTime', now: now + 1, by: people.sweep }, knownTerms);
      assert.ok(decision.ok);
      assert.equal(decision.events.reduce(evolve, end as Complaint).status, 'closed');
    }),
    { numRuns: 300 },
  );
});
