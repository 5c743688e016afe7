// Who holds the database and not the key rewrites the record and chains it anew: it shows, wherever they begin.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import type pg from 'pg';
import { makeSealing } from '#keys/sealing.ts';
import { testDatabase, type Cleanup } from '#test/beds/database.ts';
import { played, upTo } from '#test/given/given.ts';
import { appendEvents, testIds } from '#test/beds/store.ts';
import { administrativeLog } from './administrative-log.ts';
import { readEnds, type Anchor } from './anchors.ts';
import { addChainKey, hashChain, hashOf, readChainKeys, type ChainKey } from './hash-chain.ts';
import { inTransaction } from './queryable.ts';
import { verifyLog } from './verify-log.ts';

const history = played(upTo.closed).events;
const by = { kind: 'command-line' } as const;

type Given = {
  pool: pg.Pool;
  keys: () => Promise<ChainKey[]>;
  append: () => Promise<void>;
  rotate: () => Promise<void>;
};

/** One case from before there was a key, one under the first; a superuser whom no trigger stops. */
const given = async (t: Cleanup): Promise<Given> => {
  const { pool } = await testDatabase(t);
  const sealing = makeSealing(randomBytes(32));
  const chain = hashChain(sealing);
  const administration = administrativeLog(chain, testIds.uuid);
  const append = (): Promise<void> =>
    inTransaction(pool, async (client) => {
      await appendEvents(client, { events: history }, chain);
      await administration.record(client, { by, at: 1, act: { type: 'OfficerSwitchedOff', officerId: 'o-1' } });
    });
  const rotate = async (): Promise<void> => {
    await inTransaction(pool, (client) => addChainKey(client, { sealing, keyFor: () => randomBytes(32) }));
  };
  await append();
  await rotate();
  await append();
  for (const table of ['event', 'administrative_event'])
    await pool.query(`alter table ${table} disable trigger ${table}_append_only`);
  return { pool, keys: () => readChainKeys(pool, sealing), append, rotate };
};

/** Chains everything from `seq` on as a version without keys did, with its head. */
const chainAnew = async (pool: pg.Pool, seq: number): Promise<void> => {
  const { rows: before } = await pool.query<{ hash: Buffer }>('select hash from event where seq = $1', [seq - 1]);
  let hash = before[0]?.hash ?? Buffer.alloc(32);
  const { rows } = await pool.query<{ seq: string; id: string; stream: string; version: number; body: string }>(
    'select seq, event_id as id, stream_id as stream, version, body from event where seq >= $1 order by seq',
    [seq],
  );
  for (const row of rows) {
    hash = hashOf(hash, { ...row, seq: Number(row.seq), eventId: row.id, streamId: row.stream });
    await pool.query('update event set hash = $2 where seq = $1', [row.seq, hash]);
  }
  await pool.query('update log_head set hash = $1', [hash]);
};

const rewrite = async (pool: pg.Pool, seq: number): Promise<void> => {
  await pool.query(`update event set body = body || ' ' where seq = $1`, [seq]);
  await chainAnew(pool, seq);
};

const first = history.length;

test('a log of a former version is whole before and behind the place where its key begins', async (t) => {
  const { pool, keys } = await given(t);
  assert.deepEqual(await verifyLog(pool, { keys: await keys() }), { ok: true, events: 2 * first });
  assert.deepEqual(await verifyLog(pool, { keys: await keys(), log: 'administrative_event' }), { ok: true, events: 2 });
});

test('an event under a key, rewritten with its tail, is named', async (t) => {
  const { pool, keys } = await given(t);
  await rewrite(pool, first + 3);
  const verified = await verifyLog(pool, { keys: await keys() });
  assert.deepEqual([verified.ok, 'seq' in verified && verified.seq], [false, first + 3]);
});

test('an event from before there was a key, rewritten with its tail, does not fit the sealed end', async (t) => {
  const { pool, keys } = await given(t);
  await rewrite(pool, 2);
  assert.deepEqual(await verifyLog(pool, { keys: await keys() }), { ok: false, seq: first, problem: 'altered' });
});

test('when an event was recorded is covered, to below what is hashed', async (t) => {
  for (const shift of ['1 second', '1 microsecond']) {
    const { pool, keys } = await given(t);
    await pool.query(`update event set recorded_at = recorded_at + $2::interval where seq = $1`, [first + 2, shift]);
    const verified = await verifyLog(pool, { keys: await keys() });
    assert.deepEqual([verified.ok, 'seq' in verified && verified.seq], [false, first + 2], shift);
  }
});

test('each key holds for its stretch alone, and the logs are told apart', async (t) => {
  const { pool, keys, append, rotate } = await given(t);
  await rotate();
  await append();
  const all = await keys();
  assert.deepEqual(await verifyLog(pool, { keys: all }), { ok: true, events: 3 * first });
  const [one, two] = all as [ChainKey, ChainKey];
  const swapped = [
    { ...one, key: two.key },
    { ...two, key: one.key },
  ];
  assert.equal((await verifyLog(pool, { keys: swapped })).ok, false);
  await pool.query(`update administrative_event set body = replace(body, 'o-1', 'o-2') where seq = 3`);
  const verified = await verifyLog(pool, { keys: all, log: 'administrative_event' });
  assert.deepEqual([verified.ok, 'seq' in verified && verified.seq], [false, 3]);
});

const cutTo = async (pool: pg.Pool, seq: number): Promise<void> => {
  await pool.query('delete from event where seq > $1', [seq]);
  await pool.query('update log_head set seq = $1, hash = (select hash from event where seq = $1)', [seq]);
};

test('an end that was cut off with its head is seen by an anchor that is older than the cut', async (t) => {
  const { pool, keys } = await given(t);
  const anchors = await readEnds(pool, '2026-03-02T00:00:00.000Z');
  assert.equal((await verifyLog(pool, { keys: await keys(), anchors })).ok, true);
  await cutTo(pool, 2 * first - 2);
  assert.equal((await verifyLog(pool, { keys: await keys() })).ok, true);
  assert.deepEqual(await verifyLog(pool, { keys: await keys(), anchors }), {
    ok: false,
    seq: 2 * first,
    problem: 'not-as-anchored',
    anchoredAt: '2026-03-02T00:00:00.000Z',
  });
});

test('a cut back to before the key began is seen without an anchor', async (t) => {
  const { pool, keys } = await given(t);
  await cutTo(pool, first - 2);
  assert.deepEqual(await verifyLog(pool, { keys: await keys() }), { ok: false, seq: first - 1, problem: 'missing' });
});

test('of anchors that do not fit the first in the log is named', async (t) => {
  const { pool, keys } = await given(t);
  const wrong = (seq: number): Anchor => ({ at: `tahun ${String(seq)}`, log: 'event', seq, hash: 'ab'.repeat(32) });
  const verified = await verifyLog(pool, { keys: await keys(), anchors: [wrong(9), wrong(4), wrong(4000)] });
  assert.deepEqual(verified, { ok: false, seq: 4, problem: 'not-as-anchored', anchoredAt: 'tahun 4' });
});
