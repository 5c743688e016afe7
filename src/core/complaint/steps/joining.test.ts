import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acts, followerThread, given, people, upTo } from '#test/given.ts';

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
