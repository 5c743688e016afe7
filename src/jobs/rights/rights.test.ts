// Requests whose day comes near or is past are told of once each, and bytes of whoever was erased are let go of.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hourMs } from '#core/time.ts';
import { testDatabase } from '#test/beds/database.ts';
import { testIds } from '#test/beds/store.ts';
import { at } from '#test/given/given.ts';
import { removeDoomed } from './rights.job.ts';
import { tellOfDue } from './rights.queue.ts';

test('a request is told of a day before it is due and again once it is past, once each', async (t) => {
  const { pool } = await testDatabase(t);
  const [id, complaintId] = [testIds.uuid(), testIds.uuid()];
  await pool.query(
    `insert into person_request (id, kind, complaint_id, reporter_id, via, asked_at, due_at)
     values ($1, 'access', $2, $2, 'portal', $3, $4), ($5, 'erase', $2, $2, 'portal', $3, null)`,
    [id, complaintId, new Date(at(0)), new Date(at(72)), testIds.uuid()],
  );
  const told = async (): Promise<string[]> =>
    (await pool.query<{ told: string }>(`select role || ' ' || what as told from notice order by id`)).rows.map(
      (row) => row.told,
    );
  assert.equal(await tellOfDue(pool, at(48) - 1), 0);
  assert.equal(await tellOfDue(pool, at(48)), 1);
  assert.equal(await tellOfDue(pool, at(60)), 0);
  assert.deepEqual(await told(), ['team-lead person-request-near']);
  assert.equal(await tellOfDue(pool, at(72)), 0);
  assert.equal(await tellOfDue(pool, at(72) + 1), 1);
  assert.equal(await tellOfDue(pool, at(500)), 0);
  assert.deepEqual((await told()).slice(1), ['team-lead person-request-missed', 'division-head person-request-missed']);
});

test('one that was settled in time, or found late at once, is told of no more than it is', async (t) => {
  const { pool } = await testDatabase(t);
  const late = testIds.uuid();
  await pool.query(
    `insert into person_request (id, kind, complaint_id, reporter_id, via, asked_at, due_at, settled_at)
     values ($1, 'access', $1, $1, 'desk', $3, $4, $4), ($2, 'access', $2, $2, 'desk', $3, $4, null)`,
    [testIds.uuid(), late, new Date(at(0)), new Date(at(72))],
  );
  assert.equal(await tellOfDue(pool, at(72) + 5 * hourMs), 1);
  const { rows } = await pool.query<{ id: string }>('select distinct complaint_id as id from notice');
  assert.deepEqual(rows, [{ id: late }]);
});

test('bytes go one by one, and a store that is away loses none of them', async (t) => {
  const { pool } = await testDatabase(t);
  await pool.query(`insert into doomed_object values ('satu', $1), ('dua', $2)`, [new Date(at(0)), new Date(at(1))]);
  const removed: string[] = [];
  const failing = {
    remove: (key: string) => {
      if (key === 'dua') return Promise.reject(new Error('away'));
      removed.push(key);
      return Promise.resolve();
    },
  };
  await assert.rejects(removeDoomed(pool, failing), /away/);
  assert.deepEqual(removed, ['satu']);
  assert.equal(await removeDoomed(pool, { remove: (key) => Promise.resolve(void removed.push(key)) }), 1);
  assert.deepEqual(removed, ['satu', 'dua']);
  assert.equal(await removeDoomed(pool, failing), 0);
});
