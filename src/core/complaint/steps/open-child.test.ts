// One message of a case holds several matters: each goes on as a case of its own, and nobody is asked, or told, twice.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { born, childActs, grown } from '#test/given/children.ts';
import {
  acts,
  at,
  given,
  knownTerms,
  people,
  played,
  privateThread,
  publicThread,
  sp4nUpTo,
  start,
  upTo,
} from '#test/given/given.ts';
import { partingActs } from '#test/given/parting.ts';
import { allCommands, run } from '#test/given/random-command.ts';
import { requestUpTo } from '#test/given/request.ts';
import type { Command } from '../command.ts';
import { initial, type Complaint } from '../complaint.ts';
import { evolve } from '../evolve.ts';
import { react } from '../react.ts';
import type { RecordedEvent } from '../recorded.ts';

const fileOf = (state: Complaint) => {
  assert.ok(state.status !== 'none');
  return state.file;
};

const child = { number: 'ADU-2026-000003-XX', thread: publicThread };

suite('in the log of the parent', () => {
  test('the message stays, and the case knows what went on of it', () => {
    const after = given(...upTo.coordination)
      .when(childActs.open(3))
      .then({ type: 'ChildOpened', complaintId: 'complaint-3', messageId: 'message-1', ...child });
    const file = fileOf(after);
    assert.deepEqual(file.messageIds, ['message-1']);
    assert.deepEqual(file.children, [
      { complaintId: 'complaint-3', number: 'ADU-2026-000003-XX', messageId: 'message-1' },
    ]);
    assert.equal(after.status, 'coordination');
  });

  test('also of its only message, and of the same one as often as it holds another matter', () => {
    const again = childActs.open(4, { into: 'complaint-4', child: { ...child, number: 'ADU-2026-000004-XX' } });
    const { state } = played([...grown, again]);
    assert.deepEqual(
      fileOf(state).children?.map(({ number, messageId }) => `${number} ${messageId}`),
      ['ADU-2026-000003-XX message-1', 'ADU-2026-000004-XX message-1'],
    );
  });

  for (const stage of ['coordination', 'registration', 'followUp', 'disposed', 'conveying'] as const)
    test(`as long as the case runs and its reporter is known: ${stage}`, () => {
      const before = played(upTo[stage]).state;
      const after = played([...upTo[stage], childActs.open(7)]).state;
      assert.ok(after.status !== 'none' && after.status === before.status);
      assert.equal(after.file.children?.length, 1);
    });

  test('no step and no clock of it moves', () => {
    const { state: before } = played(upTo.disposed);
    const { state: after } = played([...upTo.disposed, childActs.open(6)]);
    assert.ok(before.status === 'follow-up' && after.status === 'follow-up');
    assert.deepEqual(
      [after.clock, after.disposition, after.file.steps],
      [before.clock, before.disposition, before.file.steps],
    );
  });
});

suite('what is refused', () => {
  test('while nobody knows who reported it: they would be asked twice', () => {
    for (const stage of ['triage', 'awaiting'] as const)
      given(...upTo[stage])
        .when(childActs.open(2))
        .refused('identity-unknown');
  });

  test('not where who reported it is known from before, or need not be', () => {
    given(acts.open(0, { identityKnown: true }))
      .when(childActs.open(1))
      .then({ type: 'ChildOpened' });
    given(...upTo.triage, acts.goWithout(1))
      .when(childActs.open(2))
      .then({ type: 'ChildOpened' });
  });

  test('of a child, whose siblings stand beside it', () => {
    given(born(5), acts.provide(5, { by: people.medsos, via: 'known' }))
      .when(childActs.open(6, { messageIds: ['quote-1'] }))
      .refused('stays-whole');
  });

  test('of a report that its register holds under one number', () => {
    given(...sp4nUpTo.disposed)
      .when(childActs.open(6))
      .refused('stays-whole');
  });

  test('where answers stand on the page of their own case, or with a partner that knows the one report', () => {
    for (const channel of ['web', 'open311'])
      given(...upTo.coordination)
        .when(childActs.open(3, { child: { ...child, thread: { ...privateThread, channel } } }))
        .refused('stays-whole');
  });

  test('but of a request for information a complaint may', () => {
    given(...requestUpTo.taken)
      .when(childActs.open(5))
      .then({ type: 'ChildOpened' });
  });

  test('of a case in a lane, and of one that ended', () => {
    given(...upTo.coordination, acts.toLane(3))
      .when(childActs.open(4))
      .refused('in-a-lane');
    given(...upTo.closed)
      .when(childActs.open(9))
      .refused('case-closed');
  });

  test('of a message that is not here, of several at once, and of none', () => {
    for (const messageIds of [['message-8'], ['message-1', 'message-1'], []])
      given(...upTo.coordination)
        .when(childActs.open(3, { messageIds }))
        .refused('unknown-message');
  });

  test('by an agency, and by the reporter', () => {
    for (const by of [people.lead, people.reporter])
      given(...upTo.disposed)
        .when(childActs.open(6, { by }))
        .refused('not-allowed');
  });
});

