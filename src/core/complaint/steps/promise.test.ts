// Scheduled work has a date; told to the reporter, the case waits for it with its agencies, and whether it was kept stays on the record.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { acts, at, given, people, played, sp4nUpTo, upTo, knownTerms } from '#test/given/given.ts';
import { hourMs } from '#core/time.ts';
import type { Command } from '../command.ts';
import type { CaseFile, Complaint } from '../complaint.ts';
import { nextWakeAt } from '../deadlines.ts';
import { initial } from '../complaint.ts';
import type { ComplaintEvent } from '../event.ts';
import { evolve } from '../evolve.ts';
import { turnOf } from '../possible.ts';
import { react } from '../react.ts';

const scheduled = { outcome: 'scheduled', plannedAt: at(200) } as const;
const toBeTold: Command[] = [...upTo.disposed, acts.fieldResult(6, scheduled), acts.convey(7)];
const promised: Command[] = [...toBeTold, acts.delivered(8)];

const inField = (state: Complaint): Extract<Complaint, { status: 'follow-up' }> => {
  assert.ok(state.status === 'follow-up', state.status);
  return state;
};
const fileAfter = (...commands: readonly Command[]): CaseFile => {
  const { state } = played(commands);
  assert.ok(state.status !== 'none');
  return state.file;
};
const settledIn = (...commands: readonly Command[]) => fileAfter(...commands).promises?.map(({ kept }) => kept);

suite('scheduled work', () => {
  test('has a date that is still to come; other results need none, and carry none', () => {
    given(...upTo.disposed)
      .when(acts.fieldResult(6, { outcome: 'scheduled' }))
      .refused('planned-date-missing');
    for (const hours of [5, 6])
      given(...upTo.disposed)
        .when(acts.fieldResult(6, { outcome: 'scheduled', plannedAt: at(hours) }))
        .refused('deadline-not-later');
    for (const outcome of ['done', 'cannot'] as const)
      given(...upTo.disposed)
        .when(acts.fieldResult(6, { outcome, plannedAt: at(100) }))
        .then({ type: 'FieldResultReported', plannedAt: undefined }, { type: 'StepMet' }, { type: 'StepOpened' });
  });

  test('once told does not end the case: the same agencies have it until the day', () => {
    const after = given(...toBeTold)
      .when(acts.delivered(8))
      .then(
        { type: 'MessageAccepted' },
        { type: 'StepMet', step: 'convey', late: false },
        { type: 'PromiseMade', agencyId: 'dpupkp', plannedAt: at(200) },
        { type: 'StepOpened', step: 'follow-up', dueAt: at(200), limitMs: 192 * hourMs },
      );
    const { disposition, file } = inField(after);
    assert.deepEqual([disposition?.leadAgencyId, disposition?.helpingAgencyIds], ['dpupkp', ['dlh']]);
    assert.deepEqual(file.promise, { agencyId: 'dpupkp', plannedAt: at(200) });
    assert.deepEqual(turnOf(after), ['admin-agency']);
  });

  test('is told as well by what a colleague said outside', () => {
    given(...upTo.disposed, acts.fieldResult(6, scheduled))
      .when(acts.countOutside(9, { by: people.pusat, as: 'result-told', saidAt: at(8) }))
      .then(
        { type: 'OutsideAnswerCounted' },
        { type: 'StepMet', step: 'convey' },
        { type: 'PromiseMade', plannedAt: at(200) },
        { type: 'StepOpened', step: 'follow-up', dueAt: at(200) },
      );
  });

  test('of a version before, without a day, ends the case as it did', () => {
    const events = played([...upTo.disposed, acts.fieldResult(6, scheduled)]).events.map((event): ComplaintEvent => {
      if (event.type !== 'FieldResultReported') return event;
      const { plannedAt: _none, ...before } = event;
      return before;
    });
    const old = [...events, ...played(toBeTold).events.slice(-1)].reduce(evolve, initial);
    assert.ok(old.status === 'conveying' && old.result?.outcome === 'scheduled');
    assert.equal(old.result.plannedAt, undefined);
  });

  test('whose day passed while its message was on the way is missed at once', () => {
    const late = [...upTo.disposed, acts.fieldResult(6, { ...scheduled, plannedAt: at(7.5) }), acts.convey(7)];
    const { clock } = inField(played([...late, acts.delivered(8)]).state);
    assert.deepEqual([clock.dueAt, clock.limitMs], [at(7.5), 1]);
    assert.deepEqual(settledIn(...late, acts.delivered(8), acts.tick(8.1)), [false]);
  });
});

