// However many come together, turns are given one after another and ever more slowly.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '#test/beds/database.ts';
import { paceBook, type Turn } from './pace.ts';

const pace = { firstMs: 2000, growth: 2, mostMs: 10_000, forgetMs: 60_000 };
const waits = (turns: readonly Turn[]): number[] =>
  turns.flatMap((turn) => (turn.ok ? [Math.round(turn.waitMs / 1000)] : [])).toSorted((one, other) => one - other);

test('of sixty who come together few get a turn, each after the one before', async (t) => {
  const { pool } = await testDatabase(t);
  const book = paceBook(pool);
  const turns = await Promise.all(Array.from({ length: 60 }, () => book.take('satu', pace, 10_000)));
  assert.deepEqual(waits(turns), [0, 2, 6]);
  const refused = turns.find(({ ok }) => !ok);
  assert.ok(refused?.ok === false && refused.afterMs > 10_000 && refused.afterMs < 15_000);
  // Another subject has turns of its own.
  assert.deepEqual(waits([await book.take('dua', pace, 10_000)]), [0]);
});

test('after a long rest all begins anew', async (t) => {
  const { pool } = await testDatabase(t);
  const book = paceBook(pool);
  for (let round = 0; round < 3; round += 1) await book.take('satu', pace, 60_000);
  await pool.query(`update pace set next_at = now() - interval '30 seconds'`);
  await book.take('satu', pace, 0);
  assert.equal((await book.take('satu', pace, 0)).ok, false);
  assert.deepEqual(waits([await book.take('satu', pace, 60_000)]), [10]);
  await pool.query(`update pace set next_at = now() - interval '90 seconds'`);
  assert.deepEqual(waits([await book.take('satu', pace, 0), await book.take('satu', pace, 5000)]), [0, 2]);
});
