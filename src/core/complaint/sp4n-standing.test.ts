import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sp4nStatuses } from '../sp4n.ts';
import { ourStanding, theirStatus } from './sp4n-standing.ts';

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
