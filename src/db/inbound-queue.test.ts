// What came in is read by one worker at a time; what cannot be read is set aside with its reason and holds up nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type pg from 'pg';
import { VersionConflict } from '#ports/case-log.ts';
import type { InboundRow } from '#ports/store.ts';
import { testDatabase } from '#test/beds/database.ts';
import { at } from '#test/given/given.ts';
import { put } from '#test/given/intake.ts';
import { runOnce } from '#test/beds/template.ts';
import { withNextInbound } from './inbound-queue.ts';
import { replaySetAside } from './set-aside.ts';

const now = at(0);

type Work = (row: InboundRow) => Promise<string | undefined>;

const drain = async (pool: pg.Pool, work: Work): Promise<number> => {
  let drained = 0;
  while (await withNextInbound(pool, now, work)) drained += 1;
  return drained;
};

const rowsOf = async (pool: pg.Pool) => {
  const { rows } = await pool.query<{ payload: string; status: string; attempts: number; error: string | null }>(
    'select payload, status, attempts, error from inbound order by id',
  );
  return rows;
};

const readsAll: Work = () => Promise.resolve(undefined);
const chokesOn =
  (bad: string): Work =>
  ({ payload }) =>
    payload === bad ? Promise.reject(new Error(`entry: \0 ${'x'.repeat(5000)}`)) : Promise.resolve(undefined);

test('payloads are read in the order in which they came, each once', async (t) => {
  const { pool } = await testDatabase(t);
  await put(pool, 'one', 'two', 'three');
  const read: string[] = [];
  const drained = await drain(pool, ({ payload }) => {
    read.push(payload);
    return Promise.resolve(undefined);
  });
  assert.equal(drained, 3);
  assert.deepEqual(read, ['one', 'two', 'three']);
  assert.equal(await withNextInbound(pool, now, readsAll), false);
});

test('one that cannot be read is set aside with its error, and those behind it are read', async (t) => {
  const { pool } = await testDatabase(t);
  await put(pool, 'good', 'bad', 'better');
  assert.equal(await drain(pool, chokesOn('bad')), 3);
  const rows = await rowsOf(pool);
  assert.deepEqual(
    rows.map(({ status }) => status),
    ['done', 'poison', 'done'],
  );
  assert.match(rows[1]?.error ?? '', /^Error: entry: {2}x+$/);
  assert.equal(rows[1]?.error?.length, 2000);
});

test('what the failed work wrote is undone, and a broken statement poisons only its own payload', async (t) => {
  const { pool } = await testDatabase(t);
  await put(pool, 'bad', 'good');
  const work = async ({ payload }: InboundRow, client: pg.PoolClient): Promise<undefined> => {
    await client.query('insert into case_counter (year, last) values ($1, 1)', [payload === 'bad' ? 1999 : 2026]);
    if (payload === 'bad') await client.query('select 1 / 0');
  };
  while (await withNextInbound(pool, now, work));
  const { rows } = await pool.query<{ year: number }>('select year from case_counter');
  assert.deepEqual(rows, [{ year: 2026 }]);
  assert.match((await rowsOf(pool))[0]?.error ?? '', /division by zero/);
});

test('work may set a payload aside by a word and still keep what it understood of it', async (t) => {
  const { pool } = await testDatabase(t);
  await put(pool, 'half understood');
  await withNextInbound(pool, now, async (_row, client) => {
    await client.query('insert into case_counter (year, last) values (2026, 1)');
    return 'entry[1]: \0 unknown';
  });
  const { rows } = await pool.query<{ year: number }>('select year from case_counter');
  assert.deepEqual(rows, [{ year: 2026 }]);
  assert.deepEqual(await rowsOf(pool), [
    { payload: 'half understood', status: 'poison', attempts: 1, error: 'entry[1]:  unknown' },
  ]);
});

test('a payload set aside is replayed by itself or with all others, and counts its attempts', async (t) => {
  const { pool } = await testDatabase(t);
  await put(pool, 'bad', 'worse', 'good');
  await drain(pool, ({ payload }) =>
    payload === 'good' ? Promise.resolve(undefined) : Promise.reject(new Error(payload)),
  );
  const { rows } = await pool.query<{ id: string }>(`select id from inbound where payload = 'bad'`);
  assert.equal(await replaySetAside(pool, rows[0]?.id ?? ''), 1);
  assert.equal(await drain(pool, readsAll), 1);
  assert.equal(await replaySetAside(pool, 'all'), 1);
  assert.equal(await drain(pool, chokesOn('worse')), 1);
  assert.equal(await replaySetAside(pool, rows[0]?.id ?? ''), 0, 'what is done is not replayed');
  assert.equal(await replaySetAside(pool, 'all'), 1);
  assert.equal(await drain(pool, readsAll), 1);
  assert.deepEqual(
    (await rowsOf(pool)).map(({ status, attempts, error }) => ({ status, attempts, error })),
    [
      { status: 'done', attempts: 2, error: null },
      { status: 'done', attempts: 3, error: null },
      { status: 'done', attempts: 1, error: null },
    ],
  );
});

test('a clash or an outage says nothing about the payload: it waits on, and the worker is told', async (t) => {
  const { pool } = await testDatabase(t);
  await put(pool, 'waiting');
  const outage = Object.assign(new Error('terminating connection'), { code: '57P01' });
  const clash = Object.assign(new Error('deadlock detected'), { code: '40P01' });
  for (const passing of [new VersionConflict('moved on'), outage, clash])
    await assert.rejects(
      withNextInbound(pool, now, () => Promise.reject(passing)),
      passing,
    );
  assert.deepEqual(await rowsOf(pool), [{ payload: 'waiting', status: 'new', attempts: 0, error: null }]);
  assert.equal(await drain(pool, readsAll), 1);
});

test('two workers read two payloads at the same time and never one together', async (t) => {
  const { pool, url } = await testDatabase(t);
  // Whoever waits for the other's row fails instead.
  await runOnce(url, `alter database ${new URL(url).pathname.slice(1)} set lock_timeout to '5s'`);
  await put(pool, 'one', 'two');
  const both: string[] = [];
  let met = (): void => undefined;
  const meeting = new Promise<void>((resolve) => (met = resolve));
  const work: Work = async ({ payload }) => {
    both.push(payload);
    if (both.length === 2) met();
    await meeting;
    return undefined;
  };
  const workers = [withNextInbound(pool, now, work), withNextInbound(pool, now, work)];
  assert.deepEqual(await Promise.all(workers).finally(met), [true, true]);
  assert.deepEqual(both.toSorted(), ['one', 'two']);
});

test('a worker that is cut off while it reads leaves the payload to the next', async (t) => {
  const { pool } = await testDatabase(t);
  await put(pool, 'one');
  await assert.rejects(
    withNextInbound(pool, now, async (_row, client) => {
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
      await pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
      await client.query('select 1');
    }),
  );
  assert.equal(await drain(pool, readsAll), 1);
});

test('a body that is no text is handed on as it came', async (t) => {
  const { pool } = await testDatabase(t);
  await pool.query(`insert into inbound (channel, payload, raw, received_at) values ('instagram', '', $1, now())`, [
    Buffer.from('{"text":"a\0b"}'),
  ]);
  let read = '';
  await drain(pool, ({ payload }) => {
    read = payload;
    return Promise.resolve(undefined);
  });
  assert.equal(read, '{"text":"a\0b"}');
});
