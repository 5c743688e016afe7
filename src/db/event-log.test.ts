// The log keeps every event once, in one order, for ever.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type pg from 'pg';
import type { ComplaintEvent } from '#core/complaint/event.ts';
import { VersionConflict } from '#ports/case-log.ts';
import { testDatabase } from '#test/beds/database.ts';
import { acts, played, upTo } from '#test/given/given.ts';
import { appendEvents, testIds } from '#test/beds/store.ts';
import { readStream } from './event-log.ts';
import { hashOf } from './hash-chain.ts';
import { inTransaction } from './queryable.ts';

const history = played(upTo.closed).events;
const opening = played([acts.open(0)]).events;

const append = (pool: pg.Pool, stream: string, after: number, events: readonly ComplaintEvent[]) =>
  inTransaction(pool, (client) => appendEvents(client, { events, streamId: stream, expectedVersion: after }));

const orderOf = async (pool: pg.Pool): Promise<{ seq: number; stream: string; version: number }[]> => {
  const { rows } = await pool.query<{ seq: number; stream: string; version: number }>(
    'select seq::int as seq, stream_id as stream, version from event order by seq',
  );
  return rows;
};

const headOf = async (pool: pg.Pool): Promise<{ seq: number; hash: Buffer }> => {
  const { rows } = await pool.query<{ seq: number; hash: Buffer }>('select seq::int as seq, hash from log_head');
  return rows[0] ?? assert.fail('no head');
};

const oneTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

test('a stream is read back as it was appended, in its order', async (t) => {
  const { pool } = await testDatabase(t);
  const stream = testIds.uuid();
  await append(pool, stream, 0, opening);
  await append(pool, stream, opening.length, history.slice(opening.length));
  const read = await readStream(pool, stream);
  assert.deepEqual(
    read.map(({ event }) => event),
    history,
  );
  assert.deepEqual(
    read.map(({ version }) => version),
    oneTo(history.length),
  );
  assert.deepEqual(await readStream(pool, testIds.uuid()), []);
});

test('an append onto another version than expected is refused and leaves nothing', async (t) => {
  const { pool } = await testDatabase(t);
  const stream = testIds.uuid();
  await append(pool, stream, 0, opening);
  const before = await headOf(pool);
  await assert.rejects(append(pool, stream, 0, opening), VersionConflict);
  assert.deepEqual(await headOf(pool), before);
  assert.equal((await readStream(pool, stream)).length, opening.length);
});

test('of many who append onto the same version one succeeds, and the others are told', async (t) => {
  const { pool } = await testDatabase(t);
  const stream = testIds.uuid();
  const ends = await Promise.allSettled(oneTo(12).map(() => append(pool, stream, 0, opening)));
  const refused = ends.filter((end) => end.status === 'rejected');
  assert.equal(refused.length, 11);
  for (const { reason } of refused) assert.ok(reason instanceof VersionConflict, String(reason));
  assert.equal((await readStream(pool, stream)).length, opening.length);
});

test('appends of many at once stand in one order without a gap, also where some were rolled back', async (t) => {
  const { pool } = await testDatabase(t);
  const streams = oneTo(20).map(() => testIds.uuid());
  const interrupted = async (stream: string): Promise<void> =>
    inTransaction(pool, async (client) => {
      await appendEvents(client, { events: opening, streamId: stream });
      throw new Error('interrupted');
    }).catch(() => undefined);
  await Promise.all(
    streams.map((stream, index) => (index % 4 === 0 ? interrupted(stream) : append(pool, stream, 0, history))),
  );
  const order = await orderOf(pool);
  assert.equal(order.length, 15 * history.length);
  assert.deepEqual(
    order.map(({ seq }) => seq),
    oneTo(order.length),
  );
  assert.equal((await headOf(pool)).seq, order.length);
});

test('each hash covers the one before it and the bytes of its row, and the head carries the last', async (t) => {
  const { pool } = await testDatabase(t);
  await append(pool, testIds.uuid(), 0, opening);
  await append(pool, testIds.uuid(), 0, history);
  const { rows } = await pool.query<{
    seq: number;
    id: string;
    stream: string;
    version: number;
    body: string;
    hash: Buffer;
  }>('select seq::int as seq, event_id as id, stream_id as stream, version, body, hash from event order by seq');
  let hash = Buffer.alloc(32);
  for (const row of rows) {
    hash = Buffer.from(hashOf(hash, { ...row, eventId: row.id, streamId: row.stream }));
    assert.deepEqual(row.hash, hash, `event ${String(row.seq)}`);
  }
  assert.deepEqual((await headOf(pool)).hash, hash);
});

test('every part of a row changes its hash', () => {
  const row = { seq: 1, eventId: 'a', streamId: 'b', version: 1, body: '{}' };
  const before = Buffer.alloc(32);
  const all = [
    row,
    { ...row, seq: 2 },
    { ...row, eventId: 'c' },
    { ...row, streamId: 'c' },
    { ...row, version: 2 },
    { ...row, body: '{ }' },
  ].map((one) => hashOf(before, one).toString('hex'));
  all.push(hashOf(Buffer.alloc(32, 1), row).toString('hex'));
  assert.equal(new Set(all).size, all.length);
});

test('an event can be neither changed nor removed, by any statement', async (t) => {
  const { pool } = await testDatabase(t);
  await append(pool, testIds.uuid(), 0, opening);
  const statements = [
    `update event set body = '{}'`,
    'update event set recorded_at = now()',
    'delete from event',
    'truncate event',
    'truncate event cascade',
    `insert into event select * from event on conflict (seq) do update set body = ''`,
  ];
  for (const statement of statements) await assert.rejects(pool.query(statement), /append-only/, statement);
  assert.equal((await orderOf(pool)).length, opening.length);
});
