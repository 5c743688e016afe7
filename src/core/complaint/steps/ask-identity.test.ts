import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acts, at, given, people, privateThread, publicThread, upTo } from '#test/given/given.ts';
import { isComplete } from './ask-identity.ts';

const day = 24 * 3_600_000;
const fromPrivate = [acts.open(0, { thread: privateThread })];
const closedUnanswered = [...upTo.awaiting, acts.tick(21), acts.tick(145), acts.tick(721)];

test('asking meets step 2; step 3 opens and stands still', () => {
  const after = given(...upTo.triage)
    .when(acts.ask(1))
    .then(
      { type: 'IdentityAsked', thread: publicThread, mode: 'form-link' },
      { type: 'StepMet', step: 'ask-identity', late: false, dueAt: at(2) },
      { type: 'StepOpened', step: 'coordinate', dueAt: at(25), limitMs: day },
      { type: 'ClockPaused', step: 'coordinate', remainingMs: day, reason: 'awaiting-identity' },
    );
  assert.equal(after.status, 'awaiting-identity');
});

test('asking after two hours is late, and the breach is found even when no sweep looked', () => {
  given(...upTo.triage)
    .when(acts.ask(2.5))
    .then(
      { type: 'IdentityAsked' },
      { type: 'DeadlineMissed', step: 'ask-identity', dueAt: at(2), by: people.sweep },
      { type: 'StepMet', late: true },
      { type: 'StepOpened' },
      { type: 'ClockPaused' },
    );
});

test('a breach that the sweep has recorded is not recorded twice', () => {
  given(...upTo.triage, acts.tick(2.1))
    .when(acts.ask(3))
    .then({ type: 'IdentityAsked' }, { type: 'StepMet', late: true }, { type: 'StepOpened' }, { type: 'ClockPaused' });
});

test('asked exactly at the deadline is in time', () => {
  given(...upTo.triage)
    .when(acts.ask(2))
    .then({ type: 'IdentityAsked' }, { type: 'StepMet', late: false }, { type: 'StepOpened' }, { type: 'ClockPaused' });
});

test('the question goes into the private thread where there is one', () => {
  given(...upTo.triage, acts.receive(1, { thread: privateThread }))
    .when(acts.ask(1))
    .then(
      { type: 'IdentityAsked', thread: privateThread },
      { type: 'StepMet' },
      { type: 'StepOpened' },
      { type: 'ClockPaused' },
    );
});

test('asking again while the reporter owes the answer pauses nothing twice', () => {
  given(...upTo.awaiting)
    .when(acts.ask(5))
    .then({ type: 'IdentityAsked' });
});

test('asking again after the reporter wrote pauses the clock anew, with what is left', () => {
  given(...upTo.awaiting, acts.receive(10, { thread: privateThread }))
    .when(acts.ask(12))
    .then({ type: 'IdentityAsked' }, { type: 'ClockPaused', remainingMs: day - 2 * 3_600_000 });
});

test('asking again when the deadline has passed hides no breach, and the answer buys no new deadline', () => {
  const unread = [...upTo.awaiting, acts.receive(2, { thread: privateThread })];
  given(...unread)
    .when(acts.ask(30))
    .then(
      { type: 'IdentityAsked' },
      { type: 'DeadlineMissed', step: 'coordinate', dueAt: at(26), by: people.sweep },
      { type: 'ClockPaused', remainingMs: -4 * 3_600_000 },
    );
  const after = given(...unread, acts.ask(30))
    .when(acts.provide(50))
    .then({ type: 'ClockResumed', dueAt: at(26) }, { type: 'IdentityProvided' });
  assert.ok(after.status === 'coordination');
  assert.equal(after.clock.missedAt, at(30));
  assert.equal(after.file.breaches.length, 1);
});

test('asked anew after the reporter has written, the reminders begin again', () => {
  const again = [...upTo.awaiting, acts.tick(21), acts.receive(22, { thread: privateThread }), acts.ask(23)];
  given(...again)
    .when(acts.tick(43))
    .then({ type: 'IdentityReminded', count: 1 });
});

