// One way to open the database, whoever runs the server and however it was set up.
import assert from 'node:assert/strict';
import { chmodSync, statSync } from 'node:fs';
import { test } from 'node:test';
import { temporaryFolder } from '#test/beds/command.ts';
import { testDatabase } from '#test/beds/database.ts';
import { eventually } from '#test/beds/processes.ts';
import { runOnce } from '#test/beds/template.ts';
import { openDatabase } from './database.ts';
import { keepPrivate } from './private-folder.ts';

test('instants are read right from a server that writes dates in another style and another zone', async (t) => {
  const { url } = await testDatabase(t);
  const name = new URL(url).pathname.slice(1);
  await runOnce(url, `alter database ${name} set datestyle to 'SQL, DMY'`);
  await runOnce(url, `alter database ${name} set timezone to 'Asia/Jakarta'`);
  const database = await openDatabase({ databaseUrl: url, dataDir: temporaryFolder(t) });
  const at = new Date('2026-03-02T01:02:03.004Z');
  const { rows } = await database.pool.query<{ at: Date; zone: string }>(
    `select $1::timestamptz as at, current_setting('timezone') as zone`,
    [at],
  );
  await database.close();
  assert.deepEqual(rows, [{ at, zone: 'UTC' }]);
});

test('a connection that breaks while nobody uses it is told and ends nothing', async (t) => {
  const { url, pool } = await testDatabase(t);
  const told: string[] = [];
  const dataDir = temporaryFolder(t);
  const database = await openDatabase({ databaseUrl: url, dataDir, onEvent: (what) => told.push(what) });
  const { rows } = await database.pool.query<{ pid: number }>('select pg_backend_pid() as pid');
  await pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
  await eventually('the break is told', () => told.length > 0);
  const again = await database.pool.query('select 1 as one');
  assert.deepEqual(again.rows, [{ one: 1 }]);
  await database.close();
  assert.match(told.join('\n'), /connection broke/);
});

test('of connections that are being ended nothing is told: the server may be gone before they are', async (t) => {
  const { url } = await testDatabase(t);
  const told: string[] = [];
  const dataDir = temporaryFolder(t);
  const database = await openDatabase({ databaseUrl: url, dataDir, onEvent: (what) => told.push(what) });
  const client = await database.pool.connect();
  const closing = database.close();
  client.emit('error', new Error('terminating connection due to administrator command'));
  client.release();
  await closing;
  assert.deepEqual(told, []);
});

test('nobody else can look into DATA_DIR, also where an earlier version left it open', async (t) => {
  const { url } = await testDatabase(t);
  const dataDir = temporaryFolder(t);
  chmodSync(dataDir, 0o755);
  const database = await openDatabase({ databaseUrl: url, dataDir });
  await database.close();
  assert.equal(statSync(dataDir).mode & 0o777, 0o700);
  // The account of the embedded server, where it is another, may pass through and cannot list.
  keepPrivate(dataDir, { gid: process.getgid?.() ?? 0 }, () => undefined);
  assert.equal(statSync(dataDir).mode & 0o777, 0o710);
});
