// Whoever listens knows whether they hear: while the connection is lost nobody is told of anything.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '#test/beds/database.ts';
import { startLive } from './live.ts';

test('a lost connection is known until another one stands, and then everybody is told to look again', async (t) => {
  const { pool, url } = await testDatabase(t);
  const live = await startLive({ url });
  t.after(() => live.close());
  assert.equal(live.hears(), true);
  const heardAgain = new Promise<boolean>((told) => {
    live.subscribe(({ what }) => {
      if (what === 'gap') told(live.hears());
    });
  });
  await pool.query(`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'tanggap live' and datname = current_database()`);
  while (live.hears()) await new Promise((next) => setImmediate(next));
  assert.equal(await heardAgain, true);
});
