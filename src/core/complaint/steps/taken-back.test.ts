// A joining taken back in other orders than the usual: twice, later, joined on again, and after what came to the case while it went on in another one.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { differences } from '#test/given/differences.ts';
import { acts, at, given, people, played, privateThread, publicThread, sp4nUpTo, upTo } from '#test/given/given.ts';
import { partingActs } from '#test/given/parting.ts';
import { allCommands, run } from '#test/given/random-command.ts';
import type { Command } from '../command.ts';
import type { CaseFile, Complaint } from '../complaint.ts';
import { obstacle } from '../standing.ts';

const { undo } = partingActs;
type Known = Exclude<Complaint, { status: 'none' }>;

const after = (...commands: readonly Command[]): Known => {
  const { state } = played(commands);
  assert.ok(state.status !== 'none');
  return state;
};

/** When the step that runs is due, in hours after the start. */
const dueIn = (state: Known): number => {
  assert.ok(state.status !== 'closed');
  return (state.clock.dueAt - at(0)) / (at(1) - at(0));
};

suite('whoever gave their identity while their case went on in another one', () => {
  const merged = [...upTo.awaiting, acts.mergeInto(2)];
  const told = [...merged, acts.provide(3)];

  test('is waited for no longer, and the promise runs since they did', () => {
    const back = given(...told)
      .when(undo(5))
      .then(
        { type: 'JoiningUndone' },
        { type: 'StepOpened', step: 'coordinate' },
        { type: 'ClockResumed', at: at(5), step: 'coordinate', dueAt: at(27) },
      );
    assert.ok(back.status === 'coordination');
    assert.equal(back.clock.pausedWithMs, undefined);
    assert.equal(dueIn(after(...told, undo(200))), 27, 'the time until the mistake was found is the office’s');
  });

  test('is neither reminded nor given up', () => {
    given(...told, undo(5))
      .when(acts.tick(30))
      .then({ type: 'DeadlineMissed', step: 'coordinate', dueAt: at(27) }, { type: 'Escalated', to: 'team-lead' });
    const late = played([...told, undo(5), acts.tick(800)]).events.map(({ type }) => type);
    assert.ok(!late.includes('IdentityReminded') && !late.includes('CaseClosed', late.lastIndexOf('JoiningUndone')));
  });

  test('with half of it is waited for as before', () => {
    const half = acts.provide(3, { fields: ['name'] });
    given(...merged, half)
      .when(undo(5))
      .then({ type: 'JoiningUndone' }, { type: 'StepOpened' }, { type: 'ClockPaused', step: 'coordinate' });
    assert.equal(after(...merged, half, undo(5)).status, 'awaiting-identity');
  });

  test('before it was joined, while nobody had decided what it is, is triaged all the same', () => {
    const early = [...upTo.triage, acts.provide(0.5), acts.joinDuplicate(1)];
    assert.equal(after(...early, undo(1.5)).status, 'triage');
    assert.equal(after(...upTo.triage, acts.joinDuplicate(1), acts.provide(1.2), undo(1.5)).status, 'triage');
  });

  test('or wished not to be known, is not asked who they are again', () => {
    given(...merged)
      .when(acts.choosePrivacy(3))
      .then({ type: 'PrivacyChosen', privacy: 'anonymous' }, { type: 'IdentityWaived', why: 'anonymous' });
    const back = after(...merged, acts.choosePrivacy(3), undo(5));
    assert.deepEqual([back.status, back.file.withoutIdentity, dueIn(back)], ['coordination', 'anonymous', 29]);
    // To be kept from the public is no wish to stay unnamed, and an officer's word is no reporter's.
    for (const other of [acts.choosePrivacy(3, { privacy: 'secret' }), acts.choosePrivacy(3, { by: people.medsos })])
      assert.equal(after(...merged, other, undo(5)).status, 'awaiting-identity');
  });
});

/** What may come to a case that waited for an identity when it was joined. */
const meanwhile = fc.array(
  fc.constantFrom<(hours: number) => Command>(
    (hours) => acts.provide(hours),
    (hours) => acts.provide(hours, { fields: ['name'] }),
    (hours) => acts.choosePrivacy(hours),
    (hours) => acts.choosePrivacy(hours, { privacy: 'public' }),
    (hours) => acts.choosePrivacy(hours, { privacy: 'secret', by: people.medsos }),
    (hours) => acts.receive(hours, { thread: privateThread }),
    (hours) => acts.joinReporter(hours),
    (hours) => acts.toLane(hours),
    (hours) => acts.outOfLane(hours),
    (hours) => acts.tick(hours),
  ),
  { maxLength: 8 },
);

