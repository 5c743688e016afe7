// Verbs while a program runs on the same DATA_DIR with the server that it brought along.
import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import { test } from 'node:test';
import { lockDataDir } from '#db/data-lock.ts';
import { openDatabase } from '#db/database.ts';
import { commandIn, temporaryFolder, testKey } from '#test/beds/command.ts';

test('what only needs the database works beside the program; what needs it alone says so in one sentence', async (t) => {
  const dataDir = temporaryFolder(t);
  // The server runs as somebody else where the test runs as root.
  chmodSync(dataDir, 0o755);
  const running = await openDatabase({ dataDir });
  t.after(running.close);
  const tanggap = commandIn({ DATA_DIR: dataDir, SECRET_KEY: testKey });
  assert.equal((await tanggap(['migrate'])).status, 0);
  const { rows } = await running.pool.query<{ there: boolean }>(`select to_regclass('event') is not null as there`);
  assert.equal(rows[0]?.there, true);
  assert.equal((await tanggap(['verify-log'])).status, 0);
  const refused = await tanggap(['restore', 'package.json']);
  assert.equal(refused.status, 1);
  assert.match(refused.stderr, /^DATA_DIR .* sedang dipakai program Tanggap lain.*\n$/);
  await running.pool.query('select 1');
});

test('a program that holds DATA_DIR and does not answer is told as one that uses it', async (t) => {
  const dataDir = temporaryFolder(t);
  const lock = await lockDataDir(dataDir);
  t.after(lock.release);
  const refused = await commandIn({ DATA_DIR: dataDir })(['verify-log', '--json']);
  assert.equal(refused.status, 1);
  assert.match((JSON.parse(refused.stdout) as { error: string }).error, /sedang dipakai program Tanggap lain/);
});
