// After an update the figures of old cases are brought in by themselves, and then nothing is looked through until the next day.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayMs } from '#core/time.ts';
import { at } from '#test/given/given.ts';
import { liveThrough } from '#test/given/history.ts';
import { testDatabase } from '#test/beds/database.ts';
import { storeOn, testStore } from '#test/beds/store.ts';
import type { JobDeps } from '../job.ts';
import { figureJobs } from './figures.job.ts';

test('old cases are brought in, once a day', async (t) => {
  const { store, pool } = await testStore(t);
  await liveThrough(store, pool);
  const [job] = figureJobs({ pool, store } as unknown as JobDeps);
  assert.ok(job !== undefined);
  let now = at(2000);
  const rounds = async (): Promise<number> => {
    let count = 0;
    while ((await job.run(() => now)) > 0) count += 1;
    return count;
  };
  const facts = async (): Promise<number> =>
    (await pool.query<{ n: number }>('select count(*)::int as n from case_fact')).rows[0]?.n ?? 0;
  const all = await facts();
  assert.equal(await rounds(), 0);
  await pool.query('delete from case_fact');
  assert.equal(await rounds(), 0);
  assert.equal(await facts(), 0);
  now += dayMs;
  assert.ok((await rounds()) > 0);
  assert.equal(await facts(), all);
});

test('days that are over are counted once all cases are in, and nothing of today', async (t) => {
  const { pool, database } = await testDatabase(t);
  const store = storeOn(pool);
  await liveThrough(store, pool);
  const deps = { pool, store, indexing: { database } } as unknown as JobDeps;
  const [figures, counted] = figureJobs(deps);
  assert.equal(counted?.part, 'counted-days');
  const clock = (): number => at(50);
  const days = async (): Promise<string[]> =>
    (await pool.query<{ day: string }>('select day::text as day from fact_day_made order by 1')).rows.map(
      ({ day }) => day,
    );
  const notes = async (): Promise<number> => (await pool.query('select from fact_day_changed')).rowCount ?? 0;
  assert.ok((await notes()) > 0);
  assert.equal(await counted.run(clock), 0);
  assert.deepEqual([await days(), await notes()], [[], 0]);
  while ((await figures?.run(clock)) === 1) continue;
  assert.equal(await counted.run(clock), 0);
  assert.deepEqual(await days(), ['2026-03-02', '2026-03-03']);
});
