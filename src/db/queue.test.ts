// Rows as work, whatever their table: held by one at a time, in the order of their lane, and written by nobody who lost them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type pg from 'pg';
import { testDatabase, type Cleanup } from '#test/beds/database.ts';
import { at } from '#test/given/given.ts';
import { inTransaction } from './queryable.ts';
import { claimRows, settleRow, type Queue } from './queue.ts';

const now = at(0);
const leaseMs = 1000;

const errands: Queue = {
  table: 'errand',
  key: ['id'],
  hold: ['lease', 'not_before'],
  open: ['waiting', 'busy'],
  lane: ['lane'],
  order: ['id'],
  begun: `status = 'busy'`,
  shows: 'job.id, job.status',
};

/** A table as the program's own are; each errand in a lane of its own unless said otherwise. */
const givenErrands = async (t: Cleanup, ...errand: { lane?: string; at?: number }[]) => {
  const { pool } = await testDatabase(t);
  await pool.query(
    `create table errand (id integer primary key, lane text not null, status text not null default 'waiting',
       not_before timestamptz not null, leased_until timestamptz, asked_at timestamptz, note text)`,
  );
  for (const [id, { lane = String(id), at: due = now }] of errand.entries())
    await pool.query('insert into errand (id, lane, not_before) values ($1, $2, $3)', [id, lane, new Date(due)]);
  return pool;
};

const claim = (db: pg.Pool | pg.PoolClient, moment = now, queue = errands, values: unknown[] = [], limit = 9) =>
  claimRows<{ id: number; status: string }>(db, queue, { now: moment, limit, leaseMs }, values);

const idsOf = (rows: readonly { id: number }[]): number[] => rows.map(({ id }) => id).toSorted((a, b) => a - b);

test('what is due is handed out once, no more than asked for, and what is held is passed over', async (t) => {
  const pool = await givenErrands(t, {}, {}, { at: now + 1 }, {});
  assert.deepEqual(idsOf(await claim(pool, now, errands, [], 2)), [0, 1]);
  assert.deepEqual(idsOf(await claim(pool)), [3]);
  await inTransaction(pool, async (one) => {
    assert.deepEqual(idsOf(await claim(one, now + 1)), [2]);
    await inTransaction(pool, async (other) => {
      await other.query(`set local lock_timeout = '5s'`);
      assert.deepEqual(await claim(other, now + 1), []);
    });
  });
});

test('in a lane none begins before the one ahead has ended, whoever holds that one', async (t) => {
  const pool = await givenErrands(t, { lane: 'a' }, { lane: 'a' }, { lane: 'b' });
  const [first] = await claim(pool);
  assert.deepEqual(await claim(pool), []);
  assert.ok(first);
  const { id, leasedUntil } = first;
  assert.equal(await settleRow(pool, errands, { key: [id], leasedUntil }, { status: 'done' }), true);
  assert.deepEqual(idsOf(await claim(pool)), [1]);
});

test('a row comes back when its lease is over, and whoever held it then has no say', async (t) => {
  const pool = await givenErrands(t, {});
  const [slow] = await claim(pool);
  assert.deepEqual(await claim(pool, now + leaseMs - 1), []);
  const [quick] = await claim(pool, now + leaseMs);
  assert.ok(slow && quick);
  const noteBy = (held: { leasedUntil: number }, note: string): Promise<boolean> =>
    settleRow(pool, errands, { key: [0], leasedUntil: held.leasedUntil }, { note, status: 'waiting' });
  assert.equal(await noteBy(slow, 'late'), false);
  assert.equal(await noteBy(quick, 'in time'), true);
  assert.equal(await noteBy(quick, 'twice'), false);
  const { rows } = await pool.query('select note, leased_until from errand');
  assert.deepEqual(rows, [{ note: 'in time', leased_until: null }]);
});

test('a condition may bring a row its turn sooner, but not while it is held', async (t) => {
  const pool = await givenErrands(t, { at: now + 60_000 });
  const hurried = { ...errands, sooner: '$4' };
  assert.deepEqual(await claim(pool, now, hurried, [false]), []);
  assert.deepEqual(idsOf(await claim(pool, now, hurried, [true])), [0]);
  assert.deepEqual(await claim(pool, now, hurried, [true]), []);
});

test('a turn moves on with its claim and needs nobody to settle it', async (t) => {
  const pool = await givenErrands(t, {}, {});
  const turns: Queue = { table: 'errand', key: ['id'], hold: ['turn', 'not_before'], order: ['id'], shows: 'job.id' };
  assert.deepEqual(idsOf(await claim(pool, now, turns)), [0, 1]);
  assert.deepEqual(await claim(pool, now + leaseMs - 1, turns), []);
  assert.deepEqual(idsOf(await claim(pool, now + leaseMs, turns)), [0, 1]);
});

test('what is handed out once is marked with when, and never handed out again', async (t) => {
  const pool = await givenErrands(t, {});
  const onces: Queue = {
    table: 'errand',
    key: ['id', 'lane'],
    hold: ['once', 'asked_at'],
    order: ['id'],
    shows: 'job.id',
  };
  assert.deepEqual(idsOf(await claim(pool, now, onces)), [0]);
  assert.deepEqual(await claim(pool, now + 9 * leaseMs, onces), []);
  assert.deepEqual((await pool.query('select asked_at from errand')).rows, [{ asked_at: new Date(now) }]);
});
