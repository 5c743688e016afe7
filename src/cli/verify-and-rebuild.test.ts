// The two verbs that stand on the log: is it whole, and are the screens' rows what it says.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { commandHere, givenCommand, keySettings } from '#test/beds/command.ts';
import { liveThrough } from '#test/given/history.ts';
import { storeOn } from '#test/beds/store.ts';
import { openKeys } from '#keys/keys.ts';

const given = async (t: Parameters<typeof givenCommand>[0]) => {
  const command = await givenCommand(t);
  await liveThrough(storeOn(command.pool), command.pool);
  // As a former version's database is taken over: what was written without a key stays, behind a sealed end.
  await openKeys(command.pool, keySettings);
  return command;
};

test('verify-log counts the events of a whole log and ends with 0', async (t) => {
  const { tanggap, pool } = await given(t);
  const { rows } = await pool.query<{ events: number }>('select count(*)::int as events from event');
  const ended = await tanggap(['verify-log', '--json']);
  assert.equal(ended.status, 0);
  assert.deepEqual(JSON.parse(ended.stdout), { ok: true, events: rows[0]?.events });
  assert.match(ended.stderr, /100 %/);
  const noted = async () => (await pool.query('select whole, anchors from log_check')).rows;
  assert.deepEqual(await noted(), [{ whole: true, anchors: 0 }]);
  await pool.query('alter table event disable trigger event_append_only');
  await pool.query(`update event set body = replace(body, '}', ' }') where seq = 4`);
  assert.equal((await tanggap(['verify-log'])).status, 1);
  assert.deepEqual(await noted(), [{ whole: false, anchors: 0 }]);
});

test('verify-log names the first broken event and ends with 1', async (t) => {
  const { tanggap, pool } = await given(t);
  await pool.query('alter table event disable trigger event_append_only');
  await pool.query(`update event set body = replace(body, '}', ' }') where seq in (4, 7)`);
  const ended = await tanggap(['verify-log', '--json']);
  assert.equal(ended.status, 1);
  const told = JSON.parse(ended.stdout) as Record<string, unknown>;
  assert.deepEqual([told['ok'], told['seq'], told['problem']], [false, 4, 'altered']);
  assert.match((await tanggap(['verify-log'])).stdout, /nomor 4 .*berubah/);
});

test('a log whose keys were taken out, chained anew without them, is no whole log', async (t) => {
  const { tanggap, pool } = await given(t);
  await pool.query('delete from chain_key');
  await pool.query('update log_head set key_version = 0');
  const ended = await tanggap(['verify-log', '--json']);
  assert.equal(ended.status, 1);
  assert.equal((JSON.parse(ended.stdout) as Record<string, unknown>)['problem'], 'unkeyed');
});

test('without the key that the log stands under nothing is said to be whole', async (t) => {
  const { url, dataDir } = await given(t);
  const other = Buffer.alloc(32, 8).toString('base64');
  const ended = await commandHere({ DATABASE_URL: url, DATA_DIR: dataDir, SECRET_KEY: other })(['verify-log']);
  assert.equal(ended.status, 1);
  assert.match(ended.stderr, /SECRET_KEY bukan kunci/);
  const keyless = await commandHere({ DATABASE_URL: url, DATA_DIR: dataDir })(['verify-log']);
  assert.equal(keyless.status, 1);
  assert.match(keyless.stderr, /SECRET_KEY tidak ada/);
});

test('anchors are held to the log, and the first that does not fit is named', async (t) => {
  const { tanggap, pool, dataDir } = await given(t);
  const file = join(dataDir, 'jangkar.txt');
  const { rows } = await pool.query<{ seq: string; hash: string }>(
    `select seq, encode(hash, 'hex') as hash from event where seq in (3, 6) order by seq`,
  );
  const lines = rows.map(({ seq, hash }) => `2026-03-0${seq}T00:00:00.000Z event ${seq} ${hash}`);
  writeFileSync(file, `# ujung catatan\n${lines.join('\n')}\n`);
  const whole = await tanggap(['verify-log', '--anchors', file, '--json']);
  assert.equal(whole.status, 0, whole.stderr);
  assert.equal((JSON.parse(whole.stdout) as Record<string, unknown>)['anchors'], 2);
  writeFileSync(file, `${lines[0] ?? ''}\n${(lines[1] ?? '').replace(/[0-9a-f]{4}$/, 'abcd')}\n`);
  const broken = await tanggap(['verify-log', '--anchors', file]);
  assert.equal(broken.status, 1);
  assert.match(broken.stdout, /nomor 6, tidak cocok dengan jangkar 2026-03-06/);
  writeFileSync(file, 'bukan jangkar\n');
  assert.match((await tanggap(['verify-log', '--anchors', file])).stderr, /baris 1 tidak dapat dibaca/);
  assert.match((await tanggap(['verify-log', '--anchors', `${file}.x`])).stderr, /tidak ada/);
});

test('rebuild makes the rows anew without any key, and tells how far it is', async (t) => {
  const { url, dataDir, pool } = await given(t);
  const ids = async () => (await pool.query<{ id: string }>('select id from complaint order by id')).rows;
  const before = await ids();
  await pool.query('delete from complaint');
  const ended = await commandHere({ DATABASE_URL: url, DATA_DIR: dataDir })(['rebuild', '--json']);
  assert.equal(ended.status, 0, ended.stderr);
  assert.deepEqual(JSON.parse(ended.stdout), { ok: true, cases: before.length });
  assert.deepEqual(await ids(), before);
  assert.match(ended.stderr, /Menyusun ulang: 100 %/);
});
