// A platform says that whoever holds an account took our permission back: the account needs a new token, and the operator hears it once.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { parsePayload } from '#channels/kinds.ts';
import { accountBook } from '#db/accounts.ts';
import { anyAccount } from '#test/given/intake.ts';
import { at } from '#test/given/given.ts';
import { makeSealing } from '#keys/sealing.ts';
import { testIds, testStore, testRecording } from '#test/beds/store.ts';
import { drainInbound } from './drain-inbound.ts';

const payload = { date_time: '2026-11-24T01:00:00+00:00', user_id: '1500000000000000001', app_id: '1' };
const revoked = { data: { event_uuid: '1', filter: {}, event_type: 'oauth.revoke', payload } };

test('a permission that was taken back marks the account and is told to the operator once', async (t) => {
  const { store, pool } = await testStore(t);
  const book = accountBook({ pool, ...testRecording }, makeSealing(randomBytes(32)));
  const account = { id: payload.user_id, handle: 'kota', appSecret: 'a', verifyToken: '', accessToken: 'c' };
  await book.declare({ channel: 'x', ...account, apiUrl: 'http://127.0.0.1:9' });
  for (let time = 0; time < 2; time += 1)
    await pool.query(`insert into inbound (channel, payload, received_at) values ('x', $1, now())`, [
      JSON.stringify(revoked),
    ]);
  await drainInbound({ store, ids: testIds, parse: parsePayload, accountOf: anyAccount }, () => at(0));
  assert.equal((await book.states())[0]?.problem, 'token-invalid');
  const { rows } = await pool.query('select role, account_channel, account_id, what from notice');
  assert.deepEqual(rows, [
    { role: 'operator', account_channel: 'x', account_id: payload.user_id, what: 'access-withdrawn' },
  ]);
  const { rows: left } = await pool.query(`select 1 from inbound where error is not null`);
  assert.deepEqual(left, []);
});
