import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  acts,
  at,
  followerThread,
  given,
  people,
  played,
  privateThread,
  publicThread,
  upTo,
} from '#test/given/given.ts';

const own = 'ADU-2026-000001-XX';

test('a case about what another covers is joined to it and closed', () => {
  const after = given(...upTo.triage)
    .when(acts.joinDuplicate(1))
    .then(
      { type: 'JoinedAsDuplicate', of: 'complaint-9', ofNumber: 'ADU-2026-000009-XX' },
      { type: 'StepMet', step: 'ask-identity', late: false },
      { type: 'CaseClosed', reason: 'duplicate' },
    );
  assert.equal(after.status, 'closed');
});

test('it may be seen as a duplicate until it is registered, not in the field', () => {
  for (const history of [upTo.awaiting, upTo.coordination, upTo.registration])
    given(...history)
      .when(acts.joinDuplicate(4))
      .then({ type: 'JoinedAsDuplicate' }, { type: 'StepSkipped', reason: 'closed' }, { type: 'CaseClosed' });
  given(...upTo.followUp)
    .when(acts.joinDuplicate(5))
    .refused('wrong-step');
});

test('no case is a duplicate of itself, nor follows or absorbs itself', () => {
  given(...upTo.triage)
    .when(acts.joinDuplicate(1, { ofNumber: own }))
    .refused('same-case');
  given(...upTo.triage)
    .when(acts.addDuplicate(1, { number: own }))
    .refused('same-case');
  given(...upTo.triage)
    .when(acts.mergeInto(1, { intoNumber: own }))
    .refused('same-case');
  given(...upTo.triage)
    .when(acts.acceptMerge(1, { fromNumber: own }))
    .refused('same-case');
});

test('a follower keeps its threads on the case it follows, once', () => {
  const after = given(...upTo.followUp)
    .when(acts.addDuplicate(5))
    .then({ type: 'DuplicateAdded', threads: [followerThread] });
  assert.ok(after.status !== 'none');
  assert.equal(after.file.followers.length, 1);
  given(...upTo.followUp, acts.addDuplicate(5))
    .when(acts.addDuplicate(6))
    .refused('already-recorded');
});

const otherCase = {
  complaintId: 'complaint-3',
  number: 'ADU-2026-000003-XX',
  threads: [{ ...publicThread, key: 'post-3:warga-3' }],
};
const whole = { identityId: 'identity-9', fields: ['name', 'phone', 'address'] as ('name' | 'phone' | 'address')[] };

test('who followed the duplicate follows on, once each', () => {
  const after = given(...upTo.followUp)
    .when(acts.addDuplicate(5, { followers: [otherCase] }))
    .then(
      { type: 'DuplicateAdded', complaintId: 'complaint-2' },
      { type: 'DuplicateAdded', complaintId: 'complaint-3' },
    );
  assert.ok(after.status !== 'none');
  assert.equal(after.file.followers.length, 2);
  given(...upTo.followUp, acts.addDuplicate(5, { ...otherCase }))
    .when(acts.addDuplicate(6, { followers: [otherCase] }))
    .then({ type: 'DuplicateAdded', complaintId: 'complaint-2' });
});

test('a second case of the same reporter brings its conversations along as the reporter’s own', () => {
  const after = given(...upTo.awaiting)
    .when(acts.addDuplicate(2, { reporterId: 'reporter-1', threads: [followerThread, privateThread] }))
    .then({ type: 'DuplicateAdded', sameReporter: true });
  assert.ok(after.status !== 'none');
  assert.deepEqual(after.file.threads, [publicThread, followerThread, privateThread]);
  assert.deepEqual(after.file.followers[0]?.threads, []);
  given(...upTo.awaiting, acts.addDuplicate(2, { reporterId: 'reporter-1', threads: [privateThread] }))
    .when(acts.receive(3, { thread: privateThread }))
    .then({ type: 'MessageReceived' }, { type: 'ClockResumed' });
});

test('a conversation that is the reporter’s own is not a follower’s', () => {
  given(...upTo.followUp)
    .when(acts.addDuplicate(5, { threads: [publicThread, followerThread] }))
    .then({ type: 'DuplicateAdded', threads: [followerThread] });
});

test('another person’s private message is no answer to the question of identity', () => {
  const theirs = { ...privateThread, key: 'warga-2' };
  given(...upTo.awaiting, acts.acceptMerge(1, { reporterId: 'reporter-2', threads: [theirs] }))
    .when(acts.receive(2, { thread: theirs }))
    .then({ type: 'MessageReceived' });
});

