// The ground that every other database test stands on.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from './database.ts';

test('each test has a migrated database of its own', async (t) => {
  const one = await testDatabase(t);
  const other = await testDatabase(t);
  await one.pool.query(`insert into agency (id, name, short_name) values ('dlh', 'Dinas Lingkungan Hidup', 'DLH')`);
  const { rows } = await other.pool.query('select id from agency');
  assert.deepEqual(rows, []);
  assert.notEqual(one.url, other.url);
});

test('a clone is quick to make', async (t) => {
  await testDatabase(t);
  const begun = performance.now();
  for (let times = 0; times < 5; times += 1) await testDatabase(t);
  const each = (performance.now() - begun) / 5;
  t.diagnostic(`${Math.round(each)} ms a clone`);
  assert.ok(each < 2000);
});
