import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockReasons, longestBlockDays } from './blocked-writer.ts';
import { kindsBeside } from './complaint/complaint.ts';
import { endings } from './complaint/told-ends.ts';

test('a writer is blocked for what is closed without a word, and for nothing that deserves an answer', () => {
  const unanswered = kindsBeside.filter((kind) => endings[kind].by === 'nobody');
  assert.deepEqual([...blockReasons].toSorted(), unanswered.toSorted());
});

test('nobody is shut out for longer than a season before somebody looks again', () => {
  assert.ok(Number.isInteger(longestBlockDays));
  assert.ok(longestBlockDays >= 7 && longestBlockDays <= 100);
});
