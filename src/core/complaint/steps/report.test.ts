import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acts, at, given, people, played, privateThread, publicThread, start, upTo } from '#test/given/given.ts';

const second = { messageId: 'message-2', digest: 'digest-2' };
const closedUnanswered = [...upTo.awaiting, acts.tick(21), acts.tick(145), acts.tick(721)];

test('the first message opens a case, and two hours run from the platform’s own timestamp', () => {
  given()
    .when(acts.open(3, { sentAt: start }))
    .then(
      { type: 'CaseOpened', at: at(3), reportedAt: start, reporterId: 'reporter-1' },
      { type: 'StepOpened', step: 'ask-identity', dueAt: at(2), limitMs: 2 * 3_600_000 },
      { type: 'MessageReceived', sentAt: start },
    );
});

test('a timestamp in the future promises nothing longer', () => {
  given()
    .when(acts.open(0, { sentAt: at(9) }))
    .then({ type: 'CaseOpened', reportedAt: start }, { type: 'StepOpened', dueAt: at(2) }, { type: 'MessageReceived' });
});

test('a case that was split off says from which, and its clock too runs from the platform’s timestamp', () => {
  given()
    .when(acts.open(3, { by: people.medsos, splitFrom: 'ADU-2026-000009-XX', sentAt: at(2), identityKnown: true }))
    .then(
      { type: 'CaseOpened', splitFrom: 'ADU-2026-000009-XX', identityKnown: true, reportedAt: at(2) },
      { type: 'StepOpened', dueAt: at(4) },
      { type: 'MessageReceived' },
    );
});

test('what reached the platform hours before we fetched it is late from the first moment, and so recorded', () => {
  given(acts.open(5, { sentAt: start }))
    .when(acts.ask(5))
    .then(
      { type: 'IdentityAsked' },
      { type: 'DeadlineMissed', step: 'ask-identity', dueAt: at(2) },
      { type: 'StepMet', late: true },
      { type: 'StepOpened', step: 'coordinate', dueAt: at(29) },
      { type: 'ClockPaused' },
    );
});

test('a case opens once', () =>
  given(...upTo.triage)
    .when(acts.open(1))
    .refused('case-exists'));

test('only the intake and who may split a case off opens one', () =>
  given()
    .when(acts.open(0, { by: people.lead }))
    .refused('not-allowed'));

test('further messages of an open case change no deadline', () => {
  const after = given(...upTo.triage)
    .when(acts.receive(1))
    .then({ type: 'MessageReceived', message: second });
  assert.ok(after.status === 'triage');
  assert.deepEqual(after.file.messageIds, ['message-1', 'message-2']);
});

test('the same message twice is refused', () =>
  given(...upTo.triage, acts.receive(1))
    .when(acts.receive(1))
    .refused('already-recorded'));

test('a message on another thread of the reporter adds the thread once', () => {
  const after = given(...upTo.triage, acts.receive(1, { thread: privateThread }))
    .when(acts.receive(2, { thread: privateThread, message: { messageId: 'message-3', digest: 'd' } }))
    .then({ type: 'MessageReceived' });
  assert.ok(after.status !== 'none');
  assert.deepEqual(after.file.threads, [publicThread, privateThread]);
});

test('a private message while the identity is awaited sets our clock running again, with what was left', () => {
  given(...upTo.awaiting)
    .when(acts.receive(10, { thread: privateThread }))
    .then({ type: 'MessageReceived' }, { type: 'ClockResumed', step: 'coordinate', dueAt: at(34) });
});

test('a public message while the identity is awaited is no answer', () => {
  given(...upTo.awaiting)
    .when(acts.receive(10))
    .then({ type: 'MessageReceived' });
});

test('writing again after the close for want of identity reopens the case', () => {
  const after = given(...closedUnanswered)
    .when(acts.receive(800, { thread: privateThread }))
    .then(
      { type: 'MessageReceived' },
      { type: 'CaseReopened', cause: 'late-identity' },
      { type: 'StepOpened', step: 'coordinate', dueAt: at(824) },
    );
  assert.equal(after.status, 'awaiting-identity');
});

test('any other closed case takes no message', () => {
  const closings = [acts.notComplaint(1), acts.inform(1), acts.joinDuplicate(1), acts.mergeInto(1)];
  for (const history of [upTo.closed, ...closings.map((closing) => [...upTo.triage, closing])])
    given(...history)
      .when(acts.receive(9))
      .refused('case-closed');
});

test('once the clock runs again, a further private message changes nothing', () => {
  const wrote = acts.receive(10, { thread: privateThread });
  given(...upTo.awaiting, wrote)
    .when(acts.receive(11, { thread: privateThread, message: { messageId: 'message-3', digest: 'd' } }))
    .then({ type: 'MessageReceived' });
});

test('what left for another case is neither edited nor deleted here', () => {
  const parted = [...upTo.triage, acts.receive(1), acts.splitOff(1)];
  given(...parted)
    .when(acts.remove(2, { messageId: 'message-2' }))
    .refused('unknown-message');
  given(...parted)
    .when(acts.edit(2))
    .then({ type: 'MessageEdited' });
});

test('a note says something', () => {
  given(...upTo.triage)
    .when(acts.note(1, { text: ' ' }))
    .refused('text-missing');
});

test('an edit is recorded by its new digest', () => {
  given(...upTo.triage)
    .when(acts.edit(1))
    .then({ type: 'MessageEdited', message: { messageId: 'message-1', digest: 'digest-1b' } });
});

test('a deletion is recorded, also after the close', () => {
  given(...upTo.closed)
    .when(acts.remove(9))
    .then({ type: 'MessageDeleted', messageId: 'message-1' });
});

test('an unknown message is neither edited nor deleted', () => {
  given(...upTo.triage)
    .when(acts.edit(1, { message: second }))
    .refused('unknown-message');
  given(...upTo.triage)
    .when(acts.remove(1, { messageId: 'message-7' }))
    .refused('unknown-message');
});

test('a message about something else is split off', () => {
  const after = given(...upTo.triage, acts.receive(1))
    .when(acts.splitOff(1, { messageIds: ['message-2', 'message-2'] }))
    .then({ type: 'MessagesSplitOff', messageIds: ['message-2'], into: 'complaint-2' });
  assert.ok(after.status !== 'none');
  assert.deepEqual(after.file.messageIds, ['message-1']);
});

test('the last message stays, and no strange one leaves', () => {
  const two = [...upTo.triage, acts.receive(1)];
  given(...two)
    .when(acts.splitOff(1, { messageIds: ['message-1', 'message-2'] }))
    .refused('nothing-left');
  given(...two)
    .when(acts.splitOff(1, { messageIds: [] }))
    .refused('unknown-message');
  given(...two)
    .when(acts.splitOff(1, { messageIds: ['message-8'] }))
    .refused('unknown-message');
});

test('a clock set back writes nothing before what is on the file', () => {
  const { state } = played([...upTo.triage, acts.receive(1)]);
  assert.ok(state.status !== 'none');
  given(...upTo.triage, acts.receive(1))
    .when(acts.note(-30))
    .then({ type: 'NoteAdded', at: at(1) });
});
