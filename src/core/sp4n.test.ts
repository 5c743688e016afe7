import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ourStanding, sp4nStatuses, sp4nStatusOf, theirStatus } from './sp4n.ts';

test('a state is known however it is written, and an unknown one stays unknown', () => {
  for (const word of ['Diproses', ' PROSES ', 'sedang_diproses', 'Sedang  Diproses'])
    assert.equal(sp4nStatusOf(word), 'in-progress', word);
  assert.equal(sp4nStatusOf('Bukan Wewenang'), 'not-theirs');
  for (const word of ['', 'entah', 'constructor', 'to string']) assert.equal(sp4nStatusOf(word), undefined, word);
});

test('each of their states is one of ours, and that one is told as theirs', () => {
  for (const theirs of sp4nStatuses) assert.equal(theirStatus(ourStanding[theirs]), theirs, theirs);
});

test('each state of ours has a word there', () => {
  const open = ['triage', 'awaiting-identity', 'coordination', 'registration', 'conveying'] as const;
  assert.deepEqual(
    open.map((status) => theirStatus({ status })),
    ['unverified', 'postponed', 'unverified', 'verified', 'in-progress'],
  );
  const reasons = ['conveyed', 'information-answered', 'identity-not-completed', 'duplicate', 'merged'] as const;
  assert.deepEqual(
    reasons.map((reason) => theirStatus({ status: 'closed', reason })),
    ['done', 'done', 'archived', 'archived', 'archived'],
  );
});
