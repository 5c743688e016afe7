// A key is changed: everything goes on under both, is sealed anew, and goes on without the old one, codes and chain included.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import type pg from 'pg';
import { chainKeyFrom, openKeys, type Keys } from '#keys/keys.ts';
import { testDatabase } from '#test/beds/database.ts';
import { played, upTo, knownTerms } from '#test/given/given.ts';
import { liveThrough } from '#test/given/history.ts';
import { appendEvents, recordedActs, testIds } from '#test/beds/store.ts';
import { trackCoder } from '#keys/track-code.ts';
import { accountBook } from './accounts.ts';
import { administrativeLog, type Recording } from './administrative-log.ts';
import { readChainKeys } from './hash-chain.ts';
import { inTransaction } from './queryable.ts';
import { countSealed, reseal, sealedColumns } from './reseal.ts';
import { pgStore } from './store.ts';
import { verifyLog } from './verify-log.ts';

const history = played(upTo.closed).events;
const [old, next] = [randomBytes(32), randomBytes(32)];
const clock = { now: () => Date.parse('2026-03-02T08:00:00+07:00') };
const account = { channel: 'x', id: '1', handle: 'kota', apiUrl: '' } as const;
const secrets = { appSecret: 'a', verifyToken: 'b', accessToken: 'c' };

const opened = (pool: pg.Pool, secretKey: Buffer, ...formerKeys: Buffer[]): Promise<Keys> =>
  openKeys(pool, { secretKey, formerKeys, training: false, dataDir: '.' });

const partsOn = (pool: pg.Pool, keys: Keys) => {
  const recording: Recording = { administration: administrativeLog(keys.chain, testIds.uuid), clock };
  return {
    recording,
    book: accountBook({ pool, ...recording }, keys.sealing),
    store: pgStore({
      pool,
      chain: keys.chain,
      sealing: keys.sealing,
      newId: testIds.uuid,
      terms: () => knownTerms,
      termsFor: () => Promise.resolve(knownTerms),
      trackCodeOf: trackCoder(keys.kept['track-code']),
      wordsFor: () => 'kata',
    }),
  };
};

const allWorks = async (pool: pg.Pool, keys: Keys): Promise<void> => {
  const { book } = partsOn(pool, keys);
  assert.deepEqual(await book.all(), [{ ...account, ...secrets }]);
  const { rows: sealed } = await pool.query<{ id: string; sealed: Buffer }>('select id, sealed from identity');
  assert.notEqual(sealed.length, 0);
  for (const row of sealed) assert.match(keys.sealing.open('identity', row.id, row.sealed), /Warga/);
  await inTransaction(pool, (client) => appendEvents(client, { events: history }, keys.chain));
  for (const log of ['event', 'administrative_event'] as const)
    assert.equal((await verifyLog(pool, { log, keys: await readChainKeys(pool, keys.sealing) })).ok, true);
};

const fill = async (pool: pg.Pool, keys: Keys): Promise<void> => {
  const { book, store } = partsOn(pool, keys);
  await book.declare({ ...account, ...secrets });
  await liveThrough(store, pool);
  const { rows } = await pool.query<{ id: string }>('select id from reporter limit 1');
  const id = testIds.uuid();
  await pool.query(
    `insert into identity (id, reporter_id, sealed, fields, given_at, replaced_at) values ($1, $2, $3, '{name}', now(), now())`,
    [id, rows[0]?.id, keys.sealing.seal('identity', id, JSON.stringify({ name: 'Warga Demo' }))],
  );
};

test('rotate, seal anew, drop the old key: nothing that was handed out is lost', async (t) => {
  const { pool } = await testDatabase(t);
  const before = await opened(pool, old);
  await fill(pool, before);
  const both = await opened(pool, next, old);
  await allWorks(pool, both);
  const { stale } = await countSealed(pool, both.sealing);
  assert.ok(stale > 8);
  const deps = { pool, sealing: both.sealing, chainKeyFor: chainKeyFrom(next), ...partsOn(pool, both).recording };
  const told: [number, number][] = [];
  // A process that began with both keys goes on while this happens.
  assert.equal(await reseal(deps, (done, all) => told.push([done, all])), stale);
  assert.deepEqual(told.at(-1), [stale, stale]);
  await allWorks(pool, both);
  assert.deepEqual(await countSealed(pool, both.sealing), { stale: 0, lost: 0 });
  assert.equal(await reseal(deps), 0);
  const alone = await opened(pool, next);
  await allWorks(pool, alone);
  assert.deepEqual(alone.kept, before.kept);
  assert.deepEqual(
    (await readChainKeys(pool, alone.sealing)).map(({ version }) => version),
    [1, 2],
  );
  assert.equal((await recordedActs(pool)).filter(({ type }) => type === 'KeyRotated').length, 1);
  await assert.rejects(opened(pool, old), { name: 'WrongSecretKey' });
});

test('what was broken off goes on where it stood, and what no key opens is counted', async (t) => {
  const { pool } = await testDatabase(t);
  const before = await opened(pool, old);
  await fill(pool, before);
  await pool.query(
    `update channel_account set sealed_secrets = '\\x01ffffffff'::bytea || substring(sealed_secrets from 6)`,
  );
  const both = await opened(pool, next, old);
  const deps = { pool, sealing: both.sealing, chainKeyFor: chainKeyFrom(next), ...partsOn(pool, both).recording };
  await assert.rejects(
    reseal(deps, () => {
      throw new Error('broken off');
    }),
    /broken off/,
  );
  await reseal(deps);
  assert.deepEqual(await countSealed(pool, both.sealing), { stale: 0, lost: 1 });
});

test('every column that holds sealed bytes is sealed anew', async (t) => {
  const { pool } = await testDatabase(t);
  const { rows } = await pool.query<{ place: string }>(
    `select table_name || '.' || column_name as place from information_schema.columns
     where table_schema = 'public' and column_name like 'sealed%' and data_type = 'bytea' order by 1`,
  );
  assert.deepEqual(
    rows.map(({ place }) => place),
    sealedColumns.map(({ table, column }) => `${table}.${column}`).toSorted(),
  );
});
