import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acts, at, followerThread, given, people, privateThread, publicThread, upTo } from '#test/given.ts';
import { isWithin } from './convey.ts';
import { played } from '#test/given.ts';

const withPrivate = [acts.open(0), acts.receive(1, { thread: privateThread }), ...upTo.conveying.slice(1)];
const privateOnly = [acts.open(0, { thread: privateThread }), ...upTo.conveying.slice(1)];

test('the result goes in public where the reporter came in public', () => {
  const after = given(...upTo.conveying)
    .when(acts.convey(7))
    .then({ type: 'ResultWritten', sends: [{ thread: publicThread, visibility: 'public', text: 'public' }] });
  assert.ok(after.status === 'conveying');
  assert.deepEqual(after.sends, { pending: 1, accepted: 0 });
});

test('a public and a private text go each its own way', () => {
  given(...withPrivate)
    .when(acts.convey(7, { privateText: 'rincian untuk Anda' }))
    .then({
      type: 'ResultWritten',
      sends: [
        { thread: publicThread, visibility: 'public', text: 'public' },
        { thread: privateThread, visibility: 'private', text: 'private' },
      ],
    });
});

test('without a private thread the private text is a private reply to the comment', () => {
  given(...upTo.conveying)
    .when(acts.convey(7, { publicText: ' ', privateText: 'rincian' }))
    .then({ type: 'ResultWritten', sends: [{ thread: publicThread, visibility: 'private', text: 'private' }] });
});

test('who came in private is answered in private, even with the words for everybody', () => {
  given(...privateOnly)
    .when(acts.convey(7))
    .then({ type: 'ResultWritten', sends: [{ thread: privateThread, visibility: 'private', text: 'public' }] });
  given(...privateOnly)
    .when(acts.convey(7, { privateText: 'rincian' }))
    .then({ type: 'ResultWritten', sends: [{ thread: privateThread, visibility: 'private', text: 'private' }] });
});

test('whoever reported the same gets the public words too, so there must be some', () => {
  given(...upTo.conveying, acts.addDuplicate(7))
    .when(acts.convey(7))
    .then({
      type: 'ResultWritten',
      sends: [
        { thread: publicThread, visibility: 'public', text: 'public' },
        { thread: followerThread, visibility: 'public', text: 'public' },
      ],
    });
  given(...upTo.conveying, acts.addDuplicate(7))
    .when(acts.convey(7, { publicText: '', privateText: 'rincian' }))
    .refused('public-text-missing');
});

test('a result says something, nothing personal in public, and is not sent twice at once', () => {
  given(...upTo.conveying)
    .when(acts.convey(7, { publicText: '' }))
    .refused('text-missing');
  given(...upTo.conveying)
    .when(acts.convey(7, { publicText: 'pelapor 081234567890' }))
    .refused('personal-data-in-public');
  given(...upTo.conveying, acts.convey(7))
    .when(acts.convey(7))
    .refused('already-sending');
});

test('step 6 is met when the platform has accepted the message, not when it was written', () => {
  const after = given(...upTo.conveying, acts.convey(7))
    .when(acts.delivered(9))
    .then(
      { type: 'MessageAccepted', externalId: 'reply-1' },
      { type: 'StepMet', step: 'convey', late: false, dueAt: at(30) },
      { type: 'CaseClosed', reason: 'conveyed' },
    );
  assert.ok(after.status === 'closed');
});

test('accepted too late is late, however early it was written', () => {
  given(...upTo.conveying, acts.convey(7))
    .when(acts.delivered(31))
    .then(
      { type: 'MessageAccepted' },
      { type: 'DeadlineMissed' },
      { type: 'StepMet', late: true },
      { type: 'CaseClosed' },
    );
});

test('with two messages the case waits for both ends, and one arrival is enough', () => {
  const two = [...withPrivate, acts.convey(7, { privateText: 'rincian' })];
  given(...two)
    .when(acts.delivered(8))
    .then({ type: 'MessageAccepted' });
  given(...two, acts.delivered(8))
    .when(acts.undelivered(9, { effectKey: 'effect-2' }))
    .then({ type: 'MessageRejected' }, { type: 'StepMet' }, { type: 'CaseClosed' });
  given(...two, acts.undelivered(8))
    .when(acts.delivered(9, { effectKey: 'effect-2' }))
    .then({ type: 'MessageAccepted' }, { type: 'StepMet' }, { type: 'CaseClosed' });
});

test('when nothing arrived the officer is free to send again', () => {
  const after = given(...upTo.conveying, acts.convey(7))
    .when(acts.undelivered(8))
    .then({ type: 'MessageRejected', reason: 'token-expired' });
  assert.ok(after.status === 'conveying');
  assert.equal(after.sends, undefined);
  assert.equal(after.file.undelivered.length, 1);
  given(...upTo.conveying, acts.convey(7), acts.undelivered(8))
    .when(acts.convey(9))
    .then({ type: 'ResultWritten' });
});

