import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endOfTry } from './end-of-try.ts';

const patience = { firstMs: 1_000, longestMs: 8_000, most: 5 };
const later = { outcome: 'retry-later', reason: 'network', detail: '', unknown: false } as const;

test('what was taken or turned down has ended, and what nobody knows of is not tried again', () => {
  const accepted = { outcome: 'accepted', externalId: 'letter-1', acceptedAt: 0 } as const;
  assert.deepEqual(endOfTry(accepted, 4, patience, 0), { status: 'sent', externalId: 'letter-1' });
  const rejected = { outcome: 'rejected', reason: 'person-unavailable', detail: '' } as const;
  assert.deepEqual(endOfTry(rejected, 0, patience, 0), { status: 'refused', reason: 'person-unavailable' });
  assert.deepEqual(endOfTry({ ...later, unknown: true }, 0, patience, 0), { status: 'unknown', reason: 'network' });
});

test('what may pass is tried again, later each time and no sooner than asked, until it is given up', () => {
  const again = (attempts: number, afterMs?: number) =>
    endOfTry(afterMs === undefined ? later : { ...later, afterMs }, attempts, patience, 100);
  assert.deepEqual(again(0), { status: 'waiting', reason: 'network', again: 1_100 });
  assert.deepEqual(again(3), { status: 'waiting', reason: 'network', again: 8_100 });
  assert.deepEqual(again(0, 5_000), { status: 'waiting', reason: 'network', again: 5_100 });
  assert.deepEqual(again(4), { status: 'refused', reason: 'network' });
});
