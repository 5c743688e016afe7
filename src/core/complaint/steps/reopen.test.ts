// Work that was told and is not done goes back to whoever did it, not through the desk again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acts, at, given, people, played, sp4nUpTo, upTo, knownTerms } from '#test/given/given.ts';
import { hourMs } from '#core/time.ts';
import type { Command } from '../command.ts';
import type { Complaint } from '../complaint.ts';
import { turnOf } from '../possible.ts';
import { react } from '../react.ts';

const inField = (...commands: readonly Command[]): Extract<Complaint, { status: 'follow-up' }> => {
  const { state } = played(commands);
  assert.ok(state.status === 'follow-up', state.status);
  return state;
};

const byReporter = { by: people.reporter, reason: '', message: { messageId: 'why', digest: 'd' } };

test('opened again by its reporter or by an officer it is with its agencies at once, with a whole day and its number', () => {
  for (const asked of [byReporter, {}]) {
    const state = inField(...upTo.closed, acts.reopen(20, asked));
    const { disposition, clock, file } = state;
    assert.deepEqual(disposition, {
      leadAgencyId: 'dpupkp',
      helpingAgencyIds: ['dlh'],
      instruction: 'tambal lubang',
      acknowledgedBy: [],
    });
    assert.deepEqual([file.upikNumber, clock.openedAt, clock.limitMs], ['UPIK-77', at(20), 24 * hourMs]);
    assert.deepEqual(turnOf(state), ['admin-agency']);
  }
});

test('the agencies that have it are those that had it last', () => {
  const refusedHelp = [...upTo.disposed, acts.refuse(5.2, { by: people.helper })];
  const elsewhere = acts.dispose(5.5, { leadAgencyId: 'dishub', helpingAgencyIds: [], instruction: 'cek rambu' });
  const told = (by: (typeof people)['lead']) => [
    acts.fieldResult(6, { by }),
    acts.convey(7),
    acts.delivered(8),
    acts.reopen(9),
  ];
  assert.deepEqual(inField(...refusedHelp, ...told(people.lead)).disposition?.helpingAgencyIds, []);
  const moved = inField(...upTo.disposed, elsewhere, ...told(people.stranger));
  assert.deepEqual([moved.disposition?.leadAgencyId, moved.disposition?.instruction], ['dishub', 'cek rambu']);
  assert.deepEqual(moved.file.formerAgencyIds, ['dpupkp', 'dlh']);
});

test('each agency hears of it, once, and only of what it worked on', () => {
  const bells = (...commands: readonly Command[]): string[] => {
    const { events } = played(commands);
    const { state } = played(commands.slice(0, -1));
    const reopened = events.find(({ type }) => type === 'CaseReopened');
    assert.ok(reopened !== undefined);
    return react(state, reopened, knownTerms).flatMap((effect) =>
      effect.kind === 'notify' && effect.to === 'admin-agency' ? [`${effect.agencyId ?? ''} ${effect.what}`] : [],
    );
  };
  assert.deepEqual(bells(...upTo.closed, acts.reopen(9, byReporter)), ['dpupkp reopened', 'dlh reopened']);
  const direct = [...upTo.coordination, acts.answerDirectly(3), acts.delivered(4)];
  assert.deepEqual(bells(...direct, acts.reopen(9, byReporter)), []);
});

/** Ends that no agency worked for, or that another end than its answer came over. */
const elsewhere: Record<string, { history: readonly Command[]; step: string }> = {
  'answered at once': {
    history: [...upTo.coordination, acts.answerDirectly(3), acts.delivered(4)],
    step: 'coordinate',
  },
  'silent for want of identity': { history: [...upTo.awaiting, acts.tick(721)], step: 'coordinate' },
  'referred from the field': { history: [...upTo.disposed, acts.refer(6)], step: 'ask-identity' },
  'judged no complaint': { history: [...upTo.triage, acts.notComplaint(1)], step: 'ask-identity' },
};

for (const [name, { history, step }] of Object.entries(elsewhere))
  test(`${name}: goes on where it did before, at ${step}`, () => {
    given(...history)
      .when(acts.reopen(800))
      .then({ type: 'CaseReopened' }, { type: 'StepOpened', step });
  });

test('a second time it goes back the same way, by an officer, and not by its reporter', () => {
  const again = [acts.reopen(9, byReporter), acts.fieldResult(10), acts.convey(11)];
  const twice = [...upTo.closed, ...again, acts.delivered(12, { effectKey: 'effect-2' })];
  given(...twice)
    .when(acts.reopen(13, byReporter))
    .refused('already-reopened');
  assert.equal(inField(...twice, acts.reopen(13)).disposition?.leadAgencyId, 'dpupkp');
});

test('what the agency cannot do it refuses, and Admin Pusat gives it to another within the same clock', () => {
  const back = [...upTo.closed, acts.reopen(9), acts.refuse(10)];
  const { disposition, clock } = inField(...back);
  assert.deepEqual([disposition, clock.dueAt], [undefined, at(33)]);
  const given2 = inField(...back, acts.dispose(11, { leadAgencyId: 'dishub', helpingAgencyIds: [] }));
  assert.deepEqual([given2.disposition?.leadAgencyId, given2.clock.dueAt], ['dishub', at(33)]);
});

test('a promise that was kept and did not last is work again, without a promise', () => {
  const promised = [
    ...upTo.disposed,
    acts.fieldResult(6, { outcome: 'scheduled', plannedAt: at(200) }),
    acts.convey(7),
    acts.delivered(8),
    acts.fieldResult(150),
    acts.convey(151),
    acts.delivered(152, { effectKey: 'effect-2' }),
    acts.reopen(160),
  ];
  const { clock, file } = inField(...promised);
  assert.deepEqual([clock.dueAt, file.promise, file.promises?.length], [at(184), undefined, 1]);
});

test('of a report of SP4N-LAPOR! by its own calendar', () => {
  const state = inField(...sp4nUpTo.closed, acts.reopen(10));
  assert.equal(state.disposition?.leadAgencyId, 'dpupkp');
  assert.ok(state.clock.dueAt > at(24 * 5));
});