suite('a promise', () => {
  test('what the reporter writes meanwhile belongs to it', () => {
    const after = given(...promised)
      .when(acts.receive(50))
      .then({ type: 'MessageReceived' });
    assert.equal(after.status, 'follow-up');
  });

  test('warns its agencies on the way, and wakes the case on its day', () => {
    given(...promised)
      .when(acts.tick(8 + 96))
      .then({ type: 'DeadlineWarned', step: 'follow-up', percent: 50 });
    const warned = played([...promised, acts.tick(104), acts.tick(8 + 192 * 0.8)]).state;
    assert.equal(nextWakeAt(warned, knownTerms), at(200) + 1);
  });

  test('is kept by work that is done in time, to the moment', () => {
    given(...promised)
      .when(acts.fieldResult(200))
      .then(
        { type: 'FieldResultReported', outcome: 'done' },
        { type: 'PromiseSettled', kept: true, agencyId: 'dpupkp', plannedAt: at(200) },
        { type: 'StepMet', step: 'follow-up', late: false },
        { type: 'StepOpened', step: 'convey' },
      );
    assert.equal(fileAfter(...promised, acts.fieldResult(100)).promise, undefined);
  });

  test('is broken by its day, once, and told by itself', () => {
    const after = given(...promised)
      .when(acts.tick(200.5))
      .then(
        { type: 'DeadlineMissed', step: 'follow-up', dueAt: at(200) },
        { type: 'PromiseSettled', kept: false, by: people.sweep },
        { type: 'Escalated', to: 'team-lead' },
      );
    assert.equal(inField(after).file.promise, undefined);
    given(...promised, acts.tick(200.5))
      .when(acts.tick(213))
      .then({ type: 'Escalated', to: 'division-head' });
    given(...promised, acts.tick(200.5))
      .when(acts.fieldResult(220))
      .then({ type: 'FieldResultReported' }, { type: 'StepMet', late: true }, { type: 'StepOpened' });
  });

  /** What the lead brings instead, and when; the day is hour 200. */
  const brought: readonly (readonly [hours: number, outcome: 'done' | 'scheduled' | 'cannot', kept: boolean])[] = [
    [9, 'done', true],
    [200, 'done', true],
    [201, 'done', false],
    [100, 'scheduled', false],
    [100, 'cannot', false],
    [201, 'cannot', false],
  ];
  for (const [hours, outcome, kept] of brought)
    test(`is ${kept ? 'kept' : 'broken'} by ${outcome} at hour ${String(hours)}`, () => {
      const result = acts.fieldResult(hours, { outcome, plannedAt: at(400) });
      assert.deepEqual(settledIn(...promised, result), [kept]);
    });

  test('made anew after it was broken is another one, and both stay on the record', () => {
    const again = [
      ...promised,
      acts.fieldResult(100, { outcome: 'scheduled', plannedAt: at(300) }),
      acts.convey(101),
      acts.delivered(102, { effectKey: 'effect-2' }),
      acts.fieldResult(250),
      acts.convey(251),
      acts.delivered(252, { effectKey: 'effect-3' }),
    ];
    assert.deepEqual(settledIn(...again), [false, true]);
    assert.equal(played(again).state.status, 'closed');
  });

  test('moves with more time that was granted before its day, and is broken where that came after', () => {
    const asked = [...promised, acts.askExtension(150, { untilAt: at(300) })];
    assert.deepEqual(fileAfter(...asked, acts.grant(151)).promise, { agencyId: 'dpupkp', plannedAt: at(300) });
    assert.deepEqual(settledIn(...asked, acts.grant(151), acts.fieldResult(299)), [true]);
    given(...asked)
      .when(acts.grant(201))
      .then(
        { type: 'DeadlineMissed', dueAt: at(200) },
        { type: 'PromiseSettled', kept: false, plannedAt: at(200) },
        { type: 'DeadlineExtended', dueAt: at(300) },
      );
    assert.deepEqual(settledIn(...asked, acts.grant(201), acts.fieldResult(210)), [false]);
  });

  test('that passes in silence is told where the reporter came; with a result, by that alone; a register hears its own way', () => {
    const sends = (commands: readonly Command[], last: Command): string[] => {
      const { state, events } = played([...commands, last]);
      return events
        .filter(({ at: moment }) => moment === last.now)
        .flatMap((event) =>
          react(state, event, knownTerms).flatMap((effect) =>
            effect.kind === 'send' && effect.text.kind === 'template' ? [effect.text.template] : [],
          ),
        );
    };
    assert.deepEqual(sends(promised, acts.tick(201)), ['promise-passed']);
    assert.deepEqual(sends(promised, acts.fieldResult(201)), []);
    const report = [
      ...sp4nUpTo.disposed,
      acts.fieldResult(3, { outcome: 'scheduled', plannedAt: at(600) }),
      acts.convey(4),
      acts.delivered(5),
    ];
    assert.deepEqual(sends(report, acts.tick(601)), []);
    assert.deepEqual(settledIn(...report, acts.tick(601)), [false]);
  });
});
