// Rows that figures are counted from: written with the events, the same as the log alone makes, brought in where an earlier version wrote.
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type pg from 'pg';
import { acts, at, knownTerms } from '#test/given/given.ts';
import { liveThrough } from '#test/given/history.ts';
import { testDatabase } from '#test/beds/database.ts';
import { storeOn } from '#test/beds/store.ts';
import { handleCommand } from '#app/handle-command.ts';
import { bringInFacts } from './facts.ts';
import { findOpen } from './figures/open.ts';

const tables = ['case_fact', 'step_fact'] as const;

const rowsOf = async (pool: pg.Pool): Promise<string[]> => {
  const read = tables.map(async (table) => {
    const { rows } = await pool.query<{ row: string }>(`select to_jsonb(t)::text as row from ${table} t order by 1`);
    return rows.map(({ row }) => `${table} ${row}`);
  });
  return (await Promise.all(read)).flat();
};

const lived = async (t: TestContext) => {
  const { pool, database } = await testDatabase(t);
  const store = storeOn(pool);
  await liveThrough(store, pool);
  return { store, pool, database };
};

const openCase = async (pool: pg.Pool): Promise<string> => {
  const { rows } = await pool.query<{ id: string }>(`select id from complaint where status = 'follow-up' order by id`);
  return rows[0]?.id ?? '';
};

/** Until nothing is left to bring in. */
const bringInAll = async (pool: pg.Pool): Promise<number> => {
  let pages = 0;
  const knowing = () => Promise.resolve(knownTerms);
  for (let after = await bringInFacts(pool, knowing); after !== undefined; pages += 1)
    after = await bringInFacts(pool, knowing, after);
  return pages;
};

test('every case has its row, and every opening of a step', async (t) => {
  const { pool } = await lived(t);
  const { rows } = await pool.query<{ cases: number; facts: number; opened: number; steps: number }>(
    `select (select count(*)::int from every_complaint) as cases, (select count(*)::int from case_fact) as facts,
       (select count(*)::int from event where type = 'StepOpened') as opened,
       (select count(*)::int from step_fact where what = 'step') as steps`,
  );
  const [counted] = rows;
  assert.ok(counted !== undefined && counted.cases > 5);
  assert.equal(counted.facts, counted.cases);
  assert.equal(counted.steps, counted.opened);
});

test('rows that are missing, or were made by other definitions, are brought in as they were', async (t) => {
  const { pool } = await lived(t);
  const before = await rowsOf(pool);
  assert.equal(await bringInAll(pool), 0);
  for (const table of tables) await pool.query(`delete from ${table}`);
  assert.ok((await bringInAll(pool)) > 0);
  assert.deepEqual(await rowsOf(pool), before);
  await pool.query(`update case_fact set made_by = 0, kind = 'beside'`);
  await pool.query(`update step_fact set outcome = 'late', kind = 'beside'`);
  await bringInAll(pool);
  assert.deepEqual(await rowsOf(pool), before);
  assert.equal(await bringInAll(pool), 0);
});

test('while rows are brought in a case goes on, and both are right', async (t) => {
  const { store, pool } = await lived(t);
  await pool.query('delete from case_fact');
  const id = await openCase(pool);
  const [, handled] = await Promise.all([bringInAll(pool), handleCommand(store, id, acts.setPriority(1001))]);
  assert.equal(handled.ok, true);
  const before = await rowsOf(pool);
  for (const table of tables) await pool.query(`delete from ${table}`);
  await bringInAll(pool);
  assert.deepEqual(await rowsOf(pool), before);
});

test('a row that stands as it would be written is not touched, not even locked', async (t) => {
  const { store, pool } = await lived(t);
  const id = await openCase(pool);
  const versions = async (): Promise<string[]> => {
    const read = tables.map((table) =>
      pool.query<{ version: string }>(
        `select concat_ws(' ', ctid, xmin, xmax) as version from ${table} where complaint_id = $1 order by 1`,
        [id],
      ),
    );
    return (await Promise.all(read)).flatMap(({ rows }) => rows.map(({ version }) => version));
  };
  const before = await versions();
  assert.ok(before.length > 4);
  assert.equal((await handleCommand(store, id, acts.setPriority(1001))).ok, true);
  assert.deepEqual(await versions(), before);
  assert.equal((await handleCommand(store, id, acts.withdraw(1002))).ok, true);
  const after = await versions();
  const kept = before.filter((version) => after.includes(version)).length;
  assert.ok(kept > 4 && kept < before.length, `${String(kept)} of ${String(before)}`);
});

test('a category that is given later stands in every row of the case', async (t) => {
  const { store, pool } = await lived(t);
  const id = await openCase(pool);
  assert.equal((await handleCommand(store, id, acts.categorise(1001))).ok, true);
  const { rows } = await pool.query<{ category: string }>(
    `select category_id as category from step_fact where complaint_id = $1
     union all select category_id from case_fact where complaint_id = $1`,
    [id],
  );
  assert.ok(rows.length > 1);
  assert.ok(rows.every(({ category }) => category === 'sampah'));
});

test('what is open now is counted by where it stands, late and soon apart', async (t) => {
  const { pool, database } = await lived(t);
  const viewer = { userId: 'u', role: 'team-lead' } as const;
  const now = new Date(at(205));
  const { rows } = await pool.query<{ status: string; late: boolean }>(
    `select status, priority between -2 and 0 and due_at < $1 as late from complaint where status <> 'closed'`,
    [now],
  );
  assert.ok(rows.length > 1);
  const open = await findOpen(database.kysely, viewer, now);
  for (const line of open) {
    const there = rows.filter(({ status }) => status === line.key);
    assert.deepEqual([line.open, line.late], [there.length, there.filter(({ late }) => late).length]);
  }
  assert.equal(
    open.reduce((sum, line) => sum + line.open, 0),
    rows.length,
  );
  const agency = { userId: 'u', role: 'admin-agency', agencyId: 'dishub' } as const;
  const own = await findOpen(database.kysely, agency, now);
  assert.ok(own.reduce((sum, line) => sum + line.open, 0) < rows.length);
  assert.deepEqual(await findOpen(database.kysely, { userId: 'u', role: 'operator' }, now), []);
});
