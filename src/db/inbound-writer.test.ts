// Group commit: what rides together, what each caller is told and when, and what a bad neighbour or a lost database does to it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { testDatabase, type Cleanup } from '#test/beds/database.ts';
import { at } from '#test/given/given.ts';
import { inDatabase, runOnce } from '#test/beds/template.ts';
import { inboundWriter, NotStored } from './inbound-writer.ts';

const clock = { now: () => at(0) };

type Stored = { channel: string; body: Buffer; raw: boolean; commit: string };

const storedIn = async (pool: pg.Pool): Promise<Stored[]> =>
  (
    await pool.query<Stored>(
      `select channel, coalesce(raw, convert_to(payload, 'UTF8')) as body, raw is not null as raw, xmin::text as commit
       from inbound order by id`,
    )
  ).rows;

/** A pool whose statements wait until they are let go, in order. */
const heldPool = (pool: pg.Pool) => {
  const held: (() => void)[] = [];
  const query = async (asked: pg.QueryConfig): Promise<unknown> => {
    await new Promise<void>((resolve) => held.push(resolve));
    return pool.query(asked);
  };
  return { pool: Object.assign(Object.create(pool), { query }) as pg.Pool, held };
};

const turns = async (count = 20): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
};

test('what comes while a write is under way goes together in the next, each answered after its own commit', async (t) => {
  const { pool } = await testDatabase(t);
  const { pool: slow, held } = heldPool(pool);
  const { append } = inboundWriter(slow, clock);
  const answered: number[] = [];
  const send = (index: number): Promise<void> =>
    append('instagram', Buffer.from(`{"n":${String(index)}}`)).then(() => void answered.push(index));
  const first = [send(0), send(1)];
  await until(() => held.length === 1);
  const second = [send(2), send(3), send(4)];
  await turns();
  assert.equal(held.length, 1, 'one statement at a time');
  assert.deepEqual(answered, []);
  held.shift()?.();
  await Promise.all(first);
  assert.deepEqual(answered, [0, 1]);
  assert.equal((await storedIn(pool)).length, 2);
  await until(() => held.length === 1);
  held.shift()?.();
  await Promise.all(second);
  const rows = await storedIn(pool);
  assert.deepEqual(
    rows.map(({ body }) => body.toString()),
    [0, 1, 2, 3, 4].map((n) => `{"n":${String(n)}}`),
  );
  assert.equal(new Set(rows.map(({ commit }) => commit)).size, 2);
});

test('five thousand at once are a handful of commits, all there in their order', async (t) => {
  const { pool } = await testDatabase(t);
  const { append } = inboundWriter(pool, clock);
  const names = ['instagram', 'facebook'] as const;
  const bodies = Array.from({ length: 5000 }, (_, index) => `{"n":${String(index)},"t":"é🙏"}`);
  await Promise.all(bodies.map((body, index) => append(names[index % 2] ?? '', Buffer.from(body))));
  const rows = await storedIn(pool);
  assert.deepEqual(
    rows.map(({ body }) => body.toString()),
    bodies,
  );
  assert.ok(rows.every(({ channel }, index) => channel === names[index % 2]));
  assert.equal(new Set(rows.map(({ commit }) => commit)).size, 10);
});

test('when each came is kept, and workers are told', async (t) => {
  const { pool, url } = await testDatabase(t);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const heard: string[] = [];
  client.on('notification', ({ payload }) => void heard.push(payload ?? ''));
  await client.query('listen tanggap_work');
  let now = at(1);
  const { append } = inboundWriter(pool, { now: () => (now += 1) });
  await Promise.all(['a', 'b'].map((body) => append('instagram', Buffer.from(body))));
  const { rows } = await pool.query<{ received_at: Date }>('select received_at from inbound order by id');
  assert.deepEqual(
    rows.map((row) => row.received_at.getTime()),
    [at(1) + 1, at(1) + 2],
  );
  await client.query('select 1');
  await client.end();
  assert.deepEqual(heard, ['inbound']);
});

const odd: Record<string, { bytes: Buffer; raw: boolean }> = {
  'an escaped NUL': { bytes: Buffer.from('{"text":"a\\u0000b"}'), raw: false },
  'a NUL byte': { bytes: Buffer.from('{"text":"a\0b"}'), raw: true },
  'half of a surrogate pair, escaped': { bytes: Buffer.from('{"text":"\\ud83d"}'), raw: false },
  'half of a surrogate pair as bytes': { bytes: Buffer.from([0x22, 0xed, 0xa0, 0xbd, 0x22]), raw: true },
  'bytes that are no UTF-8': { bytes: Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), raw: true },
  'a character cut in half': { bytes: Buffer.from('🙏').subarray(0, 3), raw: true },
  'an overlong slash': { bytes: Buffer.from([0xc0, 0xaf]), raw: true },
  'a number beyond Unicode': { bytes: Buffer.from([0xf4, 0x90, 0x80, 0x80]), raw: true },
  'the replacement character itself': { bytes: Buffer.from('\uFFFD'), raw: false },
  'a byte order mark': { bytes: Buffer.from('\uFEFF{}'), raw: false },
  'what would end an array or a string': { bytes: Buffer.from(`"'\\{},NULL\\x00$$`), raw: false },
  nothing: { bytes: Buffer.alloc(0), raw: false },
};