test('whatever came meanwhile, a case waits for an identity when it is back if none was given or waived, and in no other case', () => {
  const met = new Set<string>();
  fc.assert(
    fc.property(meanwhile, (came) => {
      const between = came.map((make, index) => make(3 + index));
      const walk = [...upTo.awaiting, acts.mergeInto(2), ...between, acts.outOfLane(20), undo(21)];
      const { state } = run(walk, () => undefined);
      assert.ok(state.status !== 'none' && state.status !== 'closed');
      const isKnown = state.file.identity?.complete === true || state.file.withoutIdentity !== undefined;
      assert.equal(state.status, isKnown ? 'coordination' : 'awaiting-identity');
      assert.equal(state.clock.pausedWithMs === undefined, isKnown);
      met.add(state.status);
    }),
    { numRuns: 300 },
  );
  assert.deepEqual([...met].toSorted(), ['awaiting-identity', 'coordination']);
});

suite('a result that is on its way', () => {
  const sending = [...upTo.conveying, acts.convey(7)];

  test('arrives before its case goes on in another one', () => {
    given(...sending)
      .when(acts.mergeInto(8))
      .refused('already-sending');
    given(...sending, acts.delivered(8))
      .when(acts.mergeInto(9))
      .refused('case-closed');
  });

  test('that arrived nowhere keeps nobody: the case is merged, taken back, and its result written again', () => {
    const back = [...sending, acts.undelivered(8), acts.mergeInto(9), undo(10)];
    given(...back)
      .when(acts.convey(11))
      .then({ type: 'ResultWritten' });
    given(...back, acts.convey(11))
      .when(acts.delivered(12, { effectKey: 'effect-2' }))
      .then(
        { type: 'MessageAccepted' },
        { type: 'StepMet', step: 'convey' },
        { type: 'CaseClosed', reason: 'conveyed' },
      );
  });

  test('lets nothing leave the case that answers, nor its reporter be told twice', () => {
    const answers = [...upTo.conveying, acts.acceptMerge(7, { reporterId: 'reporter-2' }), acts.convey(8)];
    given(...answers)
      .when(partingActs.give(9))
      .refused('already-sending');
    given(...answers, acts.delivered(9))
      .when(partingActs.give(10))
      .then({ type: 'JoinedReturned', messageIds: ['message-9'] });
  });
});

suite('joined, taken back, and joined again', () => {
  const there = { of: 'complaint-8', ofNumber: 'ADU-2026-000008-XX' };
  const twice = [...upTo.triage, acts.joinDuplicate(1), undo(1.1), acts.joinDuplicate(1.2, there)];

  test('it names the case in which it goes on now', () => {
    const state = after(...twice);
    assert.deepEqual(state.file.joinedTo, { complaintId: 'complaint-8', number: 'ADU-2026-000008-XX' });
    given(...twice)
      .when(undo(1.3))
      .then(
        { type: 'JoiningUndone', of: 'complaint-8', ofNumber: 'ADU-2026-000008-XX' },
        { type: 'StepOpened', step: 'ask-identity', dueAt: at(2) },
      );
  });

  test('the step is on record once, however often it ended by mistake', () => {
    const found = after(...twice, undo(1.3), acts.mergeInto(1.4), undo(1.5), acts.ask(1.6));
    assert.deepEqual(
      found.file.steps.map(({ step, outcome }) => `${step} ${outcome}`),
      ['report met', 'ask-identity met'],
    );
    assert.equal(found.file.joinedTo, undefined);
  });

  test('a promise that broke while it was joined is found once, and late', () => {
    const late = [...upTo.triage, acts.joinDuplicate(1), undo(30), acts.mergeInto(31), undo(32)];
    const { breaches } = after(...late).file;
    assert.deepEqual(breaches, [{ step: 'ask-identity', dueAt: at(2), at: at(31) }]);
    given(...late)
      .when(acts.ask(33))
      .then(
        { type: 'IdentityAsked' },
        { type: 'StepMet', late: true },
        { type: 'StepOpened' },
        { type: 'ClockPaused' },
      );
  });

  test('judged otherwise meanwhile, nothing of it is left to take back', () => {
    given(...twice, undo(1.3), acts.notComplaint(1.4))
      .when(undo(1.5))
      .refused('wrong-step');
    const again = after(...twice, undo(1.3), acts.notComplaint(1.4), acts.reopen(1.6));
    assert.deepEqual([again.status, dueIn(again) > 2], ['triage', true], 'its step begins anew');
  });
});

test('taken back by a clock that was set back, it reorders nothing', () => {
  const { events } = played([...upTo.triage, acts.joinDuplicate(1), undo(0.2)]);
  const moments = events.map((event) => event.at);
  assert.deepEqual(
    moments,
    moments.toSorted((one, other) => one - other),
  );
  assert.equal(moments.at(-1), at(1));
});