test('the question never goes into another person’s private thread', () => {
  const theirs = { ...privateThread, key: 'warga-2' };
  given(...upTo.triage, acts.acceptMerge(1, { reporterId: 'reporter-2', threads: [theirs] }))
    .when(acts.ask(1))
    .then(
      { type: 'IdentityAsked', thread: publicThread },
      { type: 'StepMet' },
      { type: 'StepOpened' },
      { type: 'ClockPaused' },
    );
});

test('an empty question is refused', () =>
  given(...upTo.triage)
    .when(acts.ask(1, { text: ' \n' }))
    .refused('text-missing'));

test('nobody asks once the identity is complete', () =>
  given(...upTo.coordination)
    .when(acts.ask(3))
    .refused('wrong-step'));

test('name, telephone and a place are a complete identity', () => {
  assert.ok(isComplete(['name', 'phone', 'address']));
  assert.ok(isComplete(['kelurahan', 'phone', 'name']));
  assert.ok(!isComplete(['name', 'phone']));
  assert.ok(!isComplete(['name', 'address', 'kelurahan']));
  assert.ok(!isComplete(['phone', 'address']));
  assert.ok(!isComplete([]));
});

test('a complete answer moves the case on with the time that was left', () => {
  const after = given(...upTo.awaiting)
    .when(acts.provide(30))
    .then(
      { type: 'ClockResumed', step: 'coordinate', dueAt: at(54) },
      { type: 'IdentityProvided', complete: true, via: 'form', identityId: 'identity-1' },
    );
  assert.equal(after.status, 'coordination');
});

test('an incomplete answer is kept, and the reporter still owes the rest', () => {
  const after = given(...upTo.awaiting)
    .when(acts.provide(2, { fields: ['name'] }))
    .then({ type: 'IdentityProvided', complete: false });
  assert.equal(after.status, 'awaiting-identity');
});

test('part of an identity does not replace a whole one', () => {
  for (const fields of [['phone'] as const, [] as const])
    given(...upTo.followUp)
      .when(acts.provide(6, { by: people.medsos, fields: [...fields] }))
      .refused('identity-incomplete');
});

test('in triage the reporter’s own answer is kept, and whether it is a complaint stays to be decided', () => {
  const after = given(...upTo.triage)
    .when(acts.provide(1))
    .then({ type: 'IdentityProvided', complete: true });
  assert.equal(after.status, 'triage');
  given(...upTo.triage, acts.provide(1))
    .when(acts.provide(1, { by: people.medsos, via: 'known' }))
    .then({ type: 'IdentityProvided' }, { type: 'StepMet', step: 'ask-identity' }, { type: 'StepOpened' });
});

test('no field at all is refused', () =>
  given(...upTo.awaiting)
    .when(acts.provide(2, { fields: [] }))
    .refused('identity-incomplete'));

test('an identity that is known already meets step 2 without a question', () => {
  const after = given(acts.open(0, { identityKnown: true }))
    .when(acts.provide(1, { by: people.medsos, via: 'known' }))
    .then(
      { type: 'IdentityProvided', via: 'known' },
      { type: 'StepMet', step: 'ask-identity', late: false },
      { type: 'StepOpened', step: 'coordinate', dueAt: at(25) },
    );
  assert.equal(after.status, 'coordination');
});

test('the answer on a private thread is typed in by the officer who read it', () => {
  const after = given(...fromPrivate, acts.ask(1), acts.receive(2, { thread: privateThread }))
    .when(acts.provide(3, { by: people.medsos, via: 'officer' }))
    .then({ type: 'IdentityProvided', via: 'officer' });
  assert.equal(after.status, 'coordination');
});

test('an identity that comes later in the case is only recorded', () => {
  const after = given(...upTo.followUp)
    .when(acts.provide(6, { identityId: 'identity-2' }))
    .then({ type: 'IdentityProvided' });
  assert.equal(after.status, 'follow-up');
});

