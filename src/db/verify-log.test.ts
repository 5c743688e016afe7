// Somebody with every right on the database changes the record: the first event that is not what it was is named.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type pg from 'pg';
import { testDatabase, type Cleanup } from '#test/beds/database.ts';
import { played, upTo } from '#test/given/given.ts';
import { appendEvents } from '#test/beds/store.ts';
import { hashOf } from './hash-chain.ts';
import { inTransaction } from './queryable.ts';
import { verifyLog } from './verify-log.ts';

const history = played(upTo.closed).events;
const third = 3;

/** Three cases one after the other, and a superuser whom no trigger stops. */
const given = async (t: Cleanup): Promise<{ pool: pg.Pool; all: number; idOf: (seq: number) => Promise<string> }> => {
  const { pool } = await testDatabase(t);
  for (let times = 0; times < third; times += 1)
    await inTransaction(pool, (client) => appendEvents(client, { events: history }));
  await pool.query('alter table event disable trigger event_append_only');
  const idOf = async (seq: number): Promise<string> => {
    const { rows } = await pool.query<{ id: string }>('select event_id as id from event where seq = $1', [seq]);
    return rows[0]?.id ?? '';
  };
  return { pool, all: third * history.length, idOf };
};

test('a log that nobody touched is whole, and so is an empty one', async (t) => {
  const { pool, all } = await given(t);
  const told: [number, number][] = [];
  assert.deepEqual(await verifyLog(pool, { onProgress: (done, of) => told.push([done, of]) }), {
    ok: true,
    events: all,
  });
  assert.deepEqual(told, [[all, all]]);
  assert.deepEqual(await verifyLog((await testDatabase(t)).pool), { ok: true, events: 0 });
});

const edits: Record<string, string> = {
  body: `update event set body = replace(body, 'Lampu', 'Lampa') || ' ' where seq in (5, 9)`,
  'body, with its words but in another order of keys': `update event set body = body::jsonb::text where seq in (5, 9)`,
  case: `update event set stream_id = gen_random_uuid() where seq = 5`,
  version: `update event set version = 999 where seq = 5`,
  id: `update event set event_id = gen_random_uuid() where seq = 5`,
  type: `update event set type = 'CaseClosed' where seq = 5`,
  time: `update event set at = at - interval '1 hour' where seq = 5`,
  hash: `update event set hash = decode(repeat('00', 32), 'hex') where seq = 5`,
};

for (const [what, statement] of Object.entries(edits)) {
  test(`an edited ${what} is named`, async (t) => {
    const { pool, idOf } = await given(t);
    const { rowCount } = await pool.query(statement);
    assert.notEqual(rowCount, 0);
    assert.deepEqual(await verifyLog(pool), { ok: false, seq: 5, eventId: await idOf(5), problem: 'altered' });
  });
}

test('a deleted event is missed where it stood', async (t) => {
  const { pool } = await given(t);
  await pool.query('delete from event where seq in (6, 7)');
  assert.deepEqual(await verifyLog(pool), { ok: false, seq: 6, problem: 'missing' });
});

test('a deleted event is told also when those behind it were moved up', async (t) => {
  const { pool, idOf } = await given(t);
  await pool.query('delete from event where seq = 6');
  await pool.query('update event set seq = -seq where seq > 6');
  await pool.query('update event set seq = -seq - 1 where seq < 0');
  await pool.query('update log_head set seq = seq - 1');
  assert.deepEqual(await verifyLog(pool), { ok: false, seq: 6, eventId: await idOf(6), problem: 'altered' });
});

const insertAt = (seq: string): string => `insert into event (seq, event_id, stream_id, version, type, body, at, hash)
  select ${seq}, gen_random_uuid(), gen_random_uuid(), 1, type, body, at, hash from event where seq = 1`;

test('an event that was put in between is named', async (t) => {
  const { pool, idOf } = await given(t);
  await pool.query('update event set seq = -seq where seq >= 8');
  await pool.query('update event set seq = -seq + 1 where seq < 0');
  await pool.query(insertAt('8'));
  await pool.query('update log_head set seq = seq + 1');
  assert.deepEqual(await verifyLog(pool), { ok: false, seq: 8, eventId: await idOf(8), problem: 'altered' });
});

