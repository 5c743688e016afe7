// Words that wait before they leave: which acts wait and until when, that no promise and nobody in danger waits, and who takes them back.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { acts, at, given, people, played, sp4nUpTo, upTo } from '#test/given/given.ts';
import { heldActs } from '#test/given/held.ts';
import { actTable, isOutward, outwardActs, type CommandType } from '../act-table.ts';
import type { Command } from '../command.ts';
import { initial, type Complaint } from '../complaint.ts';
import { holdSeconds, type HoldSeconds } from '../hold-seconds.ts';
import { holdingOf } from './held-back.ts';

const secondMs = 1_000;
const after = (...history: readonly Command[]): Complaint => played(history).state;
const triage = after(...upTo.triage);
const wait = (state: Complaint, now: number, seconds: HoldSeconds = 10, type: CommandType = 'AskIdentity') =>
  holdingOf(state, type, now, seconds);

/** When the running clock of a case ends. */
const dueOf = (state: Complaint): number => {
  assert.ok(state.status !== 'none' && state.status !== 'closed');
  return state.clock.dueAt;
};

suite('an act waits', () => {
  test('for as many seconds as its sender chose', () => {
    assert.deepEqual(
      holdSeconds.map((seconds) => wait(triage, at(1), seconds)),
      [
        { atOnce: 'not-asked' },
        { until: at(1) + 5 * secondMs },
        { until: at(1) + 10 * secondMs },
        { until: at(1) + 20 * secondMs },
      ],
    );
  });

  test('where its words go to the reporter, and in no other case', () => {
    for (const type of Object.keys(actTable) as CommandType[]) {
      const waits = isOutward(type) && type !== 'DivertToEmergency';
      const why = type === 'DivertToEmergency' ? 'danger' : 'says-nothing';
      assert.deepEqual(wait(triage, at(1), 10, type), waits ? { until: at(1) + 10 * secondMs } : { atOnce: why }, type);
    }
    assert.ok(outwardActs.length > 5);
    assert.deepEqual(wait(initial, at(1)), { atOnce: 'says-nothing' });
  });

  test('in every status of the procedure, and after its end', () => {
    const stages = [
      ...[upTo.triage, upTo.awaiting, upTo.coordination, upTo.registration, upTo.disposed, upTo.conveying],
      ...[upTo.closed, sp4nUpTo.coordination],
    ];
    for (const history of stages) {
      const state = after(...history);
      const now = Math.max(...history.map((command) => command.now)) + secondMs;
      assert.deepEqual(wait(state, now, 5, 'AnswerInformation'), { until: now + 5 * secondMs }, state.status);
    }
  });
});

suite('no promise is broken by waiting', () => {
  const due = dueOf(triage);
  const rows: readonly [string, number, HoldSeconds, boolean][] = [
    ['one millisecond more than the wait is left', due - 10 * secondMs - 1, 10, true],
    ['as much is left as the wait takes', due - 10 * secondMs, 10, false],
    ['less is left', due - 10 * secondMs + 1, 10, false],
    ['a shorter wait still fits', due - 10 * secondMs, 5, true],
    ['a longer one does not', due - 10 * secondMs - 1, 20, false],
    ['it is the very moment', due, 10, false],
    ['it is late already, and gets no later by it', due + 1, 10, true],
    ['it has been late for a day', due + 24 * 3_600 * secondMs, 20, true],
  ];
  for (const [what, now, seconds, waits] of rows)
    test(what, () => {
      const expected = waits ? { until: now + seconds * secondMs } : { atOnce: 'deadline' };
      assert.deepEqual(wait(triage, now, seconds), expected);
    });

  test('while the clock is paused nothing can be missed', () => {
    const awaiting = after(...upTo.awaiting);
    assert.ok(awaiting.status === 'awaiting-identity' && awaiting.clock.pausedWithMs !== undefined);
    const now = dueOf(awaiting) - 1;
    assert.deepEqual(wait(awaiting, now, 10, 'AnswerInformation'), { until: now + 10 * secondMs });
  });

  test('the answer that a lane asks for is a promise, too', () => {
    const sealed = after(...upTo.triage, acts.toLane(0.1, { lane: 'women-and-children' }));
    assert.ok(sealed.status === 'triage' && sealed.file.laneDue !== undefined);
    const due = dueOf(sealed) + 3_600 * secondMs;
    const promised = { ...sealed, file: { ...sealed.file, laneDue: { ...sealed.file.laneDue, at: due } } };
    assert.deepEqual(wait(promised, due - 1), { atOnce: 'deadline' });
    assert.deepEqual(wait(promised, due - 10 * secondMs), { atOnce: 'deadline' });
    assert.deepEqual(wait(promised, due - 11 * secondMs), { until: due - secondMs });
  });
});

test('nobody waits in danger, whatever is said to them; a sign of it that nobody judged holds up nothing', () => {
  const danger = after(...upTo.triage, acts.setPriority(0.1, { level: 'danger' }));
  for (const type of outwardActs) assert.deepEqual(wait(danger, at(0.2), 5, type), { atOnce: 'danger' }, type);
  const high = after(...upTo.triage, acts.setPriority(0.1, { level: 'high' }));
  assert.deepEqual(wait(high, at(0.2), 5), { until: at(0.2) + 5 * secondMs });
});

suite('taken back', () => {
  test('by whoever speaks with reporters; nothing but that is on record', () => {
    for (const by of [people.medsos, people.pusat, people.teamLead])
      given(...upTo.triage)
        .when(heldActs.callBack(1, { by }))
        .then({ type: 'SendingCalledBack', at: at(1), by });
    for (const by of [people.lead, people.divisionHead, people.operator, people.reporter, people.intake])
      given(...upTo.triage)
        .when(heldActs.callBack(1, { by }))
        .refused('not-allowed');
  });

  test('the step is open and its clock runs as if nothing had been pressed', () => {
    for (const history of [upTo.triage, upTo.coordination, upTo.conveying, upTo.closed]) {
      const later = heldActs.callBack(9);
      const [then, before] = [after(...history, later), after(...history)];
      assert.ok(then.status !== 'none' && before.status !== 'none');
      assert.deepEqual({ ...then, file: { ...then.file, lastAt: before.file.lastAt } }, before);
    }
  });

  test('what was written in its place is asked as before', () => {
    given(...upTo.triage, heldActs.callBack(0.5))
      .when(acts.ask(1))
      .then(
        { type: 'IdentityAsked', at: at(1) },
        { type: 'StepMet', step: 'ask-identity', late: false },
        { type: 'StepOpened' },
        { type: 'ClockPaused' },
      );
  });
});
