// A report of SP4N-LAPOR! through its own procedure: verified, followed up, answered, and each state told back.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  acts,
  at,
  given,
  people,
  played,
  publicThread,
  reportThread,
  sp4nUpTo,
  start,
  upTo,
  knownTerms,
} from '#test/given/given.ts';
import { dayMs } from '../time.ts';
import type { Command } from './command.ts';
import { initial, type NotComplaintReason } from './complaint.ts';
import { evolve } from './evolve.ts';
import { possibleCommands, primaryCommand } from './possible.ts';
import { react } from './react.ts';

const sop = 'sp4n-complaint@1';

/** What is told of all that these acts caused, in order. */
const told = (commands: readonly Command[]): string[] => {
  const { events } = played(commands);
  return events
    .flatMap((event, index) => react(events.slice(0, index + 1).reduce(evolve, initial), event, knownTerms))
    .flatMap((effect) => (effect.kind === 'send' && effect.text.kind === 'status' ? [effect.text.status] : []));
};

suite('a report that SP4N-LAPOR! passed to the city', () => {
  test('is ready to be verified at once, for three working days', () => {
    given()
      .when(acts.open(0, { sop, thread: reportThread, privacy: 'secret' }))
      .then(
        { type: 'CaseOpened', sop, privacy: 'secret', identityKnown: false },
        // Monday morning to Thursday morning.
        { type: 'StepOpened', step: 'coordinate', dueAt: at(72), limitMs: 3 * dayMs },
        { type: 'MessageReceived' },
      );
    const { state } = played(sp4nUpTo.coordination);
    assert.equal(state.status, 'coordination');
    assert.equal(primaryCommand(state, people.pusat), 'ApproveInterim');
    assert.ok(!possibleCommands(state, people.pusat).includes('AskIdentity'));
    given(...sp4nUpTo.coordination)
      .when(acts.ask(1))
      .refused('wrong-step');
  });

  test('keeps what its reporter asked for, and says nothing where they asked for nothing', () => {
    const { state } = played([acts.open(0, { sop, thread: reportThread, privacy: 'anonymous' })]);
    assert.ok(state.status !== 'none' && state.file.privacy === 'anonymous');
    const { state: open } = played(sp4nUpTo.coordination);
    assert.ok(open.status !== 'none' && !('privacy' in open.file));
  });

  test('goes from verification into the field, and is due in working days', () => {
    given(...sp4nUpTo.coordination)
      .when(acts.approve(1))
      .then(
        { type: 'InterimApproved' },
        { type: 'StepMet', step: 'coordinate', late: false },
        // Thirteen working days from Monday 2 March, 9.00: over Nyepi and Idulfitri to Wednesday 25 March.
        { type: 'StepOpened', step: 'follow-up', dueAt: Date.parse('2026-03-26T09:00:00+07:00') },
      );
  });

  test('is told to Admin Pusat, whose step is first and next', () => {
    const opened = played(sp4nUpTo.coordination);
    const [first] = opened.events;
    assert.ok(first !== undefined);
    assert.deepEqual(react(opened.state, first, knownTerms), []);
    const { state, events } = played(sp4nUpTo.followUp);
    const approved = events.find(({ type }) => type === 'InterimApproved');
    assert.ok(approved !== undefined);
    assert.deepEqual(react(state, approved, knownTerms).at(-1), {
      kind: 'notify',
      to: 'admin-pusat',
      what: 'to-dispose',
    });
  });
});

suite('its class', () => {
  test('is corrected before the follow-up begins, and the follow-up takes the time of the class', () => {
    given(...sp4nUpTo.coordination)
      .when(acts.classify(1))
      .then({ type: 'Classified', reportClass: 'information', sop: 'sp4n-information@1' });
    const { events } = played([...sp4nUpTo.coordination, acts.classify(1), acts.approve(2)]);
    const opened = events.findLast((event) => event.type === 'StepOpened');
    assert.equal(opened?.limitMs, 4 * dayMs);
  });

  test('is not recorded twice, nor in the field, nor on a case of another channel', () => {
    given(...sp4nUpTo.coordination)
      .when(acts.classify(1, { reportClass: 'complaint' }))
      .refused('already-recorded');
    given(...sp4nUpTo.followUp)
      .when(acts.classify(2))
      .refused('wrong-step');
    given(...upTo.coordination)
      .when(acts.classify(3))
      .refused('wrong-step');
  });
});

