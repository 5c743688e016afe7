import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acts, at, followerThread, given, privateThread, publicThread, upTo } from '#test/given/given.ts';

const withPrivate = [acts.open(0), acts.receive(1, { thread: privateThread }), ...upTo.conveying.slice(1)];
const privateOnly = [acts.open(0, { thread: privateThread }), ...upTo.conveying.slice(1)];

test('the result goes in public where the reporter came in public', () => {
  const after = given(...upTo.conveying)
    .when(acts.convey(7))
    .then({ type: 'ResultWritten', sends: [{ thread: publicThread, visibility: 'public', text: 'public' }] });
  assert.ok(after.status === 'conveying');
  assert.deepEqual(after.sends, { pending: 1 });
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
        { thread: followerThread, visibility: 'public', text: 'public', follower: true },
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

test('with two messages the first one accepted meets the step, and the end of the other is only recorded', () => {
  const two = [...withPrivate, acts.convey(7, { privateText: 'rincian' })];
  given(...two)
    .when(acts.delivered(8))
    .then({ type: 'MessageAccepted' }, { type: 'StepMet', late: false }, { type: 'CaseClosed', reason: 'conveyed' });
  const after = given(...two, acts.delivered(8))
    .when(acts.undelivered(40, { effectKey: 'effect-2' }))
    .then({ type: 'MessageRejected' });
  assert.equal(after.status, 'closed');
  given(...two, acts.delivered(8))
    .when(acts.delivered(9, { effectKey: 'effect-2' }))
    .then({ type: 'MessageAccepted' });
  given(...two, acts.undelivered(8))
    .when(acts.delivered(9, { effectKey: 'effect-2' }))
    .then({ type: 'MessageAccepted' }, { type: 'StepMet' }, { type: 'CaseClosed' });
});

test('while one of two messages may still arrive, nothing is written again', () => {
  const two = [...withPrivate, acts.convey(7, { privateText: 'rincian' })];
  given(...two, acts.undelivered(8))
    .when(acts.convey(9))
    .refused('already-sending');
  given(...two, acts.undelivered(8), acts.undelivered(9, { effectKey: 'effect-2' }))
    .when(acts.convey(10))
    .then({ type: 'ResultWritten' });
});

test('what reaches only a follower does not end the reporter’s case, nor does its failure', () => {
  const followed = [...upTo.conveying, acts.addDuplicate(7), acts.convey(7)];
  for (const end of [acts.delivered, acts.undelivered]) {
    const [event] = end === acts.delivered ? ['MessageAccepted' as const] : ['MessageRejected' as const];
    const after = given(...followed)
      .when(end(8, { purpose: 'notice' }))
      .then({ type: event });
    assert.ok(after.status === 'conveying');
    assert.deepEqual(after.sends, { pending: 1 });
  }
  const rejected = given(...followed)
    .when(acts.undelivered(8))
    .then({ type: 'MessageRejected' });
  assert.ok(rejected.status === 'conveying');
  assert.equal(rejected.sends, undefined);
});

test('an answer that is accepted without a result on its way ends nothing', () => {
  given(...upTo.conveying)
    .when(acts.delivered(7))
    .then({ type: 'MessageAccepted' });
  given(...upTo.conveying, acts.convey(7))
    .when(acts.delivered(8, { purpose: 'interim' }))
    .then({ type: 'MessageAccepted' });
});

test('written in time and rejected by every platform is not conveyed: the deadline passes all the same', () => {
  const unreached = [...upTo.conveying, acts.convey(7), acts.undelivered(8)];
  given(...unreached)
    .when(acts.tick(31))
    .then({ type: 'DeadlineMissed', step: 'convey', dueAt: at(30) }, { type: 'Escalated', to: 'team-lead' });
  given(...upTo.conveying, acts.convey(7))
    .when(acts.tick(31))
    .then({ type: 'DeadlineMissed', step: 'convey' }, { type: 'Escalated' });
});

test('a reporter with two comment threads is answered on both', () => {
  const second = { ...publicThread, key: 'post-2:warga-1' };
  given(...upTo.conveying, acts.acceptMerge(7, { threads: [second] }))
    .when(acts.convey(7))
    .then({
      type: 'ResultWritten',
      sends: [
        { thread: publicThread, visibility: 'public', text: 'public' },
        { thread: second, visibility: 'public', text: 'public' },
      ],
    });
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

test('what a platform took and did not deliver is on the record once, and opens no closed case', () => {
  const after = given(...upTo.closed)
    .when(acts.undelivered(10, { afterAcceptance: true }))
    .then({ type: 'MessageRejected', purpose: 'result' });
  assert.ok(after.status === 'closed');
  assert.equal(after.file.undelivered.length, 1);
  given(...upTo.closed, acts.undelivered(10, { afterAcceptance: true }))
    .when(acts.undelivered(11, { afterAcceptance: true }))
    .refused('already-recorded');
});
