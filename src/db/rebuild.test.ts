// The rows that screens read hold nothing that the log does not know: made anew, they are the same.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type pg from 'pg';
import { acts, at, knownTerms } from '#test/given/given.ts';
import { liveThrough } from '#test/given/history.ts';
import { arrive, casesOf, comment } from '#test/given/intake.ts';
import { handleCommand } from '#app/handle-command.ts';
import { testStore } from '#test/beds/store.ts';
import { cityScope } from './figures/asked.ts';
import { findCases } from './figures/cases.ts';
import { findKept } from './figures/kept.ts';
import { tallyDays } from './figures/tally.ts';
import type { ReadTables } from './queryable.ts';
import { readerDatabase } from './reader-database.ts';
import { rebuild } from './rebuild.ts';

const projections = [
  'complaint',
  'complaint_agency',
  'complaint_thread',
  'register_entry',
  'breach',
  'case_fact',
  'step_fact',
  'reporter_join',
] as const;

const rowsOf = async (pool: pg.Pool): Promise<Record<string, string[]>> => {
  const read = projections.map(async (table) => {
    const { rows } = await pool.query<{ row: string }>(`select to_jsonb(t)::text as row from ${table} t order by 1`);
    return [table, rows.map(({ row }) => row)] as const;
  });
  return Object.fromEntries(await Promise.all(read));
};

const lived = async (t: Parameters<typeof testStore>[0]) => {
  const { store, pool } = await testStore(t);
  await liveThrough(store, pool);
  const before = await rowsOf(pool);
  for (const table of projections) assert.notEqual(before[table]?.length, 0, `the history leaves ${table} empty`);
  return { store, pool, before };
};

test('dropped rows come back as they were', async (t) => {
  const { pool, before } = await lived(t);
  for (const table of projections) await pool.query(`delete from ${table}`);
  const told: [number, number][] = [];
  const cases = await rebuild(pool, knownTerms, (done, all) => told.push([done, all]));
  assert.deepEqual(await rowsOf(pool), before);
  assert.equal(cases, before['complaint']?.length);
  assert.deepEqual(told.at(-1), [cases, cases]);
});

test('scrambled rows are put right, and invented ones go', async (t) => {
  const { pool, before } = await lived(t);
  await pool.query(`update complaint set status = 'closed', due_at = null, version = 99, state = '{}'`);
  await pool.query(`update breach set met_at = now()`);
  await pool.query(`update reporter_join set separated_at = now(), number = 'x'`);
  await pool.query(`update complaint_agency set part = 'former'`);
  await pool.query(
    `insert into complaint_thread (channel, account_id, visibility, thread_key, complaint_id)
     select 'x', 'x', 'x', 'x', id from complaint`,
  );
  await rebuild(pool, knownTerms);
  assert.deepEqual(await rowsOf(pool), before);
});

/** On the clock of Bangkok, which shows the same time, every fact is gone through. */
const countedAndAnew = async (db: ReadTables): Promise<[counted: unknown[], anew: unknown[]]> => {
  const ask = async (zone: string): Promise<unknown[]> => {
    const asked = { period: { from: at(-24 * 30 - 8), until: at(24 * 90 - 8) }, zone };
    return [
      ...(await Promise.all(
        (['all', 'step', 'holder', 'agency', 'week'] as const).map((by) => findKept(db, cityScope, { ...asked, by })),
      )),
      ...(await Promise.all(
        (['all', 'channel', 'agency', 'day'] as const).map((by) => findCases(db, cityScope, { ...asked, by })),
      )),
    ];
  };
  return [await ask('Asia/Jakarta'), await ask('Asia/Bangkok')];
};

test('days that were counted say what the facts say: of scrambled facts, once they are rebuilt, and counted again', async (t) => {
  const { pool, before } = await lived(t);
  const db = readerDatabase(pool);
  const tally = async (): Promise<void> => {
    while (await tallyDays(pool, db, at(24 * 100))) continue;
  };
  await tally();
  const [right, gone] = await countedAndAnew(db);
  assert.deepEqual(right, gone);
  assert.ok(right.every((lines) => (lines as unknown[]).length > 0));
  await pool.query(`update step_fact set outcome = 'late', decided_at = decided_at + interval '3 days'`);
  await pool.query(`delete from case_fact where channel = 'instagram' and ended_at is not null`);
  await tally();
  const [wrong] = await countedAndAnew(db);
  assert.notDeepEqual(wrong, right);
  await rebuild(pool, knownTerms);
  assert.deepEqual(await countedAndAnew(db), [right, right]);
  await tally();
  const { rows } = await pool.query('select from fact_day_changed');
  assert.equal(rows.length, 0);
  assert.deepEqual(await countedAndAnew(db), [right, right]);
  assert.deepEqual(await rowsOf(pool), before);
});

test('what was called for of rows as they were is looked at once: no event tells of a row that was put right', async (t) => {
  const { pool } = await lived(t);
  await pool.query('insert into alert_look (seq) select seq from log_head');
  await rebuild(pool, knownTerms);
  assert.equal((await pool.query('select from alert_look')).rowCount, 0);
});

test('work goes on afterwards as before', async (t) => {
  const { store, pool } = await lived(t);
  await rebuild(pool, knownTerms);
  await arrive(store, pool, [comment('z1', 'sesudahnya', { who: 'warga-9' })]);
  const latest = (await casesOf(pool)).at(-1);
  assert.equal((await handleCommand(store, latest?.id ?? '', acts.ask(1001))).ok, true);
});

test('a rebuild that fails changes nothing', async (t) => {
  const { pool, before } = await lived(t);
  const failing = (done: number): void => {
    if (done === 3) throw new Error('interrupted');
  };
  await assert.rejects(rebuild(pool, knownTerms, failing), /interrupted/);
  assert.deepEqual(await rowsOf(pool), before);
});