suite('what SP4N-LAPOR! is told', () => {
  test('each state once, on the report itself', () => {
    assert.deepEqual(told(sp4nUpTo.closed), ['verified', 'in-progress', 'done']);
    const { state, events } = played(sp4nUpTo.closed);
    const closed = events.find(({ type }) => type === 'CaseClosed');
    assert.ok(closed !== undefined);
    assert.deepEqual(react(state, closed, knownTerms), [
      {
        kind: 'send',
        purpose: 'status',
        thread: reportThread,
        visibility: 'public',
        text: { kind: 'status', status: 'done' },
      },
    ]);
  });

  test('a second disposition tells nothing new, nor does the second way through a reopened case', () => {
    assert.deepEqual(told([...sp4nUpTo.disposed, acts.refuse(3), acts.dispose(4)]), ['verified', 'in-progress']);
    const again = [acts.reopen(10), acts.dispose(12)];
    assert.deepEqual(told([...sp4nUpTo.closed, ...again]), ['verified', 'in-progress', 'done', 'in-progress']);
  });

  test('once opened again it is in progress, whatever it was closed as, and never goes back to verified', () => {
    const again = [acts.reopen(10), acts.approve(11), acts.dispose(12)];
    const judged = [...sp4nUpTo.coordination, acts.notComplaint(1, { reason: 'out-of-scope' })];
    assert.deepEqual(told([...judged, ...again]), ['not-theirs', 'in-progress']);
    const direct = [...sp4nUpTo.coordination, acts.answerDirectly(1), acts.delivered(2)];
    assert.deepEqual(told([...direct, ...again]), ['done', 'in-progress']);
  });

  test('why it is not followed up here', () => {
    const judged = (reason: NotComplaintReason): string[] =>
      told([...sp4nUpTo.coordination, acts.notComplaint(1, { reason })]);
    assert.deepEqual(judged('out-of-scope'), ['not-theirs']);
    for (const reason of ['praise', 'spam', 'no-substance'] as const) assert.deepEqual(judged(reason), ['archived']);
    assert.deepEqual(told([...sp4nUpTo.coordination, acts.joinDuplicate(1)]), ['archived']);
  });

  test('nothing is told of cases that came otherwise', () => {
    assert.deepEqual(told([...upTo.closed, acts.reopen(10)]), []);
  });

  test('a status that was refused or accepted closes nothing', () => {
    given(...sp4nUpTo.disposed)
      .when(acts.delivered(3, { purpose: 'status' }))
      .then({ type: 'MessageAccepted', purpose: 'status' });
    given(...sp4nUpTo.closed)
      .when(acts.undelivered(6, { effectKey: 'effect-2', purpose: 'status' }))
      .then({ type: 'MessageRejected', purpose: 'status' });
  });
});

suite('its reporter', () => {
  const notDone = (hours: number): Command =>
    acts.reopen(hours, { by: people.reporter, message: { messageId: 'reason-1', digest: 'r1' } });

  test('has ten working days to say that it is not done', () => {
    // Closed on Monday at 13.00: ten working days later is Monday 16 March, 13.00.
    given(...sp4nUpTo.closed)
      .when(notDone(5 + 14 * 24))
      .then({ type: 'CaseReopened', cause: 'reporter' }, { type: 'StepOpened', step: 'follow-up' });
    given(...sp4nUpTo.closed)
      .when(notDone(5 + 14 * 24 + 0.1))
      .refused('too-late');
  });

  test('what was no complaint is verified again when it is opened again', () => {
    given(...sp4nUpTo.coordination, acts.notComplaint(1))
      .when(acts.reopen(2))
      .then({ type: 'CaseReopened' }, { type: 'StepOpened', step: 'coordinate' });
  });
});

test('a report is due on its own procedure even when its words came later than they were written', () => {
  const { state } = played([acts.open(0, { sop, thread: reportThread, sentAt: start - 24 * 3_600_000 })]);
  // Written on Sunday: Monday 0.00 begins its three days.
  assert.ok(state.status === 'coordination' && state.clock.dueAt === Date.parse('2026-03-05T00:00:00+07:00'));
  assert.notEqual(publicThread.channel, reportThread.channel);
});
