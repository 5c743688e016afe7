// The two verbs that stand on the log: is it whole, and are the screens' rows what it says.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commandIn, givenCommand, testKey } from '#test/command.ts';
import { liveThrough } from '#test/history.ts';
import { storeOn } from '#test/store.ts';
import { trackCoder } from '../track-code.ts';

const given = async (t: Parameters<typeof givenCommand>[0]) => {
  const command = await givenCommand(t);
  await liveThrough(storeOn(command.pool), command.pool);
  return command;
};

test('verify-log counts the events of a whole log and ends with 0', async (t) => {
  const { tanggap, pool } = await given(t);
  const { rows } = await pool.query<{ events: number }>('select count(*)::int as events from event');
  const ended = await tanggap(['verify-log', '--json']);
  assert.equal(ended.status, 0);
  assert.deepEqual(JSON.parse(ended.stdout), { ok: true, events: rows[0]?.events });
  assert.match(ended.stderr, /100 %/);
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

test('rebuild makes the rows anew with the tracking codes of this key, and tells how far it is', async (t) => {
  const { tanggap, pool } = await given(t);
  await pool.query('delete from complaint');
  const ended = await tanggap(['rebuild', '--json']);
  assert.equal(ended.status, 0, ended.stderr);
  const { rows } = await pool.query<{ id: string; track_code: string }>('select id, track_code from complaint');
  assert.deepEqual(JSON.parse(ended.stdout), { ok: true, cases: rows.length });
  const trackCodeOf = trackCoder(Buffer.from(testKey, 'base64'));
  for (const { id, track_code: code } of rows) assert.equal(code, trackCodeOf(id));
  assert.match(ended.stderr, /Menyusun ulang: 100 %/);
});

test('rebuild makes no key: without the one that there was it changes nothing and ends with 1', async (t) => {
  const { url, dataDir, pool } = await given(t);
  const before = await pool.query('select id, track_code from complaint order by id');
  const ended = await commandIn({ DATABASE_URL: url, DATA_DIR: dataDir })(['rebuild']);
  assert.equal(ended.status, 1);
  assert.match(ended.stderr, /SECRET_KEY/);
  const after = await pool.query('select id, track_code from complaint order by id');
  assert.deepEqual(after.rows, before.rows);
});