test('what was agreed inside ends with the joining, and does not come back by itself', () => {
  const agreed = [...upTo.disposed, acts.grantPhone(6), acts.agreeVisit(6), acts.claim(6)];
  given(...agreed)
    .when(acts.mergeInto(7))
    .then(
      { type: 'MergedInto' },
      { type: 'StepSkipped' },
      { type: 'VisitSettled', outcome: 'off' },
      { type: 'CaseClosed' },
    );
  const { file } = after(...agreed, acts.mergeInto(7), undo(8));
  assert.deepEqual([file.visits, file.phoneGrants, file.holder], [[], undefined, undefined]);
});

test('agencies had no part in the mistake: whoever asked for more time is answered after it', () => {
  const asked = [...upTo.disposed, acts.askExtension(6), acts.mergeInto(7), undo(9)];
  given(...asked)
    .when(acts.grant(10))
    .then({ type: 'DeadlineExtended', dueAt: at(72) });
  given(...asked)
    .when(acts.fieldResult(10))
    .then({ type: 'FieldResultReported' }, { type: 'StepMet' }, { type: 'StepOpened', step: 'convey' });
});

test('whoever was erased meanwhile has no case to go on', () => {
  given(...upTo.triage, acts.joinDuplicate(1), acts.erase(2))
    .when(undo(3))
    .refused('person-erased');
});

/** What ends with a case and does not come back, or is found by its end. */
const passing =
  /^(?:file\.(?:holder|visits|phoneAsks|phoneGrants|proposals|laneDue|breaches|lastAt|reopened)|clock\.missedAt|askedAt|reminders)/u;

const isPlain = ({ threads, erased }: CaseFile): boolean => erased !== true && threads.length > 0;

test('whatever happened before, a case merged and taken back at once stands as it stood, and lets its desk do what it could', () => {
  const met = new Set<string>();
  fc.assert(
    fc.property(allCommands, fc.integer({ min: 1, max: 25 }), (walk, length) => {
      const commands = walk.slice(0, length);
      const { state: before } = run(commands, () => undefined);
      if (before.status === 'none' || before.status === 'closed' || !isPlain(before.file)) return;
      if (obstacle(before, people.medsos, 'MergeInto') !== undefined) return;
      const hours = (before.file.lastAt - at(0)) / (at(1) - at(0));
      const { messageIds } = before.file;
      if (messageIds.length === 0) return;
      const { state } = run([...commands, acts.mergeInto(hours), undo(hours, { messageIds })], () => undefined);
      met.add(before.status);
      assert.deepEqual(
        differences(before, state).filter((line) => !passing.test(line)),
        [],
      );
      for (const act of ['AskIdentity', 'ApproveInterim', 'Dispose', 'ConveyResult', 'MergeInto'] as const)
        assert.equal(obstacle(state, people.pusat, act), obstacle(before, people.pusat, act), act);
    }),
    { numRuns: 300 },
  );
  assert.ok(met.size >= 5, [...met].join(' '));
});

test('a report of a register is no exception: its step, its promise and its conversation stay', () => {
  for (const history of [sp4nUpTo.coordination, sp4nUpTo.followUp, sp4nUpTo.disposed, sp4nUpTo.conveying]) {
    const [before, back] = [after(...history), after(...history, acts.mergeInto(5), undo(6))];
    assert.deepEqual(
      [back.status, dueIn(back), back.file.threads],
      [before.status, dueIn(before), before.file.threads],
    );
  }
});

test('messages that were split off meanwhile stay where they are, and what is named of no case is not made up', () => {
  const two = [...upTo.triage, acts.receive(0.5, { thread: privateThread })];
  const back = after(...two, acts.mergeInto(1), undo(2, { messageIds: ['message-2', 'message-77'] }));
  assert.deepEqual(back.file.messageIds, ['message-2']);
  assert.deepEqual(back.file.threads, [publicThread, privateThread], 'its reporter is answered where they wrote');
});

test('whoever of the desk finds it takes it back, whoever joined it; nobody else does', () => {
  const joined = [...upTo.triage, acts.joinDuplicate(1)];
  for (const by of [people.medsos, people.pusat, people.teamLead])
    given(...joined)
      .when(undo(2, { by, reason: 'jalan lain' }))
      .then({ type: 'JoiningUndone', by, reason: 'jalan lain' }, { type: 'StepOpened', by });
  for (const by of [people.divisionHead, people.operator, people.reporter, people.sweep])
    given(...joined)
      .when(undo(2, { by }))
      .refused('not-allowed');
});