test('the same end reported twice is refused', () => {
  given(...upTo.closed)
    .when(acts.delivered(9))
    .refused('already-recorded');
  given(...upTo.conveying, acts.convey(7), acts.undelivered(8))
    .when(acts.undelivered(9))
    .refused('already-recorded');
});

test('an accepted interim response changes nothing but the record', () => {
  given(...upTo.registration)
    .when(acts.delivered(4, { purpose: 'interim' }))
    .then({ type: 'MessageAccepted', purpose: 'interim' });
});

test('a question that never arrived is not the reporter’s debt', () => {
  given(...upTo.awaiting)
    .when(acts.undelivered(2, { purpose: 'ask-identity', reason: 'window-closed' }))
    .then({ type: 'MessageRejected' }, { type: 'ClockResumed', step: 'coordinate', dueAt: at(26) });
  given(...upTo.coordination)
    .when(acts.undelivered(3, { purpose: 'ask-identity' }))
    .then({ type: 'MessageRejected' });
});

test('the reporter rates once, in time, what was answered', () => {
  const after = given(...upTo.closed)
    .when(acts.rate(20, { score: 4, comment: { messageId: 'c', digest: 'd' } }))
    .then({ type: 'Rated', score: 4, comment: { messageId: 'c', digest: 'd' } });
  assert.ok(after.status === 'closed');
  assert.equal(after.rating, 4);
  given(...upTo.closed, acts.rate(20))
    .when(acts.rate(21))
    .refused('already-rated');
  given(...upTo.closed)
    .when(acts.rate(8 + 30 * 24 + 1))
    .refused('too-late');
  given(...upTo.closed)
    .when(acts.rate(20, { by: people.pusat }))
    .refused('not-allowed');
  given(...upTo.triage, acts.notComplaint(1))
    .when(acts.rate(2))
    .refused('wrong-step');
  given(...upTo.triage)
    .when(acts.rate(2))
    .refused('wrong-step');
});

const asReporter = { by: people.reporter, reason: '', message: { messageId: 'why', digest: 'd' } };

test('the reporter reopens once, within seven days, with a reason', () => {
  const after = given(...upTo.closed)
    .when(acts.reopen(20, asReporter))
    .then(
      { type: 'CaseReopened', cause: 'reporter', reason: '', message: { messageId: 'why', digest: 'd' } },
      { type: 'StepOpened', step: 'coordinate', dueAt: at(44) },
    );
  assert.equal(after.status, 'coordination');
  given(...upTo.closed)
    .when(acts.reopen(20, { by: people.reporter, reason: 'teks' }))
    .refused('reason-missing');
  given(...upTo.closed)
    .when(acts.reopen(8 + 7 * 24 + 1, asReporter))
    .refused('too-late');
  given(
    ...upTo.closed,
    acts.reopen(20, asReporter),
    acts.answerDirectly(21),
    acts.delivered(22, { effectKey: 'effect-2' }),
  )
    .when(acts.reopen(23, asReporter))
    .refused('already-reopened');
});

test('an officer reopens any time, with a reason, where triage is owed there', () => {
  given(...upTo.closed)
    .when(acts.reopen(2000))
    .then(
      { type: 'CaseReopened', cause: 'officer', reason: 'belum tuntas' },
      { type: 'StepOpened', step: 'coordinate' },
    );
  given(...upTo.closed)
    .when(acts.reopen(20, { reason: ' ' }))
    .refused('reason-missing');
  for (const end of [acts.notComplaint(1), acts.inform(1)])
    given(...upTo.triage, end)
      .when(acts.reopen(3))
      .then({ type: 'CaseReopened' }, { type: 'StepOpened', step: 'ask-identity', dueAt: at(5) });
});

test('a case that lives on in another is not reopened', () => {
  given(...upTo.triage, acts.joinDuplicate(1))
    .when(acts.reopen(2))
    .refused('wrong-step');
  given(...upTo.triage, acts.mergeInto(1))
    .when(acts.reopen(2))
    .refused('wrong-step');
});

test('the reporter’s rights end where the SOP says, to the millisecond', () => {
  const { state } = played(upTo.closed);
  assert.ok(isWithin(state, 'reopen', at(8 + 7 * 24)));
  assert.ok(!isWithin(state, 'reopen', at(8 + 7 * 24) + 1));
  assert.ok(isWithin(state, 'rate', at(8 + 30 * 24)));
  assert.ok(!isWithin(played(upTo.triage).state, 'rate', at(1)));
});