suite('in its own log', () => {
  test('a child names its parent for ever, and its time begins when it is opened', () => {
    const { state, events } = played([born(30, { sentAt: start })]);
    assert.ok(state.status === 'triage');
    assert.deepEqual(state.file.parent, { complaintId: 'complaint-1', number: 'ADU-2026-000001-XX' });
    assert.deepEqual([state.file.reportedAt, state.clock.dueAt], [start, at(32)]);
    assert.ok(events.every(({ type }) => type !== 'DeadlineMissed'));
  });

  test('step 2 is met at once by what the parent knows', () => {
    given(born(30))
      .when(acts.provide(30, { by: people.pusat, via: 'known' }))
      .then({ type: 'IdentityProvided' }, { type: 'StepMet', late: false }, { type: 'StepOpened', step: 'coordinate' });
  });

  test('it is brought to its own end, and nothing of its parent says otherwise', () => {
    const way = [
      ...[born(30), acts.provide(30, { by: people.pusat, via: 'known' }), acts.approve(31)],
      ...[acts.register(32), acts.dispose(33, { leadAgencyId: 'dlh', helpingAgencyIds: [] })],
      ...[acts.fieldResult(34, { by: people.helper }), acts.convey(35), acts.delivered(36)],
    ];
    const { state } = played(way);
    assert.ok(state.status === 'closed' && state.reason === 'conveyed');
    assert.equal(state.file.parent?.number, 'ADU-2026-000001-XX');
  });

  test('opened again it stays a child', () => {
    const ended = [born(0), acts.notComplaint(1), acts.reopen(2, { reason: 'ternyata benar' })];
    assert.equal(fileOf(played(ended).state).parent?.complaintId, 'complaint-1');
  });

  test('logs of before name no parent', () => {
    assert.equal('parent' in fileOf(played(upTo.triage).state), false);
    assert.equal('children' in fileOf(played(upTo.closed).state), false);
  });
});

suite('what becomes of the family', () => {
  const goesOn = (...more: Command[]) =>
    fileOf(played([...grown, ...more]).state).children?.map(({ number }) => number);

  test('the parent may end while its child runs, and be opened again', () => {
    const ended = [acts.answerDirectly(4), acts.delivered(5)];
    assert.deepEqual(goesOn(...ended), [child.number]);
    assert.equal(played([...grown, ...ended]).state.status, 'closed');
    assert.deepEqual(goesOn(...ended, acts.reopen(6)), [child.number]);
  });

  test('joined or merged elsewhere, and taken back, the parent knows it still', () => {
    for (const joins of [acts.joinDuplicate(4), acts.mergeInto(4)]) {
      assert.deepEqual(goesOn(joins), [child.number]);
      assert.deepEqual(goesOn(joins, partingActs.undo(5)), [child.number]);
    }
  });

  test('a child that should never have been is merged into its parent: the words come back, and the record of it stays', () => {
    const back = acts.acceptMerge(4, {
      from: 'complaint-3',
      fromNumber: child.number,
      messageIds: ['quote-1'],
      threads: [publicThread],
    });
    const file = fileOf(played([...grown, back]).state);
    assert.deepEqual([file.messageIds, file.followers], [['message-1', 'quote-1'], []]);
    assert.deepEqual(goesOn(back), [child.number]);
  });

  test('a child merged into its parent and taken back goes on as a child', () => {
    const { state } = played([
      born(0),
      acts.mergeInto(1, { into: 'complaint-1' }),
      partingActs.undo(2, { messageIds: ['quote-1'] }),
    ]);
    assert.ok(state.status === 'triage');
    assert.deepEqual([state.file.parent?.complaintId, state.file.joinedTo], ['complaint-1', undefined]);
  });

  test('the message may leave afterwards: its child does not', () => {
    const leaves = acts.splitOff(5, { messageIds: ['message-1'] });
    const { state } = played([...upTo.coordination, acts.receive(3), childActs.open(4), leaves]);
    assert.deepEqual([fileOf(state).messageIds, fileOf(state).children?.length], [['message-2'], 1]);
  });
});

test('its writer is told the number where they wrote, once, and of a spoken word nothing else', () => {
  const { state, events } = played([...upTo.coordination, acts.receive(3, { thread: privateThread })]);
  const open = childActs.open(4, { messageIds: ['message-2'], child: { ...child, thread: privateThread } });
  const fresh = played([...upTo.coordination, acts.receive(3, { thread: privateThread }), open]).events.slice(
    events.length,
  );
  assert.deepEqual(
    fresh.map(({ type }) => type),
    ['ChildOpened'],
  );
  const told = fresh.flatMap((event) => react(evolve(state, event), event, knownTerms));
  const text = { kind: 'template', template: 'child-opened', number: child.number };
  assert.deepEqual(told, [{ kind: 'send', purpose: 'notice', thread: privateThread, visibility: 'private', text }]);
});

test('whatever happens, a case keeps its parent and its children in their order, and no child has any', () => {
  const met = { parents: 0, children: 0 };
  fc.assert(
    fc.property(allCommands, (commands) => {
      let known: string[] = [];
      run(commands, (before, { state }, fresh) => {
        if (state.status === 'none') return;
        const { parent, children = [] } = state.file;
        const numbers = children.map(({ number }) => number);
        assert.deepEqual(numbers.slice(0, known.length), known);
        known = numbers;
        if (before.status !== 'none') assert.deepEqual(before.file.parent, parent);
        if (parent !== undefined) assert.deepEqual(numbers, []);
        if (parent !== undefined) met.children += 1;
        for (const event of fresh) if (event.type === 'ChildOpened') met.parents += 1;
      });
    }),
    { numRuns: 400 },
  );
  assert.ok(met.parents > 0 && met.children > 0, JSON.stringify(met));
});

test('a log that is read again says the same of the family', () => {
  const { state, events } = played([...grown, acts.approve(4), childActs.open(5, { into: 'complaint-6' })]);
  const read = (events as readonly RecordedEvent[]).reduce(evolve, initial);
  assert.deepEqual(fileOf(read).children, fileOf(state).children);
  assert.equal(fileOf(read).children?.length, 2);
});