test('a late identity reopens a case closed for want of it', () => {
  const after = given(...closedUnanswered)
    .when(acts.provide(800))
    .then(
      { type: 'CaseReopened', cause: 'late-identity' },
      { type: 'IdentityProvided', complete: true },
      { type: 'StepOpened', step: 'coordinate', dueAt: at(824) },
    );
  assert.equal(after.status, 'coordination');
});

test('a late but incomplete identity does not reopen it', () => {
  const after = given(...closedUnanswered)
    .when(acts.provide(800, { fields: ['name'] }))
    .then({ type: 'IdentityProvided', complete: false });
  assert.equal(after.status, 'closed');
});

test('an identity is opened to the eye only with a reason, and on the record', () => {
  given(...upTo.coordination)
    .when(acts.reveal(3))
    .then({ type: 'IdentityRevealed', fields: ['phone'], by: people.medsos, reason: 'menelepon pelapor' });
  given(...upTo.coordination)
    .when(acts.reveal(3, { reason: '' }))
    .refused('reason-missing');
  given(...upTo.triage)
    .when(acts.reveal(1))
    .refused('identity-unknown');
  given(...upTo.disposed)
    .when(acts.reveal(6, { by: people.lead }))
    .refused('not-allowed');
});

test('praise is closed as not a complaint, with its reason', () => {
  const after = given(...upTo.triage)
    .when(acts.notComplaint(1))
    .then(
      { type: 'JudgedNotComplaint', reason: 'praise' },
      { type: 'StepMet', step: 'ask-identity', late: false },
      { type: 'CaseClosed', reason: 'not-a-complaint' },
    );
  assert.equal(after.status, 'closed');
});

test('a case judged no complaint later leaves its open step undone', () => {
  for (const history of [upTo.awaiting, upTo.coordination])
    given(...history)
      .when(acts.notComplaint(3))
      .then(
        { type: 'JudgedNotComplaint' },
        { type: 'StepSkipped', step: 'coordinate', reason: 'closed' },
        { type: 'CaseClosed' },
      );
});

test('a step that was overdue when its case ended stays a breach', () => {
  given(...upTo.coordination)
    .when(acts.notComplaint(60))
    .then(
      { type: 'JudgedNotComplaint' },
      { type: 'DeadlineMissed', step: 'coordinate', dueAt: at(26) },
      { type: 'StepSkipped', reason: 'closed' },
      { type: 'CaseClosed' },
    );
});

test('when a question is answered or a case is judged after its deadline, the breach stays', () => {
  given(...upTo.triage)
    .when(acts.inform(3))
    .then(
      { type: 'InformationAnswered' },
      { type: 'DeadlineMissed' },
      { type: 'StepMet', late: true },
      { type: 'CaseClosed' },
    );
});

test('a registered case is no longer judged away', () =>
  given(...upTo.registration)
    .when(acts.notComplaint(4))
    .refused('wrong-step'));

test('a question is answered where it was asked', () => {
  given(...upTo.triage)
    .when(acts.inform(1))
    .then(
      { type: 'InformationAnswered', thread: publicThread },
      { type: 'StepMet', late: false },
      { type: 'CaseClosed', reason: 'information-answered' },
    );
  given(...upTo.awaiting)
    .when(acts.inform(2))
    .then({ type: 'InformationAnswered' }, { type: 'StepSkipped' }, { type: 'CaseClosed' });
});

test('an answer in public holds no personal number; in private it may', () => {
  const text = 'Silakan hubungi 0812-3456-7890';
  given(...upTo.triage)
    .when(acts.inform(1, { text }))
    .refused('personal-data-in-public');
  given(...fromPrivate)
    .when(acts.inform(1, { text }))
    .then({ type: 'InformationAnswered' }, { type: 'StepMet' }, { type: 'CaseClosed' });
  given(...upTo.triage)
    .when(acts.inform(1, { text: '' }))
    .refused('text-missing');
  given(...fromPrivate, acts.addDuplicate(1))
    .when(acts.inform(1, { text }))
    .refused('personal-data-in-public');
});