test('nothing joins while the result is on its way: it would miss the answer', () => {
  given(...upTo.conveying, acts.convey(7))
    .when(acts.addDuplicate(8))
    .refused('already-sending');
  given(...upTo.conveying, acts.convey(7))
    .when(acts.acceptMerge(8))
    .refused('already-sending');
});

test('merged with a case of another reporter: they follow, on their own conversation, and so do their followers', () => {
  const after = given(...upTo.followUp)
    .when(acts.acceptMerge(5, { reporterId: 'reporter-2', followers: [otherCase], identity: whole }))
    .then(
      { type: 'CaseMerged' },
      { type: 'DuplicateAdded', complaintId: 'complaint-2', number: 'ADU-2026-000002-XX', threads: [followerThread] },
      { type: 'DuplicateAdded', complaintId: 'complaint-3' },
    );
  assert.ok(after.status !== 'none');
  assert.equal(after.file.identity?.identityId, 'identity-1');
  const { events } = played([
    ...upTo.conveying,
    acts.acceptMerge(7, { reporterId: 'reporter-2' }),
    acts.convey(7, { privateText: 'rincian untuk Anda' }),
  ]);
  const written = events.at(-1);
  assert.ok(written?.type === 'ResultWritten');
  assert.deepEqual(written.sends, [
    { thread: publicThread, visibility: 'public', text: 'public' },
    { thread: publicThread, visibility: 'private', text: 'private' },
    { thread: followerThread, visibility: 'public', text: 'public', follower: true },
  ]);
});

test('the same reporter’s identity comes over with the merge, and what waited for it goes on', () => {
  given(...upTo.awaiting)
    .when(acts.acceptMerge(5, { identity: whole }))
    .then(
      { type: 'CaseMerged' },
      { type: 'ClockResumed', step: 'coordinate', dueAt: at(29) },
      { type: 'IdentityProvided', identityId: 'identity-9', complete: true, via: 'known' },
    );
  given(...upTo.triage)
    .when(acts.acceptMerge(1, { identity: whole, followers: [otherCase] }))
    .then(
      { type: 'CaseMerged' },
      { type: 'DuplicateAdded' },
      { type: 'IdentityProvided' },
      { type: 'StepMet', step: 'ask-identity' },
      { type: 'StepOpened', step: 'coordinate' },
    );
  given(...upTo.awaiting)
    .when(acts.acceptMerge(5, { identity: { ...whole, fields: [] } }))
    .then({ type: 'CaseMerged' });
  given(...upTo.followUp)
    .when(acts.acceptMerge(5, { identity: whole }))
    .then({ type: 'CaseMerged' });
});

test('a message that both cases know is there once', () => {
  const after = given(...upTo.triage)
    .when(acts.acceptMerge(1, { messageIds: ['message-1', 'message-9'], threads: [publicThread] }))
    .then({ type: 'CaseMerged' });
  assert.ok(after.status !== 'none');
  assert.deepEqual(after.file.messageIds, ['message-1', 'message-9']);
  assert.deepEqual(after.file.threads, [publicThread]);
});

test('a breach goes down with the case that ends in another one', () => {
  given(...upTo.triage)
    .when(acts.mergeInto(3))
    .then({ type: 'MergedInto' }, { type: 'DeadlineMissed' }, { type: 'StepMet', late: true }, { type: 'CaseClosed' });
});

test('nothing joins a closed case', () => {
  given(...upTo.closed)
    .when(acts.addDuplicate(9))
    .refused('case-closed');
  given(...upTo.closed)
    .when(acts.acceptMerge(9))
    .refused('case-closed');
  given(...upTo.closed)
    .when(acts.mergeInto(9))
    .refused('case-closed');
});

test('two cases of one matter become one: the messages and threads move', () => {
  given(...upTo.followUp)
    .when(acts.mergeInto(5))
    .then(
      { type: 'MergedInto', into: 'complaint-9' },
      { type: 'StepSkipped', step: 'follow-up' },
      { type: 'CaseClosed', reason: 'merged' },
    );
  const after = given(...upTo.triage)
    .when(acts.acceptMerge(1))
    .then({ type: 'CaseMerged', from: 'complaint-2', messageIds: ['message-9'] });
  assert.ok(after.status !== 'none');
  assert.deepEqual(after.file.messageIds, ['message-1', 'message-9']);
  assert.deepEqual(after.file.threads.at(-1), followerThread);
});

test('agencies neither join nor merge', () => {
  given(...upTo.disposed)
    .when(acts.mergeInto(6, { by: people.lead }))
    .refused('not-allowed');
});