test('odd bytes are kept as they came and fail none of their neighbours', async (t) => {
  const { pool } = await testDatabase(t);
  const { append } = inboundWriter(pool, clock);
  const neighbour = Buffer.from('{"text":"lampu mati"}');
  const sent = Object.values(odd).flatMap(({ bytes }) => [bytes, neighbour]);
  await Promise.all(sent.map((bytes) => append('instagram', bytes)));
  const rows = await storedIn(pool);
  assert.deepEqual(
    rows.map(({ body }) => body),
    sent,
  );
  for (const [index, [name, { raw }]] of Object.entries(odd).entries()) assert.equal(rows[index * 2]?.raw, raw, name);
  assert.equal(new Set(rows.map(({ commit }) => commit)).size, 1);
});

test('one that the database refuses is told so, alone', async (t) => {
  const { pool } = await testDatabase(t);
  await pool.query(`alter table inbound add constraint no_poison check (payload <> 'racun')`);
  const { append } = inboundWriter(pool, clock);
  const bodies = ['satu', 'racun', 'dua'];
  const ends = await Promise.allSettled(bodies.map((body) => append('instagram', Buffer.from(body))));
  assert.deepEqual(
    ends.map(({ status }) => status),
    ['fulfilled', 'rejected', 'fulfilled'],
  );
  assert.ok(ends[1]?.status === 'rejected' && ends[1].reason instanceof NotStored);
  assert.equal(ends[1].reason.statusCode, 503);
  assert.deepEqual(
    (await storedIn(pool)).map(({ body }) => body.toString()),
    ['satu', 'dua'],
  );
});

/** A pool of its own on a database that lets nobody in and puts everybody out, until `back`. */
const lostDatabase = async (t: Cleanup) => {
  const { url } = await testDatabase(t);
  const server = inDatabase(url, 'postgres');
  const name = new URL(url).pathname.slice(1);
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  t.after(() => pool.end());
  return {
    pool,
    lose: async () => {
      await runOnce(server, `alter database ${name} allow_connections false`);
      await runOnce(server, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
    },
    back: () => runOnce(server, `alter database ${name} allow_connections true`),
  };
};

test('when the database is gone everybody is told, and when it is back writing goes on', async (t) => {
  const { pool, lose, back } = await lostDatabase(t);
  const { append } = inboundWriter(pool, clock);
  await append('instagram', Buffer.from('sebelum'));
  await lose();
  const ends = await Promise.allSettled(
    Array.from({ length: 700 }, (_, index) => append('instagram', Buffer.from(String(index)))),
  );
  assert.deepEqual([...new Set(ends.map(({ status }) => status))], ['rejected']);
  assert.ok(ends.every((end) => end.status === 'rejected' && end.reason instanceof NotStored));
  await back();
  await append('instagram', Buffer.from('sesudah'));
  assert.deepEqual(
    (await storedIn(pool)).map(({ body }) => body.toString()),
    ['sebelum', 'sesudah'],
  );
});

test('an outage is not tried again body by body', async () => {
  let asked = 0;
  const pool = {
    query: () => {
      asked += 1;
      return Promise.reject(Object.assign(new Error('gone'), { code: 'ECONNREFUSED' }));
    },
  } as unknown as pg.Pool;
  const { append } = inboundWriter(pool, clock);
  await Promise.allSettled(Array.from({ length: 100 }, () => append('instagram', Buffer.from('a'))));
  assert.equal(asked, 1);
});

test('who came while the database was found to be away is told at once', async () => {
  const held: ((error: Error) => void)[] = [];
  const pool = {
    query: () => new Promise((_resolve, reject) => held.push(reject)),
  } as unknown as pg.Pool;
  const { append } = inboundWriter(pool, clock);
  const first = append('instagram', Buffer.from('a'));
  await until(() => held.length === 1);
  const later = Array.from({ length: 5 }, () => append('instagram', Buffer.from('b')));
  held.shift()?.(new Error('Query read timeout'));
  const ends = await Promise.allSettled([first, ...later]);
  assert.ok(ends.every((end) => end.status === 'rejected' && end.reason instanceof NotStored));
  assert.equal(held.length, 0, 'without another try');
});

test('so many bodies and so many bytes may wait; more is refused at once', async () => {
  const held: (() => void)[] = [];
  const sizes: number[] = [];
  const pool = {
    query: ({ values }: pg.QueryConfig<[Buffer, string[]]>) => {
      sizes.push(values?.[0].length ?? 0);
      return new Promise<void>((resolve) => held.push(resolve));
    },
  } as unknown as pg.Pool;
  const letGo = async (): Promise<void> => {
    for (let next = held.shift(); next !== undefined; next = held.shift()) {
      next();
      await turns();
    }
  };
  const { append } = inboundWriter(pool, clock);
  const megabyte = Buffer.alloc(1024 * 1024, 'x');
  const first = append('instagram', megabyte);
  await until(() => held.length === 1);
  const waiting = Array.from({ length: 128 }, () => append('instagram', megabyte));
  await assert.rejects(append('instagram', Buffer.from('a')), NotStored);
  await letGo();
  await Promise.all([first, ...waiting]);
  assert.ok(sizes.every((size) => size <= 8 * megabyte.length));
  assert.equal(sizes.length, 17);
  const many = Array.from({ length: 20_000 }, () => append('instagram', Buffer.from('a')));
  await assert.rejects(append('instagram', Buffer.from('a')), NotStored);
  await until(() => held.length === 1);
  await letGo();
  await Promise.all(many);
});
