// Every table goes out and comes in again as it was, in an order in which it can be filled; what the program makes anew does not.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { buffer } from 'node:stream/consumers';
import type pg from 'pg';
import { testDatabase } from '#test/beds/database.ts';
import { testIds } from '#test/beds/store.ts';
import { inTransaction } from './queryable.ts';
import {
  copyIn,
  copyOut,
  isThereFromTheStart,
  listFilled,
  listTables,
  lockTables,
  readSequences,
  setSequences,
  type TableShape,
} from './table-copy.ts';

const named = (tables: readonly TableShape[], name: string): TableShape =>
  tables.find((one) => one.name === name) ?? assert.fail(name);

const out = (pool: pg.Pool, table: TableShape): Promise<Buffer> =>
  inTransaction(pool, (client) => buffer(copyOut(client, table)));

const into = (pool: pg.Pool, table: TableShape, bytes: Buffer): Promise<number> =>
  inTransaction(pool, async (client) => {
    const target = copyIn(client, table);
    await pipeline(Readable.from([bytes]), target);
    return target.rowCount ?? -1;
  });

suite('the list of tables', () => {
  test('holds all but those that are made anew, each behind what it refers to', async (t) => {
    const { pool } = await testDatabase(t);
    const tables = (await listTables(pool)).map(({ name }) => name);
    const { rows } = await pool.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public'`,
    );
    const left = rows.map(({ name }) => name).filter((name) => !tables.includes(name));
    for (const name of left)
      assert.match(name, /^(?:migration|search_case|search_word|search_due|case_count(?:_minute)?)$/);
    assert.equal(new Set(tables).size, tables.length);
    const { rows: refers } = await pool.query<{ from: string; to: string }>(
      `select conrelid::regclass::text as "from", confrelid::regclass::text as "to" from pg_constraint where contype = 'f'`,
    );
    assert.ok(refers.length > 10);
    for (const { from, to } of refers)
      if (from !== to) assert.ok(tables.indexOf(to) < tables.indexOf(from), `${from} stands before ${to}`);
  });

  test('names no column that the database computes, and keeps their order', async (t) => {
    const { pool } = await testDatabase(t);
    const request = named(await listTables(pool), 'identity_request');
    assert.equal(request.columns.includes('marker'), false);
    assert.equal(request.columns[0], 'token_hash');
  });

  test('of tables that refer to each other in a ring cannot be made, and names them', async (t) => {
    const { pool } = await testDatabase(t);
    await pool.query(
      `create table ring_a (id int primary key, b int); create table ring_b (id int primary key, a int references ring_a);
       alter table ring_a add foreign key (b) references ring_b`,
    );
    await assert.rejects(listTables(pool), /in a ring: ring_a, ring_b/);
  });

  test('takes a table that refers to itself', async (t) => {
    const { pool } = await testDatabase(t);
    await pool.query('create table tree (id int primary key, above int references tree)');
    assert.ok(named(await listTables(pool), 'tree'));
  });
});

test('rows come in as they went out, whatever stands in them', async (t) => {
  const [one, other] = [await testDatabase(t), await testDatabase(t)];
  const texts = ['', '\\N', '\\', 'a\tb', 'a\nb\r\n', '\\.', '"kutip"', '🙏ꦱ', "'; drop", '{"a":[1]}', '\\x00'];
  for (const [index, text] of texts.entries())
    await one.pool.query('insert into reply_template (id, purpose, name, body) values ($1, $2, $3, $4)', [
      String(index).padStart(2, '0'),
      text,
      text,
      text,
    ]);
  await one.pool.query(
    `insert into agency (id, name, short_name, resting_at) values ('a', 'x', 'x', null), ('b', 'x', 'x', now())`,
  );
  await one.pool.query('insert into reporter (id, created_at) values ($1, now())', [testIds.uuid()]);
  const tables = await listTables(one.pool);
  for (const name of ['reply_template', 'agency', 'reporter']) {
    const table = named(tables, name);
    const bytes = await out(one.pool, table);
    const rows = async (pool: pg.Pool) =>
      (await pool.query<{ row: string }>(`select t::text as row from ${name} t order by 1`)).rows;
    await other.pool.query(`delete from ${name}`);
    assert.equal(await into(other.pool, table, bytes), (await rows(one.pool)).length);
    assert.deepEqual(await rows(other.pool), await rows(one.pool), name);
    assert.deepEqual(await out(other.pool, table), bytes);
  }
});

test('numbers go on behind the last that was given, also where rows of it are gone', async (t) => {
  const [one, other] = [await testDatabase(t), await testDatabase(t)];
  const add = (pool: pg.Pool) =>
    pool.query<{ id: string }>(
      `insert into inbound (channel, payload, received_at) values ('x', '{}', now()) returning id`,
    );
  for (let times = 0; times < 3; times += 1) await add(one.pool);
  await one.pool.query('delete from inbound');
  const sequences = await readSequences(one.pool);
  assert.deepEqual(sequences, [{ name: 'inbound_id_seq', lastValue: '3' }]);
  assert.deepEqual(await readSequences(other.pool), []);
  await setSequences(other.pool, sequences);
  assert.equal((await add(other.pool)).rows[0]?.id, '4');
});

suite('a database that nobody used', () => {
  test('holds nothing: the heads of empty logs and keys count as none', async (t) => {
    const { pool } = await testDatabase(t);
    const tables = await listTables(pool);
    await pool.query(`insert into kept_key (purpose, sealed) values ('x', '')`);
    assert.deepEqual(await listFilled(pool, tables), []);
    await pool.query(`insert into agency (id, name, short_name) values ('a', 'x', 'x')`);
    await pool.query('update administrative_head set seq = 1');
    assert.deepEqual((await listFilled(pool, tables)).toSorted(), ['administrative_head', 'agency']);
    const fromTheStart = tables.map(({ name }) => name).filter(isThereFromTheStart);
    assert.deepEqual(fromTheStart.toSorted(), ['administrative_head', 'chain_key', 'kept_key', 'log_head']);
  });

  test('is written to by nobody else while it is filled, and may be read', async (t) => {
    const { pool } = await testDatabase(t);
    const tables = await listTables(pool);
    await inTransaction(pool, async (client) => {
      await lockTables(client, tables);
      assert.equal((await pool.query('select 1 from agency')).rowCount, 0);
      await assert.rejects(
        inTransaction(pool, async (other) => {
          await other.query(`set local lock_timeout = '50ms'`);
          await other.query(`insert into agency (id, name, short_name) values ('a', 'x', 'x')`);
        }),
        /lock timeout/,
      );
    });
  });
});
