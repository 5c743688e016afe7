// The job looks every second by the clock that it is handed, and says how much it did.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JobDeps } from '../job.ts';
import { heldJobs } from './held.job.ts';

test('what waited is done at the moment of the clock that the job is handed, within a second', async () => {
  const asked: number[] = [];
  const [job, ...more] = heldJobs({
    releaseHeld: (now: number) => Promise.resolve(asked.push(now)),
  } as Partial<JobDeps> as JobDeps);
  assert.ok(job !== undefined && more.length === 0);
  assert.equal(await job.run(() => 42), 1);
  assert.equal(await job.run(() => 43), 2);
  assert.deepEqual(asked, [42, 43]);
  assert.ok(job.everyMs <= 1_000);
});
