// What was handed out under one SECRET_KEY stays good under the next; another key than the database's own makes nothing.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import type pg from 'pg';
import { accountBook } from '#db/accounts.ts';
import { readChainKeys } from '#db/hash-chain.ts';
import { pgStore } from '#db/store.ts';
import { knownTerms } from '#test/given/given.ts';
import { testDatabase } from '#test/beds/database.ts';
import { liveThrough } from '#test/given/history.ts';
import { testIds, testRecording } from '#test/beds/store.ts';
import { openKeys, type Keys } from './keys.ts';
import { deriveKey, makeSealing } from './sealing.ts';
import { trackCoder } from './track-code.ts';

const [old, next, strange] = [randomBytes(32), randomBytes(32), randomBytes(32)];
const opened = (pool: pg.Pool, secretKey: Buffer, ...formerKeys: Buffer[]): Promise<Keys> =>
  openKeys(pool, { secretKey, formerKeys, training: false, dataDir: '.' });

const mailbox = { channel: 'email', id: 'aduan@contoh.example', handle: 'Aduan', apiUrl: '' } as const;
const declared = { ...mailbox, appSecret: '', verifyToken: '', accessToken: '' };

test('what is kept does not change with SECRET_KEY, and needs the former key until it is sealed anew', async (t) => {
  const { pool } = await testDatabase(t);
  const before = await opened(pool, old);
  assert.deepEqual(before.kept['track-code'], deriveKey(old, 'track-code'));
  const letters = await before.withDerived(declared);
  assert.equal(letters.appSecret, deriveKey(old, 'account/email/aduan@contoh.example').toString('hex'));
  const after = await opened(pool, next, old);
  assert.deepEqual(after.kept, before.kept);
  assert.deepEqual(await after.withDerived(declared), letters);
  assert.deepEqual(after.passing('track-pass'), [deriveKey(next, 'track-pass'), deriveKey(old, 'track-pass')]);
  await assert.rejects(opened(pool, next), { name: 'WrongSecretKey' });
  await assert.rejects(opened(pool, strange), { name: 'WrongSecretKey' });
});

test('a database of a former version that is opened with a new key keeps the codes that it handed out', async (t) => {
  const { pool } = await testDatabase(t);
  const trackCodeOf = trackCoder(deriveKey(old, 'track-code'));
  const chain = { keyOf: () => Promise.reject(new Error('no key yet')) };
  const wordsFor = () => 'kata';
  await liveThrough(
    pgStore({
      pool,
      chain,
      sealing: makeSealing(old),
      newId: testIds.uuid,
      terms: () => knownTerms,
      termsFor: () => Promise.resolve(knownTerms),
      trackCodeOf,
      wordsFor,
    }),
    pool,
  );
  // As the migration that took the codes away leaves them.
  const { rows } = await pool.query<{ id: string }>('select id from complaint');
  assert.notEqual(rows.length, 0);
  for (const { id } of rows)
    await pool.query('insert into former_track_code (id, track_code) values ($1, $2)', [id, trackCodeOf(id)]);
  const keys = await opened(pool, next, strange, old);
  assert.deepEqual(keys.kept['track-code'], deriveKey(old, 'track-code'));
  assert.deepEqual(keys.kept['caller-id'], deriveKey(old, 'caller-id'));
  assert.equal((await pool.query('select 1 from former_track_code')).rowCount, 0);
});

test('a key that opens nothing of a former version’s database makes none of its own there', async (t) => {
  const { pool } = await testDatabase(t);
  await accountBook({ pool, ...testRecording }, makeSealing(old)).declare(declared);
  await assert.rejects(opened(pool, strange), { name: 'WrongSecretKey' });
  assert.equal((await pool.query('select 1 from kept_key union all select 1 from chain_key')).rowCount, 0);
});

test('processes that start together make one key of the chain, and keep one of each', async (t) => {
  const { pool } = await testDatabase(t);
  const all = await Promise.all(Array.from({ length: 4 }, () => opened(pool, old)));
  assert.equal((await readChainKeys(pool, makeSealing(old))).length, 1);
  for (const { kept } of all) assert.deepEqual(kept, all[0]?.kept);
});
