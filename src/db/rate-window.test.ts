// Counting is exact when many processes count at once, and starts anew when the window has passed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '#test/beds/database.ts';
import { rateWindow } from './rate-window.ts';

test('hits at once are all counted', async (t) => {
  const { pool } = await testDatabase(t);
  const [first, second] = [rateWindow(pool), rateWindow(pool)];
  const hits = await Promise.all(
    Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? first : second).hit('x', 60_000)),
  );
  assert.deepEqual(
    hits.map((hit) => hit.hits).toSorted((a, b) => a - b),
    Array.from({ length: 40 }, (_, index) => index + 1),
  );
  assert.ok(hits.every(({ endsInMs }) => endsInMs > 50_000 && endsInMs <= 60_000));
});

test('subjects are counted apart, and a hit can be taken back', async (t) => {
  const { pool } = await testDatabase(t);
  const rate = rateWindow(pool);
  await rate.hit('a', 60_000);
  assert.equal((await rate.hit('b', 60_000)).hits, 1);
  await rate.refund('a');
  assert.equal((await rate.hit('a', 60_000)).hits, 1);
});

test('a window that has passed counts from one', async (t) => {
  const { pool } = await testDatabase(t);
  const rate = rateWindow(pool);
  await rate.hit('a', 60_000);
  await pool.query(`update rate_window set ends_at = now() - interval '1 second'`);
  const { hits, endsInMs } = await rate.hit('a', 60_000);
  assert.equal(hits, 1);
  assert.ok(endsInMs > 50_000);
});

test('no address is stored', async (t) => {
  const { pool } = await testDatabase(t);
  await rateWindow(pool).hit('sign-in:192.0.2.1', 60_000);
  const { rows } = await pool.query<{ row: string }>('select rate_window::text as row from rate_window');
  assert.equal(rows[0]?.row.includes('192.0.2.1'), false);
});
