// The embedded server's memory follows the machine's, within bounds.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryOf, memorySettings } from './server-memory.ts';

const gib = 2 ** 30;

test('a small machine keeps most of its memory, a large one lends what helps', () => {
  assert.deepEqual(memorySettings(gib / 2), [
    ...['shared_buffers=64MB', 'effective_cache_size=256MB', 'work_mem=4MB', 'maintenance_work_mem=32MB'],
  ]);
  assert.deepEqual(memorySettings(4 * gib), [
    ...['shared_buffers=256MB', 'effective_cache_size=2048MB', 'work_mem=8MB', 'maintenance_work_mem=128MB'],
  ]);
  assert.equal(memorySettings(512 * gib)[0], 'shared_buffers=1024MB');
});

test('the memory that there is, is known', () => {
  assert.ok(memoryOf() > 2 ** 27);
});