test('an event that was put before the first or behind the last is named', async (t) => {
  const { pool, all, idOf } = await given(t);
  await pool.query(insertAt(String(all + 1)));
  const behind = await verifyLog(pool);
  assert.deepEqual(behind, { ok: false, seq: all + 1, eventId: await idOf(all + 1), problem: 'surplus' });
  await pool.query(insertAt('0'));
  assert.deepEqual(await verifyLog(pool), { ok: false, seq: 0, eventId: await idOf(0), problem: 'surplus' });
});

test('two events that changed places are told at the first of them', async (t) => {
  const { pool, idOf } = await given(t);
  await pool.query('update event set seq = case seq when 4 then -11 else -4 end where seq in (4, 11)');
  await pool.query('update event set seq = -seq where seq < 0');
  assert.deepEqual(await verifyLog(pool), { ok: false, seq: 4, eventId: await idOf(4), problem: 'altered' });
});

test('a whole case cut out of the middle is missed at its first event', async (t) => {
  const { pool } = await given(t);
  await pool.query('delete from event where stream_id = (select stream_id from event where seq = $1)', [
    history.length + 1,
  ]);
  assert.deepEqual(await verifyLog(pool), { ok: false, seq: history.length + 1, problem: 'missing' });
});

test('a cut-off end is missed, because the head remembers it', async (t) => {
  const { pool, all } = await given(t);
  await pool.query('delete from event where seq > $1', [all - 4]);
  assert.deepEqual(await verifyLog(pool), { ok: false, seq: all - 3, problem: 'missing' });
});

test('a cut-off end whose head was put back without its hash is told', async (t) => {
  const { pool, all } = await given(t);
  await pool.query('delete from event where seq > $1', [all - 4]);
  await pool.query('update log_head set seq = $1', [all - 4]);
  assert.deepEqual(await verifyLog(pool), { ok: false, seq: all - 4, problem: 'cut-off' });
});

test('an end that was written anew with right hashes but without the head is told', async (t) => {
  const { pool, all } = await given(t);
  const { rows } = await pool.query<{
    seq: number;
    event_id: string;
    stream_id: string;
    version: number;
    body: string;
    hash: Buffer;
  }>('select seq::int as seq, event_id, stream_id, version, body, hash from event where seq >= $1 order by seq', [
    all - 1,
  ]);
  const [before, last] = rows;
  assert.ok(before !== undefined && last !== undefined);
  const body = last.body.replace('}', ' }');
  const hash = hashOf(before.hash, {
    seq: last.seq,
    eventId: last.event_id,
    streamId: last.stream_id,
    version: last.version,
    body,
  });
  await pool.query('update event set body = $2, hash = $3 where seq = $1', [all, body, hash]);
  assert.deepEqual(await verifyLog(pool), { ok: false, seq: all, problem: 'cut-off' });
});

test('events appended while it walks are no surplus', async (t) => {
  const { pool, all } = await given(t);
  const appendOnce = async (): Promise<void> => {
    await inTransaction(pool, (client) => appendEvents(client, { events: history }));
  };
  let appended: Promise<void> | undefined;
  const verified = await verifyLog({
    query: async (text, values) => {
      if (/from event e/.test(text)) await (appended ??= appendOnce());
      return pool.query(text, values);
    },
  });
  assert.deepEqual(verified, { ok: true, events: all });
  assert.notEqual(appended, undefined);
});

test('a log of several pages is walked to its end, and a gap where two pages meet is seen', async (t) => {
  const { pool } = await testDatabase(t);
  const many = Array.from({ length: 4100 }, () => history[0] ?? assert.fail('an empty history'));
  await inTransaction(pool, (client) => appendEvents(client, { events: many }));
  const told: number[] = [];
  assert.deepEqual(await verifyLog(pool, { onProgress: (done) => told.push(done) }), { ok: true, events: 4100 });
  assert.deepEqual(told, [2000, 4000, 4100]);
  await pool.query('alter table event disable trigger event_append_only');
  await pool.query('delete from event where seq = 2001');
  assert.deepEqual(await verifyLog(pool), { ok: false, seq: 2001, problem: 'missing' });
});
